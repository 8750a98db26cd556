// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/connectionprovider.h"
#include "core/platform/tiktok/managedanswer.h"
#include "core/platform/tiktok/managedsocket.h"
#include "core/platform/tiktok/roomlookup.h"
#include "core/source/upgradeprobe.h"

#include <QElapsedTimer>
#include <QTimer>

namespace racha {

/// The signing service's managed socket: it looks the room up and talks with TikTok, we listen.
/// The socket is opened by resolve(), since only on it one learns which room it is.
/// Source: protocol notes, managed websocket.
class ManagedProvider final : public ConnectionProvider
{
    Q_OBJECT

public:
    /// `random` outlives it.
    ManagedProvider(const ConnectionSettings& settings, const LookupTimings& timings,
                    RandomSource& random, QObject* parent = nullptr);

    void resolve(const QString& username) override;
    /// TikTok is asked: another socket would count as one.
    void askRoom(const QString& username) override;
    void cancel() override;

    void forgetCached() override { } ///< nothing is

private:
    void openSocket();
    void takeText(const QString& text);
    void takeEnd(const SocketEnd& end);
    void probeRefusal();
    /// The service told of a room without an id that we find.
    void askTikTok();
    void announce(const ManagedRoom& room);
    void tell(int httpStatus, const QString& outcome);
    void fail(const Error& error);

    ConnectionSettings m_settings;
    LookupTimings m_timings;
    WebcastAddresses m_addresses;
    BrowserIdentity m_identity;
    HttpLookup m_http;
    RoomLookup m_rooms;
    QTimer m_patience; ///< until the room is known
    QElapsedTimer m_took;
    QString m_username;
    SocketRequest m_request; ///< its address holds the key
    std::shared_ptr<ManagedSocket> m_socket; ///< until it is handed over
    std::unique_ptr<UpgradeProbe> m_probe;
    qint64 m_textBytes = 0;
    int m_texts = 0; ///< in which no room was found
};

} // namespace racha
