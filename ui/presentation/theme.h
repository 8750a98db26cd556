// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventtype.h"

#include <QColor>
#include <QPalette>

#include <cstdint>

namespace racha {

/// The eight families that the feed sorts events into: one colour, one icon, one chip each.
enum class FeedGroup : std::uint8_t
{
    Comment,
    Gift,
    Like,
    Join,
    Follow,
    Share,
    Subscribe,
    Room, ///< what happens to the live itself: pause, battle, poll, pinned comment …
    Other, ///< figures and what has no meaning to us
};
inline constexpr std::size_t kFeedGroupCount = static_cast<std::size_t>(FeedGroup::Other) + 1;

FeedGroup feedGroupOf(EventType type);

/// The colours of one look. All text on background or panel has a contrast of at least 4.5:1, where
/// the desktop wants high contrast of 7:1.
struct Theme
{
    bool isDark = false;
    double emphasis = 1.0; ///< of tints; more where lines and fills have to be seen clearly
    QColor background;
    QColor panel;
    QColor line;
    QColor text;
    QColor dim;
    QColor accent;
    QColor onAccent; ///< text on the accent
    QColor started; ///< streak badges, and states that are well
    QColor running; ///< and states that wait
    QColor ended; ///< and states that failed
    std::array<QColor, kFeedGroupCount> groups;

    QColor group(FeedGroup which) const { return groups[static_cast<std::size_t>(which)]; }

    /// `colour` laid thinly over the panel: fills of badges, chips and highlighted rows.
    QColor tint(const QColor& colour, double strength = 0.14) const;
    QPalette palette() const;

    /// Of two colours, as WCAG 2 counts it: 1 (the same) to 21 (black and white).
    static double contrast(const QColor& a, const QColor& b);

    static const Theme& light();
    static const Theme& dark();
    static const Theme& contrastLight();
    static const Theme& contrastDark();
};

} // namespace racha
