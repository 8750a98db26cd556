// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/streakcheck.h"

#include "core/store/sql/captureaccounts.h"
#include "core/store/sql/personrowreader.h"
#include "core/store/sql/streaktable.h"
#include "core/store/sql/verificationdesk.h"

#include <algorithm>
#include <limits>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kReadChunk = 64;
constexpr int kStreaksAtOnce = 5'000;

} // namespace

Result<std::map<std::string, StreakCellsRow>>
readStreakCells(SqlConnection& connection, RoomId room, const std::vector<std::string>& ids)
{
    const SqlDialect& dialect = connection.dialect();
    QStringList columns;
    for (const char* const column : streakColumns()) {
        const QString name = QString::fromLatin1(column);
        columns << (name.endsWith("_at"_L1) ? dialect.timeText(name) : name);
    }
    std::map<std::string, StreakCellsRow> rows;
    auto done = inPowersOfTwo(
        ids.size(), kReadChunk, [&](std::size_t first, std::size_t count) -> Result<void> {
            QVariantList values {numberValue(room.value)};
            for (std::size_t i = first; i < first + count; ++i)
                values << nameValue(ids[i]);
            auto query =
                connection.run(u"SELECT streak_id, id, "_s + columns.join(u", "_s)
                                   + u" FROM live_streaks WHERE room_id = ? AND streak_id IN ("
                                   + placeholders(count) + u')',
                               values);
            if (!query)
                return tl::unexpected(query.error());
            while ((*query)->next()) {
                StreakCellsRow& row = rows[utf8Of((*query)->value(0))];
                row.id = (*query)->value(1).toLongLong();
                row.cells.clear();
                for (int i = 0; i < columns.size(); ++i)
                    row.cells.push_back(cellText((*query)->value(i + 2)));
            }
            return connection.finish(**query);
        });
    return done ? Result<std::map<std::string, StreakCellsRow>>(std::move(rows))
                : tl::unexpected(done.error());
}

StreakCheck::StreakCheck(VerificationDesk& desk, CaptureAccounts& accounts)
    : m_desk(desk)
    , m_accounts(accounts)
{
}

Result<void> StreakCheck::run()
{
    m_desk.enter(VerificationPhase::Streaks);
    PersonRowReader reader(m_desk, [this](const StoredRow& row) {
        const bool isComputed = m_accounts.isComputed(row);
        if (!isComputed)
            count(row, row.diamonds);
        return isComputed;
    });
    std::vector<StoredRow> rows;
    while (!m_desk.isUnwanted()) {
        const auto found = reader.next(rows);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return checkUnfounded();
        if (auto done = check(rows); !done)
            return done;
        m_looked += std::ssize(rows);
        m_desk.advance(static_cast<double>(m_looked)
                       / static_cast<double>(std::max<std::int64_t>(1, m_desk.result.events)));
    }
    return {};
}

Result<void> StreakCheck::check(std::vector<StoredRow>& rows)
{
    const auto keyOfRow = [](const StoredRow& row) {
        return std::tuple(row.room.value, row.row.from.value, row.row.receivedAt, row.id);
    };
    std::ranges::sort(rows, {}, keyOfRow);
    std::vector<StreakAudit> audits;
    RoomId room;
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last = std::find_if(first, rows.end(), [&](const StoredRow& row) {
            return row.room != first->room || row.row.from != first->row.from;
        });
        if (first->room != room) {
            if (auto done = check(audits, room); !done)
                return done;
            audits.clear();
            room = first->room;
        }
        audits.emplace_back(room, std::span(first, last), m_accounts.watchOf(room));
        first = last;
    }
    return check(audits, room);
}

Result<void> StreakCheck::check(std::vector<StreakAudit>& audits, RoomId room)
{
    std::set<std::string> ids;
    for (const StreakAudit& audit : audits) {
        auto some = audit.streakIds();
        ids.insert(std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    auto stored = readStreakCells(m_desk.connection(), room, {ids.begin(), ids.end()});
    if (!stored)
        return tl::unexpected(stored.error());
    for (StreakAudit& audit : audits) {
        std::map<std::string, StreakCellsRow> own;
        for (const std::string& id : audit.streakIds()) {
            if (const auto row = stored->find(id); row != stored->end())
                own.insert(*row);
        }
        audit.settle(own);
        audit.compare(own, [&](Finding&& finding) {
            if (finding.isRepairable)
                m_desk.plan.streaks.emplace(room, audit.rows().front().row.from);
            m_desk.find(finding);
        });
        count(audit);
    }
    return {};
}

void StreakCheck::count(const StreakAudit& audit)
{
    m_desk.result.streaks += std::ssize(audit.computed().streaks());
    std::set<std::string> begun;
    for (std::size_t i = 0; i < audit.rows().size(); ++i) {
        const StoredRow& row = audit.rows()[i];
        const StreakMark& mark = audit.computed().marks()[i];
        count(row, mark.diamonds);
        CaptureAccount* const account = m_accounts.find(row.session);
        if (account != nullptr && !mark.streakId.empty() && begun.insert(mark.streakId).second)
            ++account->counted.streaks;
    }
}

void StreakCheck::count(const StoredRow& row, std::int64_t diamonds)
{
    CaptureAccount* const account = m_accounts.find(row.session);
    if (account == nullptr)
        return;
    account->counted.diamonds += diamonds;
    if (row.row.type == EventType::Like)
        account->counted.likes += row.row.wireCount;
}

/// Streaks that no row names.
Result<void> StreakCheck::checkUnfounded()
{
    std::int64_t after = std::numeric_limits<std::int64_t>::min();
    std::int64_t upTo = after;
    while (!m_desk.isUnwanted()) {
        bool hasMore = false;
        auto done = m_desk.read(u"SELECT max(id) FROM (SELECT id FROM live_streaks WHERE id > ? "
                                "ORDER BY id LIMIT "_s
                                    + QString::number(kStreaksAtOnce) + u") AS slice",
                                {numberValue(after)}, [&](const QSqlQuery& row) {
                                    hasMore = !row.value(0).isNull();
                                    upTo = row.value(0).toLongLong();
                                });
        if (!done || !hasMore)
            return done;
        done = m_desk.read(
            u"SELECT s.id, s.room_id, s.streak_id FROM live_streaks s WHERE s.id > ? AND s.id <= ? "
            "AND NOT EXISTS (SELECT 1 FROM live_events e WHERE e.streak_id = s.streak_id "
            "AND e.room_id + 0 = s.room_id)"_s,
            {numberValue(after), numberValue(upTo)}, [this](const QSqlQuery& row) {
                m_desk.plan.unfounded.emplace(idOf(row.value(1)), utf8Of(row.value(2)));
                m_desk.find({.kind = FindingKind::Unfounded,
                             .table = "live_streaks",
                             .row = rowName(row.value(0).toLongLong()),
                             .column = "streak_id",
                             .found = utf8Of(row.value(2)),
                             .expected = std::nullopt,
                             .isRepairable = true});
            });
        if (!done)
            return done;
        after = upTo;
    }
    return {};
}

} // namespace racha
