// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/noticetable.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Never NULL, which no unique key finds again: a mark without a text has an empty one.
QVariant keptText(std::string_view text)
{
    const auto cut = firstCodePoints(text, kNameLength);
    return cut.empty()
        ? QVariant(u""_s)
        : QVariant(QString::fromUtf8(cut.data(), static_cast<qsizetype>(cut.size())));
}

} // namespace

NoticeTable::NoticeTable(SqlConnection& connection, SessionId session, RoomId room)
    : m_connection(connection)
    , m_session(session)
    , m_room(room)
{
}

Result<void> NoticeTable::write(std::span<const EventBatchPtr> batches, WallTime now)
{
    for (const EventBatchPtr& batch : batches) {
        for (const Notice& notice : batch->notices) {
            Result<void> done;
            if (const auto* const mark = std::get_if<Mark>(&notice.what))
                done = writeMark(*mark, notice.at, now);
            else if (const auto* const gap = std::get_if<Gap>(&notice.what))
                done = writeGap(*gap, now);
            if (!done)
                return done;
        }
    }
    return {};
}

Result<void> NoticeTable::writeMark(const Mark& mark, WallTime at, WallTime now)
{
    auto query = m_connection.run(
        u"INSERT INTO live_marks (session_id, room_id, at, text, created_at) "
        "VALUES (?, ?, ?, ?, ?)"_s
            + m_connection.dialect().upsert({u"session_id"_s, u"at"_s, u"text"_s}, {u"text"_s}),
        {numberValue(m_session.value), numberValue(m_room.value), timeValue(at),
         keptText(mark.text), timeValue(now)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

Result<void> NoticeTable::writeGap(const Gap& gap, WallTime now)
{
    auto query = m_connection.run(
        u"INSERT INTO live_gaps (session_id, room_id, from_at, to_at, cause, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?)"_s
            + m_connection.dialect().upsert({u"session_id"_s, u"from_at"_s},
                                            {u"to_at"_s, u"cause"_s}),
        {numberValue(m_session.value), numberValue(m_room.value), timeValue(gap.from),
         timeValue(gap.to), nameValue(gap.cause), timeValue(now)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

} // namespace racha
