// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/errorcode.h"

#include <QMetaType>
#include <QString>

namespace racha {

/// An expected failure: what a user can act on (code) and technical English for logs (detail).
/// The detail never holds a secret.
struct Error
{
    ErrorCode code = ErrorCode::UsageInvalid;
    QString detail;

    /// The same failure with what was being done in front of the detail.
    [[nodiscard]] Error within(const QString& doing) const
    {
        return {code, doing + QStringLiteral(": ") + detail};
    }
};

} // namespace racha

Q_DECLARE_METATYPE(racha::Error)
