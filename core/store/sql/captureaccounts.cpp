// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/captureaccounts.h"

#include "core/store/sql/storedrow.h"
#include "core/store/sql/verificationdesk.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

CaptureSpan::End endOf(const std::string& status)
{
    if (status == "completed")
        return CaptureSpan::End::Orderly;
    if (status == "failed")
        return CaptureSpan::End::Failed;
    return status == "active" ? CaptureSpan::End::None : CaptureSpan::End::Interrupted;
}

CaptureAccount accountFrom(const QSqlQuery& row)
{
    CaptureAccount account;
    int at = 0;
    account.id = idOf(row.value(at++));
    account.room = idOf(row.value(at++));
    account.streamer = utf8Of(row.value(at++));
    account.status = utf8Of(row.value(at++));
    account.isOurs = row.value(at++).toInt() != 0;
    account.noted.events = row.value(at++).toLongLong();
    account.noted.diamonds = row.value(at++).toLongLong();
    account.noted.likes = row.value(at++).toLongLong();
    account.noted.streaks = row.value(at++).toLongLong();
    account.origin = utf8Of(row.value(at++));
    account.lostRows = row.value(at++).toInt() != 0;
    account.lostRowsRunning = row.value(at++).toInt() != 0;
    CaptureSpan& span = account.span;
    span.session = account.id;
    span.settings.giftIdle = std::chrono::milliseconds(row.value(at++).toLongLong());
    span.settings.likeIdle = std::chrono::milliseconds(row.value(at++).toLongLong());
    span.begin = timeOf(row.value(at++));
    account.hasEnd = !row.value(at).isNull();
    span.endedAt = timeOf(row.value(at));
    span.end = endOf(account.status);
    return account;
}

} // namespace

Result<void> CaptureAccounts::read(VerificationDesk& desk)
{
    const SqlDialect& dialect = desk.connection().dialect();
    auto done = desk.read(
        u"SELECT s.id, s.room_id, s.streamer_unique_id, s.status, "
        "s.uuid IS NOT NULL OR s.program IS NOT NULL, s.total_events, s.diamonds, s.likes, "
        "s.streaks, o.origin, "
        "c.value IS NOT NULL OR "
        "EXISTS (SELECT 1 FROM live_erasures x WHERE x.at >= s.created_at), "
        "c.value IS NOT NULL OR "
        "EXISTS (SELECT 1 FROM live_erasures x WHERE x.at >= s.created_at "
        "AND x.at <= s.heartbeat_at), s.gift_idle_ms, s.like_idle_ms, "_s
            + dialect.timeText(u"s.started_at"_s) + u", " + dialect.timeText(u"s.ended_at"_s)
            + u" FROM live_sessions s LEFT JOIN live_session_origins o ON o.session_id = s.id "
              "LEFT JOIN live_coverage c ON c.session_id = s.id AND c.figure = 'set_aside' "
              "AND c.name = ''",
        {}, [this](const QSqlQuery& row) {
            CaptureAccount account = accountFrom(row);
            m_hasAdopted |= account.origin == "adopted";
            m_accounts.emplace(account.id, std::move(account));
        });
    if (done)
        done = desk.read(
            u"SELECT DISTINCT room_id FROM live_streaks WHERE event_type = "
            "'GiftEvent' AND group_id IS NULL"_s,
            {}, [this](const QSqlQuery& row) { m_ungroupedRooms.insert(idOf(row.value(0))); });
    if (!done)
        return done;
    // What the room sent of the time before says nothing of its end.
    return desk.read(u"SELECT session_id, "_s + dialect.timeText(u"received_at"_s)
                         + u" FROM live_events WHERE event_type = 'LiveEndEvent' "
                           "AND instr(event_data, '\"history\":true') = 0 ORDER BY received_at",
                     {}, [this](const QSqlQuery& row) {
                         if (CaptureAccount* const account = find(idOf(row.value(0))))
                             account->span.liveEnds.push_back(timeOf(row.value(1)));
                     });
}

CaptureAccount* CaptureAccounts::find(SessionId session)
{
    const auto found = m_accounts.find(session);
    return found == m_accounts.end() ? nullptr : &found->second;
}

bool CaptureAccounts::isAdopted(SessionId session)
{
    if (!m_hasAdopted)
        return false;
    const CaptureAccount* const account = find(session);
    return account == nullptr || account->origin == "adopted" || !account->isOurs;
}

bool CaptureAccounts::isComputed(const StoredRow& row)
{
    if (isAdopted(row.session))
        return false;
    const CaptureAccount* const account = find(row.session);
    return account == nullptr || account->origin.empty() || row.cells.wire;
}

void CaptureAccounts::meet()
{
    for (const auto& [id, account] : m_accounts) {
        m_watches[account.room].add(account.span);
        m_sharers[account.room].push_back(&account);
    }
}

const RoomWatch& CaptureAccounts::watchOf(RoomId room) const
{
    static const RoomWatch kNobody;
    const auto found = m_watches.find(room);
    return found == m_watches.end() ? kNobody : found->second;
}

const std::vector<const CaptureAccount*>& CaptureAccounts::sharersOf(RoomId room) const
{
    static const std::vector<const CaptureAccount*> kNobody;
    const auto found = m_sharers.find(room);
    return found == m_sharers.end() ? kNobody : found->second;
}

bool CaptureAccounts::isUnionTheMost(RoomId room) const
{
    return !m_ungroupedRooms.contains(room)
        && std::ranges::none_of(sharersOf(room), [](const CaptureAccount* account) {
               return account->lostRows || !account->isOurs || !account->origin.empty();
           });
}

CaptureAccount::Totals CaptureAccounts::unionOf(RoomId room) const
{
    CaptureAccount::Totals sum;
    for (const CaptureAccount* const account : sharersOf(room)) {
        sum.diamonds += account->counted.diamonds;
        sum.likes += account->counted.likes;
    }
    return sum;
}

} // namespace racha
