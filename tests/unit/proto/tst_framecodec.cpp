// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "proto/compression.h"
#include "proto/framecodec.h"
#include "proto/webcast/envelope.pb.h"
#include "tests/support/testmain.h"

using namespace racha;

namespace {

constexpr std::int64_t kRoom = 7'300'000'000'000'000'001;

QByteArray hex(const std::string& bytes)
{
    return QByteArray::fromStdString(bytes).toHex();
}

std::string fromHex(const char* text)
{
    return QByteArray::fromHex(text).toStdString();
}

// One chat "hello" by test.user, uncompressed, acknowledgement wanted.
constexpr const char* kServerFrame =
    "102a320270623a036d73674290010a7b0a1257656263617374436861744d657373616765125b0a2f0a1257656263"
    "617374436861744d65737361676510e580e8e2aaeab3a765188180e8e2aaeab3a7652080d8c1a28c341221088180"
    "a0c58dff9caf5e1a09546573742055736572b20209746573742e757365721a0568656c6c6f18e580e8e2aaeab3a7"
    "651202633120fbd8c1a28c342a012d40904e4801";

/// A field of bytes, by hand, so that the order of fields is ours.
std::string field(int number, const std::string& bytes)
{
    return static_cast<char>(number << 3 | 2) + std::string(1, static_cast<char>(bytes.size()))
        + bytes;
}

std::string field(int number, char value)
{
    return {static_cast<char>(number << 3), value};
}

std::string manyMessages(std::size_t count)
{
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i)
        bytes += field(1, field(1, "M"));
    return bytes;
}

} // namespace

class TestFrameCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void heartbeatIsByteExact()
    {
        QCOMPARE(hex(heartbeatFrame(kRoom, 1)),
                 QByteArray("320270623a026862420c088180e8e2aaeab3a7651001"));
    }

    void enterRoomIsByteExact()
    {
        QCOMPARE(hex(enterRoomFrame(kRoom)),
                 QByteArray("320270623a0d696d5f656e7465725f726f6f6d4219088180e8e2aaeab3a765200c2a08"
                            "61756469656e63654a0130"));
    }

    void ackIsByteExact()
    {
        QCOMPARE(hex(ackFrame(42, "-")), QByteArray("102a320270623a0361636b42012d"));
        QCOMPARE(ackFrame(42, ""), ackFrame(42, "-"));
    }

    void legacyHeartbeatsAreByteExact()
    {
        QCOMPARE(hex(legacyHeartbeatFrame(LegacyHeartbeat::Bare)), QByteArray("3a026862"));
        QCOMPARE(hex(legacyHeartbeatFrame(LegacyHeartbeat::WithEncoding)),
                 QByteArray("320270623a026862"));
    }

    void serverFrameIsUnderstood()
    {
        const std::string bytes = fromHex(kServerFrame);
        const auto frame = parsePushFrame(bytes);
        QVERIFY(frame.has_value());
        QCOMPARE(frame->kind, FrameKind::Message);
        QCOMPARE(frame->logId, 42);
        const auto payload = inflatedPayload(*frame);
        QVERIFY(payload.has_value());
        const ResponseView response = parseResponse(*payload);
        QVERIFY(!response.error);
        QVERIFY(response.needAck);
        QCOMPARE(response.internalExt, std::string_view("-"));
        QCOMPARE(response.cursor, std::string_view("c1"));
        QCOMPARE(response.heartbeatDuration, 10'000);
        QCOMPARE(response.messages.size(), 1U);
        const MessageView& message = response.messages.front();
        QCOMPARE(message.method, std::string_view("WebcastChatMessage"));
        QCOMPARE(message.messageId, kRoom + 100);
        QVERIFY(payload->substr(message.offset, message.size).find("hello") != std::string::npos);
    }

    void kindFollowsThePayloadType_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("kind");
        QTest::newRow("msg") << QByteArray("msg") << int(FrameKind::Message);
        QTest::newRow("entered") << QByteArray("im_enter_room_resp")
                                 << int(FrameKind::EnterRoomResponse);
        QTest::newRow("hb") << QByteArray("hb") << int(FrameKind::Heartbeat);
        QTest::newRow("ack") << QByteArray("ack") << int(FrameKind::Ack);
        QTest::newRow("close") << QByteArray("close") << int(FrameKind::Close);
        QTest::newRow("enter") << QByteArray("im_enter_room") << int(FrameKind::EnterRoom);
        QTest::newRow("new") << QByteArray("something_new") << int(FrameKind::Other);
        QTest::newRow("none") << QByteArray() << int(FrameKind::Other);
    }

    void kindFollowsThePayloadType()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const int, kind);
        wire::PushFrame push;
        push.set_payload_type(type.toStdString());
        const std::string bytes = push.SerializeAsString();
        QCOMPARE(int(parsePushFrame(bytes)->kind), kind);
    }

    void headersAreRead()
    {
        wire::PushFrame push;
        push.set_payload_type("close");
        for (const auto& [key, value] : {std::pair {"server_time", "1"},
                                         {"compress_type", "gzip"},
                                         {"close_reason", "disable_web_direct"}}) {
            wire::PushHeader& header = *push.add_headers();
            header.set_key(key);
            header.set_value(value);
        }
        const std::string bytes = push.SerializeAsString();
        const auto frame = parsePushFrame(bytes);
        QVERIFY(frame.has_value());
        QCOMPARE(frame->compressType, std::string_view("gzip"));
        QCOMPARE(frame->closeReason, std::string_view("disable_web_direct"));
    }

    void compressionIsSeenInTheBytesWhateverTheHeaderSays()
    {
        for (const char* const header : {"gzip", "none", ""}) {
            for (const bool compressed : {true, false}) {
                wire::PushFrame push;
                push.set_payload_type("msg");
                push.set_payload(compressed ? gzipped("\x12\x01x") : "\x12\x01x");
                wire::PushHeader& entry = *push.add_headers();
                entry.set_key("compress_type");
                entry.set_value(header);
                const std::string bytes = push.SerializeAsString();
                const auto payload = inflatedPayload(*parsePushFrame(bytes));
                QVERIFY(payload.has_value());
                QCOMPARE(*payload, std::string("\x12\x01x"));
            }
        }
    }

    void badGzipIsAnError()
    {
        PushFrameView frame;
        frame.payload = "\x1f\x8b no gzip";
        QCOMPARE(inflatedPayload(frame).error(), WireError::BadCompression);
    }

    void aBombIsRefused()
    {
        const std::string bomb = gzipped(std::string(kMaxInflatedBytes + 1, '\0'));
        PushFrameView frame;
        frame.payload = bomb;
        QCOMPARE(inflatedPayload(frame).error(), WireError::TooLarge);
    }

    void framesAboveTheLimitAreRefused()
    {
        const std::string bytes(kMaxFrameBytes + 1, '\0');
        QCOMPARE(parsePushFrame(bytes).error(), WireError::TooLarge);
    }

    void orderOfFieldsDoesNotMatter()
    {
        const std::string entry =
            field(3, '\x07') + field(2, "payload") + field(6, '\x01') + field(1, "Method");
        const std::string response =
            field(9, '\x01') + field(5, "ext") + field(1, entry) + field(2, "cur");
        const std::string frame = field(8, response) + field(7, "msg") + field(2, '\x2a');
        const auto push = parsePushFrame(frame);
        QVERIFY(push.has_value());
        QCOMPARE(push->logId, 42);
        const ResponseView view = parseResponse(push->payload);
        QVERIFY(view.needAck);
        QCOMPARE(view.cursor, std::string_view("cur"));
        const MessageView& message = view.messages.at(0);
        QCOMPARE(message.method, std::string_view("Method"));
        QCOMPARE(push->payload.substr(message.offset, message.size), std::string_view("payload"));
        QCOMPARE(message.messageId, 7);
        QVERIFY(message.isHistory);
    }

    void routeParamsAndAddressAreRead()
    {
        wire::FetchResult result;
        result.set_push_server("wss://example.test/ws");
        result.set_is_first(true);
        result.set_now(1'700'000'000'000);
        wire::RouteParam& param = *result.add_route_params();
        param.set_key("wrss");
        param.set_value("value");
        const std::string bytes = result.SerializeAsString();
        const ResponseView view = parseResponse(bytes);
        QCOMPARE(view.pushServer, std::string_view("wss://example.test/ws"));
        QVERIFY(view.isFirst);
        QCOMPARE(view.now, 1'700'000'000'000);
        QCOMPARE(view.routeParams.size(), 1U);
        QCOMPARE(view.routeParams[0].first, std::string_view("wrss"));
        QCOMPARE(view.routeParams[0].second, std::string_view("value"));
    }

    void aDamagedEntryCostsTheOthersNothing()
    {
        const std::string good = field(1, field(1, "Good"));
        const std::string bad = field(1, std::string("\x0a\x7f"));
        const std::string bytes = good + bad + good + field(9, '\x01');
        const ResponseView view = parseResponse(bytes);
        QVERIFY(!view.error);
        QVERIFY(view.needAck);
        QCOMPARE(view.messages.size(), 3U);
        QVERIFY(!view.messages[0].isMalformed);
        QVERIFY(view.messages[1].isMalformed);
        QVERIFY(!view.messages[2].isMalformed);
    }

    void messagesAboveTheLimitAreLeftOut()
    {
        const std::string bytes = manyMessages(kMaxMessages + 5) + field(9, '\x01');
        const ResponseView view = parseResponse(bytes);
        QCOMPARE(view.messages.size(), kMaxMessages);
        QVERIFY(view.error == WireError::TooMany);
        QVERIFY(view.needAck); // stands behind them
    }

    void cutAtEveryByteNothingBreaks()
    {
        const std::string whole = fromHex(kServerFrame);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            const std::string cut = whole.substr(0, i);
            const auto frame = parsePushFrame(cut);
            if (frame)
                QVERIFY(frame->payload.size() <= cut.size());
        }
        const std::string response(parsePushFrame(whole)->payload);
        for (std::size_t i = 0; i < response.size(); ++i) {
            const std::string cut = response.substr(0, i);
            for (const MessageView& message : parseResponse(cut).messages)
                QVERIFY(message.offset + message.size <= cut.size());
        }
    }

    void idsAboveTheSignAppearNegative()
    {
        wire::FetchResult result;
        result.add_messages()->set_msg_id(-1);
        const std::string bytes = result.SerializeAsString();
        QCOMPARE(parseResponse(bytes).messages.at(0).messageId, -1);
    }
};

RACHA_TEST(TestFrameCodec);
#include "tst_framecodec.moc"
