// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/webcastdecoder.h"

#include "core/base/utf8.h"
#include "core/event/messagedecoder.h"
#include "proto/compression.h"
#include "proto/framecodec.h"

#include <algorithm>
#include <variant>

namespace racha {

namespace {

// Method names are of this size at most; what is longer is no name.
constexpr std::size_t kMaxMethodLength = 128;
// One frame of nonsense must not flood the log.
constexpr std::size_t kMaxFindings = 32;

using SharedFrame = std::shared_ptr<const std::string>;

class FrameDecoding
{
public:
    explicit FrameDecoding(DecodedRecord& result)
        : m_result(result)
    {
    }

    void decodePushFrame(const std::string& bytes)
    {
        m_result.frame.size = bytes.size();
        const auto frame = parsePushFrame(bytes);
        if (!frame)
            return refuse("push frame", frame.error());
        if (!frame->holdsResponse())
            return;
        auto inflated = inflatedPayload(*frame);
        if (!inflated)
            return refuse("payload", inflated.error());
        decodeResponse(std::make_shared<const std::string>(std::move(*inflated)));
    }

    void decodeFirstResponse(std::string bytes)
    {
        m_result.frame.size = bytes.size();
        if (!looksGzipped(bytes))
            return decodeResponse(std::make_shared<const std::string>(std::move(bytes)));
        PushFrameView frame;
        frame.payload = bytes;
        auto inflated = inflatedPayload(frame);
        if (!inflated)
            return refuse("first response", inflated.error());
        decodeResponse(std::make_shared<const std::string>(std::move(*inflated)));
    }

private:
    void decodeResponse(const SharedFrame& frame)
    {
        const ResponseView response = parseResponse(*frame);
        m_result.frame.inflatedSize = frame->size();
        m_result.frame.serverTime = believable(response.now);
        m_result.events.reserve(response.messages.size());
        for (const MessageView& message : response.messages)
            decodeMessageOf(frame, message);
        if (response.error)
            refuse("response", *response.error);
    }

    void decodeMessageOf(const SharedFrame& frame, const MessageView& message)
    {
        Event& event = m_result.events.emplace_back();
        event.frame = m_result.record.number;
        event.receivedAt = m_result.record.receivedAt;
        event.timestamp = event.receivedAt;
        event.method = std::string(firstCodePoints(cleanUtf8(message.method), kMaxMethodLength));
        event.history = message.isHistory;
        event.raw = {frame, message.offset, message.size};
        if (message.messageId < 0)
            note(event.method + ": message " + std::string(kIdOutOfRangeText));
        else
            event.message = {message.messageId};
        if (message.isMalformed) {
            event.payload =
                UnknownEvent {event.method, std::string(wireErrorText(WireError::Malformed))};
            ++m_result.decodeErrors;
        } else if (decodeMessage(event.raw.bytes(), event, m_result.findings)
                   == DecodeOutcome::Damaged) {
            ++m_result.decodeErrors;
            note(event.method + ": malformed message");
        }
    }

    /// A time that nobody can believe is none.
    WallTime believable(std::int64_t now) const
    {
        const WallTime received = m_result.record.receivedAt;
        const WallTime told = plausibleTime(now, received);
        const bool isReplaced = told == received && now != microseconds(received) / 1'000;
        return isReplaced ? WallTime() : told;
    }

    void refuse(std::string_view what, WireError error)
    {
        ++m_result.decodeErrors;
        m_result.frame.error = std::string(what) + ": " + std::string(wireErrorText(error));
        note(m_result.frame.error);
    }

    void note(std::string finding)
    {
        if (m_result.findings.size() < kMaxFindings)
            m_result.findings.push_back(std::move(finding));
    }

    DecodedRecord& m_result;
};

} // namespace

DecodedRecord WebcastDecoder::decode(Record record) const
{
    DecodedRecord result;
    result.record = std::move(record);
    FrameDecoding decoding(result);
    if (const auto* push = std::get_if<PushFrame>(&result.record.body))
        decoding.decodePushFrame(push->bytes);
    else if (auto* first = std::get_if<FetchResult>(&result.record.body))
        decoding.decodeFirstResponse(std::move(first->bytes));
    result.idsOutOfRange = std::ranges::count_if(result.findings, [](const std::string& finding) {
        return finding.ends_with(kIdOutOfRangeText);
    });
    return result;
}

} // namespace racha
