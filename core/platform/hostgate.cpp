// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/hostgate.h"

#include "core/base/jitter.h"

#include <algorithm>

namespace racha {

std::optional<MonoTime> HostGate::turn(const QString& name, bool isAdmitted, MonoTime now,
                                       RandomSource& random)
{
    Host& host = m_hosts[name];
    if (!isAdmitted && host.until > now) {
        if (!host.mayOnce)
            return std::nullopt;
        host.mayOnce = false;
        host.insistedAt = now;
    }
    const MonoTime at = std::max(now, host.free);
    host.free = at + jittered(m_rules.spacing, random);
    return at;
}

void HostGate::refused(const QString& name, std::optional<std::chrono::milliseconds> wish,
                       bool isWishEnough, MonoTime now)
{
    Host& host = m_hosts[name];
    const bool isHeld = host.until > now;
    // What else was on its way when the host began to refuse, and the rest of that look-up.
    const bool isSame = isHeld && now - host.since < m_rules.refused / 2;
    if (!isSame) {
        host.since = now;
        ++host.refusals;
    }
    if (!isHeld)
        host.insistedAt.reset();
    const int doublings = std::clamp(host.refusals - 1, 0, 16);
    const auto own = std::min<std::chrono::milliseconds>(m_rules.refused * (1 << doublings),
                                                         m_rules.longestRefused);
    const auto asked = std::min(wish.value_or(std::chrono::milliseconds {0}), m_rules.longestWish);
    const auto pause = wish && isWishEnough ? asked : std::max(own, asked);
    host.until = std::max(host.until, now + pause);
}

void HostGate::answered(const QString& name)
{
    if (const auto host = m_hosts.find(name); host != m_hosts.end())
        host->refusals = 0;
}

void HostGate::insist(MonoTime now)
{
    for (Host& host : m_hosts) {
        const bool isLongAgo = !host.insistedAt || now - *host.insistedAt >= m_rules.insistence;
        host.mayOnce = host.until > now && isLongAgo;
    }
}

std::optional<MonoTime> HostGate::heldUntil(const QString& name, MonoTime now) const
{
    const auto host = m_hosts.constFind(name);
    return host != m_hosts.cend() && host->until > now ? std::optional(host->until) : std::nullopt;
}

std::optional<MonoTime> HostGate::insistedAt(const QString& name) const
{
    const auto host = m_hosts.constFind(name);
    return host != m_hosts.cend() ? host->insistedAt : std::nullopt;
}

void HostGate::restore(const QString& name, MonoTime until, std::optional<MonoTime> insistedAt)
{
    Host& host = m_hosts[name];
    host.until = until;
    host.insistedAt = insistedAt;
    host.refusals = 1;
}

} // namespace racha
