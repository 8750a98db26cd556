// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"
#include "core/filter/cellrecord.h"
#include "core/filter/filterexpression.h"
#include "core/store/sql/sqlconnection.h"

#include <QTimeZone>

#include <array>
#include <deque>
#include <vector>

namespace racha::test {

/// A row of live_events read back: what its cells say, and how the predicate sees them.
struct StoredCells
{
    std::int64_t id = 0;
    std::array<std::string, kFilterColumnCount> texts;
    CellRecord record;
};

/// Events in a real store, asked by SQL and by the predicate.
class FilterStore
{
public:
    FilterStore(DatabaseUrl url, const std::vector<Event>& events);

    /// Empty where the store could be filled.
    QString error() const { return m_error; }

    SessionId session() const { return m_session; }

    FilterSqlTarget target() const { return m_connection.filterTarget(); }

    /// In the order in which the events arrived.
    const std::deque<StoredCells>& rows() const { return m_rows; }

    /// Reads all rows again.
    Result<void> readBack();

    /// The moment that relative times count from.
    static WallTime now();

    static QTimeZone zone() { return QTimeZone("Europe/Madrid"); }

    /// What SQL and predicate disagree on, for people; empty where they agree on each row.
    QString disagreement(const QString& text, const FilterSqlTarget& target);
    /// Disagreements on each field with each operator, and operators that did not both accept and
    /// refuse rows of each kind of field; empty where all is well.
    QString everyOperatorDisagreement(std::uint64_t seed);
    /// The same for the predicate over live events and over the rows that they became.
    QString liveDisagreement(const QString& text, const std::vector<Event>& events);

    /// How many rows the predicate accepted so far, of how many; a test that never sees both is
    /// worth nothing.
    std::int64_t accepted() const { return m_accepted; }

    std::int64_t judged() const { return m_judged; }

private:
    Result<void> fill(const std::vector<Event>& events);
    Result<std::vector<std::int64_t>> idsWhere(const SqlCondition& condition);
    std::vector<std::int64_t> idsByPredicate(const FilterExpression& expression);

    DatabaseUrl m_url;
    SqlConnection m_connection;
    SessionId m_session;
    QString m_error;
    std::deque<StoredCells> m_rows; ///< stay where they are: records look into texts
    std::int64_t m_accepted = 0;
    std::int64_t m_judged = 0;
};

} // namespace racha::test
