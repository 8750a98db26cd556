// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/agingmap.h"
#include "core/event/event.h"
#include "core/filter/filterexpression.h"
#include "core/streak/streak.h"

#include <string>

namespace racha {

/// Which lines of a capture are printed: events that the filter accepts, and the streaks that such
/// an event is part of. Relative times count from an event's arrival, so that a replay prints what
/// its capture printed.
class EventSelection
{
public:
    /// No filter: everything.
    explicit EventSelection(FilterExpressionPtr filter);

    /// Call it once for each event, in order.
    bool accepts(const Event& event, std::string_view streamer);
    bool accepts(const Streak& streak);

private:
    FilterExpressionPtr m_filter;
    AgingMap<std::string, bool> m_streaks; ///< that an accepted event belongs to
};

} // namespace racha
