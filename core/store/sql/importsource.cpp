// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/importsource.h"

#include "core/store/schema/migration.h"
#include "core/store/schema/migrator.h"
#include "core/store/schema/predecessortable.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/coveragetable.h"
#include "core/store/sql/importtarget.h"
#include "core/store/sql/slicerows.h"

#include <QUuid>

#include <array>
#include <charconv>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is larger did no program of ours write.
const QString kLargest = QString::number(32U << 20U);
constexpr std::size_t kRowColumns = 18;

const QStringList kTimes {u"started_at"_s, u"ended_at"_s, u"heartbeat_at"_s};

std::string textOf(const EventStream::Cell& cell)
{
    return std::string(cell.value_or(std::string_view()));
}

std::int64_t numberOf(const EventStream::Cell& cell)
{
    std::int64_t number = 0;
    if (cell)
        std::from_chars(cell->data(), cell->data() + cell->size(), number);
    return number;
}

/// What a predecessor's session does not say.
QString defaultOf(const QString& column)
{
    static const QHash<QString, QString> values {
        {u"gift_idle_ms"_s, u"10000"_s},   {u"like_idle_ms"_s, u"5000"_s},
        {u"usd_per_diamond"_s, u"0.01"_s}, {u"streaks"_s, u"0"_s},
        {u"duplicates"_s, u"0"_s},         {u"decode_errors"_s, u"0"_s}};
    return values.value(column, u"NULL"_s);
}

} // namespace

ImportSource::ImportSource(DatabaseUrl url)
    : m_connection(url, SqlAccess::ReadOnly)
    , m_lookups(std::move(url), SqlAccess::ReadOnly)
{
}

ImportSource::~ImportSource()
{
    m_rows.reset();
}

Result<void> ImportSource::open()
{
    for (SqlConnection* const connection : {&m_connection, &m_lookups}) {
        auto done = connection->open();
        if (done)
            done = connection->setUp();
        if (!done)
            return tl::unexpected(done.error().within(u"opening the source"_s));
    }
    const auto version = Migrator(m_lookups, migrations()).check();
    const bool isFile = m_connection.url().engine == DatabaseUrl::Engine::Sqlite;
    const bool isForeign =
        !version && version.error().code == ErrorCode::DbNeedsAdoption && !isFile;
    if (!version && !isForeign)
        return tl::unexpected(version.error().within(u"the source"_s));
    m_version = version.value_or(0);
    if (!isForeign && m_version == 0)
        return failure(ErrorCode::DbUnknownDatabase,
                       m_connection.url().text() + u" holds no store"_s);
    m_isPredecessor = isForeign;
    return readIdentity();
}

Result<void> ImportSource::readIdentity()
{
    if (!m_isPredecessor) {
        auto query = m_lookups.run(u"SELECT min(store_id) FROM racha_store"_s);
        if (!query)
            return tl::unexpected(query.error());
        m_identity = (*query)->next() ? (*query)->value(0).toString() : QString();
        (*query)->finish();
        return {};
    }
    m_identity = m_connection.url().text();
    const auto columns = [this](const QString& table, QStringList& names) -> Result<void> {
        const auto found = PredecessorTable::read(m_lookups, table);
        if (!found)
            return tl::unexpected(found.error());
        names = found->columnNames();
        return {};
    };
    auto done = columns(u"live_events"_s, m_eventColumns);
    if (done)
        done = columns(u"live_sessions"_s, m_sessionColumns);
    if (done && !m_eventColumns.contains(u"event_data"_s))
        return failure(ErrorCode::DbNeedsAdoption, u"the source has tables of another program"_s);
    return done;
}

QString ImportSource::sessionCell(const QString& column) const
{
    const auto has = [this](const QString& name) {
        return !m_isPredecessor || m_sessionColumns.contains(name);
    };
    const auto time = [this](const QString& name) { return m_connection.dialect().timeText(name); };
    if (column == "heartbeat_at"_L1)
        return u"coalesce("_s + (has(column) ? QString(time(column) + u", "_s) : QString())
            + time(u"ended_at"_s) + u", " + time(u"started_at"_s) + u')';
    if (column == "status"_L1)
        return u"CASE WHEN status = 'aborted' THEN 'interrupted' ELSE status END"_s;
    if (!has(column))
        return defaultOf(column);
    return kTimes.contains(column) ? time(column) : column;
}

Result<std::map<std::int64_t, ImportedSession>> ImportSource::sessions()
{
    std::map<std::int64_t, ImportedSession> sessions;
    if (m_isPredecessor && m_sessionColumns.isEmpty())
        return sessions;
    const QStringList columns = importedSessionColumns();
    QStringList cells;
    for (const QString& column : columns)
        cells << sessionCell(column);
    auto query = m_lookups.run(u"SELECT id, room_id, "_s
                               + (m_isPredecessor ? u"NULL, 0, "_s : u"uuid, stored_up_to, "_s)
                               + cells.join(u", "_s) + u" FROM live_sessions");
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next()) {
        ImportedSession session;
        const QString id = (*query)->value(0).toString();
        session.room = idOf((*query)->value(1));
        session.uuid = utf8Of((*query)->value(2));
        if (session.uuid.empty())
            session.uuid = QUuid::createUuidV5(QUuid(), QString(m_identity + u'/' + id))
                               .toString(QUuid::WithoutBraces)
                               .toStdString();
        session.storedUpTo = (*query)->value(3).toLongLong();
        for (qsizetype i = 0; i < columns.size(); ++i)
            session.cells << (*query)->value(static_cast<int>(i) + 4);
        const auto cell = [&](const QString& name) { return session.cells[columns.indexOf(name)]; };
        session.settings = {std::chrono::milliseconds(cell(u"gift_idle_ms"_s).toLongLong()),
                            std::chrono::milliseconds(cell(u"like_idle_ms"_s).toLongLong()),
                            cell(u"usd_per_diamond"_s).toDouble()};
        sessions.emplace(id.toLongLong(), std::move(session));
    }
    (*query)->finish();
    return sessions;
}

Result<std::vector<Notice>> ImportSource::notices(std::int64_t session)
{
    std::vector<Notice> notices;
    if (m_version < 2)
        return notices;
    const SqlDialect& dialect = m_lookups.dialect();
    auto marks = m_lookups.run(u"SELECT "_s + dialect.timeText(u"at"_s)
                                   + u", text FROM live_marks WHERE session_id = ?",
                               {numberValue(session)});
    if (!marks)
        return tl::unexpected(marks.error());
    while ((*marks)->next())
        notices.push_back(
            {Mark {utf8Of((*marks)->value(1))}, {}, timeOf((*marks)->value(0)), 0, 0});
    (*marks)->finish();
    auto gaps = m_lookups.run(u"SELECT "_s + dialect.timeText(u"from_at"_s) + u", "
                                  + dialect.timeText(u"to_at"_s)
                                  + u", cause FROM live_gaps WHERE session_id = ?",
                              {numberValue(session)});
    if (!gaps)
        return tl::unexpected(gaps.error());
    while ((*gaps)->next()) {
        const Gap gap {timeOf((*gaps)->value(0)), timeOf((*gaps)->value(1)),
                       utf8Of((*gaps)->value(2))};
        notices.push_back({gap, {}, gap.to, 0, 0});
    }
    (*gaps)->finish();
    return notices;
}

Result<std::optional<Coverage>> ImportSource::coverage(std::int64_t session)
{
    if (m_version < 5)
        return std::optional<Coverage>();
    auto found = CoverageTable(m_lookups).read(std::array {SessionId {session}});
    if (!found)
        return tl::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->begin()->second));
}

QString ImportSource::rowColumns() const
{
    const SqlDialect& dialect = m_connection.dialect();
    const auto bounded = [](const QString& column) {
        return QString(u"CASE WHEN length("_s + column + u") <= "_s + kLargest + u" THEN "_s
                       + column + u" END"_s);
    };
    QStringList columns {u"e.event_type"_s,
                         dialect.timeText(u"e.timestamp"_s),
                         dialect.timeText(u"e.received_at"_s),
                         u"e.room_id"_s,
                         u"e.streamer_unique_id"_s,
                         u"e.user_id"_s,
                         u"e.user_unique_id"_s,
                         u"e.user_nickname"_s,
                         u"e.is_streaking"_s,
                         u"e.streak_id"_s,
                         u"e.streak_status"_s,
                         bounded(u"e.event_data"_s),
                         u"e.session_id"_s,
                         u"e.message_id"_s,
                         u"e.diamonds"_s,
                         u"p.method"_s,
                         u"p.encoding"_s,
                         bounded(u"p.payload"_s)};
    if (m_isPredecessor) {
        columns[2] = columns[1];
        if (!m_eventColumns.contains(u"session_id"_s))
            columns[12] = u"NULL"_s;
        for (const qsizetype missing : {13, 14, 15, 16, 17})
            columns[missing] = u"NULL"_s;
    }
    return columns.join(u", "_s);
}

Result<bool> ImportSource::next(ImportedRow& row)
{
    if (!m_rows) {
        m_rows = SliceRows::of(m_connection, kRowColumns);
        const QString payloads = m_isPredecessor
            ? QString()
            : u" LEFT JOIN live_event_payloads p ON p.event_id = e.id"_s;
        auto opened = m_rows->open(u"SELECT "_s + rowColumns() + u" FROM live_events e" + payloads
                                       + u" ORDER BY e.id",
                                   {});
        if (!opened)
            return tl::unexpected(opened.error());
    }
    const auto advanced = m_rows->next();
    if (!advanced || !*advanced)
        return advanced;
    const auto text = [this](std::size_t place) { return textOf(m_rows->cell(place)); };
    row = {};
    row.type = text(0);
    row.timestamp = wallTimeFromText(text(1));
    row.receivedAt = wallTimeFromText(text(2));
    row.room = RoomId {numberOf(m_rows->cell(3))};
    row.streamer = text(4);
    row.user = UserId {numberOf(m_rows->cell(5))};
    row.uniqueId = text(6);
    row.nickname = text(7);
    row.isStreaking = numberOf(m_rows->cell(8)) != 0;
    row.streakId = text(9);
    row.streakStatus = text(10);
    row.data = text(11);
    row.session = numberOf(m_rows->cell(12));
    row.message = MessageId {numberOf(m_rows->cell(13))};
    row.diamonds = numberOf(m_rows->cell(14));
    if (m_rows->cell(17))
        row.payload = {text(15), text(16), text(17)};
    return true;
}

} // namespace racha
