// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streaktracker.h"

#include <QString>

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace racha::test {

using namespace std::chrono_literals;

inline const WallTime kStart = wallTimeFromText("2026-11-23T20:00:00Z");

inline StreakRow giftRow(std::int64_t message, std::chrono::microseconds at, std::int64_t wire,
                         bool end, std::int64_t group = 777)
{
    StreakRow row;
    row.ref = {MessageId {message}, message};
    row.from = UserId {42};
    row.fromUniqueId = "ana";
    row.gift = GiftId {5655};
    row.giftName = "Rosa";
    row.diamondCount = 2;
    row.streakable = true;
    row.group = GroupId {group};
    row.wireCount = wire;
    row.wireEnd = end;
    row.receivedAt = kStart + at;
    row.timestamp = row.receivedAt - 200ms;
    return row;
}

inline StreakRow likeRow(std::int64_t message, std::chrono::microseconds at, std::int64_t count)
{
    StreakRow row;
    row.ref = {MessageId {message}, message};
    row.type = EventType::Like;
    row.from = UserId {42};
    row.fromUniqueId = "ana";
    row.streakable = true;
    row.wireCount = count;
    row.receivedAt = kStart + at;
    row.timestamp = row.receivedAt;
    return row;
}

/// Rows and streaks as a store would hold them: what the tracker says, with its changes applied.
class StoredRows
{
public:
    struct Cell
    {
        StreakRow row;
        StreakMark mark;
    };

    explicit StoredRows(StreakSettings settings = {})
        : tracker(RoomId {9}, settings)
    {
    }

    void add(const StreakRow& row)
    {
        changes = {};
        StreakMark mark = tracker.apply(row, changes);
        cells.push_back({row, mark});
        applyChanges();
    }

    void advance(std::chrono::microseconds to)
    {
        changes = {};
        tracker.advanceTo(kStart + to, changes);
        applyChanges();
    }

    void closeAll(EndReason reason)
    {
        changes = {};
        tracker.closeAll(reason, changes);
        applyChanges();
    }

    /// One line a row: `added/total status T|F`, `-` without status.
    QString rows() const
    {
        QString out;
        for (const Cell& cell : cells)
            out += text(cell.mark) + u'\n';
        return out;
    }

    static QString text(const StreakMark& mark)
    {
        const auto status = streakStatusText(mark.status);
        return QStringLiteral("%1/%2 %3 %4")
            .arg(mark.added)
            .arg(mark.total)
            .arg(status.empty() ? QStringLiteral("-")
                                : QString::fromUtf8(status.data(), qsizetype(status.size())),
                 mark.isStreaking ? QStringLiteral("T") : QStringLiteral("F"));
    }

    /// One line a streak in the order of its first row: `id total reason rows`.
    QString streaksText() const
    {
        QString out;
        for (const std::string& id : ids) {
            const StreakChange& change = streaks.at(id);
            const auto reason = endReasonText(change.streak.endReason);
            out += QStringLiteral("%1 %2 %3 %4\n")
                       .arg(QString::fromStdString(id))
                       .arg(change.streak.total)
                       .arg(reason.empty()
                                ? QStringLiteral("open")
                                : QString::fromUtf8(reason.data(), qsizetype(reason.size())))
                       .arg(change.rows);
        }
        return out;
    }

    StreakTracker tracker;
    StreakChanges changes; ///< of the last call
    std::vector<Cell> cells;
    std::vector<std::string> ids;
    std::map<std::string, StreakChange> streaks;

private:
    void applyChanges()
    {
        for (const RowChange& change : changes.rows) {
            const auto cell = std::find_if(cells.begin(), cells.end(),
                                           [&](const Cell& c) { return c.row.ref == change.row; });
            if (cell == cells.end())
                qFatal("a change names a row that does not exist");
            if (cell->mark.streakId != change.streakId)
                qFatal("a change names another streak than its row");
            cell->mark.status = change.status;
            cell->mark.isStreaking = change.isStreaking;
        }
        for (const StreakChange& change : changes.streaks) {
            if (!streaks.contains(change.streak.id))
                ids.push_back(change.streak.id);
            streaks[change.streak.id] = change;
        }
    }
};

} // namespace racha::test
