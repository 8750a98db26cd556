// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "proto/framecodec.h"

#include "proto/compression.h"
#include "proto/webcast/envelope.pb.h"
#include "proto/wirereader.h"

#include <array>

namespace racha {

namespace {

struct KindName
{
    std::string_view name;
    FrameKind kind;
};

constexpr std::array kKinds {
    KindName {"msg", FrameKind::Message},
    KindName {"im_enter_room_resp", FrameKind::EnterRoomResponse},
    KindName {"hb", FrameKind::Heartbeat},
    KindName {"ack", FrameKind::Ack},
    KindName {"close", FrameKind::Close},
    KindName {"im_enter_room", FrameKind::EnterRoom},
};

FrameKind kindOf(std::string_view payloadType)
{
    for (const KindName& known : kKinds) {
        if (known.name == payloadType)
            return known.kind;
    }
    return FrameKind::Other;
}

std::pair<std::string_view, std::string_view> parsePair(std::string_view bytes)
{
    std::pair<std::string_view, std::string_view> pair;
    WireReader fields(bytes);
    while (fields.next()) {
        if (fields.number() == 1)
            pair.first = fields.bytes();
        else if (fields.number() == 2)
            pair.second = fields.bytes();
    }
    return pair;
}

void readHeader(PushFrameView& frame, std::string_view bytes)
{
    const auto [key, value] = parsePair(bytes);
    if (key == "compress_type")
        frame.compressType = value;
    else if (key == "close_reason")
        frame.closeReason = value;
}

MessageView parseMessage(std::string_view response, std::string_view bytes)
{
    MessageView message;
    WireReader fields(bytes);
    while (fields.next()) {
        switch (fields.number()) {
        case 1:
            message.method = fields.bytes();
            break;
        case 2:
            message.offset = fields.type() == WireType::Bytes
                ? static_cast<std::size_t>(fields.bytes().data() - response.data())
                : 0;
            message.size = fields.bytes().size();
            break;
        case 3:
            message.messageId = fields.integer();
            break;
        case 6:
            message.isHistory = fields.flag();
            break;
        default:
            break;
        }
    }
    message.isMalformed = fields.failed();
    return message;
}

std::string frame(wire::PushFrame& frame, std::string_view type)
{
    frame.set_payload_encoding("pb");
    frame.set_payload_type(type.data(), type.size());
    return frame.SerializeAsString();
}

} // namespace

tl::expected<PushFrameView, WireError> parsePushFrame(std::string_view bytes)
{
    if (bytes.size() > kMaxFrameBytes)
        return tl::unexpected(WireError::TooLarge);
    PushFrameView frame;
    WireReader fields(bytes);
    while (fields.next()) {
        switch (fields.number()) {
        case 2:
            frame.logId = fields.integer();
            break;
        case 5:
            readHeader(frame, fields.bytes());
            break;
        case 7:
            frame.payloadType = fields.bytes();
            break;
        case 8:
            frame.payload = fields.bytes();
            break;
        default:
            break;
        }
    }
    if (fields.failed())
        return tl::unexpected(WireError::Malformed);
    frame.kind = kindOf(frame.payloadType);
    return frame;
}

tl::expected<std::string, WireError> inflatedPayload(const PushFrameView& frame)
{
    if (looksGzipped(frame.payload)) {
        thread_local GzipInflater inflater;
        return inflater.inflate(frame.payload, kMaxInflatedBytes);
    }
    if (frame.payload.size() > kMaxInflatedBytes)
        return tl::unexpected(WireError::TooLarge);
    return std::string(frame.payload);
}

ResponseView parseResponse(std::string_view bytes)
{
    ResponseView response;
    WireReader fields(bytes);
    while (fields.next()) {
        switch (fields.number()) {
        case 1:
            if (response.messages.size() == kMaxMessages) {
                response.error = WireError::TooMany;
                break; // the fields behind, need_ack above all, still count
            }
            response.messages.push_back(parseMessage(bytes, fields.bytes()));
            break;
        case 2:
            response.cursor = fields.bytes();
            break;
        case 4:
            response.now = fields.integer();
            break;
        case 5:
            response.internalExt = fields.bytes();
            break;
        case 7:
            if (response.routeParams.size() < kMaxRouteParams)
                response.routeParams.push_back(parsePair(fields.bytes()));
            break;
        case 8:
            response.heartbeatDuration = fields.integer();
            break;
        case 9:
            response.needAck = fields.flag();
            break;
        case 10:
            response.pushServer = fields.bytes();
            break;
        case 11:
            response.isFirst = fields.flag();
            break;
        default:
            break;
        }
    }
    if (fields.failed())
        response.error = WireError::Malformed;
    return response;
}

std::string heartbeatFrame(std::int64_t roomId, std::int64_t sequence)
{
    wire::Heartbeat heartbeat;
    heartbeat.set_room_id(roomId);
    heartbeat.set_send_packet_seq_id(sequence);
    wire::PushFrame push;
    push.set_payload(heartbeat.SerializeAsString());
    return frame(push, "hb");
}

std::string enterRoomFrame(std::int64_t roomId, std::int64_t enterUniqueId)
{
    constexpr std::int64_t kLiveId = 12;
    wire::EnterRoom enter;
    enter.set_room_id(roomId);
    enter.set_live_id(kLiveId);
    enter.set_identity("audience");
    enter.set_enter_unique_id(enterUniqueId);
    enter.set_filter_welcome_msg("0");
    wire::PushFrame push;
    push.set_payload(enter.SerializeAsString());
    return frame(push, "im_enter_room");
}

std::string ackFrame(std::int64_t logId, std::string_view internalExt)
{
    const std::string_view echoed = internalExt.empty() ? "-" : internalExt;
    wire::PushFrame push;
    push.set_log_id(logId);
    push.set_payload(echoed.data(), echoed.size());
    return frame(push, "ack");
}

std::string legacyHeartbeatFrame(LegacyHeartbeat form)
{
    wire::PushFrame push;
    if (form == LegacyHeartbeat::WithEncoding)
        return frame(push, "hb");
    push.set_payload_type("hb");
    return push.SerializeAsString();
}

} // namespace racha
