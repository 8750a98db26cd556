// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/ingest/pushsession.h"
#include "core/ingest/quietrule.h"
#include "core/ingest/reconnectpolicy.h"
#include "core/ingest/timewatch.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace racha {

/// Whom to reach, and how.
struct ConnectionWish
{
    QString username;
    ConnectionSettings connection;
    CaptureTimings timings;
    bool waitUntilLive = false;
};

/// Why nothing is tried for some time.
struct ConnectionPause
{
    std::optional<Error> error; ///< none: the user is not live yet
    std::chrono::milliseconds wait {0};
    bool isUntilLive = false;
};

/// The way to one user's live and the keeping of it: look-up, socket, loss, retry, end. Knows
/// nothing of journals and events; whoever owns it prepares the room between found() and
/// proceed().
///
/// Each stage but Over has something that leads on: a request, an owner who was asked, a socket
/// under watch, or a timer.
/// Thread: the one it lives in.
class LiveConnection final : public QObject
{
    Q_OBJECT

public:
    /// `clock` and `random` outlive it.
    LiveConnection(ConnectionWish wish, const Clock& clock, RandomSource& random,
                   QObject* parent = nullptr);
    ~LiveConnection() override;

    void start();
    /// The room of found() is ready.
    void proceed();
    /// Lets go of everything, since nothing can be taken now, until resume().
    void hold();
    void resume();
    /// Pausing: not any more.
    void retryNow();
    /// The computer slept, or its network is another: what stands may be dead, and what failed for
    /// the network may work.
    void doubt();

    /// The live says that it ended: what happens to the socket now is no loss.
    void noteEnd() { m_saysEnd = true; }

    /// See PushSession.
    void acknowledge();
    void withhold();
    /// In order; closed() follows.
    void close();

    bool everConnected() const { return m_policy.everConnected(); }

    int attempt() const { return m_policy.attempt(); } ///< failures so far

    /// Pausing: how long still.
    std::optional<std::chrono::milliseconds> untilRetry() const;

    /// What the signing service gave with the address, once.
    QByteArray takeFirstResponse() { return std::exchange(m_firstResponse, {}); }

Q_SIGNALS:
    void stepTaken(const racha::LookupStep& step);
    void found(const racha::Endpoint& endpoint);
    void connecting();
    void joined();
    void framesReceived(const std::vector<QByteArray>& frames);
    void frameSent(const QByteArray& frame);
    void lost(racha::ErrorCode cause);
    void pausing(const racha::ConnectionPause& pause);
    /// The wall's clock was put forward or back.
    void wallStepped();
    /// The look-up says that the live is over.
    void liveOver();
    void gaveUp(const racha::Error& error);
    void closed();

private:
    enum class Stage
    {
        Idle,
        Resolving,
        Offered, ///< found, until proceed()
        Open, ///< a session is there, from its handshake on
        Pausing,
        Held,
        Closing,
        Over
    };

    void resolve();
    void took(const Endpoint& endpoint);
    void lookupFailed(const LookupFailure& failure);
    void offer(const Endpoint& endpoint);
    void open();
    void noteJoined();
    void sessionEnded(const PushEnd& end);
    void dropSession();
    // What follows a failure.
    void retry(const Error& error, std::optional<std::chrono::milliseconds> atLeast, bool atSocket);
    void pause(const ConnectionPause& pause);
    bool turnToOtherWay(ErrorCode code);
    std::optional<std::chrono::milliseconds> noteOversized(bool oversized);
    // What may have been missed.
    void look();
    void askWhereQuiet();
    void judgeQuiet(const Endpoint& endpoint);
    void stopAsking();
    void finish();

    const ConnectionWish m_wish;
    const Clock& m_clock;
    RandomSource& m_random;
    std::unique_ptr<ConnectionProvider> m_provider;
    ReconnectPolicy m_policy;
    QuietRule m_quiet;
    TimeWatch m_times;
    std::unique_ptr<PushSession> m_session;
    QTimer m_retry;
    QTimer m_look;
    Stage m_stage = Stage::Idle;
    std::optional<Endpoint> m_endpoint;
    QByteArray m_firstResponse; ///< of this connection, until the server lets us in
    std::optional<MonoTime> m_lastOversized;
    std::optional<ConnectionPause> m_pause; ///< the last one
    bool m_resolveNext = true;
    bool m_isAsking = false; ///< a room that is open, whether it is still live
    bool m_heardData = false; ///< ever
    bool m_wasSilent = false; ///< the connection before this one
    bool m_saysEnd = false;
};

} // namespace racha
