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

/// How often who is asked; users never change these, tests shorten them.
struct CheckRules
{
    using Milliseconds = std::chrono::milliseconds;

    Milliseconds spacing {5'000}; ///< at least, between two beginnings: at most 12 a minute
    Milliseconds interval {60'000}; ///< until the same name is due again, ± 20 %
    Milliseconds shortest {30'000}; ///< … and never sooner
    Milliseconds hopeless {600'000}; ///< the same where the answer hardly ever changes
    Milliseconds networkPause {30'000}; ///< of all, after the network failed
    std::array<Milliseconds, 3> refusedPauses {
        Milliseconds {300'000}, Milliseconds {600'000},
        Milliseconds {1'200'000}}; ///< of all, after one, two, more refusals in a row
};

/// What an answer means for who is asked next, and when.
enum class CheckAnswer
{
    Clear, ///< live or not
    Hopeless, ///< no such user, or one whose lives we cannot see
    NetworkFailed,
    Refused, ///< 403, 429, captcha
};

/// Whose turn it is to be asked, one at a time, and when: spaced, with jitter, and with longer and
/// longer pauses while TikTok refuses. Holds no timer and no clock. Thread: any, one at a time.
class CheckSchedule
{
public:
    explicit CheckSchedule(const CheckRules& rules = {});

    /// New names come first; what is known of those who stay is kept.
    void setNames(const QStringList& names);
    /// These are not asked.
    void setWatched(const QStringList& names);
    bool isWanted(const QString& name) const;

    /// From when on take() gives a name; nullopt: nobody is to be asked, or one is being asked.
    std::optional<MonoTime> nextAt() const;
    /// Whose turn it is. It is under way from here to answered() or abandon().
    std::optional<QString> take(MonoTime now, RandomSource& random);

    /// Empty while nobody is asked.
    const QString& underWay() const { return m_underWay; }

    /// `atLeast`: what the server asked for, kept up to an hour.
    void answered(CheckAnswer answer, std::optional<std::chrono::milliseconds> atLeast,
                  MonoTime now, RandomSource& random);
    /// The look-up was given up; the name stays due.
    void abandon();

    /// Refused: nobody is asked before.
    std::optional<MonoTime> heldUntil() const { return m_heldUntil; }

private:
    struct Entry
    {
        QString name;
        MonoTime due; ///< the epoch for who was never asked: before all others
    };

    const Entry* first() const;
    void setDue(const QString& name, MonoTime due);
    void hold(std::optional<std::chrono::milliseconds> atLeast, MonoTime now);
    std::chrono::milliseconds untilAgain(CheckAnswer answer, RandomSource& random) const;

    const CheckRules m_rules;
    std::vector<Entry> m_entries;
    QSet<QString> m_watched;
    QString m_underWay;
    MonoTime m_free; ///< from when on anybody may be asked
    std::size_t m_refusals = 0; ///< in a row
    std::optional<MonoTime> m_heldUntil;
};

} // namespace racha
