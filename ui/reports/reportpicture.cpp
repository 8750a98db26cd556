// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/reportpicture.h"

#include "ui/charts/chartlegend.h"
#include "ui/presentation/theme.h"

#include <QGraphicsView>
#include <QPainter>

namespace racha {

namespace {

constexpr int kScale = 2;
constexpr int kMargin = 16;

} // namespace

QPixmap reportPicture(const QString& title, ChartLegend& legend, QGraphicsView& chart,
                      const Theme& theme)
{
    const int titleHeight = chart.fontMetrics().height() + 8;
    const QSize size(chart.width() + 2 * kMargin,
                     titleHeight + legend.height() + chart.height() + 2 * kMargin);
    QPixmap picture(size * kScale);
    picture.setDevicePixelRatio(kScale);
    picture.fill(theme.panel);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(kMargin, kMargin);
    painter.setFont(chart.font());
    painter.setPen(theme.text);
    painter.drawText(QRect(0, 0, chart.width(), titleHeight), Qt::AlignLeft | Qt::AlignTop, title);
    legend.render(&painter, QPoint(0, titleHeight), {}, QWidget::RenderFlags());
    chart.render(&painter, QRectF(0, titleHeight + legend.height(), chart.width(), chart.height()),
                 chart.viewport()->rect());
    return picture;
}

} // namespace racha
