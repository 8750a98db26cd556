// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/report.h"

#include <QStringList>
#include <QVariant>

#include <functional>

class QSqlQuery;

namespace racha {

class SqlConnection;

/// A figure of a group of rows: what each row gives, and how rows become one figure.
struct ReportMeasure
{
    enum class Of : std::uint8_t
    {
        Sum,
        Largest,
        Smallest,
    };

    QString expression;
    Of of = Of::Sum;
};

/// What is asked of live_events: rows with the same keys are one group.
struct ReportGrouping
{
    std::optional<EventType> type; ///< nullopt: all
    QString condition; ///< a further one, without placeholders; may be empty
    QStringList keys; ///< SQL expressions
    QVariantList keyValues; ///< of their placeholders
    std::vector<ReportMeasure> measures;
};

/// Reads the rows of a scope, grouped by the server where it understands the whole filter.
///
/// Where it does not, each row that the server lets pass is judged here and comes as a group of its
/// own. So a caller always adds up groups with the same keys, and there is one way to ask.
class ReportScan
{
public:
    /// Both outlive it.
    ReportScan(SqlConnection& connection, const ReportScope& scope);

    /// `each` sees the query at a group: keys first, then measures, in their order.
    Result<void> read(const ReportGrouping& grouping,
                      const std::function<void(const QSqlQuery&)>& each) const;

private:
    Result<void> readGroups(const ReportGrouping& grouping,
                            const std::function<void(const QSqlQuery&)>& each) const;
    Result<void> readRows(const ReportGrouping& grouping,
                          const std::function<void(const QSqlQuery&)>& each) const;
    QString where(const ReportGrouping& grouping) const;

    SqlConnection& m_connection;
    const ReportScope& m_scope;
    QString m_where;
    QVariantList m_values;
    bool m_isJudgedHere = false;
};

} // namespace racha
