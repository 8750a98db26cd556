// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/ingest/capture.h"
#include "core/platform/servicequota.h"
#include "core/store/storewriter.h"

#include <QHash>

#include <optional>

namespace racha {

/// How quickly the window's thread answered over the last second, in milliseconds.
struct AnswerTime
{
    double median = 0.0;
    double high = 0.0; ///< 99th percentile
    double longest = 0.0;
};

/// How the program is doing at one moment: the figures of `--stats` and of the statistics pane.
struct Statistics
{
    WallTime at;
    CapturePhase phase = CapturePhase::Idle; ///< of the capture that changed last
    // Totals of all captures of the process.
    std::int64_t frames = 0;
    std::int64_t events = 0;
    std::int64_t unknown = 0;
    std::int64_t duplicates = 0;
    std::int64_t decodeErrors = 0;
    double eventsPerSecond = 0.0; ///< since the last look
    Coverage coverage;
    std::optional<StoreState> store; ///< none: nothing is stored
    double residentMebibytes = 0.0;
    std::optional<std::int64_t> diskFreeBytes; ///< where the data is kept
    std::optional<AnswerTime> answer;
    std::optional<ServiceQuota> quota; ///< of the signing service; none: no key is used
};

/// Sums up what batches and states of all captures say. No clock, no thread.
class StatisticsCollector
{
public:
    void addBatch(const EventBatch& batch);

    void setPhase(CapturePhase phase) { m_totals.phase = phase; }

    void setStore(const StoreState& state) { m_totals.store = state; }

    /// Where the rate begins to count.
    void begin(MonoTime now) { m_lookedAt = now; }

    /// The totals, and the rate since the last look.
    Statistics look(WallTime at, MonoTime now);

private:
    Statistics m_totals;
    QHash<QByteArray, RoomStats> m_lastStats; ///< of running captures, for what batches only sum up
    QHash<QByteArray, std::shared_ptr<const Coverage>> m_coverages; ///< of the same
    Coverage m_ended; ///< of those that are over
    std::int64_t m_eventsBefore = 0;
    MonoTime m_lookedAt {};
};

} // namespace racha
