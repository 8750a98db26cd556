// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/verificationrepair.h"

#include "core/store/adoption.h"
#include "core/store/sql/adoptedroom.h"
#include "core/store/sql/captureaccounts.h"
#include "core/store/sql/personrowreader.h"
#include "core/store/sql/persontable.h"
#include "core/store/sql/streakcheck.h"
#include "core/store/sql/streaktable.h"
#include "core/store/sql/wordcheck.h"
#include "core/store/sql/wordtable.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kEventsAtOnce = 500;

std::vector<std::vector<std::int64_t>> inChunks(const std::set<std::int64_t>& events)
{
    std::vector<std::vector<std::int64_t>> chunks;
    for (const std::int64_t event : events) {
        if (chunks.empty() || chunks.back().size() >= kEventsAtOnce)
            chunks.emplace_back();
        chunks.back().push_back(event);
    }
    return chunks;
}

} // namespace

VerificationRepair::VerificationRepair(SqlConnection& connection, VerificationDesk& desk,
                                       CaptureAccounts& accounts, WallTime now)
    : m_connection(connection)
    , m_desk(desk)
    , m_accounts(accounts)
    , m_now(now)
{
}

Result<void> VerificationRepair::run()
{
    m_desk.enter(VerificationPhase::Repair);
    const RepairPlan& plan = m_desk.plan;
    const std::size_t all = plan.streaks.size() + plan.unfounded.size() + plan.plainRows.size()
        + plan.sessions.size() + plan.wordEvents.size() + plan.nameEvents.size()
        + plan.people.size() + plan.adoptedRooms.size();
    std::size_t done = 0;
    const auto each = [&](const auto& keys, auto&& work) -> Result<void> {
        for (const auto& key : keys) {
            if (m_desk.isUnwanted())
                return {};
            if (auto worked = work(key); !worked)
                return worked;
            m_desk.advance(static_cast<double>(++done) / static_cast<double>(all));
        }
        return {};
    };
    auto worked = each(plan.streaks, [this](const auto& key) {
        return inRoom(key.first, [&] { return repairStreaks(key.first, key.second); });
    });
    if (worked)
        worked = each(plan.unfounded, [this](const auto& key) {
            return inRoom(key.first, [&] { return removeUnfounded(key.first, key.second); });
        });
    if (worked)
        worked = each(plan.plainRows, [this](std::int64_t id) { return clearPlainRow(id); });
    if (worked)
        worked = each(inChunks(plan.wordEvents), [this](const std::vector<std::int64_t>& events) {
            return inRoom({}, [&] { return repairWords(events); });
        });
    if (worked)
        worked = each(plan.nameEvents, [this](std::int64_t id) { return addName(id); });
    if (worked)
        worked = each(plan.people, [this](std::int64_t id) { return foldPerson(id); });
    if (worked)
        worked = each(plan.adoptedRooms, [this](RoomId room) { return repairAdopted(room); });
    // Last: streaks may have changed what they count.
    if (worked)
        worked = each(plan.sessions, [this](SessionId id) {
            const CaptureAccount* const account = m_accounts.find(id);
            return inRoom(account->room, [&] { return repairTotals(*account); });
        });
    return worked;
}

template<typename Work>
Result<void> VerificationRepair::inRoom(RoomId room, Work&& work)
{
    SqlTransaction transaction(m_connection);
    auto done = transaction.begin();
    if (done && room)
        done = lockRoom(room);
    if (done)
        done = work();
    return done ? transaction.commit() : done;
}

/// As whoever writes events of the room does first.
Result<void> VerificationRepair::lockRoom(RoomId room)
{
    auto query = m_connection.run(u"SELECT id FROM live_sessions WHERE room_id = ?"_s
                                      + m_connection.dialect().forUpdate(),
                                  {idValue(room)});
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next()) { }
    return m_connection.finish(**query);
}

Result<void> VerificationRepair::write(const QString& sql, const QVariantList& values)
{
    auto query = m_connection.run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    m_desk.result.repaired += std::max(0, (*query)->numRowsAffected());
    return {};
}

Result<void> VerificationRepair::repairStreaks(RoomId room, UserId person)
{
    auto rows = PersonRowReader::rowsOf(m_connection, room, person);
    if (!rows)
        return tl::unexpected(rows.error());
    std::erase_if(*rows, [this](const StoredRow& row) { return !m_accounts.isComputed(row); });
    StreakAudit audit(room, *rows, m_accounts.watchOf(room));
    const auto stored = readStreakCells(m_connection, room, audit.streakIds());
    if (!stored)
        return tl::unexpected(stored.error());
    audit.settle(*stored);
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const auto written =
            writeStreakCells(m_connection, (*rows)[i], audit.computed().marks()[i], m_now);
        if (!written)
            return tl::unexpected(written.error());
        m_desk.result.repaired += *written ? 1 : 0;
    }
    std::vector<const Streak*> wrong;
    for (const auto& [id, outcome] : audit.computed().streaks()) {
        const auto found = stored->find(id);
        if (found == stored->end() || !isSame(outcome.streak, found->second))
            wrong.push_back(&outcome.streak);
    }
    if (auto done = StreakTable(m_connection, room).write(wrong); !done)
        return done;
    m_desk.result.repaired += std::ssize(wrong);
    for (const auto& [id, row] : *stored) {
        if (audit.computed().streaks().contains(id))
            continue;
        if (auto done = removeUnfounded(room, id); !done)
            return done;
    }
    return {};
}

/// Unless a row has come to it meanwhile.
Result<void> VerificationRepair::removeUnfounded(RoomId room, const std::string& streak)
{
    auto query = m_connection.run(u"SELECT count(*) FROM live_events WHERE streak_id = ? "
                                  "AND room_id + 0 = ?"_s,
                                  {nameValue(streak), idValue(room)});
    if (!query)
        return tl::unexpected(query.error());
    const bool isNamed = (*query)->next() && (*query)->value(0).toLongLong() > 0;
    if (auto done = m_connection.finish(**query); !done || isNamed)
        return done;
    return write(u"DELETE FROM live_streaks WHERE room_id = ? AND streak_id = ?"_s,
                 {idValue(room), nameValue(streak)});
}

Result<void> VerificationRepair::clearPlainRow(std::int64_t event)
{
    return write(u"UPDATE live_events SET streak_id = NULL, streak_status = NULL, "
                 "is_streaking = 0, diamonds = 0, updated_at = ? WHERE id = ?"_s,
                 {timeValue(m_now), numberValue(event)});
}

/// A capture's own counts of diamonds, likes and streaks never fall: it may have seen more than it
/// stored.
Result<void> VerificationRepair::repairTotals(const CaptureAccount& account)
{
    const bool isAlone =
        m_accounts.watchOf(account.room).captures() == 1 && !account.lostRowsRunning;
    auto query = m_connection.run(
        u"SELECT count(*), coalesce(sum(diamonds), 0), coalesce(sum(CASE WHEN event_type = "
        "'LikeEvent' THEN "_s
            + m_connection.dialect().jsonNumber(u"like_count"_s)
            + u" ELSE 0 END), 0) FROM live_events WHERE session_id = ? AND room_id = ?",
        {idValue(account.id), idValue(account.room)});
    if (!query)
        return tl::unexpected(query.error());
    CaptureAccount::Totals totals;
    if ((*query)->next()) {
        totals.events = (*query)->value(0).toLongLong();
        totals.diamonds = (*query)->value(1).toLongLong();
        totals.likes = (*query)->value(2).toLongLong();
    }
    if (auto done = m_connection.finish(**query); !done)
        return done;
    totals.streaks = account.noted.streaks;
    if (!account.lostRows)
        totals.streaks = isAlone ? account.counted.streaks
                                 : std::max(account.counted.streaks, account.noted.streaks);
    if (!isAlone) {
        CaptureAccount::Totals most = account.noted;
        if (m_accounts.isUnionTheMost(account.room))
            most = m_accounts.unionOf(account.room);
        totals.diamonds =
            std::max(totals.diamonds, std::min(account.noted.diamonds, most.diamonds));
        totals.likes = std::max(totals.likes, std::min(account.noted.likes, most.likes));
    }
    return write(u"UPDATE live_sessions SET total_events = ?, diamonds = ?, likes = ?, "
                 "streaks = ?, updated_at = ? WHERE id = ?"_s,
                 {numberValue(totals.events), numberValue(totals.diamonds),
                  numberValue(totals.likes), numberValue(totals.streaks), timeValue(m_now),
                  idValue(account.id)});
}

/// As when the rows were adopted. In transactions of its own.
Result<void> VerificationRepair::repairAdopted(RoomId room)
{
    AdoptionResult result;
    const std::atomic<bool> isCancelled = false;
    auto done = AdoptedRoom(m_connection, room, QString(), m_now).revalue(isCancelled, result);
    m_desk.result.repaired += result.eventsGivenDiamonds + result.sessionsCounted;
    return done;
}

/// The table is in the order of words: many events at once share the way through it.
Result<void> VerificationRepair::repairWords(const std::vector<std::int64_t>& events)
{
    QVariantList ids;
    for (const std::int64_t event : events)
        ids << numberValue(event);
    const QString among = u" IN ("_s + placeholders(events.size()) + u')';
    auto query =
        m_connection.run(u"SELECT id, event_data FROM live_events WHERE id"_s + among, ids);
    if (!query)
        return tl::unexpected(query.error());
    WordTable words(m_connection);
    while ((*query)->next())
        words.add((*query)->value(0).toLongLong(), commentOf(utf8Of((*query)->value(1))));
    if (auto done = m_connection.finish(**query); !done)
        return done;
    auto emptied = m_connection.run(u"DELETE FROM live_word_events WHERE event_id"_s + among, ids);
    if (!emptied)
        return tl::unexpected(emptied.error());
    m_desk.result.repaired += std::ssize(events);
    return words.write();
}

Result<void> VerificationRepair::addName(std::int64_t event)
{
    auto query = m_connection.run(u"SELECT user_id, user_unique_id, user_nickname "
                                  "FROM live_events WHERE id = ?"_s,
                                  {numberValue(event)});
    if (!query)
        return tl::unexpected(query.error());
    PersonTable people(m_connection);
    while ((*query)->next())
        people.add(idOf((*query)->value(0)), utf8Of((*query)->value(1)),
                   utf8Of((*query)->value(2)));
    if (auto done = m_connection.finish(**query); !done)
        return done;
    ++m_desk.result.repaired;
    return people.write();
}

Result<void> VerificationRepair::foldPerson(std::int64_t person)
{
    auto query = m_connection.run(u"SELECT unique_id, nickname FROM live_people WHERE id = ?"_s,
                                  {numberValue(person)});
    if (!query)
        return tl::unexpected(query.error());
    std::string folded;
    while ((*query)->next())
        folded = foldedNames(utf8Of((*query)->value(0)), utf8Of((*query)->value(1)));
    if (auto done = m_connection.finish(**query); !done)
        return done;
    return write(u"UPDATE live_people SET folded = ? WHERE id = ?"_s,
                 {QString::fromStdString(folded), numberValue(person)});
}

} // namespace racha
