// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sessioncheck.h"

#include "core/store/sql/captureaccounts.h"
#include "core/store/sql/verificationdesk.h"

#include <algorithm>
#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kStatuses {"active", "completed", "interrupted", "failed"};

} // namespace

Result<void> SessionCheck::run()
{
    m_desk.enter(VerificationPhase::Sessions);
    for (const auto& [id, account] : m_accounts.all()) {
        ++m_desk.result.sessions;
        if (m_accounts.isAdopted(id))
            continue;
        checkStanding(account);
        checkTotals(account);
    }
    auto done = checkReference(u"live_marks"_s, true);
    if (done)
        done = checkReference(u"live_gaps"_s, true);
    if (done)
        done = checkReference(u"live_coverage"_s, false);
    if (done)
        done = checkCoverage();
    return done ? checkReference(u"live_session_origins"_s, false) : done;
}

void SessionCheck::checkStanding(const CaptureAccount& account)
{
    const bool isKnown = std::ranges::any_of(
        kStatuses, [&](const char* status) { return account.status == status; });
    if (!isKnown)
        m_desk.find({.kind = FindingKind::Unreadable,
                     .table = "live_sessions",
                     .row = rowName(account.id.value),
                     .column = "status",
                     .found = account.status});
    else if ((account.status != "active") != account.hasEnd)
        m_desk.find({.kind = FindingKind::Cell,
                     .table = "live_sessions",
                     .row = rowName(account.id.value),
                     .column = "status",
                     .found = account.status,
                     .expected = account.hasEnd ? std::nullopt : std::optional("active")});
}

/// Rows are counted for the capture that stored them. Diamonds, likes and streaks are what it saw:
/// the same, unless another one stored a part of that, or an erasure took rows while it ran. Then
/// it is no less than its rows, and no more than those of all who shared the live; how many streaks
/// it saw has no upper bound, since a run parts where somebody missed a message.
void SessionCheck::checkTotals(const CaptureAccount& account)
{
    const auto check = [&](const char* column, std::int64_t found, std::int64_t expected) {
        if (found == expected)
            return;
        m_desk.plan.sessions.insert(account.id);
        m_desk.find({.kind = FindingKind::Cell,
                     .table = "live_sessions",
                     .row = rowName(account.id.value),
                     .column = column,
                     .found = rowName(found),
                     .expected = rowName(expected),
                     .isRepairable = true});
    };
    const auto& [noted, counted] = std::tie(account.noted, account.counted);
    check("total_events", noted.events, counted.events);
    const bool sawMore = m_accounts.watchOf(account.room).captures() > 1 || account.lostRowsRunning;
    const auto least = [&](std::int64_t found, std::int64_t expected) {
        return sawMore ? std::max(found, expected) : expected;
    };
    CaptureAccount::Totals most = noted;
    if (sawMore && m_accounts.isUnionTheMost(account.room))
        most = m_accounts.unionOf(account.room);
    check("diamonds", noted.diamonds,
          std::min(least(noted.diamonds, counted.diamonds),
                   std::max(most.diamonds, counted.diamonds)));
    check("likes", noted.likes,
          std::min(least(noted.likes, counted.likes), std::max(most.likes, counted.likes)));
    if (!account.lostRows) // a run of likes may be two without what stood between them
        check("streaks", noted.streaks, least(noted.streaks, counted.streaks));
}

/// No row tells what a capture missed, but some figures tell of each other: what was counted is no
/// less than nothing, and parts are no more than their whole.
Result<void> SessionCheck::checkCoverage()
{
    const auto unreadable = [this](const QSqlQuery& row) {
        m_desk.find({.kind = FindingKind::Unreadable,
                     .table = "live_coverage",
                     .row = rowName(row.value(0).toLongLong()) + ' ' + utf8Of(row.value(1)),
                     .column = "value",
                     .found = cellText(row.value(2))});
    };
    auto done = m_desk.read(u"SELECT session_id, figure, value FROM live_coverage WHERE value < 0 "
                            "AND figure NOT IN ('clock_skew_ms', 'clock_drift_ms')"_s,
                            {}, unreadable);
    if (!done)
        return done;
    return m_desk.read(u"SELECT p.session_id, p.figure, sum(p.value) FROM live_coverage p "
                       "JOIN live_coverage w ON w.session_id = p.session_id "
                       "AND w.figure = p.figure AND w.name = '' WHERE p.name <> '' "
                       "GROUP BY p.session_id, p.figure, w.value HAVING sum(p.value) > w.value"_s,
                       {}, unreadable);
}

Result<void> SessionCheck::checkReference(const QString& table, bool hasRoom)
{
    return m_desk.read(
        u"SELECT t."_s + (hasRoom ? u"id"_s : u"session_id"_s) + u", t.session_id, "
            + (hasRoom ? u"t.room_id"_s : u"NULL"_s) + u", s.id, s.room_id FROM " + table
            + u" t LEFT JOIN live_sessions s ON s.id = t.session_id WHERE s.id IS NULL"
            + (hasRoom ? u" OR s.room_id <> t.room_id"_s : QString()),
        {}, [&](const QSqlQuery& row) {
            const bool isGone = row.value(3).isNull();
            m_desk.find({.kind = isGone ? FindingKind::Missing : FindingKind::Cell,
                         .table = table.toStdString(),
                         .row = rowName(row.value(0).toLongLong()),
                         .column = isGone ? "session_id" : "room_id",
                         .found = cellText(row.value(isGone ? 1 : 2)),
                         .expected = isGone ? std::nullopt : cellText(row.value(4))});
        });
}

} // namespace racha
