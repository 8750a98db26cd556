// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/cookies.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr qsizetype kMaxHeader = 64 << 10;
constexpr qsizetype kMaxCookies = 64;

bool isAttribute(const QByteArray& name)
{
    static constexpr std::array kNames {"path",     "domain",   "expires",    "max-age",
                                        "samesite", "secure",   "httponly",   "version",
                                        "comment",  "priority", "partitioned"};
    return std::any_of(kNames.begin(), kNames.end(), [&name](const char* attribute) {
        return name.compare(QByteArrayView(attribute), Qt::CaseInsensitive) == 0;
    });
}

void put(Cookies& cookies, const QByteArray& name, const QByteArray& value)
{
    const auto known = std::find_if(cookies.begin(), cookies.end(),
                                    [&name](const auto& c) { return c.first == name; });
    if (known != cookies.end())
        known->second = value;
    else if (cookies.size() < kMaxCookies)
        cookies.append({name, value});
}

} // namespace

Cookies readCookies(const QByteArray& header)
{
    // A comma separates two headers only where a name follows it; dates in Expires have one, too.
    static const QRegularExpression separator(u"[;\\r\\n]|,\\s*(?=[!#$%&'*+.^_`|~0-9A-Za-z-]+=)"_s);
    Cookies cookies;
    const auto pieces = QString::fromLatin1(header.left(kMaxHeader)).split(separator);
    for (const auto& piece : pieces) {
        const auto pair = piece.trimmed().toLatin1();
        const auto equals = pair.indexOf('=');
        if (equals <= 0)
            continue;
        const auto name = pair.first(equals).trimmed();
        if (!isAttribute(name))
            put(cookies, name, pair.sliced(equals + 1).trimmed());
    }
    return cookies;
}

QByteArray cookieLine(const Cookies& cookies)
{
    QByteArray line;
    for (const auto& [name, value] : cookies) {
        if (!line.isEmpty())
            line += "; ";
        line += name + '=' + value;
    }
    return line;
}

QByteArray cookieValue(const Cookies& cookies, QByteArrayView name)
{
    for (const auto& [key, value] : cookies) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace racha
