// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/errorcode.h"

namespace racha {

/// The server is away or busy: it will answer again. After other errors somebody has to do
/// something, though a later try may find it done.
constexpr bool isPassing(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DbLost:
    case ErrorCode::DbRefused:
    case ErrorCode::DbBusy:
    case ErrorCode::DbTooManyConnections:
    case ErrorCode::DbClusterNotReady:
        return true;
    default:
        return false;
    }
}

} // namespace racha
