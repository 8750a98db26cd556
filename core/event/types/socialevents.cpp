// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/socialevents.h"

#include "core/base/utf8.h"
#include "core/event/types/messagereader.h"
#include "proto/webcast/messages.pb.h"

#include <charconv>

namespace racha {

namespace {

constexpr std::int64_t kFollowAction = 1;
constexpr std::int64_t kShareAction = 3;

/// What a social message may become, read in one pass.
struct SocialFacts
{
    std::int64_t action = 0;
    std::string shareTarget;
    std::int64_t followCount = 0;
    std::int64_t shareCount = 0;
};

SocialFacts readSocial(MessageReader& message)
{
    SocialFacts facts;
    message.fields([&](const WireReader& field) {
        switch (field.number()) {
        case wire::Social::kUserFieldNumber:
            message.sender(field.bytes());
            break;
        case wire::Social::kActionFieldNumber:
            facts.action = field.integer();
            break;
        case wire::Social::kShareTargetFieldNumber:
            facts.shareTarget = message.text(field);
            break;
        case wire::Social::kFollowCountFieldNumber:
            facts.followCount = field.integer();
            break;
        case wire::Social::kShareCountFieldNumber:
            facts.shareCount = field.integer();
            break;
        default:
            break;
        }
    });
    return facts;
}

/// The n of a key like `…viewer_5_share`: "shared with more than n friends".
std::optional<std::int64_t> usersJoinedFrom(std::string_view key)
{
    constexpr std::string_view kBefore = "viewer_";
    const auto at = key.find(kBefore);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view rest = key.substr(at + kBefore.size());
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    const bool isCount = error == std::errc {} && number >= 0
        && rest.substr(static_cast<std::size_t>(end - rest.data())).starts_with("_share");
    return isCount ? std::optional(number) : std::nullopt;
}

} // namespace

void SocialEvent::decode(MessageReader& message)
{
    SocialFacts facts = readSocial(message);
    const std::string_view key = message.displayTextKey();
    const bool saysFollow = key.find("follow") != std::string_view::npos;
    const bool saysShare = key.find("share") != std::string_view::npos;
    const bool saysNeither = !saysFollow && !saysShare;
    if (saysFollow || (saysNeither && facts.action == kFollowAction)) {
        message.become<FollowEvent>().followCount = facts.followCount;
    } else if (saysShare || facts.action == kShareAction) {
        auto& event = message.become<ShareEvent>();
        event.usersJoined = usersJoinedFrom(key);
        event.shareCount = facts.shareCount;
        event.shareTarget = std::move(facts.shareTarget);
    } else {
        auto& event = message.become<SocialEvent>();
        event.action = facts.action;
        event.key = cleanUtf8(key);
    }
}

} // namespace racha
