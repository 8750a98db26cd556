// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streak.h"

#include <deque>
#include <unordered_set>

namespace racha {

/// What makes rows belong together (R2, R6). Likes have neither gift, receiver nor group.
struct StreakKey
{
    EventType type = EventType::Gift;
    UserId from;
    GiftId gift;
    UserId to; ///< 0 = the host
    GroupId group; ///< 0: further rules tell one streak of the key from the next

    bool operator==(const StreakKey&) const = default;
};

StreakKey keyOf(const StreakRow& row);

struct StreakKeyHash
{
    std::size_t operator()(const StreakKey& key) const noexcept;
};

/// The id of R7. `number` is the group id, or the time of the first row.
std::string streakIdText(const StreakKey& key, std::int64_t number);

/// Remembers numbers that ids of ungrouped streaks took, so that none is given twice.
///
/// Memory is bounded: the oldest are forgotten. Each is kept as a hash of 64 bits; a chance match
/// (one in 10^14 for a full memory) would only make a number one larger than it had to be.
class TakenNumbers
{
public:
    static constexpr std::size_t kKept = 100'000;

    bool contains(const StreakKey& key, std::int64_t number) const;
    void insert(const StreakKey& key, std::int64_t number);

private:
    std::unordered_set<std::uint64_t> m_hashes;
    std::deque<std::uint64_t> m_order; ///< oldest first
};

} // namespace racha
