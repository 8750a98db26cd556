// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventjson.h"

#include <optional>
#include <type_traits>
#include <vector>

namespace racha {

namespace {

template<typename T>
void write(JsonWriter& json, const T& value)
{
    if constexpr (HasFields<T>) {
        json.beginObject();
        forEachField(value, [&json](std::string_view key, const auto& member) {
            json.key(key);
            write(json, member);
        });
        json.endObject();
    } else {
        json.value(value);
    }
}

template<typename T>
void write(JsonWriter& json, const std::optional<T>& value)
{
    if (value)
        write(json, *value);
    else
        json.null();
}

template<typename T>
void write(JsonWriter& json, const std::vector<T>& values)
{
    json.beginArray();
    for (const T& value : values)
        write(json, value);
    json.endArray();
}

void writeTextOrNull(JsonWriter& json, std::string_view key, std::string_view text)
{
    json.key(key);
    if (text.empty())
        json.null();
    else
        json.value(text);
}

void writeIfTrue(JsonWriter& json, std::string_view key, bool truth)
{
    if (truth)
        json.key(key).value(true);
}

void writeBadges(JsonWriter& json, const UserRoles& roles)
{
    json.key("badges").beginArray();
    if (roles.badges) {
        for (const Badge& badge : *roles.badges) {
            json.beginObject();
            json.key("scene").value(badge.scene);
            json.key("level").value(badge.level);
            json.key("name").value(badge.name);
            json.endObject();
        }
    }
    json.endArray();
}

/// The role part of a user; rare roles only where they hold, since most people have none.
void writeRoles(JsonWriter& json, const UserRoles& roles)
{
    json.key("is_super_fan").value(roles.isSuperFan);
    json.key("is_moderator").value(roles.isModerator);
    json.key("member_level").value(roles.memberLevel);
    json.key("gifter_level").value(roles.gifterLevel);
    writeIfTrue(json, "is_host", roles.isHost);
    writeIfTrue(json, "is_subscriber", roles.isSubscriber);
    writeIfTrue(json, "is_follower", roles.isFollower);
    writeIfTrue(json, "is_friend", roles.isFriend);
    writeIfTrue(json, "is_new_gifter", roles.isNewGifter);
    writeIfTrue(json, "is_anonymous", roles.isAnonymous);
    if (roles.topGifterRank > 0)
        json.key("top_gifter_rank").value(roles.topGifterRank);
    writeBadges(json, roles);
}

template<typename Payload, typename... Types>
constexpr bool kIsOneOf = (std::is_same_v<Payload, Types> || ...);

/// Their documented shape has a user; of one whom the message does not name nothing is known. Other
/// types have one only where there is one.
template<typename Payload>
constexpr bool kAlwaysHasUser =
    kIsOneOf<Payload, CommentEvent, LikeEvent, ShareEvent, FollowEvent, JoinEvent, SubscribeEvent>;

void writeGift(JsonWriter& json, const Event& event, const GiftEvent& gift)
{
    json.key("gift").beginObject();
    json.key("id").value(gift.gift.id.value);
    writeTextOrNull(json, "name", gift.gift.name);
    json.key("diamond_count").value(gift.gift.diamondCount);
    json.key("streakable").value(gift.streakable);
    json.key("type").value(gift.gift.type);
    json.endObject();
    json.key("repeat_count").value(gift.added);
    json.key("wire_repeat_count").value(gift.wireRepeatCount);
    json.key("repeat_end").value(gift.repeatEnd);
    json.key("group_id").value(gift.groupId);
    json.key("group_count").value(gift.groupCount);
    json.key("streak_total_count").value(gift.streakTotal);
    json.key("is_streaking").value(event.isStreaking);
    json.key("value_usd").value(gift.valueUsd());
    json.key("usd_per_diamond").raw(exactText(gift.usdPerDiamond)); // verify reckons with it
    json.key("from_user").beginObject();
    json.key("id").value(event.user.id);
    writeTextOrNull(json, "unique_id", event.user.uniqueId);
    writeTextOrNull(json, "nickname", event.user.nickname);
    writeRoles(json, event.user.roles);
    json.endObject();
    json.key("to_user");
    write(json, gift.toUser);
}

} // namespace

void writeEventData(JsonWriter& json, const Event& event)
{
    json.beginObject();
    std::visit(
        [&](const auto& payload) {
            using Payload = std::decay_t<decltype(payload)>;
            if constexpr (std::is_same_v<Payload, GiftEvent>) {
                writeGift(json, event, payload);
                return;
            } else if constexpr (std::is_same_v<Payload, MappedEvent>) {
                if (payload.data.size() > 2) // its members, without the braces
                    json.raw(std::string_view(payload.data).substr(1, payload.data.size() - 2));
            } else {
                forEachField(payload, [&json](std::string_view key, const auto& member) {
                    json.key(key);
                    write(json, member);
                });
            }
            if (kAlwaysHasUser<Payload> || event.user.isKnown()) {
                json.key("user").beginObject();
                writeRoles(json, event.user.roles);
                json.endObject();
            }
        },
        event.payload);
    writeIfTrue(json, "history", event.history);
    json.endObject();
}

std::string eventDataJson(const Event& event)
{
    std::string out;
    out.reserve(512);
    JsonWriter json(out);
    writeEventData(json, event);
    return out;
}

void writeEventColumns(JsonWriter& json, const Event& event, std::string_view streamer,
                       SessionId session)
{
    json.key("id").null();
    json.key("event_type").value(eventTypeName(event.type()));
    json.key("timestamp").value(isoText(event.timestamp));
    json.key("received_at").value(isoText(event.receivedAt));
    json.key("room_id").value(event.room);
    json.key("streamer_unique_id").value(streamer);
    json.key("user_id").value(event.user.id);
    writeTextOrNull(json, "user_unique_id", event.user.uniqueId);
    writeTextOrNull(json, "user_nickname", event.user.nickname);
    json.key("is_streaking").value(event.isStreaking);
    writeTextOrNull(json, "streak_id", event.streakId);
    writeTextOrNull(json, "streak_status", streakStatusText(event.streakStatus));
    json.key("event_data");
    writeEventData(json, event);
    json.key("created_at").null();
    json.key("updated_at").null();
    json.key("session_id").value(session);
    json.key("message_id").value(event.message);
    json.key("diamonds").value(event.diamonds);
}

} // namespace racha
