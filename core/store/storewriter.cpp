// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/storewriter.h"

#include "core/base/logging.h"
#include "core/store/journalcatchup.h"
#include "core/store/passingerror.h"
#include "core/store/refusals.h"
#include "core/store/writelane.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <map>

namespace racha {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t kRows = 2'500;
/// Commits before that many rows of large payloads, so that what comes meanwhile stays small.
/// Smaller transactions write the same pages of the indexes again and again: with 3 MiB twice as
/// many.
constexpr std::size_t kBytes = 8U << 20U;
constexpr auto kLongestWait = 250ms;
constexpr auto kHeartbeat = 10s;
constexpr auto kFirstRetry = 200ms;
constexpr std::chrono::milliseconds kLastRetry = 10s;
constexpr auto kStateInterval = 250ms;
constexpr auto kSweep = 1h;
/// Conflicts of one transaction in a row; one that took as long as the patience is no conflict but
/// somebody who holds the rows.
constexpr int kConflicts = 20;
constexpr auto kConflictPatience = 5s;

std::size_t rowsOf(const std::vector<EventBatchPtr>& batches)
{
    std::size_t rows = 0;
    for (const EventBatchPtr& batch : batches)
        rows += batch->events.size();
    return rows;
}

} // namespace

struct StoreWriter::Private
{
    Private(StoreWriter& writer, SinkFactory make, QString folder, const Clock& time)
        : q(writer)
        , makeSink(std::move(make))
        , journalFolder(std::move(folder))
        , clock(time)
    {
    }

    /// What `call` answers, called again while it is in conflict with another writer.
    template<typename Call>
    auto repeated(const Call& call);
    Result<void> openSink();
    Result<void> reopenSink();
    void noteOpened();
    Result<void> storeAbandoned();
    void sweep();
    WriteLane& lane(const EventBatchPtr& batch);
    void takeWaitingCalls();
    void enforceLimit();
    void work();
    bool isFull() const;
    bool hasWork() const;
    bool writeLane(WriteLane& lane);
    bool catchUp(WriteLane& lane);
    bool beginCatchUp(WriteLane& lane);
    void catchUpFailed(WriteLane& lane, const Error& error);
    Result<SessionId> sessionFor(WriteLane& lane, const EventBatch& batch);
    Result<void> write(WriteLane& lane, const std::vector<EventBatchPtr>& batches);
    bool passOver(WriteLane& lane, const std::vector<EventBatchPtr>& batches, const Error& cause);
    void setAside(WriteLane& lane, const std::vector<EventBatchPtr>& batches, const Error& cause);
    void noteWritten(WriteLane& lane, const std::vector<EventBatchPtr>& batches);
    std::vector<WriteLane*> lanesInTurn();
    void count(const WriteOutcome& outcome);
    void forgetEnded();
    void beat();
    void lose(const Error& error);
    void reconnect();
    void announce(bool always);
    RoomHistory begin(WriteLane& lane, const CaptureHeader& capture);
    std::int64_t held() const;
    std::size_t bytes() const;
    StorePhase phase() const;
    StoreState state() const;

    StoreWriter& q;
    SinkFactory makeSink;
    QString journalFolder;
    JournalKeeping keeping;
    const Clock& clock;
    CatchUpFactory openJournal;
    std::unique_ptr<EventSink> sink;
    std::map<QString, WriteLane> lanes; ///< by uuid
    bool isOpen = false; ///< between open() and drainAndClose()
    bool isConnected = false;
    bool wasConnected = false; ///< since open()
    std::optional<QString> addressName; ///< of keepTrying()
    bool isWorking = false;
    std::optional<Error> error;
    WallTime triedAt; ///< when the sink was last asked for something
    WallTime failingSince;
    WallTime retryAt;
    WriteOutcome written; ///< since open
    std::int64_t eventsSetAside = 0; ///< since open
    Refusals refusals;
    std::chrono::milliseconds retryDelay = kFirstRetry;
    StorePhase announcedPhase = StorePhase::Closed;
    MonoTime announcedAt {};
    QTimer* workTimer = nullptr;
    QTimer* heartbeatTimer = nullptr;
    QTimer* retryTimer = nullptr;
    QTimer* sweepTimer = nullptr;
    QTimer* newsTimer = nullptr; ///< what came too soon after the last news to be told at once
};

StoreWriter::StoreWriter(SinkFactory makeSink, QString journalFolder, const Clock& clock,
                         QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(makeSink), std::move(journalFolder), clock))
{
    d->workTimer = new QTimer(this);
    d->workTimer->setSingleShot(true);
    connect(d->workTimer, &QTimer::timeout, this, [this] { d->work(); });
    d->heartbeatTimer = new QTimer(this);
    connect(d->heartbeatTimer, &QTimer::timeout, this, [this] { d->beat(); });
    d->retryTimer = new QTimer(this);
    d->retryTimer->setSingleShot(true);
    connect(d->retryTimer, &QTimer::timeout, this, [this] { d->reconnect(); });
    d->sweepTimer = new QTimer(this);
    connect(d->sweepTimer, &QTimer::timeout, this, [this] { d->sweep(); });
    d->newsTimer = new QTimer(this);
    d->newsTimer->setSingleShot(true);
    connect(d->newsTimer, &QTimer::timeout, this, [this] { d->announce(true); });
}

StoreWriter::~StoreWriter() = default;

template<typename Call>
auto StoreWriter::Private::repeated(const Call& call)
{
    triedAt = clock.now();
    const MonoTime begun = clock.monotonic();
    auto answer = call();
    for (int n = 1; n < kConflicts && !answer && answer.error().code == ErrorCode::DbBusy
         && clock.monotonic() - begun < kConflictPatience;
         ++n)
        answer = call();
    return answer;
}

void StoreWriter::setCatchUp(CatchUpFactory factory)
{
    d->openJournal = std::move(factory);
}

void StoreWriter::keepTrying(const QString& addressName)
{
    d->addressName = addressName;
}

void StoreWriter::setKeeping(const JournalKeeping& keeping)
{
    d->keeping = keeping;
}

void StoreWriter::open()
{
    RACHA_ASSERT_OWN_THREAD;
    d->sink = d->makeSink();
    StoreState opening;
    opening.phase = StorePhase::Opening;
    Q_EMIT stateChanged(opening);
    const auto done = d->repeated([this] { return d->openSink(); });
    if (done) {
        d->isOpen = d->isConnected = true;
        d->error.reset();
        d->noteOpened();
    } else if (d->addressName && isPassing(done.error().code)) {
        d->isOpen = true;
        d->lose(done.error());
        Q_EMIT openDelayed();
    } else {
        d->sink->close();
        d->error = done.error();
        d->failingSince = d->triedAt;
        d->announce(true);
        Q_EMIT openFailed(done.error());
    }
}

void StoreWriter::Private::noteOpened()
{
    wasConnected = true;
    heartbeatTimer->start(kHeartbeat);
    sweepTimer->start(kSweep);
    announce(true);
    Q_EMIT q.opened(QString::fromStdString(sink->storeId()));
}

Result<void> StoreWriter::Private::openSink()
{
    if (auto done = sink->open(); !done)
        return done;
    if (auto done = storeAbandoned(); !done)
        return done;
    return sink->closeDeadSessions(clock.now());
}

/// The first time as at open().
Result<void> StoreWriter::Private::reopenSink()
{
    return wasConnected ? sink->open() : openSink();
}

Result<void> StoreWriter::Private::storeAbandoned()
{
    if (!openJournal || journalFolder.isEmpty())
        return {};
    JournalCatchUp journals(*sink, openJournal, clock, JournalRetention(journalFolder, keeping),
                            [this](const WriteOutcome& outcome) { count(outcome); });
    journals.setAddressName(addressName.value_or(QString()));
    QStringList ours;
    for (const auto& [uuid, lane] : lanes)
        ours << lane.journalPath();
    auto done = journals.storeAbandoned(ours);
    for (const JournalTrouble& trouble : journals.troubles())
        Q_EMIT q.journalTroubled(trouble);
    if (done && journals.foreign().count > 0)
        Q_EMIT q.foreignJournalsFound(journals.foreign());
    return done;
}

/// Captures that ended while the store was away, and those of programs that died meanwhile.
void StoreWriter::Private::sweep()
{
    if (!isConnected || isWorking)
        return;
    if (const auto done = storeAbandoned(); !done)
        lose(done.error());
}

void StoreWriter::beginCapture(const CaptureHeader& capture, const QString& journalPath)
{
    RACHA_ASSERT_OWN_THREAD;
    const QString uuid = QString::fromStdString(capture.uuid);
    WriteLane& lane = d->lanes.try_emplace(uuid, uuid, journalPath).first->second;
    lane.setJournalPath(journalPath);
    RoomHistory history;
    if (d->isConnected)
        history = d->begin(lane, capture);
    if (!d->isConnected && d->openJournal)
        lane.beginBehind();
    Q_EMIT captureBegun(uuid, history);
}

RoomHistory StoreWriter::Private::begin(WriteLane& lane, const CaptureHeader& capture)
{
    const WallTime now = clock.now();
    // What the capture had waiting belongs to the room before.
    while (!lane.isEmpty() && isConnected && !lane.isBehind())
        writeLane(lane);
    if (!isConnected)
        return {};
    auto history = repeated([&] { return sink->roomHistory(capture.room, now); });
    const auto session = repeated([&] { return sink->beginSession(capture, now); });
    if (!history || !session) {
        lose(history ? session.error() : history.error());
        return {};
    }
    lane.sessions[capture.room] = session->id;
    lane.setCursor(std::max(lane.cursor(), session->storedUpTo));
    return *std::move(history);
}

void StoreWriter::append(const EventBatchPtr& batch)
{
    RACHA_ASSERT_OWN_THREAD;
    if (!batch || !batch->capture)
        return;
    WriteLane& lane = d->lane(batch);
    lane.append(batch);
    if (d->isWorking)
        return;
    d->enforceLimit();
    if (!d->isConnected) {
        d->announce(false);
        return;
    }
    if (d->isFull() || batch->end)
        d->work();
    else if (!d->workTimer->isActive())
        d->workTimer->start(kLongestWait);
}

void StoreWriter::interruptCapture(const CaptureHeader& capture)
{
    RACHA_ASSERT_OWN_THREAD;
    const auto found = d->lanes.find(QString::fromStdString(capture.uuid));
    if (found == d->lanes.end())
        return;
    WriteLane& lane = found->second;
    while (!lane.isEmpty() && d->isConnected)
        d->writeLane(lane);
    const auto session = lane.sessions.find(capture.room);
    if (session == lane.sessions.end() || !d->isConnected)
        return; // without a store the next start finds a session that gives no sign of life
    const auto interrupt = [&] {
        return d->sink->interruptSession(session->second, d->clock.now());
    };
    if (auto done = d->repeated(interrupt); !done) {
        d->lose(done.error());
        return;
    }
    lane.sessions.erase(session);
    if (!d->isWorking)
        d->forgetEnded();
}

WriteLane& StoreWriter::Private::lane(const EventBatchPtr& batch)
{
    const QString uuid = QString::fromStdString(batch->capture->uuid);
    return lanes.try_emplace(uuid, uuid, QString()).first->second;
}

std::size_t StoreWriter::Private::bytes() const
{
    std::size_t sum = 0;
    for (const auto& [uuid, lane] : lanes)
        sum += lane.bytes();
    return sum;
}

std::int64_t StoreWriter::Private::held() const
{
    std::int64_t sum = 0;
    for (const auto& [uuid, lane] : lanes)
        sum += lane.events();
    return sum;
}

bool StoreWriter::Private::isFull() const
{
    return bytes() >= kBytes || held() >= static_cast<std::int64_t>(kRows);
}

/// Batches that were sent while a transaction ran wait in the event queue, where nobody counts
/// them; they are taken in before the next one.
void StoreWriter::Private::takeWaitingCalls()
{
    QCoreApplication::sendPostedEvents(&q, QEvent::MetaCall);
    enforceLimit();
}

void StoreWriter::Private::enforceLimit()
{
    if (!openJournal)
        return;
    for (auto& [uuid, lane] : lanes) {
        if (bytes() <= kMaxPendingBytes)
            return;
        // The older half can be written as soon as the store answers, without reading it again.
        if (!lane.journalPath().isEmpty())
            lane.release(lane.bytes() / 2);
    }
}

bool StoreWriter::Private::hasWork() const
{
    return std::ranges::any_of(lanes, [](const auto& entry) {
        const WriteLane& lane = entry.second;
        return !lane.isEmpty() || (lane.isBehind() && !lane.isAtJournalEnd());
    });
}

/// Writes one transaction of each lane, and again while transactions are full.
void StoreWriter::Private::work()
{
    if (isWorking || !isConnected)
        return;
    isWorking = true;
    workTimer->stop();
    bool isBusy = true;
    while (isBusy && isConnected) {
        for (WriteLane* const lane : lanesInTurn()) {
            if (!lane->isEmpty())
                writeLane(*lane);
            else if (lane->isBehind())
                catchUp(*lane);
            if (!isConnected)
                break;
        }
        takeWaitingCalls();
        isBusy = isFull();
    }
    isWorking = false;
    forgetEnded();
    announce(false);
    if (isConnected && hasWork())
        workTimer->start(held() > 0 ? kLongestWait : 0ms);
}

/// Whose batch was refused comes last: nobody waits for it in vain.
std::vector<WriteLane*> StoreWriter::Private::lanesInTurn()
{
    std::vector<WriteLane*> inTurn;
    for (auto& [uuid, lane] : lanes)
        inTurn.push_back(&lane);
    std::ranges::stable_partition(
        inTurn, [this](const WriteLane* lane) { return !refusals.isSuspect(lane->uuid()); });
    return inTurn;
}

bool StoreWriter::Private::writeLane(WriteLane& lane)
{
    const auto batches = lane.front(refusals.isNarrowed(lane.uuid()) ? 1 : kRows, kBytes);
    if (auto done = write(lane, batches); !done)
        return passOver(lane, batches, done.error());
    return true;
}

/// False: the store is lost for now.
bool StoreWriter::Private::passOver(WriteLane& lane, const std::vector<EventBatchPtr>& batches,
                                    const Error& cause)
{
    if (cause.code == ErrorCode::DbFailed && !batches.empty())
        refusals.refused(lane.uuid(), lane.cursor(), batches.back()->lastFrame);
    if (!refusals.isHopeless(lane.uuid(), lane.cursor()) || lane.journalPath().isEmpty()) {
        lose(cause);
        return false;
    }
    setAside(lane, batches, cause);
    return true;
}

/// As stored, but in its journal alone.
void StoreWriter::Private::setAside(WriteLane& lane, const std::vector<EventBatchPtr>& batches,
                                    const Error& cause)
{
    const QString path = lane.journalPath();
    const QString place =
        journalFolder.isEmpty() ? path : JournalRetention(journalFolder).setAside(path);
    lane.setJournalPath(place);
    const auto events = static_cast<std::int64_t>(rowsOf(batches));
    eventsSetAside += events;
    qCCritical(lcStore) << "refused for good"
                        << "events=" << events << "cursor=" << lane.cursor() << "journal=" << place
                        << "cause=" << cause.detail;
    noteWritten(lane, batches);
    refusals.setAside();
    Q_EMIT q.journalTroubled({place, cause});
    announce(true);
}

Result<void> StoreWriter::Private::write(WriteLane& lane, const std::vector<EventBatchPtr>& batches)
{
    if (batches.empty())
        return {};
    const auto session = sessionFor(lane, *batches.front());
    if (!session)
        return tl::unexpected(session.error());
    const auto outcome = repeated([&] { return sink->write(*session, batches); });
    if (!outcome)
        return tl::unexpected(outcome.error());
    count(*outcome);
    error.reset();
    retryDelay = kFirstRetry;
    noteWritten(lane, batches);
    refusals.taken(lane.uuid(), lane.cursor());
    qCDebug(lcStore) << "committed"
                     << "rows=" << rowsOf(batches) << "upTo=" << lane.cursor();
    return {};
}

void StoreWriter::Private::noteWritten(WriteLane& lane, const std::vector<EventBatchPtr>& batches)
{
    lane.written(batches);
    if (std::ranges::any_of(batches, [](const auto& batch) { return batch->end.has_value(); }))
        lane.sessions.erase(batches.front()->capture->room);
    Q_EMIT q.committed(lane.uuid(), lane.cursor());
}

void StoreWriter::Private::count(const WriteOutcome& outcome)
{
    written.stored += outcome.stored;
    written.refused += outcome.refused;
    written.cut += outcome.cut;
}

Result<SessionId> StoreWriter::Private::sessionFor(WriteLane& lane, const EventBatch& batch)
{
    const RoomId room = batch.capture->room;
    if (const auto found = lane.sessions.find(room); found != lane.sessions.end())
        return found->second;
    const WallTime startedAt = batch.events.empty() ? batch.upTo : batch.events.front().receivedAt;
    const auto session = repeated([&] { return sink->beginSession(*batch.capture, startedAt); });
    if (!session)
        return tl::unexpected(session.error());
    lane.sessions[room] = session->id;
    return session->id;
}

bool StoreWriter::Private::beginCatchUp(WriteLane& lane)
{
    auto reader = openJournal(
        {lane.journalPath(), lane.cursor(), false,
         [this](RoomId room, WallTime before) { return sink->roomHistory(room, before); }});
    if (!reader) {
        catchUpFailed(lane, reader.error());
        return false;
    }
    lane.startCatchUp(*std::move(reader));
    return true;
}

/// Reading a journal asks the store too. Where the journal itself is bad writing goes on with what
/// comes; it stays, since the store misses what is in it.
void StoreWriter::Private::catchUpFailed(WriteLane& lane, const Error& cause)
{
    if (!info(cause.code).text.starts_with("file.")) {
        lane.startCatchUp(nullptr); // from the cursor, once the store answers
        lose(cause);
        return;
    }
    lane.giveUpCatchUp();
    const QString path = lane.journalPath();
    const QString place =
        journalFolder.isEmpty() ? path : JournalRetention(journalFolder).setAside(path);
    qCCritical(lcStore) << "journal unreadable"
                        << "file=" << place << "cause=" << cause.detail;
    Q_EMIT q.journalTroubled({place, cause});
}

/// One transaction from the journal.
bool StoreWriter::Private::catchUp(WriteLane& lane)
{
    if (lane.isAtJournalEnd() || (lane.catchUp() == nullptr && !beginCatchUp(lane)))
        return false;
    std::vector<EventBatchPtr> batches;
    std::size_t weight = 0;
    const std::size_t rows = refusals.isNarrowed(lane.uuid()) ? 1 : kRows;
    while (rowsOf(batches) < rows && weight < kBytes) {
        auto batch = lane.catchUp()->next();
        if (!batch) {
            catchUpFailed(lane, batch.error());
            if (!isConnected)
                return false;
            break;
        }
        if (!*batch) {
            lane.reachedJournalEnd();
            break;
        }
        weight += weightOf(**batch);
        const bool closesRoom = (*batch)->end.has_value();
        batches.push_back(*std::move(batch));
        if (closesRoom)
            break;
    }
    if (auto done = write(lane, batches); !done && !passOver(lane, batches, done.error())) {
        // The reader is past what was not stored: it starts again from the cursor.
        lane.startCatchUp(nullptr);
        return false;
    }
    return true;
}

void StoreWriter::Private::forgetEnded()
{
    std::erase_if(lanes, [](const auto& entry) {
        const WriteLane& lane = entry.second;
        return lane.sessions.empty() && lane.isEmpty() && lane.cursor() > 0
            && (!lane.isBehind() || lane.isAtJournalEnd());
    });
}

void StoreWriter::Private::beat()
{
    if (!isConnected)
        return;
    const WallTime now = clock.now();
    for (const auto& [uuid, lane] : lanes) {
        for (const auto& [room, session] : lane.sessions) {
            const auto done = repeated([&, id = session] { return sink->heartbeat(id, now); });
            // Whoever holds the row writes it too, or the next beat does.
            if (!done && done.error().code != ErrorCode::DbBusy) {
                lose(done.error());
                return;
            }
        }
    }
}

void StoreWriter::Private::lose(const Error& cause)
{
    qCWarning(lcStore) << "store does not answer"
                       << "code=" << info(cause.code).text.data() << "detail=" << cause.detail
                       << "retryMs=" << retryDelay.count();
    if (!error)
        failingSince = triedAt;
    error = cause;
    isConnected = false;
    sink->close();
    retryTimer->start(retryDelay);
    retryAt = clock.now() + retryDelay;
    retryDelay = std::min(retryDelay * 2, kLastRetry);
    announce(true);
}

/// It answers again once it has taken something: a server that may not be written lets us in.
void StoreWriter::Private::reconnect()
{
    if (auto done = repeated([this] { return reopenSink(); }); !done) {
        lose(done.error());
        return;
    }
    isConnected = true;
    if (!wasConnected)
        noteOpened();
    beat();
    if (!isConnected)
        return;
    if (!hasWork()) {
        error.reset();
        retryDelay = kFirstRetry;
    }
    announce(true);
    work();
}

StorePhase StoreWriter::Private::phase() const
{
    if (!isOpen)
        return error ? StorePhase::Failed : StorePhase::Closed;
    if (error)
        return isPassing(error->code) ? StorePhase::Behind : StorePhase::Failed;
    const bool isBehind =
        std::ranges::any_of(lanes, [](const auto& entry) { return entry.second.isBehind(); });
    return isBehind ? StorePhase::Behind : StorePhase::Ready;
}

void StoreWriter::Private::announce(bool always)
{
    const StorePhase now = phase();
    const MonoTime time = clock.monotonic();
    if (!always && now == announcedPhase && time - announcedAt < kStateInterval) {
        if (!newsTimer->isActive())
            newsTimer->start(kStateInterval);
        return;
    }
    newsTimer->stop();
    announcedPhase = now;
    announcedAt = time;
    Q_EMIT q.stateChanged(state());
}

StoreState StoreWriter::Private::state() const
{
    StoreState now;
    now.phase = phase();
    now.engine = sink ? sink->engine() : std::string();
    now.stored = written.stored;
    now.refused = written.refused;
    now.cut = written.cut;
    now.setAside = eventsSetAside;
    now.error = error;
    for (const auto& [uuid, lane] : lanes) {
        now.queued += lane.waitingEvents();
        now.behind = std::max(now.behind,
                              std::chrono::duration_cast<std::chrono::milliseconds>(lane.behind()));
    }
    if (error)
        now.failingSince = failingSince;
    if (retryTimer->isActive())
        now.retryAt = retryAt;
    return now;
}

void StoreWriter::drainAndClose()
{
    RACHA_ASSERT_OWN_THREAD;
    if (d->isWorking) {
        QMetaObject::invokeMethod(this, &StoreWriter::drainAndClose, Qt::QueuedConnection);
        return;
    }
    d->workTimer->stop();
    d->heartbeatTimer->stop();
    d->retryTimer->stop();
    d->sweepTimer->stop();
    d->newsTimer->stop();
    if (d->isOpen && !d->isConnected)
        d->isConnected = d->reopenSink().has_value();
    // What cannot be written now is in the journals, and is caught up at the next start.
    while (d->isConnected && d->hasWork()) {
        for (auto& [uuid, lane] : d->lanes) {
            if (d->isConnected && !lane.isEmpty())
                d->writeLane(lane);
            else if (d->isConnected && lane.isBehind())
                d->catchUp(lane);
        }
    }
    d->retryTimer->stop();
    d->announce(true);
    if (d->sink)
        d->sink->close();
    d->isOpen = d->isConnected = false;
    Q_EMIT closed();
}

} // namespace racha
