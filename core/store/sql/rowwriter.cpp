// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/rowwriter.h"

#include "core/base/logging.h"
#include "core/event/eventjson.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/shorttexts.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/storedrow.h"
#include "core/store/sql/streaktable.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kEventColumns = 17;
constexpr int kPayloadColumns = 4;
constexpr std::size_t kChangeChunk = 32;
/// Bytes of event_data, or of payloads, in one INSERT, where the server takes so many.
constexpr std::size_t kStatementBytes = 2U << 20U;

} // namespace

/// Texts that the bound values of one row look into.
struct RowWriter::RowTexts
{
    std::string data;
    std::string timestamp;
    std::string receivedAt;
    std::string now;
};

RowWriter::RowWriter(SqlConnection& connection)
    : m_connection(connection)
    , m_packer(connection)
{
}

std::size_t RowWriter::statementBytes() const
{
    return std::min(kStatementBytes, m_largestStatement);
}

RowWriter::RowTexts RowWriter::textsOf(PendingRow& row, const std::string& now) const
{
    RowTexts texts {eventDataJson(*row.event), storeText(row.event->timestamp),
                    storeText(row.event->receivedAt), now};
    if (row.isStreaking != row.event->isStreaking)
        texts.data = withIsStreaking(std::move(texts.data), row.isStreaking);
    if (texts.data.size() <= m_largestStatement)
        return texts;
    qCCritical(lcStore) << "event_data larger than the server takes"
                        << "bytes=" << texts.data.size() << "message=" << row.event->message.value;
    texts.data = withShortTexts(texts.data, m_largestStatement);
    row.isCut = true;
    return texts;
}

void RowWriter::bindEvent(QSqlQuery& query, int at, const PendingRow& row, const RowTexts& texts,
                          const Origin& origin)
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
    std::unordered_map<MessageId, std::int64_t> stored;
    if (auto done = readIds(rows, stored); !done)
        return done;
    std::vector<PendingRow*> fresh;
    for (PendingRow* row : rows) {
        row->isRefused = stored.contains(row->event->message);
        if (!row->isRefused)
            fresh.push_back(row);
    }
    if (auto done = insertFresh(fresh, origin); !done)
        return done;
    std::unordered_map<MessageId, std::int64_t> ids;
    if (auto done = readIds(fresh, ids); !done)
        return done;
    for (PendingRow* row : fresh)
        row->id = ids[row->event->message];
    return insertAllPayloads(fresh);
}

/// In statements that the server takes: a few large rows or many small ones each.
Result<void> RowWriter::insertFresh(std::span<PendingRow*> rows, const Origin& origin)
{
    const auto most = static_cast<std::size_t>(m_connection.dialect().rowsPerInsert());
    const std::string now = storeText(origin.now);
    std::vector<RowTexts> texts;
    texts.reserve(std::min(most, rows.size()));
    std::size_t bytes = 0;
    std::size_t first = 0;
    const auto flush = [&]() -> Result<void> {
        const auto part = rows.subspan(first, texts.size());
        auto done = inPowersOfTwo(part.size(), most, [&](std::size_t from, std::size_t count) {
            return insertChunk(part.subspan(from, count), std::span(texts).subspan(from, count),
                               origin);
        });
        first += texts.size();
        texts.clear();
        bytes = 0;
        return done;
    };
    for (PendingRow* row : rows) {
        RowTexts next = textsOf(*row, now);
        const bool isFull = texts.size() == most || bytes + next.data.size() > statementBytes();
        if (isFull && !texts.empty()) {
            if (auto done = flush(); !done)
                return done;
        }
        bytes += next.data.size();
        texts.push_back(std::move(next));
    }
    return flush();
}

Result<void> RowWriter::insertChunk(std::span<PendingRow*> rows, std::span<const RowTexts> texts,
                                    const Origin& origin)
{
    auto query = m_connection.prepared(eventInsert(rows.size()));
    if (!query)
        return tl::unexpected(query.error());
    for (std::size_t i = 0; i < rows.size(); ++i)
        bindEvent(**query, static_cast<int>(i) * kEventColumns, *rows[i], texts[i], origin);
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

Result<void> RowWriter::insertAllPayloads(std::span<PendingRow*> rows)
{
    const auto most = static_cast<std::size_t>(m_connection.dialect().rowsPerInsert());
    std::size_t last = 0;
    for (std::size_t first = 0; first < rows.size(); first = last) {
        std::size_t bytes = rows[last++]->event->raw.size;
        while (last < rows.size() && bytes + rows[last]->event->raw.size <= statementBytes())
            bytes += rows[last++]->event->raw.size;
        const auto part = rows.subspan(first, last - first);
        auto done = inPowersOfTwo(part.size(), most, [&](std::size_t from, std::size_t count) {
            return insertPayloads(part.subspan(from, count));
        });
        if (!done)
            return done;
    }
    return {};
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
        const PayloadPacker::Packed payload = packed(*rows[i], m_buffers[i]);
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

PayloadPacker::Packed RowWriter::packed(PendingRow& row, std::string& buffer)
{
    const PayloadPacker::Packed packed = m_packer.pack(row.event->raw.bytes(), buffer);
    if (packed.bytes.size() <= m_largestStatement)
        return packed;
    qCCritical(lcStore) << "payload larger than the server takes"
                        << "bytes=" << packed.bytes.size()
                        << "message=" << row.event->message.value;
    row.isCut = true;
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
