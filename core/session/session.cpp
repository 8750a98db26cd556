// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/session/session.h"

#include "core/base/logging.h"
#include "core/session/journalprojection.h"
#include "core/session/storefeed.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <chrono>

namespace racha {

namespace {

/// How long a finished capture waits for a store that does not answer; its journal stays then and
/// is caught up at the next start.
constexpr std::chrono::seconds kStorePatience {10};
/// How many records a replay may be ahead of the store: enough for the transactions of a quarter of
/// a second.
constexpr FrameNumber kReplayAhead = 4'096;
/// How many batches it may be ahead of us: what is shown of them in one turn of the event loop.
constexpr int kReplayBatchesAhead = 16;

} // namespace

struct Session::Private
{
    SessionResources resources;
    Capture* capture = nullptr; ///< lives on the ingest thread
    ReplayCapture* replay = nullptr; ///< the same object where it is one
    CaptureState state;
    QString journalPath; ///< file or link in the journal folder; empty: none
    QHash<QString, FrameNumber> announced; ///< last record, by the capture's uuid
    QHash<QString, FrameNumber> committed;
    std::optional<CaptureOutcome> outcome; ///< the capture is over
    bool isFinished = false;
    QTimer patience;

    bool isStored() const;
};

bool Session::Private::isStored() const
{
    if (resources.writer == nullptr)
        return true;
    for (auto it = announced.cbegin(); it != announced.cend(); ++it) {
        if (committed.value(it.key(), -1) < it.value())
            return false;
    }
    return true;
}

Session::Session(const SessionResources& resources)
    : d(std::make_unique<Private>())
{
    d->resources = resources;
    d->patience.setSingleShot(true);
    d->patience.setInterval(kStorePatience);
    connect(&d->patience, &QTimer::timeout, this, [this] { finish(); });
}

Session::~Session()
{
    // Runs in the ingest thread's loop, or when that thread ends: sessions go before their threads.
    if (d->capture != nullptr)
        d->capture->deleteLater();
}

std::unique_ptr<Session> Session::live(const LiveRequest& request,
                                       const SessionResources& resources)
{
    std::unique_ptr<Session> session(new Session(resources));
    LiveCaptureSettings settings;
    settings.username = request.username;
    settings.connection = request.connection;
    settings.connection.visitor = resources.visitor;
    settings.timings = captureTimings(request.connection);
    settings.streaks = request.streaks;
    settings.waitUntilLive = request.waitUntilLive;
    settings.journal = request.journal;
    settings.waitsForRoom = request.waitsForRoom;
    session->arrangeJournal(request, settings);
    auto* const feed = session->makeFeed(session->d->journalPath);
    HistorySource history;
    if (feed != nullptr) {
        history = [feed](const CaptureHeader& capture, StoreFeed::Answer answer) {
            feed->askHistory(capture, std::move(answer));
        };
    }
    session->d->state.username = request.username;
    session->adopt(new LiveCapture(std::move(settings), std::move(history), *resources.clock,
                                   *resources.random),
                   feed);
    return session;
}

std::unique_ptr<Session> Session::replay(const ReplaySettings& settings,
                                         const SessionResources& resources)
{
    std::unique_ptr<Session> session(new Session(resources));
    ReplaySettings own = settings;
    own.maxUnconfirmed = resources.writer != nullptr ? kReplayAhead : 0;
    own.maxUntaken = kReplayBatchesAhead;
    session->d->state.isReplay = true;
    session->adoptReplay(new ReplayCapture(std::move(own)));
    return session;
}

/// A recording is its own journal: its other name lets the next start find it if this capture dies.
void Session::arrangeJournal(const LiveRequest& request, LiveCaptureSettings& settings)
{
    const QString recording =
        request.recordPath.isEmpty() ? QString() : QFileInfo(request.recordPath).absoluteFilePath();
    settings.journalPath = recording;
    if (d->resources.writer == nullptr)
        return;
    const QDir folder(d->resources.journalFolder);
    if (!folder.mkpath(QStringLiteral(".")))
        qCWarning(lcSession) << "cannot create the journal folder" << folder.path();
    const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QStringList parts {request.username, d->resources.storeId, uuid};
    d->journalPath = folder.filePath(parts.join(u'-') + QStringLiteral(".racha"));
    (recording.isEmpty() ? settings.journalPath : settings.journalLink) = d->journalPath;
}

StoreFeed* Session::makeFeed(const QString& journalPath)
{
    StoreWriter* const writer = d->resources.writer;
    if (writer == nullptr)
        return nullptr;
    auto* const feed = new StoreFeed(journalPath, writer->underWay());
    connect(feed, &StoreFeed::beginRequested, writer, &StoreWriter::beginCapture,
            Qt::QueuedConnection);
    connect(feed, &StoreFeed::batchForwarded, writer, &StoreWriter::append, Qt::QueuedConnection);
    connect(feed, &StoreFeed::wayFull, writer, &StoreWriter::fallBehind, Qt::QueuedConnection);
    connect(feed, &StoreFeed::interrupted, writer, &StoreWriter::interruptCapture,
            Qt::QueuedConnection);
    connect(writer, &StoreWriter::captureBegun, feed, &StoreFeed::takeHistory,
            Qt::QueuedConnection);
    connect(writer, &StoreWriter::committed, feed, &StoreFeed::confirm, Qt::QueuedConnection);
    connect(writer, &StoreWriter::committed, this, &Session::noteCommitted, Qt::QueuedConnection);
    connect(writer, &StoreWriter::stateChanged, this, &Session::storeStateChanged,
            Qt::QueuedConnection);
    return feed;
}

void Session::adopt(Capture* capture, StoreFeed* feed)
{
    d->capture = capture;
    connect(capture, &Capture::batchReady, this, &Session::noteBatch, Qt::QueuedConnection);
    connect(capture, &Capture::stateChanged, this, &Session::noteState, Qt::QueuedConnection);
    connect(capture, &Capture::stepTaken, this, &Session::stepTaken, Qt::QueuedConnection);
    connect(capture, &Capture::finished, this, &Session::noteFinished, Qt::QueuedConnection);
    if (feed != nullptr) {
        feed->setParent(capture);
        feed->setFork([capture] { return JournalProjection::startAt(capture->fork()); });
        connect(capture, &Capture::batchReady, feed, &StoreFeed::forward, Qt::DirectConnection);
        connect(capture, &Capture::finished, feed, &StoreFeed::conclude, Qt::DirectConnection);
        connect(feed, &StoreFeed::confirmed, capture, &Capture::confirmStored,
                Qt::DirectConnection);
    }
    capture->moveToThread(d->resources.ingestThread);
}

void Session::adoptReplay(ReplayCapture* replay)
{
    d->replay = replay;
    connect(replay, &ReplayCapture::progressed, this, &Session::replayProgressed,
            Qt::QueuedConnection);
    connect(replay, &ReplayCapture::restarted, this, &Session::replayRestarted,
            Qt::QueuedConnection);
    adopt(replay, makeFeed({}));
}

const CaptureState& Session::state() const
{
    return d->state;
}

bool Session::isFinished() const
{
    return d->isFinished;
}

bool Session::isReplay() const
{
    return d->replay != nullptr;
}

void Session::start()
{
    call([](Capture& capture) { capture.start(); });
}

void Session::stop()
{
    call([](Capture& capture) { capture.stop(); });
}

void Session::retryNow()
{
    call([](Capture& capture) { capture.retryNow(); });
}

void Session::addMark(const QString& text, WallTime at)
{
    call([text, at](Capture& capture) { capture.addMark(text, at); });
}

void Session::setReplaySpeed(double factor)
{
    if (ReplayCapture* const replay = d->replay)
        call([replay, factor](Capture&) { replay->setSpeed(factor); });
}

void Session::setReplayPaused(bool paused)
{
    if (ReplayCapture* const replay = d->replay)
        call([replay, paused](Capture&) { replay->setPaused(paused); });
}

void Session::stepReplay()
{
    if (ReplayCapture* const replay = d->replay)
        call([replay](Capture&) { replay->step(); });
}

void Session::seekReplay(WallTime to)
{
    if (ReplayCapture* const replay = d->replay)
        call([replay, to](Capture&) { replay->seek(to); });
}

void Session::noteBatch(const EventBatchPtr& batch)
{
    // A replay that was sought back announces again what is stored already.
    FrameNumber& last = d->announced[QString::fromStdString(batch->capture->uuid)];
    last = std::max(last, batch->lastFrame);
    Q_EMIT batchReady(batch);
    if (ReplayCapture* const replay = d->replay)
        call([replay](Capture&) { replay->confirmTaken(); });
}

void Session::noteState(const CaptureState& state)
{
    d->state = state;
    Q_EMIT stateChanged(state);
}

void Session::noteFinished(const CaptureOutcome& outcome)
{
    d->outcome = outcome;
    if (d->isStored())
        finish();
    else
        d->patience.start();
}

void Session::noteCommitted(const QString& uuid, FrameNumber upTo)
{
    FrameNumber& last = d->committed[uuid];
    last = std::max(last, upTo);
    if (!d->outcome || !d->announced.contains(uuid))
        return;
    if (d->isStored())
        finish();
    else
        d->patience.start(); // it moves: wait on
}

void Session::finish()
{
    if (d->isFinished)
        return;
    d->isFinished = true;
    d->patience.stop();
    if (d->isStored() && !d->journalPath.isEmpty())
        JournalRetention(d->resources.journalFolder, d->resources.keeping).retire(d->journalPath);
    Q_EMIT finished(*d->outcome);
}

void Session::call(std::function<void(Capture&)> order)
{
    Capture* const capture = d->capture;
    if (capture == nullptr)
        return;
    QMetaObject::invokeMethod(
        capture, [capture, order = std::move(order)] { order(*capture); }, Qt::QueuedConnection);
}

} // namespace racha
