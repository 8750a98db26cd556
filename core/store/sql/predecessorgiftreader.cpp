// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/predecessorgiftreader.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/predecessorgift.h"
#include "core/store/sql/sqlconnection.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowsAtOnce = 2'000;

} // namespace

PredecessorGiftReader::PredecessorGiftReader(SqlConnection& connection, RoomId room)
    : m_connection(connection)
    , m_room(room)
    , m_tracker(room, {})
    , m_timestamp(u"0001-01-01 00:00:00.000000"_s)
{
}

Result<std::vector<PredecessorGiftReader::Valued>> PredecessorGiftReader::next()
{
    const SqlDialect& dialect = m_connection.dialect();
    auto query = m_connection.run(
        u"SELECT id, "_s + dialect.timeText(u"timestamp"_s)
            + u", user_id, user_unique_id, streak_id, is_streaking, diamonds, event_data, "
              "session_id FROM "
            + dialect.byIndex(u"live_events_room"_s)
            + u" WHERE room_id = ? AND event_type = 'GiftEvent' "
              "AND timestamp >= ? AND (timestamp > ? OR id > ?) "
              "AND instr(event_data, '\"wire_repeat_count\"') = 0 ORDER BY timestamp, id LIMIT "
            + QString::number(kRowsAtOnce),
        {numberValue(m_room.value), m_timestamp, m_timestamp, numberValue(m_id)});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Valued> gifts;
    StreakChanges changes;
    const auto& cells = **query;
    while ((*query)->next()) {
        PredecessorGift gift;
        gift.id = m_id = cells.value(0).toLongLong();
        gift.timestamp = timeOf(cells.value(1));
        gift.user = idOf(cells.value(2));
        gift.uniqueId = utf8Of(cells.value(3));
        gift.streakId = utf8Of(cells.value(4));
        gift.isStreaking = cells.value(5).toInt() != 0;
        gift.data = utf8Of(cells.value(7));
        m_timestamp = cells.value(1).toString();
        gifts.push_back({gift.id, idOf(cells.value(8)), cells.value(6).toLongLong(),
                         m_tracker.apply(gift.row(), changes).diamonds});
        changes = {};
    }
    auto done = m_connection.finish(**query);
    return done ? Result<std::vector<Valued>>(std::move(gifts)) : tl::unexpected(done.error());
}

} // namespace racha
