// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/importtarget.h"

#include "core/filter/cellrecord.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/erasurenote.h"
#include "core/store/sql/sessiontable.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/storedrow.h"
#include "core/store/sql/streakrecompute.h"
#include "core/store/sql/streaktable.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> ranWell(const Result<QSqlQuery*>& query)
{
    return query ? Result<void>() : tl::unexpected(query.error());
}

std::string commentOf(const std::string& data)
{
    static const FilterPath path {{"comment"}};
    if (data.find("\"comment\"") == std::string::npos)
        return {};
    CellRecord row;
    row.set(FilterColumn::EventData, FilterValue::ofText(data));
    return std::string(row.valueAt(path).text);
}

std::int64_t likesOf(const ImportedRow& row)
{
    if (row.type != eventTypeName(EventType::Like))
        return 0;
    return QJsonDocument::fromJson(QByteArray::fromStdString(row.data))
        .object()["like_count"_L1]
        .toInteger();
}

} // namespace

QStringList importedSessionColumns()
{
    return {u"name"_s,
            u"streamer_unique_id"_s,
            u"started_at"_s,
            u"ended_at"_s,
            u"status"_s,
            u"notes"_s,
            u"gift_idle_ms"_s,
            u"like_idle_ms"_s,
            u"usd_per_diamond"_s,
            u"heartbeat_at"_s,
            u"program"_s,
            u"host_user_id"_s,
            u"streaks"_s,
            u"duplicates"_s,
            u"decode_errors"_s};
}

/// Streaks that new rows came to.
struct ImportTarget::Touched
{
    std::map<std::string, StreakKey> streaks;
    WallTime upTo;
};

ImportTarget::ImportTarget(SqlConnection& connection, QString source, WallTime now)
    : m_connection(connection)
    , m_source(std::move(source))
    , m_now(now)
    , m_known(connection)
    , m_people(connection)
    , m_words(connection)
{
}

Result<SessionId> ImportTarget::session(const ImportedSession& session, ImportSummary& summary)
{
    SqlTransaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    const auto found = SessionTable(m_connection).find(session.uuid, session.room);
    if (!found)
        return tl::unexpected(found.error());
    if (*found) {
        auto filled = fillLabel((*found)->id, session);
        if (filled)
            filled = transaction.commit();
        return filled ? Result<SessionId>((*found)->id) : tl::unexpected(filled.error());
    }
    const QStringList columns = importedSessionColumns();
    QVariantList values = session.cells;
    values << numberValue(session.room.value) << QString::fromStdString(session.uuid)
           << timeValue(m_now) << timeValue(m_now);
    auto made = m_connection.run(u"INSERT INTO live_sessions ("_s + columns.join(u", "_s)
                                     + u", room_id, uuid, created_at, updated_at) VALUES ("
                                     + placeholders(static_cast<std::size_t>(values.size())) + u')',
                                 values);
    if (!made)
        return tl::unexpected(made.error());
    const SessionId id = idOf((*made)->lastInsertId());
    auto done = noteOrigin(id);
    if (done)
        done = transaction.commit();
    if (!done)
        return tl::unexpected(done.error());
    ++summary.sessions;
    return id;
}

Result<void> ImportTarget::fillLabel(SessionId id, const ImportedSession& session)
{
    const QStringList columns = importedSessionColumns();
    const QVariant name = session.cells[columns.indexOf(u"name"_s)];
    const QVariant notes = session.cells[columns.indexOf(u"notes"_s)];
    if (name.isNull() && notes.isNull())
        return {};
    return ranWell(
        m_connection.run(u"UPDATE live_sessions SET name = coalesce(nullif(name, ''), ?), "
                         "notes = coalesce(nullif(notes, ''), ?) WHERE id = ?"_s,
                         {name, notes, numberValue(id.value)}));
}

Result<void> ImportTarget::noteOrigin(SessionId session)
{
    return ranWell(m_connection.run(
        u"INSERT INTO live_session_origins (session_id, origin, source, created_at) "
        "VALUES (?, 'imported', ?, ?)"_s
            + m_connection.dialect().ignoreRepeated({u"session_id"_s}),
        {numberValue(session.value), m_source.left(static_cast<qsizetype>(kNameLength)),
         timeValue(m_now)}));
}

Result<void> ImportTarget::write(RoomId room, std::span<ImportedRow> rows,
                                 const StreakSettings& settings, StreakTable* streaks,
                                 ImportSummary& summary)
{
    SqlTransaction transaction(m_connection);
    auto done = transaction.begin();
    if (done) {
        const auto locked =
            SessionTable(m_connection).lock(SessionId {rows.front().session}, room, m_now);
        done = locked ? Result<void>() : tl::unexpected(locked.error());
    }
    if (done)
        done = forgetErased();
    const auto known = done ? m_known.look(room, rows) : tl::unexpected(done.error());
    if (!known)
        return tl::unexpected(known.error());
    Touched touched;
    std::map<SessionId, std::vector<const ImportedRow*>> fresh;
    for (std::size_t i = 0; done && i < rows.size(); ++i) {
        if ((*known)[i])
            continue;
        const ImportedRow& row = rows[i];
        fresh[SessionId {row.session}].push_back(&row);
        touched.upTo = std::max(touched.upTo, row.receivedAt);
        if (const auto streak = row.streakRow(); streak && !row.streakId.empty())
            touched.streaks.emplace(row.streakId, keyOf(*streak));
        done = insert(row);
    }
    if (done)
        done = m_words.write();
    if (done)
        done = m_people.write();
    if (done)
        done = count(fresh);
    if (done && !touched.streaks.empty())
        done = writeStreaks(room, touched, settings, streaks);
    if (done)
        done = transaction.commit();
    if (!done) {
        m_people.forget();
        m_words.forget();
        return done;
    }
    const auto isKnown = std::ranges::count(*known, true);
    summary.known += isKnown;
    summary.events += std::ssize(rows) - isKnown;
    return {};
}

/// Somebody may have erased people and words that are remembered here.
Result<void> ImportTarget::forgetErased()
{
    const auto steps = ErasureNote::steps(m_connection);
    if (!steps)
        return tl::unexpected(steps.error());
    if (*steps != m_erasureSteps) {
        m_people.forget();
        m_words.forget();
    }
    m_erasureSteps = *steps;
    return {};
}

Result<void> ImportTarget::insert(const ImportedRow& row)
{
    static const QStringList columns {u"event_type"_s,
                                      u"timestamp"_s,
                                      u"received_at"_s,
                                      u"room_id"_s,
                                      u"streamer_unique_id"_s,
                                      u"user_id"_s,
                                      u"user_unique_id"_s,
                                      u"user_nickname"_s,
                                      u"is_streaking"_s,
                                      u"streak_id"_s,
                                      u"streak_status"_s,
                                      u"event_data"_s,
                                      u"created_at"_s,
                                      u"updated_at"_s,
                                      u"session_id"_s,
                                      u"message_id"_s,
                                      u"diamonds"_s};
    auto query = m_connection.run(
        u"INSERT INTO live_events ("_s + columns.join(u", "_s) + u") VALUES ("
            + placeholders(static_cast<std::size_t>(columns.size())) + u')',
        {QString::fromStdString(row.type), timeValue(row.timestamp), timeValue(row.receivedAt),
         numberValue(row.room.value), QString::fromStdString(row.streamer), idValue(row.user),
         nameValue(row.uniqueId), nameValue(row.nickname), row.isStreaking ? 1 : 0,
         nameValue(row.streakId), nameValue(row.streakStatus), QString::fromStdString(row.data),
         timeValue(m_now), timeValue(m_now), numberValue(row.session), idValue(row.message),
         numberValue(row.diamonds)});
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t id = (*query)->lastInsertId().toLongLong();
    m_people.add(row.user, row.uniqueId, row.nickname);
    m_words.add(id, commentOf(row.data));
    return row.payload ? insertPayload(id, *row.payload) : Result<void>();
}

Result<void> ImportTarget::insertPayload(std::int64_t event, const ImportedRow::Payload& payload)
{
    return ranWell(m_connection.run(
        u"INSERT INTO live_event_payloads (event_id, method, encoding, payload) "
        "VALUES (?, ?, ?, ?)"_s,
        {numberValue(event), QString::fromStdString(payload.method),
         QString::fromStdString(payload.encoding),
         payload.bytes.empty() ? QByteArray("") : QByteArray::fromStdString(payload.bytes)}));
}

Result<void> ImportTarget::count(const std::map<SessionId, std::vector<const ImportedRow*>>& rows)
{
    for (const auto& [session, added] : rows) {
        std::int64_t diamonds = 0;
        std::int64_t likes = 0;
        for (const ImportedRow* const row : added) {
            diamonds += row->diamonds;
            likes += likesOf(*row);
        }
        auto done = ranWell(m_connection.run(
            u"UPDATE live_sessions SET total_events = total_events + ?, diamonds = diamonds + ?, "
            "likes = likes + ? WHERE id = ?"_s,
            {numberValue(std::ssize(added)), numberValue(diamonds), numberValue(likes),
             numberValue(session.value)}));
        if (!done)
            return done;
    }
    return {};
}

/// Somebody else has rows of the room: a capture, or another source.
Result<bool> ImportTarget::isShared(RoomId room)
{
    auto query = m_connection.run(
        u"SELECT count(*) FROM live_sessions s LEFT JOIN live_session_origins o "
        "ON o.session_id = s.id WHERE s.room_id = ? AND s.total_events > 0 "
        "AND (o.session_id IS NULL OR o.origin <> 'imported' OR o.source <> ?)"_s,
        {numberValue(room.value), m_source.left(static_cast<qsizetype>(kNameLength))});
    if (!query)
        return tl::unexpected(query.error());
    const bool isShared = (*query)->next() && (*query)->value(0).toLongLong() > 0;
    (*query)->finish();
    return isShared;
}

Result<void> ImportTarget::writeStreaks(RoomId room, const Touched& touched,
                                        const StreakSettings& settings, StreakTable* streaks)
{
    std::vector<std::string> ids;
    for (const auto& [id, key] : touched.streaks)
        ids.push_back(id);
    StreakTable here(m_connection, room);
    const auto shared = isShared(room);
    if (!shared)
        return tl::unexpected(shared.error());
    if (streaks != nullptr) {
        const auto theirs = streaks->read(ids);
        const auto ours = *shared ? here.read(ids) : std::unordered_map<std::string, Streak>();
        if (!theirs || !ours)
            return tl::unexpected(theirs ? ours.error() : theirs.error());
        // How a streak ended is not in its rows; whoever computes it again may forget it.
        for (const auto* const known : {&*theirs, &*ours}) {
            if (std::ranges::any_of(*known, [](const auto& each) {
                    return each.second.endReason == EndReason::LiveEnd;
                }))
                m_endedLives.insert(room);
        }
        std::vector<const Streak*> missing;
        for (const auto& [id, streak] : *theirs) {
            if (!ours->contains(id))
                missing.push_back(&streak);
        }
        if (auto done = here.write(missing); !done || !*shared)
            return done;
    }
    StreakRecompute recompute(m_connection, room, settings);
    for (const auto& [id, key] : touched.streaks) {
        if (auto done = recompute.recompute({key, id}, touched.upTo, m_now); !done)
            return done;
    }
    return {};
}

Result<void> ImportTarget::finish(SessionId id, const ImportedSession& session)
{
    const QStringList columns = importedSessionColumns();
    const auto cell = [&](const QString& name) { return session.cells[columns.indexOf(name)]; };
    return ranWell(m_connection.run(
        u"UPDATE live_sessions SET status = ?, ended_at = ?, heartbeat_at = ?, stored_up_to = "
        "CASE WHEN stored_up_to < ? THEN ? ELSE stored_up_to END WHERE id = ? AND EXISTS "
        "(SELECT 1 FROM live_session_origins o WHERE o.session_id = live_sessions.id "
        "AND o.origin = 'imported')"_s,
        {cell(u"status"_s), cell(u"ended_at"_s), cell(u"heartbeat_at"_s),
         numberValue(session.storedUpTo), numberValue(session.storedUpTo), numberValue(id.value)}));
}

Result<void> ImportTarget::end(SessionId id, WallTime at)
{
    return ranWell(
        m_connection.run(u"UPDATE live_sessions SET ended_at = ?, heartbeat_at = ? "
                         "WHERE id = ? AND (ended_at IS NULL OR ended_at < ?)"_s,
                         {timeValue(at), timeValue(at), numberValue(id.value), timeValue(at)}));
}

Result<std::int64_t> ImportTarget::counted(const QString& sql, RoomId room)
{
    auto query = m_connection.run(sql, {numberValue(room.value)});
    if (!query)
        return tl::unexpected(query.error());
    const std::int64_t count = (*query)->next() ? (*query)->value(0).toLongLong() : 0;
    (*query)->finish();
    return count;
}

Result<void> ImportTarget::closeStreaks(SessionId id, RoomId room)
{
    SqlTransaction transaction(m_connection);
    auto done = transaction.begin();
    const auto locked =
        done ? SessionTable(m_connection).lock(id, room, m_now) : tl::unexpected(done.error());
    const auto active = locked ? counted(u"SELECT count(*) FROM live_sessions WHERE room_id = ? "
                                         "AND status = 'active'"_s,
                                         room)
                               : tl::unexpected(locked.error());
    if (!active || *active > 0)
        return active ? Result<void>() : tl::unexpected(active.error());
    const auto ended = counted(u"SELECT count(*) FROM live_streaks WHERE room_id = ? "
                               "AND end_reason = 'live_end'"_s,
                               room);
    const auto open = StreakTable(m_connection, room).open();
    if (!ended || !open)
        return tl::unexpected(ended ? open.error() : ended.error());
    const bool hasEnded = *ended > 0 || m_endedLives.contains(room);
    StreakRecompute recompute(m_connection, room, {});
    for (const std::string& streak : *open) {
        if (done)
            done = recompute.close(streak, hasEnded ? EndReason::LiveEnd : EndReason::Interrupted,
                                   m_now);
    }
    return done ? transaction.commit() : done;
}

Result<bool> ImportTarget::removeIfEmpty(SessionId id)
{
    SqlTransaction transaction(m_connection);
    auto done = transaction.begin();
    auto removed = done ? m_connection.run(u"DELETE FROM live_sessions WHERE id = ? "
                                           "AND total_events = 0"_s,
                                           {numberValue(id.value)})
                        : tl::unexpected(done.error());
    if (!removed)
        return tl::unexpected(removed.error());
    const bool wasEmpty = (*removed)->numRowsAffected() > 0;
    if (wasEmpty)
        done = ranWell(m_connection.run(u"DELETE FROM live_session_origins WHERE session_id = ?"_s,
                                        {numberValue(id.value)}));
    if (wasEmpty && done)
        done = ranWell(m_connection.run(u"DELETE FROM live_coverage WHERE session_id = ?"_s,
                                        {numberValue(id.value)}));
    if (done)
        done = transaction.commit();
    return done ? Result<bool>(wasEmpty) : tl::unexpected(done.error());
}

} // namespace racha
