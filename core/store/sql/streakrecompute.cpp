// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/streakrecompute.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"
#include "core/streak/streaktracker.h"

#include <algorithm>
#include <map>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Rows of one person that are looked at; beyond it older runs stay as they are.
constexpr std::size_t kMostRows = 20'000;

const QString kOrder = u" ORDER BY received_at DESC, id DESC LIMIT "_s;

bool isSame(const StoredRow& row, const StreakMark& mark, const std::string& data)
{
    return row.streakId == mark.streakId && row.status == mark.status
        && row.isStreaking == mark.isStreaking && row.diamonds == mark.diamonds && row.data == data;
}

bool isSame(const Streak& a, const Streak& b)
{
    return a.startedAt == b.startedAt && a.endedAt == b.endedAt && a.total == b.total
        && a.diamonds == b.diamonds && a.endReason == b.endReason;
}

/// The end of a live or of a capture is not in the rows, so what is stored of it stays, unless the
/// streak went on.
bool keepsStoredEnd(const Streak& before, const Streak& computed)
{
    const bool wasEnded =
        before.endReason == EndReason::LiveEnd || before.endReason == EndReason::Interrupted;
    const bool isUnsaid =
        computed.endReason == EndReason::Idle || computed.endReason == EndReason::Running;
    return wasEnded && isUnsaid && before.endedAt == computed.endedAt;
}

} // namespace

struct StreakRecompute::Computed
{
    std::vector<StreakMark> marks; ///< by row
    std::map<std::string, Streak> streaks;
};

StreakRecompute::StreakRecompute(SqlConnection& connection, RoomId room,
                                 const StreakSettings& settings)
    : m_connection(connection)
    , m_room(room)
    , m_settings(settings)
{
}

Result<void> StreakRecompute::recompute(const Target& target, WallTime upTo, WallTime now)
{
    auto rows = rowsOf(target);
    if (!rows)
        return tl::unexpected(rows.error());
    auto computed = compute(*rows, upTo);
    if (auto done = writeStreaks(*rows, target, computed); !done)
        return done;
    if (auto done = writeRows(*rows, computed, now); !done)
        return done;
    std::unordered_set<std::string> unused {target.streakId};
    for (const StoredRow& row : *rows)
        unused.insert(row.streakId);
    for (const auto& [id, streak] : computed.streaks)
        unused.erase(id);
    unused.erase(std::string());
    return removeUnused(unused);
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
    const auto limit = type == EventType::Like ? m_settings.likeIdle : m_settings.giftIdle;
    const auto gap =
        std::ranges::adjacent_find(rows, [limit](const StoredRow& a, const StoredRow& b) {
            return b.row.receivedAt - a.row.receivedAt > limit;
        });
    if (gap != rows.end())
        rows.erase(rows.begin(), std::next(gap));
}

StreakRecompute::Computed StreakRecompute::compute(std::vector<StoredRow>& rows,
                                                   WallTime upTo) const
{
    Computed computed;
    StreakTracker tracker(m_room, m_settings);
    StreakChanges changes;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        StreakRow row = rows[i].row;
        row.ref = {MessageId {}, static_cast<std::int64_t>(i) + 1};
        computed.marks.push_back(tracker.apply(row, changes));
        upTo = std::max(upTo, row.receivedAt);
    }
    tracker.advanceTo(upTo, changes);
    for (const RowChange& change : changes.rows) {
        StreakMark& mark = computed.marks[static_cast<std::size_t>(change.row.number - 1)];
        mark.status = change.status;
        mark.isStreaking = change.isStreaking;
    }
    for (const StreakChange& change : changes.streaks)
        computed.streaks[change.streak.id] = change.streak;
    return computed;
}

Result<void> StreakRecompute::writeRows(const std::vector<StoredRow>& rows,
                                        const Computed& computed, WallTime now)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (auto done = updateRow(rows[i], computed.marks[i], now); !done)
            return done;
    }
    return {};
}

Result<void> StreakRecompute::updateRow(const StoredRow& row, const StreakMark& mark, WallTime now)
{
    const std::string data = withStreakCells(row.data, mark);
    if (isSame(row, mark, data))
        return {};
    auto query = m_connection.run(
        u"UPDATE live_events SET streak_id = ?, streak_status = ?, is_streaking = ?, diamonds = ?, "
        "event_data = ?, updated_at = ? WHERE id = ?"_s,
        {nameValue(mark.streakId), nameValue(streakStatusText(mark.status)),
         mark.isStreaking ? 1 : 0, numberValue(mark.diamonds), QString::fromStdString(data),
         timeValue(now), numberValue(row.id)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

Result<void> StreakRecompute::writeStreaks(const std::vector<StoredRow>& rows, const Target& target,
                                           Computed& computed)
{
    StreakTable table(m_connection, m_room);
    std::vector<std::string> ids;
    for (const auto& [id, streak] : computed.streaks)
        ids.push_back(id);
    if (!computed.streaks.contains(target.streakId) && !target.streakId.empty())
        ids.push_back(target.streakId);
    const auto before = table.read(ids);
    if (!before)
        return tl::unexpected(before.error());
    std::vector<const Streak*> changed;
    for (auto& [id, streak] : computed.streaks) {
        const auto found = before->find(id);
        if (found != before->end() && keepsStoredEnd(found->second, streak)) {
            streak.endReason = found->second.endReason;
            for (std::size_t i = rows.size(); i-- > 0;) {
                if (computed.marks[i].streakId == id) {
                    computed.marks[i].status = StreakStatus::End;
                    computed.marks[i].isStreaking = false;
                    break;
                }
            }
        }
        if (found == before->end() || !isSame(found->second, streak))
            changed.push_back(&streak);
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

Result<void> StreakRecompute::closeInterrupted(const std::string& streakId, WallTime now)
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
        {nameValue(endReasonText(EndReason::Interrupted)), idValue(m_room), nameValue(streakId)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

} // namespace racha
