// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/ingest/capturetimings.h"
#include "core/ingest/pushsteps.h"
#include "core/ingest/stalldetector.h"
#include "core/platform/connectionprovider.h"
#include "core/platform/connectionsettings.h"
#include "core/platform/sessionprotocol.h"
#include "core/source/upgradeprobe.h"
#include "core/source/websocketsource.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace racha {

/// How one connection came to its end.
struct PushEnd
{
    Error error;
    bool refused = false; ///< the handshake was
    bool oversized = false;
    bool asked = false; ///< by us
};

/// One connection from handshake to end: socket (or a stream that is under way), talk, watch over
/// its silence, and the question why where the handshake is refused.
///
/// Frames are handed on in the order received; what the protocol answers to them waits until the
/// receiver of framesReceived() calls acknowledge(), once it has journaled them.
/// Thread: the one it lives in.
class PushSession final : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives it. `expectsData`: silence is a failure.
    PushSession(const Endpoint& endpoint, const ConnectionSettings& settings,
                const CaptureTimings& timings, bool expectsData, const Clock& clock,
                QObject* parent = nullptr);

    void open();
    /// What is not acknowledged by then never is.
    void close();
    /// Sends the answers to all frames handed on so far.
    void acknowledge();

    /// What was handed on could not be journaled: it is never answered.
    void withhold() { m_answers.clear(); }

    /// The computer slept, or its network is another: soon a frame must come, or it is over.
    void doubt();

Q_SIGNALS:
    void stepTaken(const racha::LookupStep& step);
    void joined();
    void framesReceived(const std::vector<QByteArray>& frames);
    void frameSent(const QByteArray& frame);
    void ended(const racha::PushEnd& end);

public:
    /// Time from being let in to the last message.
    std::chrono::milliseconds dataFor() const;

    bool heardData() const { return m_heardData; }

    bool isJoined() const { return m_joined; }

    /// Frames with messages so far.
    std::int64_t dataFrames() const { return m_dataFrames; }

    /// Of the last message; before one, of the handshake.
    MonoTime lastData() const { return m_lastData; }

private:
    void begin();
    void queue(const QByteArray& frame);
    void drain();
    std::vector<QByteArray> nextFrames();
    void take(const std::vector<QByteArray>& frames);
    void apply(const Step& step);
    void send(const QByteArray& frame);
    void check();
    void arrangeCheck();
    void breakOff(const Error& error);
    void socketEnded(const SocketEnd& end);
    void judgeRefusal(const UpgradeAnswer& answer);
    void noteHandshake(const std::optional<Error>& verdict, const UpgradeAnswer& answer = {});
    void noteJoining(const std::optional<Error>& verdict);
    std::chrono::milliseconds tookUntilNow() const;
    void finish(const PushEnd& end);

    Endpoint m_endpoint;
    SocketRequest m_request;
    CaptureTimings m_timings;
    const Clock& m_clock;
    bool m_expectsData;
    std::shared_ptr<FrameSource> m_source;
    std::unique_ptr<SessionProtocol> m_protocol;
    std::unique_ptr<UpgradeProbe> m_probe;
    std::optional<StallDetector> m_stall;
    std::deque<QByteArray> m_pending; ///< received in this turn of the event loop
    std::vector<QByteArray> m_answers; ///< to frames that are not yet journaled
    std::optional<MonoTime> m_nextTick;
    std::optional<Error> m_cause; ///< known before the socket ends
    QTimer m_timer;
    MonoTime m_begunAt; ///< the handshake; once it stands, the joining
    MonoTime m_joinedAt;
    MonoTime m_lastData;
    Heard m_heard;
    std::int64_t m_dataFrames = 0;
    bool m_isJoining = false; ///< between handshake and being let in
    bool m_joined = false;
    bool m_heardData = false;
    bool m_asked = false;
    bool m_over = false;
};

} // namespace racha

Q_DECLARE_METATYPE(racha::PushEnd)
