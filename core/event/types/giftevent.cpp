// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/giftevent.h"

#include "core/event/types/messagereader.h"
#include "proto/webcast/messages.pb.h"

namespace racha {

namespace {

/// What says who received a gift (contract, R1).
struct Receiver
{
    UserReference user; ///< to_user: empty for the host, most often
    UserId anchor; ///< monitor_info: the host
    UserId monitored; ///< monitor_info

    /// Nobody where it was the host.
    std::optional<UserReference> guest() const
    {
        const UserReference receiver = user.id ? user : UserReference {monitored, {}, {}};
        if (!receiver.id || receiver.id == anchor)
            return std::nullopt;
        return receiver;
    }
};

void readGift(MessageReader& message, std::string_view bytes, Gift& gift)
{
    std::string_view image;
    message.walk(bytes, [&](const WireReader& field) {
        switch (field.number()) {
        case wire::GiftStruct::kImageFieldNumber:
            image = field.bytes();
            break;
        case wire::GiftStruct::kIdFieldNumber:
            gift.id = message.id(field);
            break;
        case wire::GiftStruct::kComboFieldNumber:
            gift.combo = field.flag();
            break;
        case wire::GiftStruct::kTypeFieldNumber:
            gift.type = field.integer();
            break;
        case wire::GiftStruct::kDiamondCountFieldNumber:
            gift.diamondCount = message.count(field);
            break;
        case wire::GiftStruct::kNameFieldNumber:
            gift.name = message.text(field);
            break;
        case wire::GiftStruct::kIconFieldNumber:
            if (image.empty())
                image = field.bytes();
            break;
        default:
            break;
        }
    });
    gift.imageUrl = message.pictureUrl(image);
}

void readMonitorInfo(MessageReader& message, std::string_view bytes, Receiver& receiver)
{
    message.walk(bytes, [&](const WireReader& field) {
        if (field.number() == wire::GiftMonitorInfo::kAnchorIdFieldNumber)
            receiver.anchor = message.id(field);
        else if (field.number() == wire::GiftMonitorInfo::kToUserIdFieldNumber)
            receiver.monitored = message.id(field);
    });
}

void readReceiver(MessageReader& message, const WireReader& field, Receiver& receiver)
{
    switch (field.number()) {
    case wire::Gift::kToUserFieldNumber:
        receiver.user = message.person(field.bytes());
        break;
    case wire::Gift::kMonitorInfoFieldNumber:
        readMonitorInfo(message, field.bytes(), receiver);
        break;
    default:
        break;
    }
}

} // namespace

void GiftEvent::decode(MessageReader& message)
{
    auto& event = message.become<GiftEvent>();
    Receiver receiver;
    GiftId giftId;
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::Gift::kGiftIdFieldNumber:
            giftId = message.id(field);
            break;
        case wire::Gift::kGroupCountFieldNumber:
            event.groupCount = message.count(field);
            break;
        case wire::Gift::kRepeatCountFieldNumber:
            event.wireRepeatCount = message.count(field);
            break;
        case wire::Gift::kUserFieldNumber:
            message.sender(field.bytes());
            break;
        case wire::Gift::kRepeatEndFieldNumber:
            event.repeatEnd = field.flag();
            break;
        case wire::Gift::kGroupIdFieldNumber:
            event.groupId = message.id(field);
            break;
        case wire::Gift::kGiftFieldNumber:
            event.hasGiftStruct = true;
            readGift(message, field.bytes(), event.gift);
            break;
        case wire::Gift::kUserIdentityFieldNumber:
            message.senderIdentity(field.bytes());
            break;
        default:
            readReceiver(message, field, receiver);
            break;
        }
    });
    if (!event.gift.id)
        event.gift.id = giftId;
    event.toUser = receiver.guest();
    event.streakable = event.hasGiftStruct ? event.gift.type == 1 || event.gift.combo
                                           : static_cast<bool>(event.groupId);
}

} // namespace racha
