// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/stats/payloadshapes.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace racha {

/// What may be wrong with a live as it comes, the worst first.
enum class LiveFindingKind : std::uint8_t
{
    StoreBehind, ///< `amount`: events waiting, the most
    Undecodable, ///< messages of `subject`, a method and why
    UnreadableFrame, ///< `subject`: why
    MissingField, ///< `field` of the method `subject`, which all its messages had
    Gap, ///< `subject`: cause; `amount`: milliseconds, all together
    DuplicateStorm,
    ClockJump,
    LargeFrame, ///< `subject`: `frame` or `inflated`; `amount`: bytes, the largest
    IdOutOfRange,
    ClockSkew, ///< `amount`: milliseconds, ours ahead
    UnknownMessage, ///< of the method `subject`
    NewField, ///< `field` of the method `subject`
    EndlessStreak, ///< of the gift `subject`: its end never came
    CutText,
};
inline constexpr std::size_t kLiveFindingKindCount =
    static_cast<std::size_t>(LiveFindingKind::CutText) + 1;

/// `store_behind`
std::string_view liveFindingKindName(LiveFindingKind kind);

enum class FindingSeverity : std::uint8_t
{
    Severe, ///< something is lost, or may be
    Warning, ///< figures may be wrong
    Note, ///< good to know
};

FindingSeverity severityOf(LiveFindingKind kind);

/// One thing that is not as it should be, however often it came.
struct LiveFinding
{
    LiveFindingKind kind = LiveFindingKind::UnknownMessage;
    std::string subject {}; ///< see LiveFindingKind
    std::int64_t field = 0;
    std::int64_t amount = 0;
    std::int64_t count = 0;
    WallTime first {}; ///< received
    WallTime last {};
    // Where the last one is, as far as it has a place:
    RoomId room {};
    MessageId message {};
    std::string streakId {};
    WallTime gapFrom {};

    bool operator==(const LiveFinding&) const = default;
};

/// Looks at what comes and notes what an expert would want to know.
///
/// A function of the batches, but for what the store says. Equal findings are one with a count; of
/// more than kMost only the number is kept.
/// Memory: bounded. Thread: any, one at a time.
class LiveFindings
{
public:
    static constexpr std::size_t kMost = 500;
    static constexpr std::int64_t kLargeFrame = 1 << 20; ///< bytes; usual ones have some KiB
    static constexpr std::int64_t kLargeInflated = 8 << 20;
    static constexpr std::chrono::seconds kSkew {5};
    /// So many repeats within the time, and no fewer than new messages, are a storm.
    static constexpr std::int64_t kStorm = 50;
    static constexpr std::chrono::seconds kStormTime {10};

    void take(const EventBatch& batch);
    /// `isTroubled`: it is behind or does not answer; `waiting`: events.
    void noteStore(WallTime at, bool isTroubled, std::int64_t waiting);
    void clear();

    /// In the order in which they came first.
    const std::vector<LiveFinding>& all() const { return m_findings; }

    /// Different ones that had no room.
    std::int64_t leftOut() const { return m_leftOut; }

    /// Counts changes.
    std::int64_t version() const { return m_version; }

private:
    LiveFinding* note(LiveFindingKind kind, std::string subject, WallTime at,
                      std::int64_t times = 1, std::int64_t field = 0);
    void take(const Event& event);
    void take(const StreakChange& change, WallTime at);
    void take(const Gap& gap, WallTime at);
    void lookAtRepeats(const EventBatch& batch);
    void lookAtFrames(const Coverage& now, WallTime at);
    void lookAtClocks(const Coverage& now, WallTime at);

    std::vector<LiveFinding> m_findings;
    std::map<std::tuple<LiveFindingKind, std::string, std::int64_t>, std::size_t> m_places;
    PayloadShapes m_shapes;
    std::string m_capture; ///< uuid
    Coverage m_before; ///< of that capture
    WallTime m_stormFrom;
    std::int64_t m_repeats = 0; ///< since then
    std::int64_t m_arrivals = 0;
    std::int64_t m_leftOut = 0;
    std::int64_t m_version = 0;
    bool m_isStoreTroubled = false;
};

} // namespace racha
