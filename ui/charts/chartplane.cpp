// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/charts/chartplane.h"

#include "ui/presentation/chartpainter.h"
#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>

namespace racha {

namespace {

/// Of the letters, against those of 100 %.
double zoom()
{
    constexpr int kHundred = 100;
    return static_cast<double>(Appearance::scaled(kHundred)) / kHundred;
}

} // namespace

ChartBack::ChartBack(const Appearance& appearance, const ChartPlane& plane, const ChartData& data)
    : m_appearance(appearance)
    , m_plane(plane)
    , m_data(data)
{
}

QFont ChartBack::figureFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(QFontInfo(font).pixelSize() - 2);
    return font;
}

void ChartBack::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    painter->setFont(figureFont());
    ChartPainter(m_appearance.theme(), m_plane, m_data, zoom()).paintBack(*painter);
}

ChartFront::ChartFront(const Appearance& appearance, const ChartPlane& plane, const ChartData& data)
    : m_appearance(appearance)
    , m_plane(plane)
    , m_data(data)
{
}

void ChartFront::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget)
{
    Q_UNUSED(option)
    Q_UNUSED(widget)
    painter->setFont(ChartBack::figureFont());
    ChartPainter(m_appearance.theme(), m_plane, m_data, zoom()).paintFront(*painter);
}

} // namespace racha
