// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/history.h"

#include <QVariant>

namespace racha {

class SqlConnection;

/// What follows WHERE in a query of live_events for a HistoryFilter, with the values of its `?`.
struct HistoryCondition
{
    QString text = QStringLiteral("1 = 1");
    QVariantList values;
    /// It gives every row that matches and perhaps more: HistoryMatch has the last word.
    bool needsRecheck = false;

    void add(const QString& condition, const QVariantList& bound);
};

HistoryCondition historyCondition(const SqlConnection& connection, const HistoryFilter& filter);

} // namespace racha
