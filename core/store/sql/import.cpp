// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/import.h"

#include "core/base/agingmap.h"
#include "core/base/utf8.h"
#include "core/store/schema/migration.h"
#include "core/store/schema/migrator.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/coveragetable.h"
#include "core/store/sql/importeddictionaries.h"
#include "core/store/sql/importrows.h"
#include "core/store/sql/importsource.h"
#include "core/store/sql/noticetable.h"
#include "core/store/sql/predecessorgift.h"
#include "core/streak/streaktracker.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kTrackedRooms = 64;
constexpr qint64 kLongestLine = 64LL << 20U;
constexpr int kRowsBetweenNews = 500;

Result<void> openTarget(SqlConnection& connection, WallTime now)
{
    auto done = connection.open();
    if (!done)
        return done;
    Migrator migrator(connection, migrations());
    const auto version = migrator.check();
    done = version ? connection.setUp() : tl::unexpected(version.error());
    if (done)
        done = migrator.apply(*version, now);
    if (!done)
        return done;
    const auto id = migrator.storeId(now);
    return id ? Result<void>() : tl::unexpected(id.error());
}

/// What gifts of a predecessor added, in diamonds.
class PredecessorValues
{
public:
    std::int64_t diamondsOf(const ImportedRow& row)
    {
        if (row.type != eventTypeName(EventType::Gift))
            return 0;
        auto& tracker = m_trackers.findOrInsert(row.room);
        if (!tracker)
            tracker = std::make_unique<StreakTracker>(row.room, StreakSettings());
        StreakChanges changes;
        const PredecessorGift gift {++m_number,   row.timestamp,   row.user, row.uniqueId,
                                    row.streakId, row.isStreaking, row.data};
        return tracker->apply(gift.row(), changes).diamonds;
    }

private:
    AgingMap<RoomId, std::unique_ptr<StreakTracker>> m_trackers {kTrackedRooms};
    std::int64_t m_number = 0;
};

/// One run over another store.
class StoreRun
{
public:
    StoreRun(SqlConnection& target, ImportSource& source, const QString& name, WallTime now,
             ImportSummary& summary)
        : m_connection(target)
        , m_source(source)
        , m_target(target, name, now)
        , m_now(now)
        , m_summary(summary)
    {
    }

    Result<void> run(const std::atomic<bool>& isCancelled, const ImportWatch& watch)
    {
        auto sessions = m_source.sessions();
        if (!sessions)
            return tl::unexpected(sessions.error());
        m_sessions = *std::move(sessions);
        ImportRows rows(m_target, m_source.identity(),
                        m_source.isPredecessor() ? nullptr : &m_source.lookups(), m_summary);
        for (const auto& [there, session] : m_sessions) {
            const auto here = m_target.session(session, m_summary);
            if (!here)
                return tl::unexpected(here.error());
            m_here[there] = *here;
            rows.setSession(there, *here, session.settings);
        }
        auto done = copyRows(rows, isCancelled, watch);
        return done && !m_summary.isCancelled ? finish(rows) : done;
    }

private:
    Result<void> copyRows(ImportRows& rows, const std::atomic<bool>& isCancelled,
                          const ImportWatch& watch)
    {
        ImportedDictionaries dictionaries(m_source.isPredecessor() ? nullptr : &m_source.lookups(),
                                          m_connection);
        PredecessorValues values;
        ImportedRow row;
        for (std::int64_t count = 1; !isCancelled; ++count) {
            const auto more = m_source.next(row);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                break;
            if (m_source.isPredecessor())
                row.diamonds = values.diamondsOf(row);
            if (row.payload) {
                auto encoding = dictionaries.encoding(row.payload->encoding);
                if (!encoding)
                    return tl::unexpected(encoding.error());
                row.payload->encoding = *std::move(encoding);
            }
            if (auto done = rows.add(std::move(row)); !done)
                return done;
            if (watch && count % kRowsBetweenNews == 0)
                watch(m_summary);
        }
        m_summary.isCancelled = isCancelled;
        return isCancelled ? Result<void>() : rows.flush();
    }

    Result<void> finish(ImportRows& rows)
    {
        for (const auto& [there, here] : m_here) {
            auto done = copyNotices(there, here);
            if (done)
                done = copyCoverage(there, here);
            if (done)
                done = m_target.finish(here, m_sessions[there]);
            if (done)
                done = m_target.closeStreaks(here, m_sessions[there].room);
            if (!done)
                return done;
        }
        return rows.endSessions();
    }

    Result<void> copyNotices(std::int64_t there, SessionId here)
    {
        auto notices = m_source.notices(there);
        if (!notices)
            return tl::unexpected(notices.error());
        if (notices->empty())
            return {};
        m_summary.notices += std::ssize(*notices);
        const auto batch = std::make_shared<EventBatch>();
        batch->notices = *std::move(notices);
        const EventBatchPtr shared = batch;
        SqlTransaction transaction(m_connection);
        auto done = transaction.begin();
        if (done)
            done =
                NoticeTable(m_connection, here, m_sessions[there].room).write({&shared, 1}, m_now);
        return done ? transaction.commit() : done;
    }

    Result<void> copyCoverage(std::int64_t there, SessionId here)
    {
        const auto coverage = m_source.coverage(there);
        if (!coverage)
            return tl::unexpected(coverage.error());
        if (!*coverage)
            return {};
        SqlTransaction transaction(m_connection);
        auto done = transaction.begin();
        if (!done)
            return done;
        // What a capture wrote here itself is newer.
        CoverageTable table(m_connection);
        const auto known = table.read(std::array {here});
        if (!known)
            return tl::unexpected(known.error());
        if (known->empty())
            done = table.write(here, **coverage);
        return done ? transaction.commit() : done;
    }

    SqlConnection& m_connection;
    ImportSource& m_source;
    ImportTarget m_target;
    const WallTime m_now;
    ImportSummary& m_summary;
    std::map<std::int64_t, ImportedSession> m_sessions;
    std::map<std::int64_t, SessionId> m_here;
};

Id idFrom(const QJsonValue& value)
{
    return Id {value.isString() ? value.toString().toLongLong() : value.toInteger()};
}

std::string textFrom(const QJsonValue& value)
{
    return value.toString().toStdString();
}

/// False: it is no event line.
bool readLine(const QByteArray& line, ImportedRow& row)
{
    const auto object = QJsonDocument::fromJson(line).object();
    if (object["kind"_L1].toString() != "event"_L1)
        return false;
    row = {};
    row.type = textFrom(object["event_type"_L1]);
    row.timestamp = wallTimeFromText(textFrom(object["timestamp"_L1]));
    row.receivedAt = wallTimeFromText(textFrom(object["received_at"_L1]));
    row.room = idFrom(object["room_id"_L1]);
    row.streamer = textFrom(object["streamer_unique_id"_L1]);
    row.user = idFrom(object["user_id"_L1]);
    row.uniqueId = textFrom(object["user_unique_id"_L1]);
    row.nickname = textFrom(object["user_nickname"_L1]);
    row.isStreaking = object["is_streaking"_L1].toBool();
    row.streakId = textFrom(object["streak_id"_L1]);
    row.streakStatus = textFrom(object["streak_status"_L1]);
    row.data = QJsonDocument(object["event_data"_L1].toObject())
                   .toJson(QJsonDocument::Compact)
                   .toStdString();
    row.session = idFrom(object["session_id"_L1]).value;
    row.message = idFrom(object["message_id"_L1]);
    row.diamonds = idFrom(object["diamonds"_L1]).value;
    return true;
}

} // namespace

ImportSummary& ImportSummary::operator+=(const ImportSummary& other)
{
    events += other.events;
    known += other.known;
    refused += other.refused;
    sessions += other.sessions;
    notices += other.notices;
    isCancelled = isCancelled || other.isCancelled;
    return *this;
}

StoreImport::StoreImport(DatabaseUrl target, DatabaseUrl source)
    : m_target(std::move(target))
    , m_source(std::move(source))
{
}

Result<ImportSummary> StoreImport::run(const std::atomic<bool>& isCancelled, WallTime now,
                                       const ImportWatch& watch) const
{
    ImportSource source(m_source);
    if (auto opened = source.open(); !opened)
        return tl::unexpected(opened.error());
    SqlConnection target(m_target);
    if (auto opened = openTarget(target, now); !opened)
        return tl::unexpected(opened.error());
    ImportSummary summary;
    auto done = StoreRun(target, source, m_source.text(), now, summary).run(isCancelled, watch);
    return done ? Result<ImportSummary>(summary) : tl::unexpected(done.error());
}

LinesImport::LinesImport(DatabaseUrl target, QString path)
    : m_target(std::move(target))
    , m_path(std::move(path))
{
}

Result<ImportSummary> LinesImport::run(const std::atomic<bool>& isCancelled, WallTime now,
                                       const ImportWatch& watch) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, m_path + u": "_s + file.errorString());
    SqlConnection connection(m_target);
    if (auto opened = openTarget(connection, now); !opened)
        return tl::unexpected(opened.error());
    ImportSummary summary;
    ImportTarget target(connection, QFileInfo(m_path).fileName(), now);
    ImportRows rows(target, u"lines"_s, nullptr, summary);
    ImportedRow row;
    for (std::int64_t count = 1; !isCancelled && !file.atEnd(); ++count) {
        const QByteArray line = file.readLine(kLongestLine);
        if (!line.endsWith('\n') && !file.atEnd())
            return failure(ErrorCode::FileUnreadable,
                           m_path + u": a line is longer than %1 bytes"_s.arg(kLongestLine));
        if (!readLine(line, row)) {
            summary.refused += QJsonDocument::fromJson(line).isObject() ? 0 : 1;
            continue;
        }
        if (auto done = rows.add(std::move(row)); !done)
            return tl::unexpected(done.error());
        if (watch && count % kRowsBetweenNews == 0)
            watch(summary);
    }
    summary.isCancelled = isCancelled;
    auto done = isCancelled ? Result<void>() : rows.flush();
    if (done && !isCancelled)
        done = rows.endSessions();
    return done ? Result<ImportSummary>(summary) : tl::unexpected(done.error());
}

Result<void> noteImported(const DatabaseUrl& target, const std::vector<SessionId>& sessions,
                          const QString& source, WallTime now)
{
    SqlConnection connection(target);
    auto done = connection.open();
    if (done)
        done = connection.setUp();
    for (const SessionId session : sessions) {
        if (done)
            done = ImportTarget(connection, source, now).noteOrigin(session);
    }
    return done;
}

} // namespace racha
