// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/roomhistoryrows.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/storedrow.h"
#include "core/store/sql/streaktable.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a restarted capture is given of its room. Older gift streaks are reached all the same: a
/// row of theirs finds the id taken, and they are computed again from their rows.
constexpr int kReachableGifts = 5'000;
/// Those that may go on within their limit; an evening has thousands that do not.
constexpr int kReachableLikes = 2'000;
constexpr int kRecentMessages = 100'000;
constexpr std::size_t kHistoryChunk = 64;

} // namespace

RoomHistoryRows::RoomHistoryRows(SqlConnection& connection, RoomId room)
    : m_connection(connection)
    , m_room(room)
{
}

Result<RoomHistory> RoomHistoryRows::read(WallTime before)
{
    std::vector<Reachable> rows;
    if (auto done = appendReachable(rows, EventType::Gift, kReachableGifts, before); !done)
        return tl::unexpected(done.error());
    if (auto done = appendReachable(rows, EventType::Like, kReachableLikes, before); !done)
        return tl::unexpected(done.error());
    std::ranges::sort(rows, [](const Reachable& a, const Reachable& b) {
        return std::pair(a.row.receivedAt, a.id) < std::pair(b.row.receivedAt, b.id);
    });
    auto messages = recentMessages(before);
    if (!messages)
        return tl::unexpected(messages.error());
    RoomHistory history;
    history.recentMessages = *std::move(messages);
    history.rows.reserve(rows.size());
    for (Reachable& row : rows)
        history.rows.push_back(std::move(row.row));
    return history;
}

Result<void> RoomHistoryRows::appendReachable(std::vector<Reachable>& rows, EventType type,
                                              int atMost, WallTime before)
{
    const auto ids = StreakTable(m_connection, m_room).reachable(type, atMost);
    if (!ids)
        return tl::unexpected(ids.error());
    return inPowersOfTwo(ids->size(), kHistoryChunk, [&](std::size_t first, std::size_t count) {
        const auto begin = ids->begin() + static_cast<std::ptrdiff_t>(first);
        return appendRows(rows, {begin, begin + static_cast<std::ptrdiff_t>(count)}, before);
    });
}

Result<void> RoomHistoryRows::appendRows(std::vector<Reachable>& rows,
                                         const std::vector<std::string>& streaks, WallTime before)
{
    // Rows alone do not tell that a capture was stopped after them: their streaks do.
    const auto stored = StreakTable(m_connection, m_room).read(streaks);
    if (!stored)
        return tl::unexpected(stored.error());
    QVariantList values {idValue(m_room), timeValue(before)};
    for (const std::string& id : streaks)
        values << nameValue(id);
    auto part = readStoredRows(m_connection,
                               u"room_id + 0 = ? AND received_at < ? AND streak_id IN ("_s
                                   + placeholders(streaks.size()) + u')',
                               values);
    if (!part)
        return tl::unexpected(part.error());
    for (StoredRow& row : *part) {
        if (const auto found = stored->find(row.streakId); found != stored->end())
            row.row.storedEnd = found->second.endReason;
        rows.push_back({row.id, std::move(row.row)});
    }
    return {};
}

Result<std::vector<MessageId>> RoomHistoryRows::recentMessages(WallTime before)
{
    // Message ids grow with time, so the unique index gives the newest ones.
    auto query = m_connection.run(u"SELECT message_id FROM live_events WHERE room_id = ? "
                                  "AND message_id IS NOT NULL AND received_at < ? "
                                  "ORDER BY message_id DESC LIMIT "_s
                                      + QString::number(kRecentMessages),
                                  {idValue(m_room), timeValue(before)});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<MessageId> messages;
    while ((*query)->next())
        messages.push_back(idOf((*query)->value(0)));
    (*query)->finish();
    return messages;
}

} // namespace racha
