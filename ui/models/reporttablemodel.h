// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/keyedrows.h"
#include "ui/words/reporttable.h"

namespace racha {

struct ReportRow
{
    std::string identity;
    std::vector<QString> texts; ///< of the columns that people read
    std::size_t row = 0; ///< in the table

    std::string key() const { return identity; }

    bool operator==(const ReportRow&) const = default;
};

/// A report as a table to look at. A new report of the same kind becomes the table row by row, so
/// that selection and place stay while a live goes on.
class ReportTableModel final : public KeyedRows<ReportRow>
{
    Q_OBJECT

public:
    enum Role
    {
        BarRole = Qt::UserRole, ///< of the last column: how much of the largest, 0 to 1; else none
    };

    using KeyedRows::KeyedRows;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    void setTable(ReportTable table);

    const ReportTable& table() const { return m_table; }

    /// The table's row that is shown in that row.
    std::size_t tableRow(int index) const { return row(index).row; }

    /// The last column is a share or a count of something ranked.
    bool hasBars() const;

private:
    double bar(int index) const;
    std::vector<ReportRow> rowsOf(const ReportTable& table) const;

    ReportTable m_table;
    std::vector<std::size_t> m_shown; ///< columns of the table
};

} // namespace racha
