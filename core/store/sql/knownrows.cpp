// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/knownrows.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"

#include <set>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kChunk = 64;
constexpr std::size_t kRemembered = 50'000;

} // namespace

KnownRows::KnownRows(SqlConnection& connection)
    : m_connection(connection)
    , m_seen(kRemembered)
{
}

Result<std::vector<bool>> KnownRows::look(RoomId room, std::span<const ImportedRow> rows)
{
    m_messages.clear();
    m_stored.clear();
    auto done = findMessages(room, rows);
    if (done)
        done = countUnnamed(room, rows);
    if (!done)
        return tl::unexpected(done.error());
    std::vector<bool> known;
    for (const ImportedRow& row : rows) {
        if (row.message) {
            known.push_back(!m_messages.emplace(row.message, true).second);
            continue;
        }
        const std::string key = row.contentKey();
        std::int64_t& seen = m_seen.findOrInsert(key);
        known.push_back(m_stored[key] > seen);
        ++seen;
        if (!known.back())
            ++m_stored[key];
    }
    return known;
}

Result<void> KnownRows::findMessages(RoomId room, std::span<const ImportedRow> rows)
{
    std::vector<MessageId> wanted;
    for (const ImportedRow& row : rows) {
        if (row.message)
            wanted.push_back(row.message);
    }
    return inPowersOfTwo(
        wanted.size(), kChunk, [&](std::size_t first, std::size_t count) -> Result<void> {
            QVariantList values {numberValue(room.value)};
            for (std::size_t i = first; i < first + count; ++i)
                values << numberValue(wanted[i].value);
            auto query = m_connection.run(u"SELECT message_id FROM live_events WHERE room_id = ? "
                                          "AND message_id IN ("_s
                                              + placeholders(count) + u')',
                                          values);
            if (!query)
                return tl::unexpected(query.error());
            while ((*query)->next())
                m_messages.emplace(idOf((*query)->value(0)), true);
            (*query)->finish();
            return {};
        });
}

Result<void> KnownRows::countUnnamed(RoomId room, std::span<const ImportedRow> rows)
{
    std::set<WallTime> times;
    for (const ImportedRow& row : rows) {
        if (!row.message)
            times.insert(row.timestamp);
    }
    const std::vector<WallTime> wanted(times.begin(), times.end());
    const SqlDialect& dialect = m_connection.dialect();
    return inPowersOfTwo(
        wanted.size(), kChunk, [&](std::size_t first, std::size_t count) -> Result<void> {
            QVariantList values {numberValue(room.value)};
            for (std::size_t i = first; i < first + count; ++i)
                values << timeValue(wanted[i]);
            auto query = m_connection.run(
                u"SELECT event_type, "_s + dialect.timeText(u"timestamp"_s)
                    + u", user_id, user_unique_id, user_nickname, event_data FROM live_events "
                      "WHERE room_id = ? AND message_id IS NULL AND timestamp IN ("
                    + placeholders(count) + u')',
                values);
            if (!query)
                return tl::unexpected(query.error());
            while ((*query)->next()) {
                ImportedRow row;
                row.room = room;
                row.type = utf8Of((*query)->value(0));
                row.timestamp = timeOf((*query)->value(1));
                row.user = idOf((*query)->value(2));
                row.uniqueId = utf8Of((*query)->value(3));
                row.nickname = utf8Of((*query)->value(4));
                row.data = utf8Of((*query)->value(5));
                ++m_stored[row.contentKey()];
            }
            (*query)->finish();
            return {};
        });
}

} // namespace racha
