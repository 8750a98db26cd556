// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace racha {

/// One of our drawings (resources/icons/NAME.svg) in one colour, `size` logical pixels wide and
/// high. Cached; null where there is no such drawing. Thread: GUI.
QPixmap symbolPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio);

/// The same for buttons and menus, in the sizes that these ask for.
QIcon symbolIcon(const QString& name, const QColor& colour);

} // namespace racha
