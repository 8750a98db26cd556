// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/watchlist/checkschedule.h"

#include "core/base/jitter.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <utility>

namespace racha {

namespace {

using Milliseconds = std::chrono::milliseconds;

/// A server that asks for more is not believed.
constexpr Milliseconds kLongestWish = std::chrono::hours(1);
/// The spacing is drawn out by up to this part of it: a beat as of a clock is no person's.
constexpr double kLooseness = 0.4;

/// What one look-up may cost at most: JSON, again, page, and a cookie from two places.
constexpr double kDearest = 5.0;
/// A bucket's part of the budget; the rest refills it.
constexpr double kBurst = 1.0 / 6.0;
/// The rooms' question takes no more of the budget than this.
constexpr double kRoomsShare = 0.25;
constexpr double kHour = 3'600.0;

Milliseconds fromSeconds(double seconds)
{
    return Milliseconds(std::llround(seconds * 1'000.0));
}

double toSeconds(Milliseconds time)
{
    return static_cast<double>(time.count()) / 1'000.0;
}

/// How much longer than a likely one somebody waits where the budget does not reach.
double shareOf(Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::Usual:
        return 1.0;
    case Likelihood::Unknown:
        return 3.0;
    case Likelihood::Quiet:
        break;
    }
    return 9.0;
}

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
    QHash<QString, Entry> known;
    for (const Entry& entry : std::as_const(m_entries))
        known.insert(entry.name, entry);
    m_entries.clear();
    for (const QString& name : names)
        m_entries.push_back(known.value(name, {name, {}}));
    stretch();
}

void CheckSchedule::setWatched(const QStringList& names)
{
    m_watched = QSet<QString>(names.cbegin(), names.cend());
    stretch();
}

bool CheckSchedule::isWanted(const QString& name) const
{
    const auto isIt = [&name](const Entry& entry) { return entry.name == name; };
    return !m_watched.contains(name) && std::any_of(m_entries.begin(), m_entries.end(), isIt);
}

void CheckSchedule::setLikelihood(const QString& name, Likelihood likelihood)
{
    Entry* const entry = find(name);
    if (entry == nullptr || entry->likelihood == likelihood)
        return;
    const auto before = intervalOf(*entry);
    entry->likelihood = likelihood;
    stretch();
    const auto earlier = before - intervalOf(*entry);
    if (earlier > Milliseconds {0} && entry->due != MonoTime {})
        entry->due -= earlier;
}

void CheckSchedule::setRequestsPerHour(int requests)
{
    m_rules.requestsPerHour = requests;
    stretch();
}

CheckSchedule::Entry* CheckSchedule::find(const QString& name)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&name](const Entry& entry) { return entry.name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

bool CheckSchedule::isAsked(const Entry& entry) const
{
    return !m_watched.contains(entry.name);
}

bool CheckSchedule::hasLives() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [this](const Entry& entry) {
        return isAsked(entry) && entry.answer == CheckAnswer::Live;
    });
}

/// Who is due first; of several the one further up in the list.
const CheckSchedule::Entry* CheckSchedule::first() const
{
    const Entry* first = nullptr;
    for (const Entry& entry : m_entries) {
        if (isAsked(entry) && (first == nullptr || entry.due < first->due))
            first = &entry;
    }
    return first;
}

// --- the budget

/// Requests a second that come into the bucket.
double CheckSchedule::refill() const
{
    return std::max(1.0, m_rules.requestsPerHour * (1.0 - kBurst)) / kHour;
}

double CheckSchedule::tokens(MonoTime now) const
{
    // The dearest look-up may begin with the last one, and must not go beyond the budget.
    const double most = std::max(1.0, m_rules.requestsPerHour * kBurst - kDearest);
    if (!m_filledAt)
        return most;
    const std::chrono::duration<double> since = now - *m_filledAt;
    return std::min(most, m_tokens + since.count() * refill());
}

MonoTime CheckSchedule::affordableAt() const
{
    if (!m_filledAt || m_tokens >= 1.0)
        return {};
    return *m_filledAt + fromSeconds((1.0 - m_tokens) / refill()) + Milliseconds {1};
}

void CheckSchedule::spend(MonoTime now)
{
    m_tokens = tokens(now) - 1.0;
    m_filledAt = now;
}

Milliseconds CheckSchedule::roomsInterval() const
{
    return std::max(m_rules.rooms, fromSeconds(1.0 / (refill() * kRoomsShare)));
}

/// How soon again, if the budget did not matter.
Milliseconds CheckSchedule::wishOf(const Entry& entry) const
{
    if (entry.answer == CheckAnswer::Hopeless)
        return m_rules.hopeless;
    if (entry.answer == CheckAnswer::Live && m_roomsAnswer)
        return m_rules.live;
    return entry.likelihood == Likelihood::Quiet ? m_rules.quiet : m_rules.interval;
}

Milliseconds CheckSchedule::intervalOf(const Entry& entry) const
{
    const bool isUrgent = entry.answer == CheckAnswer::Clear;
    const double share = isUrgent ? shareOf(entry.likelihood) : shareOf(Likelihood::Quiet);
    return std::max(wishOf(entry), fromSeconds(m_stretch * share));
}

/// Requests a second, were one share so many seconds. A hopeless name costs three.
double CheckSchedule::rate(double seconds) const
{
    double sum = 0.0;
    for (const Entry& entry : m_entries) {
        if (!isAsked(entry))
            continue;
        const bool isUrgent = entry.answer == CheckAnswer::Clear;
        const double share = isUrgent ? shareOf(entry.likelihood) : shareOf(Likelihood::Quiet);
        const double cost = entry.answer == CheckAnswer::Hopeless ? 3.0 : 1.0;
        sum += cost / std::max(toSeconds(wishOf(entry)), seconds * share);
    }
    return sum;
}

/// Finds how long a share must be for the budget to reach: the longer, the fewer requests.
void CheckSchedule::stretch()
{
    const double rooms = m_roomsAnswer && hasLives() ? 1.0 / toSeconds(roomsInterval()) : 0.0;
    const double budget = refill() - rooms;
    double low = 0.0;
    double high = 1.0;
    if (rate(low) <= budget) {
        m_stretch = 0.0;
        return;
    }
    while (rate(high) > budget)
        high *= 2.0;
    for (int i = 0; i < 30; ++i) {
        const double middle = (low + high) / 2.0;
        (rate(middle) > budget ? low : high) = middle;
    }
    m_stretch = high;
}

CheckPlan CheckSchedule::plan() const
{
    CheckPlan plan;
    double perSecond = m_roomsAnswer && hasLives() ? 1.0 / toSeconds(roomsInterval()) : 0.0;
    for (const Entry& entry : m_entries) {
        if (!isAsked(entry))
            continue;
        const auto interval = std::chrono::round<std::chrono::seconds>(intervalOf(entry));
        plan.soonest = plan.names == 0 ? interval : std::min(plan.soonest, interval);
        plan.latest = std::max(plan.latest, interval);
        ++plan.names;
    }
    perSecond += rate(m_stretch);
    perSecond = std::min(
        {perSecond, refill(), 1.0 / toSeconds(std::max(m_rules.spacing, Milliseconds {1}))});
    plan.requestsPerHour = static_cast<int>(std::lround(perSecond * kHour));
    return plan;
}

// --- turns

std::optional<MonoTime> CheckSchedule::nextAt() const
{
    const Entry* const next = m_underWay.isEmpty() && !m_areRoomsUnderWay ? first() : nullptr;
    if (next == nullptr)
        return std::nullopt;
    const bool areRoomsDue = m_roomsAnswer && hasLives();
    const MonoTime due = areRoomsDue ? std::min(next->due, m_roomsDue) : next->due;
    return std::max({due, m_free, affordableAt()});
}

std::optional<QString> CheckSchedule::take(MonoTime now, RandomSource& random)
{
    const auto at = nextAt();
    if (!at || *at > now || first()->due > now)
        return std::nullopt;
    m_underWay = first()->name;
    m_free = now + loosened(m_rules.spacing, random);
    m_heldUntil.reset();
    return m_underWay;
}

QStringList CheckSchedule::takeRooms(MonoTime now, RandomSource& random)
{
    const auto at = nextAt();
    if (!at || *at > now || !m_roomsAnswer || m_roomsDue > now)
        return {};
    QStringList names;
    for (const Entry& entry : m_entries) {
        if (isAsked(entry) && entry.answer == CheckAnswer::Live)
            names << entry.name;
    }
    if (names.isEmpty())
        return {};
    m_areRoomsUnderWay = true;
    m_roomsDue = now + jittered(roomsInterval(), random);
    m_free = now + loosened(m_rules.spacing, random);
    m_heldUntil.reset();
    return names;
}

void CheckSchedule::answered(CheckAnswer answer, std::optional<Milliseconds> atLeast, MonoTime now,
                             RandomSource& random)
{
    const QString name = std::exchange(m_underWay, QString());
    pauseAll(answer, atLeast, now);
    Entry* const entry = find(name);
    if (entry == nullptr)
        return;
    const bool hadLives = hasLives();
    if (answer != CheckAnswer::Refused && answer != CheckAnswer::NetworkFailed)
        entry->answer = answer;
    if (!hadLives && hasLives())
        m_roomsDue = now + jittered(roomsInterval(), random);
    stretch();
    // Somebody else comes first after a pause: perhaps only this name was refused.
    entry->due = m_heldUntil.value_or(now)
        + std::max(m_rules.shortest, jittered(intervalOf(*entry), random));
}

void CheckSchedule::roomsAnswered(CheckAnswer answer, const QStringList& ended,
                                  std::optional<Milliseconds> atLeast, MonoTime now)
{
    m_areRoomsUnderWay = false;
    pauseAll(answer, atLeast, now);
    for (const QString& name : ended) {
        if (Entry* const entry = find(name))
            entry->due = std::min(entry->due, now);
    }
}

void CheckSchedule::pauseAll(CheckAnswer answer, std::optional<Milliseconds> atLeast, MonoTime now)
{
    if (answer == CheckAnswer::Refused)
        hold(atLeast, now);
    else if (answer == CheckAnswer::NetworkFailed)
        m_free = std::max(m_free, now + m_rules.networkPause);
    else
        m_refusals = 0;
}

void CheckSchedule::hold(std::optional<Milliseconds> atLeast, MonoTime now)
{
    const auto step = std::min(m_refusals, m_rules.refusedPauses.size() - 1);
    const auto wish = std::min(atLeast.value_or(Milliseconds {0}), kLongestWish);
    m_heldUntil = now + std::max(m_rules.refusedPauses.at(step), wish);
    m_free = std::max(m_free, *m_heldUntil);
    ++m_refusals;
}

void CheckSchedule::abandon()
{
    m_underWay.clear();
    m_areRoomsUnderWay = false;
}

} // namespace racha
