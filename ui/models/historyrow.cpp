// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/historyrow.h"

namespace racha {

HistoryRow historyRowOf(const StoredEvent& stored)
{
    HistoryRow row {stored, feedRowOf(eventOf(stored))};
    row.feed.data = PackedEventData::ofJson(row.event.data); // as it is stored
    row.feed.storedId = row.event.id;
    row.event.data.clear();
    return row;
}

std::vector<HistoryRow> historyRowsOf(const std::vector<StoredEvent>& events)
{
    std::vector<HistoryRow> rows;
    rows.reserve(events.size());
    for (const StoredEvent& event : events)
        rows.push_back(historyRowOf(event));
    return rows;
}

} // namespace racha
