// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/storewriter.h"

#include "core/base/logging.h"
#include "core/store/capturejournals.h"
#include "core/store/lanewriter.h"
#include "core/store/passingerror.h"
#include "core/store/storelink.h"
#include "core/store/writelanes.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace racha {

using namespace std::chrono_literals;

namespace {

/// Commits before that many rows of large payloads, so that what comes meanwhile stays small.
/// Smaller transactions write the same pages of the indexes again and again: with 3 MiB twice as
/// many.
constexpr std::size_t kBytes = 8U << 20U;
constexpr auto kLongestWait = 250ms;
constexpr auto kHeartbeat = 10s;
constexpr auto kStateInterval = 250ms;
constexpr auto kSweep = 1h;

} // namespace

struct StoreWriter::Private
{
    Private(StoreWriter& owner, SinkFactory make, QString folder, const Clock& time)
        : q(owner)
        , clock(time)
        , link(std::move(make), time, &owner)
        , journals(std::move(folder), time)
        , writer(link, journals)
    {
    }

    Result<void> openSink();
    Result<void> reopenSink();
    void noteOpened();
    Result<void> storeAbandoned();
    void sweep();
    void takeWaitingCalls();
    void enforceLimit();
    void work();
    bool isFull() const;
    void writeLane(WriteLane& lane);
    void catchUp(WriteLane& lane);
    void beat();
    void reconnect();
    void announce(bool always);
    RoomHistory begin(WriteLane& lane, const CaptureHeader& capture, WallTime startedAt);
    StorePhase phase() const;
    StoreState state() const;

    StoreWriter& q;
    const Clock& clock;
    StoreLink link;
    CaptureJournals journals;
    LaneWriter writer;
    std::shared_ptr<std::atomic<std::size_t>> underWay =
        std::make_shared<std::atomic<std::size_t>>(0); ///< outlives its captures' batches
    WriteLanes lanes;
    bool isOpen = false; ///< between open() and drainAndClose()
    bool wasConnected = false; ///< since open()
    bool keepsTrying = false;
    bool isWorking = false;
    StorePhase announcedPhase = StorePhase::Closed;
    MonoTime announcedAt {};
    QTimer* workTimer = nullptr;
    QTimer* heartbeatTimer = nullptr;
    QTimer* sweepTimer = nullptr;
    QTimer* newsTimer = nullptr; ///< what came too soon after the last news to be told at once
};

StoreWriter::StoreWriter(SinkFactory makeSink, QString journalFolder, const Clock& clock,
                         QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(makeSink), std::move(journalFolder), clock))
{
    d->journals.setTroubleReport(
        [this](const JournalTrouble& trouble) { Q_EMIT journalTroubled(trouble); });
    d->writer.setNews(
        [this](const WriteLane& lane) { Q_EMIT committed(lane.uuid(), lane.cursor()); });
    connect(&d->link, &StoreLink::lost, this, [this] { d->announce(true); });
    connect(&d->link, &StoreLink::retryDue, this, [this] { d->reconnect(); });
    d->workTimer = new QTimer(this);
    d->workTimer->setSingleShot(true);
    connect(d->workTimer, &QTimer::timeout, this, [this] { d->work(); });
    d->heartbeatTimer = new QTimer(this);
    connect(d->heartbeatTimer, &QTimer::timeout, this, [this] { d->beat(); });
    d->sweepTimer = new QTimer(this);
    connect(d->sweepTimer, &QTimer::timeout, this, [this] { d->sweep(); });
    d->newsTimer = new QTimer(this);
    d->newsTimer->setSingleShot(true);
    connect(d->newsTimer, &QTimer::timeout, this, [this] { d->announce(true); });
}

StoreWriter::~StoreWriter() = default;

void StoreWriter::setCatchUp(CatchUpFactory factory)
{
    d->journals.setCatchUp(std::move(factory));
}

void StoreWriter::keepTrying(const QString& addressName)
{
    d->keepsTrying = true;
    d->journals.setAddressName(addressName);
}

void StoreWriter::setKeeping(const JournalKeeping& keeping)
{
    d->journals.setKeeping(keeping);
}

void StoreWriter::open()
{
    RACHA_ASSERT_OWN_THREAD;
    d->link.makeSink();
    StoreState opening;
    opening.phase = StorePhase::Opening;
    Q_EMIT stateChanged(opening);
    const auto done = d->link.repeated([this] { return d->openSink(); });
    if (done) {
        d->isOpen = true;
        d->link.connected();
        d->link.answered();
        d->noteOpened();
    } else if (d->keepsTrying && isPassing(done.error().code)) {
        d->isOpen = true;
        d->link.lose(done.error());
        Q_EMIT openDelayed();
    } else {
        d->link.giveUp(done.error());
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
    Q_EMIT q.opened(QString::fromStdString(link.sink().storeId()));
}

Result<void> StoreWriter::Private::openSink()
{
    if (auto done = link.sink().open(); !done)
        return done;
    if (auto done = storeAbandoned(); !done)
        return done;
    return link.sink().closeDeadSessions(clock.now());
}

/// The first time as at open().
Result<void> StoreWriter::Private::reopenSink()
{
    return wasConnected ? link.sink().open() : openSink();
}

Result<void> StoreWriter::Private::storeAbandoned()
{
    const auto foreign =
        journals.storeAbandoned(link.sink(), lanes.journalPaths(),
                                [this](const WriteOutcome& outcome) { writer.count(outcome); });
    if (!foreign)
        return tl::unexpected(foreign.error());
    if (foreign->count > 0)
        Q_EMIT q.foreignJournalsFound(*foreign);
    return {};
}

/// Captures that ended while the store was away, and those of programs that died meanwhile.
void StoreWriter::Private::sweep()
{
    if (!link.isConnected() || isWorking)
        return;
    if (const auto done = storeAbandoned(); !done)
        link.lose(done.error());
}

void StoreWriter::beginCapture(const CaptureHeader& capture, const QString& journalPath,
                               WallTime startedAt)
{
    RACHA_ASSERT_OWN_THREAD;
    const QString uuid = QString::fromStdString(capture.uuid);
    WriteLane& lane = d->lanes.of(uuid);
    lane.setJournalPath(journalPath);
    RoomHistory history;
    if (d->link.isConnected())
        history = d->begin(lane, capture, startedAt);
    if (!d->link.isConnected() && d->journals.areReadable())
        lane.beginBehind();
    Q_EMIT captureBegun(uuid, history);
}

RoomHistory StoreWriter::Private::begin(WriteLane& lane, const CaptureHeader& capture,
                                        WallTime startedAt)
{
    const WallTime now = clock.now();
    // What the capture had waiting belongs to the room before.
    while (!lane.isEmpty() && link.isConnected() && !lane.isBehind())
        writeLane(lane);
    if (!link.isConnected())
        return {};
    auto history = link.repeated([&] { return link.sink().roomHistory(capture.room, now); });
    const auto session = link.repeated([&] {
        return link.sink().beginSession(capture, startedAt == WallTime() ? now : startedAt);
    });
    if (!history || !session) {
        link.lose(history ? session.error() : history.error());
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
    d->lanes.of(QString::fromStdString(batch->capture->uuid)).append(batch);
    if (d->isWorking)
        return;
    d->enforceLimit();
    if (!d->link.isConnected()) {
        d->announce(false);
        return;
    }
    if (d->isFull() || batch->end)
        d->work();
    else if (!d->workTimer->isActive())
        d->workTimer->start(kLongestWait);
}

void StoreWriter::fallBehind(const QString& uuid, const CatchUpStartPtr& start)
{
    RACHA_ASSERT_OWN_THREAD;
    WriteLane* const lane = d->lanes.find(uuid);
    if (lane == nullptr || !d->journals.areReadable() || lane->isBehind())
        return; // one that is behind has a reader already
    qCInfo(lcStore) << "falls behind"
                    << "cursor=" << lane->cursor() << "readFrom=" << start->upTo;
    lane->fallBehind(start);
}

std::shared_ptr<std::atomic<std::size_t>> StoreWriter::underWay() const
{
    return d->underWay;
}

void StoreWriter::interruptCapture(const CaptureHeader& capture)
{
    RACHA_ASSERT_OWN_THREAD;
    WriteLane* const lane = d->lanes.find(QString::fromStdString(capture.uuid));
    if (lane == nullptr)
        return;
    while (!lane->isEmpty() && d->link.isConnected())
        d->writeLane(*lane);
    const auto session = lane->sessions.find(capture.room);
    if (session == lane->sessions.end() || !d->link.isConnected())
        return; // without a store the next start finds a session that gives no sign of life
    const auto interrupt = [&] {
        return d->link.sink().interruptSession(session->second, d->clock.now());
    };
    if (auto done = d->link.repeated(interrupt); !done) {
        d->link.lose(done.error());
        return;
    }
    lane->sessions.erase(session);
    if (!d->isWorking)
        d->lanes.forgetEnded();
}

bool StoreWriter::Private::isFull() const
{
    return lanes.bytes() >= kBytes || lanes.events() >= LaneWriter::kMostRows;
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
    if (journals.areReadable())
        lanes.release(kMaxPendingBytes);
}

/// Writes one transaction of each lane, and again while transactions are full.
void StoreWriter::Private::work()
{
    if (isWorking || !link.isConnected())
        return;
    isWorking = true;
    workTimer->stop();
    bool isBusy = true;
    while (isBusy && link.isConnected()) {
        for (WriteLane* const lane : lanes.inTurn(writer.refusals())) {
            if (!lane->isEmpty())
                writeLane(*lane);
            else if (lane->isBehind())
                catchUp(*lane);
            if (!link.isConnected())
                break;
        }
        takeWaitingCalls();
        isBusy = isFull();
    }
    isWorking = false;
    lanes.forgetEnded();
    announce(false);
    if (link.isConnected() && lanes.hasWork())
        workTimer->start(lanes.events() > 0 ? kLongestWait : 0ms);
}

void StoreWriter::Private::writeLane(WriteLane& lane)
{
    writer.write(lane, lane.front(writer.rowsFor(lane), kBytes));
}

/// One transaction from the journal.
void StoreWriter::Private::catchUp(WriteLane& lane)
{
    auto batches = journals.next(lane, link.sink(), writer.rowsFor(lane), kBytes);
    if (!batches)
        link.lose(batches.error());
    else if (!writer.write(lane, *batches))
        lane.putBack(*std::move(batches));
}

void StoreWriter::Private::beat()
{
    if (!link.isConnected())
        return;
    const WallTime now = clock.now();
    for (const auto& [uuid, lane] : lanes) {
        for (const auto& [room, session] : lane.sessions) {
            const auto done =
                link.repeated([&, id = session] { return link.sink().heartbeat(id, now); });
            // Whoever holds the row writes it too, or the next beat does.
            if (!done && done.error().code != ErrorCode::DbBusy) {
                link.lose(done.error());
                return;
            }
        }
    }
}

void StoreWriter::Private::reconnect()
{
    if (auto done = link.repeated([this] { return reopenSink(); }); !done) {
        link.lose(done.error());
        return;
    }
    link.connected();
    if (!wasConnected)
        noteOpened();
    beat();
    if (!link.isConnected())
        return;
    if (!lanes.hasWork())
        link.answered();
    announce(true);
    work();
}

StorePhase StoreWriter::Private::phase() const
{
    const auto& error = link.error();
    if (!isOpen)
        return error ? StorePhase::Failed : StorePhase::Closed;
    if (error)
        return isPassing(error->code) ? StorePhase::Behind : StorePhase::Failed;
    return lanes.isAnyBehind() ? StorePhase::Behind : StorePhase::Ready;
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
    link.describe(now);
    now.phase = phase();
    now.stored = writer.written().stored;
    now.refused = writer.written().refused;
    now.cut = writer.written().cut;
    now.setAside = writer.eventsSetAside();
    now.queued = lanes.waitingEvents();
    now.behind = std::chrono::duration_cast<std::chrono::milliseconds>(lanes.behind());
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
    d->sweepTimer->stop();
    d->newsTimer->stop();
    d->link.stopRetrying();
    if (d->isOpen && !d->link.isConnected() && d->reopenSink())
        d->link.connected();
    // What cannot be written now is in the journals, and is caught up at the next start.
    while (d->link.isConnected() && d->lanes.hasWork()) {
        for (WriteLane* const lane : d->lanes.inTurn(d->writer.refusals())) {
            if (d->link.isConnected() && !lane->isEmpty())
                d->writeLane(*lane);
            else if (d->link.isConnected() && lane->isBehind())
                d->catchUp(*lane);
        }
    }
    d->link.stopRetrying();
    d->announce(true);
    d->link.close();
    d->isOpen = false;
    Q_EMIT closed();
}

} // namespace racha
