// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/frames.h"

#include "core/simulator/wire.h"

namespace racha::simulator {

namespace {

bool isGzip(Compression compression)
{
    return compression == Compression::Gzip || compression == Compression::GzipNoHeader
        || compression == Compression::GzipCalledNone;
}

std::string_view announced(Compression compression)
{
    switch (compression) {
    case Compression::Gzip:
    case Compression::PlainCalledGzip:
        return "gzip";
    case Compression::None:
    case Compression::GzipCalledNone:
        return "none";
    case Compression::NoHeader:
    case Compression::GzipNoHeader:
        break;
    }
    return {};
}

WireWriter headerPair(std::string_view key, std::string_view value)
{
    return WireWriter().text(1, key).text(2, value);
}

void readRoomFields(ClientFrame& frame)
{
    const bool isEnter = frame.type == "im_enter_room";
    WireReader reader(frame.payload);
    while (const auto field = reader.next()) {
        if (field->number == 1)
            frame.room = field->value;
        else if (field->number == 2 && !isEnter)
            frame.sequence = field->value;
        else if (field->number == 4 && isEnter)
            frame.liveId = field->value;
        else if (field->number == 5 && isEnter)
            frame.identity = field->block;
    }
}

} // namespace

std::string baseMessageBytes(const Message& message, bool shuffled)
{
    WireWriter out;
    if (shuffled)
        out.varint(3, message.id).block(2, message.payload).text(1, message.method);
    else
        out.text(1, message.method).block(2, message.payload).varint(3, message.id);
    return out.flag(6, message.history).bytes();
}

std::string fetchResultBytes(const Batch& batch, std::int64_t nowMs)
{
    WireWriter head;
    head.text(2, std::to_string(nowMs) + "_1_1_1_0_0").varint(3, 1000).varint(4, nowMs);
    WireWriter out;
    if (batch.shuffled)
        out.flag(9, batch.needAck).text(5, batch.internalExt).raw(head.bytes());
    for (const auto& message : batch.messages)
        out.block(1, baseMessageBytes(message, batch.shuffled));
    if (!batch.shuffled)
        out.raw(head.bytes()).text(5, batch.internalExt).varint(6, 1).flag(9, batch.needAck);
    return out.bytes();
}

std::string frameBytes(const ServerFrame& frame)
{
    WireWriter out;
    if (frame.shuffled)
        out.block(8, frame.payload).text(7, frame.type);
    out.varint(1, frame.logId & 0xFFFF).varint(2, frame.logId).varint(3, 8888).varint(4, 8);
    for (const auto& [key, value] : frame.headers)
        out.block(5, headerPair(key, value));
    out.text(6, "pb");
    if (!frame.shuffled)
        out.text(7, frame.type).block(8, frame.payload);
    return out.bytes();
}

std::string batchFrame(const Batch& batch, std::int64_t logId, std::int64_t nowMs,
                       const std::string& type)
{
    ServerFrame frame;
    frame.type = type;
    frame.logId = logId;
    frame.shuffled = batch.shuffled;
    frame.payload = fetchResultBytes(batch, nowMs);
    if (isGzip(batch.compression))
        frame.payload = gzipped(frame.payload);
    if (const auto name = announced(batch.compression); !name.empty())
        frame.headers.emplace_back("compress_type", name);
    return frameBytes(frame);
}

std::optional<ClientFrame> parseClientFrame(std::string_view bytes)
{
    ClientFrame frame;
    WireReader reader(bytes);
    while (const auto field = reader.next()) {
        switch (field->number) {
        case 2:
            frame.logId = field->value;
            break;
        case 6:
            frame.encoding = field->block;
            break;
        case 7:
            frame.type = field->block;
            break;
        case 8:
            frame.payload = field->block;
            break;
        default:
            break;
        }
    }
    if (reader.failed() || frame.type.empty())
        return std::nullopt;
    readRoomFields(frame);
    return frame;
}

} // namespace racha::simulator
