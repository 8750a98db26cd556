// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/setasidenote.h"

#include "core/batch/coverage.h"
#include "core/event/event.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

#include <map>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Result<void> SetAsideNote::add(std::span<const Event* const> events)
{
    if (events.empty())
        return {};
    std::map<EventType, std::int64_t> byType;
    for (const Event* const event : events)
        ++byType[event->type()];
    auto done = add(u""_s, std::ssize(events));
    for (const auto& [type, count] : byType) {
        if (done)
            done = add(textOf(eventTypeName(type)), count);
    }
    return done;
}

Result<void> SetAsideNote::add(const QString& name, std::int64_t count)
{
    auto before = m_connection.run(u"SELECT value FROM live_coverage WHERE session_id = ? "
                                   "AND figure = 'set_aside' AND name = ?"_s,
                                   {numberValue(m_session.value), name});
    if (!before)
        return tl::unexpected(before.error());
    if ((*before)->next())
        count += (*before)->value(0).toLongLong();
    if (auto done = m_connection.finish(**before); !done)
        return done;
    auto query =
        m_connection.run(u"INSERT INTO live_coverage (session_id, figure, name, basis, value) "
                         "VALUES (?, 'set_aside', ?, ?, ?)"_s
                             + m_connection.dialect().upsert(
                                 {u"session_id"_s, u"figure"_s, u"name"_s}, {u"value"_s}),
                         {numberValue(m_session.value), name, textOf(basisName(Basis::Observed)),
                          numberValue(count)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

Result<bool> SetAsideNote::isThere()
{
    auto query = m_connection.run(u"SELECT 1 FROM live_coverage WHERE session_id = ? "
                                  "AND figure = 'set_aside' AND name = ''"_s,
                                  {numberValue(m_session.value)});
    if (!query)
        return tl::unexpected(query.error());
    const bool isThere = (*query)->next();
    auto done = m_connection.finish(**query);
    return done ? Result<bool>(isThere) : tl::unexpected(done.error());
}

} // namespace racha
