// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/roomwatch.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace racha {

class VerificationDesk;
struct StoredRow;

/// A row of live_sessions, and what its events add up to.
struct CaptureAccount
{
    struct Totals
    {
        std::int64_t events = 0;
        std::int64_t diamonds = 0;
        std::int64_t likes = 0;
        std::int64_t streaks = 0; ///< whose first row is the capture's
    };

    SessionId id;
    RoomId room;
    std::string streamer;
    std::string status;
    std::string origin; ///< `adopted`, `imported`; empty: a capture of ours
    bool hasEnd = false; ///< ended_at stands there
    /// An erasure took rows since it began, perhaps its own, or the store refused some.
    bool lostRows = false;
    bool lostRowsRunning = false; ///< the same while it wrote
    bool isOurs = false; ///< it has a uuid or names its program
    CaptureSpan span;
    Totals noted; ///< in its row
    Totals counted; ///< of its events
};

/// All captures of a store, and who watched which room.
class CaptureAccounts
{
public:
    Result<void> read(VerificationDesk& desk);

    /// Null where there is no such capture.
    CaptureAccount* find(SessionId session);

    /// Rows of a predecessor, or of one that still writes beside us: its totals are known to be
    /// wrong, it knows no payloads.
    bool isAdopted(SessionId session);

    /// Its streak follows the rules. What others took over from a predecessor keeps its form.
    bool isComputed(const StoredRow& row);

    /// After the rows were counted.
    void meet();
    const RoomWatch& watchOf(RoomId room) const;

    /// Whether no capture can have seen more diamonds or likes in the room than all of them stored
    /// together. Not where an erasure took rows, a predecessor's stand beside ours, or gifts came
    /// without a group: whose runs part where somebody missed a message.
    bool isUnionTheMost(RoomId room) const;
    /// What all captures of the room stored, each message once.
    CaptureAccount::Totals unionOf(RoomId room) const;

    std::unordered_map<SessionId, CaptureAccount>& all() { return m_accounts; }

private:
    const std::vector<const CaptureAccount*>& sharersOf(RoomId room) const;

    std::unordered_map<SessionId, CaptureAccount> m_accounts;
    std::unordered_map<RoomId, RoomWatch> m_watches;
    std::unordered_map<RoomId, std::vector<const CaptureAccount*>> m_sharers; ///< since meet()
    std::set<RoomId> m_ungroupedRooms; ///< with gift streaks without a group
    bool m_hasAdopted = false;
};

} // namespace racha
