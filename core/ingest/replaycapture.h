// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/ingest/capture.h"
#include "core/ingest/replayprogress.h"
#include "core/platform/eventdecoder.h"

#include <memory>
#include <optional>

namespace racha {

struct ReplaySettings
{
    QString path;
    /// Times the recorded pace; nullopt: as fast as it goes.
    std::optional<double> speed = 1.0;
    /// How many records it may announce before the store has confirmed them; 16 MiB of payload
    /// bound it too. 0: nobody confirms, do not wait.
    FrameNumber maxUnconfirmed = 0;
    /// How many batches it may announce before confirmTaken() was called for them; 0: do not wait.
    int maxUntaken = 0;
    /// At the end it stands still and can be sought back, until it is stopped.
    bool waitsAtEnd = false;
    std::shared_ptr<const EventDecoder> decoder; ///< null: TikTok's
    unsigned threads = 0; ///< that decode at full speed; 0: as many as the machine has
};

/// Plays a recording through the same pipeline as a live. It decodes ahead on further threads and
/// announces batches in the order of the file; the result does not depend on the speed.
///
/// What is shown of a moment follows from all records before it. So seeking forward plays what lies
/// between at full speed, and seeking back begins again: restarted() tells that the batches to come
/// are of a further pass, from the first record on. The store needs each record once; batches of a
/// further pass end where the passes before it did, so that what is new to it begins with a batch.
///
/// A recording without an End record, or one that is stopped, closes its streaks as interrupted.
/// Errors, by finished(): file.unreadable, file.empty, file.not_a_recording.
class ReplayCapture final : public Capture
{
    Q_OBJECT

public:
    explicit ReplayCapture(ReplaySettings settings, QObject* parent = nullptr);
    ~ReplayCapture() override;

public Q_SLOTS:
    void start() override;
    void stop() override;
    /// Not written to the recording: told in each further pass, as long as this replay lives.
    void addMark(const QString& text, racha::WallTime at) override;
    void confirmStored(racha::FrameNumber upTo) override;
    /// One more of the batches was taken.
    void confirmTaken();
    void setPaused(bool paused);
    /// Pauses, and plays on to the next record that gives an event.
    void step();
    /// Plays or begins again up to a moment of the recording, and goes on from there, or stays
    /// paused. While it is under way another one replaces it.
    void seek(racha::WallTime to);
    void setSpeed(double factor);

Q_SIGNALS:
    void progressed(const racha::ReplayProgress& progress);
    /// What was announced is void: a further pass begins, its first batch follows.
    void restarted();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace racha
