// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace racha {

inline constexpr std::string_view kRecordingMagic = "RACHA1\r\n";
inline constexpr std::size_t kBlockHeaderBytes = 9;
inline constexpr std::size_t kMaxBlockBytes = 64U << 20U; ///< as stored
inline constexpr std::size_t kMaxBlockContent = 256U << 20U; ///< decompressed

enum class BlockPacking : std::uint8_t
{
    Plain = 0,
    Zstd = 1
};

/// What stands before each block's data.
struct BlockHeader
{
    BlockPacking packing = BlockPacking::Plain;
    std::uint32_t length = 0;
    std::uint32_t checksum = 0;
};

/// Nullopt where the bytes are none: unknown packing, or longer than allowed.
std::optional<BlockHeader> readBlockHeader(std::string_view bytes);

/// CRC-32 as in zlib.
std::uint32_t checksumOf(std::string_view data);

/// Packs and unpacks the content of blocks; keeps its working memory. Thread: one at a time.
class BlockCodec
{
public:
    BlockCodec();
    ~BlockCodec();
    BlockCodec(const BlockCodec&) = delete;
    BlockCodec& operator=(const BlockCodec&) = delete;

    /// Appends header and data; compressed where that is smaller.
    void append(std::string_view content, std::string& out);
    /// The content; nullopt where checksum or compressed data are bad, or it is larger than
    /// kMaxBlockContent.
    std::optional<std::string> content(const BlockHeader& header, std::string data);

private:
    std::optional<std::string> decompressed(std::string_view data);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace racha
