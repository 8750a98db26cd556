// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/streak/streaktracker.h"

namespace racha {

namespace {

StreakRow commonPart(const Event& event)
{
    StreakRow row;
    row.ref = {event.message, event.number};
    row.type = event.type();
    row.from = event.user.id;
    row.fromUniqueId = event.user.uniqueId;
    row.timestamp = event.timestamp;
    row.receivedAt = event.receivedAt;
    return row;
}

} // namespace

std::optional<StreakRow> streakRowOf(const Event& event)
{
    if (const auto* gift = std::get_if<GiftEvent>(&event.payload)) {
        StreakRow row = commonPart(event);
        row.gift = gift->gift.id;
        row.giftName = gift->gift.name;
        row.diamondCount = gift->gift.diamondCount;
        row.streakable = gift->streakable;
        row.to = gift->toUser ? gift->toUser->id : UserId {};
        row.group = gift->groupId;
        row.wireCount = gift->wireRepeatCount;
        row.wireEnd = gift->repeatEnd;
        return row;
    }
    if (const auto* like = std::get_if<LikeEvent>(&event.payload)) {
        StreakRow row = commonPart(event);
        row.streakable = static_cast<bool>(event.user.id);
        row.wireCount = like->count;
        return row;
    }
    return std::nullopt;
}

void annotate(Event& event, const StreakMark& mark, const StreakSettings& settings)
{
    event.streakId = mark.streakId;
    event.streakStatus = mark.status;
    event.isStreaking = mark.isStreaking;
    event.diamonds = mark.diamonds;
    if (auto* gift = std::get_if<GiftEvent>(&event.payload)) {
        gift->added = mark.added;
        gift->streakTotal = mark.total;
        gift->usdPerDiamond = settings.usdPerDiamond;
    } else if (auto* like = std::get_if<LikeEvent>(&event.payload)) {
        like->streakTotal = mark.total;
    }
}

} // namespace racha
