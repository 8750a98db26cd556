// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/storedevent.h"
#include "ui/models/feedrow.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace racha {

/// The last events of a person in words, newest first. Thread: GUI.
class PersonEventsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Time,
        Type,
        What,
        Live,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setEvents(const std::vector<StoredEvent>& events);
    /// New words; the view paints its cells anew.
    void retranslate();

    const FeedRow& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;

    std::vector<FeedRow> m_rows;
    std::vector<QString> m_lives; ///< streamer of each row
};

} // namespace racha
