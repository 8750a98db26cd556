// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/randomsource.h"
#include "core/base/walltime.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <optional>

namespace racha {

/// How hosts are treated; users never change these, tests shorten them.
struct HostRules
{
    using Milliseconds = std::chrono::milliseconds;

    Milliseconds spacing {300}; ///< between two requests to one host, ± 20 %
    Milliseconds refused {60'000}; ///< a host is left alone, doubled with each refusal in a row …
    Milliseconds longestRefused {960'000}; ///< … up to so long, where it does not ask for more
    Milliseconds longestWish {86'400'000}; ///< a host that asks for more is not believed
    Milliseconds insistence {600'000}; ///< a person may ask once in each so long of a hold
};

/// When each host may be asked: with space between, and not at all for a while once it refused
/// (403, 429, captcha), whoever in the process was refused. No timer, no clock.
/// Thread: any, one at a time.
class HostGate
{
public:
    explicit HostGate(const HostRules& rules = {})
        : m_rules(rules)
    {
    }

    /// When a request may go out, from now on; that turn is taken. nullopt: the host is left alone,
    /// see heldUntil(). `isAdmitted`: a look-up that was let in is not held half way.
    std::optional<MonoTime> turn(const QString& host, bool isAdmitted, MonoTime now,
                                 RandomSource& random);

    /// The host refused. `wish`: what it asked for; it counts alone where `isWishEnough`, else the
    /// rules' own pause is the least. Refusals of requests that were under way together count once.
    void refused(const QString& host, std::optional<std::chrono::milliseconds> wish,
                 bool isWishEnough, MonoTime now);
    /// It answered: refusals before no longer count in a row.
    void answered(const QString& host);
    /// A person wants it now: each host that is left alone may be asked once all the same.
    void insist(MonoTime now);

    std::optional<MonoTime> heldUntil(const QString& host, MonoTime now) const;
    /// As it was when the program ended.
    void restore(const QString& host, MonoTime until, std::optional<MonoTime> insistedAt);
    std::optional<MonoTime> insistedAt(const QString& host) const;

private:
    struct Host
    {
        MonoTime free; ///< from when on the next request may go out
        MonoTime until; ///< left alone
        MonoTime since; ///< of the last request that was let in
        std::optional<MonoTime> insistedAt; ///< in this hold
        bool mayOnce = false; ///< a person insisted
        int refusals = 0; ///< in a row
    };

    const HostRules m_rules;
    QHash<QString, Host> m_hosts; ///< few: only known ones are ever asked
};

} // namespace racha
