// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/reporttablemodel.h"

#include "ui/words/reportcells.h"

namespace racha {

namespace {

std::vector<std::size_t> shownColumns(const ReportTable& table)
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].kind != ReportColumn::Kind::Machine)
            shown.push_back(i);
    }
    return shown;
}

bool hasSameColumns(const ReportTable& a, const ReportTable& b)
{
    return std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                      [](const ReportColumn& x, const ReportColumn& y) {
                          return std::string_view(x.key) == y.key && x.title == y.title;
                      });
}

} // namespace

int ReportTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ReportTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return row(index.row()).texts[column];
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == BarRole && index.column() == columnCount() - 1 && hasBars())
        return bar(index.row());
    return {};
}

bool ReportTableModel::hasBars() const
{
    if (m_shown.empty())
        return false;
    const std::string_view key = m_table.columns[m_shown.back()].key;
    return key == "share" || key == "times";
}

double ReportTableModel::bar(int index) const
{
    const auto amount = [this](std::size_t row) {
        const ReportValue& value = m_table.rows[row][m_shown.back()].value;
        const auto* const count = std::get_if<std::int64_t>(&value);
        return count ? static_cast<double>(*count) : std::get<double>(value);
    };
    const double most = amount(0);
    return most > 0 ? amount(tableRow(index)) / most : 0;
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ReportColumn& column = m_table.columns[m_shown[static_cast<std::size_t>(section)]];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role != Qt::TextAlignmentRole)
        return {};
    const bool isBar = section == columnCount() - 1 && hasBars();
    const bool isNumber = column.kind == ReportColumn::Kind::Number && !isBar;
    return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

void ReportTableModel::setTable(ReportTable table)
{
    if (!hasSameColumns(table, m_table)) {
        std::vector<std::size_t> shown = shownColumns(table);
        std::swap(shown, m_shown);
        std::vector<ReportRow> rows = rowsOf(table);
        std::swap(shown, m_shown);
        resetRows(std::move(rows), [&] {
            m_table = std::move(table);
            m_shown = std::move(shown);
        });
        return;
    }
    std::vector<ReportRow> rows = rowsOf(table);
    m_table = std::move(table);
    becomeRows(std::move(rows));
}

std::vector<ReportRow> ReportTableModel::rowsOf(const ReportTable& table) const
{
    std::vector<ReportRow> rows;
    rows.reserve(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        ReportRow row;
        row.row = i;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            if (table.columns[column].isIdentity)
                row.identity += reportValueText(table.rows[i][column].value) + '\n';
        }
        for (const std::size_t column : m_shown)
            row.texts.push_back(words::shownText(table.rows[i][column]));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace racha
