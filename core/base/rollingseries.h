// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace racha {

/// Figures by time in fixed memory, however long the evening is: buckets of one second for the last
/// `seconds`, and coarse ones for all of it. These begin as minutes; where they would become more
/// than `coarse`, two neighbours each become one.
///
/// A `Bucket` begins empty and has `add(const Bucket& later)`. Time never decreases: what comes
/// late counts as now. No clock, no locks.
template<typename Bucket>
class RollingSeries
{
public:
    using Seconds = std::chrono::sys_seconds;

    RollingSeries(std::size_t seconds, std::size_t coarse)
        : m_seconds(seconds)
        , m_coarseCapacity(coarse)
    {
    }

    bool isEmpty() const { return m_coarse.empty(); }

    /// The minute in which it began.
    Seconds begin() const { return m_begin; }

    /// The newest second with a bucket.
    Seconds newest() const { return m_newest; }

    /// From here on there are buckets of a second; begin() if nothing was given up yet.
    Seconds fineBegin() const
    {
        const Seconds oldest =
            m_newest - std::chrono::seconds(static_cast<std::int64_t>(m_seconds.size()) - 1);
        return std::max(m_begin, oldest);
    }

    std::chrono::seconds coarseStep() const { return m_step; }

    /// Calls `change` with each bucket that holds the time.
    template<typename Change>
    void update(WallTime time, Change change)
    {
        moveTo(std::chrono::floor<std::chrono::seconds>(time));
        change(m_seconds[slot(m_newest)]);
        change(m_coarse.back());
    }

    /// Calls `visit(begin, bucket)` for each second of the span that is held one by one.
    template<typename Visit>
    void forEachSecond(Seconds from, Seconds to, Visit visit) const
    {
        if (isEmpty())
            return;
        const Seconds last = std::min(to, m_newest + std::chrono::seconds(1));
        for (Seconds at = std::max(from, fineBegin()); at < last; at += std::chrono::seconds(1))
            visit(at, m_seconds[slot(at)]);
    }

    /// Calls `visit(begin, bucket)` for each coarse bucket that begins in the span.
    template<typename Visit>
    void forEachCoarse(Seconds from, Seconds to, Visit visit) const
    {
        for (std::size_t i = 0; i < m_coarse.size(); ++i) {
            const Seconds at = m_begin + static_cast<std::int64_t>(i) * m_step;
            if (at >= from && at < to)
                visit(at, m_coarse[i]);
        }
    }

    void clear() { *this = RollingSeries(m_seconds.size(), m_coarseCapacity); }

private:
    std::size_t slot(Seconds at) const
    {
        const auto size = static_cast<std::int64_t>(m_seconds.size());
        return static_cast<std::size_t>((at.time_since_epoch().count() % size + size) % size);
    }

    void moveTo(Seconds time)
    {
        if (isEmpty()) {
            m_begin = std::chrono::floor<std::chrono::minutes>(time);
            m_newest = time;
            m_coarse.resize(1);
        }
        if (time <= m_newest)
            return;
        emptySeconds(time);
        m_newest = time;
        auto place = static_cast<std::size_t>((time - m_begin) / m_step);
        for (; place >= m_coarseCapacity; place /= 2)
            mergeNeighbours();
        m_coarse.resize(std::max(m_coarse.size(), place + 1));
    }

    /// Makes room for the seconds up to `time`: their slots hold figures of long ago.
    void emptySeconds(Seconds time)
    {
        const auto size = static_cast<std::int64_t>(m_seconds.size());
        const Seconds first = std::max(m_newest, time - std::chrono::seconds(size));
        for (Seconds at = first + std::chrono::seconds(1); at <= time;
             at += std::chrono::seconds(1))
            m_seconds[slot(at)] = {};
    }

    void mergeNeighbours()
    {
        for (std::size_t i = 0; i < m_coarse.size(); i += 2) {
            Bucket merged = std::move(m_coarse[i]);
            if (i + 1 < m_coarse.size())
                merged.add(m_coarse[i + 1]);
            m_coarse[i / 2] = std::move(merged);
        }
        m_coarse.resize((m_coarse.size() + 1) / 2);
        m_step *= 2;
    }

    std::vector<Bucket> m_seconds; ///< slot = second modulo size
    std::vector<Bucket> m_coarse; ///< from m_begin on, the last one is the newest
    std::size_t m_coarseCapacity;
    std::chrono::seconds m_step {60};
    Seconds m_begin {};
    Seconds m_newest {};
};

} // namespace racha
