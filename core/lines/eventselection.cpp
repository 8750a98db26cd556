// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/lines/eventselection.h"

#include "core/filter/eventrecord.h"

namespace racha {

namespace {

/// More than any live has open at once.
constexpr std::size_t kRememberedStreaks = 50'000;

} // namespace

EventSelection::EventSelection(FilterExpressionPtr filter)
    : m_filter(std::move(filter))
    , m_streaks(kRememberedStreaks)
{
}

bool EventSelection::accepts(const Event& event, std::string_view streamer)
{
    if (!m_filter)
        return true;
    EventRecord record(event, streamer);
    if (!m_filter->matches(record, event.receivedAt))
        return false;
    if (!event.streakId.empty())
        m_streaks.insert(event.streakId, true);
    return true;
}

bool EventSelection::accepts(const Streak& streak)
{
    return !m_filter || m_streaks.find(streak.id) != nullptr;
}

} // namespace racha
