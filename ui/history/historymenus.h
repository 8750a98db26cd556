// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/historyrow.h"

#include <QObject>

#include <optional>

class QMenu;
class QPoint;

namespace racha {

class HistoryTable;

/// The menus of the stored table: of a row, of a column, and which columns are shown.
/// Thread: GUI. The table outlives it.
class HistoryMenus final : public QObject
{
    Q_OBJECT

public:
    explicit HistoryMenus(HistoryTable& table, QObject* parent = nullptr);

    /// Of the current row and cell, or of the one at that place of the view.
    QMenu* makeRowMenu();
    QMenu* makeColumnMenu(int column);
    void fillColumns(QMenu* menu);

    /// Of the chosen rows, to the clipboard.
    void copyAsText() const;
    void copyAsJson() const;
    void copyAsCsv() const;
    void copyCell() const;

Q_SIGNALS:
    void termChosen(const QString& term);
    void termExcluded(const QString& term);
    /// The condition wants a value, which the person writes.
    void termBegun(const QString& start);
    /// Only these events, whatever the filter said before.
    void followed(const QString& term);
    void inTimeRequested(const racha::HistoryRow& row);
    void rangeRequested(racha::WallTime from, racha::WallTime until);
    /// All that is stored of this person shall go.
    void deletionRequested(racha::UserId user, const QString& name);

private:
    void addCellActions(QMenu* menu, const HistoryRow& row, int column);
    void addFollowActions(QMenu* menu, const HistoryRow& row);
    void addTimeActions(QMenu* menu, const HistoryRow& row);
    void addCopyActions(QMenu* menu);
    void addComparison(QMenu* menu, const QString& words, const QString& start);

    HistoryTable& m_table;
};

} // namespace racha
