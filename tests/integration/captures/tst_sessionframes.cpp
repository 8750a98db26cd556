// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/webcastdecoder.h"
#include "proto/framecodec.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kFolder = QStringLiteral(RACHA_SOURCE_DIR "/../shared/captures/frames-2024-12");

std::string contents(const QString& name)
{
    QFile file(kFolder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::vector<std::string> readFrames()
{
    const std::string bytes = contents(u"frames.bin"_s);
    std::vector<std::string> frames;
    for (std::size_t at = 0; at + 4 <= bytes.size();) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < 4; ++i)
            size |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
        frames.push_back(bytes.substr(at + 4, size));
        at += 4 + size;
    }
    return frames;
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

/// All known frames of one recorded session, byte by byte.
class TestSessionFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        if (!QFile::exists(kFolder))
            QSKIP("no recorded session beside the checkout (shared/captures/frames-2024-12)");
        m_frames = readFrames();
        for (const QByteArray& line :
             QByteArray::fromStdString(contents(u"frames.expected.v3.jsonl"_s)).split('\n')) {
            if (!line.isEmpty())
                m_expected.append(QJsonDocument::fromJson(line).object());
        }
        QVERIFY(!m_frames.empty());
        QCOMPARE(qsizetype(m_frames.size()), m_expected.size());
    }

    void framesAreReadAsElsewhere()
    {
        for (std::size_t i = 0; i < m_frames.size(); ++i) {
            const auto frame = parsePushFrame(m_frames[i]);
            QVERIFY(frame.has_value());
            const QJsonObject line = m_expected.at(qsizetype(i));
            const QJsonObject expected = line["frame"_L1].toObject();
            QCOMPARE(textOf(frame->payloadType), expected["payloadType"_L1].toString());
            QCOMPARE(qint64(frame->logId), expected["logId"_L1].toString().toLongLong());
            QCOMPARE(qint64(frame->payload.size()), line["payloadLength"_L1].toInteger());
            if (line.contains("payloadUtf8"_L1))
                QCOMPARE(textOf(frame->payload), line["payloadUtf8"_L1].toString());
        }
    }

    void heartbeatsAreTheLegacyForm()
    {
        int compared = 0;
        for (const std::string& bytes : m_frames) {
            const auto frame = parsePushFrame(bytes);
            if (frame->kind != FrameKind::Heartbeat || !frame->payload.empty())
                continue;
            QCOMPARE(bytes, legacyHeartbeatFrame(LegacyHeartbeat::Bare));
            ++compared;
        }
        QCOMPARE(compared, 2);
    }

    void acknowledgementsAreOursWithoutTheEncoding()
    {
        int compared = 0;
        for (const std::string& bytes : m_frames) {
            const auto frame = parsePushFrame(bytes);
            if (frame->kind != FrameKind::Ack)
                continue;
            // That client left out `pb`, three bytes with their tag and length.
            std::string ours = ackFrame(frame->logId, frame->payload);
            const auto encoding = ours.find("\x32\x02pb");
            QVERIFY(encoding != std::string::npos);
            ours.erase(encoding, 4);
            QCOMPARE(ours, bytes);
            ++compared;
        }
        QCOMPARE(compared, 12);
    }

    void heartbeatAnswersHoldNothing()
    {
        int compared = 0;
        for (const std::string& bytes : m_frames) {
            const auto frame = parsePushFrame(bytes);
            if (frame->kind != FrameKind::Heartbeat || frame->payload.empty())
                continue;
            QCOMPARE(frame->compressType, std::string_view("gzip"));
            const auto payload = inflatedPayload(*frame);
            QVERIFY(payload.has_value());
            QVERIFY(payload->empty());
            ++compared;
        }
        QCOMPARE(compared, 2);
    }

    void noneOfThemGivesEvents()
    {
        const WebcastDecoder decoder;
        for (const std::string& bytes : m_frames) {
            Record record;
            record.body = PushFrame {bytes};
            const DecodedRecord decoded = decoder.decode(std::move(record));
            QVERIFY(decoded.events.empty());
            QCOMPARE(decoded.decodeErrors, 0);
        }
    }

    void theEnterRoomAnswerIsReadAsElsewhere()
    {
        const std::string bytes = contents(u"im_enter_room_resp.response.bin"_s);
        QCOMPARE(bytes.size(), 76U);
        const QJsonObject expected =
            QJsonDocument::fromJson(
                QByteArray::fromStdString(contents(u"im_enter_room_resp.expected.json"_s)))
                .object();
        const ResponseView response = parseResponse(bytes);
        QVERIFY(!response.error);
        QVERIFY(response.messages.empty());
        QVERIFY(!response.needAck);
        QCOMPARE(textOf(response.cursor), expected["cursor"_L1].toString());
        QCOMPARE(textOf(response.internalExt), expected["internalExt"_L1].toString());
        QCOMPARE(qint64(response.now), expected["now"_L1].toString().toLongLong());
        QCOMPARE(qint64(response.heartbeatDuration),
                 expected["heartbeatDuration"_L1].toString().toLongLong());
    }

private:
    std::vector<std::string> m_frames;
    QList<QJsonObject> m_expected;
};

RACHA_TEST(TestSessionFrames);
#include "tst_sessionframes.moc"
