// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/battleevents.h"

#include "core/event/types/messagereader.h"
#include "proto/webcast/messages.pb.h"

#include <algorithm>

namespace racha {

namespace {

/// One entry of a map from host id to a message.
struct Entry
{
    UserId key;
    std::string_view value;
};

Entry readEntry(MessageReader& message, std::string_view bytes)
{
    Entry entry;
    message.walk(bytes, [&](const WireReader& field) {
        if (field.number() == wire::BattleArmiesEntry::kKeyFieldNumber)
            entry.key = message.id(field);
        else if (field.number() == wire::BattleArmiesEntry::kValueFieldNumber)
            entry.value = field.bytes();
    });
    return entry;
}

/// The host of that id, added where not yet listed; null where the list is full.
template<typename Item>
Item* itemFor(std::vector<Item>& items, UserId Item::*idMember, UserId id)
{
    for (Item& item : items) {
        if (item.*idMember == id)
            return &item;
    }
    if (items.size() == MessageReader::kMaxListed)
        return nullptr;
    Item& added = items.emplace_back();
    added.*idMember = id;
    return &added;
}

struct Army
{
    std::int64_t score = 0;
    std::int64_t supporters = 0;
};

Army readArmy(MessageReader& message, std::string_view bytes)
{
    Army army;
    message.walk(bytes, [&army](const WireReader& field) {
        if (field.number() == wire::BattleUserArmies::kHostScoreFieldNumber)
            army.score = field.integer();
        else if (field.number() == wire::BattleUserArmies::kUserArmiesFieldNumber)
            ++army.supporters;
    });
    return army;
}

std::string_view resultText(std::int64_t result)
{
    switch (result) {
    case 0:
        return "win"; // and so a missing number
    case 1:
        return "lose";
    case 2:
        return "draw";
    default:
        return {};
    }
}

void readResult(MessageReader& message, std::string_view bytes, LinkMicBattleEvent& event)
{
    const Entry entry = readEntry(message, bytes);
    BattleHost* host = itemFor(event.hosts, &BattleHost::id, entry.key);
    if (!host)
        return;
    std::int64_t result = 0;
    message.walk(entry.value, [&](const WireReader& field) {
        if (field.number() == wire::BattleResult::kResultFieldNumber)
            result = field.integer();
        else if (field.number() == wire::BattleResult::kScoreFieldNumber)
            host->score = field.integer();
    });
    host->result = resultText(result);
}

void readArmyOfHost(MessageReader& message, std::string_view bytes, LinkMicBattleEvent& event)
{
    const Entry entry = readEntry(message, bytes);
    BattleHost* host = itemFor(event.hosts, &BattleHost::id, entry.key);
    if (host)
        host->score = std::max(host->score, readArmy(message, entry.value).score);
}

void readHostName(MessageReader& message, std::string_view bytes, LinkMicBattleEvent& event)
{
    const Entry entry = readEntry(message, bytes);
    BattleHost* host = itemFor(event.hosts, &BattleHost::id, entry.key);
    if (!host)
        return;
    message.walk(entry.value, [&](const WireReader& info) {
        if (info.number() != wire::BattleUserInfo::kUserFieldNumber)
            return;
        message.walk(info.bytes(), [&](const WireReader& field) {
            if (field.number() == wire::BattleUser::kNicknameFieldNumber)
                host->nickname = message.text(field);
            else if (field.number() == wire::BattleUser::kDisplayIdFieldNumber)
                host->uniqueId = message.text(field);
        });
    });
}

void readSettings(MessageReader& message, std::string_view bytes, LinkMicBattleEvent& event)
{
    message.walk(bytes, [&event](const WireReader& field) {
        if (field.number() == wire::BattleSetting::kDurationFieldNumber)
            event.durationSeconds = field.integer();
        else if (field.number() == wire::BattleSetting::kStatusFieldNumber)
            event.status = field.integer();
    });
}

void readScore(MessageReader& message, std::string_view bytes, LinkMicArmiesEvent& event)
{
    const Entry entry = readEntry(message, bytes);
    BattleScore* score = itemFor(event.scores, &BattleScore::hostId, entry.key);
    if (!score)
        return;
    const Army army = readArmy(message, entry.value);
    score->score = army.score;
    score->supporters = army.supporters;
}

} // namespace

void LinkMicBattleEvent::decode(MessageReader& message)
{
    using Battle = wire::LinkMicBattle;
    auto& event = message.become<LinkMicBattleEvent>();
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case Battle::kBattleIdFieldNumber:
            event.battleId = message.id(field);
            break;
        case Battle::kBattleSettingsFieldNumber:
            readSettings(message, field.bytes(), event);
            break;
        case Battle::kActionFieldNumber:
            event.action = field.integer();
            break;
        case Battle::kBattleResultFieldNumber:
            readResult(message, field.bytes(), event);
            break;
        case Battle::kArmiesFieldNumber:
            readArmyOfHost(message, field.bytes(), event);
            break;
        case Battle::kAnchorsInfoFieldNumber:
            readHostName(message, field.bytes(), event);
            break;
        default:
            break;
        }
    });
    std::sort(event.hosts.begin(), event.hosts.end(),
              [](const BattleHost& a, const BattleHost& b) { return a.id < b.id; });
}

void LinkMicArmiesEvent::decode(MessageReader& message)
{
    using Armies = wire::LinkMicArmies;
    auto& event = message.become<LinkMicArmiesEvent>();
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case Armies::kBattleIdFieldNumber:
            event.battleId = message.id(field);
            break;
        case Armies::kArmiesFieldNumber:
            readScore(message, field.bytes(), event);
            break;
        case Armies::kTriggerReasonFieldNumber:
            event.reason = field.integer();
            break;
        case Armies::kFromUserIdFieldNumber:
            event.fromUserId = message.id(field);
            break;
        case Armies::kGiftIdFieldNumber:
            event.giftId = message.id(field);
            break;
        case Armies::kGiftCountFieldNumber:
            event.giftCount = message.count(field);
            break;
        default:
            break;
        }
    });
    std::sort(event.scores.begin(), event.scores.end(),
              [](const BattleScore& a, const BattleScore& b) { return a.hostId < b.hostId; });
}

} // namespace racha
