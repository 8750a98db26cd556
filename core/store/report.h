// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/coverage.h"
#include "core/event/eventtype.h"
#include "core/filter/filterexpression.h"
#include "core/journal/record.h"
#include "core/store/capturelabel.h"
#include "core/streak/streak.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace racha {

/// Which stored events a report tells of. All parts must hold; an empty one excludes nothing.
struct ReportScope
{
    RoomId room; ///< a live; 0: all lives
    WallTime from; ///< of the timestamp; zero: from the first event on
    WallTime until; ///< exclusive; zero: to the last event
    FilterExpressionPtr expression; ///< null: none
    WallTime now; ///< what relative times of the expression count from

    bool operator==(const ReportScope&) const = default;
};

/// A live that the store has something of, whoever and however many captured it.
struct StoredLive
{
    RoomId room;
    std::string streamer; ///< handle
    std::string name; ///< that a person gave its newest capture with one; mostly empty
    WallTime begin; ///< of its first capture, else its first event
    WallTime end; ///< of its last capture; of the last event where that did not end in order
    bool isRunning = false; ///< a capture goes on
    std::int64_t captures = 0;
    std::int64_t events = 0;
    std::int64_t diamonds = 0;

    bool operator==(const StoredLive&) const = default;
};

/// The lives of the store.
struct LivesQuestion
{
    static constexpr std::size_t kMost = 10'000;

    RoomId room; ///< 0: all
};

struct LiveList
{
    std::vector<StoredLive> lives; ///< the newest first
    bool isWhole = true; ///< false: there are older ones
};

using EventCounts = std::array<std::int64_t, kEventTypeCount>;

/// Figures of gifts, likes and what the live says of itself. Sums are of what each event added, so
/// that neither streaks nor several captures of one live count anything twice.
struct ReportFigures
{
    EventCounts events {}; ///< rows by type
    std::int64_t gifts = 0; ///< with those that cannot streak
    std::int64_t diamonds = 0;
    std::int64_t likes = 0; ///< observed
    std::int64_t roomLikes = 0; ///< the largest total that the room told; 0: none
    std::int64_t viewerSum = 0; ///< of the counts that came
    std::int64_t viewerCounts = 0;
    std::int64_t peakViewers = 0;

    std::int64_t allEvents() const;

    std::int64_t of(EventType type) const { return events[static_cast<std::size_t>(type)]; }

    /// Mean of the counts that came; nullopt: none came.
    std::optional<double> viewers() const;

    bool operator==(const ReportFigures&) const = default;
};

struct TimelineStep
{
    WallTime begin;
    ReportFigures figures;
};

/// A time without connection, in which events may be missing.
struct ReportGap
{
    WallTime from;
    WallTime to;

    bool operator==(const ReportGap&) const = default;
};

/// What happened, in steps of equal length.
struct TimelineQuestion
{
    static constexpr std::size_t kMost = 20'000;

    ReportScope scope;
    /// A step begins here; whole seconds. Zero: at whole minutes and hours (UTC).
    WallTime origin;
    std::chrono::seconds step {60};
};

struct Timeline
{
    std::chrono::seconds step {60};
    std::vector<TimelineStep> steps; ///< those with events, in order of time
    bool isWhole = true; ///< false: there are later ones
    std::vector<ReportGap> gaps; ///< of one live, when nobody captured it
};

struct SummaryQuestion
{
    ReportScope scope;
};

struct LiveSummary
{
    struct BestMinute
    {
        WallTime begin; ///< zero: none
        std::int64_t amount = 0;
    };

    std::int64_t lives = 0; ///< rooms with events that count
    std::string streamer; ///< of one live
    std::string name; ///< of one live, as in StoredLive
    WallTime begin; ///< of one live as in StoredLive; else the first event
    WallTime end;
    bool isRunning = false;
    ReportFigures figures;
    std::int64_t totalViewers = 0; ///< who ever came, as the room told it; 0: it did not
    /// Mean over the minutes that have a count: a burst of counts weighs no more than one.
    std::optional<double> meanViewers;
    std::int64_t people = 0; ///< distinct
    std::int64_t gifters = 0;
    std::int64_t commenters = 0;
    std::int64_t streaks = 0;
    BestMinute mostDiamonds;
    BestMinute mostEvents;
    // Of the captures, whatever the filter:
    std::int64_t captures = 0;
    std::int64_t duplicates = 0;
    std::int64_t decodeErrors = 0;
    std::vector<ReportGap> gaps; ///< of one live, as in Timeline
    /// Of those captures that kept one; none: of no one.
    std::optional<Coverage> coverage;

    /// Begin to end, gaps included.
    std::chrono::seconds duration() const;
    std::chrono::seconds gapTime() const;
};

enum class RankingOrder : std::uint8_t
{
    Diamonds, ///< of gifters
    Gifts, ///< of gifters
    /// The narrow rule of earlier times: only streaks that ended count, one each, and gifts that
    /// cannot streak do not.
    EndedStreaks,
    Comments,
    Likes,
};
inline constexpr std::size_t kRankingOrderCount = static_cast<std::size_t>(RankingOrder::Likes) + 1;

/// Who gave, wrote or liked most.
struct RankingQuestion
{
    ReportScope scope;
    RankingOrder order = RankingOrder::Diamonds;
    std::size_t most = 100;
};

struct RankedPerson
{
    UserId user; ///< 0: known by the handle only
    std::string uniqueId;
    std::string nickname;
    /// What is ranked: diamonds, gifts, ended streaks, comments, likes.
    std::int64_t amount = 0;
    std::int64_t events = 0; ///< rows that it is made of
    std::int64_t gifts = 0;
    std::int64_t diamonds = 0;
    WallTime first; ///< of these events
    WallTime last;

    bool operator==(const RankedPerson&) const = default;
};

/// People are told apart by their id, and by their handle where the event has none; events of
/// nobody are no part of it.
struct Ranking
{
    RankingOrder order = RankingOrder::Diamonds;
    std::vector<RankedPerson> people; ///< most first
    std::int64_t allPeople = 0;
    std::int64_t allAmount = 0;
};

enum class StreakOrder : std::uint8_t
{
    Total,
    Duration,
    Diamonds,
    Begin, ///< the first one first
};

/// Streaks that began in the scope. With an expression: those that an event which it accepts is
/// part of.
struct StreaksQuestion
{
    ReportScope scope;
    StreakOrder order = StreakOrder::Total;
    std::optional<EventType> type = {}; ///< Gift or Like; nullopt: both
    std::string id = {}; ///< only the streaks of this id, whatever the scope's room; empty: all
    std::size_t most = 100;
};

struct RankedStreak
{
    Streak streak;
    std::string nickname;
};

struct StreakList
{
    std::vector<RankedStreak> streaks;
    std::int64_t all = 0;
};

/// The commonest words and emoji of comments.
struct WordsQuestion
{
    ReportScope scope;
    std::size_t most = 100;
    bool withStopWords = false; ///< also `de`, `the` …
};

struct CommonWord
{
    std::string word; ///< in its commonest spelling, lower case
    std::int64_t times = 0;

    bool operator==(const CommonWord&) const = default;
};

struct WordList
{
    std::vector<CommonWord> words; ///< commonest first
    std::int64_t comments = 0; ///< that were read
    bool isWhole = true; ///< false: so many different words that rare ones were left out
};

/// One capture of a live: a row of live_sessions.
struct StoredCapture
{
    SessionId id;
    std::string uuid; ///< as its journal names it; empty: no capture of ours
    CaptureLabel label; ///< of notes that others made longer than ours: one code point too many
    std::string streamer;
    RoomId room;
    WallTime startedAt;
    WallTime endedAt; ///< zero: it runs, or was cut off
    std::string status; ///< `active`, `completed`, `interrupted`, `failed`
    std::string program;
    std::int64_t events = 0;
    std::int64_t diamonds = 0;
    std::int64_t likes = 0;
    std::int64_t streaks = 0;
    std::int64_t duplicates = 0;
    std::int64_t decodeErrors = 0;
    double usdPerDiamond = 0;
    std::optional<Coverage> coverage; ///< none: it kept none
    std::vector<Gap> gaps; ///< in order of time
};

struct CapturesQuestion
{
    RoomId room; ///< 0: of all lives
    std::size_t most = 100;
    std::vector<SessionId> sessions {}; ///< only these; none: all
    WallTime from {}; ///< those that went on then or later; zero: all
    WallTime until {}; ///< those that began before; zero: all
};

struct CaptureList
{
    std::vector<StoredCapture> captures; ///< the newest first
};

using ReportQuestion =
    std::variant<LivesQuestion, SummaryQuestion, RankingQuestion, StreaksQuestion, TimelineQuestion,
                 WordsQuestion, CapturesQuestion>;
using Report =
    std::variant<LiveList, LiveSummary, Ranking, StreakList, Timeline, WordList, CaptureList>;

/// What is left between the earliest begin and the latest end of `covered`, whose spans may
/// overlap: when nobody of several was there.
std::vector<ReportGap> uncovered(std::vector<ReportGap> covered);

/// Hours of the week in local time, Monday first: one row a day, one cell an hour.
struct WeekHours
{
    struct Cell
    {
        std::int64_t events = 0;
        std::int64_t diamonds = 0;
    };

    std::array<std::array<Cell, 24>, 7> cells {};
};

/// Divides the hours of all time zones.
inline constexpr std::chrono::minutes kWeekStep {15};

/// `timeline` in steps of kWeekStep. `zone`: IANA id.
WeekHours weekHours(const Timeline& timeline, const QByteArray& zone);

} // namespace racha
