// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"

#include <QFont>
#include <QRect>

class QPainter;

namespace racha {

struct FeedRow;
struct Theme;

// Parts of a row that shows an event, the same in the feed and in the stored table.

/// How wide bar and icon are, and the gap before the word.
inline constexpr int kEventSignWidth = 4 + 8 + 14 + 6;

/// Colour bar, icon and word of the type, from the left of `place`.
void paintEventType(QPainter& painter, const QRect& place, const QFont& font, const FeedRow& row,
                    const Theme& theme);

QColor streakColour(StreakStatus status, const Theme& theme);
/// A coloured pill with a dot and a word, from the left of `place`.
void paintStreakBadge(QPainter& painter, const QRect& place, const QFont& font, const QString& text,
                      const QColor& colour, const Theme& theme);
/// How wide the pill of that text is.
int streakBadgeWidth(const QFont& font, const QString& text);

} // namespace racha
