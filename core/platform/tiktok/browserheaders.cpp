// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/browserheaders.h"

#include <array>

namespace racha {

HttpHeaderLines pageHeaders(const BrowserIdentity& identity)
{
    return {{"Cache-Control", "max-age=0"},
            {"User-Agent", identity.userAgent},
            {"Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"},
            {"Sec-Fetch-Site", "none"},
            {"Sec-Fetch-Mode", "navigate"},
            {"Sec-Fetch-Dest", "document"},
            {"Accept-Language", identity.acceptLanguage()}};
}

HttpHeaderLines dataHeaders(const BrowserIdentity& identity, const QByteArray& origin,
                            FetchSite site)
{
    const std::array sites {"same-origin", "same-site", "cross-site"};
    return {{"Cache-Control", "max-age=0"},
            {"User-Agent", identity.userAgent},
            {"Accept", "text/html,application/json,application/protobuf"},
            {"Origin", origin},
            {"Sec-Fetch-Site", sites[static_cast<std::size_t>(site)]},
            {"Sec-Fetch-Mode", "cors"},
            {"Sec-Fetch-Dest", "empty"},
            {"Referer", origin + '/'},
            {"Accept-Language", identity.acceptLanguage()}};
}

} // namespace racha
