// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/ingest/capture.h"
#include "core/platform/eventdecoder.h"

#include <memory>
#include <optional>

namespace racha {

struct ReplaySettings
{
    QString path;
    /// Times the recorded pace; nullopt: as fast as it goes.
    std::optional<double> speed = 1.0;
    /// How many records it may announce before the store (or who else takes the batches) has
    /// confirmed them; 16 MiB of payload bound it too. 0: nobody confirms, do not wait.
    FrameNumber maxUnconfirmed = 0;
    std::shared_ptr<const EventDecoder> decoder; ///< null: TikTok's
    unsigned threads = 0; ///< that decode at full speed; 0: as many as the machine has
};

/// Plays a recording through the same pipeline as a live. At full speed it decodes ahead on further
/// threads and announces batches in the order of the file; the result does not depend on the speed.
///
/// A recording without an End record, or one that is stopped, closes its streaks as interrupted.
/// Errors, by finished(): file.unreadable, file.not_a_recording.
class ReplayCapture final : public Capture
{
    Q_OBJECT

public:
    explicit ReplayCapture(ReplaySettings settings, QObject* parent = nullptr);
    ~ReplayCapture() override;

    /// Recorded time from first to last record; zero until known. For the window; any thread.
    std::chrono::microseconds length() const;

public Q_SLOTS:
    void start() override;
    void stop() override;
    void addMark(const QString& text) override;
    void confirmStored(racha::FrameNumber upTo) override;
    void setPaused(bool paused);
    void setSpeed(double factor);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace racha
