// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/aheadlimit.h"

#include <algorithm>

namespace racha {

AheadLimit::AheadLimit(FrameNumber mostUnstored, int mostUntaken)
    : m_mostUnstored(mostUnstored)
    , m_mostUntaken(mostUntaken)
{
}

void AheadLimit::noteAnnounced(const EventBatch& batch)
{
    if (m_mostUntaken > 0)
        ++m_untaken;
    if (batch.lastFrame <= m_furthest)
        return; // time alone, or played before
    m_furthest = batch.lastFrame;
    if (m_mostUnstored == 0)
        return;
    m_unstored.emplace_back(batch.lastFrame, batch.payloadBytes);
    m_unstoredBytes += batch.payloadBytes;
}

void AheadLimit::confirmStored(FrameNumber upTo)
{
    m_stored = std::max(m_stored, upTo);
    while (!m_unstored.empty() && m_unstored.front().first <= m_stored) {
        m_unstoredBytes -= m_unstored.front().second;
        m_unstored.pop_front();
    }
}

void AheadLimit::confirmTaken()
{
    m_untaken = std::max(0, m_untaken - 1);
}

bool AheadLimit::isReached() const
{
    const bool isAheadOfStore = m_mostUnstored > 0
        && (m_furthest - m_stored >= m_mostUnstored || m_unstoredBytes >= kMostBytes);
    return isAheadOfStore || (m_mostUntaken > 0 && m_untaken >= m_mostUntaken);
}

} // namespace racha
