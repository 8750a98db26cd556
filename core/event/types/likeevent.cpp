// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/likeevent.h"

#include "core/event/types/messagereader.h"
#include "proto/webcast/messages.pb.h"

namespace racha {

void LikeEvent::decode(MessageReader& message)
{
    auto& event = message.become<LikeEvent>();
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::Like::kCountFieldNumber:
            event.count = message.count(field);
            break;
        case wire::Like::kTotalFieldNumber:
            event.totalLikes = field.integer();
            break;
        case wire::Like::kUserFieldNumber:
            message.sender(field.bytes());
            break;
        default:
            break;
        }
    });
}

} // namespace racha
