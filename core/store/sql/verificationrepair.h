// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/sql/verificationdesk.h"

namespace racha {

class CaptureAccounts;
struct CaptureAccount;

/// Writes what a verification found and can compute, each person's streaks and each capture's
/// totals in a transaction of its own that holds the room. Everything is computed again from the
/// rows as they are then: what a capture wrote meanwhile is not undone.
class VerificationRepair
{
public:
    /// `connection`: one that writes. `desk`: who is told, and how far it is.
    VerificationRepair(SqlConnection& connection, VerificationDesk& desk, CaptureAccounts& accounts,
                       WallTime now);

    Result<void> run();

private:
    template<typename Work>
    Result<void> inRoom(RoomId room, Work&& work);
    Result<void> lockRoom(RoomId room);
    Result<void> repairStreaks(RoomId room, UserId person);
    Result<void> removeUnfounded(RoomId room, const std::string& streak);
    Result<void> clearPlainRow(std::int64_t event);
    Result<void> repairTotals(const CaptureAccount& account);
    Result<void> repairAdopted(RoomId room);
    Result<void> repairWords(const std::vector<std::int64_t>& events);
    Result<void> addName(std::int64_t event);
    Result<void> foldPerson(std::int64_t person);
    Result<void> write(const QString& sql, const QVariantList& values);

    SqlConnection& m_connection;
    VerificationDesk& m_desk;
    CaptureAccounts& m_accounts;
    WallTime m_now;
};

/// Computes these people's streaks and what their captures add up to again, after the wire's values
/// of some rows have changed. Looks at the whole store, which takes as long as a verification.
Result<void> recomputeStreaks(const DatabaseUrl& database,
                              const std::set<std::pair<RoomId, UserId>>& people, WallTime now);

} // namespace racha
