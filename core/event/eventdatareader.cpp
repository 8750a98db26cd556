// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventdatareader.h"

#include "core/event/eventmappings.h"
#include "core/event/mappeddecoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

QLatin1StringView latin(std::string_view key)
{
    return {key.data(), static_cast<qsizetype>(key.size())};
}

void read(const QJsonValue& json, std::string& value)
{
    value = json.toString().toStdString();
}

void read(const QJsonValue& json, std::int64_t& value)
{
    value = json.toInteger();
}

void read(const QJsonValue& json, bool& value)
{
    value = json.toBool();
}

void read(const QJsonValue& json, Id& value)
{
    value.value = json.isString() ? json.toString().toLongLong() : json.toInteger();
}

template<typename T>
void read(const QJsonValue& json, std::optional<T>& value);
template<typename T>
void read(const QJsonValue& json, std::vector<T>& values);

template<HasFields T>
void read(const QJsonValue& json, T& value)
{
    const QJsonObject object = json.toObject();
    std::apply([&](const auto&... f) { (read(object[latin(f.key)], value.*(f.member)), ...); },
               T::fields());
}

template<typename T>
void read(const QJsonValue& json, std::optional<T>& value)
{
    value.reset();
    if (!json.isNull() && !json.isUndefined())
        read(json, value.emplace());
}

template<typename T>
void read(const QJsonValue& json, std::vector<T>& values)
{
    values.clear();
    const QJsonArray items = json.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        read(items.at(i), values.emplace_back());
}

void readRoles(const QJsonObject& json, UserRoles& roles)
{
    roles.isSuperFan = json["is_super_fan"_L1].toBool();
    roles.isModerator = json["is_moderator"_L1].toBool();
    roles.memberLevel = json["member_level"_L1].toInteger();
    roles.gifterLevel = json["gifter_level"_L1].toInteger();
    roles.isHost = json["is_host"_L1].toBool();
    roles.isSubscriber = json["is_subscriber"_L1].toBool();
    roles.isFollower = json["is_follower"_L1].toBool();
    roles.isFriend = json["is_friend"_L1].toBool();
    roles.isNewGifter = json["is_new_gifter"_L1].toBool();
    roles.isAnonymous = json["is_anonymous"_L1].toBool();
    roles.topGifterRank = json["top_gifter_rank"_L1].toInteger();
    auto badges = std::make_shared<std::vector<Badge>>();
    const QJsonArray listed = json["badges"_L1].toArray();
    for (qsizetype i = 0; i < listed.size(); ++i) {
        const QJsonValue badge = listed.at(i);
        badges->push_back({badge["scene"_L1].toInteger(), badge["level"_L1].toInteger(),
                           badge["name"_L1].toString().toStdString()});
    }
    roles.badges = std::move(badges);
}

void readGift(const QJsonObject& json, GiftEvent& event)
{
    const QJsonValue gift = json["gift"_L1];
    read(gift["id"_L1], event.gift.id);
    read(gift["name"_L1], event.gift.name);
    read(gift["diamond_count"_L1], event.gift.diamondCount);
    read(gift["streakable"_L1], event.streakable);
    read(gift["type"_L1], event.gift.type);
    event.hasGiftStruct = event.gift.type != 0;
    read(json["repeat_count"_L1], event.added);
    read(json["wire_repeat_count"_L1], event.wireRepeatCount);
    read(json["repeat_end"_L1], event.repeatEnd);
    read(json["group_id"_L1], event.groupId);
    read(json["group_count"_L1], event.groupCount);
    read(json["streak_total_count"_L1], event.streakTotal);
    event.usdPerDiamond = json["usd_per_diamond"_L1].toDouble();
    read(json["to_user"_L1], event.toUser);
}

void readSender(const QJsonObject& json, User& user)
{
    if (!user.id)
        read(json["id"_L1], user.id);
    if (user.uniqueId.empty())
        read(json["unique_id"_L1], user.uniqueId);
    if (user.nickname.empty())
        read(json["nickname"_L1], user.nickname);
    readRoles(json, user.roles);
}

template<std::size_t... I>
EventPayload emptyPayload(EventType type, std::index_sequence<I...>)
{
    using Make = EventPayload (*)();
    static constexpr std::array<Make, kPayloadCount> kMake {
        +[]() -> EventPayload { return EventPayload(std::in_place_index<I>); }...};
    return kMake[std::min(static_cast<std::size_t>(type), kPayloadCount - 1)]();
}

/// What is not written for every event is the mapping's.
void readMapped(QJsonObject json, EventType type, MappedEvent& event)
{
    event.type = type;
    json.remove("user"_L1);
    json.remove("history"_L1);
    event.data = QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
    const auto mappings = mappingsInForce();
    if (const EventMapping* const mapping = mappings->ofType(type))
        event.text = mappedText(*mapping, json);
}

} // namespace

void readEventData(EventType type, std::string_view json, Event& event)
{
    const QJsonObject data =
        QJsonDocument::fromJson(
            QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())))
            .object();
    event.payload = emptyPayload(type, std::make_index_sequence<kPayloadCount>());
    event.history = data["history"_L1].toBool();
    std::visit(
        [&](auto& payload) {
            using Payload = std::decay_t<decltype(payload)>;
            if constexpr (std::is_same_v<Payload, GiftEvent>) {
                readGift(data, payload);
                readSender(data["from_user"_L1].toObject(), event.user);
            } else {
                if constexpr (std::is_same_v<Payload, MappedEvent>)
                    readMapped(data, type, payload);
                else
                    read(QJsonValue(data), payload);
                readRoles(data["user"_L1].toObject(), event.user.roles);
            }
        },
        event.payload);
}

} // namespace racha
