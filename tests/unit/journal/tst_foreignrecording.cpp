// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/journalreader.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <zlib.h>
#include <zstd.h>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

// A second writer of the format, which knows the contract's text and nothing of our code.

QByteArray varint(quint64 value)
{
    QByteArray out;
    do {
        out += char((value & 0x7F) | (value > 0x7F ? 0x80 : 0));
        value >>= 7;
    } while (value != 0);
    return out;
}

QByteArray number(int field, qint64 value)
{
    return varint(quint64(field) << 3) + varint(quint64(value));
}

QByteArray bytes(int field, const QByteArray& value)
{
    return varint(quint64(field) << 3 | 2) + varint(quint64(value.size())) + value;
}

QByteArray real(int field, double value)
{
    QByteArray out = varint(quint64(field) << 3 | 1) + QByteArray(8, 0);
    qToLittleEndian(value, out.data() + out.size() - 8);
    return out;
}

QByteArray framed(const QByteArray& record)
{
    return varint(quint64(record.size())) + record;
}

QByteArray blockHead(int codec, quint32 length, quint32 crc)
{
    QByteArray out(9, char(codec));
    qToLittleEndian(length, out.data() + 1);
    qToLittleEndian(crc, out.data() + 5);
    return out;
}

QByteArray block(const QByteArray& data, int codec = 0)
{
    const auto crc = crc32(0, reinterpret_cast<const Bytef*>(data.constData()), uInt(data.size()));
    return blockHead(codec, quint32(data.size()), quint32(crc)) + data;
}

/// Streamed, so that the frame does not state its size.
QByteArray streamed(const QByteArray& data)
{
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(data.size())) + 64), 0);
    ZSTD_CStream* const stream = ZSTD_createCStream();
    ZSTD_initCStream(stream, 3);
    ZSTD_outBuffer to {out.data(), size_t(out.size()), 0};
    for (qsizetype at = 0; at < data.size(); at += 4096) {
        const QByteArray part = data.mid(at, 4096);
        ZSTD_inBuffer from {part.constData(), size_t(part.size()), 0};
        ZSTD_compressStream(stream, &to, &from);
    }
    ZSTD_endStream(stream, &to);
    ZSTD_freeCStream(stream);
    return out.left(qsizetype(to.pos));
}

const QByteArray kMagic("RACHA1\r\n");
const QByteArray kCapture = bytes(2, bytes(1, "ana") + number(2, 77));

} // namespace

/// Files that others wrote, in good and in bad faith.
class TestForeignRecording final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<std::unique_ptr<JournalReader>> opened(const QByteArray& content)
    {
        QFile file(m_folder.filePath(u"foreign.racha"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("cannot write");
        file.write(content);
        file.close();
        return JournalReader::open(file.fileName());
    }

    static std::vector<Record> records(JournalReader& reader)
    {
        std::vector<Record> out;
        for (auto next = reader.next(); next && *next; next = reader.next())
            out.push_back(std::move(**next));
        return out;
    }

private Q_SLOTS:

    void aMinimalFileHasTheDefaults()
    {
        const auto reader = opened(
            kMagic
            + block(framed(kCapture) + framed(bytes(3, "frame")) + framed(bytes(4, "fetched"))));
        QVERIFY(reader.has_value());
        const auto read = records(**reader);
        QCOMPARE(read.size(), 3U);
        const auto& capture = std::get<CaptureHeader>(read[0].body);
        QCOMPARE(capture.streamer, std::string("ana"));
        QCOMPARE(capture.room, RoomId {77});
        QVERIFY(capture.settings == StreakSettings {});
        QVERIFY(capture.uuid.empty());
        QCOMPARE(read[1].receivedAt, WallTime {});
        QCOMPARE(std::get<PushFrame>(read[1].body).bytes, std::string("frame"));
        QCOMPARE(std::get<FetchResult>(read[2].body).bytes, std::string("fetched"));
    }

    void orderAndUnknownFieldsDoNotMatter()
    {
        const QByteArray unknown = number(19, 5) + bytes(20, "later version") + real(21, 1.5)
            + varint(22 << 3 | 3) + number(1, 1) + varint(22 << 3 | 4);
        const QByteArray capture = real(8, 0.02) + number(6, 7000) + unknown + bytes(9, "u")
            + number(2, 5) + bytes(4, "not ours") + bytes(1, "ana");
        const auto reader = opened(
            kMagic
            + block(framed(unknown + bytes(2, capture) + unknown + number(1, 1'700'000'000'000'000))
                    + framed(bytes(8, bytes(3, "net.reset") + number(2, 9) + number(1, 4)))
                    + framed(unknown)));
        QVERIFY(reader.has_value());
        const auto read = records(**reader);
        QCOMPARE(read.size(), 3U);
        QCOMPARE(microseconds(read[0].receivedAt), 1'700'000'000'000'000);
        const auto& header = std::get<CaptureHeader>(read[0].body);
        QCOMPARE(header.room, RoomId {5});
        QCOMPARE(header.uuid, std::string("u"));
        QCOMPARE(header.settings.usdPerDiamond, 0.02);
        QCOMPARE(header.settings.giftIdle.count(), 7000);
        QCOMPARE(header.settings.likeIdle.count(), 5000);
        QCOMPARE(microseconds(std::get<Gap>(read[1].body).to), 9);
        QCOMPARE(read[2].body.index(), 0U); // a record of a later version keeps its number
        QCOMPARE(read[2].number, 3);
    }

    void compressedBlocksAreReadWithAndWithoutAStatedSize()
    {
        QByteArray data = framed(kCapture);
        for (int i = 0; i < 5000; ++i)
            data += framed(bytes(3, "frame " + QByteArray::number(i)));
        QByteArray packed(qsizetype(ZSTD_compressBound(size_t(data.size()))), 0);
        packed.resize(qsizetype(ZSTD_compress(packed.data(), size_t(packed.size()),
                                              data.constData(), size_t(data.size()), 19)));
        for (const QByteArray& stored : {packed, streamed(data)}) {
            const auto reader = opened(kMagic + block(stored, 1) + block({}) + block(stored, 1));
            QVERIFY(reader.has_value());
            const auto read = records(**reader);
            QCOMPARE(read.size(), 10'002U);
            QCOMPARE(std::get<PushFrame>(read.back().body).bytes, std::string("frame 4999"));
        }
    }

    void whatIsNoRecordingIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("hello, I am no recording");
        QTest::newRow("line ends converted") << QByteArray("RACHA1\n") + block(framed(kCapture));
        QTest::newRow("other version") << QByteArray("RACHA2\r\n") + block(framed(kCapture));
        QTest::newRow("unknown codec") << kMagic + block(framed(kCapture), 7);
        QTest::newRow("block too long")
            << kMagic + blockHead(0, 0x7FFFFFFF, 0) + QByteArray(99, 'x');
        QTest::newRow("bad checksum") << kMagic + blockHead(0, 5, 1) + QByteArray("hello");
        QTest::newRow("no zstd inside") << kMagic + block(QByteArray(50, 'x'), 1);
        QTest::newRow("zstd cut inside its block")
            << kMagic + block(streamed(QByteArray(5000, 'x')).chopped(3), 1);
        QTest::newRow("zstd bomb") << kMagic + block(streamed(QByteArray(260 << 20, 0)), 1);
        QTest::newRow("record longer than block") << kMagic + block(varint(100) + "short");
        QTest::newRow("absurd record length") << kMagic + block(QByteArray(10, '\xff') + "x");
        QTest::newRow("field number 0") << kMagic + block(framed(QByteArray("\0\1", 2)));
        QTest::newRow("capture that is no message")
            << kMagic + block(framed(bytes(2, QByteArray("\x0a\x7f", 2))));
    }

    void whatIsNoRecordingIsRefused()
    {
        QFETCH(QByteArray, content);
        const auto reader = opened(content);
        QVERIFY(!reader.has_value());
        QCOMPARE(reader.error().code, ErrorCode::FileNotRecording);
    }

    /// What a crash may leave is told apart from a file of another kind.
    void anEmptyFileIsSaidToBeEmpty()
    {
        const auto reader = opened(QByteArray());
        QVERIFY(!reader.has_value());
        QCOMPARE(reader.error().code, ErrorCode::FileEmpty);
        QCOMPARE(info(ErrorCode::FileEmpty).exitStatus, 10);
    }

    void aBadLaterBlockEndsTheReadingQuietly()
    {
        const auto reader = opened(kMagic + block(framed(kCapture)) + block(QByteArray(50, 'x'), 1)
                                   + block(framed(bytes(3, "behind"))));
        QVERIFY(reader.has_value());
        QCOMPARE(records(**reader).size(), 1U);
        QVERIFY((*reader)->isCut());
    }

    void hostileValuesBecomeHarmless()
    {
        const QByteArray capture = bytes(1, QByteArray("a\0b\xff", 4)) + number(2, -5)
            + number(6, -1) + number(7, 0) + real(8, std::nan(""));
        const auto reader =
            opened(kMagic
                   + block(framed(number(1, std::numeric_limits<qint64>::max()) + bytes(2, capture))
                           + framed(number(1, -9) + bytes(6, QByteArray(200'000, 'm')))));
        QVERIFY(reader.has_value());
        const auto read = records(**reader);
        QCOMPARE(isoText(read[0].receivedAt), std::string("9999-12-31T23:59:59.999999Z"));
        const auto& header = std::get<CaptureHeader>(read[0].body);
        QCOMPARE(header.streamer, std::string("a\uFFFDb\uFFFD"));
        QCOMPARE(header.room, RoomId {});
        QVERIFY(header.settings == StreakSettings {});
        QCOMPARE(read[1].receivedAt, WallTime {});
        QCOMPARE(std::get<Mark>(read[1].body).text.size(), 65'536U);
    }

    void foldersAndMissingFilesAreUnreadable()
    {
        for (const QString& path :
             {m_folder.path(), m_folder.filePath(u"none"_s), u"/dev/zero"_s}) {
            const auto reader = JournalReader::open(path);
            QVERIFY(!reader.has_value());
            QCOMPARE(reader.error().code, ErrorCode::FileUnreadable);
        }
    }
};

RACHA_TEST(TestForeignRecording);

#include "tst_foreignrecording.moc"
