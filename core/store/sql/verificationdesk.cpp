// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/verificationdesk.h"

namespace racha {

void VerificationDesk::find(const Finding& finding)
{
    ++result.findings;
    ++result.byKind[static_cast<std::size_t>(finding.kind)];
    result.repairable += finding.isRepairable ? 1 : 0;
    if (m_report)
        m_report(finding);
}

void VerificationDesk::enter(VerificationPhase phase)
{
    m_phase = phase;
    advance(0);
}

void VerificationDesk::advance(double share)
{
    if (m_watch)
        m_watch({m_phase, share, result.findings});
}

} // namespace racha
