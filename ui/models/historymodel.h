// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/historyrow.h"

#include <QAbstractTableModel>

#include <deque>
#include <span>
#include <vector>

namespace racha {

/// The rows of the stored table around where somebody reads: some pages of what may be millions.
/// Which ones is decided by HistoryPager. Without gaps, newest first or oldest first.
/// Thread: GUI.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Time,
        Type,
        User,
        Nickname,
        What,
        Streak,
        Diamonds,
        Live,
        Room,
        ReceivedAt,
        UserNumber,
        MessageNumber,
        Session,
        Gift,
        Count,
        ColumnCount
    };

    enum Role
    {
        RowRole = Qt::UserRole, ///< const HistoryRow*
    };

    using QAbstractTableModel::QAbstractTableModel;

    bool isNewestFirst() const { return m_isNewestFirst; }

    /// Turns the order around; the rows stay.
    void setNewestFirst(bool newestFirst);

    const HistoryRow& row(int index) const { return m_rows[at(index)]; }

    /// -1: not among the rows held.
    int indexOf(const HistoryKey& key) const;

    /// Oldest first, as pages come.
    const std::deque<HistoryRow>& rows() const { return m_rows; }

    /// All rows of each call are oldest first, and adjoin those that are there.
    void reset(std::vector<HistoryRow> rows);
    void addOlder(std::vector<HistoryRow> rows);
    void addNewer(std::vector<HistoryRow> rows);
    /// What is after `place` becomes `rows`: new ones come in where they belong, those that are no
    /// longer there go, others are changed.
    void mergeAfter(const HistoryKey& place, const std::vector<StoredEvent>& rows);
    void dropOldest(int count);
    void dropNewest(int count);

    /// New words; the view paints its cells anew.
    void retranslate();
    /// What a cell says, in words; also for copying it.
    QString text(int row, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::size_t at(int index) const;
    int indexAt(std::size_t place) const;
    void insert(std::size_t place, std::span<HistoryRow> rows);
    void remove(std::size_t place, std::size_t count);
    void refresh(std::size_t place, const StoredEvent& event);
    static QString idText(const HistoryRow& row, int column);

    std::deque<HistoryRow> m_rows; ///< oldest first
    bool m_isNewestFirst = true;
};

} // namespace racha
