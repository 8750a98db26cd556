// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/feedrow.h"

#include <QWidget>

#include <deque>

namespace racha {

class Appearance;
class TimeAxis;

/// The strip with the times under the lanes: labels at the ticks, gaps hatched, marks as flags. The
/// tooltip of a flag or a gap says what it is.
class TimeAxisHeader final : public QWidget
{
    Q_OBJECT

public:
    TimeAxisHeader(const Appearance& appearance, const TimeAxis& axis,
                   const std::deque<FeedRow>& moments, QWidget* parent = nullptr);

    /// Where the axis begins, as in the lanes above.
    void setOrigin(int x);

    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRect axisArea() const;
    void paintLabels(QPainter& painter, const QRect& area) const;
    void paintFlags(QPainter& painter, const QRect& area) const;
    bool isFlagIn(double left, double right) const;
    const FeedRow* momentAt(int x) const;

    const Appearance& m_appearance;
    const TimeAxis& m_axis;
    const std::deque<FeedRow>& m_moments;
    int m_origin = 0;
};

} // namespace racha
