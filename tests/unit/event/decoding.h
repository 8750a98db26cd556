// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/messagedecoder.h"
#include "proto/webcast/messages.pb.h"

namespace racha::test {

inline const WallTime kReceivedAt = wallTimeFromText("2026-11-23T20:14:03.500000Z");

/// A message decoded, and what the decoder said beside the event.
struct Decoded
{
    Event event;
    DecodeOutcome outcome = DecodeOutcome::NoMeaning;
    std::vector<std::string> findings;

    template<typename T>
    const T& as() const
    {
        return std::get<T>(event.payload);
    }

    template<typename T>
    bool is() const
    {
        return std::holds_alternative<T>(event.payload);
    }
};

inline Decoded decodedBytes(std::string_view method, const std::string& payload)
{
    Decoded result;
    result.event.method = method;
    result.event.receivedAt = kReceivedAt;
    result.outcome = decodeMessage(payload, result.event, result.findings);
    return result;
}

/// Decodes a message that the generated classes wrote.
template<typename Message>
Decoded decoded(std::string_view method, const Message& message)
{
    return decodedBytes(method, message.SerializeAsString());
}

inline void fill(wire::User& user, std::int64_t id, const char* handle, const char* nickname)
{
    user.set_id(id);
    user.set_display_id(handle);
    user.set_nickname(nickname);
}

inline wire::Badge& addBadge(wire::User& user, std::int64_t scene, const char* level = "0")
{
    wire::Badge& badge = *user.add_badge_list();
    badge.set_scene_type(scene);
    badge.mutable_privilege_log_extra()->set_level(level);
    return badge;
}

} // namespace racha::test
