// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/storedevent.h"

#include "core/event/eventdatareader.h"

namespace racha {

Event eventOf(const StoredEvent& row)
{
    Event event;
    event.room = row.room;
    event.message = row.message;
    event.timestamp = row.timestamp;
    event.receivedAt = row.receivedAt;
    event.user.id = row.user;
    event.user.uniqueId = row.userUniqueId;
    event.user.nickname = row.userNickname;
    event.streakId = row.streakId;
    event.streakStatus = row.streakStatus;
    event.isStreaking = row.isStreaking;
    event.diamonds = row.diamonds;
    readEventData(row.type, row.data, event);
    return event;
}

} // namespace racha
