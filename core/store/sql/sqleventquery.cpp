// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqleventquery.h"

#include "core/store/schema/migrator.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/eventrows.h"
#include "core/store/sql/historyfacets.h"
#include "core/store/sql/historyfigures.h"
#include "core/store/sql/historyrows.h"
#include "core/store/sql/personrows.h"
#include "core/store/sql/reportrows.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/storedrow.h"
#include "core/store/sql/streaktable.h"
#include "core/store/sql/unknownrows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Characters of event_data that are shown; the largest met has some 50,000.
constexpr qint64 kLargestData = 2 << 20;

StreakStep stepOf(const StoredRow& stored)
{
    const auto data = QJsonDocument::fromJson(QByteArray::fromStdString(stored.data)).object();
    StreakStep step;
    step.message = stored.row.ref.message;
    step.timestamp = stored.row.timestamp;
    step.receivedAt = stored.row.receivedAt;
    step.wire = stored.row.wireCount;
    step.added = stored.row.type == EventType::Like ? stored.row.wireCount
                                                    : data["repeat_count"_L1].toInteger();
    step.total = data["streak_total_count"_L1].toInteger();
    step.diamonds = stored.diamonds;
    step.status = stored.status;
    step.isEndMark = stored.row.wireEnd;
    return step;
}

} // namespace

struct SqlEventQuery::Private
{
    Private(DatabaseUrl url, std::span<const Migration> steps)
        : connection(std::move(url), SqlAccess::ReadOnly)
        , schema(steps)
        , planner(connection)
    {
    }

    HistoryDesk desk() { return {connection, planner, clock, stop}; }

    /// Runs `read` in one read transaction.
    template<typename Read>
    auto atOneMoment(Read&& read) -> decltype(read())
    {
        const auto isUnwanted = [this] { return stop.stop_requested(); };
        const auto unwanted = failure(ErrorCode::DbLost, u"interrupted"_s);
        if (isUnwanted())
            return unwanted;
        // Its end waits for an interruption under way, so that none meets the next question.
        const std::stop_callback onStop(stop, connection.interrupter());
        SqlTransaction transaction(connection);
        if (auto begun = transaction.begin(); !begun)
            return tl::unexpected(begun.error());
        auto found = read();
        if (isUnwanted()) // rows may be missing
            return unwanted;
        if (!found)
            return found;
        if (auto done = transaction.commit(); !done)
            return tl::unexpected(done.error());
        return found;
    }

    Result<void> checkSchema();
    /// The event that `condition` selects.
    Result<std::optional<EventDetail>> readEvent(const QString& condition,
                                                 const QVariantList& values);
    Result<std::optional<StreakDetail>> readStreak(RoomId room, const std::string& id);
    Result<void> readSteps(StreakDetail& streak);
    Result<void> readCountAndSettings(StreakDetail& streak);

    SqlConnection connection;
    std::span<const Migration> schema;
    HistoryPlanner planner;
    SystemClock clock;
    std::stop_token stop;
};

SqlEventQuery::SqlEventQuery(DatabaseUrl url, std::span<const Migration> schema)
    : d(std::make_unique<Private>(std::move(url), schema))
{
}

SqlEventQuery::~SqlEventQuery() = default;

Result<void> SqlEventQuery::open()
{
    auto opened = d->connection.open();
    if (opened)
        opened = d->checkSchema();
    if (opened)
        opened = d->connection.setUp();
    if (!opened)
        d->connection.close();
    return opened;
}

void SqlEventQuery::close()
{
    d->connection.close();
}

void SqlEventQuery::setStop(std::stop_token stop)
{
    d->stop = std::move(stop);
}

Result<void> SqlEventQuery::Private::checkSchema()
{
    const auto version = Migrator(connection, schema).check();
    if (!version)
        return tl::unexpected(version.error());
    if (!schema.empty() && *version < schema.back().version) {
        return failure(
            ErrorCode::DbFailed,
            u"schema %1 is not migrated to %2 yet"_s.arg(*version).arg(schema.back().version));
    }
    return {};
}

Result<std::optional<EventDetail>> SqlEventQuery::event(RoomId room, MessageId message)
{
    return d->atOneMoment([&] {
        return d->readEvent(u"room_id = ? AND message_id = ?"_s, {idValue(room), idValue(message)});
    });
}

Result<std::optional<EventDetail>> SqlEventQuery::storedRow(std::int64_t id)
{
    return d->atOneMoment([&] { return d->readEvent(u"id = ?"_s, {numberValue(id)}); });
}

Result<std::optional<EventDetail>> SqlEventQuery::Private::readEvent(const QString& condition,
                                                                     const QVariantList& values)
{
    auto rows = readEvents(connection, u"WHERE "_s + condition, values, kLargestData);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return std::optional<EventDetail>();
    EventDetail detail {std::move(rows->front()), {}, {}};
    auto payload = readPayload(connection, detail.event.id);
    if (!payload)
        return tl::unexpected(payload.error());
    auto capture = readCapture(connection, detail.event.session);
    if (!capture)
        return tl::unexpected(capture.error());
    detail.payload = *std::move(payload);
    detail.capture = *std::move(capture);
    return std::optional(std::move(detail));
}

Result<std::optional<StreakDetail>> SqlEventQuery::streak(RoomId room, const std::string& id)
{
    return d->atOneMoment([&] { return d->readStreak(room, id); });
}

Result<std::optional<StreakDetail>> SqlEventQuery::Private::readStreak(RoomId room,
                                                                       const std::string& id)
{
    auto found = StreakTable(connection, room).read({id});
    if (!found)
        return tl::unexpected(found.error());
    if (found->empty())
        return std::optional<StreakDetail>();
    StreakDetail detail;
    detail.streak = std::move(found->begin()->second);
    if (auto done = readSteps(detail); !done)
        return tl::unexpected(done.error());
    if (auto done = readCountAndSettings(detail); !done)
        return tl::unexpected(done.error());
    return std::optional(std::move(detail));
}

Result<void> SqlEventQuery::Private::readSteps(StreakDetail& streak)
{
    const auto rows = readStoredRows(connection,
                                     u"room_id = ? AND streak_id = ? ORDER BY received_at, id "
                                     "LIMIT "_s
                                         + QString::number(StreakDetail::kSteps),
                                     {idValue(streak.streak.room), nameValue(streak.streak.id)});
    if (!rows)
        return tl::unexpected(rows.error());
    streak.steps.reserve(rows->size());
    for (const StoredRow& row : *rows)
        streak.steps.push_back(stepOf(row));
    return {};
}

Result<void> SqlEventQuery::Private::readCountAndSettings(StreakDetail& streak)
{
    auto query = connection.run(u"SELECT count(*), max(session_id) FROM live_events "
                                "WHERE room_id = ? AND streak_id = ?"_s,
                                {idValue(streak.streak.room), nameValue(streak.streak.id)});
    if (!query)
        return tl::unexpected(query.error());
    SessionId session;
    if ((*query)->next()) {
        streak.stepCount = (*query)->value(0).toLongLong();
        session = idOf((*query)->value(1));
    }
    (*query)->finish();
    const auto capture = readCapture(connection, session);
    if (!capture)
        return tl::unexpected(capture.error());
    if (*capture)
        streak.settings = (*capture)->settings;
    return {};
}

Result<std::optional<PersonHistory>> SqlEventQuery::person(UserId user)
{
    return d->atOneMoment([&] { return readPerson(d->connection, user); });
}

Result<HistoryPage> SqlEventQuery::page(const HistoryPageQuestion& question)
{
    return d->atOneMoment([&] { return readPage(d->desk(), question); });
}

Result<HistoryCount> SqlEventQuery::count(const HistoryCountQuestion& question)
{
    return d->atOneMoment([&] { return readCount(d->desk(), question); });
}

Result<HistoryIntervals> SqlEventQuery::intervals(const HistoryIntervalsQuestion& question)
{
    return d->atOneMoment([&] { return readIntervals(d->desk(), question); });
}

Result<HistoryDays> SqlEventQuery::days(const HistoryDaysQuestion& question)
{
    return d->atOneMoment([&] { return readDays(d->desk(), question); });
}

Result<HistoryFacetValues> SqlEventQuery::facet(const HistoryFacetQuestion& question)
{
    return d->atOneMoment([&] { return readFacet(d->desk(), question); });
}

Result<HistorySpan> SqlEventQuery::span()
{
    return d->atOneMoment([&] { return readSpan(d->connection); });
}

Result<UnknownMethods> SqlEventQuery::unknown(const std::string& method)
{
    return d->atOneMoment([&] { return readUnknown(d->connection, method); });
}

Result<Report> SqlEventQuery::report(const ReportQuestion& question)
{
    return d->atOneMoment([&] { return readReport(d->connection, question); });
}

} // namespace racha
