// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filterexpression.h"
#include "core/journal/record.h"
#include "core/store/storedevent.h"

#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace racha {

/// Which stored events somebody looks at. All parts must hold; an empty one excludes nothing.
struct HistoryFilter
{
    FilterExpressionPtr expression; ///< null: none
    /// Words as they were typed. Each must be found in the handle, nickname, streamer, room id or
    /// comment of the event, without regard to case and accents (PlainWords).
    std::vector<std::string> words;
    WallTime from; ///< of the timestamp; zero: from the first event on
    WallTime until; ///< exclusive; zero: to the last event
    WallTime now; ///< what relative times of the expression count from
};

/// A place in the order of all events: (timestamp, id).
struct HistoryKey
{
    WallTime timestamp;
    std::int64_t id = 0;
    auto operator<=>(const HistoryKey&) const = default;
};

enum class HistoryWay : std::uint8_t
{
    Older,
    Newer
};

/// The events next to a place, that place itself excluded.
struct HistoryPageQuestion
{
    static constexpr int kSize = 200;

    HistoryFilter filter;
    /// nullopt: from the newest event on (Older), or from the oldest (Newer). An id of 0 stands
    /// before all events of its timestamp, the largest one behind them.
    std::optional<HistoryKey> place;
    HistoryWay way = HistoryWay::Older;
    int size = kSize;
};

struct HistoryPage
{
    std::vector<StoredEvent> rows; ///< oldest first, whichever way was asked
    /// Nothing that matches lies beyond these rows, on the way that was asked.
    bool isLast = false;
    /// Set where the search took long and gives what it has: all up to here is searched, and the
    /// next question goes on from here.
    std::optional<HistoryKey> searchedTo;
};

/// How many events match, and how many there are.
struct HistoryCountQuestion
{
    HistoryFilter filter;
};

struct HistoryCount
{
    std::int64_t matching = 0;
    std::int64_t all = 0;
};

/// Counts of events between neighbours of `bounds` (ascending): bars of a histogram, hours of a
/// day.
struct HistoryIntervalsQuestion
{
    HistoryFilter filter;
    std::vector<WallTime> bounds; ///< at most kMost + 1
    static constexpr std::size_t kMost = 2'000;
};

struct HistoryIntervals
{
    std::vector<WallTime> bounds; ///< as asked
    std::vector<std::int64_t> counts; ///< one fewer than bounds
    /// When a capture had no connection, of whatever live; the first kMostGaps in order of time.
    std::vector<Gap> gaps {};
    static constexpr int kMostGaps = 500;
};

/// The days of a time zone that have matching events.
struct HistoryDaysQuestion
{
    HistoryFilter filter;
    QByteArray zone; ///< IANA id
};

struct HistoryDays
{
    struct Day
    {
        WallTime begin; ///< its first moment in that zone
        std::int64_t events = 0;
    };

    std::vector<Day> days; ///< oldest first
};

enum class HistoryFacet : std::uint8_t
{
    Type,
    StreakStatus,
    Live, ///< value: room id
    Streamer,
    User, ///< value: user id
};

/// The commonest values of a facet among the matching events.
struct HistoryFacetQuestion
{
    HistoryFilter filter;
    HistoryFacet facet = HistoryFacet::Type;
    int most = 50;
};

struct HistoryFacetValues
{
    struct Value
    {
        std::string value; ///< what a filter compares with; empty: NULL
        std::string label; ///< handle, or streamer and begin of a live; empty: the value says it
        WallTime begin; ///< of a live
        std::int64_t events = 0;
    };

    HistoryFacet facet = HistoryFacet::Type;
    std::vector<Value> values; ///< commonest first
    std::int64_t others = 0; ///< events with other values
};

/// The first and the last timestamp of the store, for its scroll bar.
struct HistorySpanQuestion
{
};

struct HistorySpan
{
    WallTime first; ///< zero: nothing is stored
    WallTime last;
};

} // namespace racha
