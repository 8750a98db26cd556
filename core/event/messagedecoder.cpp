// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/messagedecoder.h"

#include "core/event/eventmappings.h"
#include "core/event/mappeddecoding.h"
#include "core/event/types/messagereader.h"

#include <array>
#include <chrono>
#include <utility>

namespace racha {

namespace {

using DecodeFunction = void (*)(MessageReader&);

struct DecoderRow
{
    std::string_view method;
    DecodeFunction decode;
};

/// A payload type that names a wire method is its decoder's home; the decoder may fill another
/// alternative, as a social message may be a follow or a share.
template<typename T>
concept HasDecoder = requires(MessageReader& message)
{
    T::kMethod;
    T::decode(message);
};

template<std::size_t... I>
constexpr auto decoderRows(std::index_sequence<I...>)
{
    constexpr std::size_t count =
        (std::size_t {HasDecoder<std::variant_alternative_t<I, EventPayload>>} + ...);
    std::array<DecoderRow, count> rows {};
    std::size_t next = 0;
    const auto add = [&]<typename T>(std::type_identity<T>) {
        if constexpr (HasDecoder<T>)
            rows[next++] = {T::kMethod, &T::decode};
    };
    (add(std::type_identity<std::variant_alternative_t<I, EventPayload>> {}), ...);
    return rows;
}

constexpr auto kDecoders = decoderRows(std::make_index_sequence<kPayloadCount> {});

DecodeFunction decoderOf(std::string_view method)
{
    for (const DecoderRow& row : kDecoders) {
        if (row.method == method)
            return row.decode;
    }
    return nullptr;
}

} // namespace

std::vector<std::string_view> decodedMethods()
{
    std::vector<std::string_view> methods;
    for (const DecoderRow& row : kDecoders)
        methods.push_back(row.method);
    return methods;
}

Event mappedEvent(const EventMapping& mapping, std::string_view payload, WallTime receivedAt)
{
    Event event;
    event.method = mapping.method;
    event.receivedAt = receivedAt;
    std::vector<std::string> findings;
    MessageReader message(payload, event, findings);
    decodeMapped(mapping, payload, message);
    message.finish();
    return event;
}

bool hasDecoder(std::string_view method)
{
    return decoderOf(method) != nullptr;
}

DecodeOutcome decodeMessage(std::string_view payload, Event& event,
                            std::vector<std::string>& findings)
{
    MessageReader message(payload, event, findings);
    event.payload.emplace<UnknownEvent>().method = event.method;
    if (const DecodeFunction decode = decoderOf(event.method)) {
        decode(message);
    } else if (const auto mappings = mappingsInForce();
               const auto* mapping = mappings->ofMethod(event.method)) {
        decodeMapped(*mapping, payload, message);
    } else {
        message.fields([](const WireReader&) {}); // what all messages have in common
        message.finish();
        return DecodeOutcome::NoMeaning;
    }
    message.finish();
    if (message.isDamaged()) {
        event.user = {};
        event.payload = UnknownEvent {event.method, std::string(kDamagedText)};
        return DecodeOutcome::Damaged;
    }
    return event.type() == EventType::Unknown ? DecodeOutcome::NoMeaning : DecodeOutcome::Decoded;
}

WallTime plausibleTime(std::int64_t createTime, WallTime receivedAt)
{
    using namespace std::chrono;
    constexpr std::int64_t kSecondsBelow = 100'000'000'000;
    constexpr std::int64_t kEarliestMs = 1'420'070'400'000; // 2015-01-01
    if (createTime <= 0)
        return receivedAt;
    const std::int64_t ms = createTime < kSecondsBelow ? createTime * 1000 : createTime;
    const auto latest = duration_cast<milliseconds>(receivedAt.time_since_epoch() + days {1});
    if (ms < kEarliestMs || ms > latest.count())
        return receivedAt;
    return WallTime {milliseconds {ms}};
}

} // namespace racha
