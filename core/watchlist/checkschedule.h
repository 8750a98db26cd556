// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/randomsource.h"
#include "core/base/walltime.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace racha {

/// How often who is asked; but for `requestsPerHour` users never change these, tests shorten them.
struct CheckRules
{
    using Milliseconds = std::chrono::milliseconds;

    int requestsPerHour = 240; ///< at most, in any hour
    Milliseconds spacing {5'000}; ///< at least, between two beginnings: at most 12 a minute
    Milliseconds interval {60'000}; ///< until the same name is due again, ± 20 %, budget allowing
    Milliseconds shortest {30'000}; ///< … and never sooner
    Milliseconds quiet {300'000}; ///< the same for who was not live for long
    Milliseconds live {600'000}; ///< for who is live: the rooms' question tells when they are not
    Milliseconds rooms {120'000}; ///< until all rooms of lives are asked after in one request
    Milliseconds hopeless {600'000}; ///< where the answer hardly ever changes
    Milliseconds networkPause {30'000}; ///< of all, after the network failed
    std::array<Milliseconds, 3> refusedPauses {
        Milliseconds {300'000}, Milliseconds {600'000},
        Milliseconds {1'200'000}}; ///< of all, after one, two, more refusals in a row
};

/// What an answer means for who is asked next, and when.
enum class CheckAnswer
{
    Clear, ///< not live
    Live,
    Hopeless, ///< no such user, or one whose lives we cannot see
    NetworkFailed,
    Refused, ///< 403, 429, captcha
};

/// How likely it is that somebody goes live now.
enum class Likelihood : std::uint8_t
{
    Usual, ///< this is one of their hours
    Unknown,
    Quiet, ///< not live for weeks
};

/// What the list costs, and how soon a live is noticed.
struct CheckPlan
{
    int names = 0; ///< who are asked after
    int requestsPerHour = 0; ///< about, in the long run
    std::chrono::seconds soonest {0}; ///< between two looks at the same name, of the likely ones …
    std::chrono::seconds latest {0}; ///< … and of the others

    bool operator==(const CheckPlan&) const = default;
};

/// Whose turn it is to be asked, one at a time, and when: spaced, with jitter, within a budget of
/// requests an hour, and with longer and longer pauses while TikTok refuses.
///
/// Where the budget does not reach for all, everybody waits longer, the likely ones a third as long
/// as others and those the same again. Requests are drawn from a bucket that holds a sixth of the
/// budget and is refilled with the rest of it, so that no hour has more than the budget, however
/// names come and go. Holds no timer and no clock. Thread: any, one at a time.
class CheckSchedule
{
public:
    explicit CheckSchedule(const CheckRules& rules = {});

    /// New names come first; what is known of those who stay is kept.
    void setNames(const QStringList& names);
    /// These are not asked.
    void setWatched(const QStringList& names);
    bool isWanted(const QString& name) const;
    /// Of one name, from now on; those who become likely are not left to wait for long.
    void setLikelihood(const QString& name, Likelihood likelihood);
    void setRequestsPerHour(int requests);

    /// Whether the rooms of lives can be asked after at all.
    void setRoomsAnswer(bool areAnswered) { m_roomsAnswer = areAnswered; }

    /// From when on there is something to ask; nullopt: nobody is to be asked, or one is being
    /// asked.
    std::optional<MonoTime> nextAt() const;
    /// Whose turn it is; nullopt where nobody's is. It is under way from here to answered() or
    /// abandon().
    std::optional<QString> take(MonoTime now, RandomSource& random);
    /// The names whose rooms are to be asked after, all in one request; empty: it is not time. They
    /// are under way from here to roomsAnswered() or abandon().
    QStringList takeRooms(MonoTime now, RandomSource& random);
    /// Each request that went out, whatever for: it is of the budget.
    void spend(MonoTime now);

    /// Empty while nobody is asked.
    const QString& underWay() const { return m_underWay; }

    /// `atLeast`: what the server asked for, kept up to an hour.
    void answered(CheckAnswer answer, std::optional<std::chrono::milliseconds> atLeast,
                  MonoTime now, RandomSource& random);
    /// `ended`: whose room is no longer live; they are due at once. Other than Clear: nothing is
    /// known.
    void roomsAnswered(CheckAnswer answer, const QStringList& ended,
                       std::optional<std::chrono::milliseconds> atLeast, MonoTime now);
    /// The look-up was given up; the name stays due.
    void abandon();

    /// Refused: nobody is asked before.
    std::optional<MonoTime> heldUntil() const { return m_heldUntil; }

    CheckPlan plan() const;

private:
    struct Entry
    {
        QString name;
        MonoTime due; ///< the epoch for who was never asked: before all others
        Likelihood likelihood = Likelihood::Unknown;
        CheckAnswer answer = CheckAnswer::Clear; ///< last that said something
    };

    Entry* find(const QString& name);
    const Entry* first() const;
    bool isAsked(const Entry& entry) const;
    bool hasLives() const;
    double refill() const;
    double tokens(MonoTime now) const;
    MonoTime affordableAt() const;
    std::chrono::milliseconds roomsInterval() const;
    std::chrono::milliseconds wishOf(const Entry& entry) const;
    std::chrono::milliseconds intervalOf(const Entry& entry) const;
    double rate(double stretch) const;
    void stretch();
    void pauseAll(CheckAnswer answer, std::optional<std::chrono::milliseconds> atLeast,
                  MonoTime now);
    void hold(std::optional<std::chrono::milliseconds> atLeast, MonoTime now);

    CheckRules m_rules;
    std::vector<Entry> m_entries;
    QSet<QString> m_watched;
    QString m_underWay;
    bool m_areRoomsUnderWay = false;
    bool m_roomsAnswer = false;
    MonoTime m_roomsDue;
    MonoTime m_free; ///< from when on anybody may be asked
    double m_stretch = 0.0; ///< seconds that one share takes, where the budget does not reach
    double m_tokens = 0.0; ///< requests that may be made …
    std::optional<MonoTime> m_filledAt; ///< … as it was then; nullopt: nothing was spent yet
    std::size_t m_refusals = 0; ///< in a row
    std::optional<MonoTime> m_heldUntil;
};

} // namespace racha
