// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/batch/roomhistory.h"
#include "core/ingest/capture.h"
#include "core/ingest/pipeline.h"
#include "core/journal/framejournal.h"
#include "core/journal/journalsettings.h"
#include "core/platform/tiktok/webcastdecoder.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace racha {

/// The way of a record: stamped, in the journal, flushed, and only then decoded, put through the
/// pipeline and announced in batches; secured as the journal's settings demand.
///
/// What could not be flushed leaves no trace in journal or pipeline, as if it had never come: the
/// flow may go on once there is room. Only an end is announced all the same, so that a capture can
/// end in order.
/// Thread: the one it lives in. Errors: file.unwritable, disk.full.
class RecordFlow final : public QObject
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    RecordFlow(const Clock& clock, std::chrono::milliseconds batchDelay, QObject* parent = nullptr);
    ~RecordFlow() override;

    /// Empty path: there is no journal. `link`: see FrameJournal::linkAs(); empty: none.
    Result<void> openJournal(const QString& path, const QString& link = {},
                             const JournalSettings& settings = {});
    void restore(const RoomHistory& history);

    Result<void> take(decltype(Record::body) body);
    /// Its record carries the moment that was marked, which may be before that of the record before
    /// it: the journal is written in order, but the text is typed after the moment. Zero: now.
    Result<void> takeMark(Mark mark, WallTime at);
    Result<void> takeFrames(const std::vector<QByteArray>& frames);
    /// For diagnosis only: written with the next flush.
    void noteSent(const QByteArray& frame);
    /// Secures now what was taken, without waiting for others to share the sync.
    Result<void> secure();
    /// Announces what has gathered, whatever its age.
    void announce();
    /// What goes on where everything announced ends; nullopt without a journal, and while more has
    /// gathered than was announced.
    std::optional<CaptureFork> fork() const;

    WallTime lastFrameAt() const { return m_lastFrameAt; } ///< zero: there was none

    /// What is in the journal is in doubt: nothing more can be secured.
    bool isBroken() const { return m_isBroken; }

    /// Now, but never before an earlier record: where the wall's clock is put back, time goes on
    /// from where it was, as fast as the monotonic one.
    WallTime now();

Q_SIGNALS:
    void batchReady(const racha::EventBatchPtr& batch);
    /// Everything taken so far may be acknowledged.
    void secured();
    /// Nobody was there to be told: a sync on its own time failed.
    void failed(const racha::Error& error);
    void paused(bool isPaused);
    void liveEnded();

private:
    void append(decltype(Record::body) body, WallTime at);
    Result<void> commit();
    Result<void> flush();
    Result<void> secureInTime();
    void process(Record record);
    void arrangeTimers();
    void closeIdleStreaks();

    const Clock& m_clock;
    WebcastDecoder m_decoder;
    Pipeline m_pipeline;
    JournalSettings m_settings;
    std::unique_ptr<FrameJournal> m_journal;
    std::vector<Record> m_appended; ///< to the journal, and not yet flushed
    FrameNumber m_lastNumber = 0; ///< processed
    JournalPlace m_flushedTo; ///< all that was appended is before it, and processed
    MonoTime m_lastSync;
    WallTime m_firstStamp;
    WallTime m_lastStamp;
    MonoTime m_lastStampMono; ///< when that was given
    WallTime m_lastFrameAt;
    QTimer m_batchTimer;
    QTimer m_streakTimer;
    QTimer m_syncTimer;
    bool m_isBroken = false;
};

} // namespace racha
