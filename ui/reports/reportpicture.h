// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPixmap>

class QGraphicsView;

namespace racha {

class ChartLegend;
struct Theme;

/// A chart under its title and legend, at twice its size.
QPixmap reportPicture(const QString& title, ChartLegend& legend, QGraphicsView& chart,
                      const Theme& theme);

} // namespace racha
