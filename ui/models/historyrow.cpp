// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/historyrow.h"

namespace racha {

namespace {

qint64 streakTotalOf(const EventPayload& payload)
{
    if (const auto* gift = std::get_if<GiftEvent>(&payload))
        return gift->streakTotal;
    if (const auto* like = std::get_if<LikeEvent>(&payload))
        return like->streakTotal;
    return 0;
}

} // namespace

HistoryRow historyRowOf(const StoredEvent& stored)
{
    const Event event = eventOf(stored);
    HistoryRow row {stored, feedRowOf(event), streakTotalOf(event.payload)};
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
