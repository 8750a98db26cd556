// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// All messages: the first byte picks the decoder, the rest is the payload. An event must say the
// same once it was stored and read again.

#include "core/event/eventdatareader.h"
#include "core/event/eventjson.h"
#include "core/event/messagedecoder.h"
#include "core/event/packedeventdata.h"
#include "core/event/payloadoutline.h"
#include "core/event/payloadtree.h"
#include "tests/fuzz/fuzzinput.h"

using namespace racha;

namespace {

void lookWithoutSchema(std::string_view payload)
{
    const PayloadTree tree = payloadTree(payload);
    test::expect(tree.nodes.size() <= PayloadTree::kNodes + 1, "a tree is bounded");
    for (std::size_t offset = 0; offset < payload.size(); offset += 7)
        test::expect(tree.nodeAt(offset) < tree.nodes.size(), "a byte has its field");
    const std::array samples {std::string(payload),
                              std::string(payload.substr(payload.size() / 2))};
    test::expect(payloadOutline(samples).nodes.size() <= PayloadOutline::kNodes,
                 "an outline is bounded");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::vector<std::string_view> methods = decodedMethods();
    test::FuzzInput input(data, size);
    const std::size_t choice = input.choice(methods.size() + 1);
    Event event;
    event.method = choice < methods.size() ? methods[choice] : "WebcastNobodyKnowsMessage";
    event.receivedAt = wallTimeFromText("2026-11-23T20:14:03Z");
    std::vector<std::string> findings;
    decodeMessage(input.rest(), event, findings);
    const std::string stored = eventDataJson(event);
    Event read;
    read.user = event.user;
    readEventData(storedEventType(eventTypeName(event.type())), stored, read);
    test::expect(read.type() == event.type(), "the type is read again");
    test::expect(PackedEventData(event).json() == stored, "event_data is unpacked as it was");
    if (input.rest().size() < 4'096)
        lookWithoutSchema(input.rest());
    return 0;
}
