// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace racha::simulator {

/// One entry of a batch: a webcast message on its way, and what a capture should make of it.
struct Message
{
    std::string method {};
    std::string payload {};
    std::int64_t id = 0;
    bool history = false;
    /// Ground truth: a JSON object, keys as in Racha's event lines. Empty where none is expected.
    std::string truth {};
};

enum class Compression : std::uint8_t
{
    Gzip, ///< as real servers do: `compress_type` gzip and gzip bytes
    None, ///< `compress_type` none, plain bytes
    NoHeader, ///< plain bytes without any header
    GzipNoHeader, ///< gzip bytes that only their first bytes give away
    GzipCalledNone, ///< gzip bytes under `compress_type` none
    PlainCalledGzip ///< plain bytes under `compress_type` gzip: a server's mistake
};

/// One `msg` frame.
struct Batch
{
    std::vector<Message> messages {};
    Compression compression = Compression::Gzip;
    bool needAck = true;
    std::string internalExt = "fetch_time:1|start_time:0|flag:0|seq:1";
    bool shuffled = false; ///< fields out of ascending order, as real servers do at times
};

/// A PushFrame of the server.
struct ServerFrame
{
    std::string type = "msg";
    std::int64_t logId = 0;
    std::vector<std::pair<std::string, std::string>> headers {};
    std::string payload {};
    bool shuffled = false;
};

/// A PushFrame of a client, as far as clients fill it.
struct ClientFrame
{
    std::string type; ///< `hb`, `im_enter_room`, `ack`
    std::string encoding;
    std::int64_t logId = 0;
    std::string payload {};
    // Of `hb` and `im_enter_room`.
    std::int64_t room = 0;
    std::int64_t sequence = 0;
    // Of `im_enter_room`.
    std::int64_t liveId = 0;
    std::string identity;
};

std::string baseMessageBytes(const Message& message, bool shuffled = false);
/// The FetchResult of a batch, uncompressed.
std::string fetchResultBytes(const Batch& batch, std::int64_t nowMs);
std::string frameBytes(const ServerFrame& frame);
/// The whole PushFrame of a batch: `msg`, or `im_enter_room_resp`.
std::string batchFrame(const Batch& batch, std::int64_t logId, std::int64_t nowMs,
                       const std::string& type = "msg");
/// nullopt where the bytes are no PushFrame.
std::optional<ClientFrame> parseClientFrame(std::string_view bytes);

} // namespace racha::simulator
