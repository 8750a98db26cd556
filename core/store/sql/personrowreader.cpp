// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/personrowreader.h"

#include "core/store/sql/verificationdesk.h"

#include <algorithm>
#include <limits>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t kRowsAtOnce = 5'000;
constexpr int kPeopleAtOnce = 500;

const QString kIndex = u"live_events_user"_s;

} // namespace

PersonRowReader::PersonRowReader(VerificationDesk& desk, IsWanted isWanted)
    : m_desk(desk)
    , m_isWanted(std::move(isWanted))
    , m_first(std::numeric_limits<std::int64_t>::min())
    , m_last(m_first)
{
}

Result<bool> PersonRowReader::next(std::vector<StoredRow>& rows)
{
    rows.clear();
    if (!std::exchange(m_isBegun, true)) {
        auto done = readInParts(u"user_id IS NULL"_s, {}, rows);
        return done ? Result<bool>(true) : tl::unexpected(done.error());
    }
    const auto found = findPeople();
    if (!found || !*found)
        return found;
    auto done = m_rows > kRowsAtOnce ? readInParts(u"user_id = ?"_s, {numberValue(m_first)}, rows)
                                     : readPeople(rows);
    return done ? Result<bool>(true) : tl::unexpected(done.error());
}

/// As many people as have some thousand rows; at least one.
Result<bool> PersonRowReader::findPeople()
{
    const std::int64_t after = m_last;
    bool isAny = false;
    bool isFull = false;
    auto done = m_desk.read(u"SELECT user_id, count(*) FROM "_s
                                + m_desk.connection().dialect().byIndex(kIndex)
                                + u" WHERE user_id > ? GROUP BY user_id ORDER BY user_id LIMIT "
                                + QString::number(kPeopleAtOnce),
                            {numberValue(after)}, [&](const QSqlQuery& row) {
                                const std::int64_t rows = row.value(1).toLongLong();
                                isFull |= isAny && m_rows + rows > kRowsAtOnce;
                                if (isFull)
                                    return;
                                m_last = row.value(0).toLongLong();
                                m_first = isAny ? m_first : m_last;
                                m_rows = isAny ? m_rows + rows : rows;
                                isAny = true;
                            });
    return done ? Result<bool>(isAny) : tl::unexpected(done.error());
}

Result<void> PersonRowReader::readPeople(std::vector<StoredRow>& rows)
{
    auto read = readStoredRows(m_desk.connection(),
                               u"user_id >= ? AND user_id <= ? "
                               "AND event_type IN ('GiftEvent', 'LikeEvent')"_s,
                               {numberValue(m_first), numberValue(m_last)},
                               m_desk.connection().dialect().byIndex(kIndex));
    if (!read)
        return tl::unexpected(read.error());
    take(*std::move(read), rows);
    return {};
}

/// Without the JSON: an endless liker's evening is some tens of MiB.
void PersonRowReader::take(std::vector<StoredRow>&& part, std::vector<StoredRow>& rows) const
{
    for (StoredRow& row : part) {
        if (!m_isWanted(row))
            continue;
        row.data = {};
        rows.push_back(std::move(row));
    }
}

Result<void> PersonRowReader::readInParts(const QString& who, const QVariantList& values,
                                          std::vector<StoredRow>& rows)
{
    QString time = u"0001-01-01 00:00:00.000000"_s;
    std::int64_t id = std::numeric_limits<std::int64_t>::min();
    while (!m_desk.isUnwanted()) {
        auto part = readStoredRows(m_desk.connection(),
                                   who
                                       + u" AND timestamp >= ? AND (timestamp > ? OR id > ?) "
                                         "AND event_type IN ('GiftEvent', 'LikeEvent') "
                                         "ORDER BY timestamp, id LIMIT "
                                       + QString::number(kRowsAtOnce),
                                   values + QVariantList {time, time, numberValue(id)},
                                   m_desk.connection().dialect().byIndex(kIndex));
        if (!part)
            return tl::unexpected(part.error());
        const bool isLast = std::ssize(*part) < kRowsAtOnce;
        if (!part->empty()) {
            id = part->back().id;
            time = QString::fromStdString(storeText(part->back().row.timestamp));
        }
        take(*std::move(part), rows);
        if (isLast)
            break;
    }
    return {};
}

Result<std::vector<StoredRow>> PersonRowReader::rowsOf(SqlConnection& connection, RoomId room,
                                                       UserId person)
{
    const QString who = person ? u"user_id = ?"_s : u"user_id IS NULL"_s;
    QVariantList values;
    if (person)
        values << idValue(person);
    auto rows = readStoredRows(
        connection, who + u" AND room_id + 0 = ? AND event_type IN ('GiftEvent', 'LikeEvent')",
        values + QVariantList {idValue(room)}, connection.dialect().byIndex(kIndex));
    if (!rows)
        return rows;
    std::ranges::sort(*rows, [](const StoredRow& a, const StoredRow& b) {
        return std::pair(a.row.receivedAt, a.id) < std::pair(b.row.receivedAt, b.id);
    });
    return rows;
}

} // namespace racha
