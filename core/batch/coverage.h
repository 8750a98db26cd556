// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace racha {

/// How a figure is known.
enum class Basis : std::uint8_t
{
    Observed, ///< counted, or told by TikTok in so many words
    Derived, ///< follows from what was observed
    Estimated, ///< of several servers' totals, which do not agree to the last digit
    Unknown, ///< nothing that comes tells it
};

/// What a coverage tells, in the order in which people read it. Names are stable, in store and
/// files; the order may change.
enum class CoverageFigure : std::uint8_t
{
    ConnectedMs,
    GapMs,
    Gaps, ///< and by their causes
    LongestGapMs,
    Frames,
    FrameBytes, ///< as they came
    LargestFrame, ///< bytes
    LargestInflated, ///< bytes
    UnreadableFrames, ///< wholly or in part; and by reason
    Messages, ///< whatever became of them
    Decoded,
    History, ///< of the decoded ones, those from before the capture
    Duplicates,
    UnknownMessages, ///< and by method
    Undecodable, ///< known, but damaged; and by `method: reason`
    LikesSeen, ///< while the room's total was watched
    LikesTold, ///< how far the room's total grew meanwhile
    LikesMissing,
    LikesInGaps,
    DiamondsSeen, ///< likewise, where the wire tells a total (hosts with guests)
    DiamondsTold,
    DiamondsMissing,
    DiamondsInGaps,
    ViewerCounts, ///< how often the room told one
    PeakViewers,
    TotalViewers,
    FilteredComments, ///< withheld by TikTok
    ClockSkewMs, ///< how far the receiving time is ahead of the server's, network included
    ClockDriftMs, ///< how much that changed, jumps left out
    ClockJumps,
    LateMessages,
    CutTexts, ///< names longer than their column
    IdsOutOfRange,
};
inline constexpr std::size_t kCoverageFigureCount =
    static_cast<std::size_t>(CoverageFigure::IdsOutOfRange) + 1;

/// `connected_ms`
std::string_view coverageFigureName(CoverageFigure figure);
std::optional<CoverageFigure> coverageFigureFromName(std::string_view name);
Basis basisOf(CoverageFigure figure);
/// `observed`
std::string_view basisName(Basis basis);

/// What a capture got of its live, and what it knows to have missed.
struct Coverage
{
    /// A part of a figure: of a method, of a cause.
    struct Part
    {
        CoverageFigure figure = CoverageFigure::Gaps;
        std::string name; ///< empty: what had no room for a name of its own
        std::int64_t value = 0;

        bool operator==(const Part&) const = default;
    };

    std::array<std::optional<std::int64_t>, kCoverageFigureCount> figures {}; ///< none: not known
    std::vector<Part> parts; ///< by figure, in the order in which they came

    std::optional<std::int64_t> of(CoverageFigure figure) const
    {
        return figures[static_cast<std::size_t>(figure)];
    }

    void set(CoverageFigure figure, std::optional<std::int64_t> value)
    {
        figures[static_cast<std::size_t>(figure)] = value;
    }

    std::vector<Part> partsOf(CoverageFigure figure) const;

    /// Of the time since the first frame; none: there was no frame.
    std::optional<double> connectedShare() const;
    /// Of what the room's total grew by while it was watched; at most 1.
    std::optional<double> likesShare() const;
    std::optional<double> diamondsShare() const;

    bool operator==(const Coverage&) const = default;
};

/// What several captures got together: sums, and the largest of what does not add up.
Coverage joined(std::span<const Coverage> captures);

} // namespace racha
