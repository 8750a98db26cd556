// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/batch/coverage.h"

#include <algorithm>
#include <cstdlib>

namespace racha {

namespace {

/// What of two captures holds for both.
enum class Joining : std::uint8_t
{
    Sum,
    Largest, ///< without its sign
};

struct FigureInfo
{
    CoverageFigure figure;
    std::string_view name;
    Basis basis;
    Joining joining = Joining::Sum;
};

using F = CoverageFigure;

constexpr std::array kFigures {
    FigureInfo {F::ConnectedMs, "connected_ms", Basis::Derived},
    FigureInfo {F::GapMs, "gap_ms", Basis::Observed},
    FigureInfo {F::Gaps, "gaps", Basis::Observed},
    FigureInfo {F::LongestGapMs, "longest_gap_ms", Basis::Observed, Joining::Largest},
    FigureInfo {F::Frames, "frames", Basis::Observed},
    FigureInfo {F::FrameBytes, "frame_bytes", Basis::Observed},
    FigureInfo {F::LargestFrame, "largest_frame", Basis::Observed, Joining::Largest},
    FigureInfo {F::LargestInflated, "largest_inflated", Basis::Observed, Joining::Largest},
    FigureInfo {F::UnreadableFrames, "unreadable_frames", Basis::Observed},
    FigureInfo {F::Messages, "messages", Basis::Observed},
    FigureInfo {F::Decoded, "decoded", Basis::Observed},
    FigureInfo {F::History, "history", Basis::Observed},
    FigureInfo {F::Duplicates, "duplicates", Basis::Observed},
    FigureInfo {F::UnknownMessages, "unknown", Basis::Observed},
    FigureInfo {F::Undecodable, "undecodable", Basis::Observed},
    FigureInfo {F::LikesSeen, "likes_seen", Basis::Observed},
    FigureInfo {F::LikesTold, "likes_told", Basis::Derived},
    FigureInfo {F::LikesMissing, "likes_missing", Basis::Estimated},
    FigureInfo {F::LikesInGaps, "likes_in_gaps", Basis::Estimated},
    FigureInfo {F::DiamondsSeen, "diamonds_seen", Basis::Observed},
    FigureInfo {F::DiamondsTold, "diamonds_told", Basis::Derived},
    FigureInfo {F::DiamondsMissing, "diamonds_missing", Basis::Estimated},
    FigureInfo {F::DiamondsInGaps, "diamonds_in_gaps", Basis::Estimated},
    FigureInfo {F::ViewerCounts, "viewer_counts", Basis::Observed},
    FigureInfo {F::PeakViewers, "peak_viewers", Basis::Observed, Joining::Largest},
    FigureInfo {F::TotalViewers, "total_viewers", Basis::Observed, Joining::Largest},
    FigureInfo {F::FilteredComments, "filtered_comments", Basis::Unknown},
    FigureInfo {F::ClockSkewMs, "clock_skew_ms", Basis::Derived, Joining::Largest},
    FigureInfo {F::ClockDriftMs, "clock_drift_ms", Basis::Derived, Joining::Largest},
    FigureInfo {F::ClockJumps, "clock_jumps", Basis::Derived},
    FigureInfo {F::LateMessages, "late", Basis::Derived},
    FigureInfo {F::CutTexts, "cut_texts", Basis::Observed},
    FigureInfo {F::IdsOutOfRange, "ids_out_of_range", Basis::Observed},
};
static_assert(kFigures.size() == kCoverageFigureCount);

constexpr bool figuresAreInOrder()
{
    for (std::size_t i = 0; i < kFigures.size(); ++i) {
        if (kFigures[i].figure != static_cast<CoverageFigure>(i))
            return false;
    }
    return true;
}

static_assert(figuresAreInOrder());

const FigureInfo& info(CoverageFigure figure)
{
    return kFigures[static_cast<std::size_t>(figure)];
}

std::optional<double> share(std::optional<std::int64_t> part, std::optional<std::int64_t> whole)
{
    if (!part || !whole || *whole <= 0)
        return std::nullopt;
    return std::min(1.0, static_cast<double>(*part) / static_cast<double>(*whole));
}

void join(std::optional<std::int64_t>& sum, std::int64_t value, Joining joining)
{
    if (!sum)
        sum = value;
    else if (joining == Joining::Sum)
        *sum += value;
    else if (std::abs(value) > std::abs(*sum))
        sum = value;
}

/// Of many captures too many names are one entry.
void addPart(std::vector<Coverage::Part>& parts, const Coverage::Part& part)
{
    constexpr std::ptrdiff_t kMostJoined = 100;
    const auto named = [&](std::string_view name) {
        return std::ranges::find_if(parts, [&](const Coverage::Part& known) {
            return known.figure == part.figure && known.name == name;
        });
    };
    auto found = named(part.name);
    const bool isFull =
        std::ranges::count(parts, part.figure, &Coverage::Part::figure) >= kMostJoined;
    if (found == parts.end() && isFull)
        found = named({});
    if (found != parts.end())
        found->value += part.value;
    else
        parts.push_back({part.figure, isFull ? std::string() : part.name, part.value});
}

} // namespace

std::string_view coverageFigureName(CoverageFigure figure)
{
    return info(figure).name;
}

std::optional<CoverageFigure> coverageFigureFromName(std::string_view name)
{
    const auto* const found = std::ranges::find(kFigures, name, &FigureInfo::name);
    return found == kFigures.end() ? std::nullopt : std::optional(found->figure);
}

Basis basisOf(CoverageFigure figure)
{
    return info(figure).basis;
}

std::string_view basisName(Basis basis)
{
    static constexpr std::array<std::string_view, 4> kNames {"observed", "derived", "estimated",
                                                             "unknown"};
    return kNames[static_cast<std::size_t>(basis)];
}

std::vector<Coverage::Part> Coverage::partsOf(CoverageFigure figure) const
{
    std::vector<Part> found;
    std::ranges::copy_if(parts, std::back_inserter(found),
                         [figure](const Part& part) { return part.figure == figure; });
    return found;
}

std::optional<double> Coverage::connectedShare() const
{
    const auto connected = of(CoverageFigure::ConnectedMs);
    const auto gaps = of(CoverageFigure::GapMs);
    return share(connected,
                 connected ? std::optional(*connected + gaps.value_or(0)) : std::nullopt);
}

std::optional<double> Coverage::likesShare() const
{
    return share(of(CoverageFigure::LikesSeen), of(CoverageFigure::LikesTold));
}

std::optional<double> Coverage::diamondsShare() const
{
    return share(of(CoverageFigure::DiamondsSeen), of(CoverageFigure::DiamondsTold));
}

Coverage joined(std::span<const Coverage> captures)
{
    Coverage sum;
    for (const Coverage& each : captures) {
        for (const FigureInfo& figure : kFigures) {
            if (const auto value = each.of(figure.figure))
                join(sum.figures[static_cast<std::size_t>(figure.figure)], *value, figure.joining);
        }
        for (const Coverage::Part& part : each.parts)
            addPart(sum.parts, part);
    }
    std::ranges::stable_sort(sum.parts, {}, &Coverage::Part::figure);
    return sum;
}

} // namespace racha
