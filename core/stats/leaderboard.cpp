// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/stats/leaderboard.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace racha {

namespace {

using Amounts = std::array<std::int64_t, kLeaderMeasureCount>;

std::int64_t& amountOf(Amounts& amounts, LeaderMeasure measure)
{
    return amounts[static_cast<std::size_t>(measure)];
}

Amounts amountsOf(const Event& event)
{
    Amounts amounts {};
    if (const auto* const gift = std::get_if<GiftEvent>(&event.payload)) {
        amountOf(amounts, LeaderMeasure::Gifts) = gift->added;
        amountOf(amounts, LeaderMeasure::Diamonds) = event.diamonds;
    } else if (const auto* const like = std::get_if<LikeEvent>(&event.payload)) {
        amountOf(amounts, LeaderMeasure::Likes) = like->count;
    } else if (event.type() == EventType::Comment) {
        amountOf(amounts, LeaderMeasure::Comments) = 1;
    }
    return amounts;
}

void noteIdentity(Leader& leader, const User& user)
{
    if (!user.uniqueId.empty() && user.uniqueId != leader.uniqueId)
        leader.uniqueId = user.uniqueId;
    if (!user.nickname.empty() && user.nickname != leader.nickname)
        leader.nickname = user.nickname;
    leader.roles = user.roles;
    leader.roles.badges.reset();
}

} // namespace

Leaderboard::Leaderboard(std::size_t capacity)
    : m_capacity(capacity)
{
}

void Leaderboard::clear()
{
    const std::int64_t version = m_version;
    *this = Leaderboard(m_capacity);
    m_version = version + 1;
}

void Leaderboard::take(const EventBatch& batch)
{
    for (const Event& event : batch.events)
        take(event);
}

void Leaderboard::take(const Event& event)
{
    const Amounts amounts = amountsOf(event);
    const auto isSome = [](std::int64_t amount) { return amount > 0; };
    if (!event.user.id || std::none_of(amounts.begin(), amounts.end(), isSome))
        return;
    Leader& leader = personOf(event);
    for (std::size_t i = 0; i < amounts.size(); ++i)
        leader.amounts[i] += std::max<std::int64_t>(amounts[i], 0);
    leader.lastAt = event.receivedAt;
    noteIdentity(leader, event.user);
    ++m_version;
}

Leader& Leaderboard::personOf(const Event& event)
{
    if (const auto known = m_places.find(event.user.id); known != m_places.end())
        return m_people[known->second];
    if (m_people.size() >= m_capacity)
        forgetTheLeast();
    m_places[event.user.id] = m_people.size();
    Leader& leader = m_people.emplace_back();
    leader.user = event.user.id;
    leader.order = ++m_arrivals;
    return leader;
}

std::vector<const Leader*> Leaderboard::top(LeaderMeasure measure, std::size_t count) const
{
    std::vector<const Leader*> leaders;
    leaders.reserve(m_people.size());
    for (const Leader& leader : m_people) {
        if (leader.amount(measure) > 0)
            leaders.push_back(&leader);
    }
    const auto isBefore = [measure](const Leader* a, const Leader* b) {
        return std::tuple(-a->amount(measure), a->order)
            < std::tuple(-b->amount(measure), b->order);
    };
    const std::size_t shown = std::min(count, leaders.size());
    std::partial_sort(leaders.begin(), leaders.begin() + static_cast<std::ptrdiff_t>(shown),
                      leaders.end(), isBefore);
    leaders.resize(shown);
    return leaders;
}

void Leaderboard::forgetTheLeast()
{
    std::unordered_set<UserId> leading;
    for (std::size_t i = 0; i < kLeaderMeasureCount; ++i) {
        for (const Leader* const leader : top(static_cast<LeaderMeasure>(i), m_capacity / 8))
            leading.insert(leader->user);
    }
    const auto isWorthMore = [&leading](const Leader& a, const Leader& b) {
        return std::tuple(leading.contains(a.user), a.lastAt, a.order)
            > std::tuple(leading.contains(b.user), b.lastAt, b.order);
    };
    const std::size_t kept = m_capacity - std::max<std::size_t>(m_capacity / 4, 1);
    std::nth_element(m_people.begin(), m_people.begin() + static_cast<std::ptrdiff_t>(kept),
                     m_people.end(), isWorthMore);
    m_forgotten += static_cast<std::int64_t>(m_people.size() - kept);
    m_people.erase(m_people.begin() + static_cast<std::ptrdiff_t>(kept), m_people.end());
    m_places.clear();
    for (std::size_t i = 0; i < m_people.size(); ++i)
        m_places[m_people[i].user] = i;
}

} // namespace racha
