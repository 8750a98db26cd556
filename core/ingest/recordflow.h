// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/batch/roomhistory.h"
#include "core/ingest/pipeline.h"
#include "core/journal/framejournal.h"
#include "core/platform/tiktok/webcastdecoder.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace racha {

/// The way of a record: stamped, in the journal, flushed, and only then decoded, put through the
/// pipeline and announced in batches.
/// Thread: the one it lives in. Errors: file.unwritable, disk.full; after one the journal is let go
/// and records still reach the pipeline, so that a capture can end in order.
class RecordFlow final : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    RecordFlow(const Clock& clock, std::chrono::milliseconds batchDelay, QObject* parent = nullptr);
    ~RecordFlow() override;

    /// Empty path: there is no journal.
    Result<void> openJournal(const QString& path);
    void restore(const RoomHistory& history);

    Result<void> take(decltype(Record::body) body);
    /// Its record carries the moment that was marked, which may be before that of the record before
    /// it: the journal is written in order, but the text is typed after the moment. Zero: now.
    Result<void> takeMark(Mark mark, WallTime at);
    Result<void> takeFrames(const std::vector<QByteArray>& frames);
    /// For diagnosis only: written with the next flush.
    void noteSent(const QByteArray& frame);
    /// Announces what has gathered, whatever its age.
    void announce();

    WallTime lastFrameAt() const { return m_lastFrameAt; } ///< zero: there was none

    /// Now, but never before an earlier record.
    WallTime now();

Q_SIGNALS:
    void batchReady(const racha::EventBatchPtr& batch);
    void paused(bool isPaused);
    void liveEnded();

private:
    Record stamped(decltype(Record::body) body, WallTime at);
    Result<void> take(Record record);
    Result<void> flush();
    void process(Record record);
    void arrangeTimers();
    void closeIdleStreaks();

    const Clock& m_clock;
    WebcastDecoder m_decoder;
    Pipeline m_pipeline;
    std::unique_ptr<FrameJournal> m_journal;
    FrameNumber m_lastNumber = 0; ///< counts where there is no journal
    WallTime m_firstStamp;
    WallTime m_lastStamp;
    WallTime m_lastFrameAt;
    QTimer m_batchTimer;
    QTimer m_streakTimer;
    bool m_unflushed = false;
};

} // namespace racha
