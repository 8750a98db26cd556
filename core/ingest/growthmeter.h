// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

namespace racha {

/// Holds what was seen one by one (likes, diamonds) against a running total that the room tells now
/// and then.
///
/// Only stretches of connection from their first total on are compared: what came before it is part
/// of that total. Several servers count for themselves, so a total can step back: the largest
/// holds, and what is missing is an estimate.
class GrowthMeter
{
public:
    /// One message: it adds `amount` and perhaps tells the total after it; 0: it does not.
    void take(std::int64_t amount, std::int64_t total)
    {
        if (m_first)
            m_seenHere += amount;
        if (total <= 0)
            return;
        m_isTold = true;
        m_largest = std::max(m_largest, total);
        if (m_first)
            return;
        m_first = m_largest;
        // What the message itself adds is not missing.
        if (m_before)
            m_inGaps += std::max<std::int64_t>(0, total - amount - *m_before);
    }

    /// Nothing is known of the time from here to the next total.
    void interrupt()
    {
        if (!m_first)
            return;
        m_seen += m_seenHere;
        m_told += toldHere();
        m_missing += missingHere();
        m_before = m_largest;
        m_first.reset();
        m_seenHere = 0;
    }

    /// A total came at all; else the other figures say nothing.
    bool isTold() const { return m_isTold; }

    std::int64_t seen() const { return m_seen + (m_first ? m_seenHere : 0); }

    std::int64_t told() const { return m_told + toldHere(); }

    std::int64_t missing() const { return m_missing + missingHere(); }

    /// By how much the total grew while nobody looked.
    std::int64_t inGaps() const { return m_inGaps; }

private:
    std::int64_t toldHere() const { return m_first ? m_largest - *m_first : 0; }

    std::int64_t missingHere() const
    {
        return std::max<std::int64_t>(0, toldHere() - (m_first ? m_seenHere : 0));
    }

    // Of the stretch that runs:
    std::optional<std::int64_t> m_first;
    std::int64_t m_largest = 0;
    std::int64_t m_seenHere = 0;
    // Of those before:
    std::optional<std::int64_t> m_before; ///< the last one's largest total
    std::int64_t m_seen = 0;
    std::int64_t m_told = 0;
    std::int64_t m_missing = 0;
    std::int64_t m_inGaps = 0;
    bool m_isTold = false;
};

} // namespace racha
