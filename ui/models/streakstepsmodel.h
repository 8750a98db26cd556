// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/storedevent.h"

#include <QAbstractTableModel>
#include <QColor>

#include <memory>

namespace racha {

struct Theme;

/// The messages of a streak in their order: what each said and what it added. Thread: GUI.
class StreakStepsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Time,
        Wire,
        Added,
        Total,
        Status,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The colours of the states; the view paints its cells anew.
    void setTheme(const Theme& theme) { m_theme = &theme; }

    void setStreak(std::shared_ptr<const StreakDetail> streak);
    /// New words; the view paints its cells anew.
    void retranslate();

    const StreakStep& step(int row) const { return m_streak->steps[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(const StreakStep& step, int column) const;
    QColor colour(StreakStatus status) const;

    const Theme* m_theme = nullptr;
    std::shared_ptr<const StreakDetail> m_streak;
};

} // namespace racha
