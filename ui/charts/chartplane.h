// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/chartdata.h"
#include "ui/presentation/chartscale.h"

#include <QFont>
#include <QGraphicsItem>
#include <QRectF>

#include <optional>

namespace racha {

class Appearance;

/// Where a chart's figures are on the screen.
struct ChartPlane
{
    QSizeF size; ///< of all of it
    QRectF plot;
    TimeSpan span;
    AxisScale left;
    std::optional<AxisScale> right;

    double x(WallTime time) const;
    double y(double value, bool isRight) const;
    WallTime time(double x) const;
    /// The step's place in pixels, at whole ones, with some air to the next.
    QRectF bar(TimeSpan step) const;
};

/// What is behind the curves: lines and figures of both axes.
class ChartBack final : public QGraphicsItem
{
public:
    ChartBack(const Appearance& appearance, const ChartPlane& plane, const ChartData& data);

    QRectF boundingRect() const override { return {QPointF(), m_plane.size}; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    static QFont figureFont();
    /// A scale's figure: `53.2 k`.
    static QString figure(double value);

private:
    void paintFigures(QPainter& painter, const AxisScale& scale, bool isRight) const;
    void paintTimes(QPainter& painter) const;
    void paintUnits(QPainter& painter) const;

    const Appearance& m_appearance;
    const ChartPlane& m_plane;
    const ChartData& m_data;
};

/// What lies over the curves: gaps, which cover them, and marks.
class ChartFront final : public QGraphicsItem
{
public:
    ChartFront(const Appearance& appearance, const ChartPlane& plane, const ChartData& data);

    QRectF boundingRect() const override { return {QPointF(), m_plane.size}; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintGaps(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;

    const Appearance& m_appearance;
    const ChartPlane& m_plane;
    const ChartData& m_data;
};

} // namespace racha
