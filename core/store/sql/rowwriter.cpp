// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/rowwriter.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/insertstatement.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/storedrow.h"
#include "core/store/sql/streaktable.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kChangeChunk = 32;
/// Bytes of event_data, or of payloads, in one INSERT, where the server takes so many.
constexpr std::size_t kStatementBytes = 2U << 20U;

} // namespace

RowWriter::RowWriter(SqlConnection& connection)
    : m_connection(connection)
    , m_packer(connection)
{
}

std::size_t RowWriter::statementBytes() const
{
    return std::min(kStatementBytes, m_largestStatement);
}

std::size_t RowWriter::rowsPerInsert() const
{
    return static_cast<std::size_t>(m_connection.dialect().rowsPerInsert());
}

RowWriter::EventCells RowWriter::eventCells(const PendingRow& row, const RowCells& cells,
                                            const Origin& origin) const
{
    const Event& event = *row.event;
    return {TextCell {eventTypeName(event.type())},
            TextCell {cells.timestamp},
            TextCell {cells.receivedAt},
            event.room.value,
            TextCell {firstCodePoints(origin.streamer, kNameLength)},
            boundId(event.user.id),
            boundName(event.user.uniqueId),
            boundName(event.user.nickname),
            std::int64_t {row.isStreaking},
            boundName(event.streakId),
            boundName(streakStatusText(row.status)),
            TextCell {cells.data},
            TextCell {m_now},
            TextCell {m_now},
            boundId(origin.session),
            boundId(event.message),
            event.diamonds};
}

RowWriter::PayloadCells RowWriter::payloadCells(const PendingRow& row, const RowCells& cells)
{
    return {row.id, TextCell {firstCodePoints(row.event->method, 100)},
            TextCell {cells.payload.encoding}, BytesCell {cells.payload.bytes}};
}

/// `at`: of the first of the cells among the placeholders.
void RowWriter::bind(QSqlQuery& query, std::size_t at, std::span<const BoundCell> cells)
{
    for (const BoundCell& cell : cells) {
        while (m_places.size() <= at)
            m_places.push_back(u":p"_s + QString::number(m_places.size()));
        query.bindValue(m_places[at++], valueOf(cell));
    }
}

Result<void> RowWriter::insert(std::span<PendingRow> rows, const Origin& origin)
{
    m_now = storeText(origin.now);
    std::vector<PendingRow*> single;
    std::vector<PendingRow*> many;
    std::unordered_set<MessageId> messages;
    for (PendingRow& row : rows) {
        if (row.isRefused)
            continue;
        if (rowsPerInsert() == 1 || !row.event->message)
            single.push_back(&row);
        else if (messages.insert(row.event->message).second)
            many.push_back(&row);
        else
            row.isRefused = true;
    }
    auto done = insertEach(single, origin);
    if (done)
        done = insertMany(many, origin);
    m_ahead.finish();
    return done;
}

Result<void> RowWriter::insertEach(Rows rows, const Origin& origin)
{
    if (rows.empty())
        return {};
    auto event = m_connection.insertStatement(eventInsert(1));
    if (!event)
        return tl::unexpected(event.error());
    auto payload = m_connection.insertStatement(payloadInsert(1));
    if (!payload)
        return tl::unexpected(payload.error());
    m_ahead.start(rows, m_largestStatement, RowsAhead::kFewKept);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        PendingRow& row = *rows[i];
        const RowCells& cells = m_ahead.cells(i);
        const auto isInserted = (*event)->run(eventCells(row, cells, origin));
        if (!isInserted)
            return tl::unexpected(isInserted.error());
        row.isRefused = !*isInserted;
        if (row.isRefused)
            continue;
        row.id = (*event)->id();
        row.isCut = cells.isCut;
        if (const auto done = (*payload)->run(payloadCells(row, cells)); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<void> RowWriter::insertMany(Rows rows, const Origin& origin)
{
    if (rows.empty())
        return {};
    std::unordered_map<MessageId, std::int64_t> stored;
    if (auto done = readIds(rows, stored); !done)
        return done;
    std::vector<PendingRow*> fresh;
    for (PendingRow* row : rows) {
        row->isRefused = stored.contains(row->event->message);
        if (!row->isRefused)
            fresh.push_back(row);
    }
    // Their payloads follow when all rows are there.
    m_ahead.start(fresh, m_largestStatement, fresh.size());
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
Result<void> RowWriter::insertFresh(Rows rows, const Origin& origin)
{
    std::size_t last = 0;
    for (std::size_t first = 0; first < rows.size(); first = last) {
        std::size_t bytes = 0;
        do {
            bytes += m_ahead.cells(last).data.size();
            rows[last]->isCut = m_ahead.cells(last).isCut;
            ++last;
        } while (last < rows.size() && last - first < rowsPerInsert()
                 && bytes + m_ahead.cells(last).data.size() <= statementBytes());
        auto done =
            inPowersOfTwo(last - first, rowsPerInsert(), [&](std::size_t from, std::size_t count) {
                return insertChunk(rows.subspan(first + from, count), first + from, origin);
            });
        if (!done)
            return done;
    }
    return {};
}

/// `first`: the number of the first of the rows among those that are made ready.
Result<void> RowWriter::insertChunk(Rows rows, std::size_t first, const Origin& origin)
{
    auto query = m_connection.prepared(eventInsert(rows.size()));
    if (!query)
        return tl::unexpected(query.error());
    for (std::size_t i = 0; i < rows.size(); ++i)
        bind(**query, i * kEventColumns, eventCells(*rows[i], m_ahead.cells(first + i), origin));
    return m_connection.exec(**query);
}

Result<void> RowWriter::readIds(Rows rows, std::unordered_map<MessageId, std::int64_t>& ids)
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

Result<void> RowWriter::insertAllPayloads(Rows rows)
{
    std::size_t last = 0;
    const auto size = [this](std::size_t row) { return m_ahead.cells(row).payload.bytes.size(); };
    for (std::size_t first = 0; first < rows.size(); first = last) {
        std::size_t bytes = size(last++);
        while (last < rows.size() && bytes + size(last) <= statementBytes())
            bytes += size(last++);
        auto done =
            inPowersOfTwo(last - first, rowsPerInsert(), [&](std::size_t from, std::size_t count) {
                return insertPayloads(rows.subspan(first + from, count), first + from);
            });
        if (!done)
            return done;
    }
    return {};
}

Result<void> RowWriter::insertPayloads(Rows rows, std::size_t first)
{
    auto query = m_connection.prepared(payloadInsert(rows.size()));
    if (!query)
        return tl::unexpected(query.error());
    for (std::size_t i = 0; i < rows.size(); ++i)
        bind(**query, i * kPayloadColumns, payloadCells(*rows[i], m_ahead.cells(first + i)));
    return m_connection.exec(**query);
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
    for (const auto& group : groups) {
        const bool byMessage = group.first.first;
        const State& state = group.first.second;
        const auto& rows = group.second;
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
    const QString utf8 = m_connection.dialect().utf8Placeholder();
    const QString other = u"?"_s;
    sql = u"INSERT INTO live_events (event_type, timestamp, received_at, room_id, "
          "streamer_unique_id, user_id, user_unique_id, user_nickname, is_streaking, streak_id, "
          "streak_status, event_data, created_at, updated_at, session_id, message_id, diamonds) "
          "VALUES "_s
        + valueRows({utf8, utf8, utf8, other, utf8, other, utf8, utf8, other, utf8, utf8, utf8,
                     utf8, utf8, other, other, other},
                    rows)
        + m_connection.dialect().ignoreRepeated({u"room_id"_s, u"message_id"_s});
    return sql;
}

const QString& RowWriter::payloadInsert(std::size_t rows)
{
    QString& sql = m_payloadInserts[rows];
    if (!sql.isEmpty())
        return sql;
    const QString utf8 = m_connection.dialect().utf8Placeholder();
    sql = u"INSERT INTO live_event_payloads (event_id, method, encoding, payload) VALUES "_s
        + valueRows({u"?"_s, utf8, utf8, u"?"_s}, rows);
    return sql;
}

/// The columns' placeholders with the names that place() gives them, row after row.
QString RowWriter::valueRows(const QStringList& columns, std::size_t rows)
{
    QStringList texts;
    std::size_t at = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        QStringList row = columns;
        for (QString& column : row)
            column.replace(u'?', u":p"_s + QString::number(at++));
        texts += u'(' + row.join(u", "_s) + u')';
    }
    return texts.join(u", "_s);
}

} // namespace racha
