// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/adoptedcheck.h"

#include "core/store/sql/adoptedrows.h"
#include "core/store/sql/captureaccounts.h"
#include "core/store/sql/predecessorgiftreader.h"
#include "core/store/sql/verificationdesk.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

Result<void> AdoptedCheck::run()
{
    std::set<RoomId> rooms;
    for (const auto& [id, account] : m_accounts.all()) {
        if (account.origin == "adopted")
            rooms.insert(account.room);
    }
    auto done = rooms.empty() ? Result<void>() : readFilled();
    for (const RoomId room : rooms) {
        if (!done || m_desk.isUnwanted())
            return done;
        done = checkGifts(room);
    }
    if (!done)
        return done;
    for (const auto& [id, account] : m_accounts.all()) {
        if (account.origin == "adopted" && !m_unfilled.contains(id))
            checkTotals(account);
    }
    return {};
}

/// How far the adoption came. A store of another kind that was made of an adopted one is whole.
Result<void> AdoptedCheck::readFilled()
{
    const AdoptedRows rows(m_desk.connection());
    const auto isThere = rows.isThere();
    if (!isThere || !*isThere)
        return isThere ? Result<void>() : tl::unexpected(isThere.error());
    const auto filledUpTo = rows.filledUpTo();
    if (!filledUpTo)
        return tl::unexpected(filledUpTo.error());
    m_filledUpTo = *filledUpTo;
    return m_desk.read(u"SELECT DISTINCT session_id FROM live_events WHERE id > ?"_s,
                       {numberValue(m_filledUpTo)},
                       [this](const QSqlQuery& row) { m_unfilled.insert(idOf(row.value(0))); });
}

Result<void> AdoptedCheck::checkGifts(RoomId room)
{
    PredecessorGiftReader reader(m_desk.connection(), room);
    while (!m_desk.isUnwanted()) {
        const auto gifts = reader.next();
        if (!gifts)
            return tl::unexpected(gifts.error());
        if (gifts->empty())
            break;
        for (const auto& gift : *gifts) {
            if (gift.diamonds == gift.noted || gift.id > m_filledUpTo
                || !m_accounts.isAdopted(gift.session))
                continue;
            m_missing[gift.session] += gift.diamonds - gift.noted;
            m_desk.plan.adoptedRooms.insert(room);
            m_desk.find({.kind = FindingKind::Cell,
                         .table = "live_events",
                         .row = rowName(gift.id),
                         .column = "diamonds",
                         .found = rowName(gift.noted),
                         .expected = rowName(gift.diamonds),
                         .isRepairable = true});
        }
    }
    return {};
}

/// A capture of the predecessor's counted its events itself; one that the adoption made for rows
/// without any has its count from there.
void AdoptedCheck::checkTotals(const CaptureAccount& account)
{
    const auto check = [&](const char* column, std::int64_t found, std::int64_t expected) {
        if (found == expected)
            return;
        m_desk.plan.adoptedRooms.insert(account.room);
        m_desk.find({.kind = FindingKind::Cell,
                     .table = "live_sessions",
                     .row = rowName(account.id.value),
                     .column = column,
                     .found = rowName(found),
                     .expected = rowName(expected),
                     .isRepairable = true});
    };
    if (account.isOurs)
        check("total_events", account.noted.events, account.counted.events);
    const auto missing = m_missing.find(account.id);
    check("diamonds", account.noted.diamonds,
          account.counted.diamonds + (missing == m_missing.end() ? 0 : missing->second));
    check("likes", account.noted.likes, account.counted.likes);
}

} // namespace racha
