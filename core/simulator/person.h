// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/wire.h"

#include <QJsonObject>

#include <cstdint>
#include <string>

namespace racha::simulator {

/// An invented person, with what TikTok would show of them.
struct Person
{
    std::int64_t id = 0;
    std::string uniqueId {};
    std::string nickname {};
    std::int64_t gifterLevel = 0;
    std::int64_t teamLevel = 0;
    bool moderator = false;
    bool subscriber = false;
    bool newGifter = false;
    int topGifterRank = 0;
    bool follower = false;
    bool mutual = false; ///< follows and is followed
    bool host = false;

    bool hasBadges() const
    {
        return gifterLevel > 0 || teamLevel > 0 || moderator || subscriber || newGifter
            || topGifterRank > 0;
    }
};

/// A `User` message. `padding` bytes of picture addresses go into fields that Racha does not read,
/// so that a message is as large as real ones.
WireWriter userWire(const Person& person, std::size_t padding = 0);
/// Only id, as in the lower places of a top list.
WireWriter userIdWire(const Person& person);
/// A `UserIdentity` message.
WireWriter identityWire(const Person& person);
/// An `ImageModel` with `count` candidate addresses.
WireWriter imageWire(const std::string& path, int count = 2);

/// How the person should come out of a capture: `user_id`, `user_unique_id`, `user_nickname`.
void addPersonTruth(QJsonObject& truth, const Person& person);
/// The `user` of event_data: roles and levels, for messages that show them.
QJsonObject rolesTruth(const Person& person, bool withIdentity);

} // namespace racha::simulator
