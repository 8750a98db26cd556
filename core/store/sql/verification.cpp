// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/verification.h"

#include "core/store/sql/adoptedcheck.h"
#include "core/store/sql/captureaccounts.h"
#include "core/store/sql/newestschema.h"
#include "core/store/sql/payloadcheck.h"
#include "core/store/sql/rowcheck.h"
#include "core/store/sql/sessioncheck.h"
#include "core/store/sql/storagecheck.h"
#include "core/store/sql/streakcheck.h"
#include "core/store/sql/verificationdesk.h"
#include "core/store/sql/verificationrepair.h"
#include "core/store/sql/wordcheck.h"

#include <algorithm>
#include <iterator>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// All checks, in the order in which they build on each other.
Result<void> look(VerificationDesk& desk, CaptureAccounts& accounts)
{
    WordCheck words(desk);
    auto done = StorageCheck(desk).run();
    if (done && !desk.isUnwanted())
        done = accounts.read(desk);
    if (done && !desk.isUnwanted())
        done = RowCheck(desk, accounts, words).run();
    accounts.meet();
    if (done && !desk.isUnwanted())
        done = StreakCheck(desk, accounts).run();
    if (done && !desk.isUnwanted())
        done = PayloadCheck(desk).run();
    if (done && !desk.isUnwanted())
        done = words.run();
    if (done && !desk.isUnwanted())
        done = SessionCheck(desk, accounts).run();
    if (done && !desk.isUnwanted())
        done = AdoptedCheck(desk, accounts).run();
    return done;
}

/// In one snapshot, which is given back whatever happened.
Result<void> lookAtOneMoment(VerificationDesk& desk, CaptureAccounts& accounts,
                             const std::stop_token& stop)
{
    SqlConnection& connection = desk.connection();
    if (auto opened = openNewestSchema(connection); !opened)
        return opened;
    const std::stop_callback onStop(stop, connection.interrupter());
    SqlTransaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    return look(desk, accounts);
}

} // namespace

std::string_view findingKindText(FindingKind kind)
{
    static constexpr std::array<std::string_view, kFindingKindCount> kTexts {
        "cell", "missing", "unfounded", "repeated", "no_key", "unreadable", "file"};
    return kTexts[static_cast<std::size_t>(kind)];
}

Result<VerificationResult> Verification::run(const std::stop_token& stop, const Report& report,
                                             const Watch& watch) const
{
    SqlConnection connection(m_database, SqlAccess::ReadOnly);
    VerificationDesk desk(connection, stop, report, watch);
    CaptureAccounts accounts;
    auto done = lookAtOneMoment(desk, accounts, stop);
    desk.result.isCancelled = desk.isUnwanted();
    // A question that was cut off says so as an error.
    if (!done && !desk.result.isCancelled)
        return tl::unexpected(done.error());
    return desk.result;
}

Result<VerificationResult> Verification::repair(const std::stop_token& stop, WallTime now,
                                                const Consent& consent, const Report& report,
                                                const Watch& watch) const
{
    SqlConnection reading(m_database, SqlAccess::ReadOnly);
    VerificationDesk desk(reading, stop, report, watch);
    CaptureAccounts accounts;
    auto done = lookAtOneMoment(desk, accounts, stop);
    reading.close();
    if (done && !desk.isUnwanted() && !desk.plan.isEmpty()) {
        SqlConnection writing(m_database);
        done = consent(desk.result);
        if (done)
            done = openNewestSchema(writing);
        if (done)
            done = VerificationRepair(writing, desk, accounts, now).run();
    }
    desk.result.isCancelled = desk.isUnwanted();
    if (!done && !desk.result.isCancelled)
        return tl::unexpected(done.error());
    return desk.result;
}

Result<void> recomputeStreaks(const DatabaseUrl& database,
                              const std::set<std::pair<RoomId, UserId>>& people, WallTime now)
{
    const Verification::Report report;
    const Verification::Watch watch;
    SqlConnection reading(database, SqlAccess::ReadOnly);
    VerificationDesk desk(reading, {}, report, watch);
    CaptureAccounts accounts;
    if (auto done = lookAtOneMoment(desk, accounts, {}); !done)
        return done;
    reading.close();
    RepairPlan plan;
    std::set<RoomId> rooms;
    for (const auto& [room, person] : people)
        rooms.insert(room);
    std::ranges::copy_if(desk.plan.streaks, std::inserter(plan.streaks, plan.streaks.end()),
                         [&](const auto& key) { return people.contains(key); });
    std::ranges::copy_if(desk.plan.unfounded, std::inserter(plan.unfounded, plan.unfounded.end()),
                         [&](const auto& key) { return rooms.contains(key.first); });
    std::ranges::copy_if(desk.plan.sessions, std::inserter(plan.sessions, plan.sessions.end()),
                         [&](SessionId id) { return rooms.contains(accounts.find(id)->room); });
    desk.plan = std::move(plan);
    SqlConnection writing(database);
    if (auto opened = openNewestSchema(writing); !opened)
        return opened;
    return VerificationRepair(writing, desk, accounts, now).run();
}

} // namespace racha
