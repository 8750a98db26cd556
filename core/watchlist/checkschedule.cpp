// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/watchlist/checkschedule.h"

#include "core/base/jitter.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace racha {

namespace {

using Milliseconds = std::chrono::milliseconds;

/// A server that asks for more is not believed.
constexpr Milliseconds kLongestWish = std::chrono::hours(1);
/// The spacing is drawn out by up to this part of it: a beat as of a clock is no person's.
constexpr double kLooseness = 0.4;

Milliseconds loosened(Milliseconds spacing, RandomSource& random)
{
    const double factor = 1.0 + kLooseness * random.fraction();
    return Milliseconds(
        static_cast<Milliseconds::rep>(static_cast<double>(spacing.count()) * factor));
}

} // namespace

CheckSchedule::CheckSchedule(const CheckRules& rules)
    : m_rules(rules)
{
}

void CheckSchedule::setNames(const QStringList& names)
{
    QHash<QString, MonoTime> due;
    for (const Entry& entry : std::as_const(m_entries))
        due.insert(entry.name, entry.due);
    m_entries.clear();
    for (const QString& name : names)
        m_entries.push_back({name, due.value(name)});
}

void CheckSchedule::setWatched(const QStringList& names)
{
    m_watched = QSet<QString>(names.cbegin(), names.cend());
}

bool CheckSchedule::isWanted(const QString& name) const
{
    const auto isIt = [&name](const Entry& entry) { return entry.name == name; };
    return !m_watched.contains(name) && std::any_of(m_entries.begin(), m_entries.end(), isIt);
}

/// Who is due first; of several the one further up in the list.
const CheckSchedule::Entry* CheckSchedule::first() const
{
    const Entry* first = nullptr;
    for (const Entry& entry : m_entries) {
        if (!m_watched.contains(entry.name) && (first == nullptr || entry.due < first->due))
            first = &entry;
    }
    return first;
}

std::optional<MonoTime> CheckSchedule::nextAt() const
{
    const Entry* const next = m_underWay.isEmpty() ? first() : nullptr;
    return next != nullptr ? std::optional(std::max(next->due, m_free)) : std::nullopt;
}

std::optional<QString> CheckSchedule::take(MonoTime now, RandomSource& random)
{
    const auto at = nextAt();
    if (!at || *at > now)
        return std::nullopt;
    m_underWay = first()->name;
    m_free = now + loosened(m_rules.spacing, random);
    m_heldUntil.reset();
    return m_underWay;
}

void CheckSchedule::answered(CheckAnswer answer, std::optional<Milliseconds> atLeast, MonoTime now,
                             RandomSource& random)
{
    const QString name = std::exchange(m_underWay, QString());
    if (answer == CheckAnswer::Refused)
        hold(atLeast, now);
    else if (answer == CheckAnswer::NetworkFailed)
        m_free = std::max(m_free, now + m_rules.networkPause);
    else
        m_refusals = 0;
    // Somebody else comes first after a pause: perhaps only this name was refused.
    setDue(name, m_heldUntil.value_or(now) + untilAgain(answer, random));
}

void CheckSchedule::hold(std::optional<Milliseconds> atLeast, MonoTime now)
{
    const auto step = std::min(m_refusals, m_rules.refusedPauses.size() - 1);
    const auto wish = std::min(atLeast.value_or(Milliseconds {0}), kLongestWish);
    m_heldUntil = now + std::max(m_rules.refusedPauses.at(step), wish);
    m_free = std::max(m_free, *m_heldUntil);
    ++m_refusals;
}

Milliseconds CheckSchedule::untilAgain(CheckAnswer answer, RandomSource& random) const
{
    const auto usual = answer == CheckAnswer::Hopeless ? m_rules.hopeless : m_rules.interval;
    return std::max(m_rules.shortest, jittered(usual, random));
}

void CheckSchedule::setDue(const QString& name, MonoTime due)
{
    for (Entry& entry : m_entries) {
        if (entry.name == name)
            entry.due = due;
    }
}

void CheckSchedule::abandon()
{
    m_underWay.clear();
}

} // namespace racha
