// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/history.h"
#include "ui/models/feedrow.h"

#include <QMetaType>

namespace racha {

inline HistoryKey historyKey(const StoredEvent& event)
{
    return {event.timestamp, event.id};
}

/// A stored event as the table shows it.
struct HistoryRow
{
    StoredEvent event; ///< its event_data is in `feed`
    FeedRow feed;

    HistoryKey key() const { return historyKey(event); }

    /// The store still says what the row shows: rows change only together with their time of
    /// change, or in their streak.
    bool isOf(const StoredEvent& stored) const
    {
        return stored.updatedAt == event.updatedAt && stored.streakStatus == event.streakStatus
            && stored.streakId == event.streakId && stored.diamonds == event.diamonds;
    }
};

HistoryRow historyRowOf(const StoredEvent& event);
std::vector<HistoryRow> historyRowsOf(const std::vector<StoredEvent>& events);

} // namespace racha

Q_DECLARE_METATYPE(const racha::HistoryRow*)
