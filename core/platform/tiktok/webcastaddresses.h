// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/platform/connectionsettings.h"
#include "core/platform/tiktok/browseridentity.h"

#include <QList>
#include <QUrl>

#include <utility>

namespace racha {

using QueryItems = QList<std::pair<QByteArray, QByteArray>>;

/// Where each stage of getting in asks: TikTok's own hosts, or the given ones. As soon as one is
/// given, the stages of the others have no address (an empty QUrl), so that nothing public is
/// asked.
class WebcastAddresses
{
public:
    explicit WebcastAddresses(const ConnectionSettings& settings);

    QUrl home() const; ///< gives the anonymous cookie
    QUrl cookieRegistration() const; ///< gives it too
    QUrl userRoom(const QString& username, const BrowserIdentity& identity) const;
    QUrl livePage(const QString& username) const;
    QUrl profilePage(const QString& username) const;
    QUrl roomInfo(RoomId room, const BrowserIdentity& identity) const;

    /// Which of these rooms have a live.
    QUrl checkAlive(const QList<RoomId>& rooms, const BrowserIdentity& identity) const;

    bool hasSigningService() const;
    QUrl signFetch(RoomId room, const BrowserIdentity& identity) const;
    QUrl signConnect(RoomId room, const BrowserIdentity& identity) const;
    QUrl signRoomId(const QString& username) const;
    /// What the key may still ask for; `isOlder`: as the service's former versions have it.
    QUrl signLimits(bool isOlder) const;

    /// The socket's base for the direct way; `edge` 0 is the global host, further ones regional.
    QUrl directPush(std::size_t edge) const;
    std::size_t directEdgeCount() const;
    /// The socket's base for what the signing service named. Empty: not a host that we go to.
    QUrl signedPush(const QUrl& pushServer) const;

    bool hasManagedSocket() const;
    /// Holds the key: for the socket only, never to be shown.
    QUrl managedSocket(const QString& username, const Secret& key) const;
    /// Whether a page's socket is the one with the live's messages.
    bool isPushSocket(const QUrl& url) const;

    bool hasSession() const { return !m_settings.session.isEmpty(); }

    /// The person's login where this address may see it, else empty: TikTok's hosts, encrypted, and
    /// what was given in their place.
    Secret sessionFor(const QUrl& url) const;

    /// Whether a redirect from `from` may be followed to `to`.
    bool mayRedirect(const QUrl& from, const QUrl& to) const;
    /// The origin of the socket and of the look-ups.
    QByteArray origin() const;

private:
    bool isGivenHost(const QUrl& url) const;
    bool isGivenTikTok(const QUrl& url) const;

    ConnectionSettings m_settings;
    bool m_custom = false;
};

/// Whether an address is one of this computer's own, which nobody else sees.
bool isOnThisComputer(const QUrl& url);
/// Whether a browser's DevTools may be there: http on this computer.
bool isBridgeAddress(const QUrl& url);
/// `base` with `path` after its own path.
QUrl joined(const QUrl& base, const QString& path);
/// `url` with the items after its own query, each value percent-encoded.
QUrl withQuery(const QUrl& url, const QueryItems& items);
/// The socket's address: `routeParams` first, ours override them.
QUrl pushAddress(const QUrl& base, RoomId room, const BrowserIdentity& identity,
                 const QueryItems& routeParams = {});

} // namespace racha
