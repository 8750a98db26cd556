// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/floodframes.h"

#include "core/simulator/plays.h"
#include "core/simulator/wire.h"

#include <zlib.h>

#include <algorithm>

namespace racha::simulator {

namespace {

constexpr int kTemplates = 64;
constexpr std::int64_t kPlaceTime = 1'790'000'000'000;
constexpr std::int64_t kPlaceGroup = 1'790'000'777'777;
constexpr std::int64_t kFirstId = Story::kFirstMessageId;
constexpr std::size_t kMergeGap = 48;

std::string varint(std::int64_t value)
{
    std::string out;
    WireWriter::appendVarint(out, static_cast<std::uint64_t>(value));
    return out;
}

void appendLittleEndian(std::string& out, std::uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
}

uLong checksum(std::string_view bytes)
{
    const std::string copy(bytes);
    return crc32(0, reinterpret_cast<const Bytef*>(copy.data()), static_cast<uInt>(copy.size()));
}

/// A raw deflate stream of the bytes that stands for itself and ends on a byte boundary.
std::string deflated(std::string_view bytes)
{
    z_stream stream {};
    deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
    std::string input(bytes);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FULL_FLUSH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

/// One frame, inflated, cut into parts that stay and parts that change.
struct FloodFrames::Template
{
    enum class What
    {
        MessageId,
        Time,
        Group
    };

    struct Patch
    {
        std::size_t at;
        std::size_t size;
        What what;
        std::int64_t offset; ///< of a message id: which message of the frame
    };

    struct Part
    {
        bool changes = false;
        std::size_t at = 0;
        std::size_t size = 0;
        std::string deflated; ///< of a part that stays
        uLong crc = 0;
        uLong combine = 0; ///< operator of crc32_combine for this size
    };

    std::string bytes;
    std::vector<Patch> patches;
    std::vector<Part> parts;

    void find(std::int64_t placeholder, What what, std::int64_t offset)
    {
        const auto pattern = varint(placeholder);
        for (auto at = bytes.find(pattern); at != std::string::npos;
             at = bytes.find(pattern, at + pattern.size()))
            patches.push_back({at, pattern.size(), what, offset});
    }

    void cut()
    {
        std::sort(patches.begin(), patches.end(),
                  [](const Patch& a, const Patch& b) { return a.at < b.at; });
        std::size_t done = 0;
        for (const auto& patch : patches) {
            if (!parts.empty() && parts.back().changes && patch.at - done < kMergeGap) {
                parts.back().size = patch.at + patch.size - parts.back().at;
            } else {
                keep(done, patch.at);
                parts.push_back(
                    {.changes = true, .at = patch.at, .size = patch.size, .deflated = {}});
            }
            done = patch.at + patch.size;
        }
        keep(done, bytes.size());
        for (auto& part : parts)
            part.combine = crc32_combine_gen(static_cast<z_off_t>(part.size));
    }

    void keep(std::size_t from, std::size_t to)
    {
        if (from == to)
            return;
        const auto view = std::string_view(bytes).substr(from, to - from);
        parts.push_back({.changes = false,
                         .at = from,
                         .size = to - from,
                         .deflated = deflated(view),
                         .crc = checksum(view)});
    }
};

FloodFrames::FloodFrames(std::int64_t room, std::size_t messageBytes)
{
    // What a message has besides pictures; measured, and corrected by the first template.
    std::size_t padding = messageBytes > 1200 ? messageBytes - 1200 : 0;
    if (padding > 0) {
        const auto size = makeTemplate(0, room, padding).bytes.size() / kMessages;
        padding = size < messageBytes + padding ? padding + messageBytes - size : 0;
    }
    m_templates.reserve(kTemplates);
    for (int i = 0; i < kTemplates; ++i)
        m_templates.push_back(makeTemplate(i, room, padding));
}

FloodFrames::~FloodFrames() = default;

FloodFrames::Template FloodFrames::makeTemplate(int index, std::int64_t room,
                                                std::size_t padding) const
{
    PlayOptions options;
    options.startMs = kPlaceTime;
    options.room = room;
    options.padding = padding;
    Script script("flood", options);
    auto& story = script.story;
    const auto person = [&](int n) { return viewer(index * kMessages + n); };
    Batch batch;
    for (int n = 0; n < 4; ++n)
        batch.messages.push_back(story.chat(person(n),
                                            "comment " + std::to_string(index * 4 + n)
                                                + " con emoji \U0001F495 y algo más de texto"));
    batch.messages.push_back(story.like(person(4), 15, 120'000 + index));
    batch.messages.push_back(story.like(person(5), 3, 120'100 + index));
    batch.messages.push_back(story.join(person(6), 350));
    batch.messages.push_back(story.gift(person(7), {.gift = giftNamed("Heart Me"), .added = 1}));
    batch.messages.push_back(story.gift(person(8), {.count = 5, .group = kPlaceGroup, .added = 5}));
    batch.messages.push_back(
        story.gift(person(8), {.count = 5, .end = true, .group = kPlaceGroup}));

    Template made;
    made.bytes = fetchResultBytes(batch, kPlaceTime);
    for (int n = 0; n < kMessages; ++n)
        made.find(kFirstId + n, Template::What::MessageId, n);
    made.find(kPlaceTime, Template::What::Time, 0);
    made.find(kPlaceGroup, Template::What::Group, 0);
    made.cut();
    return made;
}

std::string_view FloodFrames::next(std::int64_t logId, std::int64_t nowMs)
{
    auto& frame = m_templates[static_cast<std::size_t>(m_frames) % m_templates.size()];
    const auto firstId = kFirstId + m_frames * kMessages;
    for (const auto& patch : frame.patches) {
        const auto value = patch.what == Template::What::MessageId ? firstId + patch.offset
            : patch.what == Template::What::Time                   ? nowMs
                                                                   : kPlaceGroup + m_frames;
        frame.bytes.replace(patch.at, patch.size, varint(value));
    }
    ++m_frames;

    m_body.assign("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
    uLong crc = 0;
    for (const auto& part : frame.parts) {
        const auto view = std::string_view(frame.bytes).substr(part.at, part.size);
        if (part.changes) {
            m_body.push_back('\0'); // a stored block
            appendLittleEndian(m_body, part.size, 2);
            appendLittleEndian(m_body, ~part.size, 2);
            m_body.append(view);
        } else {
            m_body.append(part.deflated);
        }
        crc = crc32_combine_op(crc, part.changes ? checksum(view) : part.crc, part.combine);
    }
    m_body.append("\x03\x00", 2); // an empty last block
    appendLittleEndian(m_body, crc, 4);
    appendLittleEndian(m_body, frame.bytes.size(), 4);
    m_frame =
        frameBytes({.logId = logId, .headers = {{"compress_type", "gzip"}}, .payload = m_body});
    return m_frame;
}

std::string FloodFrames::summary() const
{
    const auto times = [this](int perFrame) { return std::to_string(m_frames * perFrame); };
    return "{\"kind\":\"truth\",\"events\":{\"CommentEvent\":" + times(4)
        + ",\"GiftEvent\":" + times(3) + ",\"JoinEvent\":" + times(1) + ",\"LikeEvent\":" + times(2)
        + "},\"total_events\":" + times(kMessages) + ",\"diamonds\":" + times(kDiamonds)
        + ",\"gift_streaks\":" + times(1) + "}";
}

} // namespace racha::simulator
