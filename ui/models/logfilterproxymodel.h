// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/logring.h"

#include <QSortFilterProxyModel>

namespace racha {

/// The lines of a LogModel from a level on that hold each word of a query.
class LogFilterProxyModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLeastLevel(LogLevel level);
    void setQuery(const QString& query);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    LogLevel m_leastLevel = LogLevel::Debug;
    QString m_query;
};

} // namespace racha
