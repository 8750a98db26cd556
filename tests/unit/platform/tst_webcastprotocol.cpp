// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/webcastprotocol.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace std::chrono_literals;

namespace {

constexpr RoomId kRoom {7300000000000000001};

/// What a step wants sent, as hex.
QList<QByteArray> sent(const Step& step)
{
    QList<QByteArray> frames;
    for (const auto& frame : step.send)
        frames.append(frame.toHex());
    return frames;
}

const QByteArray kFirstHeartbeat = "320270623a026862420c088180e8e2aaeab3a7651001";
const QByteArray kEnterRoom = "320270623a0d696d5f656e7465725f726f6f6d4219088180e8e2aaeab3a765200c2a"
                              "0861756469656e63654a0130";
const QByteArray kChat =
    "102a320270623a036d73674290010a7b0a1257656263617374436861744d657373616765125b0a2f0a125765626361"
    "7374436861744d65737361676510e580e8e2aaeab3a765188180e8e2aaeab3a7652080d8c1a28c341221088180a0c5"
    "8dff9caf5e1a09546573742055736572b20209746573742e757365721a0568656c6c6f18e580e8e2aaeab3a7651202"
    "633120fbd8c1a28c342a012d40904e4801";

} // namespace

class TestWebcastProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void heartbeatThenRoom()
    {
        WebcastProtocol protocol(kRoom);
        const MonoTime start {};
        const auto step = protocol.opened(start);
        QCOMPARE(sent(step), QList<QByteArray>({kFirstHeartbeat, kEnterRoom}));
        QVERIFY(step.nextTick == start + 10s);
    }

    void heartbeatsCountUp()
    {
        WebcastProtocol protocol(kRoom, 5s);
        const MonoTime start {};
        protocol.opened(start);
        QVERIFY(protocol.tick(start + 4s).send.empty());
        const auto step = protocol.tick(start + 5s);
        QCOMPARE(sent(step).size(), 1);
        QVERIFY(sent(step).first().endsWith("1002"));
        QVERIFY(step.nextTick == start + 10s);
    }

    void aMessageJoinsAndIsAcknowledged()
    {
        WebcastProtocol protocol(kRoom);
        protocol.opened({});
        const auto step = protocol.received(QByteArray::fromHex(kChat), {});
        QVERIFY(step.joined);
        QVERIFY(step.heardData);
        QCOMPARE(sent(step), QList<QByteArray>({"102a320270623a0361636b42012d"}));
        QVERIFY(!protocol.received(QByteArray::fromHex(kChat), {}).joined);
    }

    /// im_enter_room_resp whose response wants a heartbeat every 15 (s), as a session of 2024 did.
    void theServerMayChooseTheInterval()
    {
        WebcastProtocol protocol(kRoom);
        const MonoTime start {};
        protocol.opened(start);
        const QByteArray frame =
            QByteArray::fromHex("3a12") + "im_enter_room_resp" + QByteArray::fromHex("4202400f");
        const auto step = protocol.received(frame, start + 1s);
        QVERIFY(step.joined);
        QVERIFY(!step.heardData);
        QVERIFY(step.send.empty());
        QVERIFY(step.nextTick == start + 15s);
    }

    void aCloseFrameSaysWhy()
    {
        WebcastProtocol protocol(kRoom);
        protocol.opened({});
        const QByteArray frame = QByteArray::fromHex("2a220a0c") + "close_reason"
            + QByteArray::fromHex("1212") + "disable_web_direct" + QByteArray::fromHex("3a05")
            + "close";
        const auto step = protocol.received(frame, {});
        QVERIFY(step.closing);
        QCOMPARE(step.closing->code, ErrorCode::PushDirectDisabled);
    }

    void garbageIsNoAnswer()
    {
        WebcastProtocol protocol(kRoom);
        protocol.opened({});
        const auto step = protocol.received("\xff\xff\xff\xff", {});
        QVERIFY(step.send.empty());
        QVERIFY(!step.joined);
    }
};

RACHA_TEST(TestWebcastProtocol);
#include "tst_webcastprotocol.moc"
