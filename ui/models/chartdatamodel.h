// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/chartdata.h"
#include "ui/models/keyedrows.h"

#include <QString>
#include <QStringList>

namespace racha {

/// One step of a chart in words.
struct ChartRow
{
    WallTime at;
    QString time;
    QStringList values; ///< one a curve
    QString notes;

    qint64 key() const { return microseconds(at); }

    bool operator==(const ChartRow&) const = default;
};

/// A chart as a table, for those who cannot see it: a row each step, the newest first.
class ChartDataModel final : public KeyedRows<ChartRow>
{
    Q_OBJECT

public:
    using KeyedRows::KeyedRows;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    void setChart(const ChartData& data);
    /// The words are in another language from now on.
    void retranslate();

private:
    bool hasColumnsOf(const ChartData& data) const;
    std::vector<ChartRow> rowsOf(const ChartData& data) const;

    ChartData m_data;
};

} // namespace racha
