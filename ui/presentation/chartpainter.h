// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/presentation/chartgeometry.h"
#include "ui/presentation/theme.h"

class QPainter;

namespace racha {

/// Paints what is around a chart's curves, at the places of its plane and in the painter's font.
/// `zoom`: of the letters, against those of 100 %. The references outlive it.
class ChartPainter
{
public:
    ChartPainter(const Theme& theme, const ChartPlane& plane, const ChartData& data,
                 double zoom = 1);

    /// Behind the curves: lines and figures of both axes, and what they count.
    void paintBack(QPainter& painter) const;
    /// Over the curves: gaps, which cover them, and marks.
    void paintFront(QPainter& painter) const;

private:
    void paintFigures(QPainter& painter, const AxisScale& scale, bool isRight) const;
    void paintTimes(QPainter& painter) const;
    void paintUnits(QPainter& painter) const;
    void paintGaps(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    QColor figureColour(bool isRight) const;

    const Theme& m_theme;
    const ChartPlane& m_plane;
    const ChartData& m_data;
    const double m_zoom;
};

} // namespace racha
