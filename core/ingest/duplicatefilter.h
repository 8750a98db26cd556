// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"

#include <cstddef>
#include <vector>

namespace racha {

/// Remembers the last message ids of a room, across reconnects (R8). An open-addressed table beside
/// a ring: 3 MiB for kRemembered ids, no allocation per message.
class DuplicateFilter
{
public:
    static constexpr std::size_t kRemembered = 131'072;

    DuplicateFilter();

    /// True where the id was seen already; remembers it otherwise. 0 is never a repeat.
    bool isRepeat(MessageId id);

private:
    std::size_t slotOf(std::int64_t id) const;
    void forget(std::int64_t id);

    std::vector<std::int64_t> m_table; ///< 0 = free
    std::vector<std::int64_t> m_ring; ///< in the order of arrival, m_next is the oldest once full
    std::size_t m_next = 0;
};

} // namespace racha
