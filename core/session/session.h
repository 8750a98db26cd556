// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/ingest/capture.h"
#include "core/ingest/livecapture.h"
#include "core/ingest/replaycapture.h"
#include "core/journal/journalretention.h"
#include "core/store/storewriter.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace racha {

class StoreFeed;

/// What a program gives its sessions: threads, store, folders. Owned by the composition root.
struct SessionResources
{
    QThread* ingestThread = nullptr;
    StoreWriter* writer = nullptr; ///< null: store nothing; lives on the writer thread, opened
    QString journalFolder; ///< where journals of running captures go
    QString storeId; ///< of the writer's store: journals are bound to it
    JournalKeeping keeping; ///< of journals that are wholly stored
    const Clock* clock = nullptr;
    RandomSource* random = nullptr; ///< used on the ingest thread only
    std::shared_ptr<Visitor> visitor; ///< who asks TikTok, for all; lives on the ingest thread
};

struct LiveRequest
{
    QString username; ///< normalised
    ConnectionSettings connection;
    StreakSettings streaks;
    bool waitUntilLive = false;
    JournalSettings journal;
    bool waitsForRoom = false; ///< where the journal's disk is full, else it fails
    QString recordPath; ///< keep the recording here; empty: the journal goes once stored
};

/// One live or one recording as its user sees it: builds the capture on the ingest thread, wires it
/// to the writer, and repeats its news on the caller's thread. Both programs use it alike.
/// Thread: the one that made it (GUI or main). Must be destroyed before the ingest thread ends.
class Session final : public QObject
{
    Q_OBJECT

public:
    static std::unique_ptr<Session> live(const LiveRequest& request,
                                         const SessionResources& resources);
    static std::unique_ptr<Session> replay(const ReplaySettings& settings,
                                           const SessionResources& resources);
    ~Session() override;

    const CaptureState& state() const;
    bool isFinished() const;
    bool isReplay() const;

public Q_SLOTS:
    void start();
    void stop();
    void retryNow();
    /// Marks a moment that has come; zero: the present one, of the live or of the recording.
    void addMark(const QString& text, racha::WallTime at = {});
    // Of a replay; nothing happens to a live.
    void setReplaySpeed(double factor);
    void setReplayPaused(bool paused);
    void stepReplay();
    void seekReplay(racha::WallTime to);

Q_SIGNALS:
    void batchReady(const racha::EventBatchPtr& batch);
    void stateChanged(const racha::CaptureState& state);
    void stepTaken(const racha::LookupStep& step);
    /// News of the store that it writes to, of all captures there.
    void storeStateChanged(const racha::StoreState& state);
    void replayProgressed(const racha::ReplayProgress& progress);
    /// The replay was sought back: the batches to come begin at the first record again. Comes in
    /// order with batchReady().
    void replayRestarted();
    /// Everything is announced, and stored where there is a writer.
    void finished(const racha::CaptureOutcome& outcome);

private:
    explicit Session(const SessionResources& resources);
    void arrangeJournal(const LiveRequest& request, LiveCaptureSettings& settings);
    StoreFeed* makeFeed(const QString& journalPath);
    void adopt(Capture* capture, StoreFeed* feed);
    void adoptReplay(ReplayCapture* replay);
    void call(std::function<void(Capture&)> order);
    void noteBatch(const EventBatchPtr& batch);
    void noteState(const CaptureState& state);
    void noteFinished(const CaptureOutcome& outcome);
    void noteCommitted(const QString& uuid, FrameNumber upTo);
    void finish();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace racha
