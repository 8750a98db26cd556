// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/ratelimit.h"
#include "core/platform/tiktok/browseridentity.h"

namespace racha {

// The headers of a request, all of them and in the order in which browsers send them, but for
// Accept-Encoding, which is Qt's: set by hand it would switch off Qt's own decompression.

/// Where a page's question goes.
enum class FetchSite : std::uint8_t
{
    Origin, ///< the page's own host
    Site, ///< another one of tiktok.com
    Other
};

/// Somebody goes to a page.
HttpHeaderLines pageHeaders(const BrowserIdentity& identity);
/// A page of that origin asks for data.
HttpHeaderLines dataHeaders(const BrowserIdentity& identity, const QByteArray& origin,
                            FetchSite site);

} // namespace racha
