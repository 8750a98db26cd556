// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/faults.h"

#include "core/simulator/wire.h"

#include <random>

namespace racha::simulator {

namespace {

std::string noise(std::size_t size)
{
    std::mt19937 random(1);
    std::string bytes(size, '\0');
    for (auto& byte : bytes)
        byte = static_cast<char>(random());
    return bytes;
}

std::string gzipFrame(std::string payload, std::int64_t logId)
{
    return frameBytes(
        {.logId = logId, .headers = {{"compress_type", "gzip"}}, .payload = std::move(payload)});
}

/// A FetchResult whose one message is `size` zeros, as a gzip member: about a thousandth of that.
std::string bomb(std::size_t size)
{
    return gzipped(WireWriter().block(1, WireWriter().block(2, std::string(size, '\0'))).bytes(),
                   9);
}

std::string brokenGzip()
{
    auto bytes = gzipped(noise(600));
    bytes.resize(bytes.size() / 2);
    return bytes + std::string(8, 'x');
}

} // namespace

void playOnWire(FakeConnection& connection, const Fault& fault, std::int64_t logId)
{
    const auto size = static_cast<std::size_t>(fault.number);
    switch (fault.kind) {
    case Fault::Kind::TextFrame:
        return connection.sendText(fault.text);
    case Fault::Kind::RawFrame:
        return connection.sendBinary(fault.text);
    case Fault::Kind::OversizeFrame:
        return connection.sendBinary(frameBytes({.logId = logId, .payload = noise(size)}));
    case Fault::Kind::GzipBomb:
        return connection.sendBinary(gzipFrame(bomb(size), logId));
    case Fault::Kind::BadGzip:
        return connection.sendBinary(gzipFrame(brokenGzip(), logId));
    case Fault::Kind::UnknownFrameType:
        return connection.sendBinary(frameBytes({.type = fault.text, .payload = "whatever"}));
    case Fault::Kind::ServerPing:
        return connection.sendPing("are you there");
    case Fault::Kind::CloseFrame:
        return connection.sendBinary(
            frameBytes({.type = "close", .headers = {{"close_reason", fault.text}}}));
    case Fault::Kind::WebSocketClose:
        return connection.sendClose(static_cast<int>(fault.number), fault.text);
    case Fault::Kind::TcpReset:
        return connection.reset();
    case Fault::Kind::TcpClose:
        return connection.drop();
    case Fault::Kind::StopEchoes:
    case Fault::Kind::ResumeEchoes:
    case Fault::Kind::ChangeRoom:
    case Fault::Kind::GoOffline:
    case Fault::Kind::GoLive:
        break;
    }
}

} // namespace racha::simulator
