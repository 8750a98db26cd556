// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/recordcodec.h"

#include "core/base/utf8.h"
#include "proto/wirereader.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace racha {

namespace {

constexpr std::size_t kMaxTextBytes = 64U << 10U;
constexpr std::int64_t kLatestUs = 253'402'300'799'999'999; // end of the year 9999

/// Fields of one message, appended in the order written.
class Fields
{
public:
    explicit Fields(std::string& out)
        : m_out(out)
    {
    }

    void varint(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7U)
            m_out += static_cast<char>(value | 0x80U);
        m_out += static_cast<char>(value);
    }

    void integer(unsigned number, std::int64_t value)
    {
        tag(number, WireType::Varint);
        varint(static_cast<std::uint64_t>(value));
    }

    void bytes(unsigned number, std::string_view value)
    {
        tag(number, WireType::Bytes);
        varint(value.size());
        m_out += value;
    }

    void real(unsigned number, double value)
    {
        tag(number, WireType::Fixed64);
        const auto bits = std::bit_cast<std::uint64_t>(value);
        for (unsigned shift = 0; shift < 64; shift += 8)
            m_out += static_cast<char>((bits >> shift) & 0xFFU);
    }

private:
    void tag(unsigned number, WireType type)
    {
        varint((number << 3U) | static_cast<unsigned>(type));
    }

    std::string& m_out;
};

std::string encoded(const CaptureHeader& capture)
{
    std::string out;
    Fields fields(out);
    fields.bytes(1, capture.streamer);
    fields.integer(2, capture.room.value);
    fields.bytes(3, capture.program);
    fields.integer(5, capture.hostUser.value);
    fields.integer(6, capture.settings.giftIdle.count());
    fields.integer(7, capture.settings.likeIdle.count());
    fields.real(8, capture.settings.usdPerDiamond); // 0 too: absent would be the default
    fields.bytes(9, capture.uuid);
    return out;
}

std::string encoded(const End& end)
{
    std::string out;
    Fields(out).bytes(1, end.reason);
    return out;
}

std::string encoded(const Gap& gap)
{
    std::string out;
    Fields fields(out);
    fields.integer(1, microseconds(gap.from));
    fields.integer(2, microseconds(gap.to));
    fields.bytes(3, gap.cause);
    return out;
}

struct BodyWriter
{
    void operator()(std::monostate) const { }

    void operator()(const CaptureHeader& capture) { fields.bytes(2, encoded(capture)); }

    void operator()(const PushFrame& frame) { fields.bytes(3, frame.bytes); }

    void operator()(const FetchResult& result) { fields.bytes(4, result.bytes); }

    void operator()(const SentFrame& frame) { fields.bytes(5, frame.bytes); }

    void operator()(const Mark& mark) { fields.bytes(6, mark.text); }

    void operator()(const End& end) { fields.bytes(7, encoded(end)); }

    void operator()(const Gap& gap) { fields.bytes(8, encoded(gap)); }

    Fields fields;
};

WallTime boundedTime(std::int64_t us)
{
    return wallTimeFromMicroseconds(std::clamp<std::int64_t>(us, 0, kLatestUs));
}

std::string boundedText(std::string_view bytes)
{
    return cleanUtf8(bytes.substr(0, kMaxTextBytes));
}

void readIdle(const WireReader& field, std::chrono::milliseconds& idle)
{
    if (field.type() == WireType::Varint && field.integer() > 0)
        idle = std::chrono::milliseconds {field.integer()};
}

void readCapture(const WireReader& field, CaptureHeader& capture)
{
    switch (field.number()) {
    case 1:
        capture.streamer = boundedText(field.bytes());
        break;
    case 2:
        capture.room = RoomId {std::max<std::int64_t>(0, field.integer())};
        break;
    case 3:
        capture.program = boundedText(field.bytes());
        break;
    case 5:
        capture.hostUser = UserId {std::max<std::int64_t>(0, field.integer())};
        break;
    case 6:
        readIdle(field, capture.settings.giftIdle);
        break;
    case 7:
        readIdle(field, capture.settings.likeIdle);
        break;
    case 8:
        if (const auto rate = std::bit_cast<double>(field.integer());
            field.type() == WireType::Fixed64 && std::isfinite(rate) && rate >= 0)
            capture.settings.usdPerDiamond = rate;
        break;
    case 9:
        capture.uuid = boundedText(field.bytes());
        break;
    default:
        break;
    }
}

void readEnd(const WireReader& field, End& end)
{
    if (field.number() == 1)
        end.reason = boundedText(field.bytes());
}

void readGap(const WireReader& field, Gap& gap)
{
    switch (field.number()) {
    case 1:
        gap.from = boundedTime(field.integer());
        break;
    case 2:
        gap.to = boundedTime(field.integer());
        break;
    case 3:
        gap.cause = boundedText(field.bytes());
        break;
    default:
        break;
    }
}

/// Reads a message of a record's body; false where its bytes are none.
template<typename T>
bool readInto(Record& record, std::string_view bytes, void (*readField)(const WireReader&, T&))
{
    T& message = record.body.emplace<T>();
    WireReader fields(bytes);
    while (fields.next())
        readField(fields, message);
    return !fields.failed();
}

bool readBody(const WireReader& field, Record& record)
{
    const std::string_view bytes = field.bytes();
    switch (field.number()) {
    case 2:
        return readInto<CaptureHeader>(record, bytes, readCapture);
    case 3:
        record.body = PushFrame {std::string(bytes)};
        break;
    case 4:
        record.body = FetchResult {std::string(bytes)};
        break;
    case 5:
        record.body = SentFrame {std::string(bytes)};
        break;
    case 6:
        record.body = Mark {boundedText(bytes)};
        break;
    case 7:
        return readInto<End>(record, bytes, readEnd);
    case 8:
        return readInto<Gap>(record, bytes, readGap);
    default:
        break;
    }
    return true;
}

} // namespace

void appendRecord(const Record& record, std::string& out)
{
    std::string bytes;
    Fields fields(bytes);
    fields.integer(1, microseconds(record.receivedAt));
    std::visit(BodyWriter {fields}, record.body);
    Fields(out).varint(bytes.size());
    out += bytes;
}

std::optional<Record> takeRecord(std::string_view& bytes)
{
    std::uint64_t size = 0;
    if (!takeVarint(bytes, size) || size > bytes.size())
        return std::nullopt;
    WireReader fields(bytes.substr(0, static_cast<std::size_t>(size)));
    bytes.remove_prefix(static_cast<std::size_t>(size));
    Record record;
    while (fields.next()) {
        if (fields.number() == 1 && fields.type() == WireType::Varint)
            record.receivedAt = boundedTime(fields.integer());
        else if (fields.type() == WireType::Bytes && !readBody(fields, record))
            return std::nullopt;
    }
    if (fields.failed())
        return std::nullopt;
    return record;
}

} // namespace racha
