// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/livecapture.h"

#include "core/base/logging.h"
#include "core/ingest/pushsession.h"
#include "core/ingest/reconnectpolicy.h"
#include "core/ingest/recordflow.h"
#include "core/platform/tiktok/providers.h"
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

/// Failures of the socket for which another way in may help.
bool mayHelpToTurn(ErrorCode code)
{
    switch (code) {
    case ErrorCode::PushDeviceBlocked:
    case ErrorCode::PushDirectDisabled:
    case ErrorCode::PushRefused:
    case ErrorCode::PushSilent:
    case ErrorCode::LiveBlocked:
        return true;
    default:
        return false;
    }
}

/// The capture once it runs: made on its own thread, since it owns sockets and timers.
struct Watch
{
    enum class Stage
    {
        Idle,
        Resolving,
        AskingHistory,
        Connecting, ///< until the server lets us in, and from then on: a session is there
        Pausing, ///< until the retry timer fires
        Ending, ///< everything is announced; the socket closes
        Over
    };

    Watch(LiveCapture& owner, LiveCaptureSettings given, HistorySource source, const Clock& clock,
          RandomSource& chance);

    void start();
    void stop();
    void addMark(const QString& text, WallTime at);
    // The look-up.
    void resolve();
    void took(const Endpoint& found);
    void lookupFailed(const LookupFailure& failure);
    void waitForLive(const std::optional<Error>& error);
    void waitForHost(const LookupFailure& failure);
    // The room.
    bool isNewRoom() const;
    CaptureHeader headerOf(const Endpoint& found) const;
    void beginRoom();
    void writeHeader(const RoomHistory& history);
    // The connection.
    void connectPush();
    void joined();
    void takeFrames(const std::vector<QByteArray>& frames);
    void sessionEnded(const PushEnd& end);
    void dropSession();
    void openGap(ErrorCode cause);
    // What follows a failure.
    void retry(const Error& error, std::optional<std::chrono::milliseconds> atLeast, bool atSocket);
    void tryAgain();
    bool turnToOtherWay(ErrorCode code);
    std::optional<std::chrono::milliseconds> noteOversized(bool oversized);
    void waitForRoom(const Error& error);
    // The end.
    void fail(const Error& error);
    void endLive();
    void conclude(const std::string& reason, const CaptureOutcome& result, CapturePhase phase);
    void finishIfQuiet();

    void check(const Result<void>& written);
    void journalFailed(const Error& error);
    void enter(CapturePhase phase, std::optional<Error> error = std::nullopt);

    LiveCapture& q;
    LiveCaptureSettings settings;
    HistorySource history;
    const Clock& clock;
    RandomSource& random;
    std::unique_ptr<ConnectionProvider> provider;
    RecordFlow flow;
    ReconnectPolicy policy;
    std::unique_ptr<PushSession> session;
    QTimer retryTimer;
    CaptureState state;
    CaptureOutcome outcome;
    Stage stage = Stage::Idle;
    std::optional<Endpoint> endpoint;
    std::optional<CaptureHeader> header; ///< of the room in the journal
    QByteArray firstResponse; ///< of this connection, until the server lets us in
    std::optional<Gap> gap; ///< open since the connection was lost
    std::optional<MonoTime> lastOversized;
    bool resolveNext = true;
    bool heardData = false; ///< ever
    bool wasSilent = false; ///< the connection before this one
    bool hostPaused = false;
    bool saidEnd = false; ///< the live did
    bool isHeaderWritten = false;
    std::optional<Error> noRoom; ///< the journal's disk is full
};

Watch::Watch(LiveCapture& owner, LiveCaptureSettings given, HistorySource source, const Clock& time,
             RandomSource& chance)
    : q(owner)
    , settings(std::move(given))
    , history(std::move(source))
    , clock(time)
    , random(chance)
    , provider(makeProvider(settings.connection, time, chance, settings.timings.lookups))
    , flow(time, settings.timings.batch)
    , policy(settings.timings)
{
    state.username = settings.username;
    retryTimer.setSingleShot(true);
    QObject::connect(&retryTimer, &QTimer::timeout, &q, [this] { tryAgain(); });
    QObject::connect(provider.get(), &ConnectionProvider::stepTaken, &q, &Capture::stepTaken);
    QObject::connect(provider.get(), &ConnectionProvider::resolved, &q,
                     [this](const Endpoint& found) { took(found); });
    QObject::connect(provider.get(), &ConnectionProvider::failed, &q,
                     [this](const LookupFailure& failure) { lookupFailed(failure); });
    QObject::connect(&flow, &RecordFlow::batchReady, &q, &Capture::batchReady);
    QObject::connect(&flow, &RecordFlow::secured, &q, [this] {
        if (session)
            session->acknowledge();
    });
    QObject::connect(&flow, &RecordFlow::failed, &q,
                     [this](const Error& error) { journalFailed(error); });
    // Later: the frame that said so is to be acknowledged first.
    QObject::connect(&flow, &RecordFlow::liveEnded, &q, [this] {
        if (!std::exchange(saidEnd, true))
            QMetaObject::invokeMethod(
                &q, [this] { endLive(); }, Qt::QueuedConnection);
    });
    QObject::connect(&flow, &RecordFlow::paused, &q, [this](bool isPaused) {
        hostPaused = isPaused;
        if (state.phase == CapturePhase::Live || state.phase == CapturePhase::Paused)
            enter(isPaused ? CapturePhase::Paused : CapturePhase::Live);
    });
}

void Watch::enter(CapturePhase phase, std::optional<Error> error)
{
    if (phase != state.phase)
        state.since = clock.now();
    state.phase = phase;
    state.error = std::move(error);
    state.attempt = policy.attempt();
    if (!retryTimer.isActive())
        state.retryAt.reset();
    qCInfo(lcIngest).noquote() << settings.username << "phase=" << static_cast<int>(phase)
                               << "attempt=" << state.attempt
                               << (state.error ? state.error->detail : QString());
    Q_EMIT q.stateChanged(state);
}

void Watch::start()
{
    enter(CapturePhase::LookingUp);
    resolve();
}

void Watch::stop()
{
    conclude(std::string(endReasonText(EndReason::Interrupted)), {}, CapturePhase::Stopped);
}

void Watch::addMark(const QString& text, WallTime at)
{
    if (header && stage != Stage::Ending && stage != Stage::Over)
        check(flow.takeMark({text.toStdString()}, at));
}

// ---- the look-up

void Watch::resolve()
{
    stage = Stage::Resolving;
    provider->resolve(settings.username);
}

void Watch::took(const Endpoint& found)
{
    if (stage != Stage::Resolving)
        return;
    endpoint = found;
    resolveNext = found.providerName == "sign"_L1; // a signature is good for one socket
    hostPaused = found.isPaused;
    state.provider = found.providerName;
    state.title = found.title;
    state.room = found.room;
    if (isNewRoom() || !isHeaderWritten)
        beginRoom();
    else
        connectPush();
}

void Watch::lookupFailed(const LookupFailure& failure)
{
    if (stage != Stage::Resolving)
        return;
    const auto code = failure.error.code;
    if (code == ErrorCode::LiveOffline && header && policy.everConnected()) {
        endLive(); // the end message was missed
        return;
    }
    const bool isSoon = failure.retryAfter <= settings.timings.heldFirst;
    if (failure.wasHeld && (policy.everConnected() || isSoon)) {
        waitForHost(failure);
        return;
    }
    const bool isWaiting = state.phase == CapturePhase::WaitingForLive;
    if (settings.waitUntilLive && !policy.everConnected()
        && (code == ErrorCode::LiveOffline || (isWaiting && !failure.isFinal))) {
        waitForLive(code == ErrorCode::LiveOffline ? std::nullopt : std::optional(failure.error));
        return;
    }
    retry(failure.error, failure.retryAfter, false);
}

void Watch::waitForLive(const std::optional<Error>& error)
{
    stage = Stage::Pausing;
    resolveNext = true;
    const auto wait = jittered(settings.timings.waitForLive, random);
    retryTimer.start(wait);
    state.retryAt = clock.now() + wait;
    enter(CapturePhase::WaitingForLive, error);
}

/// Nobody was asked, since the host refused somebody: this is no try, and counts as none.
void Watch::waitForHost(const LookupFailure& failure)
{
    stage = Stage::Pausing;
    resolveNext = true;
    const auto wait = failure.retryAfter.value_or(settings.timings.blocked);
    retryTimer.start(wait);
    state.retryAt = clock.now() + wait;
    const bool isWaiting = state.phase == CapturePhase::WaitingForLive;
    enter(isWaiting                    ? CapturePhase::WaitingForLive
              : policy.everConnected() ? CapturePhase::Reconnecting
                                       : CapturePhase::LookingUp,
          failure.error);
}

// ---- the room

bool Watch::isNewRoom() const
{
    return !header || header->room != endpoint->room;
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
void Watch::beginRoom()
{
    if (isNewRoom()) {
        header = headerOf(*endpoint);
        isHeaderWritten = false;
        gap.reset(); // it belongs to the room before
    }
    stage = Stage::AskingHistory;
    if (!history) {
        writeHeader({});
        return;
    }
    const auto answer = [this, guard = QPointer<LiveCapture>(&q)](const RoomHistory& past) {
        if (guard && stage == Stage::AskingHistory)
            writeHeader(past);
    };
    history(*header, answer);
}

void Watch::writeHeader(const RoomHistory& past)
{
    auto written = flow.openJournal(settings.journalPath, settings.journalLink, settings.journal);
    if (written)
        written = flow.take(*header);
    if (!written) {
        journalFailed(written.error());
        return;
    }
    isHeaderWritten = true;
    flow.restore(past);
    connectPush();
}

// ---- the connection

void Watch::connectPush()
{
    stage = Stage::Connecting;
    firstResponse = std::exchange(endpoint->firstResponse, {});
    const bool expectsData = !heardData && !endpoint->isPaused;
    session = std::make_unique<PushSession>(*endpoint, settings.connection, settings.timings,
                                            expectsData, clock);
    QObject::connect(session.get(), &PushSession::joined, &q, [this] { joined(); });
    QObject::connect(session.get(), &PushSession::framesReceived, &q,
                     [this](const std::vector<QByteArray>& frames) { takeFrames(frames); });
    QObject::connect(session.get(), &PushSession::frameSent, &q, [this](const QByteArray& frame) {
        if (stage == Stage::Connecting)
            flow.noteSent(frame);
    });
    QObject::connect(session.get(), &PushSession::ended, &q,
                     [this](const PushEnd& end) { sessionEnded(end); });
    if (!policy.everConnected())
        enter(CapturePhase::Connecting);
    session->open();
}

void Watch::joined()
{
    policy.connected();
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
    if (!firstResponse.isEmpty())
        check(flow.take(FetchResult {std::exchange(firstResponse, {}).toStdString()}));
    if (stage == Stage::Connecting)
        enter(hostPaused ? CapturePhase::Paused : CapturePhase::Live);
}

void Watch::takeFrames(const std::vector<QByteArray>& frames)
{
    if (stage == Stage::Connecting)
        check(flow.takeFrames(frames));
}

void Watch::sessionEnded(const PushEnd& end)
{
    heardData = heardData || session->heardData();
    const bool wasStable = session->dataFor() >= settings.timings.stable;
    dropSession();
    if (stage == Stage::Ending) {
        finishIfQuiet();
        return;
    }
    if (saidEnd) {
        endLive();
        return;
    }
    if (wasStable)
        policy.startOver();
    openGap(end.error.code);
    if (end.refused)
        provider->forgetCached();
    if (end.error.code == ErrorCode::PushSilent || end.error.code == ErrorCode::PushRefused)
        provider->doubtRoom();
    retry(end.error, noteOversized(end.oversized), true);
}

void Watch::openGap(ErrorCode cause)
{
    if (!policy.everConnected() || gap)
        return;
    const auto last = flow.lastFrameAt();
    gap = Gap {last == WallTime {} ? flow.now() : last, {}, textOf(cause)};
}

void Watch::dropSession()
{
    if (!session)
        return;
    session->disconnect(&q);
    session.release()->deleteLater(); // it may be the one that is calling
}

// ---- what follows a failure

/// The second frame within a minute that is too large is no accident.
std::optional<std::chrono::milliseconds> Watch::noteOversized(bool oversized)
{
    if (!oversized)
        return std::nullopt;
    qCWarning(lcIngest) << "finding: oversized frame, reconnecting";
    const auto now = clock.monotonic();
    const auto before = std::exchange(lastOversized, now);
    if (before && now - *before < settings.timings.stable)
        return settings.timings.oversized;
    return std::nullopt;
}

void Watch::retry(const Error& error, std::optional<std::chrono::milliseconds> atLeast,
                  bool atSocket)
{
    const bool isSilent = error.code == ErrorCode::PushSilent;
    const bool again = isSilent && std::exchange(wasSilent, isSilent);
    auto decision = policy.next(error.code, atLeast, random);
    if (isSilent && !heardData)
        decision.giveUp = again; // let in, but only in name
    if (error.code == ErrorCode::PushDirectDisabled)
        decision.giveUp = true;
    if (decision.giveUp) {
        if (!atSocket || !turnToOtherWay(error.code))
            fail(error);
        return;
    }
    // A signature is good for one socket, even where getting the next one failed.
    const bool mustResolve = !endpoint || endpoint->providerName == "sign"_L1;
    resolveNext = resolveNext || mustResolve || decision.resolveAgain || isSilent
        || error.code == ErrorCode::PushDeviceBlocked;
    stage = Stage::Pausing;
    retryTimer.start(decision.wait);
    state.retryAt = clock.now() + decision.wait;
    enter(policy.everConnected() ? CapturePhase::Reconnecting : CapturePhase::LookingUp, error);
}

/// As if the connection was lost: what comes meanwhile could not be kept, so it is not taken.
void Watch::waitForRoom(const Error& error)
{
    if (session)
        session->close();
    dropSession();
    openGap(error.code);
    noRoom = error;
    resolveNext = true;
    stage = Stage::Pausing;
    retryTimer.start(settings.timings.diskFull);
    state.retryAt = clock.now() + settings.timings.diskFull;
    enter(policy.everConnected() ? CapturePhase::Reconnecting : CapturePhase::LookingUp, error);
}

bool Watch::turnToOtherWay(ErrorCode code)
{
    if (!mayHelpToTurn(code) || !provider->tryOtherWay(code))
        return false;
    policy.startOver();
    wasSilent = false;
    resolve();
    return true;
}

void Watch::tryAgain()
{
    retryTimer.stop();
    if (stage != Stage::Pausing)
        return;
    if (const auto full = std::exchange(noRoom, std::nullopt)) {
        if (!FrameJournal::hasRoom(settings.journalPath, settings.journal.freeSpaceFloor)) {
            waitForRoom(*full);
            return;
        }
    }
    if (std::exchange(resolveNext, false))
        resolve();
    else
        connectPush();
}

// ---- the end

void Watch::check(const Result<void>& written)
{
    if (!written)
        journalFailed(written.error());
}

void Watch::journalFailed(const Error& error)
{
    if (session)
        session->withhold();
    const bool mayGoOn = settings.waitsForRoom && error.code == ErrorCode::DiskFull
        && !flow.isBroken() && stage != Stage::Ending && stage != Stage::Over;
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
    if (stage == Stage::Ending || stage == Stage::Over)
        return;
    // While answers are still sent and noted: what came is acknowledged before the end.
    auto written = header ? flow.secure() : Result<void>();
    stage = Stage::Ending;
    retryTimer.stop();
    provider->cancel();
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
    if (session)
        session->close();
    else
        finishIfQuiet();
}

/// Later: whoever brought the end about must have returned.
void Watch::finishIfQuiet()
{
    const auto finish = [this] {
        if (std::exchange(stage, Stage::Over) != Stage::Over)
            Q_EMIT q.finished(outcome);
    };
    QMetaObject::invokeMethod(&q, finish, Qt::QueuedConnection);
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
    d->watch->tryAgain();
}

void LiveCapture::addMark(const QString& text, WallTime at)
{
    RACHA_ASSERT_OWN_THREAD;
    if (d->watch)
        d->watch->addMark(text, at);
}

} // namespace racha
