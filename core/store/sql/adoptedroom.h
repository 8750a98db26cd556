// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/walltime.h"

#include <QString>
#include <QVariantList>

#include <atomic>
#include <map>
#include <optional>
#include <vector>

namespace racha {

class SqlConnection;
struct AdoptionResult;

/// The rows of one live among AdoptedRows.
class AdoptedRoom
{
public:
    AdoptedRoom(SqlConnection& connection, RoomId room, QString source, WallTime now);

    /// May be repeated. Adds to `result` what was changed.
    Result<void> fill(const std::atomic<bool>& isCancelled, AdoptionResult& result);
    /// What the gifts are worth, and what the sessions add up to; nothing of the predecessor's own.
    Result<void> revalue(const std::atomic<bool>& isCancelled, AdoptionResult& result);

private:
    struct Span;

    Result<void> noteOrigins();
    Result<void> giveSessions(const std::atomic<bool>& isCancelled, AdoptionResult& result);
    Result<std::optional<Span>> rowsWithoutSession();
    Result<SessionId> sessionFor(const Span& span, AdoptionResult& result);
    Result<WallTime> sliceEnd(WallTime from);
    Result<std::int64_t> giveSession(SessionId session, WallTime from, WallTime to);
    Result<void> valueGifts(const std::atomic<bool>& isCancelled, AdoptionResult& result);
    Result<void> writeValues(const std::map<std::int64_t, std::vector<std::int64_t>>& rows);
    Result<void> countSessions(AdoptionResult& result);
    Result<bool> writeTotals(const QVariantList& totals);

    SqlConnection& m_connection;
    const RoomId m_room;
    const QString m_source;
    const WallTime m_now;
};

/// SQL: true for a row of live_sessions, by this alias, that no capture and no import of ours made.
QString isForeignSession(const QString& alias);

} // namespace racha
