// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/replaycapture.h"

#include "core/base/logging.h"
#include "core/ingest/decodeahead.h"
#include "core/ingest/pipeline.h"
#include "core/ingest/replaypace.h"
#include "core/journal/journalreader.h"
#include "core/platform/tiktok/webcastdecoder.h"

#include <QThread>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <atomic>
#include <deque>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

/// So long the thread's other objects wait at most; stop() and confirmStored() come in between.
constexpr std::chrono::milliseconds kSlice {8};
/// A batch of a paced replay waits no longer.
constexpr std::chrono::milliseconds kBatchDelay {50};
/// Payload that it may be ahead of the store, besides the records: some transactions of large rows.
constexpr std::size_t kMaxUnconfirmedBytes = 16U << 20U;

MonoTime now()
{
    return std::chrono::steady_clock::now();
}

std::string text(ErrorCode code)
{
    return std::string(info(code).text);
}

} // namespace

struct ReplayCapture::Private
{
    ReplayCapture* q = nullptr;
    ReplaySettings settings;
    std::optional<ReplayPace> pace; ///< none: full speed
    Pipeline pipeline;
    std::unique_ptr<JournalReader> reader; ///< used by the decoding threads
    std::unique_ptr<DecodeAhead> ahead; ///< goes before the reader
    std::deque<DecodedRecord> waiting; ///< decoded, not yet due
    QTimer timer;
    CaptureState state;

    WallTime firstAt;
    WallTime endsAt; ///< of the file's last record
    WallTime lastAt; ///< of the records processed
    FrameNumber lastNumber = 0;
    FrameNumber announced = 0;
    FrameNumber confirmed = 0;
    std::deque<std::pair<FrameNumber, std::size_t>>
        unconfirmed; ///< last record and size of batches
    std::size_t unconfirmedBytes = 0;
    std::optional<MonoTime> gatheringSince; ///< the oldest thing that is not announced
    std::optional<Error> error; ///< of the reading
    std::atomic<std::int64_t> lengthUs {0};
    bool isRead = false; ///< nothing follows what waits
    bool isRoomOpen = false; ///< a Capture record came, no End yet
    bool hasLiveEnded = false;
    bool isStarted = false;
    bool isFinished = false;

    void open();
    void play();
    bool fetch();
    bool isAheadOfStore() const;
    void confirm(FrameNumber upTo);
    bool waitUntilDue();
    void process(DecodedRecord&& decoded);
    void begin(CaptureHeader& capture, WallTime at);
    void closeRoom();
    void announce();
    void announceIfOld(MonoTime at);
    void follow(const EventBatch& batch);
    void enter(CapturePhase phase);
    void finish(std::optional<Error> why);
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
    const unsigned wanted =
        settings.threads != 0 ? settings.threads : std::thread::hardware_concurrency();
    ahead = std::make_unique<DecodeAhead>(
        [source = reader.get()] { return source->next(); }, settings.decoder, pace ? 1 : wanted,
        [capture = q] {
            QMetaObject::invokeMethod(
                capture, [capture] { capture->d->play(); }, Qt::QueuedConnection);
        });
    timer.start(0);
}

/// One slice: what is due, until the file ends, time or the store have to be waited for.
void ReplayCapture::Private::play()
{
    if (isFinished || !ahead || (pace && pace->isPaused()))
        return;
    const MonoTime until = now() + kSlice;
    while (!isFinished && !isAheadOfStore()) {
        if (waiting.empty() && !fetch()) {
            if (isRead)
                finish(error);
            return;
        }
        if (pace && waitUntilDue())
            return;
        DecodedRecord next = std::move(waiting.front());
        waiting.pop_front();
        process(std::move(next));
        if (pipeline.isDue())
            announce();
        if (const MonoTime at = now(); at >= until) {
            announceIfOld(at);
            timer.start(0);
            return;
        }
    }
}

/// More records; false where none are ready (then play() is called once there are) or none are
/// left.
bool ReplayCapture::Private::fetch()
{
    while (waiting.empty() && !isRead) {
        auto chunk = ahead->take();
        if (!chunk)
            return false;
        isRead = chunk->isLast;
        error = std::move(chunk->error);
        std::move(chunk->records.begin(), chunk->records.end(), std::back_inserter(waiting));
    }
    return !waiting.empty();
}

bool ReplayCapture::Private::isAheadOfStore() const
{
    return settings.maxUnconfirmed > 0
        && (announced - confirmed >= settings.maxUnconfirmed
            || unconfirmedBytes >= kMaxUnconfirmedBytes);
}

void ReplayCapture::Private::confirm(FrameNumber upTo)
{
    confirmed = std::max(confirmed, upTo);
    while (!unconfirmed.empty() && unconfirmed.front().first <= confirmed) {
        unconfirmedBytes -= unconfirmed.front().second;
        unconfirmed.pop_front();
    }
}

/// Paced: lets recorded time pass up to now, and says whether the next record has to wait.
bool ReplayCapture::Private::waitUntilDue()
{
    const MonoTime at = now();
    const WallTime next = waiting.front().record.receivedAt;
    auto wait = pace->untilDue(next, at);
    if (wait <= std::chrono::microseconds::zero())
        return false;
    // Never beyond the next record, so that the result is that of full speed.
    pipeline.advanceTo(std::min(next, pace->recorded(at)));
    announceIfOld(at);
    if (isFinished)
        return true;
    if (const auto deadline = pipeline.nextDeadline(); deadline && *deadline < next)
        wait = std::min(wait, pace->untilDue(*deadline, at));
    if (gatheringSince) {
        const auto age = at - *gatheringSince;
        wait = std::min(wait,
                        std::chrono::duration_cast<std::chrono::microseconds>(kBatchDelay - age));
    }
    timer.start(std::chrono::ceil<std::chrono::milliseconds>(std::clamp<std::chrono::microseconds>(
        wait, std::chrono::milliseconds {1}, std::chrono::hours {1})));
    return true;
}

void ReplayCapture::Private::process(DecodedRecord&& decoded)
{
    Record& record = decoded.record;
    const bool isFrame = std::holds_alternative<PushFrame>(record.body)
        || std::holds_alternative<FetchResult>(record.body);
    if (auto* const capture = std::get_if<CaptureHeader>(&record.body)) {
        begin(*capture, record.receivedAt);
    } else if (!pipeline.capture()) {
        if (isFrame)
            finish(Error {ErrorCode::FileNotRecording, settings.path + u": no Capture record"_s});
        return;
    }
    if (std::holds_alternative<End>(record.body))
        isRoomOpen = false;
    for (const std::string& finding : decoded.findings)
        qCDebug(lcIngest) << "finding" << record.number << QString::fromStdString(finding);
    lastNumber = record.number;
    lastAt = std::max(lastAt, record.receivedAt);
    if (!gatheringSince)
        gatheringSince = now();
    pipeline.process(std::move(decoded));
}

void ReplayCapture::Private::begin(CaptureHeader& capture, WallTime at)
{
    if (!pipeline.capture()) {
        firstAt = at;
        if (at != WallTime {} && at < endsAt)
            lengthUs = (endsAt - at).count();
    }
    if (capture.uuid.empty()) {
        // The store knows captures by it. The same each time, so that a second replay of one file
        // finds what the first one stored.
        const QString identity = u"%1 %2 %3"_s.arg(QString::fromStdString(capture.streamer))
                                     .arg(capture.room.value)
                                     .arg(microseconds(firstAt));
        capture.uuid =
            QUuid::createUuidV5(QUuid(), identity).toString(QUuid::WithoutBraces).toStdString();
    }
    isRoomOpen = true;
    state.username = QString::fromStdString(capture.streamer);
    state.room = capture.room;
    state.captureStart = at;
    state.since = at;
    enter(CapturePhase::Live);
}

/// What a capture that is cut off could not write.
void ReplayCapture::Private::closeRoom()
{
    if (!std::exchange(isRoomOpen, false))
        return;
    DecodedRecord decoded;
    decoded.record.number = lastNumber + 1;
    decoded.record.receivedAt = lastAt;
    decoded.record.body = End {std::string(endReasonText(EndReason::Interrupted))};
    pipeline.process(std::move(decoded));
}

void ReplayCapture::Private::announce()
{
    gatheringSince.reset();
    while (const EventBatchPtr batch = pipeline.take()) {
        announced = batch->lastFrame;
        if (settings.maxUnconfirmed > 0) {
            unconfirmed.emplace_back(batch->lastFrame, batch->payloadBytes);
            unconfirmedBytes += batch->payloadBytes;
        }
        follow(*batch);
        Q_EMIT q->batchReady(batch);
    }
}

void ReplayCapture::Private::announceIfOld(MonoTime at)
{
    if (!pace)
        return;
    if (!gatheringSince && !pipeline.isEmpty())
        gatheringSince = at; // time alone closed streaks
    if (gatheringSince && at - *gatheringSince >= kBatchDelay)
        announce();
}

/// What the recording says of the live's state.
void ReplayCapture::Private::follow(const EventBatch& batch)
{
    if (batch.end)
        hasLiveEnded = *batch.end == endReasonText(EndReason::LiveEnd);
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
    Q_EMIT q->stateChanged(state);
}

void ReplayCapture::Private::finish(std::optional<Error> why)
{
    if (std::exchange(isFinished, true))
        return;
    timer.stop();
    ahead.reset();
    waiting.clear();
    closeRoom();
    announce();
    if (why)
        qCWarning(lcIngest) << "replay failed" << text(why->code).c_str() << why->detail;
    state.error = why;
    state.since = lastAt;
    enter(why ? CapturePhase::Failed : hasLiveEnded ? CapturePhase::Ended : CapturePhase::Stopped);
    Q_EMIT q->finished({why, hasLiveEnded});
}

ReplayCapture::ReplayCapture(ReplaySettings settings, QObject* parent)
    : Capture(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->settings = std::move(settings);
    if (d->settings.speed)
        d->pace.emplace(*d->settings.speed);
    d->state.isReplay = true;
    d->timer.setParent(this); // to move to threads with it
    d->timer.setSingleShot(true);
    d->timer.setTimerType(Qt::PreciseTimer);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->play(); });
}

ReplayCapture::~ReplayCapture() = default;

std::chrono::microseconds ReplayCapture::length() const
{
    return std::chrono::microseconds {d->lengthUs.load()};
}

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

void ReplayCapture::addMark(const QString& text)
{
    RACHA_ASSERT_OWN_THREAD;
    if (d->isFinished || !d->isRoomOpen)
        return;
    DecodedRecord decoded;
    decoded.record.number = d->lastNumber; // none of the file's
    decoded.record.receivedAt = d->lastAt;
    decoded.record.body = Mark {text.toStdString()};
    d->pipeline.process(std::move(decoded));
    d->announce();
}

void ReplayCapture::confirmStored(FrameNumber upTo)
{
    RACHA_ASSERT_OWN_THREAD;
    const bool wasWaiting = d->isAheadOfStore();
    d->confirm(upTo);
    if (wasWaiting && !d->isAheadOfStore())
        d->timer.start(0); // not from within the announcement that was confirmed
}

void ReplayCapture::setPaused(bool paused)
{
    RACHA_ASSERT_OWN_THREAD;
    if (!d->pace)
        d->pace.emplace(ReplayPace::kFastest);
    d->pace->setPaused(paused, now());
    if (d->isFinished || !d->ahead)
        return;
    if (paused)
        d->announce();
    else
        d->timer.start(0);
}

void ReplayCapture::setSpeed(double factor)
{
    RACHA_ASSERT_OWN_THREAD;
    if (!d->pace)
        d->pace.emplace(factor);
    d->pace->setFactor(factor, now());
    if (!d->isFinished && d->ahead)
        d->timer.start(0);
}

} // namespace racha
