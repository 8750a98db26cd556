// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/report.h"

#include <QWidget>

namespace racha {

class Appearance;

/// The hours of a week as fields, the stronger coloured the more happened in them. A tooltip says
/// figures; for those who cannot see it there is the table of the same.
class WeekGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit WeekGrid(const Appearance& appearance, QWidget* parent = nullptr);

    /// `byDiamonds`: else by events.
    void setWeek(const WeekHours& week, bool byDiamonds);

    /// The field of a day (Monday: 0) and an hour.
    QRectF field(std::size_t day, std::size_t hour) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::int64_t amount(std::size_t day, std::size_t hour) const;
    QString tip(const QPointF& where) const;

    const Appearance& m_appearance;
    WeekHours m_week;
    bool m_byDiamonds = false;
};

} // namespace racha
