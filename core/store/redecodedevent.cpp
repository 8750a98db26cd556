// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/redecodedevent.h"

#include "core/base/jsonwriter.h"
#include "core/base/utf8.h"
#include "core/event/columnlimits.h"
#include "core/event/eventjson.h"
#include "core/event/knownperson.h"
#include "core/event/messagedecoder.h"
#include "core/streak/streaktracker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <tuple>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

using Leaves = std::map<std::string, std::string>; ///< JSON by path

std::string jsonOf(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2).toStdString();
}

void addLeaves(const QJsonObject& object, const std::string& path, Leaves& leaves)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const std::string name = path + '.' + it.key().toStdString();
        if (it->isObject())
            addLeaves(it->toObject(), name, leaves);
        else
            leaves[name] = jsonOf(*it);
    }
}

Leaves leavesOf(const std::string& json)
{
    Leaves leaves;
    addLeaves(QJsonDocument::fromJson(QByteArray::fromStdString(json)).object(), "event_data",
              leaves);
    return leaves;
}

std::string inQuotes(std::string_view text)
{
    std::string out;
    if (!text.empty())
        JsonWriter(out).value(text);
    return out;
}

/// What decides on streaks and values.
auto streakPartOf(const Event& event)
{
    const StreakRow row = streakRowOf(event).value_or(StreakRow {});
    return std::tuple(event.type(), event.user.id.value, row.gift.value, row.diamondCount,
                      row.streakable, row.to.value, row.group.value, row.wireCount, row.wireEnd);
}

} // namespace

RedecodedEvent::RedecodedEvent(const StoredEvent& row, const StoredPayload& payload, UserId host)
{
    const Event stored = eventOf(row);
    decode(row, payload);
    if (m_event.type() == EventType::Unknown && row.type != EventType::Unknown) {
        m_outcome = Outcome::Worse;
        return;
    }
    keepStored(stored, host);
    m_data = eventDataJson(m_event);
    compare(row);
    m_touchesStreaks = streakPartOf(stored) != streakPartOf(m_event);
    m_outcome = m_fields.empty() ? Outcome::Same : Outcome::Differs;
}

void RedecodedEvent::decode(const StoredEvent& row, const StoredPayload& payload)
{
    std::vector<std::string> findings; // a capture's; nobody asks for them again
    m_event.method = payload.method;
    m_event.room = row.room;
    m_event.message = row.message;
    m_event.receivedAt = row.receivedAt;
    decodeMessage(payload.bytes, m_event, findings);
    m_event.message = row.message;
    m_event.timestamp = row.timestamp;
    m_event.streakId = row.streakId;
    m_event.streakStatus = row.streakStatus;
    m_event.isStreaking = row.isStreaking;
    m_event.diamonds = row.diamonds;
}

void RedecodedEvent::keepStored(const Event& stored, UserId host)
{
    m_event.history = stored.history;
    if (!streakRowOf(m_event)) { // what is neither gift nor like any more is in no streak
        m_event.streakId.clear();
        m_event.streakStatus = StreakStatus::None;
        m_event.isStreaking = false;
        m_event.diamonds = 0;
    }
    if (m_event.user.id && m_event.user.id == stored.user.id)
        completeFrom(m_event.user, stored.user);
    if (auto* const gift = std::get_if<GiftEvent>(&m_event.payload)) {
        if (gift->toUser && host && gift->toUser->id == host)
            gift->toUser.reset();
        if (const auto* const before = std::get_if<GiftEvent>(&stored.payload)) {
            if (!gift->hasGiftStruct && gift->gift.id == before->gift.id)
                gift->gift = before->gift;
            gift->added = before->added;
            gift->streakTotal = before->streakTotal;
            gift->usdPerDiamond = before->usdPerDiamond;
        }
    } else if (auto* const like = std::get_if<LikeEvent>(&m_event.payload)) {
        if (const auto* const before = std::get_if<LikeEvent>(&stored.payload))
            like->streakTotal = before->streakTotal;
    } else if (auto* const subscribe = std::get_if<SubscribeEvent>(&m_event.payload)) {
        if (const auto* const before = std::get_if<SubscribeEvent>(&stored.payload))
            subscribe->repeated = before->repeated;
    }
}

void RedecodedEvent::compareText(const char* path, const std::string& found,
                                 const std::string& becomes)
{
    const std::string_view kept = firstCodePoints(becomes, kNameLength);
    if (found != kept)
        m_fields.push_back({path, inQuotes(found), inQuotes(kept)});
}

void RedecodedEvent::compare(const StoredEvent& row)
{
    compareText("event_type", std::string(eventTypeName(row.type)),
                std::string(eventTypeName(m_event.type())));
    if (row.user != m_event.user.id)
        m_fields.push_back(
            {"user_id", std::to_string(row.user.value), std::to_string(m_event.user.id.value)});
    compareText("user_unique_id", row.userUniqueId, m_event.user.uniqueId);
    compareText("user_nickname", row.userNickname, m_event.user.nickname);
    Leaves before = leavesOf(row.data);
    for (const auto& [path, value] : leavesOf(m_data)) {
        const auto found = before.extract(path);
        if (!found || found.mapped() != value)
            m_fields.push_back({path, found ? found.mapped() : std::string(), value});
    }
    for (const auto& [path, value] : before)
        m_fields.push_back({path, value, {}});
}

} // namespace racha
