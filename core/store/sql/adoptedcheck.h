// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <limits>
#include <set>
#include <unordered_map>

namespace racha {

class CaptureAccounts;
class VerificationDesk;
struct CaptureAccount;

/// Compares what Racha added to the rows of a predecessor, what its gifts are worth and what its
/// captures add up to, with what the streak rules make of them. The predecessor's own columns are
/// its own. Rows that came since the store was opened last have not been filled yet, and are no
/// findings.
class AdoptedCheck
{
public:
    AdoptedCheck(VerificationDesk& desk, CaptureAccounts& accounts)
        : m_desk(desk)
        , m_accounts(accounts)
    {
    }

    Result<void> run();

private:
    Result<void> readFilled();
    Result<void> checkGifts(RoomId room);
    void checkTotals(const CaptureAccount& account);

    VerificationDesk& m_desk;
    CaptureAccounts& m_accounts;
    std::int64_t m_filledUpTo = std::numeric_limits<std::int64_t>::max();
    std::set<SessionId> m_unfilled; ///< sessions with later rows
    std::unordered_map<SessionId, std::int64_t> m_missing; ///< diamonds of their gifts
};

} // namespace racha
