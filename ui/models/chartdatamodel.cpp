// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/chartdatamodel.h"

#include "ui/presentation/chartpresenter.h"
#include "ui/words/formatters.h"

#include <algorithm>

namespace racha {

namespace {

constexpr int kTimeColumn = 0;
constexpr int kFirstValue = 1;

} // namespace

int ChartDataModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kFirstValue + static_cast<int>(m_data.curves.size()) + 1;
}

QVariant ChartDataModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChartRow& shown = row(index.row());
    const int curve = index.column() - kFirstValue;
    const bool isNotes = curve == shown.values.size();
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = curve >= 0 && !isNotes;
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == kTimeColumn)
        return shown.time;
    return isNotes ? shown.notes : shown.values.value(curve);
}

QVariant ChartDataModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto curve = static_cast<std::size_t>(std::max(section - kFirstValue, 0));
    const bool isNumber = section >= kFirstValue && curve < m_data.curves.size();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == kTimeColumn)
        return words::timeTitle(tr("Time"));
    return isNumber ? ChartPresenter::curveWord(m_data.curves[curve]) : tr("Notes");
}

bool ChartDataModel::hasColumnsOf(const ChartData& data) const
{
    return data.topic == m_data.topic && data.step == m_data.step
        && std::equal(data.curves.begin(), data.curves.end(), m_data.curves.begin(),
                      m_data.curves.end(), [](const ChartCurve& a, const ChartCurve& b) {
                          return a.measure == b.measure && a.group == b.group;
                      });
}

void ChartDataModel::setChart(const ChartData& data)
{
    if (!hasColumnsOf(data)) {
        resetRows(rowsOf(data), [&] { m_data = data; });
        return;
    }
    m_data = data;
    becomeRows(rowsOf(m_data));
}

std::vector<ChartRow> ChartDataModel::rowsOf(const ChartData& data) const
{
    std::vector<ChartRow> rows;
    for (std::size_t i = data.steps.size(); i > 0; --i) {
        ChartRow row;
        row.at = data.steps[i - 1].from;
        row.time = ChartPresenter::clock(row.at, data.step);
        for (const ChartCurve& curve : data.curves)
            row.values << ChartPresenter::value(data.valueAt(curve, i - 1));
        row.notes = ChartPresenter::notes(data, i - 1);
        rows.push_back(std::move(row));
    }
    return rows;
}

void ChartDataModel::retranslate()
{
    becomeRows(rowsOf(m_data));
    announceAll();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace racha
