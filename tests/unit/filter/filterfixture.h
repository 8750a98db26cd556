// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/eventrecord.h"
#include "core/filter/filterexpression.h"
#include "core/filter/filterlexer.h"

#include <QTimeZone>

namespace racha::test {

inline QTimeZone madrid()
{
    return QTimeZone("Europe/Madrid");
}

inline WallTime fixtureNow()
{
    return wallTimeFromText("2026-11-23T20:30:00.000000Z");
}

/// ana, a moderator, gave five roses of a streak that goes on, at 20:14:03.
inline Event roses()
{
    Event event;
    event.room = RoomId {7'300'000'000'000'000'001};
    event.message = MessageId {42};
    event.timestamp = event.receivedAt = wallTimeFromText("2026-11-23T20:14:03.123456Z");
    event.user.id = UserId {73};
    event.user.uniqueId = "ana";
    event.user.nickname = "Aña 🌹";
    event.user.roles.isModerator = true;
    GiftEvent gift;
    gift.gift.id = GiftId {5'655};
    gift.gift.name = "Rosa";
    gift.gift.diamondCount = 20;
    gift.added = 5;
    gift.streakTotal = 15;
    gift.groupId = GroupId {1'677'665'557'000};
    event.payload = gift;
    event.streakId = "73_GiftEvent_5655_1";
    event.streakStatus = StreakStatus::Continue;
    event.isStreaking = true;
    event.diamonds = 100;
    return event;
}

/// Nobody's comment.
inline Event comment(const std::string& text)
{
    Event event = roses();
    event.user = {};
    event.streakId.clear();
    event.streakStatus = StreakStatus::None;
    event.isStreaking = false;
    event.diamonds = 0;
    CommentEvent payload;
    payload.comment = text;
    event.payload = payload;
    return event;
}

/// Whether the event passes; a text that is no filter fails the test by its column.
inline bool passes(const QString& text, const Event& event)
{
    const auto expression = FilterExpression::parse(text, madrid());
    if (!expression)
        qFatal("%s: not a filter, column %d", qPrintable(text), expression.error().column);
    EventRecord record(event, "luis", SessionId {9});
    return (*expression)->matches(record, fixtureNow());
}

} // namespace racha::test
