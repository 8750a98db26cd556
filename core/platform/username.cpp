// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/username.h"

#include <QList>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr qsizetype kShortest = 2;
constexpr qsizetype kLongest = 24;

/// The part before `?` and `#`, without scheme.
QStringView withoutSchemeAndQuery(QStringView text)
{
    for (const auto mark : {u'?', u'#'}) {
        if (const auto at = text.indexOf(mark); at >= 0)
            text.truncate(at);
    }
    for (const auto scheme : {u"https://", u"http://"}) {
        const QStringView prefix(scheme);
        if (text.startsWith(prefix, Qt::CaseInsensitive))
            return text.sliced(prefix.size());
    }
    return text;
}

bool isTikTokHost(QStringView host)
{
    return host.compare("tiktok.com"_L1, Qt::CaseInsensitive) == 0
        || host.endsWith(".tiktok.com"_L1, Qt::CaseInsensitive);
}

/// Short links name a redirect, not a user.
bool isShortLinkHost(QStringView host)
{
    return host.startsWith("vm."_L1, Qt::CaseInsensitive)
        || host.startsWith("vt."_L1, Qt::CaseInsensitive);
}

/// The path segment that is the name: what is left without TikTok's host and a last `live`.
Result<QStringView> nameSegment(QStringView address)
{
    auto segments = address.split(u'/', Qt::SkipEmptyParts);
    if (!segments.isEmpty() && isTikTokHost(segments.first())) {
        if (isShortLinkHost(segments.first())) {
            return failure(ErrorCode::UsageUsername, u"a short link does not say the username"_s);
        }
        segments.removeFirst();
    }
    if (segments.size() == 2 && segments.last().compare("live"_L1, Qt::CaseInsensitive) == 0)
        segments.removeLast();
    if (segments.isEmpty())
        return failure(ErrorCode::UsageUsername, u"empty"_s);
    if (segments.size() > 1)
        return failure(ErrorCode::UsageUsername, u"character '/' is not allowed"_s);
    return segments.first();
}

bool isAllowed(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9')
        || c == U'_' || c == U'.';
}

Result<QString> checked(QStringView name)
{
    for (const char32_t c : name.toUcs4()) {
        if (!isAllowed(c)) {
            return failure(ErrorCode::UsageUsername,
                           u"character '%1' (U+%2) is not allowed"_s.arg(
                               QString::fromUcs4(&c, 1),
                               QString::number(c, 16).toUpper().rightJustified(4, u'0')));
        }
    }
    if (name.size() < kShortest || name.size() > kLongest)
        return failure(ErrorCode::UsageUsername, u"not 2 to 24 characters long"_s);
    return name.toString().toLower();
}

} // namespace

Result<QString> normalisedUsername(QStringView text)
{
    const auto name = nameSegment(withoutSchemeAndQuery(text.trimmed()));
    if (!name)
        return tl::unexpected(name.error());
    return checked(name->startsWith(u'@') ? name->sliced(1) : *name);
}

} // namespace racha
