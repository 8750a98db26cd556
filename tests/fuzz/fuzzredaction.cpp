// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// Copies in which nobody is recognised. First byte: the rest is a push frame, a first response, or
// a message, whose method the next byte picks. A copy says the same of types and figures.

#include "core/event/messagedecoder.h"
#include "core/platform/tiktok/webcastdecoder.h"
#include "core/redaction/frameredactor.h"
#include "proto/framecodec.h"
#include "tests/fuzz/fuzzinput.h"

using namespace racha;

namespace {

const WallTime kNow = wallTimeFromText("2026-11-23T20:14:03Z");

struct Decoded
{
    Event event;
    DecodeOutcome outcome;
};

Decoded decoded(std::string_view method, std::string_view payload)
{
    Decoded result;
    result.event.method = method;
    result.event.receivedAt = kNow;
    std::vector<std::string> findings;
    result.outcome = decodeMessage(payload, result.event, findings);
    return result;
}

void expectAlike(const Event& copy, const Event& original)
{
    test::expect(copy.type() == original.type(), "a copy is of the same type");
    test::expect(copy.message == original.message, "and is the same message");
    test::expect(copy.timestamp == original.timestamp, "of the same moment");
    test::expect(copy.user.isKnown() == original.user.isKnown(), "of somebody, as before");
    test::expect(copy.user.roles.gifterLevel == original.user.roles.gifterLevel
                     && copy.user.roles.isSuperFan == original.user.roles.isSuperFan
                     && copy.user.roles.topGifterRank == original.user.roles.topGifterRank,
                 "of the same roles");
    if (const auto* const gift = std::get_if<GiftEvent>(&original.payload)) {
        const auto& copied = std::get<GiftEvent>(copy.payload);
        test::expect(copied.wireRepeatCount == gift->wireRepeatCount
                         && copied.groupId == gift->groupId && copied.repeatEnd == gift->repeatEnd
                         && copied.gift.diamondCount == gift->gift.diamondCount
                         && copied.streakable == gift->streakable
                         && copied.toUser.has_value() == gift->toUser.has_value(),
                     "of the same gifts");
    }
}

std::vector<Event> eventsOf(bool isFirst, const std::string& bytes)
{
    Record record;
    record.receivedAt = kNow;
    if (isFirst)
        record.body = FetchResult {bytes};
    else
        record.body = PushFrame {bytes};
    return WebcastDecoder().decode(std::move(record)).events;
}

void copyFrame(Pseudonyms& people, bool isFirst, const std::string& bytes)
{
    FrameRedactor redactor(people, false);
    const auto copy = isFirst ? redactor.firstResponse(bytes) : redactor.pushFrame(bytes);
    if (!copy) {
        test::expect(redactor.figures().damagedFrames == 1, "what is left out is counted");
        return;
    }
    const auto original = eventsOf(isFirst, bytes);
    const auto copied = eventsOf(isFirst, *copy);
    test::expect(copied.size() == original.size(), "every message is in the copy");
    for (std::size_t i = 0; i < copied.size(); ++i)
        expectAlike(copied[i], original[i]);
}

void copyMessage(Pseudonyms& people, test::FuzzInput& input)
{
    static const std::vector<std::string_view> methods = decodedMethods();
    const std::size_t choice = input.choice(methods.size() + 1);
    const std::string_view method =
        choice < methods.size() ? methods[choice] : "WebcastNobodyKnowsMessage";
    const RedactedMessage copy = MessageRedactor(people, false).copied(method, input.rest());
    const Decoded original = decoded(method, input.rest());
    const Decoded copied = decoded(method, copy.payload);
    test::expect(copied.outcome == original.outcome, "what could be decoded still can");
    expectAlike(copied.event, original.event);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    test::FuzzInput input(data, size);
    const std::size_t form = input.choice(3);
    Pseudonyms people(Secret("of this target"));
    if (form == 2)
        copyMessage(people, input);
    else
        copyFrame(people, form == 1, std::string(input.rest()));
    return 0;
}
