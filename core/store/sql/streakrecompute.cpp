// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/streakrecompute.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"
#include "core/streak/streakcomputation.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Rows of one person that are looked at; beyond it older runs stay as they are.
constexpr std::size_t kMostRows = 20'000;

const QString kOrder = u" ORDER BY received_at DESC, id DESC LIMIT "_s;

bool isSame(const Streak& a, const Streak& b)
{
    return a.startedAt == b.startedAt && a.endedAt == b.endedAt && a.total == b.total
        && a.diamonds == b.diamonds && a.endReason == b.endReason
        && a.userUniqueId == firstCodePoints(b.userUniqueId, kNameLength)
        && a.giftName == firstCodePoints(b.giftName, kNameLength);
}

bool isInNoRow(EndReason reason)
{
    return reason == EndReason::LiveEnd || reason == EndReason::Interrupted;
}

/// The end of a live or of a capture is not in the rows, so what is stored of it stays, unless the
/// streak went on. So does idleness: a capture that got the last message some milliseconds before
/// the one whose row stands here is as much earlier with its limit, and does not look again.
bool keepsStoredEnd(const Streak& before, const Streak& computed)
{
    if (before.endedAt != computed.endedAt)
        return false;
    const bool wasEnded =
        before.endReason != EndReason::Running && before.endReason != EndReason::WireEnd;
    const bool isUnsaid =
        computed.endReason == EndReason::Idle || computed.endReason == EndReason::Running;
    return wasEnded && isUnsaid;
}

} // namespace

StreakRecompute::StreakRecompute(SqlConnection& connection, RoomId room,
                                 const StreakSettings& settings)
    : m_connection(connection)
    , m_room(room)
    , m_settings(settings)
{
}

Result<void> StreakRecompute::recompute(const Target& target, WallTime upTo, WallTime now)
{
    if (auto known = readSettings(); !known)
        return known;
    auto rows = rowsOf(target);
    if (!rows)
        return tl::unexpected(rows.error());
    StreakComputation computed(m_room);
    for (const StoredRow& row : *rows) {
        computed.add(row.row, settingsOf(row.session));
        upTo = std::max(upTo, row.row.receivedAt);
    }
    computed.advanceTo(upTo);
    if (auto done = writeStreaks(target, computed); !done)
        return done;
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const StoredRow& row = (*rows)[i];
        const StreakMark& mark = computed.marks()[i];
        if (const auto done = writeStreakCells(m_connection, row, mark, now); !done)
            return tl::unexpected(done.error());
        m_gained[row.session] += mark.diamonds - row.diamonds;
    }
    std::unordered_set<std::string> unused {target.streakId};
    for (const StoredRow& row : *rows)
        unused.insert(row.streakId);
    for (const auto& [id, outcome] : computed.streaks())
        unused.erase(id);
    unused.erase(std::string());
    return removeUnused(unused);
}

/// Captures of one room may have had different ones; those of this capture hold for rows of none.
Result<void> StreakRecompute::readSettings()
{
    if (!m_settingsOf.empty())
        return {};
    auto query = m_connection.run(u"SELECT id, gift_idle_ms, like_idle_ms FROM live_sessions "
                                  "WHERE room_id = ?"_s,
                                  {idValue(m_room)});
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next()) {
        StreakSettings& settings = m_settingsOf[idOf((*query)->value(0))];
        settings.giftIdle = std::chrono::milliseconds((*query)->value(1).toLongLong());
        settings.likeIdle = std::chrono::milliseconds((*query)->value(2).toLongLong());
    }
    return m_connection.finish(**query);
}

const StreakSettings& StreakRecompute::settingsOf(SessionId session) const
{
    const auto found = m_settingsOf.find(session);
    return found == m_settingsOf.end() ? m_settings : found->second;
}

Result<std::vector<StoredRow>> StreakRecompute::rowsOf(const Target& target)
{
    const QString limit = QString::number(kMostRows);
    // With a group id the streak's id says everything. Else all rows of the person are needed; the
    // sum keeps servers from walking all rows of the room by its index.
    const bool hasGroup = static_cast<bool>(target.key.group);
    auto rows = hasGroup
        ? readStoredRows(m_connection, u"room_id = ? AND streak_id = ?"_s + kOrder + limit,
                         {idValue(m_room), nameValue(target.streakId)})
        : readStoredRows(
            m_connection, u"user_id = ? AND room_id + 0 = ? AND event_type = ?"_s + kOrder + limit,
            {idValue(target.key.from), idValue(m_room), nameValue(eventTypeName(target.key.type))});
    if (!rows)
        return rows;
    std::ranges::reverse(*rows);
    if (rows->size() >= kMostRows)
        dropCutRun(*rows, target.key.type);
    std::erase_if(*rows, [&](const StoredRow& row) {
        return !row.row.streakable || keyOf(row.row) != target.key;
    });
    return rows;
}

void StreakRecompute::dropCutRun(std::vector<StoredRow>& rows, EventType type) const
{
    auto limit = type == EventType::Like ? m_settings.likeIdle : m_settings.giftIdle;
    for (const auto& [session, settings] : m_settingsOf)
        limit = std::max(limit, type == EventType::Like ? settings.likeIdle : settings.giftIdle);
    const auto gap =
        std::ranges::adjacent_find(rows, [limit](const StoredRow& a, const StoredRow& b) {
            return b.row.receivedAt - a.row.receivedAt > limit;
        });
    if (gap != rows.end())
        rows.erase(rows.begin(), std::next(gap));
}

Result<void> StreakRecompute::writeStreaks(const Target& target, StreakComputation& computed)
{
    StreakTable table(m_connection, m_room);
    std::vector<std::string> ids;
    for (const auto& [id, outcome] : computed.streaks())
        ids.push_back(id);
    if (!computed.streaks().contains(target.streakId) && !target.streakId.empty())
        ids.push_back(target.streakId);
    const auto before = table.read(ids);
    if (!before)
        return tl::unexpected(before.error());
    std::vector<const Streak*> changed;
    for (auto& [id, outcome] : computed.streaks()) {
        const auto found = before->find(id);
        if (found != before->end() && keepsStoredEnd(found->second, outcome.streak))
            computed.end(outcome, found->second.endReason);
        else if (outcome.streak.endReason == EndReason::Running && isInNoRow(target.stated))
            computed.end(outcome, target.stated);
        if (found == before->end() || !isSame(found->second, outcome.streak))
            changed.push_back(&outcome.streak);
    }
    return table.write(changed);
}

Result<void> StreakRecompute::removeUnused(const std::unordered_set<std::string>& ids)
{
    StreakTable table(m_connection, m_room);
    for (const std::string& id : ids) {
        auto query = m_connection.run(
            u"SELECT count(*) FROM live_events WHERE streak_id = ? AND room_id = ?"_s,
            {nameValue(id), idValue(m_room)});
        if (!query)
            return tl::unexpected(query.error());
        const bool isUsed = (*query)->next() && (*query)->value(0).toLongLong() > 0;
        (*query)->finish();
        if (isUsed)
            continue;
        if (auto done = table.remove(id); !done)
            return done;
    }
    return {};
}

Result<void> StreakRecompute::close(const std::string& streakId, EndReason reason, WallTime now)
{
    auto rows = readStoredRows(m_connection, u"room_id = ? AND streak_id = ?"_s + kOrder + u'1',
                               {idValue(m_room), nameValue(streakId)});
    if (!rows)
        return tl::unexpected(rows.error());
    for (const StoredRow& row : *rows) {
        auto query = m_connection.run(
            u"UPDATE live_events SET streak_status = ?, is_streaking = 0, event_data = ?, "
            "updated_at = ? WHERE id = ?"_s,
            {nameValue(streakStatusText(StreakStatus::End)),
             QString::fromStdString(withIsStreaking(row.data, false)), timeValue(now),
             numberValue(row.id)});
        if (!query)
            return tl::unexpected(query.error());
    }
    auto query = m_connection.run(
        u"UPDATE live_streaks SET end_reason = ? WHERE room_id = ? AND streak_id = ?"_s,
        {nameValue(endReasonText(reason)), idValue(m_room), nameValue(streakId)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

} // namespace racha
