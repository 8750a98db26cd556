// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/presentation/chartgeometry.h"

#include <QFont>
#include <QGraphicsItem>

namespace racha {

class Appearance;

/// What is behind the curves: lines and figures of both axes.
class ChartBack final : public QGraphicsItem
{
public:
    ChartBack(const Appearance& appearance, const ChartPlane& plane, const ChartData& data);

    QRectF boundingRect() const override { return {QPointF(), m_plane.size}; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    static QFont figureFont();

private:
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
    const Appearance& m_appearance;
    const ChartPlane& m_plane;
    const ChartData& m_data;
};

} // namespace racha
