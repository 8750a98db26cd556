// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/logring.h"

#include <QAbstractTableModel>

#include <deque>

namespace racha {

/// The lines of the log that the ring keeps, oldest first. Thread: GUI. Memory: as the ring.
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TimeColumn,
        LevelColumn,
        AreaColumn,
        TextColumn,
        ColumnCount
    };

    enum Role
    {
        LevelRole = Qt::UserRole, ///< int of LogLevel
        LineRole, ///< all columns as one line of text
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes what came since the last call; nothing older than the ring keeps.
    void refresh(const LogRing& ring);
    /// Shows only what comes from now on. The ring keeps what it has.
    void clear();
    void retranslate();

    static QString levelText(LogLevel level);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void dropOldest(std::size_t count);
    QString cell(const LogLine& line, int column) const;

    std::deque<LogLine> m_lines;
    std::int64_t m_taken = 0; ///< number of the newest line seen
};

} // namespace racha
