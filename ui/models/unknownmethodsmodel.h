// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/unknownmethod.h"

#include <QAbstractTableModel>

namespace racha {

/// Methods that Racha does not decode: how often their messages came since the program started, how
/// many are stored, and what a mapping makes of them. Thread: GUI.
class UnknownMethodsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Method,
        Came,
        Stored,
        LastSeen,
        Becomes,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows keep their place; new ones come at the end.
    void setCame(const std::vector<UnknownMethod>& methods);
    void setStored(const std::vector<UnknownMethod>& methods);
    /// Other mappings are in force.
    void refreshMappings();
    void retranslate();

    std::string methodAt(int row) const;
    /// -1: there is none.
    int rowOf(const std::string& method) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        std::string method;
        std::int64_t came = 0;
        std::int64_t stored = 0;
        WallTime firstSeen;
        WallTime lastSeen;
    };

    Row& rowFor(const UnknownMethod& method);
    QVariant text(const Row& row, int column) const;
    void tellChanged();

    std::vector<Row> m_rows;
};

} // namespace racha
