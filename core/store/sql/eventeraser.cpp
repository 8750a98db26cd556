// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/eventeraser.h"

#include "core/filter/cellrecord.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/erasurenote.h"
#include "core/store/sql/eventrows.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/storedrow.h"
#include "core/store/sql/streakrecompute.h"
#include "core/store/sql/streaktable.h"

#include <set>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

QString among(const QString& column)
{
    return column + u" IN ("_s + placeholders(EventEraser::kMost) + u')';
}

/// Counters of a running capture are its own; they never fall below what is left.
QString lessened(const QString& column)
{
    return column + u" = CASE WHEN "_s + column + u" > ? THEN "_s + column + u" - ? ELSE 0 END"_s;
}

} // namespace

EventEraser::EventEraser(SqlConnection& connection, ErasureNote& note, RoomId room, WallTime now)
    : m_connection(connection)
    , m_note(note)
    , m_words(connection)
    , m_room(room)
    , m_now(now)
{
}

Result<std::int64_t> EventEraser::erase(const std::vector<std::int64_t>& ids)
{
    m_ids.clear();
    m_losses.clear();
    m_sessionOfStreak.clear();
    // One statement serves any number: an id that stands twice is found once.
    for (std::size_t i = 0; i < kMost; ++i)
        m_ids << numberValue(ids[std::min(i, ids.size() - 1)]);
    SqlTransaction transaction(m_connection);
    auto done = transaction.begin();
    if (done)
        done = lockRoom();
    if (done)
        done = countLosses();
    if (done)
        done = noteWords();
    if (!done)
        return tl::unexpected(done.error());
    const auto grouped =
        readStoredRows(m_connection, among(u"id"_s) + u" AND streak_id IS NOT NULL"_s, m_ids);
    if (!grouped)
        return tl::unexpected(grouped.error());
    done = deleteRows();
    if (done)
        done = m_words.remove();
    if (done)
        done = m_note.step();
    if (done)
        done = repairStreaks(*grouped);
    std::int64_t erased = 0;
    for (const auto& [session, loss] : m_losses) {
        erased += loss.events;
        if (done && session != 0)
            done = subtract(SessionId {session}, loss);
    }
    if (done)
        done = transaction.commit();
    return done ? Result<std::int64_t>(erased) : tl::unexpected(done.error());
}

/// As whoever writes events of the room does first.
Result<void> EventEraser::lockRoom()
{
    auto query = m_connection.run(u"SELECT id FROM live_sessions WHERE room_id = ?"_s
                                      + m_connection.dialect().forUpdate(),
                                  {idValue(m_room)});
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next()) { }
    if (auto done = m_connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return {};
}

Result<void> EventEraser::countLosses()
{
    auto query = m_connection.run(
        u"SELECT session_id, streak_id, count(*), sum(diamonds), sum(CASE WHEN event_type = "
        "'LikeEvent' THEN "_s
            + m_connection.dialect().jsonNumber(u"like_count"_s)
            + u" ELSE 0 END) FROM live_events WHERE "_s + among(u"id"_s)
            + u" GROUP BY session_id, streak_id"_s,
        m_ids);
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next()) {
        const std::int64_t session = (*query)->value(0).toLongLong();
        Loss& loss = m_losses[session];
        loss.events += (*query)->value(2).toLongLong();
        loss.diamonds += (*query)->value(3).toLongLong();
        loss.likes += (*query)->value(4).toLongLong();
        if (!(*query)->value(1).isNull())
            m_sessionOfStreak[utf8Of((*query)->value(1))] = session;
    }
    if (auto done = m_connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return {};
}

/// While their comments are there to read.
Result<void> EventEraser::noteWords()
{
    static const FilterPath path {{"comment"}};
    auto query =
        m_connection.run(u"SELECT id, event_data FROM live_events WHERE "_s + among(u"id"_s)
                             + u" AND instr(event_data, '\"comment\"') > 0"_s,
                         m_ids);
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next()) {
        const std::string data = utf8Of((*query)->value(1));
        CellRecord row;
        row.set(FilterColumn::EventData, FilterValue::ofText(data));
        m_words.add((*query)->value(0).toLongLong(), row.valueAt(path).text);
    }
    if (auto done = m_connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return {};
}

Result<void> EventEraser::deleteRows()
{
    auto payloads =
        m_connection.run(u"DELETE FROM live_event_payloads WHERE "_s + among(u"event_id"_s), m_ids);
    if (!payloads)
        return tl::unexpected(payloads.error());
    auto events = m_connection.run(u"DELETE FROM live_events WHERE "_s + among(u"id"_s), m_ids);
    return events ? Result<void>() : tl::unexpected(events.error());
}

Result<void> EventEraser::repairStreaks(const std::vector<StoredRow>& rows)
{
    std::set<std::string> repaired;
    for (const StoredRow& row : rows) {
        if (!repaired.insert(row.streakId).second)
            continue;
        if (auto done = repairStreak(row); !done)
            return done;
    }
    return {};
}

Result<void> EventEraser::repairStreak(const StoredRow& row)
{
    const auto isLeft = hasRows(row.streakId);
    if (!isLeft)
        return tl::unexpected(isLeft.error());
    const SessionId session {m_sessionOfStreak[row.streakId]};
    if (!*isLeft) {
        ++m_losses[session.value].streaks;
        return StreakTable(m_connection, m_room).remove(row.streakId);
    }
    const auto capture = readCapture(m_connection, session);
    if (!capture)
        return tl::unexpected(capture.error());
    const StreakSettings settings = *capture ? (*capture)->settings : StreakSettings();
    StreakRecompute recompute(m_connection, m_room, settings);
    auto done = recompute.recompute({keyOf(row.row), row.streakId}, m_now, m_now);
    // What is left may count for more than before: nobody counted up to it any longer.
    for (const auto& [owner, diamonds] : recompute.gained())
        m_losses[owner.value].diamonds -= diamonds;
    return done;
}

Result<bool> EventEraser::hasRows(const std::string& streakId)
{
    auto query =
        m_connection.run(u"SELECT 1 FROM live_events WHERE streak_id = ? AND room_id = ? LIMIT 1"_s,
                         {nameValue(streakId), idValue(m_room)});
    if (!query)
        return tl::unexpected(query.error());
    const bool isThere = (*query)->next();
    if (auto done = m_connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return isThere;
}

Result<void> EventEraser::subtract(SessionId session, const Loss& loss)
{
    const QVariant events = numberValue(loss.events);
    const QVariant diamonds = numberValue(loss.diamonds);
    const QVariant likes = numberValue(loss.likes);
    const QVariant streaks = numberValue(loss.streaks);
    auto query =
        m_connection.run(u"UPDATE live_sessions SET "_s + lessened(u"total_events"_s) + u", "_s
                             + lessened(u"diamonds"_s) + u", "_s + lessened(u"likes"_s) + u", "_s
                             + lessened(u"streaks"_s) + u", updated_at = ? WHERE id = ?"_s,
                         {events, events, diamonds, diamonds, likes, likes, streaks, streaks,
                          timeValue(m_now), idValue(session)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

} // namespace racha
