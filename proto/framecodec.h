// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "proto/wireerror.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace racha {

// Above these nothing is read; a frame too large on the wire is refused by the socket already.
inline constexpr std::size_t kMaxFrameBytes = 16U << 20U;
inline constexpr std::size_t kMaxInflatedBytes = 32U << 20U;
inline constexpr std::size_t kMaxMessages = 20'000;
inline constexpr std::size_t kMaxRouteParams = 64;

/// What a push frame is, by its payload type.
enum class FrameKind
{
    Message, ///< `msg`: a response
    EnterRoomResponse, ///< `im_enter_room_resp`: a response too, and the sign that we are in
    Heartbeat,
    Ack,
    Close,
    EnterRoom, ///< sent by clients only
    Other,
};

/// One push frame; views point into the bytes that it was parsed from.
struct PushFrameView
{
    FrameKind kind = FrameKind::Other;
    std::int64_t logId = 0; ///< to be echoed in the acknowledgement
    std::string_view payloadType;
    std::string_view compressType; ///< header, `gzip` or `none` met; may be empty
    std::string_view closeReason; ///< header of a `close` frame, e.g. `disable_web_direct`
    std::string_view payload;

    bool holdsResponse() const
    {
        return kind == FrameKind::Message || kind == FrameKind::EnterRoomResponse;
    }
};

/// Errors: Malformed, TooLarge.
tl::expected<PushFrameView, WireError> parsePushFrame(std::string_view bytes);

/// The frame's payload, inflated where it is compressed: its first bytes decide, since the header
/// has been seen wrong in both directions. Errors: BadCompression, TooLarge.
/// Thread: any; working memory is kept per thread.
tl::expected<std::string, WireError> inflatedPayload(const PushFrameView& frame);

/// One entry of a response. Offset and size are of its payload, within the response.
struct MessageView
{
    std::string_view method;
    std::size_t offset = 0;
    std::size_t size = 0;
    std::int64_t messageId = 0; ///< as sent: negative where it was above 2^63 - 1
    bool isHistory = false;
    bool isMalformed = false; ///< this entry's own bytes are damaged; the others stand
};

/// A response (FetchResult), read in one pass whatever the order of its fields. Views point into
/// the bytes that it was parsed from.
struct ResponseView
{
    std::vector<MessageView> messages;
    std::string_view cursor;
    std::string_view internalExt;
    std::int64_t now = 0; ///< server's clock, ms since 1970
    std::int64_t heartbeatDuration = 0; ///< as sent; 0: no opinion
    std::string_view pushServer;
    std::vector<std::pair<std::string_view, std::string_view>> routeParams;
    bool needAck = false;
    bool isFirst = false;
    /// What ended the reading early; everything before it stands.
    std::optional<WireError> error;
};

ResponseView parseResponse(std::string_view bytes);

/// Client frames, as the web client sends them.
std::string heartbeatFrame(std::int64_t roomId, std::int64_t sequence);
std::string enterRoomFrame(std::int64_t roomId, std::int64_t enterUniqueId = 0);
/// An empty `internalExt` is sent as `-`.
std::string ackFrame(std::int64_t logId, std::string_view internalExt);

/// Heartbeats without payload, seen in old clients.
enum class LegacyHeartbeat
{
    Bare,
    WithEncoding
};
std::string legacyHeartbeatFrame(LegacyHeartbeat form);

} // namespace racha
