// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/duplicatefilter.h"

#include <utility>

namespace racha {

namespace {

constexpr std::size_t kTableSize = 2 * DuplicateFilter::kRemembered; // a power of two, half full
constexpr std::size_t kMask = kTableSize - 1;

std::size_t homeOf(std::int64_t id)
{
    return (std::hash<Id> {}(Id {id}) >> 20U) & kMask;
}

} // namespace

DuplicateFilter::DuplicateFilter()
    : m_table(kTableSize, 0)
{
}

std::size_t DuplicateFilter::slotOf(std::int64_t id) const
{
    std::size_t slot = homeOf(id);
    while (m_table[slot] != 0 && m_table[slot] != id)
        slot = (slot + 1) & kMask;
    return slot;
}

bool DuplicateFilter::isRepeat(MessageId id)
{
    if (!id)
        return false;
    if (m_table[slotOf(id.value)] == id.value)
        return true;
    if (m_ring.size() < kRemembered) {
        m_ring.push_back(id.value);
    } else {
        forget(m_ring[m_next]);
        m_ring[m_next] = id.value;
        m_next = (m_next + 1) % kRemembered;
    }
    m_table[slotOf(id.value)] = id.value;
    return false;
}

void DuplicateFilter::forget(std::int64_t id)
{
    std::size_t hole = slotOf(id);
    m_table[hole] = 0;
    // Close the gap: an entry further on that probed past the hole moves into it.
    for (std::size_t next = (hole + 1) & kMask; m_table[next] != 0; next = (next + 1) & kMask) {
        const std::size_t home = homeOf(m_table[next]);
        if (((next - home) & kMask) < ((next - hole) & kMask))
            continue;
        m_table[hole] = std::exchange(m_table[next], 0);
        hole = next;
    }
}

} // namespace racha
