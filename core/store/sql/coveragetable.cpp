// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/coveragetable.h"

#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kRowsAtOnce = 32;
constexpr std::size_t kSessionsAtOnce = 64;

struct Row
{
    CoverageFigure figure;
    std::string_view name; ///< empty: the whole figure, not a part
    std::int64_t value = 0;
};

/// The part without a name has one here: the whole figure's row is the one with none.
constexpr std::string_view kOthers = "*";

std::vector<Row> rowsOf(const Coverage& coverage)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < kCoverageFigureCount; ++i) {
        const auto figure = static_cast<CoverageFigure>(i);
        if (const auto value = coverage.of(figure))
            rows.push_back({figure, {}, *value});
    }
    for (const Coverage::Part& part : coverage.parts)
        rows.push_back(
            {part.figure, part.name.empty() ? kOthers : std::string_view(part.name), part.value});
    return rows;
}

QString rowPlaceholders(std::size_t count)
{
    QStringList rows;
    for (std::size_t i = 0; i < count; ++i)
        rows << u"(?, ?, ?, ?, ?)"_s;
    return rows.join(u", "_s);
}

QString textOf(std::string_view text)
{
    // Never a null string, which would be NULL.
    return text.empty() ? u""_s
                        : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void put(Coverage& coverage, CoverageFigure figure, std::string name, std::int64_t value)
{
    if (name.empty())
        coverage.set(figure, value);
    else
        coverage.parts.push_back(
            {figure, name == kOthers ? std::string() : std::move(name), value});
}

} // namespace

Result<void> CoverageTable::write(SessionId session, const Coverage& coverage)
{
    const std::vector<Row> rows = rowsOf(coverage);
    return inPowersOfTwo(
        rows.size(), kRowsAtOnce, [&](std::size_t first, std::size_t count) -> Result<void> {
            QVariantList values;
            for (std::size_t i = first; i < first + count; ++i)
                values << numberValue(session.value) << textOf(coverageFigureName(rows[i].figure))
                       << textOf(rows[i].name) << textOf(basisName(basisOf(rows[i].figure)))
                       << numberValue(rows[i].value);
            auto query = m_connection.run(
                u"INSERT INTO live_coverage (session_id, figure, name, basis, value) VALUES "_s
                    + rowPlaceholders(count)
                    + m_connection.dialect().upsert({u"session_id"_s, u"figure"_s, u"name"_s},
                                                    {u"basis"_s, u"value"_s}),
                values);
            return query ? Result<void>() : tl::unexpected(query.error());
        });
}

Result<std::map<SessionId, Coverage>> CoverageTable::read(std::span<const SessionId> sessions)
{
    std::map<SessionId, Coverage> found;
    auto done = inPowersOfTwo(
        sessions.size(), kSessionsAtOnce,
        [&](std::size_t first, std::size_t count) -> Result<void> {
            QVariantList values;
            for (std::size_t i = first; i < first + count; ++i)
                values << numberValue(sessions[i].value);
            auto query = m_connection.run(u"SELECT session_id, figure, name, value "
                                          "FROM live_coverage WHERE session_id IN ("_s
                                              + placeholders(count) + u')',
                                          values);
            if (!query)
                return tl::unexpected(query.error());
            while ((*query)->next()) {
                // A newer program may know more figures.
                if (const auto figure = coverageFigureFromName(utf8Of((*query)->value(1))))
                    put(found[idOf((*query)->value(0))], *figure, utf8Of((*query)->value(2)),
                        (*query)->value(3).toLongLong());
            }
            return m_connection.finish(**query);
        });
    if (!done)
        return tl::unexpected(done.error());
    // The commonest first; the key's order means nothing.
    for (auto& [session, coverage] : found) {
        std::ranges::sort(coverage.parts, [](const auto& a, const auto& b) {
            return std::tuple(a.figure, -a.value, a.name) < std::tuple(b.figure, -b.value, b.name);
        });
    }
    return found;
}

Result<void> CoverageKeeping::take(SqlConnection& connection, SessionId session,
                                   const EventBatch& last, WallTime now)
{
    m_waiting = last.coverage;
    // A clock that was set back must not keep it waiting.
    const bool isDue = last.end || now < m_storedAt || now - m_storedAt >= kBetween;
    if (!isDue)
        return {};
    m_storedAt = now;
    return finish(connection, session);
}

Result<void> CoverageKeeping::finish(SqlConnection& connection, SessionId session)
{
    const auto coverage = std::exchange(m_waiting, nullptr);
    return coverage ? CoverageTable(connection).write(session, *coverage) : Result<void>();
}

} // namespace racha
