// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "proto/compression.h"

#include <libdeflate.h>
#include <zdict.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace racha {

namespace {

// Deflate cannot shrink further than this, so no input claims more room than it can fill.
constexpr std::size_t kDeflateMaxRatio = 1032;
constexpr std::size_t kGzipTrailer = 8;

/// The size that the trailer states: a hint, wrong for several members and for hostile data.
std::size_t statedSize(std::string_view data)
{
    if (data.size() < kGzipTrailer)
        return 0;
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        size |= static_cast<std::size_t>(static_cast<unsigned char>(data[data.size() - 4 + i]))
            << (8 * i);
    }
    return size;
}

} // namespace

struct GzipInflater::Private
{
    std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> decompressor {
        libdeflate_alloc_decompressor(), &libdeflate_free_decompressor};

    /// One member into `out` behind `filled`; moves both on. The room is grown by the caller.
    libdeflate_result member(std::string_view& data, std::string& out, std::size_t& filled) const
    {
        std::size_t read = 0;
        std::size_t written = 0;
        const auto result = libdeflate_gzip_decompress_ex(decompressor.get(), data.data(),
                                                          data.size(), out.data() + filled,
                                                          out.size() - filled, &read, &written);
        if (result == LIBDEFLATE_SUCCESS) {
            data.remove_prefix(read);
            filled += written;
        }
        return result;
    }
};

GzipInflater::GzipInflater()
    : d(std::make_unique<Private>())
{
}

GzipInflater::~GzipInflater() = default;

tl::expected<std::string, WireError> GzipInflater::inflate(std::string_view data, std::size_t limit)
{
    if (!d->decompressor)
        return tl::unexpected(WireError::TooLarge); // no memory even for the tables
    // One byte of slack tells "exactly the limit" from "more than the limit".
    const std::size_t mostRoom = limit + 1;
    std::string out;
    out.resize(std::clamp<std::size_t>(
        std::min(statedSize(data), data.size() * kDeflateMaxRatio) + 1, 1, mostRoom));
    std::size_t filled = 0;
    do {
        const auto result = d->member(data, out, filled);
        if (result == LIBDEFLATE_INSUFFICIENT_SPACE) {
            if (out.size() >= mostRoom)
                return tl::unexpected(WireError::TooLarge);
            out.resize(std::min(std::max<std::size_t>(out.size() * 2, 4096), mostRoom));
        } else if (result != LIBDEFLATE_SUCCESS) {
            return tl::unexpected(WireError::BadCompression);
        } else if (filled > limit) {
            return tl::unexpected(WireError::TooLarge);
        } else if (!looksGzipped(data)) {
            break;
        }
    } while (true);
    out.resize(filled);
    return out;
}

std::string gzipped(std::string_view data, int level)
{
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor {
        libdeflate_alloc_compressor(level), &libdeflate_free_compressor};
    std::string out(libdeflate_gzip_compress_bound(compressor.get(), data.size()), '\0');
    out.resize(libdeflate_gzip_compress(compressor.get(), data.data(), data.size(), out.data(),
                                        out.size()));
    return out;
}

struct ZstdDictionary::Private
{
    std::string bytes;
    std::unique_ptr<ZSTD_CDict, decltype(&ZSTD_freeCDict)> packing;
    std::unique_ptr<ZSTD_DDict, decltype(&ZSTD_freeDDict)> unpacking;
};

ZstdDictionary::ZstdDictionary(std::string bytes, int level)
    : d(new Private {std::move(bytes), {nullptr, &ZSTD_freeCDict}, {nullptr, &ZSTD_freeDDict}})
{
    d->packing.reset(ZSTD_createCDict(d->bytes.data(), d->bytes.size(), level));
    d->unpacking.reset(ZSTD_createDDict(d->bytes.data(), d->bytes.size()));
}

ZstdDictionary::~ZstdDictionary() = default;

const std::string& ZstdDictionary::bytes() const
{
    return d->bytes;
}

namespace {

/// Samples as zstd takes them: one behind the other, and their sizes.
struct JoinedSamples
{
    explicit JoinedSamples(std::span<const std::string_view> samples)
    {
        for (const std::string_view sample : samples) {
            bytes += sample;
            sizes.push_back(sample.size());
        }
    }

    unsigned count() const { return static_cast<unsigned>(sizes.size()); }

    std::string bytes;
    std::vector<std::size_t> sizes;
};

} // namespace

std::string commonContent(std::span<const std::string_view> samples, std::size_t most)
{
    const JoinedSamples joined(samples);
    std::string trained(most, '\0');
    const std::size_t size = ZDICT_trainFromBuffer(trained.data(), most, joined.bytes.data(),
                                                   joined.sizes.data(), joined.count());
    if (ZDICT_isError(size) != 0)
        return {};
    const std::size_t header = ZDICT_getDictHeaderSize(trained.data(), size);
    return ZDICT_isError(header) != 0 ? std::string() : trained.substr(header, size - header);
}

std::string finishedDictionary(std::string_view content, std::span<const std::string_view> samples)
{
    constexpr std::size_t kHeaderRoom = 4U << 10U;
    const JoinedSamples joined(samples);
    std::string dictionary(content.size() + kHeaderRoom, '\0');
    const std::size_t size = ZDICT_finalizeDictionary(
        dictionary.data(), dictionary.size(), content.data(), content.size(), joined.bytes.data(),
        joined.sizes.data(), joined.count(), ZDICT_params_t {3, 0, 0});
    dictionary.resize(ZDICT_isError(size) != 0 ? 0 : size);
    return dictionary;
}

struct ZstdCodec::Private
{
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> compression {ZSTD_createCCtx(),
                                                                      &ZSTD_freeCCtx};
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> decompression {ZSTD_createDCtx(),
                                                                        &ZSTD_freeDCtx};
};

ZstdCodec::ZstdCodec()
    : d(std::make_unique<Private>())
{
}

ZstdCodec::~ZstdCodec() = default;

void ZstdCodec::compress(std::string_view data, std::string& out, int level)
{
    out.resize(ZSTD_compressBound(data.size()));
    const std::size_t size = ZSTD_compressCCtx(d->compression.get(), out.data(), out.size(),
                                               data.data(), data.size(), level);
    out.resize(ZSTD_isError(size) ? 0 : size);
}

void ZstdCodec::compress(std::string_view data, std::string& out, const ZstdDictionary& dictionary)
{
    out.resize(ZSTD_compressBound(data.size()));
    const std::size_t size =
        ZSTD_compress_usingCDict(d->compression.get(), out.data(), out.size(), data.data(),
                                 data.size(), dictionary.d->packing.get());
    out.resize(ZSTD_isError(size) ? 0 : size);
}

tl::expected<std::string, WireError> ZstdCodec::decompress(std::string_view data, std::size_t limit,
                                                           const ZstdDictionary* dictionary)
{
    // Our own frames state their size; one that does not gets the whole limit as room.
    const auto stated = ZSTD_getFrameContentSize(data.data(), data.size());
    if (stated == ZSTD_CONTENTSIZE_ERROR)
        return tl::unexpected(WireError::BadCompression);
    if (stated != ZSTD_CONTENTSIZE_UNKNOWN && stated > limit)
        return tl::unexpected(WireError::TooLarge);
    std::string out(stated == ZSTD_CONTENTSIZE_UNKNOWN ? limit : static_cast<std::size_t>(stated),
                    '\0');
    const std::size_t size = ZSTD_decompress_usingDDict(
        d->decompression.get(), out.data(), out.size(), data.data(), data.size(),
        dictionary != nullptr ? dictionary->d->unpacking.get() : nullptr);
    if (ZSTD_isError(size)) {
        const bool full = stated == ZSTD_CONTENTSIZE_UNKNOWN
            && ZSTD_getErrorCode(size) == ZSTD_error_dstSize_tooSmall;
        return tl::unexpected(full ? WireError::TooLarge : WireError::BadCompression);
    }
    out.resize(size);
    return out;
}

} // namespace racha
