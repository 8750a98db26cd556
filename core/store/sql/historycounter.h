// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/sql/historyscan.h"

#include <functional>

namespace racha {

/// Counts and walks over the events that match a filter, as the figures need it.
class HistoryCounter
{
public:
    HistoryCounter(const HistoryDesk& desk, const HistoryFilter& filter);

    /// Before all else: finds out by which indexes the matching events are reached.
    Result<void> open();

    const HistoryMatch& match() const { return m_match; }

    /// The server can count by itself. Otherwise forEach() is the way.
    bool canCount() const { return !m_match.needsRecheck() && !m_plan.ids; }

    /// All that match and this holds too.
    Result<std::int64_t> count(const SqlWhere& further = {});

    /// Calls `visit` once for each event that matches, in no order; `column` is its cell. Error:
    /// also where the answer is not wanted any more.
    Result<void> forEach(FilterColumn column,
                         const std::function<void(const QVariant& cell)>& visit);

private:
    QString wantedColumns(FilterColumn column) const;

    HistoryDesk m_desk;
    HistoryMatch m_match;
    HistoryPlan m_plan;
};

} // namespace racha
