// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/batch/eventbatch.h"

#include <span>

namespace racha {

class SqlConnection;

/// Writes live_marks and live_gaps: what a capture tells beside messages. Within the caller's
/// transaction. Writing the same again changes nothing, so a cursor does not matter here.
class NoticeTable
{
public:
    NoticeTable(SqlConnection& connection, SessionId session, RoomId room);

    Result<void> write(std::span<const EventBatchPtr> batches, WallTime now);

private:
    Result<void> writeMark(const Mark& mark, WallTime at, WallTime now);
    Result<void> writeGap(const Gap& gap, WallTime now);

    SqlConnection& m_connection;
    SessionId m_session;
    RoomId m_room;
};

} // namespace racha
