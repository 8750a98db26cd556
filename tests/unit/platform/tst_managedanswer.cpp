// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/managedanswer.h"
#include "core/platform/tiktok/managedframe.h"
#include "proto/framecodec.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The protocol notes' vector of a `msg` frame with one chat.
QByteArray frameVector()
{
    return QByteArray::fromHex(
        "102a320270623a036d73674290010a7b0a1257656263617374436861744d657373616765125b0a2f0a125765"
        "6263617374436861744d65737361676510e580e8e2aaeab3a765188180e8e2aaeab3a7652080d8c1a28c3412"
        "21088180a0c58dff9caf5e1a09546573742055736572b20209746573742e757365721a0568656c6c6f18e580"
        "e8e2aaeab3a7651202633120fbd8c1a28c342a012d40904e4801");
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray bytesOf(std::string_view view)
{
    return {view.data(), static_cast<qsizetype>(view.size())};
}

} // namespace

class TestManagedAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aRoomIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("room");
        QTest::newRow("by type")
            << uR"({"type":"roomInfo","data":{"roomId":"7300000000000000001"}})"_s
            << qint64 {7300000000000000001};
        QTest::newRow("data is the room")
            << uR"({"type":"roomInfo","data":{"id":"7300000000000000001"}})"_s
            << qint64 {7300000000000000001};
        QTest::newRow("bundled")
            << uR"({"messages":[{"type":"workerInfo","data":{"id":"9"}},{"type":"roomInfo","data":{"roomInfo":{"id_str":"7300000000000000001"}}}]})"_s
            << qint64 {7300000000000000001};
        QTest::newRow("a number") << uR"({"roomInfo":{"room_id":7300000000000000001}})"_s
                                  << qint64 {7300000000000000001};
        QTest::newRow("a list of both")
            << uR"([{"type":"workerInfo","data":{"id":"9"}},{"roomInfo":{"id":"7300000000000000001"}}])"_s
            << qint64 {7300000000000000001};
        QTest::newRow("JSON in a text")
            << u"{\"type\":\"roomInfo\",\"data\":\"{\\\"id_str\\\":\\\"7300000000000000001\\\"}\"}"_s
            << qint64 {7300000000000000001};
        QTest::newRow("the room itself, which has a host")
            << uR"({"id_str":"7300000000000000001","status":2,"owner":{"id_str":"6800000000000000001"}})"_s
            << qint64 {7300000000000000001};
        QTest::newRow("an answer about the room")
            << uR"({"status_code":0,"data":{"id_str":"7300000000000000001","owner":{}}})"_s
            << qint64 {7300000000000000001};
        QTest::newRow("too many values") << QString(
            uR"({"roomInfo":{"x":[)"_s + u"1,"_s.repeated(200'001) + uR"(1],"id":"7"}})"_s)
                                         << qint64 {0};
        QTest::newRow("ids of others only")
            << uR"({"type":"workerInfo","data":{"id":"7300000000000000001"}})"_s << qint64 {0};
        QTest::newRow("zero") << uR"({"roomInfo":{"id":"0"}})"_s << qint64 {0};
        QTest::newRow("negative") << uR"({"roomInfo":{"id":"-5"}})"_s << qint64 {0};
        QTest::newRow("no JSON") << u"roomInfo"_s << qint64 {0};
        QTest::newRow("too deep") << QString(u"{\"a\":"_s.repeated(20) + u"{\"roomId\":\"7\"}"_s
                                             + u"}"_s.repeated(20))
                                  << qint64 {0};
    }

    void aRoomIsFound()
    {
        QFETCH(QString, text);
        QFETCH(qint64, room);
        const auto found = readManagedRoom(text);
        QCOMPARE(found ? found->room.value : 0, room);
    }

    void aPushFrameStaysAsItIs()
    {
        QCOMPARE(asPushFrame(frameVector()), frameVector());
        const auto heartbeat = QByteArray::fromHex("3a026862");
        QCOMPARE(asPushFrame(heartbeat), heartbeat);
    }

    /// Whatever layer of a frame the service sends, the same response is in it.
    void eachLayerIsFramed()
    {
        const auto whole = frameVector();
        const auto response = bytesOf(parsePushFrame(viewOf(whole))->payload);
        const auto message = response.mid(2, 123); // field 1 of the response
        const auto payload = message.mid(22, 91); // field 2 of that
        for (const QByteArray& layer : {response, message, payload}) {
            const auto framed = asPushFrame(layer);
            QVERIFY(framed.has_value());
            const auto frame = parsePushFrame(viewOf(*framed));
            QVERIFY(frame->kind == FrameKind::Message);
            const auto parsed = parseResponse(frame->payload);
            QCOMPARE(parsed.messages.size(), std::size_t {1});
            const MessageView& only = parsed.messages.front();
            QCOMPARE(only.method, std::string_view("WebcastChatMessage"));
            QCOMPARE(bytesOf(frame->payload.substr(only.offset, only.size)), payload);
            QCOMPARE(only.messageId, 7300000000000000101);
        }
        // A server that leaves the messages out begins with the cursor.
        const auto empty = asPushFrame(QByteArray::fromHex("12026331"));
        QVERIFY(empty && parsePushFrame(viewOf(*empty))->holdsResponse());
    }

    void nonsenseIsNoFrame()
    {
        for (const QByteArray& bytes :
             {QByteArray(), QByteArray("\xff\xff\xff", 3), "hello"_ba, QByteArray("\x08\x01", 2),
              QByteArray::fromHex("0a05576562"), QByteArray::fromHex("1205")})
            QVERIFY2(!asPushFrame(bytes), bytes.toHex().constData());
    }

    void decodedMessagesAreKnownAsSuch()
    {
        QVERIFY(isDecodedMessage(uR"({"type":"WebcastChatMessage","data":{"comment":"hola"}})"_s));
        QVERIFY(isDecodedMessage(uR"({"messages":[{"type":"WebcastGiftMessage"}]})"_s));
        QVERIFY(!isDecodedMessage(uR"({"type":"roomInfo","data":{}})"_s));
        QVERIFY(!isDecodedMessage(u"WebcastChatMessage"_s));
    }
};

RACHA_TEST(TestManagedAnswer);
#include "tst_managedanswer.moc"
