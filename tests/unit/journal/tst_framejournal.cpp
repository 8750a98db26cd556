// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/framejournal.h"
#include "core/journal/journalreader.h"
#include "tests/support/fulldisk.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

const WallTime kAt = wallTimeFromText("2026-11-23T20:00:00.123456Z");

Record record(decltype(Record::body) body)
{
    Record made;
    made.receivedAt = kAt;
    made.body = std::move(body);
    return made;
}

CaptureHeader header()
{
    CaptureHeader capture;
    capture.streamer = "ana.ñ";
    capture.room = RoomId {7'500'000'000'000'000'001};
    capture.program = "racha 0.1.0";
    capture.hostUser = UserId {99};
    capture.settings.giftIdle = std::chrono::milliseconds {7'000};
    capture.settings.likeIdle = std::chrono::milliseconds {3'000};
    capture.settings.usdPerDiamond = 0;
    capture.uuid = "5f0c";
    return capture;
}

/// `number:kind:bytes` of what a reader still gives.
QStringList rest(JournalReader& reader)
{
    QStringList out;
    while (true) {
        const auto next = reader.next();
        if (!next)
            return out << u"error"_s;
        if (!*next)
            return out;
        const Record& r = **next;
        QString text = u"%1:%2"_s.arg(r.number).arg(r.body.index());
        if (const auto* frame = std::get_if<PushFrame>(&r.body))
            text += u':' + QString::fromStdString(frame->bytes);
        out << text;
    }
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeTo(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestFrameJournal final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    std::unique_ptr<FrameJournal> created()
    {
        auto journal = FrameJournal::create(m_path);
        if (!journal)
            qFatal("%s", qPrintable(journal.error().detail));
        return std::move(*journal);
    }

    std::unique_ptr<JournalReader> opened()
    {
        auto reader = JournalReader::open(m_path);
        if (!reader)
            qFatal("%s", qPrintable(reader.error().detail));
        return std::move(*reader);
    }

    /// Three blocks: a header; two frames, one of them compressible; a frame and an end.
    QByteArray smallFile()
    {
        {
            const auto journal = created();
            for (const auto& block : std::vector<std::vector<Record>> {
                     {record(header())},
                     {record(PushFrame {"first"}), record(PushFrame {std::string(300, 'x')})},
                     {record(PushFrame {"third"}), record(End {"live_end"})}}) {
                for (Record r : block)
                    journal->append(r);
                if (!journal->flush())
                    qFatal("flush failed");
            }
        }
        const QByteArray bytes = contentOf(m_path);
        QFile::remove(m_path);
        return bytes;
    }

    /// Sizes of the file after each whole block.
    static QList<qsizetype> borders(const QByteArray& bytes)
    {
        QList<qsizetype> out {8};
        while (out.last() < bytes.size()) {
            const auto* const head =
                reinterpret_cast<const unsigned char*>(bytes.constData()) + out.last();
            const auto length = head[1] | head[2] << 8 | head[3] << 16 | head[4] << 24;
            out << out.last() + 9 + length;
        }
        return out;
    }

private Q_SLOTS:

    void init() { m_path = m_folder.filePath(u"a.racha"_s); }

    void cleanup() { QFile::remove(m_path); }

    void everyKindOfRecordComesBackAsItWas()
    {
        auto journal = created();
        std::vector<Record> records {record(header()),
                                     record(PushFrame {std::string("\0\1\xff", 3)}),
                                     record(FetchResult {"fetched"}),
                                     record(SentFrame {"sent"}),
                                     record(Mark {"aquí 🎉"}),
                                     record(Gap {kAt, kAt + std::chrono::seconds {3}, "net.reset"}),
                                     record(End {"interrupted"})};
        for (Record& r : records)
            journal->append(r);
        QCOMPARE(records.back().number, 7);
        QVERIFY(journal->sync().has_value());
        QCOMPARE(journal->bytesWritten(), QFile(m_path).size());
        journal.reset();

        const auto reader = opened();
        std::vector<Record> read;
        for (auto next = reader->next(); *next; next = reader->next())
            read.push_back(std::move(**next));
        QCOMPARE(read.size(), records.size());
        for (std::size_t i = 0; i < read.size(); ++i) {
            QCOMPARE(read[i].number, FrameNumber(i) + 1);
            QCOMPARE(read[i].receivedAt, kAt);
            QCOMPARE(read[i].body.index(), records[i].body.index());
        }
        const auto& capture = std::get<CaptureHeader>(read[0].body);
        QCOMPARE(capture.streamer, header().streamer);
        QCOMPARE(capture.room, header().room);
        QCOMPARE(capture.program, header().program);
        QCOMPARE(capture.hostUser, header().hostUser);
        QVERIFY(capture.settings == header().settings);
        QCOMPARE(capture.uuid, header().uuid);
        QCOMPARE(std::get<PushFrame>(read[1].body).bytes, std::string("\0\1\xff", 3));
        QCOMPARE(std::get<FetchResult>(read[2].body).bytes, std::string("fetched"));
        QCOMPARE(std::get<SentFrame>(read[3].body).bytes, std::string("sent"));
        QCOMPARE(std::get<Mark>(read[4].body).text, std::string("aquí 🎉"));
        const auto& gap = std::get<Gap>(read[5].body);
        QCOMPARE(gap.from, kAt);
        QCOMPARE(gap.to, kAt + std::chrono::seconds {3});
        QCOMPARE(gap.cause, std::string("net.reset"));
        QCOMPARE(std::get<End>(read[6].body).reason, std::string("interrupted"));
        QVERIFY(!reader->isCut());
        QCOMPARE(reader->bytesRead(), reader->bytesTotal());
        QCOMPARE(reader->lastReceivedAt(), kAt);
        QVERIFY(reader->rewind().has_value());
        QCOMPARE(rest(*reader).size(), 7);
    }

    void aFileCutAtAnyByteGivesItsWholeBlocks()
    {
        const QByteArray whole = smallFile();
        const auto ends = borders(whole);
        QCOMPARE(ends.size(), 4);
        const std::array kRecords {0, 1, 3, 5};
        for (qsizetype size = 1; size <= whole.size(); ++size) {
            writeTo(m_path, whole.left(size));
            const auto reader = opened();
            const auto blocks = std::size_t(std::max<qsizetype>(
                0, std::upper_bound(ends.begin(), ends.end(), size) - ends.begin() - 1));
            QCOMPARE(rest(*reader).size(), kRecords[blocks]);
            QCOMPARE(reader->isCut(), !ends.contains(size));
            QCOMPARE(reader->lastReceivedAt().has_value(), blocks > 0);
            QVERIFY(reader->bytesRead() <= reader->bytesTotal());
        }
    }

    void aFlippedBitCostsItsBlockAndWhatIsBehind()
    {
        const QByteArray whole = smallFile();
        const auto ends = borders(whole);
        const QStringList all {u"1:1"_s, u"2:2:first"_s, u"3:2:"_s + QString(300, u'x'),
                               u"4:2:third"_s, u"5:6"_s};
        const std::array kRecords {0, 1, 3, 5};
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (const int bit : {0, 3, 7}) {
                QByteArray bytes = whole;
                bytes[at] = char(bytes[at] ^ (1 << bit));
                writeTo(m_path, bytes);
                const auto reader = JournalReader::open(m_path);
                if (at < 8)
                    QVERIFY(!reader);
                if (!reader) {
                    QVERIFY(at < ends[1]);
                    QCOMPARE(reader.error().code, ErrorCode::FileNotRecording);
                    continue;
                }
                const auto blocks =
                    std::size_t(std::upper_bound(ends.begin(), ends.end(), at) - ends.begin() - 1);
                // A plain block named zstd, or the other way round, has the right checksum: zstd
                // itself refuses the first, the records' walk the second.
                QCOMPARE(rest(**reader), all.first(kRecords[blocks]));
                QVERIFY((*reader)->isCut());
            }
        }
    }

    void aFileThatStillGrowsGivesMoreLater()
    {
        const auto journal = created();
        const auto reader = opened();
        QVERIFY(rest(*reader).isEmpty());
        Record one = record(PushFrame {"one"});
        journal->append(one);
        QVERIFY(rest(*reader).isEmpty());
        QVERIFY(journal->flush().has_value());
        QCOMPARE(rest(*reader), QStringList {u"1:2:one"_s});
        Record two = record(PushFrame {"two"});
        journal->append(two);
        QVERIFY(journal->flush().has_value());
        QCOMPARE(rest(*reader), QStringList {u"2:2:two"_s});
        QVERIFY(!reader->isCut());
    }

    void aBlockThatArrivesInPartsIsReadOnceItIsWhole()
    {
        const QByteArray whole = smallFile();
        writeTo(m_path, whole.left(borders(whole)[2] + 12));
        const auto reader = opened();
        QCOMPARE(rest(*reader).size(), 3);
        QVERIFY(reader->isCut());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::Append));
        file.write(whole.mid(borders(whole)[2] + 12));
        file.close();
        QCOMPARE(rest(*reader), (QStringList {u"4:2:third"_s, u"5:6"_s}));
        QVERIFY(!reader->isCut());
    }

    void anExistingFileIsNeverOverwritten()
    {
        writeTo(m_path, "mine");
        const auto journal = FrameJournal::create(m_path);
        QVERIFY(!journal);
        QCOMPARE(journal.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(contentOf(m_path), QByteArray("mine"));
    }

    void aJournalIsAbandonedOnceItsWriterIsGone()
    {
        auto journal = created();
        QVERIFY(!AbandonedJournal::take(m_path));
        journal.reset();
        {
            const auto held = AbandonedJournal::take(m_path);
            QVERIFY(held);
            QVERIFY(!AbandonedJournal::take(m_path)); // by another that starts at the same time
        }
        QVERIFY(AbandonedJournal::take(m_path));
        QVERIFY(!AbandonedJournal::take(m_path + u".missing"_s));
        QVERIFY(!AbandonedJournal::take(m_folder.path()));
    }

    void aFullDiskLeavesTheFileAsItWas()
    {
        const auto journal = created();
        Record first = record(PushFrame {"first"});
        journal->append(first);
        QVERIFY(journal->flush().has_value());
        const auto size = journal->bytesWritten();

        std::optional<racha::test::FullDisk> full(size + 1000); // writing stops in the middle
        std::string noise;
        for (unsigned i = 0, seed = 1; i < 100'000; ++i, seed = seed * 1'664'525U + 1'013'904'223U)
            noise += char(seed >> 24U);
        Record large = record(PushFrame {noise});
        journal->append(large);
        const auto failed = journal->flush();
        full.reset();

        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::DiskFull);
        QCOMPARE(QFile(m_path).size(), size);
        QCOMPARE(journal->bytesWritten(), size);
        QVERIFY(journal->flush().has_value()); // room again: nothing was lost
        QCOMPARE(rest(*opened()),
                 (QStringList {u"1:2:first"_s, u"2:2:"_s + QString::fromStdString(noise)}));
    }

    void whatIsDiscardedNeverWas()
    {
        const auto journal = created();
        Record first = record(PushFrame {"first"});
        journal->append(first);
        QVERIFY(journal->flush().has_value());
        Record lost = record(PushFrame {"lost"});
        journal->append(lost);
        journal->discard();
        Record second = record(PushFrame {"second"});
        QCOMPARE(journal->append(second), FrameNumber {2});
        QVERIFY(journal->sync().has_value());
        QCOMPARE(rest(*opened()), (QStringList {u"1:2:first"_s, u"2:2:second"_s}));
    }

    void theFloorIsLeftToOthers()
    {
        constexpr std::int64_t kMoreThanAnyDisk = std::int64_t {1} << 60;
        QVERIFY(FrameJournal::hasRoom(m_path, 0));
        QVERIFY(!FrameJournal::hasRoom(m_path, kMoreThanAnyDisk));
        const auto journal = FrameJournal::create(m_path, kMoreThanAnyDisk);
        QVERIFY(!journal);
        QCOMPARE(journal.error().code, ErrorCode::DiskFull);
        QVERIFY(!QFile::exists(m_path));
    }

    void aRecordingIsFoundByItsOtherNameWhereverItIsMoved()
    {
        const QString link = m_folder.filePath(u"link.racha"_s);
        const QString moved = m_folder.filePath(u"moved.racha"_s);
        auto journal = created();
        QVERIFY(journal->linkAs(link).has_value());
        QVERIFY(!journal->linkAs(link)); // is taken
        Record one = record(PushFrame {"one"});
        journal->append(one);
        QVERIFY(journal->flush().has_value());
        QVERIFY(!AbandonedJournal::take(link));
        QVERIFY(QFile::rename(m_path, moved));
        journal.reset();
        QVERIFY(AbandonedJournal::take(link));
        const auto reader = JournalReader::open(link);
        QVERIFY(reader);
        QCOMPARE(rest(**reader), QStringList {u"1:2:one"_s});
        QVERIFY(QFile::remove(link));
        QVERIFY(QFile::remove(moved));
    }

    void aDamagedBlockMayBeWrittenAnew()
    {
        const QByteArray whole = smallFile();
        const auto ends = borders(whole);
        QByteArray wrong = whole;
        wrong[ends[2] + 12] = char(wrong[ends[2] + 12] ^ 1);
        writeTo(m_path, wrong);
        const auto reader = opened();
        QCOMPARE(rest(*reader).size(), 3);
        QVERIFY(reader->isDamaged());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(file.write(whole), whole.size());
        file.close();
        QCOMPARE(rest(*reader), (QStringList {u"4:2:third"_s, u"5:6"_s}));
        QVERIFY(!reader->isDamaged());
    }

    void aCutBlockIsTheLastUnlessItsLengthIsWrong()
    {
        const QByteArray whole = smallFile();
        const auto ends = borders(whole);
        // Its length says more than there is: as one that is cut, but for the block behind it.
        QByteArray wrong = whole;
        wrong[ends[1] + 3] = char(wrong[ends[1] + 3] ^ 0x10);
        for (const auto& [bytes, isDamaged] :
             std::vector<std::pair<QByteArray, bool>> {{whole, false},
                                                       {whole.left(ends[2] - 1), false},
                                                       {whole.left(ends[2] + 4), false},
                                                       {wrong, true},
                                                       {wrong.left(ends[2]), false}}) {
            writeTo(m_path, bytes);
            const auto reader = opened();
            rest(*reader);
            QCOMPARE(reader->isBlockBehind(), isDamaged);
            QVERIFY(!reader->isDamaged());
        }
    }

    void aLargeFlushIsSeveralBlocks()
    {
        auto journal = created();
        for (int i = 0; i < 5; ++i) {
            Record r = record(PushFrame {std::string(10U << 20U, char('a' + i))});
            journal->append(r);
        }
        Record tooLarge = record(PushFrame {std::string(64U << 20U, 'z')});
        journal->append(tooLarge);
        QVERIFY(journal->flush().has_value());
        journal.reset();
        const auto reader = opened();
        QStringList read = rest(*reader);
        QCOMPARE(read.size(), 6);
        QCOMPARE(read[5], u"6:2:"_s); // its place without its bytes
        QCOMPARE(read[4].size(), (10 << 20) + 4);
    }
};

RACHA_TEST(TestFrameJournal);

#include "tst_framejournal.moc"
