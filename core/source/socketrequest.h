// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"

#include <QList>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QUrl>

#include <utility>

namespace racha {

/// One websocket to open: where, and with what.
struct SocketRequest
{
    QUrl url; ///< ws or wss
    QList<std::pair<QByteArray, QByteArray>> headers;
    Secret cookies; ///< value of the Cookie header
    QByteArray origin;
    QList<QSslCertificate> extraCertificates;
    QNetworkProxy proxy {QNetworkProxy::NoProxy};

    /// All headers but Origin, cookies included; never with a line break inside.
    QList<std::pair<QByteArray, QByteArray>> safeHeaders() const;
};

} // namespace racha
