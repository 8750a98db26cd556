// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace racha {

class Visitor;

enum class ProviderChoice
{
    Auto,
    Direct,
    Sign,
    Managed, ///< the signing service's own socket
    Bridge ///< the person's browser
};

/// How lives are reached; the same for all captures of a process.
struct ConnectionSettings
{
    ProviderChoice provider = ProviderChoice::Auto;
    // Base addresses; empty = TikTok's own. As soon as one is set, no public host is contacted.
    QUrl tiktokUrl;
    QUrl webcastUrl;
    QUrl pushUrl;
    QUrl signUrl;
    QUrl ttwidUrl;
    QUrl managedUrl;
    QUrl bridgeUrl = QUrl(QStringLiteral("http://127.0.0.1:9222")); ///< loopback, whatever else
    bool isBridgeAllowed = false; ///< Auto may turn to the browser
    QList<QSslCertificate> extraCertificates; ///< trusted besides the system's
    Secret signKey;
    /// Cookies of the person's login, see sessionCookies(); for TikTok's hosts only. Empty: none.
    Secret session;
    QNetworkProxy proxy {QNetworkProxy::NoProxy};
    // Where the person chose them; see lookupTimings() and captureTimings().
    std::optional<std::chrono::milliseconds> requestTimeout; ///< of one look-up
    std::optional<std::chrono::milliseconds> silenceTimeout; ///< of a connection without any frame
    /// Who asks, for all of a process; null: each provider is a visitor of its own that nobody
    /// holds back, as tests want it.
    std::shared_ptr<Visitor> visitor;
    QString language = QStringLiteral("en"); ///< decides the language of gift names

    bool usesCustomHosts() const
    {
        return !tiktokUrl.isEmpty() || !webcastUrl.isEmpty() || !pushUrl.isEmpty()
            || !signUrl.isEmpty() || !ttwidUrl.isEmpty() || !managedUrl.isEmpty();
    }
};

using ConnectionAnswer = std::function<void(const ConnectionSettings& connection)>;
/// Gives the settings with all that a keychain has of them: at once, or once a person has unlocked
/// it. Thread: the one that asks.
using ConnectionQuestion = std::function<void(ConnectionAnswer answer)>;

} // namespace racha
