// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/coverage.h"
#include "core/ingest/clockwatch.h"
#include "core/ingest/growthmeter.h"
#include "core/platform/eventdecoder.h"

#include <memory>

namespace racha {

/// Keeps the coverage of one capture: what came, what of it could not be used, what never came.
///
/// A function of the records alone: a replay keeps the same one. The time of a capture goes from
/// its first frame to the last one, or to its end where it ended in order; a loss that nobody
/// regained is no time of it.
/// Memory: bounded, kMostParts names a figure. Thread: any, one at a time.
class CoverageLedger
{
public:
    static constexpr std::int64_t kMostParts = 50;
    static constexpr std::size_t kPartLength = 160; ///< characters of a part's name
    /// TikTok wrote the message so long before its frame.
    static constexpr std::chrono::seconds kLate {10};

    /// A record with a frame, before its events.
    void takeFrame(const DecodedRecord& frame, WallTime at);
    /// An event that is no repeat, once the streak rules know what it adds.
    void take(const Event& event);
    void takeRepeat();
    void takeGap(const Gap& gap);
    /// `at`: when; `isOrderly`: it was not a failure.
    void takeEnd(WallTime at, bool isOrderly);

    /// As it stands now.
    std::shared_ptr<const Coverage> coverage() const;

private:
    void add(CoverageFigure figure, std::int64_t amount = 1);
    void raise(CoverageFigure figure, std::int64_t value);
    void addPart(CoverageFigure figure, std::string name);
    void takeOutcome(const Event& event);
    void takeAmounts(const Event& event);
    void takeNames(const User& user);

    Coverage m_counted;
    GrowthMeter m_likes;
    GrowthMeter m_diamonds;
    ClockWatch m_clocks;
    WallTime m_begin;
    WallTime m_end;
    WallTime m_writtenAt; ///< the frame that is being taken, by the server's clock, else by ours
};

} // namespace racha
