// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/batch/roomhistory.h"
#include "core/ingest/capture.h"
#include "core/ingest/capturetimings.h"
#include "core/journal/journalsettings.h"
#include "core/platform/connectionsettings.h"

#include <functional>
#include <memory>

namespace racha {

struct LiveCaptureSettings
{
    QString username; ///< normalised handle
    ConnectionSettings connection;
    StreakSettings streaks;
    bool waitUntilLive = false;
    /// Where the journal goes while the capture runs; empty: none (`--no-database`, no `--record`).
    QString journalPath;
    QString journalLink; ///< see FrameJournal::linkAs(); empty: none
    JournalSettings journal;
    /// Where the journal's disk is full the connection is let go, and the capture goes on once
    /// there is room; else it fails.
    bool waitsForRoom = false;
    CaptureTimings timings; ///< those of captureTimings(), but in tests
};

/// Asked once the room is known, before any event: what the store has of it (R9). Answers through
/// the continuation, on the capture's thread. Null: nothing is stored.
using HistorySource =
    std::function<void(const CaptureHeader& capture, std::function<void(RoomHistory)> answer)>;

/// Watches one live: looks it up, connects, journals each frame before it is decoded and
/// acknowledged, reconnects, follows a restarted live into its new room, ends with it.
///
/// Before the first connection three failures of the network end it; later it tries for ever.
class LiveCapture final : public Capture
{
    Q_OBJECT

public:
    /// `clock` and `random` outlive the capture.
    LiveCapture(LiveCaptureSettings settings, HistorySource history, const Clock& clock,
                RandomSource& random, QObject* parent = nullptr);
    ~LiveCapture() override;

    std::optional<CaptureFork> fork() const override;

public Q_SLOTS:
    void start() override;
    void stop() override;
    void retryNow() override;
    /// What stands may be dead: the computer slept, or its network is another. It notices by
    /// itself where it can.
    void doubt();
    void addMark(const QString& text, racha::WallTime at) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace racha
