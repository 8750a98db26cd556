// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace racha {

/// What a look-up says about a user's live.
struct RoomFacts
{
    RoomId room;
    UserId host;
    QString uniqueId; ///< as TikTok spells it
    QString title;
    std::optional<std::int64_t> viewers;
    int status = 0; ///< 2 live, 3 paused, anything else offline
    bool saysRoom = false; ///< there was a room id, if only an empty one
    bool saysStatus = false;
    bool isPrivate = false;
    bool isAgeGated = false;

    bool isPaused() const { return status == 3; }

    bool isLive() const { return status == 2 || status == 3; }
};

// The answers are hostile: bounded by the caller, read by path, 64-bit ids never through a double.
// Errors: live.user_not_found, live.blocked, live.region, protocol.lookup.

/// The answer of `/api-live/user/room/`.
Result<RoomFacts> readUserRoom(int httpStatus, const QByteArray& body);
/// The answer of `/@name/live`: the state that the page carries in a script.
Result<RoomFacts> readLivePage(int httpStatus, const QByteArray& body);
/// Why this room cannot be watched without a session, or because it is offline; nullopt: it can.
/// protocol.lookup where the answer says neither.
std::optional<Error> refusalOf(const RoomFacts& facts);
/// What `/@name` says of an account of which no live is known: private, none at all, or there and
/// not live. nullopt: nothing clear.
std::optional<Error> readProfilePage(const QByteArray& body);
/// What `/webcast/room/info/` says against watching; nullopt: nothing, or nothing clear.
std::optional<Error> refusalOfRoomInfo(int httpStatus, const QByteArray& body);

} // namespace racha
