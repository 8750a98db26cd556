// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/walltime.h"

namespace racha {

class SqlConnection;

/// The note that an erasure leaves in live_erasures: writers, of whatever process, see by it that
/// people and words which they knew may be gone. It says nothing of what was erased.
class ErasureNote
{
public:
    explicit ErasureNote(SqlConnection& connection)
        : m_connection(connection)
    {
    }

    Result<void> begin(WallTime now);
    /// In each transaction that erases.
    Result<void> step();

    /// Of all erasures so far; whoever sees another number than the last time forgets.
    static Result<std::int64_t> steps(SqlConnection& connection);

private:
    SqlConnection& m_connection;
    std::int64_t m_id = 0;
};

} // namespace racha
