// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/rowcheck.h"

#include "core/store/sql/captureaccounts.h"
#include "core/store/sql/streaktable.h"
#include "core/store/sql/verificationdesk.h"
#include "core/store/sql/wordcheck.h"

#include <algorithm>
#include <limits>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowsAtOnce = 20'000;
/// Rows of one capture at a wrong place that are named one by one.
constexpr int kMostNamed = 1'000;

const QString kInSlice = u"e.id > ? AND e.id <= ?"_s;
const QString kInNoStreak = u"e.event_type NOT IN ('GiftEvent', 'LikeEvent')"_s;

std::int64_t lowest()
{
    return std::numeric_limits<std::int64_t>::min();
}

} // namespace

RowCheck::RowCheck(VerificationDesk& desk, CaptureAccounts& accounts, WordCheck& words)
    : m_desk(desk)
    , m_accounts(accounts)
    , m_words(words)
{
}

QVariantList RowCheck::slice() const
{
    return {numberValue(m_after), numberValue(m_upTo)};
}

Result<void> RowCheck::run()
{
    m_desk.enter(VerificationPhase::Rows);
    std::int64_t first = 0;
    std::int64_t last = 0;
    auto done =
        m_desk.read(u"SELECT min(id), max(id) FROM live_events"_s, {}, [&](const QSqlQuery& row) {
            first = row.value(0).toLongLong();
            last = row.value(1).toLongLong();
        });
    m_after = lowest();
    bool hasMore = true;
    while (done && hasMore && !m_desk.isUnwanted()) {
        done = m_desk.read(u"SELECT max(id) FROM (SELECT id FROM live_events WHERE id > ? "
                           "ORDER BY id LIMIT "_s
                               + QString::number(kRowsAtOnce) + u") AS slice",
                           {numberValue(m_after)}, [&](const QSqlQuery& row) {
                               hasMore = !row.value(0).isNull();
                               m_upTo = row.value(0).toLongLong();
                           });
        if (done && hasMore)
            done = checkSlice();
        m_after = m_upTo;
        m_desk.advance(static_cast<double>(m_upTo - first)
                       / static_cast<double>(std::max<std::int64_t>(1, last - first)));
    }
    return done && !m_desk.isUnwanted() ? checkPlaces() : done;
}

Result<void> RowCheck::checkSlice()
{
    for (const auto check :
         {&RowCheck::count, &RowCheck::checkPayloads, &RowCheck::checkPlainRows,
          &RowCheck::checkValues, &RowCheck::checkNames, &RowCheck::readComments}) {
        if (auto done = (this->*check)(); !done || m_desk.isUnwanted())
            return done;
    }
    return {};
}

Result<void> RowCheck::count()
{
    const SqlDialect& dialect = m_desk.connection().dialect();
    return m_desk.read(
        u"SELECT session_id, room_id, streamer_unique_id, count(*), "_s
            + dialect.timeText(u"max(received_at)"_s) + u", "
            + dialect.timeText(u"min(received_at)"_s) + u" FROM live_events e WHERE " + kInSlice
            + u" GROUP BY session_id, room_id, streamer_unique_id",
        slice(), [this](const QSqlQuery& row) {
            const SessionId session = idOf(row.value(0));
            const std::int64_t rows = row.value(3).toLongLong();
            m_desk.result.events += rows;
            if (m_accounts.isAdopted(session))
                m_desk.result.adopted += rows;
            m_places[{session.value, row.value(1).toLongLong(), utf8Of(row.value(2))}] += rows;
            CaptureAccount* const account = m_accounts.find(session);
            if (account == nullptr)
                return;
            account->counted.events += rows;
            account->span.lastRow = std::max(account->span.lastRow, timeOf(row.value(4)));
            account->span.begin = std::min(account->span.begin, timeOf(row.value(5)));
        });
}

Result<void> RowCheck::checkPayloads()
{
    return m_desk.read(
        u"SELECT e.id, e.session_id FROM live_events e LEFT JOIN live_event_payloads p "
        "ON p.event_id = e.id WHERE "_s
            + kInSlice + u" AND p.event_id IS NULL",
        slice(), [this](const QSqlQuery& row) {
            // Who took rows over from others may have had none.
            const SessionId session = idOf(row.value(1));
            const CaptureAccount* const account = m_accounts.find(session);
            if (m_accounts.isAdopted(session) || (account != nullptr && !account->origin.empty()))
                return;
            const std::string id = rowName(row.value(0).toLongLong());
            m_desk.find({.kind = FindingKind::Missing,
                         .table = "live_event_payloads",
                         .row = id,
                         .column = "event_id",
                         .found = std::nullopt,
                         .expected = id});
        });
}

/// Only gifts and likes are in streaks, and only they are worth something.
Result<void> RowCheck::checkPlainRows()
{
    return m_desk.read(
        u"SELECT e.id, e.session_id, e.streak_id, e.streak_status, e.is_streaking, e.diamonds "
        "FROM live_events e WHERE "_s
            + kInSlice + u" AND " + kInNoStreak
            + u" AND (e.streak_id IS NOT NULL OR e.streak_status IS NOT NULL "
              "OR e.is_streaking <> 0 OR e.diamonds <> 0)",
        slice(), [this](const QSqlQuery& row) {
            if (m_accounts.isAdopted(idOf(row.value(1))))
                return;
            const std::int64_t id = row.value(0).toLongLong();
            const auto check = [&](const char* column, int at,
                                   std::optional<std::string> expected) {
                auto found = cellText(row.value(at));
                if (found == expected)
                    return;
                m_desk.plan.plainRows.insert(id);
                m_desk.find({.kind = FindingKind::Cell,
                             .table = "live_events",
                             .row = rowName(id),
                             .column = column,
                             .found = std::move(found),
                             .expected = std::move(expected),
                             .isRepairable = true});
            };
            check("streak_id", 2, std::nullopt);
            check("streak_status", 3, std::nullopt);
            check("is_streaking", 4, "0");
            check("diamonds", 5, "0");
        });
}

Result<void> RowCheck::checkValues()
{
    auto done = m_desk.read(u"SELECT e.id FROM live_events e WHERE "_s + kInSlice
                                + u" AND NOT json_valid(e.event_data)",
                            slice(), [this](const QSqlQuery& row) {
                                m_desk.find({.kind = FindingKind::Unreadable,
                                             .table = "live_events",
                                             .row = rowName(row.value(0).toLongLong()),
                                             .column = "event_data",
                                             .found = std::nullopt,
                                             .expected = std::nullopt});
                            });
    if (!done)
        return done;
    QVariantList values = slice();
    const std::size_t types = namedEventTypes();
    for (std::size_t i = 0; i < types; ++i)
        values << nameValue(eventTypeName(static_cast<EventType>(i)));
    return m_desk.read(u"SELECT e.id, e.event_type, e.session_id FROM live_events e WHERE "_s
                           + kInSlice + u" AND e.event_type NOT IN (" + placeholders(types) + u')',
                       values, [this](const QSqlQuery& row) {
                           if (m_accounts.isAdopted(idOf(row.value(2))))
                               return;
                           m_desk.find({.kind = FindingKind::Unreadable,
                                        .table = "live_events",
                                        .row = rowName(row.value(0).toLongLong()),
                                        .column = "event_type",
                                        .found = cellText(row.value(1)),
                                        .expected = std::nullopt});
                       });
}

/// Whom a row names is found by the search.
Result<void> RowCheck::checkNames()
{
    return m_desk.read(
        u"SELECT max(e.id), e.user_id, e.user_unique_id, e.user_nickname FROM live_events e "
        "LEFT JOIN live_people p ON p.user_id = coalesce(e.user_id, 0) "
        "AND p.unique_id = coalesce(e.user_unique_id, '') "
        "AND p.nickname = coalesce(e.user_nickname, '') WHERE "_s
            + kInSlice
            + u" AND p.id IS NULL AND (e.user_id IS NOT NULL OR e.user_unique_id IS NOT NULL "
              "OR e.user_nickname IS NOT NULL) "
              "GROUP BY e.user_id, e.user_unique_id, e.user_nickname",
        slice(), [this](const QSqlQuery& row) {
            m_desk.plan.nameEvents.insert(row.value(0).toLongLong());
            m_desk.find({.kind = FindingKind::Missing,
                         .table = "live_people",
                         .row = {},
                         .column = "user_id,unique_id,nickname",
                         .found = std::nullopt,
                         .expected = utf8Of(row.value(1)) + ',' + utf8Of(row.value(2)) + ','
                             + utf8Of(row.value(3)),
                         .isRepairable = true});
        });
}

Result<void> RowCheck::readComments()
{
    return m_desk.read(u"SELECT e.id, e.event_data FROM live_events e WHERE "_s + kInSlice
                           + u" AND instr(e.event_data, '\"comment\"') > 0",
                       slice(), [this](const QSqlQuery& row) {
                           m_words.addComment(row.value(0).toLongLong(), utf8Of(row.value(1)));
                       });
}

/// Rows of one capture are of one room and streamer: that of their capture. Where most say
/// otherwise, the capture's row is the wrong one.
Result<void> RowCheck::checkPlaces()
{
    for (auto first = m_places.begin(); first != m_places.end();) {
        const auto last = std::find_if(first, m_places.end(), [&](const auto& entry) {
            return entry.first.session != first->first.session;
        });
        const auto usual = std::max_element(
            first, last, [](const auto& a, const auto& b) { return a.second < b.second; });
        const SessionId session {first->first.session};
        const CaptureAccount* const account = m_accounts.find(session);
        if (account != nullptr)
            checkCapture(*account, usual->first);
        for (; first != last; ++first) {
            const bool isRight =
                account != nullptr ? first == usual : m_accounts.isAdopted(session);
            if (isRight)
                continue;
            if (auto done = checkPlace(first->first, usual->first); !done || m_desk.isUnwanted())
                return done;
        }
    }
    return {};
}

void RowCheck::checkCapture(const CaptureAccount& account, const Place& usual)
{
    const auto check = [&](const char* column, const std::string& found,
                           const std::string& expected) {
        if (found != expected)
            m_desk.find({.kind = FindingKind::Cell,
                         .table = "live_sessions",
                         .row = rowName(account.id.value),
                         .column = column,
                         .found = found,
                         .expected = expected});
    };
    check("room_id", rowName(account.room.value), rowName(usual.room));
    check("streamer_unique_id", account.streamer, usual.streamer);
}

Result<void> RowCheck::checkPlace(const Place& place, const Place& usual)
{
    const bool hasSession = m_accounts.find(SessionId {place.session}) != nullptr;
    QVariantList values {numberValue(place.room), QString::fromStdString(place.streamer)};
    if (place.session != 0)
        values << numberValue(place.session);
    return m_desk.read(
        u"SELECT id FROM live_events WHERE room_id = ? AND streamer_unique_id = ? AND session_id "_s
            + (place.session == 0 ? u"IS NULL"_s : u"= ?"_s) + u" ORDER BY id LIMIT "
            + QString::number(kMostNamed),
        values, [&](const QSqlQuery& row) {
            const std::string id = rowName(row.value(0).toLongLong());
            if (!hasSession) {
                m_desk.find({.kind = FindingKind::Missing,
                             .table = "live_events",
                             .row = id,
                             .column = "session_id",
                             .found = idCell(SessionId {place.session}),
                             .expected = std::nullopt});
                return;
            }
            const bool isRoom = place.room != usual.room;
            m_desk.find({.kind = FindingKind::Cell,
                         .table = "live_events",
                         .row = id,
                         .column = isRoom ? "room_id" : "streamer_unique_id",
                         .found = isRoom ? rowName(place.room) : place.streamer,
                         .expected = isRoom ? rowName(usual.room) : usual.streamer});
        });
}

} // namespace racha
