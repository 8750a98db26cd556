// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/ingest/pipeline.h"
#include "core/journal/journalreader.h"
#include "core/platform/connectionprovider.h"

#include <QObject>

namespace racha {

enum class CapturePhase : std::uint8_t
{
    Idle,
    LookingUp,
    Connecting,
    Live,
    Paused, ///< by the host
    Reconnecting,
    WaitingForLive,
    Ended, ///< the live is over
    Failed,
    Stopped, ///< by the user, by --duration, or at the end of a recording that was cut
};

/// What the person is told about one capture; a value, sent at each change.
struct CaptureState
{
    CapturePhase phase = CapturePhase::Idle;
    QString username; ///< normalised handle
    QString title;
    RoomId room;
    QString provider; ///< `direct`, `sign`; empty before the look-up and in a replay
    bool isReplay = false;
    WallTime since; ///< when the phase began
    WallTime captureStart; ///< when the first connection stood; zero before
    int attempt = 0; ///< reconnecting: which try, from 1
    std::optional<WallTime> retryAt; ///< reconnecting or waiting: when the next try is due
    std::optional<Error> error; ///< failed or reconnecting: why
};

/// How a capture ended: no error = done (exit status 0).
struct CaptureOutcome
{
    std::optional<Error> error;
    bool liveEnded = false;
};

/// A capture as it stood after a record: from there its journal gives the same batches again as it
/// announced.
struct CaptureFork
{
    Pipeline pipeline;
    JournalPlace place; ///< at or before that record's block
    FrameNumber upTo = 0; ///< the record
};

/// One live or one recording on its way through the pipeline. Subclasses: LiveCapture,
/// ReplayCapture. Thread: the one it lives in (ingest); all slots are called there.
/// After finished() nothing more is announced; the last batch carries `end`.
class Capture : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// As it stands where everything announced ends. Nullopt where that is not now, or never: it
    /// has no journal that grows.
    virtual std::optional<CaptureFork> fork() const { return std::nullopt; }

public Q_SLOTS:
    virtual void start() = 0;
    /// Ends it in order: streaks closed, last batch announced, finished() emitted.
    virtual void stop() = 0;

    /// Reconnecting or waiting: try at once.
    virtual void retryNow() { }

    /// The user's annotation of a moment that has come; zero: this one. A later moment, or one from
    /// before the capture, becomes the nearest that it has.
    virtual void addMark(const QString& text, racha::WallTime at)
    {
        Q_UNUSED(text)
        Q_UNUSED(at)
    }

    /// The store has committed everything up to this record: journals may go, replays may read on.
    virtual void confirmStored(racha::FrameNumber upTo) { Q_UNUSED(upTo) }

Q_SIGNALS:
    void batchReady(const racha::EventBatchPtr& batch);
    void stateChanged(const racha::CaptureState& state);
    void stepTaken(const racha::LookupStep& step);
    void finished(const racha::CaptureOutcome& outcome);
};

} // namespace racha

Q_DECLARE_METATYPE(racha::CaptureState)
Q_DECLARE_METATYPE(racha::CaptureOutcome)
