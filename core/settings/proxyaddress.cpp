// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/proxyaddress.h"

#include <QUrl>

namespace racha {

Result<ProxyAddress> ProxyAddress::parse(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.password().isEmpty())
        return failure(ErrorCode::UsageCredentialsInUrl, QStringLiteral("proxy"));
    const bool isSocks = url.scheme() == u"socks5" || url.scheme() == u"socks5h";
    if (!url.isValid() || url.host().isEmpty() || url.port() <= 0
        || (!isSocks && url.scheme() != u"http"))
        return failure(ErrorCode::UsageInvalid, QStringLiteral("proxy"));
    return ProxyAddress {isSocks, url.host(), static_cast<quint16>(url.port()), url.userName()};
}

} // namespace racha
