// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/sessioncookies.h"

#include "core/platform/tiktok/cookies.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr qsizetype kMaxValue = 4096;
constexpr std::array kNames {"sessionid", "sessionid_ss", "sid_tt", "sid_guard", "tt-target-idc"};

/// RFC 6265: visible ASCII without quotes, commas, semicolons and backslashes.
bool isCookieValue(const QByteArray& value)
{
    return !value.isEmpty() && value.size() <= kMaxValue
        && std::all_of(value.begin(), value.end(), [](char c) {
               return c > ' ' && c < '\x7f' && c != '"' && c != ',' && c != ';' && c != '\\';
           });
}

} // namespace

Result<Secret> sessionCookies(const Secret& given)
{
    const QByteArray text = given.reveal().trimmed();
    Cookies all;
    if (text.contains('='))
        all = readCookies(text);
    else
        all.append({"sessionid", text});
    const auto session = cookieValue(all, "sessionid");
    Cookies kept;
    for (const char* const name : kNames) {
        auto value = cookieValue(all, name);
        const bool isAlias = QByteArrayView(name).startsWith("sessionid_")
            || QByteArrayView(name) == QByteArrayView("sid_tt");
        if (value.isEmpty() && isAlias)
            value = session;
        if (!value.isEmpty())
            kept.append({name, value});
    }
    const bool isUsable = !session.isEmpty()
        && std::all_of(kept.cbegin(), kept.cend(),
                       [](const auto& cookie) { return isCookieValue(cookie.second); });
    if (!isUsable)
        return failure(ErrorCode::UsageInvalid, u"no sessionid cookie in what was given"_s);
    return Secret(cookieLine(kept));
}

Secret joinedCookies(const Secret& first, const Secret& second)
{
    if (first.isEmpty() || second.isEmpty())
        return first.isEmpty() ? second : first;
    return Secret(first.reveal() + "; " + second.reveal());
}

} // namespace racha
