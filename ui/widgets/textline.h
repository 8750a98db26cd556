// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace racha {

/// Paints one line of text with the painter's font and pen, in the middle of `place`'s height, at
/// its left, right or centre whatever the direction of the text (`side`: Qt::AlignLeft, AlignRight
/// or AlignHCenter), shortened with "…" where room is short. Line ends are shown as spaces. Returns
/// the width that the text took, in pixels.
///
/// Emoji are painted from pictures that are kept: Qt (6.4, QFontEngineFT::recalcAdvances) decodes
/// the PNG of a coloured glyph each time a text with it is laid out. Thread: GUI.
int paintLine(QPainter& painter, const QRect& place, Qt::Alignment side, const QString& text);

} // namespace racha
