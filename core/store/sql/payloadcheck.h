// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <QVariant>

#include <cstdint>

namespace racha {

class VerificationDesk;

/// Looks at all rows of live_event_payloads: whose they are, and whether what they are packed with
/// is there.
class PayloadCheck
{
public:
    explicit PayloadCheck(VerificationDesk& desk)
        : m_desk(desk)
    {
    }

    Result<void> run();

private:
    Result<void> readEncodings();
    Result<void> checkSlice(const QVariantList& slice);

    VerificationDesk& m_desk;
    QVariantList m_encodings; ///< that can be read
};

} // namespace racha
