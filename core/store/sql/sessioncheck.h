// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QString>

namespace racha {

class CaptureAccounts;
class VerificationDesk;
struct CaptureAccount;

/// Compares totals of captures with what their rows add up to, and looks at what refers to
/// captures: marks, gaps, origins, coverage.
class SessionCheck
{
public:
    SessionCheck(VerificationDesk& desk, CaptureAccounts& accounts)
        : m_desk(desk)
        , m_accounts(accounts)
    {
    }

    Result<void> run();

private:
    void checkStanding(const CaptureAccount& account);
    void checkTotals(const CaptureAccount& account);
    Result<void> checkReference(const QString& table, bool hasRoom);
    Result<void> checkCoverage();

    VerificationDesk& m_desk;
    CaptureAccounts& m_accounts;
};

} // namespace racha
