// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/secret.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace racha {

class FrameSource;

/// Where to connect, and with which headers.
struct Endpoint
{
    QUrl url; ///< ws or wss, complete
    QList<std::pair<QByteArray, QByteArray>> headers; ///< without cookies
    Secret cookies; ///< value of the Cookie header
    QByteArray origin;
    RoomId room;
    UserId host;
    QString streamer; ///< handle as TikTok spells it
    QString title;
    bool isPaused = false;
    std::optional<std::int64_t> viewers; ///< as the look-up says
    QByteArray firstResponse; ///< signing service only: its FetchResult, to be decoded first
    QString providerName; ///< `direct`, `sign`, `managed` or `bridge`
    bool isForOneSocket = false; ///< the next connection needs a look-up of its own
    /// Under way already: the talk on it is somebody else's, we only listen. Null: url is opened.
    std::shared_ptr<FrameSource> stream;
    /// The interval that the server asks for; zero: our own.
    std::chrono::milliseconds heartbeat {0};

    /// False where only a room was asked about: that is no way in.
    bool isWay() const { return stream || !url.isEmpty(); }
};

/// One request of a look-up, for "Why?": what was asked, what came back. Without secrets.
struct LookupStep
{
    QString what; ///< technical English, e.g. `room id (json)`
    QString url; ///< without query
    int httpStatus = 0; ///< 0: no answer
    qint64 bytes = 0;
    std::chrono::milliseconds took {0};
    QString logId; ///< X-Tt-Logid or the like
    QString outcome;
    bool wasSent = true; ///< false: nobody was asked, the host is left alone
};

/// A failed look-up: the cause and, where the server said so, when to ask again.
struct LookupFailure
{
    Error error;
    std::optional<std::chrono::milliseconds> retryAfter;
    bool isFinal = false; ///< asking again changes nothing (no such user, wrong key …)
    bool wasHeld = false; ///< nobody was asked: the host is left alone until retryAfter
};

/// Finds the endpoint for a username. One request at a time; a new resolve() cancels the last.
/// Thread: the one it lives in.
class ConnectionProvider : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void resolve(const QString& username) = 0;

    /// Asks which room the live is in, and whether there is one, and spends nothing for that: no
    /// signature, no connection. resolved() then need not be a way in (Endpoint::isWay).
    virtual void askRoom(const QString& username) { resolve(username); }

    virtual void cancel() = 0;
    /// The server refused the handshake or the socket: drop what was cached (cookie, address).
    virtual void forgetCached() = 0;

    /// The socket let us in but stays silent: the next resolve() also asks whether the room needs a
    /// session (live.restricted).
    virtual void doubtRoom() { }

    /// The socket of this way was refused for good: turns to the next way in (another provider,
    /// another host) for later resolves; false: there is none left.
    virtual bool tryOtherWay(ErrorCode refusedWith)
    {
        Q_UNUSED(refusedWith)
        return false;
    }

Q_SIGNALS:
    void stepTaken(const racha::LookupStep& step);
    void resolved(const racha::Endpoint& endpoint);
    void failed(const racha::LookupFailure& failure);
};

} // namespace racha

Q_DECLARE_METATYPE(racha::Endpoint)
Q_DECLARE_METATYPE(racha::LookupStep)
Q_DECLARE_METATYPE(racha::LookupFailure)
