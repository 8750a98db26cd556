// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/redaction/frameredactor.h"

#include "proto/compression.h"
#include "proto/fieldwriter.h"
#include "proto/framecodec.h"
#include "proto/webcast/envelope.pb.h"

#include <algorithm>

namespace racha {

namespace {

void appendHeader(FieldWriter& frame, std::string_view key, std::string_view value)
{
    std::string header;
    FieldWriter fields(header);
    fields.bytes(wire::PushHeader::kKeyFieldNumber, key);
    fields.bytes(wire::PushHeader::kValueFieldNumber, value);
    frame.bytes(wire::PushFrame::kHeadersFieldNumber, header);
}

/// A frame that holds no messages says only what it is, and why the connection was closed.
std::string bareFrame(const PushFrameView& frame)
{
    std::string copy;
    FieldWriter fields(copy);
    if (!frame.closeReason.empty() && isServiceWord(frame.closeReason))
        appendHeader(fields, "close_reason", frame.closeReason);
    if (frame.kind != FrameKind::Other)
        fields.bytes(wire::PushFrame::kPayloadTypeFieldNumber, frame.payloadType);
    return copy;
}

/// Plain where it fits: the recording packs its blocks, which tell more of each other.
std::string fullFrame(std::string_view type, std::string_view response)
{
    const bool isPacked = response.size() > kMaxFrameBytes / 2;
    std::string copy;
    FieldWriter fields(copy);
    appendHeader(fields, "compress_type", isPacked ? "gzip" : "none");
    fields.bytes(wire::PushFrame::kPayloadEncodingFieldNumber, "pb");
    fields.bytes(wire::PushFrame::kPayloadTypeFieldNumber, type);
    if (isPacked)
        fields.bytes(wire::PushFrame::kPayloadFieldNumber, gzipped(response));
    else
        fields.bytes(wire::PushFrame::kPayloadFieldNumber, response);
    return copy;
}

/// What surrounds a message; views point into its bytes.
struct Entry
{
    std::string_view method;
    std::string_view payload;
    std::int64_t messageId = 0;
    std::int64_t type = 0;
    bool isHistory = false;
    bool isMalformed = false;
};

Entry readEntry(std::string_view bytes)
{
    using Wire = wire::BaseMessage;
    Entry entry;
    WireReader field(bytes);
    while (field.next()) {
        switch (field.number()) {
        case Wire::kMethodFieldNumber:
            entry.method = field.bytes();
            break;
        case Wire::kPayloadFieldNumber:
            entry.payload = field.bytes();
            break;
        case Wire::kMsgIdFieldNumber:
            entry.messageId = field.integer();
            break;
        case Wire::kMsgTypeFieldNumber:
            entry.type = field.integer();
            break;
        case Wire::kIsHistoryFieldNumber:
            entry.isHistory = field.flag();
            break;
        default:
            break;
        }
    }
    entry.isMalformed = field.failed();
    return entry;
}

bool isKept(std::uint32_t number, FieldRules rules)
{
    return std::ranges::find(rules, number, &FieldRule::number) != rules.end();
}

} // namespace

FrameRedactor::FrameRedactor(Pseudonyms& people, bool keepsComments)
    : m_messages(people, keepsComments)
{
}

std::optional<std::string> FrameRedactor::pushFrame(std::string_view bytes)
{
    const auto frame = parsePushFrame(bytes);
    if (!frame)
        return leaveOut();
    if (!frame->holdsResponse())
        return bareFrame(*frame);
    const auto inflated = inflatedPayload(*frame);
    if (!inflated)
        return leaveOut();
    std::string copy = fullFrame(frame->payloadType, response(*inflated));
    if (copy.size() > kMaxFrameBytes)
        return leaveOut();
    return copy;
}

std::optional<std::string> FrameRedactor::firstResponse(std::string_view bytes)
{
    PushFrameView frame;
    frame.payload = bytes;
    const auto inflated = inflatedPayload(frame);
    if (!inflated)
        return leaveOut();
    return response(*inflated);
}

/// Up to what cannot be read, or is more than readers take.
std::string FrameRedactor::response(std::string_view bytes)
{
    const FieldRules rules = responseRedactionRules();
    std::string copy;
    FieldWriter out(copy);
    std::size_t messages = 0;
    WireReader field(bytes);
    while (field.next()) {
        if (isKept(field.number(), rules))
            out.integer(field.number(), field.integer());
        if (field.number() != wire::FetchResult::kMessagesFieldNumber)
            continue;
        const std::string each = messages++ < kMaxMessages ? entry(field.bytes()) : std::string();
        if (messages > kMaxMessages || copy.size() + each.size() > kMaxInflatedBytes) {
            ++m_figures.damagedFrames;
            return copy;
        }
        out.bytes(field.number(), each);
    }
    m_figures.damagedFrames += field.failed() ? 1 : 0;
    return copy;
}

std::string FrameRedactor::entry(std::string_view bytes)
{
    using Wire = wire::BaseMessage;
    const Entry read = readEntry(bytes);
    std::string copy;
    FieldWriter out(copy);
    if (isServiceWord(read.method))
        out.bytes(Wire::kMethodFieldNumber, read.method);
    if (read.messageId != 0)
        out.integer(Wire::kMsgIdFieldNumber, read.messageId);
    if (read.type != 0)
        out.integer(Wire::kMsgTypeFieldNumber, read.type);
    if (read.isHistory)
        out.integer(Wire::kIsHistoryFieldNumber, 1);
    ++m_figures.messages;
    if (read.isMalformed) {
        ++m_figures.emptied;
        return copy.append(kNoMessage);
    }
    const RedactedMessage message = m_messages.copied(read.method, read.payload);
    m_figures.emptied += message.isEmptied ? 1 : 0;
    out.bytes(Wire::kPayloadFieldNumber, message.payload);
    return copy;
}

std::nullopt_t FrameRedactor::leaveOut()
{
    ++m_figures.damagedFrames;
    return std::nullopt;
}

} // namespace racha
