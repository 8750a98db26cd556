// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/ingest/replaycapture.h"

#include <QList>
#include <QSignalSpy>
#include <QStringList>

namespace racha::test {

inline const WallTime kReplayStart = wallTimeFromText("2026-11-23T20:00:00Z");

/// Writes a recording: frames for the WordDecoder every 250 ms from kReplayStart on, each a gift of
/// one streak and a comment; after half of them 15 s of silence. It ends as told, or not at all.
void recordWords(const QString& path, int frames, const char* end, bool hasHeader = true);

/// Everything that a replay told in its last pass, in one list, whatever its batches.
class ReplayListener
{
public:
    explicit ReplayListener(ReplayCapture& capture);

    CaptureOutcome outcome() const { return finished.at(0).at(0).value<CaptureOutcome>(); }

    QStringList everything() const { return told + rowChanges; }

    int comments() const;

    QSignalSpy finished;
    QStringList told;
    QStringList rowChanges;
    QList<int> phases;
    ReplayProgress progress;
    QList<EventBatchPtr> passBatches; ///< of the last pass
    FrameNumber lastFrame = 0;
    int batches = 0;
    int restarts = 0;

private:
    void add(const EventBatchPtr& batch);
    void addNotices(const EventBatch& batch, std::size_t position);
    void addStreaks(const EventBatch& batch, std::size_t position);
    void restart();
};

} // namespace racha::test
