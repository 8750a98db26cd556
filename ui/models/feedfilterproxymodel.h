// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filterexpression.h"
#include "ui/presentation/theme.h"

#include <QSortFilterProxyModel>

#include <bitset>

namespace racha {

/// The rows of the feed whose group is switched on, and that match the filter where there is one.
/// Gaps, states and marks are always shown: they say how complete the rest is; but for a state that
/// the row of a message says already, while that row is not hidden. Measured: some 10 ms for 50,000
/// rows at a switch.
class FeedFilterProxyModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using Groups = std::bitset<kFeedGroupCount>;

    explicit FeedFilterProxyModel(QObject* parent = nullptr);

    void setShownGroups(Groups groups);

    bool shows(FeedGroup group) const { return m_shown.test(static_cast<std::size_t>(group)); }

    const FilterExpressionPtr& filter() const { return m_filter; }

    /// Null: every row matches.
    void setFilter(FilterExpressionPtr filter);

    /// All but figures and what has no meaning to us.
    static Groups usualGroups();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Groups m_shown = usualGroups();
    FilterExpressionPtr m_filter;
};

} // namespace racha
