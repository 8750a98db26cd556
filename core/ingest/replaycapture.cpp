// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/replaycapture.h"

#include "core/base/logging.h"
#include "core/ingest/aheadlimit.h"
#include "core/ingest/decodeahead.h"
#include "core/ingest/ownmarks.h"
#include "core/ingest/pipeline.h"
#include "core/ingest/replaypace.h"
#include "core/journal/captureuuid.h"
#include "core/journal/journalreader.h"
#include "core/platform/tiktok/webcastdecoder.h"

#include <QThread>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

/// So long the thread's other objects wait at most; stop() and confirmStored() come in between.
constexpr std::chrono::milliseconds kSlice {8};
/// A batch of a paced replay waits no longer.
constexpr std::chrono::milliseconds kBatchDelay {50};
/// News of the progress: what a slider needs to move smoothly enough.
constexpr std::chrono::milliseconds kNewsInterval {200};

MonoTime now()
{
    return std::chrono::steady_clock::now();
}

std::string text(ErrorCode code)
{
    return std::string(info(code).text);
}

bool isFrame(const Record& record)
{
    return std::holds_alternative<PushFrame>(record.body)
        || std::holds_alternative<FetchResult>(record.body);
}

/// One way through the file, from its first record on. Seeking back begins another.
struct Pass
{
    Pipeline pipeline;
    std::unique_ptr<DecodeAhead> ahead;
    std::deque<DecodedRecord> waiting; ///< decoded, not yet due
    WallTime firstAt; ///< of its first header
    WallTime lastAt; ///< of the records processed
    WallTime playedTo; ///< to where the pipeline's time has come
    FrameNumber lastNumber = 0;
    std::optional<MonoTime> gatheringSince; ///< the oldest thing that is not announced
    std::optional<Error> error; ///< of the reading
    bool isRead = false; ///< nothing follows what waits
    bool isRoomOpen = false; ///< a Capture record came, no End yet
    bool hasLiveEnded = false;
    bool isAtEnd = false; ///< played to the end, and waiting there
};

} // namespace

struct ReplayCapture::Private
{
    Private(ReplayCapture& capture, ReplaySettings how)
        : q(capture)
        , settings(std::move(how))
        , limit(settings.maxUnconfirmed, settings.maxUntaken)
    {
        if (settings.speed)
            pace.emplace(*settings.speed);
    }

    void open();
    void decode();
    void restart();
    void hurryTo(WallTime moment);

    void play();
    bool fetch();
    bool standsStill() const;
    bool waitUntilDue();
    void playNext();
    void process(DecodedRecord&& decoded);
    void begin(CaptureHeader& capture, WallTime at);
    void advance(WallTime to);
    void arrive();
    void reachEnd();
    void closeRoom();

    void tellOwnMarks(WallTime before);
    void tellMark(const QString& text, WallTime at);
    void announce();
    void announceIfOld(MonoTime at);
    void follow(const EventBatch& batch);
    void enter(CapturePhase phase);
    void finish(std::optional<Error> why);

    bool isSeeking() const { return !isFinished && pace && pace->target(); }

    bool isPlayable() const { return !isFinished && pass.ahead; }

    WallTime shownMoment() const;
    ReplayProgress progress() const;
    void report();
    void reportIfMoving();

    ReplayCapture& q;
    ReplaySettings settings;
    std::optional<ReplayPace> pace; ///< none: full speed
    AheadLimit limit;
    std::unique_ptr<JournalReader> reader; ///< used by the decoding threads
    Pass pass; ///< goes before the reader
    OwnMarks ownMarks;
    QTimer timer;
    QTimer newsTimer;
    CaptureState state;
    WallTime beginsAt; ///< of the file's first record that has a time
    WallTime endsAt; ///< of its last record
    std::optional<WallTime> wanted; ///< where to seek to, from the next slice on
    bool isStepping = false;
    bool isStarted = false;
    bool isFinished = false;
};

void ReplayCapture::Private::open()
{
    auto opened = JournalReader::open(settings.path);
    if (!opened) {
        finish(opened.error());
        return;
    }
    reader = std::move(*opened);
    endsAt = reader->lastReceivedAt().value_or(WallTime {});
    if (!settings.decoder)
        settings.decoder = std::make_shared<WebcastDecoder>();
    decode();
    newsTimer.start(kNewsInterval);
}

/// More than one thread even where the pace is slow: seeking wants them.
void ReplayCapture::Private::decode()
{
    const unsigned threads =
        settings.threads != 0 ? settings.threads : std::thread::hardware_concurrency();
    pass.ahead = std::make_unique<DecodeAhead>(
        [source = reader.get()] { return source->next(); }, settings.decoder, threads,
        [capture = &q] {
            QMetaObject::invokeMethod(
                capture, [capture] { capture->d->play(); }, Qt::QueuedConnection);
        });
    timer.start(0);
}

void ReplayCapture::Private::restart()
{
    pass = Pass {}; // ends the threads that read
    if (const auto done = reader->rewind(); !done) {
        finish(done.error());
        return;
    }
    ownMarks.restart();
    Q_EMIT q.restarted();
    decode();
}

void ReplayCapture::Private::hurryTo(WallTime moment)
{
    const WallTime target = std::clamp(moment, beginsAt, std::max(beginsAt, endsAt));
    if (!pace)
        pace.emplace(ReplayPace::kFastest);
    if (target < pass.playedTo)
        restart();
    if (!isPlayable())
        return;
    isStepping = false;
    if (!pass.isAtEnd)
        pace->hurryTo(target);
    report();
}

/// One slice: what is due, until the file ends, time, the store or the window have to be waited
/// for.
void ReplayCapture::Private::play()
{
    if (isPlayable() && wanted)
        hurryTo(*std::exchange(wanted, std::nullopt));
    if (!isPlayable() || pass.isAtEnd || standsStill())
        return;
    const MonoTime until = now() + kSlice;
    while (!isFinished && !limit.isReached()) {
        if (pass.waiting.empty() && !fetch()) {
            if (pass.isRead)
                reachEnd();
            return;
        }
        if (isSeeking() && pass.waiting.front().record.receivedAt > *pace->target())
            arrive();
        if (standsStill() || (pace && !isStepping && waitUntilDue()))
            return;
        playNext();
        if (const MonoTime at = now(); at >= until) {
            announceIfOld(at);
            timer.start(0);
            return;
        }
    }
}

bool ReplayCapture::Private::standsStill() const
{
    return pace && pace->isPaused() && !isSeeking() && !isStepping;
}

/// More records; false where none are ready (then play() is called once there are) or none are
/// left.
bool ReplayCapture::Private::fetch()
{
    while (pass.waiting.empty() && !pass.isRead) {
        auto chunk = pass.ahead->take();
        if (!chunk)
            return false;
        pass.isRead = chunk->isLast;
        pass.error = std::move(chunk->error);
        std::move(chunk->records.begin(), chunk->records.end(), std::back_inserter(pass.waiting));
    }
    return !pass.waiting.empty();
}

/// Paced: lets recorded time pass up to now, and says whether the next record has to wait.
bool ReplayCapture::Private::waitUntilDue()
{
    const MonoTime at = now();
    const WallTime next = pass.waiting.front().record.receivedAt;
    auto wait = pace->untilDue(next, at);
    if (wait <= std::chrono::microseconds::zero())
        return false;
    // Never beyond the next record, so that the result is that of full speed.
    advance(std::min(next, pace->recorded(at)));
    announceIfOld(at);
    if (isFinished)
        return true;
    if (const auto deadline = pass.pipeline.nextDeadline(); deadline && *deadline < next)
        wait = std::min(wait, pace->untilDue(*deadline, at));
    if (pass.gatheringSince) {
        const auto age = at - *pass.gatheringSince;
        wait = std::min(wait,
                        std::chrono::duration_cast<std::chrono::microseconds>(kBatchDelay - age));
    }
    timer.start(std::chrono::ceil<std::chrono::milliseconds>(std::clamp<std::chrono::microseconds>(
        wait, std::chrono::milliseconds {1}, std::chrono::hours {1})));
    return true;
}

void ReplayCapture::Private::playNext()
{
    DecodedRecord next = std::move(pass.waiting.front());
    pass.waiting.pop_front();
    tellOwnMarks(next.record.receivedAt);
    const auto before = pass.pipeline.stats().eventCount();
    process(std::move(next));
    if (isFinished)
        return;
    // Further passes cut their batches where the last one did.
    if (pass.pipeline.isDue() || pass.lastNumber == limit.furthest())
        announce();
    if (!isStepping || pass.pipeline.stats().eventCount() <= before)
        return;
    isStepping = false;
    pace->moveTo(std::max(pass.lastAt, pass.playedTo), now());
    announce();
    report();
}

void ReplayCapture::Private::process(DecodedRecord&& decoded)
{
    Record& record = decoded.record;
    if (auto* const capture = std::get_if<CaptureHeader>(&record.body)) {
        begin(*capture, record.receivedAt);
    } else if (!pass.pipeline.capture()) {
        if (isFrame(record))
            finish(Error {ErrorCode::FileNotRecording, settings.path + u": no Capture record"_s});
        return;
    }
    if (std::holds_alternative<End>(record.body))
        pass.isRoomOpen = false;
    for (const std::string& finding : decoded.findings)
        qCDebug(lcIngest) << "finding" << record.number << QString::fromStdString(finding);
    if (beginsAt == WallTime {})
        beginsAt = record.receivedAt;
    pass.lastNumber = record.number;
    pass.lastAt = std::max(pass.lastAt, record.receivedAt);
    pass.playedTo = std::max(pass.playedTo, pass.lastAt);
    if (!pass.gatheringSince)
        pass.gatheringSince = now();
    pass.pipeline.process(std::move(decoded));
}

void ReplayCapture::Private::begin(CaptureHeader& capture, WallTime at)
{
    if (!pass.pipeline.capture())
        pass.firstAt = at;
    // The store knows captures by it: a second replay of one file finds what the first one stored.
    capture.uuid = uuidOf(capture, pass.firstAt);
    pass.isRoomOpen = true;
    state.username = QString::fromStdString(capture.streamer);
    state.room = capture.room;
    state.captureStart = at;
    state.since = at;
    enter(CapturePhase::Live);
}

/// Time without records, up to a moment before the next one.
void ReplayCapture::Private::advance(WallTime to)
{
    tellOwnMarks(to);
    pass.pipeline.advanceTo(to);
    pass.playedTo = std::max(pass.playedTo, to);
}

/// The moment sought is reached: the next record is a later one.
void ReplayCapture::Private::arrive()
{
    advance(*pace->target());
    tellOwnMarks(*pace->target() + std::chrono::microseconds {1});
    announce();
    pace->arrive(now());
    report();
}

void ReplayCapture::Private::reachEnd()
{
    tellOwnMarks(WallTime::max());
    if (pass.error || !settings.waitsAtEnd) {
        finish(pass.error);
        return;
    }
    closeRoom();
    announce();
    pass.isAtEnd = true;
    isStepping = false;
    if (pace)
        pace->moveTo(std::max(endsAt, pass.lastAt), now());
    state.since = pass.lastAt;
    enter(pass.hasLiveEnded ? CapturePhase::Ended : CapturePhase::Stopped);
    report();
}

/// What a capture that is cut off could not write.
void ReplayCapture::Private::closeRoom()
{
    if (!std::exchange(pass.isRoomOpen, false))
        return;
    DecodedRecord decoded;
    decoded.record.number = pass.lastNumber + 1;
    decoded.record.receivedAt = pass.lastAt;
    decoded.record.body = End {std::string(endReasonText(EndReason::Interrupted))};
    pass.pipeline.process(std::move(decoded));
}

void ReplayCapture::Private::tellOwnMarks(WallTime before)
{
    while (const auto mark = ownMarks.takeBefore(before)) {
        if (pass.isRoomOpen)
            tellMark(mark->text, mark->at);
    }
}

/// In a batch of its own, with nothing that depends on time: the store takes it although it had the
/// records before it in an earlier pass.
void ReplayCapture::Private::tellMark(const QString& text, WallTime at)
{
    pass.pipeline.advanceTo(at);
    pass.playedTo = std::max(pass.playedTo, at);
    announce();
    DecodedRecord decoded;
    decoded.record.number = pass.lastNumber; // none of the file's
    decoded.record.receivedAt = at;
    decoded.record.body = Mark {text.toStdString()};
    pass.pipeline.process(std::move(decoded));
    announce();
}

void ReplayCapture::Private::announce()
{
    pass.gatheringSince.reset();
    while (const EventBatchPtr batch = pass.pipeline.take()) {
        limit.noteAnnounced(*batch);
        follow(*batch);
        Q_EMIT q.batchReady(batch);
    }
}

void ReplayCapture::Private::announceIfOld(MonoTime at)
{
    if (!pace)
        return;
    if (!pass.gatheringSince && !pass.pipeline.isEmpty())
        pass.gatheringSince = at; // time alone closed streaks
    if (pass.gatheringSince && at - *pass.gatheringSince >= kBatchDelay)
        announce();
}

/// What the recording says of the live's state.
void ReplayCapture::Private::follow(const EventBatch& batch)
{
    if (batch.end)
        pass.hasLiveEnded = *batch.end == endReasonText(EndReason::LiveEnd);
    for (const Notice& notice : batch.notices) {
        const auto* const live = std::get_if<LiveState>(&notice.what);
        if (!live || (*live != LiveState::Live && *live != LiveState::Paused))
            continue;
        const auto phase = *live == LiveState::Live ? CapturePhase::Live : CapturePhase::Paused;
        if (phase == state.phase)
            continue;
        state.since = notice.at;
        enter(phase);
    }
}

void ReplayCapture::Private::enter(CapturePhase phase)
{
    state.phase = phase;
    Q_EMIT q.stateChanged(state);
}

void ReplayCapture::Private::finish(std::optional<Error> why)
{
    if (std::exchange(isFinished, true))
        return;
    timer.stop();
    newsTimer.stop();
    pass.ahead.reset();
    pass.waiting.clear();
    closeRoom();
    announce();
    if (why)
        qCWarning(lcIngest) << "replay failed" << text(why->code).c_str() << why->detail;
    state.error = why;
    state.since = pass.lastAt;
    enter(why                     ? CapturePhase::Failed
              : pass.hasLiveEnded ? CapturePhase::Ended
                                  : CapturePhase::Stopped);
    report();
    Q_EMIT q.finished({why, pass.hasLiveEnded});
}

/// Between two records time is where the pace says; never beyond the next one.
WallTime ReplayCapture::Private::shownMoment() const
{
    if (isSeeking())
        return *pace->target();
    if (isFinished || pass.isAtEnd || !pace)
        return pass.lastAt;
    WallTime moment = pace->recorded(now());
    if (!pass.waiting.empty() && pass.waiting.front().record.receivedAt != WallTime {})
        moment = std::min(moment, pass.waiting.front().record.receivedAt);
    return std::max(moment, pass.lastAt);
}

ReplayProgress ReplayCapture::Private::progress() const
{
    ReplayProgress progress;
    progress.begin = beginsAt;
    if (beginsAt != WallTime {}) {
        progress.length = std::max(endsAt - beginsAt, std::chrono::microseconds::zero());
        progress.position = std::clamp<std::chrono::microseconds>(
            shownMoment() - beginsAt, std::chrono::microseconds::zero(), progress.length);
    }
    if (pace)
        progress.speed = pace->factor();
    progress.isPaused = pace && pace->isPaused();
    progress.isSeeking = isSeeking();
    progress.isAtEnd = pass.isAtEnd;
    return progress;
}

void ReplayCapture::Private::report()
{
    Q_EMIT q.progressed(progress());
}

void ReplayCapture::Private::reportIfMoving()
{
    if (!pass.isAtEnd && !standsStill())
        report();
}

ReplayCapture::ReplayCapture(ReplaySettings settings, QObject* parent)
    : Capture(parent)
    , d(std::make_unique<Private>(*this, std::move(settings)))
{
    d->state.isReplay = true;
    d->timer.setParent(this); // to move to threads with it
    d->timer.setSingleShot(true);
    d->timer.setTimerType(Qt::PreciseTimer);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->play(); });
    d->newsTimer.setParent(this);
    connect(&d->newsTimer, &QTimer::timeout, this, [this] { d->reportIfMoving(); });
}

ReplayCapture::~ReplayCapture() = default;

void ReplayCapture::start()
{
    RACHA_ASSERT_OWN_THREAD;
    if (!std::exchange(d->isStarted, true))
        d->open();
}

void ReplayCapture::stop()
{
    RACHA_ASSERT_OWN_THREAD;
    d->finish(std::nullopt);
}

void ReplayCapture::addMark(const QString& text, WallTime at)
{
    RACHA_ASSERT_OWN_THREAD;
    if (d->isFinished || !d->pass.isRoomOpen)
        return;
    const WallTime shown = d->isSeeking() ? d->pass.playedTo : d->shownMoment();
    const WallTime begin = std::min(d->state.captureStart, shown);
    const WallTime moment = at == WallTime {} ? shown : std::clamp(at, begin, shown);
    d->ownMarks.add(moment, text);
    d->tellMark(text, moment);
}

void ReplayCapture::confirmStored(FrameNumber upTo)
{
    RACHA_ASSERT_OWN_THREAD;
    const bool wasWaiting = d->limit.isReached();
    d->limit.confirmStored(upTo);
    if (wasWaiting && !d->limit.isReached())
        d->timer.start(0); // not from within the announcement that was confirmed
}

void ReplayCapture::confirmTaken()
{
    RACHA_ASSERT_OWN_THREAD;
    const bool wasWaiting = d->limit.isReached();
    d->limit.confirmTaken();
    if (wasWaiting && !d->limit.isReached())
        d->timer.start(0);
}

void ReplayCapture::setPaused(bool paused)
{
    RACHA_ASSERT_OWN_THREAD;
    if (!d->pace)
        d->pace.emplace(ReplayPace::kFastest);
    d->pace->setPaused(paused, now());
    d->isStepping = false;
    if (!d->isPlayable())
        return;
    if (paused)
        d->announce();
    else
        d->timer.start(0);
    d->report();
}

void ReplayCapture::step()
{
    RACHA_ASSERT_OWN_THREAD;
    if (!d->isPlayable() || d->pass.isAtEnd)
        return;
    setPaused(true);
    d->isStepping = !d->isSeeking();
    d->timer.start(0);
}

void ReplayCapture::seek(WallTime to)
{
    RACHA_ASSERT_OWN_THREAD;
    if (!d->isPlayable())
        return;
    d->wanted = to; // not from within an announcement: its pass would end under it
    d->timer.start(0);
}

void ReplayCapture::setSpeed(double factor)
{
    RACHA_ASSERT_OWN_THREAD;
    if (!d->pace)
        d->pace.emplace(factor);
    d->pace->setFactor(factor, now());
    if (!d->isPlayable())
        return;
    d->timer.start(0);
    d->report();
}

} // namespace racha
