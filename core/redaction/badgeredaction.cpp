// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/redaction/badgeredaction.h"

#include "core/event/types/messagereader.h"
#include "proto/fieldwriter.h"
#include "proto/webcast/common.pb.h"

namespace racha {

namespace {

template<typename Value>
std::string single(int number, const Value& value)
{
    std::string part;
    FieldWriter(part).bytes(static_cast<std::uint32_t>(number), value);
    return part;
}

/// What is told of a person who has this badge and nothing else.
PersonFacts factsOf(std::string_view badge)
{
    Event event;
    std::vector<std::string> findings;
    MessageReader message({}, event, findings);
    PersonFacts facts;
    readPerson(message, single(wire::User::kBadgeListFieldNumber, badge), facts);
    return facts;
}

bool isOfSubscribers(std::int64_t scene)
{
    return scene == static_cast<std::int64_t>(BadgeScene::Subscriber)
        || scene == static_cast<std::int64_t>(BadgeScene::NewSubscriber);
}

} // namespace

std::string redactedBadge(std::string_view badge)
{
    using Wire = wire::Badge;
    PersonFacts facts = factsOf(badge);
    const Badge told = facts.badges.empty() ? Badge {} : facts.badges.front();
    const UserRoles roles = personFrom(std::move(facts)).roles;
    std::string out;
    FieldWriter fields(out);
    fields.integer(Wire::kSceneTypeFieldNumber, told.scene);
    if (told.level > 0)
        fields.bytes(
            Wire::kPrivilegeLogExtraFieldNumber,
            single(wire::PrivilegeLogExtra::kLevelFieldNumber, std::to_string(told.level)));
    // Of words and addresses what a role follows from, and that another badge's do not count.
    if (isOfSubscribers(told.scene) && !told.name.empty())
        fields.bytes(Wire::kTextFieldNumber,
                     single(wire::TextBadge::kKeyFieldNumber,
                            roles.isSuperFan ? "super_fan" : "subscriber"));
    if (roles.topGifterRank > 0)
        fields.bytes(Wire::kOpenWebUrlFieldNumber, "?rank=" + std::to_string(roles.topGifterRank));
    return out;
}

} // namespace racha
