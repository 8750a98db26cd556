// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"
#include "core/streak/streaksteps.h"

#include <QString>
#include <QStringList>

/// Why a streak ended and came to its total, as a person tells it; in the language in force.
namespace racha::words {

/// The streak's end and sum in one sentence: `Closed after 10 s without a message: Rosa × 7 from
/// ana, 7 ◆`. `name`: what the sender is called.
QString streakVerdict(const Streak& streak, const StreakSettings& settings, const QString& name);

/// One sentence for each remark; empty where all was as usual.
QStringList streakRemarks(const StreakRemarks& remarks, EventType type,
                          const StreakSettings& settings);

/// Why this event is part of no streak (R1): an event without streak_id.
QString noStreakVerdict(const Event& event);

/// `start`, `continue`, `end` as words of a table.
QString streakStatusWord(StreakStatus status);

} // namespace racha::words
