// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/audienceevents.h"

#include "core/event/types/messagereader.h"
#include "proto/webcast/messages.pb.h"

namespace racha {

namespace {

RankedViewer readViewer(MessageReader& message, std::string_view bytes)
{
    RankedViewer viewer;
    message.walk(bytes, [&](const WireReader& field) {
        switch (field.number()) {
        case wire::Contributor::kScoreFieldNumber:
            viewer.score = field.integer();
            break;
        case wire::Contributor::kRankFieldNumber:
            viewer.rank = field.integer();
            break;
        case wire::Contributor::kUserFieldNumber: {
            UserReference user = message.person(field.bytes());
            viewer.id = user.id;
            viewer.uniqueId = std::move(user.uniqueId);
            viewer.nickname = std::move(user.nickname);
            break;
        }
        default:
            break;
        }
    });
    return viewer;
}

RankPlace readPlace(MessageReader& message, std::string_view bytes)
{
    RankPlace place;
    message.walk(bytes, [&](const WireReader& field) {
        switch (field.number()) {
        case wire::RankUpdate::kRankTypeFieldNumber:
            place.rankType = field.integer();
            break;
        case wire::RankUpdate::kOwnerRankFieldNumber:
            place.rank = field.integer();
            break;
        case wire::RankUpdate::kCountdownFieldNumber:
            place.countdownSeconds = field.integer();
            break;
        case wire::RankUpdate::kScoreFieldNumber:
            place.score = field.integer();
            break;
        default:
            break;
        }
    });
    return place;
}

} // namespace

void RoomUserSeqEvent::decode(MessageReader& message)
{
    auto& event = message.become<RoomUserSeqEvent>();
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::RoomUserSeq::kRanksFieldNumber:
            if (event.top.size() < MessageReader::kMaxListed)
                event.top.push_back(readViewer(message, field.bytes()));
            break;
        case wire::RoomUserSeq::kTotalFieldNumber:
            event.viewers = field.integer();
            break;
        case wire::RoomUserSeq::kTotalUserFieldNumber:
            event.totalViewers = field.integer();
            break;
        case wire::RoomUserSeq::kAnonymousFieldNumber:
            event.anonymous = field.integer();
            break;
        default:
            break;
        }
    });
}

void RankUpdateEvent::decode(MessageReader& message)
{
    auto& event = message.become<RankUpdateEvent>();
    message.fields([&](const WireReader& field) {
        if (field.number() == wire::RankUpdates::kUpdatesFieldNumber
            && event.ranks.size() < MessageReader::kMaxListed)
            event.ranks.push_back(readPlace(message, field.bytes()));
    });
}

} // namespace racha
