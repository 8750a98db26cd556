// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace racha {

/// What people are ranked by.
enum class LeaderMeasure : std::uint8_t
{
    Diamonds,
    Gifts,
    Comments,
    Likes,
};
inline constexpr std::size_t kLeaderMeasureCount =
    static_cast<std::size_t>(LeaderMeasure::Likes) + 1;

/// A person's sums in a live.
struct Leader
{
    UserId user;
    std::string uniqueId; ///< the last ones told
    std::string nickname;
    UserRoles roles; ///< without badges
    std::array<std::int64_t, kLeaderMeasureCount> amounts {};
    std::int64_t order = 0; ///< who came first is first among equals
    WallTime lastAt;

    std::int64_t amount(LeaderMeasure measure) const
    {
        return amounts[static_cast<std::size_t>(measure)];
    }
};

/// Who gave, wrote and liked how much in a live, by user id.
///
/// Gifts count by what each message added, so streaks and single gifts sum up alike. People without
/// an id are in no board. When there are more people than the capacity, a quarter is forgotten:
/// those silent for longest who are not among the first of any board.
/// Memory: about 250 bytes a person. Thread: any, one at a time.
class Leaderboard
{
public:
    static constexpr std::size_t kCapacity = 10'000;

    explicit Leaderboard(std::size_t capacity = kCapacity);

    void take(const EventBatch& batch);
    void clear();

    /// The first `count` people who have any of it, most first.
    std::vector<const Leader*> top(LeaderMeasure measure, std::size_t count) const;

    std::size_t size() const { return m_people.size(); }

    /// How many people are not counted any more; they begin anew when they come back.
    std::int64_t forgotten() const { return m_forgotten; }

    /// Counts changes.
    std::int64_t version() const { return m_version; }

private:
    void take(const Event& event);
    Leader& personOf(const Event& event);
    void forgetTheLeast();

    std::size_t m_capacity;
    std::vector<Leader> m_people;
    std::unordered_map<UserId, std::size_t> m_places; ///< in m_people
    std::int64_t m_arrivals = 0;
    std::int64_t m_forgotten = 0;
    std::int64_t m_version = 0;
};

} // namespace racha
