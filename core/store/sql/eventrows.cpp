// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/eventrows.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/payloaddictionaries.h"
#include "core/store/sql/sqlconnection.h"

#include <QSqlQuery>
#include <QStringList>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

QString sqlName(FilterColumn column)
{
    const std::string_view name = columnName(column);
    return QString::fromUtf8(name.data(), std::ssize(name));
}

/// `text`: takes what the value looks into.
FilterValue cellValue(FilterColumn column, const QVariant& cell, std::string& text)
{
    if (cell.isNull())
        return {};
    switch (columnKind(column)) {
    case FilterKind::Integer:
        return FilterValue::ofInteger(cell.toLongLong());
    case FilterKind::Boolean:
        return FilterValue::ofBoolean(cell.toInt() != 0);
    case FilterKind::Time:
        return FilterValue::ofTime(timeOf(cell));
    default:
        text = utf8Of(cell);
        return FilterValue::ofText(text);
    }
}

CaptureSummary captureFrom(const QSqlQuery& query)
{
    CaptureSummary capture;
    capture.id = idOf(query.value(0));
    capture.streamer = utf8Of(query.value(1));
    capture.program = utf8Of(query.value(2));
    capture.status = utf8Of(query.value(3));
    capture.startedAt = timeOf(query.value(4));
    capture.endedAt = timeOf(query.value(5));
    capture.settings.giftIdle = std::chrono::milliseconds(query.value(6).toLongLong());
    capture.settings.likeIdle = std::chrono::milliseconds(query.value(7).toLongLong());
    capture.settings.usdPerDiamond = query.value(8).toDouble();
    return capture;
}

} // namespace

QString eventColumns(const SqlDialect& dialect, qint64 largestData)
{
    std::set<FilterColumn> all;
    for (std::size_t i = 0; i < kFilterColumnCount; ++i)
        all.insert(static_cast<FilterColumn>(i));
    return eventColumns(dialect, largestData, all);
}

QString eventColumns(const SqlDialect& dialect, qint64 largestData,
                     const std::set<FilterColumn>& wanted)
{
    QStringList columns;
    for (std::size_t i = 0; i < kFilterColumnCount; ++i) {
        const auto column = static_cast<FilterColumn>(i);
        const QString name = sqlName(column);
        if (!wanted.contains(column))
            columns << u"NULL"_s;
        else if (column == FilterColumn::EventData)
            columns << u"CASE WHEN length(event_data) <= "_s + QString::number(largestData)
                    + u" THEN event_data END"_s;
        else
            columns << (columnKind(column) == FilterKind::Time ? dialect.timeText(name) : name);
    }
    return columns.join(u", "_s);
}

StoredEvent eventFrom(const QSqlQuery& query)
{
    StoredEvent row;
    int at = 0;
    row.id = query.value(at++).toLongLong();
    row.type = storedEventType(utf8Of(query.value(at++)));
    row.timestamp = timeOf(query.value(at++));
    row.receivedAt = timeOf(query.value(at++));
    row.room = idOf(query.value(at++));
    row.streamer = utf8Of(query.value(at++));
    row.user = idOf(query.value(at++));
    row.userUniqueId = utf8Of(query.value(at++));
    row.userNickname = utf8Of(query.value(at++));
    row.isStreaking = query.value(at++).toInt() != 0;
    row.streakId = utf8Of(query.value(at++));
    row.streakStatus = streakStatusFromText(utf8Of(query.value(at++)));
    row.data = utf8Of(query.value(at++));
    row.createdAt = timeOf(query.value(at++));
    row.updatedAt = timeOf(query.value(at++));
    row.session = idOf(query.value(at++));
    row.message = idOf(query.value(at++));
    row.diamonds = query.value(at).toLongLong();
    return row;
}

CellRecord& EventCells::read(const QSqlQuery& query)
{
    for (std::size_t i = 0; i < kFilterColumnCount; ++i) {
        const auto column = static_cast<FilterColumn>(i);
        m_record.set(column, cellValue(column, query.value(static_cast<int>(i)), m_texts[i]));
    }
    return m_record;
}

Result<std::vector<StoredEvent>> readEvents(SqlConnection& connection, const QString& rest,
                                            const QVariantList& values, qint64 largestData)
{
    auto query = connection.run(u"SELECT "_s + eventColumns(connection.dialect(), largestData)
                                    + u" FROM live_events " + rest,
                                values);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<StoredEvent> rows;
    while ((*query)->next())
        rows.push_back(eventFrom(**query));
    (*query)->finish();
    return rows;
}

Result<std::optional<StoredPayload>> readPayload(SqlConnection& connection, std::int64_t event)
{
    auto query = connection.run(u"SELECT method, encoding, length(payload), "
                                "CASE WHEN length(payload) <= "_s
                                    + QString::number(StoredPayload::kLargest)
                                    + u" THEN payload END FROM live_event_payloads "
                                      "WHERE event_id = ?",
                                {numberValue(event)});
    if (!query)
        return tl::unexpected(query.error());
    if (!(*query)->next()) {
        (*query)->finish();
        return std::nullopt;
    }
    StoredPayload payload;
    payload.method = utf8Of((*query)->value(0));
    payload.encoding = utf8Of((*query)->value(1));
    payload.storedSize = static_cast<std::size_t>((*query)->value(2).toULongLong());
    const QByteArray stored = (*query)->value(3).toByteArray();
    (*query)->finish();
    if (payload.storedSize > StoredPayload::kLargest)
        payload.state = PayloadState::TooLarge;
    else if (auto done = PayloadUnpacker(connection).unpack(payload, stored); !done)
        return tl::unexpected(done.error());
    return payload;
}

Result<std::optional<CaptureSummary>> readCapture(SqlConnection& connection, SessionId session)
{
    const SqlDialect& dialect = connection.dialect();
    auto query = connection.run(u"SELECT id, streamer_unique_id, program, status, "_s
                                    + dialect.timeText(u"started_at"_s) + u", "
                                    + dialect.timeText(u"ended_at"_s)
                                    + u", gift_idle_ms, like_idle_ms, usd_per_diamond "
                                      "FROM live_sessions WHERE id = ?",
                                {numberValue(session.value)});
    if (!query)
        return tl::unexpected(query.error());
    std::optional<CaptureSummary> capture;
    if ((*query)->next())
        capture = captureFrom(**query);
    (*query)->finish();
    return capture;
}

} // namespace racha
