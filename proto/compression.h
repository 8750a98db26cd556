// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "proto/wireerror.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace racha {

/// Inflates gzip data (RFC 1952, one or more members) into memory that never exceeds a limit.
/// Keeps its working memory between calls: use one object per thread.
class GzipInflater
{
public:
    GzipInflater();
    ~GzipInflater();
    GzipInflater(const GzipInflater&) = delete;
    GzipInflater& operator=(const GzipInflater&) = delete;

    /// The inflated bytes, at most `limit` of them. Checksums are verified; bytes behind the last
    /// member are ignored. Errors: BadCompression, TooLarge.
    tl::expected<std::string, WireError> inflate(std::string_view data, std::size_t limit);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The data begin as gzip does. No protobuf message begins so: 0x1f is no valid field tag.
constexpr bool looksGzipped(std::string_view data)
{
    return data.starts_with("\x1f\x8b");
}

/// One gzip member, for frames that tests and simulators send.
std::string gzipped(std::string_view data, int level = 6);

/// What many small packets have in common, ready to pack and unpack them. Thread: any number at
/// once.
class ZstdDictionary
{
public:
    /// Any bytes will do; those of finishedDictionary() pack best.
    explicit ZstdDictionary(std::string bytes, int level = 3);
    ~ZstdDictionary();
    ZstdDictionary(const ZstdDictionary&) = delete;
    ZstdDictionary& operator=(const ZstdDictionary&) = delete;

    const std::string& bytes() const;

private:
    friend class ZstdCodec;
    struct Private;
    std::unique_ptr<Private> d;
};

/// Texts that the samples have in common, most useful last, at most `most` bytes; empty where they
/// are too few or too small.
std::string commonContent(std::span<const std::string_view> samples, std::size_t most);
/// A dictionary of that content, with the statistics of the samples; empty where they are too few.
std::string finishedDictionary(std::string_view content, std::span<const std::string_view> samples);

/// Packs and unpacks single zstd frames. Keeps its working memory between calls: use one object per
/// thread.
class ZstdCodec
{
public:
    ZstdCodec();
    ~ZstdCodec();
    ZstdCodec(const ZstdCodec&) = delete;
    ZstdCodec& operator=(const ZstdCodec&) = delete;

    /// Replaces `out`. Level as zstd counts, 1 fastest.
    void compress(std::string_view data, std::string& out, int level = 3);
    void compress(std::string_view data, std::string& out, const ZstdDictionary& dictionary);
    /// At most `limit` bytes. Errors: BadCompression, TooLarge.
    tl::expected<std::string, WireError> decompress(std::string_view data, std::size_t limit,
                                                    const ZstdDictionary* dictionary = nullptr);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace racha
