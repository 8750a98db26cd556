// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/packedeventdata.h"

#include "core/event/eventjson.h"

#include <zstd.h>

#include <memory>
#include <utility>

namespace racha {

namespace {

constexpr int kLevel = 1;

template<auto free>
struct FreedBy
{
    template<typename T>
    void operator()(T* it) const
    {
        free(it);
    }
};

User sampleUser()
{
    User user;
    user.id = UserId {7'000'000'000'000'000'001};
    user.uniqueId = "user";
    user.nickname = "user";
    user.hasIdentity = true;
    user.roles.badges = std::make_shared<const std::vector<Badge>>(
        std::vector<Badge> {{static_cast<std::int64_t>(BadgeScene::TeamLevel), 10, "level"},
                            {static_cast<std::int64_t>(BadgeScene::GifterLevel), 20, "level"}});
    return user;
}

template<typename Payload>
void addSample(std::string& samples)
{
    Event event;
    event.user = sampleUser();
    event.payload = Payload {};
    samples += eventDataJson(event);
}

/// What event_data have in common, as our own writer writes it.
std::string commonTexts()
{
    std::string samples;
    // The commonest types come last: zstd finds near texts best.
    [&]<std::size_t... I>(std::index_sequence<I...>)
    {
        (addSample<std::variant_alternative_t<sizeof...(I) - 1 - I, EventPayload>>(samples), ...);
    }
    (std::make_index_sequence<kPayloadCount>());
    return samples;
}

struct Dictionary
{
    std::string texts = commonTexts();
    std::unique_ptr<ZSTD_CDict, FreedBy<ZSTD_freeCDict>> packing {
        ZSTD_createCDict(texts.data(), texts.size(), kLevel)};
    std::unique_ptr<ZSTD_DDict, FreedBy<ZSTD_freeDDict>> unpacking {
        ZSTD_createDDict(texts.data(), texts.size())};
};

const Dictionary& dictionary()
{
    static const Dictionary made;
    return made;
}

struct Contexts
{
    std::unique_ptr<ZSTD_CCtx, FreedBy<ZSTD_freeCCtx>> packing {ZSTD_createCCtx()};
    std::unique_ptr<ZSTD_DCtx, FreedBy<ZSTD_freeDCtx>> unpacking {ZSTD_createDCtx()};
    std::string buffer;
};

Contexts& contexts()
{
    thread_local Contexts own;
    return own;
}

/// No zstd frame begins like a JSON object.
bool isLoose(std::string_view data)
{
    return data.starts_with('{');
}

} // namespace

PackedEventData::PackedEventData(const Event& event)
    : PackedEventData(ofJson(eventDataJson(event)))
{
}

PackedEventData PackedEventData::ofJson(std::string_view json)
{
    if (json.empty())
        return {};
    Contexts& own = contexts();
    own.buffer.resize(ZSTD_compressBound(json.size()));
    const std::size_t size =
        ZSTD_compress_usingCDict(own.packing.get(), own.buffer.data(), own.buffer.size(),
                                 json.data(), json.size(), dictionary().packing.get());
    // Cannot fail: the buffer is as large as the worst case needs.
    PackedEventData data;
    data.m_packed.assign(own.buffer, 0, size);
    return data;
}

PackedEventData PackedEventData::loose(const Event& event)
{
    PackedEventData data;
    data.m_packed = eventDataJson(event);
    return data;
}

void PackedEventData::pack()
{
    if (isLoose(m_packed))
        *this = ofJson(m_packed);
}

std::string PackedEventData::json() const
{
    if (m_packed.empty() || isLoose(m_packed))
        return m_packed;
    std::string json(ZSTD_getFrameContentSize(m_packed.data(), m_packed.size()), '\0');
    ZSTD_decompress_usingDDict(contexts().unpacking.get(), json.data(), json.size(),
                               m_packed.data(), m_packed.size(), dictionary().unpacking.get());
    return json;
}

} // namespace racha
