// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/store/sql/streakaudit.h"

#include <map>
#include <string>
#include <vector>

namespace racha {

class CaptureAccounts;
class SqlConnection;
class VerificationDesk;

/// Computes all streaks again, person by person, and compares rows and live_streaks with them.
class StreakCheck
{
public:
    StreakCheck(VerificationDesk& desk, CaptureAccounts& accounts);

    Result<void> run();

private:
    Result<void> check(std::vector<StoredRow>& rows);
    Result<void> check(std::vector<StreakAudit>& audits, RoomId room);
    void count(const StreakAudit& audit);
    void count(const StoredRow& row, std::int64_t diamonds);
    Result<void> checkUnfounded();

    VerificationDesk& m_desk;
    CaptureAccounts& m_accounts;
    std::int64_t m_looked = 0;
};

/// Rows of live_streaks of one room, by streak_id.
Result<std::map<std::string, StreakCellsRow>>
readStreakCells(SqlConnection& connection, RoomId room, const std::vector<std::string>& ids);

} // namespace racha
