// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

#include <QString>

namespace racha {

/// Tells a batch that a server never takes from a server that takes nothing: what was refused some
/// times is tried batch by batch, and a batch that is refused alone as often is hopeless, but
/// only where something else was taken meanwhile. Without that nothing is ever given up, since the
/// server may be mended. Thread: any, one at a time.
class Refusals
{
public:
    /// A transaction of this capture, from behind `cursor` up to `last`.
    void refused(const QString& uuid, FrameNumber cursor, FrameNumber last)
    {
        const bool isWithin = isSuspect(uuid) && cursor <= m_last;
        if (!isWithin) {
            m_isNarrowed = false;
            m_uuid = uuid;
        }
        if (!isWithin || cursor != m_cursor)
            m_times = 0;
        if (!m_isNarrowed)
            m_last = last;
        m_cursor = cursor;
        if (++m_times >= kTries && !m_isNarrowed) {
            m_isNarrowed = true;
            m_times = 0;
        }
    }

    void taken(const QString& uuid, FrameNumber upTo)
    {
        m_tookSomething = true;
        if (isSuspect(uuid) && upTo >= m_last)
            acquit();
    }

    /// The hopeless batch is out of the way; whether something of it was taken.
    void setAside(bool tookSomething)
    {
        m_tookSomething = tookSomething;
        acquit();
    }

    /// Its last transaction was refused: whoever else waits comes first.
    bool isSuspect(const QString& uuid) const { return !m_uuid.isEmpty() && uuid == m_uuid; }

    /// Its batches are to be written one at a time.
    bool isNarrowed(const QString& uuid) const { return m_isNarrowed && isSuspect(uuid); }

    /// The batch behind the cursor.
    bool isHopeless(const QString& uuid, FrameNumber cursor) const
    {
        return isNarrowed(uuid) && cursor == m_cursor && m_times >= kTries && m_tookSomething;
    }

private:
    static constexpr int kTries = 2; ///< each after a longer wait

    void acquit()
    {
        m_uuid.clear();
        m_isNarrowed = false;
        m_times = 0;
    }

    QString m_uuid; ///< empty: nobody is suspect
    FrameNumber m_cursor = 0;
    FrameNumber m_last = 0; ///< of the transaction that was refused first
    int m_times = 0; ///< at this cursor, as wide as now
    bool m_isNarrowed = false;
    bool m_tookSomething = false; ///< since a batch was set aside
};

} // namespace racha
