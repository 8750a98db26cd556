// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streak.h"

#include <QCoreApplication>
#include <QString>

namespace racha {

struct FeedRow;
struct StreakLane;

/// Says a streak in the current language. Names of persons are isolated, as EventPresenter does.
/// Thread: GUI.
class StreakPresenter
{
    Q_DECLARE_TR_FUNCTIONS(StreakPresenter)

public:
    static QString labelTitle();
    static QString spanTitle();

    /// `ana  Rosa × 7`
    static QString label(const StreakLane& lane);
    /// `Rosa`, `Rosa for bea`, `likes`: without a count.
    static QString what(const FeedRow& row);
    /// `start`, `running`, `end`: as in the badges of the feed, without a figure.
    static QString state(const StreakLane& lane);
    /// `20:14:03, running 0:06` or `20:14:03 – 20:14:09`.
    static QString span(const StreakLane& lane, WallTime now);
    /// `ana, Rosa, total 7, running since 20:14:03`: all of it, for screen readers.
    static QString line(const StreakLane& lane);
    /// First and last event, additions, diamonds, how it ended; several lines of plain text.
    static QString details(const StreakLane& lane);
    /// How it ended, as a sentence: `Closed after 10 s without a message.`
    static QString verdict(EndReason reason, std::chrono::milliseconds idleLimit);
};

} // namespace racha
