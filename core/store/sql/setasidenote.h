// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <span>

namespace racha {

class SqlConnection;
struct Event;

/// The note of a capture whose events were refused for good, in live_coverage: the figure
/// `set_aside`, with a part for each type. Its totals and streaks are those of more than its rows,
/// which whoever computes them again must know. Within the caller's transaction.
class SetAsideNote
{
public:
    SetAsideNote(SqlConnection& connection, SessionId session)
        : m_connection(connection)
        , m_session(session)
    {
    }

    Result<void> add(std::span<const Event* const> events);
    Result<bool> isThere();

private:
    Result<void> add(const QString& name, std::int64_t count);

    SqlConnection& m_connection;
    SessionId m_session;
};

} // namespace racha
