// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/writelane.h"

#include <QStringList>

#include <map>

namespace racha {

class Refusals;

/// The lanes of all captures that are written, and what waits in them together. No thread, no
/// clock.
class WriteLanes
{
public:
    /// The capture's, made where there is none.
    WriteLane& of(const QString& uuid);
    WriteLane* find(const QString& uuid);
    /// Whose batch was refused comes last: nobody waits for it in vain.
    std::vector<WriteLane*> inTurn(const Refusals& refusals);

    auto begin() const { return m_lanes.begin(); }

    auto end() const { return m_lanes.end(); }

    /// Those held in memory.
    std::size_t bytes() const;
    std::int64_t events() const;
    /// Something is held, or is to be read from a journal.
    bool hasWork() const;
    bool isAnyBehind() const;
    /// All that came and are not stored.
    std::int64_t waitingEvents() const;
    std::chrono::microseconds behind() const; ///< of the lane that is furthest
    QStringList journalPaths() const;

    /// Lets go batches of captures that have a journal until no more than `bytes` are held.
    void release(std::size_t bytes);
    /// Captures that ended and are wholly stored.
    void forgetEnded();

private:
    std::map<QString, WriteLane> m_lanes; ///< by uuid
};

} // namespace racha
