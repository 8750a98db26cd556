// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Websocket frames and first responses, down to events. First byte: which of the two.

#include "core/event/eventjson.h"
#include "core/platform/tiktok/webcastdecoder.h"
#include "proto/framecodec.h"
#include "tests/fuzz/fuzzinput.h"

using namespace racha;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    test::FuzzInput input(data, size);
    const bool isFirst = input.choice(2) == 1;
    const std::string bytes(input.rest());
    Record record;
    record.receivedAt = wallTimeFromText("2026-11-23T20:14:03Z");
    if (isFirst)
        record.body = FetchResult {bytes};
    else
        record.body = PushFrame {bytes};
    const DecodedRecord decoded = WebcastDecoder().decode(std::move(record));
    test::expect(decoded.events.size() <= kMaxMessages, "messages are bounded");
    for (const Event& event : decoded.events) {
        test::expect(event.raw.bytes().size() == event.raw.size, "the payload is in its frame");
        test::expect(eventDataJson(event).size() >= 2, "every event has its event_data");
    }
    // What is sent in answer to it.
    if (const auto frame = parsePushFrame(bytes)) {
        for (const std::string& sent :
             {ackFrame(frame->logId, frame->payloadType), heartbeatFrame(frame->logId, 1),
              enterRoomFrame(frame->logId, frame->logId),
              legacyHeartbeatFrame(LegacyHeartbeat::Bare),
              legacyHeartbeatFrame(LegacyHeartbeat::WithEncoding)})
            test::expect(parsePushFrame(sent).has_value(), "our frames are frames");
    }
    return 0;
}
