// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/historyrows.h"

#include "core/store/sql/eventrows.h"
#include "core/store/sql/sqlconnection.h"

#include <algorithm>

namespace racha {

namespace {

/// A list shows what fits a line; the whole is one question away.
constexpr qint64 kLargestData = 64 << 10;
/// What is judged must be whole; more than this no message brings.
constexpr qint64 kLargestJudged = 32 << 20;

HistoryKey keyOf(const StoredEvent& row)
{
    return {row.timestamp, row.id};
}

class PageRead
{
public:
    PageRead(const HistoryDesk& desk, const HistoryPageQuestion& question)
        : m_desk(desk)
        , m_question(question)
        , m_match(question.filter, desk.connection.filterTarget())
        , m_size(std::clamp(question.size, 1, 10 * HistoryPageQuestion::kSize))
    {
    }

    Result<HistoryPage> read()
    {
        const MonoTime until = m_desk.clock.monotonic() + kPatience;
        const auto plan = m_desk.planner.plan(m_match);
        if (!plan)
            return tl::unexpected(plan.error());
        HistoryScan scan(m_desk, *plan, m_match, m_question.way, m_question.place);
        bool isLate = false;
        while (!isFull() && !isLate) {
            const auto more = scan.next();
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                break;
            if (auto done = readSlice(scan); !done)
                return tl::unexpected(done.error());
            isLate = m_desk.clock.monotonic() > until;
        }
        HistoryPage page;
        page.isLast = !isFull() && scan.isLast();
        if (isFull())
            m_rows.resize(static_cast<std::size_t>(m_size));
        else if (!page.isLast)
            page.searchedTo = scan.searchedTo();
        page.rows = std::move(m_rows);
        if (m_question.way == HistoryWay::Older)
            std::ranges::reverse(page.rows);
        return page;
    }

private:
    /// One more than is asked for: then there are further ones.
    bool isFull() const { return m_rows.size() > static_cast<std::size_t>(m_size); }

    Result<void> readSlice(HistoryScan& scan)
    {
        const bool isJudged = m_match.needsRecheck();
        const QString columns =
            eventColumns(m_desk.connection.dialect(), isJudged ? kLargestJudged : kLargestData);
        std::vector<StoredEvent> found;
        // Where rows are judged here, any may be the last that is needed.
        const auto limit = isJudged ? std::nullopt : std::optional(m_size + 1);
        auto done = scan.read(columns, limit, [&](const QSqlQuery& query) {
            if (isJudged && !m_match.accepts(m_cells.read(query)))
                return;
            found.push_back(eventFrom(query));
            if (static_cast<qint64>(found.back().data.size()) > kLargestData)
                found.back().data.clear();
        });
        append(std::move(found));
        return done;
    }

    void append(std::vector<StoredEvent> found)
    {
        if (m_question.way == HistoryWay::Older)
            std::ranges::sort(found, std::greater(), keyOf);
        else
            std::ranges::sort(found, {}, keyOf);
        for (StoredEvent& row : found) {
            // A row of two sources comes twice.
            if (m_rows.empty() || m_rows.back().id != row.id)
                m_rows.push_back(std::move(row));
        }
    }

    HistoryDesk m_desk;
    const HistoryPageQuestion& m_question;
    HistoryMatch m_match;
    int m_size;
    EventCells m_cells;
    std::vector<StoredEvent> m_rows; ///< in the order of the way
};

} // namespace

Result<HistoryPage> readPage(const HistoryDesk& desk, const HistoryPageQuestion& question)
{
    return PageRead(desk, question).read();
}

} // namespace racha
