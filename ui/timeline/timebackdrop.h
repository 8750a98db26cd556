// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/feedrow.h"

#include <deque>

class QPainter;
class QRect;

namespace racha {

struct Theme;
class TimeAxis;

/// What lies behind the lanes: a line at each tick, gaps hatched, a line at each mark, and now.
struct TimeBackdrop
{
    const TimeAxis& axis;
    const Theme& theme;
    const std::deque<FeedRow>& moments;

    /// `area` is where the axis is: its left edge is the axis' x = 0.
    void paint(QPainter& painter, const QRect& area) const;
    /// The hatched gaps alone.
    void paintGaps(QPainter& painter, const QRect& area) const;

    /// Ticks with a label are this far apart or more.
    static double tickDistance();
};

} // namespace racha
