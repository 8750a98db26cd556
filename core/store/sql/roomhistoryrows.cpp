// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/roomhistoryrows.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"

#include <algorithm>
#include <set>

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
    std::vector<StoredRow> rows;
    if (auto done = appendReachable(rows, EventType::Gift, kReachableGifts, before); !done)
        return tl::unexpected(done.error());
    if (auto done = appendReachable(rows, EventType::Like, kReachableLikes, before); !done)
        return tl::unexpected(done.error());
    std::ranges::sort(rows, [](const StoredRow& a, const StoredRow& b) {
        return std::pair(a.row.receivedAt, a.id) < std::pair(b.row.receivedAt, b.id);
    });
    if (auto done = noteStoredEnds(rows); !done)
        return tl::unexpected(done.error());
    auto messages = recentMessages(before);
    if (!messages)
        return tl::unexpected(messages.error());
    RoomHistory history;
    history.recentMessages = *std::move(messages);
    history.rows.reserve(rows.size());
    for (StoredRow& row : rows)
        history.rows.push_back(std::move(row.row));
    return history;
}

/// Rows alone do not tell that a capture was stopped after them: their streaks do.
Result<void> RoomHistoryRows::noteStoredEnds(std::vector<StoredRow>& rows)
{
    std::set<std::string> ids;
    for (const StoredRow& row : rows)
        ids.insert(row.streakId);
    ids.erase(std::string());
    const auto streaks = StreakTable(m_connection, m_room).read({ids.begin(), ids.end()});
    if (!streaks)
        return tl::unexpected(streaks.error());
    for (StoredRow& row : rows) {
        if (const auto found = streaks->find(row.streakId); found != streaks->end())
            row.row.storedEnd = found->second.endReason;
    }
    return {};
}

Result<void> RoomHistoryRows::appendReachable(std::vector<StoredRow>& rows, EventType type,
                                              int atMost, WallTime before)
{
    const auto ids = StreakTable(m_connection, m_room).reachable(type, atMost);
    if (!ids)
        return tl::unexpected(ids.error());
    return inPowersOfTwo(
        ids->size(), kHistoryChunk, [&](std::size_t first, std::size_t count) -> Result<void> {
            QVariantList values {idValue(m_room), timeValue(before)};
            for (std::size_t i = first; i < first + count; ++i)
                values << nameValue((*ids)[i]);
            auto part = readStoredRows(m_connection,
                                       u"room_id + 0 = ? AND received_at < ? AND streak_id IN ("_s
                                           + placeholders(count) + u')',
                                       values);
            if (!part)
                return tl::unexpected(part.error());
            for (StoredRow& row : *part) {
                row.data.clear();
                rows.push_back(std::move(row));
            }
            return {};
        });
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
