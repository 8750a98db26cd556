// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/rowwriter.h"

#include "core/base/logging.h"
#include "core/event/eventjson.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/storedrow.h"
#include "core/store/sql/streaktable.h"

#include <map>
#include <unordered_set>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kEventColumns = 17;
constexpr int kPayloadColumns = 4;
constexpr std::size_t kChangeChunk = 32;
/// Bytes of payload in one INSERT; servers take 16 MiB a packet.
constexpr std::size_t kStatementBytes = 2U << 20U;

/// Texts that the bound values of one row look into.
struct RowTexts
{
    std::string data;
    std::string timestamp;
    std::string receivedAt;
    std::string now;
};

RowTexts textsOf(const PendingRow& row, const std::string& now)
{
    RowTexts texts {eventDataJson(*row.event), storeText(row.event->timestamp),
                    storeText(row.event->receivedAt), now};
    if (row.isStreaking != row.event->isStreaking)
        texts.data = withIsStreaking(std::move(texts.data), row.isStreaking);
    return texts;
}

void bindEvent(QSqlQuery& query, int at, const PendingRow& row, const RowTexts& texts,
               const RowWriter::Origin& origin)
{
    const Event& event = *row.event;
    query.bindValue(at++, utf8View(eventTypeName(event.type())));
    query.bindValue(at++, utf8View(texts.timestamp));
    query.bindValue(at++, utf8View(texts.receivedAt));
    query.bindValue(at++, numberValue(event.room.value));
    query.bindValue(at++, utf8View(firstCodePoints(origin.streamer, kNameLength)));
    query.bindValue(at++, idValue(event.user.id));
    query.bindValue(at++, utf8NameView(event.user.uniqueId));
    query.bindValue(at++, utf8NameView(event.user.nickname));
    query.bindValue(at++, row.isStreaking ? 1 : 0);
    query.bindValue(at++, utf8NameView(event.streakId));
    query.bindValue(at++, utf8NameView(streakStatusText(row.status)));
    query.bindValue(at++, utf8View(texts.data));
    query.bindValue(at++, utf8View(texts.now));
    query.bindValue(at++, utf8View(texts.now));
    query.bindValue(at++, idValue(origin.session));
    query.bindValue(at++, idValue(event.message));
    query.bindValue(at, numberValue(event.diamonds));
}

} // namespace

RowWriter::RowWriter(SqlConnection& connection)
    : m_connection(connection)
    , m_packer(connection)
{
}

Result<void> RowWriter::insert(std::span<PendingRow> rows, const Origin& origin)
{
    if (m_connection.dialect().rowsPerInsert() == 1) {
        for (PendingRow& row : rows) {
            if (auto done = insertOne(row, origin); !done)
                return done;
        }
        return {};
    }
    std::vector<PendingRow*> named;
    std::unordered_set<MessageId> messages;
    for (PendingRow& row : rows) {
        if (!row.event->message) {
            if (auto done = insertOne(row, origin); !done)
                return done;
        } else if (messages.insert(row.event->message).second) {
            named.push_back(&row);
        } else {
            row.isRefused = true;
        }
    }
    return insertMany(named, origin);
}

Result<void> RowWriter::insertOne(PendingRow& row, const Origin& origin)
{
    auto query = m_connection.prepared(eventInsert(1));
    if (!query)
        return tl::unexpected(query.error());
    const RowTexts texts = textsOf(row, storeText(origin.now));
    bindEvent(**query, 0, row, texts, origin);
    if (auto done = m_connection.exec(**query); !done)
        return done;
    row.isRefused = (*query)->numRowsAffected() < 1;
    if (row.isRefused)
        return {};
    row.id = (*query)->lastInsertId().toLongLong();
    PendingRow* pointer = &row;
    return insertPayloads(std::span(&pointer, 1));
}

Result<void> RowWriter::insertMany(std::span<PendingRow*> rows, const Origin& origin)
{
    const auto largest = static_cast<std::size_t>(m_connection.dialect().rowsPerInsert());
    std::unordered_map<MessageId, std::int64_t> stored;
    if (auto done = readIds(rows, stored); !done)
        return done;
    std::vector<PendingRow*> fresh;
    for (PendingRow* row : rows) {
        row->isRefused = stored.contains(row->event->message);
        if (!row->isRefused)
            fresh.push_back(row);
    }
    const std::span<PendingRow*> all(fresh);
    auto done = inPowersOfTwo(fresh.size(), largest, [&](std::size_t first, std::size_t count) {
        return insertChunk(all.subspan(first, count), origin);
    });
    if (!done)
        return done;
    std::unordered_map<MessageId, std::int64_t> ids;
    if (done = readIds(fresh, ids); !done)
        return done;
    for (PendingRow* row : fresh)
        row->id = ids[row->event->message];
    std::size_t first = 0;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        bytes += fresh[i]->event->raw.size;
        if (bytes < kStatementBytes && i + 1 < fresh.size())
            continue;
        const auto part = all.subspan(first, i + 1 - first);
        done = inPowersOfTwo(part.size(), largest, [&](std::size_t from, std::size_t count) {
            return insertPayloads(part.subspan(from, count));
        });
        if (!done)
            return done;
        first = i + 1;
        bytes = 0;
    }
    return {};
}

Result<void> RowWriter::insertChunk(std::span<PendingRow*> rows, const Origin& origin)
{
    auto query = m_connection.prepared(eventInsert(rows.size()));
    if (!query)
        return tl::unexpected(query.error());
    std::vector<RowTexts> texts;
    texts.reserve(rows.size());
    const std::string now = storeText(origin.now);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        texts.push_back(textsOf(*rows[i], now));
        bindEvent(**query, static_cast<int>(i) * kEventColumns, *rows[i], texts[i], origin);
    }
    return m_connection.exec(**query);
}

Result<void> RowWriter::readIds(std::span<PendingRow*> rows,
                                std::unordered_map<MessageId, std::int64_t>& ids)
{
    const auto largest = static_cast<std::size_t>(m_connection.dialect().rowsPerInsert());
    return inPowersOfTwo(
        rows.size(), largest, [&](std::size_t first, std::size_t count) -> Result<void> {
            QVariantList values {numberValue(rows[first]->event->room.value)};
            for (std::size_t i = first; i < first + count; ++i)
                values << numberValue(rows[i]->event->message.value);
            auto query = m_connection.run(u"SELECT message_id, id FROM live_events "
                                          "WHERE room_id = ? AND message_id IN ("_s
                                              + placeholders(count) + u')',
                                          values);
            if (!query)
                return tl::unexpected(query.error());
            while ((*query)->next())
                ids[idOf((*query)->value(0))] = (*query)->value(1).toLongLong();
            (*query)->finish();
            return {};
        });
}

Result<void> RowWriter::insertPayloads(std::span<PendingRow*> rows)
{
    auto query = m_connection.prepared(payloadInsert(rows.size()));
    if (!query)
        return tl::unexpected(query.error());
    if (m_buffers.size() < rows.size())
        m_buffers.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Event& event = *rows[i]->event;
        const PayloadPacker::Packed payload = packed(event, m_buffers[i]);
        int at = static_cast<int>(i) * kPayloadColumns;
        (*query)->bindValue(at++, numberValue(rows[i]->id));
        (*query)->bindValue(at++, utf8View(firstCodePoints(event.method, 100)));
        (*query)->bindValue(at++, utf8View(payload.encoding));
        // An empty view would be NULL.
        (*query)->bindValue(
            at, payload.bytes.empty() ? QVariant(QByteArray("")) : utf8View(payload.bytes));
    }
    return m_connection.exec(**query);
}

PayloadPacker::Packed RowWriter::packed(const Event& event, std::string& buffer)
{
    const PayloadPacker::Packed packed = m_packer.pack(event.raw.bytes(), buffer);
    if (packed.bytes.size() <= m_largestPayload)
        return packed;
    qCCritical(lcStore) << "payload larger than the server takes"
                        << "bytes=" << packed.bytes.size() << "message=" << event.message.value;
    return {"none", {}};
}

Result<void> RowWriter::change(RoomId room, const std::vector<RowChange>& changes, WallTime now)
{
    // The last change of a row counts; equal ones share a statement.
    struct State
    {
        StreakStatus status;
        bool isStreaking;
        auto operator<=>(const State&) const = default;
    };

    std::map<std::pair<bool, std::int64_t>, State> last;
    for (const RowChange& change : changes) {
        const bool byMessage = static_cast<bool>(change.row.message);
        last[{byMessage, byMessage ? change.row.message.value : -change.row.number}] = {
            change.status, change.isStreaking};
    }
    std::map<std::pair<bool, State>, std::vector<std::int64_t>> groups;
    for (const auto& [row, state] : last)
        groups[{row.first, state}].push_back(row.second);
    for (const auto& [group, rows] : groups) {
        const auto& [byMessage, state] = group;
        const QString where =
            byMessage ? u"room_id = ? AND message_id IN ("_s : u"room_id = ? AND id IN ("_s;
        auto done = inPowersOfTwo(
            rows.size(), kChangeChunk, [&](std::size_t first, std::size_t count) -> Result<void> {
                QVariantList values {
                    nameValue(streakStatusText(state.status)),
                    state.isStreaking ? 1 : 0,
                    timeValue(now),
                    state.isStreaking ? u"\"is_streaking\":false"_s : u"\"is_streaking\":true"_s,
                    state.isStreaking ? u"\"is_streaking\":true"_s : u"\"is_streaking\":false"_s,
                    numberValue(room.value)};
                for (std::size_t i = first; i < first + count; ++i)
                    values << numberValue(rows[i]);
                auto query = m_connection.run(
                    u"UPDATE live_events SET streak_status = ?, is_streaking = ?, updated_at = ?, "
                    "event_data = REPLACE(event_data, ?, ?) WHERE "_s
                        + where + placeholders(count) + u')',
                    values);
                return query ? Result<void>() : tl::unexpected(query.error());
            });
        if (!done)
            return done;
    }
    return {};
}

const QString& RowWriter::eventInsert(std::size_t rows)
{
    QString& sql = m_eventInserts[rows];
    if (!sql.isEmpty())
        return sql;
    const QString text = m_connection.dialect().utf8Placeholder();
    const QStringList row {text, text, text, u"?"_s, text, u"?"_s, text,   text,  u"?"_s,
                           text, text, text, text,   text, u"?"_s, u"?"_s, u"?"_s};
    sql = u"INSERT INTO live_events (event_type, timestamp, received_at, room_id, "
          "streamer_unique_id, user_id, user_unique_id, user_nickname, is_streaking, streak_id, "
          "streak_status, event_data, created_at, updated_at, session_id, message_id, diamonds) "
          "VALUES "_s;
    for (std::size_t i = 0; i < rows; ++i)
        sql += (i == 0 ? u"("_s : u", ("_s) + row.join(u", "_s) + u')';
    sql += m_connection.dialect().ignoreRepeated({u"room_id"_s, u"message_id"_s});
    return sql;
}

const QString& RowWriter::payloadInsert(std::size_t rows)
{
    QString& sql = m_payloadInserts[rows];
    if (!sql.isEmpty())
        return sql;
    const QString text = m_connection.dialect().utf8Placeholder();
    sql = u"INSERT INTO live_event_payloads (event_id, method, encoding, payload) VALUES "_s;
    for (std::size_t i = 0; i < rows; ++i)
        sql += (i == 0 ? u"(?, "_s : u", (?, "_s) + text + u", "_s + text + u", ?)"_s;
    return sql;
}

} // namespace racha
