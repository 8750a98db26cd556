// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/joinevents.h"

#include "core/event/types/messagereader.h"
#include "core/event/types/subscribeevents.h"
#include "proto/webcast/messages.pb.h"

namespace racha {

void JoinEvent::decode(MessageReader& message)
{
    constexpr std::int64_t kSubscribed = 3;
    JoinEvent join;
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::Member::kUserFieldNumber:
            message.sender(field.bytes());
            break;
        case wire::Member::kMemberCountFieldNumber:
            join.memberCount = message.count(field);
            break;
        case wire::Member::kActionFieldNumber:
            join.action = field.integer();
            break;
        case wire::Member::kClientEnterSourceFieldNumber:
            join.source = message.text(field);
            break;
        default:
            break;
        }
    });
    if (join.action == kSubscribed) {
        message.become<SubscribeEvent>().via = "member";
        return;
    }
    join.via = "member";
    message.become<JoinEvent>() = std::move(join);
}

} // namespace racha
