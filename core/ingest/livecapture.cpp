// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/livecapture.h"

#include "core/base/logging.h"
#include "core/ingest/liveconnection.h"
#include "core/ingest/recordflow.h"
#include "core/platform/tiktok/visitor.h"

#include <QPointer>
#include <QThread>
#include <QTimer>
#include <QUuid>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

std::string textOf(ErrorCode code)
{
    return std::string(info(code).text);
}

/// The capture once it runs: made on its own thread, since it owns sockets and timers. Of the live
/// it has the rooms, their journal and what the person is told; the connection is LiveConnection's.
struct Watch
{
    Watch(LiveCapture& owner, LiveCaptureSettings given, HistorySource source, const Clock& clock,
          RandomSource& chance);

    void start();
    void stop();
    void retryNow();
    void addMark(const QString& text, WallTime at);
    void follow();
    // The room.
    void took(const Endpoint& found);
    CaptureHeader headerOf(const Endpoint& found) const;
    void beginRoom(const Endpoint& found, bool isNew);
    bool writeHeader();
    void restore(const RoomHistory& past);
    // The connection's news.
    void joined();
    void noteLoss(ErrorCode cause);
    void notePause(const ConnectionPause& pause);
    void noteEnd();
    // A disk without room.
    void waitForRoom(const Error& error);
    void lookForRoom();
    // The end.
    void fail(const Error& error);
    void endLive();
    void conclude(const std::string& reason, const CaptureOutcome& result, CapturePhase phase);

    void check(const Result<void>& written);
    void journalFailed(const Error& error);
    void announceRetry(std::optional<std::chrono::milliseconds> wait, CapturePhase phase,
                       const std::optional<Error>& error);
    void enter(CapturePhase phase, std::optional<Error> error = std::nullopt);

    bool isOver() const { return isEnding; }

    /// Failed, and it goes on: what that is called depends on whether it ever stood.
    CapturePhase phaseOfRetry() const
    {
        return connection.everConnected() ? CapturePhase::Reconnecting : CapturePhase::LookingUp;
    }

    LiveCapture& q;
    LiveCaptureSettings settings;
    HistorySource history;
    const Clock& clock;
    LiveConnection connection;
    RecordFlow flow;
    QTimer roomTimer; ///< while the disk is full
    CaptureState state;
    CaptureOutcome outcome;
    std::optional<CaptureHeader> header; ///< of the room in the journal
    std::optional<Gap> gap; ///< open since the connection was lost
    std::optional<Error> noRoom; ///< the journal's disk is full
    bool hostPaused = false;
    bool saidEnd = false; ///< the live did
    bool isAskingHistory = false;
    bool isHeaderWritten = false;
    bool isRestored = false; ///< the pipeline knows what the store has of the room
    bool isEnding = false; ///< everything is announced; the socket closes
};

Watch::Watch(LiveCapture& owner, LiveCaptureSettings given, HistorySource source, const Clock& time,
             RandomSource& chance)
    : q(owner)
    , settings(std::move(given))
    , history(std::move(source))
    , clock(time)
    , connection({settings.username, settings.connection, settings.timings, settings.waitUntilLive},
                 time, chance)
    , flow(time, settings.timings.batch)
{
    state.username = settings.username;
    roomTimer.setSingleShot(true);
    QObject::connect(&roomTimer, &QTimer::timeout, &q, [this] { lookForRoom(); });
    follow();
    QObject::connect(&flow, &RecordFlow::batchReady, &q, &Capture::batchReady);
    QObject::connect(&flow, &RecordFlow::secured, &q, [this] { connection.acknowledge(); });
    QObject::connect(&flow, &RecordFlow::failed, &q,
                     [this](const Error& error) { journalFailed(error); });
    QObject::connect(&flow, &RecordFlow::liveEnded, &q, [this] { noteEnd(); });
    QObject::connect(&flow, &RecordFlow::paused, &q, [this](bool isPaused) {
        hostPaused = isPaused;
        if (state.phase == CapturePhase::Live || state.phase == CapturePhase::Paused)
            enter(isPaused ? CapturePhase::Paused : CapturePhase::Live);
    });
}

void Watch::follow()
{
    const auto* const from = &connection;
    QObject::connect(from, &LiveConnection::stepTaken, &q, &Capture::stepTaken);
    QObject::connect(from, &LiveConnection::found, &q,
                     [this](const Endpoint& found) { took(found); });
    QObject::connect(from, &LiveConnection::connecting, &q,
                     [this] { enter(CapturePhase::Connecting); });
    QObject::connect(from, &LiveConnection::joined, &q, [this] { joined(); });
    QObject::connect(from, &LiveConnection::framesReceived, &q,
                     [this](const std::vector<QByteArray>& frames) {
                         if (!isOver())
                             check(flow.takeFrames(frames));
                     });
    QObject::connect(from, &LiveConnection::frameSent, &q, [this](const QByteArray& frame) {
        if (!isOver())
            flow.noteSent(frame);
    });
    QObject::connect(from, &LiveConnection::lost, &q, [this](ErrorCode cause) { noteLoss(cause); });
    QObject::connect(from, &LiveConnection::pausing, &q,
                     [this](const ConnectionPause& pause) { notePause(pause); });
    QObject::connect(from, &LiveConnection::wallStepped, &q, [this] {
        if (const auto left = noRoom ? std::nullopt : connection.untilRetry())
            announceRetry(left, state.phase, state.error);
    });
    QObject::connect(from, &LiveConnection::liveOver, &q, [this] { endLive(); });
    QObject::connect(from, &LiveConnection::gaveUp, &q,
                     [this](const Error& error) { fail(error); });
    QObject::connect(from, &LiveConnection::closed, &q, [this] { Q_EMIT q.finished(outcome); });
}

void Watch::enter(CapturePhase phase, std::optional<Error> error)
{
    if (phase != state.phase)
        state.since = clock.now();
    state.phase = phase;
    state.error = std::move(error);
    state.attempt = connection.attempt();
    qCInfo(lcIngest).noquote() << settings.username << "phase=" << static_cast<int>(phase)
                               << "attempt=" << state.attempt
                               << (state.error ? state.error->detail : QString());
    Q_EMIT q.stateChanged(state);
    state.retryAt.reset(); // whoever enters next says when anew
}

void Watch::announceRetry(std::optional<std::chrono::milliseconds> wait, CapturePhase phase,
                          const std::optional<Error>& error)
{
    if (wait)
        state.retryAt = clock.now() + *wait;
    enter(phase, error);
}

void Watch::start()
{
    enter(CapturePhase::LookingUp);
    connection.start();
}

void Watch::stop()
{
    conclude(std::string(endReasonText(EndReason::Interrupted)), {}, CapturePhase::Stopped);
}

void Watch::retryNow()
{
    if (noRoom)
        lookForRoom();
    else
        connection.retryNow();
}

void Watch::addMark(const QString& text, WallTime at)
{
    if (header && !isOver())
        check(flow.takeMark({text.toStdString()}, at));
}

// ---- the room

void Watch::took(const Endpoint& found)
{
    hostPaused = found.isPaused;
    state.provider = found.providerName;
    state.title = found.title;
    state.room = found.room;
    const bool isNew = !header || header->room != found.room;
    if (isNew || !isRestored)
        beginRoom(found, isNew);
    else
        connection.proceed();
}

CaptureHeader Watch::headerOf(const Endpoint& found) const
{
    CaptureHeader result;
    result.streamer = (found.streamer.isEmpty() ? settings.username : found.streamer).toStdString();
    result.room = found.room;
    result.program = "Racha/" RACHA_VERSION;
    result.hostUser = found.host;
    result.settings = settings.streaks;
    result.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    return result;
}

/// The store is asked before anything is written: what it has decides how streaks go on (R9).
void Watch::beginRoom(const Endpoint& found, bool isNew)
{
    if (isNew) {
        header = headerOf(found);
        isHeaderWritten = isRestored = false;
        gap.reset(); // it belongs to the room before
        if (state.phase == CapturePhase::Live || state.phase == CapturePhase::Paused)
            enter(CapturePhase::Reconnecting);
    }
    // In the journal first: by it the session that the store begins now is found again, should the
    // capture die before anything else is written.
    if (!isHeaderWritten && !writeHeader())
        return;
    if (!history) {
        restore({});
        return;
    }
    isAskingHistory = true;
    const auto answer = [this, guard = QPointer<LiveCapture>(&q)](const RoomHistory& past) {
        if (guard && std::exchange(isAskingHistory, false) && !isOver() && !noRoom)
            restore(past);
    };
    history(*header, answer);
}

bool Watch::writeHeader()
{
    auto written = flow.openJournal(settings.journalPath, settings.journalLink, settings.journal);
    if (written)
        written = flow.take(*header);
    if (!written) {
        journalFailed(written.error());
        return false;
    }
    isHeaderWritten = true;
    return true;
}

void Watch::restore(const RoomHistory& past)
{
    isRestored = true;
    flow.restore(past);
    connection.proceed();
}

// ---- the connection's news

void Watch::joined()
{
    if (state.captureStart == WallTime {})
        state.captureStart = clock.now();
    if (gap) {
        gap->to = flow.now();
        if (const auto written = flow.take(*gap); !written) {
            journalFailed(written.error()); // and the gap goes on
            return;
        }
        gap.reset();
    }
    if (const auto first = connection.takeFirstResponse(); !first.isEmpty())
        check(flow.take(FetchResult {first.toStdString()}));
    if (!isOver() && !noRoom)
        enter(hostPaused ? CapturePhase::Paused : CapturePhase::Live);
}

void Watch::noteLoss(ErrorCode cause)
{
    if (!connection.everConnected() || gap)
        return;
    const auto last = flow.lastFrameAt();
    gap = Gap {last == WallTime {} ? flow.now() : last, {}, textOf(cause)};
}

void Watch::notePause(const ConnectionPause& pause)
{
    announceRetry(pause.wait, pause.isUntilLive ? CapturePhase::WaitingForLive : phaseOfRetry(),
                  pause.error);
}

/// Later: the frame that said so is to be acknowledged first.
void Watch::noteEnd()
{
    if (std::exchange(saidEnd, true))
        return;
    connection.noteEnd();
    QMetaObject::invokeMethod(
        &q, [this] { endLive(); }, Qt::QueuedConnection);
}

// ---- a disk without room

/// As if the connection was lost: what comes meanwhile could not be kept, so it is not taken.
void Watch::waitForRoom(const Error& error)
{
    noteLoss(error.code);
    connection.hold();
    noRoom = error;
    roomTimer.start(settings.timings.diskFull);
    announceRetry(settings.timings.diskFull, phaseOfRetry(), error);
}

void Watch::lookForRoom()
{
    if (!noRoom || isOver())
        return;
    roomTimer.stop();
    const auto full = *std::exchange(noRoom, std::nullopt);
    if (FrameJournal::hasRoom(settings.journalPath, settings.journal.freeSpaceFloor))
        connection.resume();
    else
        waitForRoom(full);
}

// ---- the end

void Watch::check(const Result<void>& written)
{
    if (!written)
        journalFailed(written.error());
}

void Watch::journalFailed(const Error& error)
{
    connection.withhold();
    const bool mayGoOn =
        settings.waitsForRoom && error.code == ErrorCode::DiskFull && !flow.isBroken() && !isOver();
    if (mayGoOn)
        waitForRoom(error);
    else
        fail(error);
}

void Watch::fail(const Error& error)
{
    conclude(textOf(error.code), {error, false}, CapturePhase::Failed);
}

void Watch::endLive()
{
    conclude(std::string(endReasonText(EndReason::LiveEnd)), {std::nullopt, true},
             CapturePhase::Ended);
}

void Watch::conclude(const std::string& reason, const CaptureOutcome& result, CapturePhase phase)
{
    if (isOver())
        return;
    // While answers are still sent and noted: what came is acknowledged before the end.
    auto written = header ? flow.secure() : Result<void>();
    isEnding = true;
    roomTimer.stop();
    outcome = result;
    if (header) {
        if (const auto ended = flow.take(End {reason}); !ended)
            written = ended;
        if (written)
            written = flow.secure();
        flow.announce();
    }
    if (!written && !outcome.error)
        outcome.error = written.error();
    enter(outcome.error ? CapturePhase::Failed : phase, outcome.error);
    connection.close();
}

} // namespace

struct LiveCapture::Private
{
    LiveCaptureSettings settings;
    HistorySource history;
    const Clock& clock;
    RandomSource& random;
    std::unique_ptr<Watch> watch; ///< from start() on
    bool isOver = false; ///< stopped before it was started

    /// A person wants it now: a host that is left alone is asked once all the same.
    void insist() const
    {
        if (settings.connection.visitor)
            settings.connection.visitor->insist();
    }
};

LiveCapture::LiveCapture(LiveCaptureSettings settings, HistorySource history, const Clock& clock,
                         RandomSource& random, QObject* parent)
    : Capture(parent)
    , d(new Private {std::move(settings), std::move(history), clock, random, nullptr, false})
{
}

LiveCapture::~LiveCapture() = default;

std::optional<CaptureFork> LiveCapture::fork() const
{
    // A copy would not learn what the store still has to say of the room.
    return d->watch && d->watch->isRestored ? d->watch->flow.fork() : std::nullopt;
}

void LiveCapture::start()
{
    RACHA_ASSERT_OWN_THREAD;
    if (d->watch || d->isOver)
        return;
    d->insist();
    d->watch = std::make_unique<Watch>(*this, d->settings, d->history, d->clock, d->random);
    d->watch->start();
}

void LiveCapture::stop()
{
    RACHA_ASSERT_OWN_THREAD;
    if (d->watch) {
        d->watch->stop();
    } else if (!std::exchange(d->isOver, true)) {
        CaptureState state;
        state.username = d->settings.username;
        state.phase = CapturePhase::Stopped;
        Q_EMIT stateChanged(state);
        Q_EMIT finished({});
    }
}

void LiveCapture::retryNow()
{
    RACHA_ASSERT_OWN_THREAD;
    if (!d->watch)
        return;
    d->insist();
    d->watch->retryNow();
}

void LiveCapture::doubt()
{
    RACHA_ASSERT_OWN_THREAD;
    if (d->watch)
        d->watch->connection.doubt();
}

void LiveCapture::addMark(const QString& text, WallTime at)
{
    RACHA_ASSERT_OWN_THREAD;
    if (d->watch)
        d->watch->addMark(text, at);
}

} // namespace racha
