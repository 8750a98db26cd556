// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streak.h"

#include <QString>

class QSqlQuery;

namespace racha {

/// A gift as the predecessor stored it, as the streak rules see it: its repeat_count is what the
/// wire said, a running total, and its time of receiving is its timestamp. It knew no groups.
class PredecessorGift
{
public:
    /// The row at which a query of id, timestamp as text, user_id, user_unique_id, streak_id,
    /// is_streaking, diamonds, event_data stands.
    explicit PredecessorGift(const QSqlQuery& query);

    std::int64_t id() const { return m_id; }

    const QString& timeText() const { return m_timeText; }

    std::int64_t storedDiamonds() const { return m_diamonds; }

    const StreakRow& row() const { return m_row; }

private:
    std::int64_t m_id = 0;
    QString m_timeText;
    std::int64_t m_diamonds = 0;
    StreakRow m_row;
};

} // namespace racha
