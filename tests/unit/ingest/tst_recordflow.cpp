// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/recordflow.h"
#include "core/journal/journalreader.h"
#include "tests/support/fulldisk.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace racha;
using racha::test::FullDisk;

namespace {

CaptureHeader header()
{
    CaptureHeader capture;
    capture.streamer = "ana";
    capture.room = RoomId {5};
    capture.uuid = "u";
    return capture;
}

/// The wall's clock, which people set, and the one that nobody can.
class SettableClock final : public Clock
{
public:
    WallTime now() const override { return wall; }

    MonoTime monotonic() const override { return mono; }

    void pass(std::chrono::seconds time)
    {
        wall += time;
        mono += time;
    }

    WallTime wall {wallTimeFromText("2026-11-23T20:00:00Z")};
    MonoTime mono {};
};

} // namespace

class TestRecordFlow final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock {wallTimeFromText("2026-11-23T20:00:00Z")};

    QString path() const { return m_folder->filePath(u"a.racha"_s); }

    /// Kinds of the records in the journal; a frame with its text.
    QStringList journaled() const
    {
        QStringList out;
        const auto reader = JournalReader::open(path());
        while (reader) {
            const auto record = (*reader)->next();
            if (!record || !*record)
                break;
            const auto* const frame = std::get_if<PushFrame>(&(*record)->body);
            out << (frame != nullptr ? QString::fromStdString(frame->bytes)
                                     : QString::number((*record)->body.index()));
        }
        return out;
    }

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    /// Else all that comes within an hour would bear one time, and no streak would be idle.
    void timeGoesOnWhereTheWallsClockIsPutBack()
    {
        SettableClock clock;
        RecordFlow flow(clock, 50ms);
        const auto start = flow.now();
        clock.pass(10s);
        QVERIFY(flow.now() == start + 10s);
        clock.wall -= 1h;
        QVERIFY(flow.now() == start + 10s);
        clock.pass(7s);
        QVERIFY(flow.now() == start + 17s);
        clock.wall += 2h;
        QVERIFY(flow.now() == start + 17s + 1h);
    }

    void framesAreSecuredAsTheSettingsDemand_data()
    {
        QTest::addColumn<JournalSync>("sync");
        QTest::addColumn<qsizetype>("atOnce");
        QTest::addColumn<qsizetype>("inTheEnd");
        QTest::newRow("each flush") << JournalSync::Each << qsizetype {4} << qsizetype {4};
        QTest::newRow("by the system") << JournalSync::System << qsizetype {4} << qsizetype {4};
        QTest::newRow("in a group") << JournalSync::Group << qsizetype {0} << qsizetype {1};
    }

    void framesAreSecuredAsTheSettingsDemand()
    {
        QFETCH(const JournalSync, sync);
        QFETCH(const qsizetype, atOnce);
        QFETCH(const qsizetype, inTheEnd);
        RecordFlow flow(m_clock, 1ms);
        QSignalSpy secured(&flow, &RecordFlow::secured);
        QVERIFY(flow.openJournal(path(), {}, {sync, 0}));
        QVERIFY(flow.take(header()));
        for (const char* const text : {"one", "two", "three"})
            QVERIFY(flow.takeFrames({text}));
        QCOMPARE(secured.size(), atOnce);
        QTRY_COMPARE(secured.size(), inTheEnd);
        QCOMPARE(journaled(), (QStringList {u"1"_s, u"one"_s, u"two"_s, u"three"_s}));
    }

    void withoutAJournalThereIsNothingToWaitFor()
    {
        RecordFlow flow(m_clock, 1ms);
        QSignalSpy secured(&flow, &RecordFlow::secured);
        QVERIFY(flow.take(header()));
        QCOMPARE(secured.size(), 1);
    }

    void whatFindsNoRoomLeavesNoTrace()
    {
        RecordFlow flow(m_clock, 1ms);
        QSignalSpy secured(&flow, &RecordFlow::secured);
        std::vector<EventBatchPtr> batches;
        connect(&flow, &RecordFlow::batchReady, this,
                [&batches](const EventBatchPtr& batch) { batches.push_back(batch); });
        QVERIFY(flow.openJournal(path(), {}, {JournalSync::System, 0}));
        QVERIFY(flow.take(header()));
        QVERIFY(flow.takeFrames({"one"}));
        const auto before = secured.size();
        flow.noteSent("ack");
        {
            const FullDisk full(QFile(path()).size());
            const auto taken = flow.takeFrames({"two"});
            QVERIFY(!taken);
            QCOMPARE(taken.error().code, ErrorCode::DiskFull);
            QVERIFY(!flow.take(Mark {"now"}));
        }
        QCOMPARE(secured.size(), before);
        QVERIFY(!flow.isBroken());
        QVERIFY(flow.takeFrames({"three"}));
        QVERIFY(flow.take(End {"interrupted"}));
        flow.announce();
        QCOMPARE(journaled(), (QStringList {u"1"_s, u"one"_s, u"three"_s, u"6"_s}));
        QCOMPARE(batches.back()->lastFrame, FrameNumber {4});
    }

    void anEndIsAnnouncedThoughItFindsNoRoom()
    {
        RecordFlow flow(m_clock, 1ms);
        std::optional<std::string> end;
        connect(&flow, &RecordFlow::batchReady, this,
                [&end](const EventBatchPtr& batch) { end = batch->end; });
        QVERIFY(flow.openJournal(path()));
        QVERIFY(flow.take(header()));
        const FullDisk full(QFile(path()).size());
        QVERIFY(!flow.take(End {"disk.full"}));
        flow.announce();
        QCOMPARE(end.value_or(std::string()), std::string("disk.full"));
    }

    void aRecordingThatNobodyWouldFindAgainIsNotBegun()
    {
        RecordFlow flow(m_clock, 1ms);
        const auto opened = flow.openJournal(path(), m_folder->filePath(u"no/folder.racha"_s));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::FileUnwritable);
        QVERIFY(!QFile::exists(path()));
    }
};

RACHA_TEST(TestRecordFlow);

#include "tst_recordflow.moc"
