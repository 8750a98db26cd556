// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/redaction.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A shorter one would take letters out of ordinary words, and protects nothing anyway.
constexpr qsizetype kShortestSecret = 4;
const QString kStars = u"***"_s;

/// `user:password@` and `user@` of an address.
const QRegularExpression& userInfo()
{
    static const QRegularExpression pattern(u"://[^/\\s@\"']+@"_s);
    return pattern;
}

/// `name=value`, `name: value`, `"name": "value"` of a credential; the value to its end.
const QRegularExpression& namedCredential()
{
    static const QRegularExpression pattern(
        uR"re((\b[\w-]*(?:password|passwd|pwd|secret|token|api_?key|sign_?key|signature|authorization|cookies?|session_?id|sessionid_ss|sid_tt|sid_guard|ttwid|odin_tt|msToken|X-Bogus)\b"?\s*[=:]\s*"?)((?:Bearer\s+|Basic\s+)?[^\s"'&;,]+))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// A whole header line of cookies, with all that follows.
const QRegularExpression& cookieHeader()
{
    static const QRegularExpression pattern(u"((?:set-)?cookie:)[^\\n]*"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

} // namespace

Redaction::Redaction(const QList<Secret>& secrets, QString home)
    : m_home(std::move(home))
{
    for (const Secret& secret : secrets) {
        const QString text = QString::fromUtf8(secret.reveal());
        if (text.size() < kShortestSecret)
            continue;
        m_secrets << text << QString::fromLatin1(QUrl::toPercentEncoding(text));
    }
    // One may be a part of another.
    std::ranges::sort(m_secrets, std::ranges::greater(), &QString::size);
}

QString Redaction::apply(QString text) const
{
    for (const QString& secret : m_secrets)
        text.replace(secret, kStars);
    text.replace(userInfo(), u"://***@"_s);
    text.replace(cookieHeader(), u"\\1 ***"_s);
    text.replace(namedCredential(), u"\\1***"_s);
    if (m_home.size() > 1)
        text.replace(m_home, u"~"_s);
    return text;
}

} // namespace racha
