// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/blockcodec.h"

#include <libdeflate.h>
#include <zstd.h>

#include <algorithm>

namespace racha {

namespace {

// Frames come gzipped as a rule, which zstd finds out quickly; more effort would gain nothing.
constexpr int kLevel = 1;
/// Below this the overhead eats the gain.
constexpr std::size_t kLeastToCompress = 64;
constexpr std::size_t kFirstRoom = 64U << 10U;

void appendLittleEndian(std::string& out, std::uint32_t value)
{
    for (unsigned shift = 0; shift < 32; shift += 8)
        out += static_cast<char>((value >> shift) & 0xFFU);
}

std::uint32_t littleEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;)
        value = (value << 8U) | static_cast<unsigned char>(bytes[i]);
    return value;
}

void appendBlock(std::string& out, BlockPacking packing, std::string_view data)
{
    out += static_cast<char>(packing);
    appendLittleEndian(out, static_cast<std::uint32_t>(data.size()));
    appendLittleEndian(out, checksumOf(data));
    out += data;
}

} // namespace

std::optional<BlockHeader> readBlockHeader(std::string_view bytes)
{
    if (bytes.size() < kBlockHeaderBytes)
        return std::nullopt;
    const auto packing = static_cast<unsigned char>(bytes[0]);
    const BlockHeader header {static_cast<BlockPacking>(packing), littleEndian(bytes.substr(1)),
                              littleEndian(bytes.substr(5))};
    if (packing > static_cast<unsigned char>(BlockPacking::Zstd) || header.length > kMaxBlockBytes)
        return std::nullopt;
    return header;
}

std::uint32_t checksumOf(std::string_view data)
{
    return libdeflate_crc32(0, data.data(), data.size());
}

struct BlockCodec::Private
{
    struct Free
    {
        void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }

        void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    };

    std::unique_ptr<ZSTD_CCtx, Free> compression; ///< made at first use, as the other one
    std::unique_ptr<ZSTD_DCtx, Free> decompression;
    std::string packed;
};

BlockCodec::BlockCodec()
    : d(std::make_unique<Private>())
{
}

BlockCodec::~BlockCodec() = default;

void BlockCodec::append(std::string_view content, std::string& out)
{
    if (!d->compression)
        d->compression.reset(ZSTD_createCCtx());
    if (d->compression && content.size() >= kLeastToCompress) {
        d->packed.resize(ZSTD_compressBound(content.size()));
        const std::size_t size =
            ZSTD_compressCCtx(d->compression.get(), d->packed.data(), d->packed.size(),
                              content.data(), content.size(), kLevel);
        if (!ZSTD_isError(size) && size < content.size()) {
            appendBlock(out, BlockPacking::Zstd, std::string_view(d->packed).substr(0, size));
            return;
        }
    }
    appendBlock(out, BlockPacking::Plain, content);
}

std::optional<std::string> BlockCodec::content(const BlockHeader& header, std::string data)
{
    if (checksumOf(data) != header.checksum)
        return std::nullopt;
    if (header.packing == BlockPacking::Plain)
        return data;
    return decompressed(data);
}

/// Room grows with what really comes out: the size that a frame states is only a claim, and writers
/// that stream state none.
std::optional<std::string> BlockCodec::decompressed(std::string_view data)
{
    if (!d->decompression)
        d->decompression.reset(ZSTD_createDCtx());
    if (!d->decompression)
        return std::nullopt;
    ZSTD_DCtx_reset(d->decompression.get(), ZSTD_reset_session_only);
    const auto stated = ZSTD_getFrameContentSize(data.data(), data.size());
    const std::size_t likely = std::max(kFirstRoom, 16 * data.size());
    std::string content(static_cast<std::size_t>(std::min<unsigned long long>(
                            {stated, likely, static_cast<unsigned long long>(kMaxBlockContent)})),
                        '\0');
    ZSTD_inBuffer in {data.data(), data.size(), 0};
    std::size_t written = 0;
    std::size_t left = data.empty() ? 0 : 1;
    while (in.pos < in.size || left != 0) {
        if (written == content.size()) {
            if (written >= kMaxBlockContent)
                return std::nullopt;
            content.resize(std::min(kMaxBlockContent, std::max(kFirstRoom, 2 * written)));
        }
        ZSTD_outBuffer out {content.data(), content.size(), written};
        const std::size_t consumed = in.pos;
        left = ZSTD_decompressStream(d->decompression.get(), &out, &in);
        const bool stuck = out.pos == written && in.pos == consumed;
        written = out.pos;
        if (ZSTD_isError(left) || (stuck && written < content.size()))
            return std::nullopt;
    }
    content.resize(written);
    return content;
}

} // namespace racha
