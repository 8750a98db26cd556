// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/framejournal.h"
#include "core/store/journalcatchup.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/memorysink.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

constexpr FrameNumber kJournalEnd = 5;

CaptureHeader header()
{
    CaptureHeader made;
    made.streamer.assign("ana");
    made.uuid.assign("died");
    made.room = RoomId {5};
    return made;
}

/// Frames up to kJournalEnd, one a batch; the last one may carry the end.
class Frames final : public CatchUp
{
public:
    Frames(FrameNumber from, bool hasEnd, bool isDamaged)
        : m_at(from)
        , m_hasEnd(hasEnd)
        , m_isDamaged(isDamaged)
    {
    }

    Result<EventBatchPtr> next() override
    {
        if (m_at >= kJournalEnd && m_isDamaged)
            return failure(ErrorCode::FileUnreadable, u"damaged"_s);
        if (m_at >= kJournalEnd)
            return EventBatchPtr();
        auto batch = std::make_shared<EventBatch>();
        batch->capture = std::make_shared<CaptureHeader>(header());
        batch->firstFrame = batch->lastFrame = ++m_at;
        batch->events.emplace_back();
        batch->events.back().frame = m_at;
        if (m_hasEnd && m_at == kJournalEnd)
            batch->end = "live_end";
        return EventBatchPtr(batch);
    }

private:
    FrameNumber m_at;
    bool m_hasEnd;
    bool m_isDamaged;
};

} // namespace

class TestJournalCatchUp : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    MemoryStore m_store;
    MemorySink m_sink {m_store};
    ManualClock m_clock {wallTimeFromMicroseconds(1)};
    bool m_hasEnd = false;
    bool m_isDamaged = false;
    std::int64_t m_stored = 0;
    QStringList m_troubles; ///< `folder/name code`
    JournalShare m_foreign;

    QString journal(const QString& name)
    {
        const QString path = m_folder->filePath(name);
        auto made = FrameJournal::create(path);
        if (!made)
            return {};
        Record record;
        record.receivedAt = wallTimeFromMicroseconds(1);
        record.body = header();
        (*made)->append(record);
        return (*made)->flush() ? path : QString();
    }

    Result<void> catchUp()
    {
        JournalCatchUp journals(
            m_sink,
            [this](const CatchUpRequest& request) {
                return Result<std::unique_ptr<CatchUp>>(
                    std::make_unique<Frames>(request.storedUpTo, m_hasEnd, m_isDamaged));
            },
            m_clock, JournalRetention(m_folder->path()),
            [this](const WriteOutcome& outcome) { m_stored += outcome.stored; });
        auto done = journals.storeAbandoned();
        m_foreign = journals.foreign();
        for (const JournalTrouble& trouble : journals.troubles()) {
            m_troubles << QDir(m_folder->path()).relativeFilePath(trouble.path) + u' '
                    + QLatin1StringView(info(trouble.error.code).text.data());
        }
        return done;
    }

    QString bytes(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

private Q_SLOTS:

    void init()
    {
        m_store = {};
        m_stored = 0;
        m_hasEnd = m_isDamaged = false;
        m_troubles.clear();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void whatIsMissingIsStoredAndTheSessionInterrupted()
    {
        const QString path = journal(u"ana-died.racha"_s);
        m_store.cursors["died"] = 2;
        QVERIFY(catchUp());
        QCOMPARE(m_store.frames, (std::vector<FrameNumber> {3, 4, 5}));
        QCOMPARE(m_stored, 3);
        QCOMPARE(m_store.interrupted.size(), std::size_t {1});
        QVERIFY(!QFile::exists(path));
    }

    void aCaptureThatHadEndedIsNotInterrupted()
    {
        m_hasEnd = true;
        journal(u"ana-died.racha"_s);
        m_store.cursors["died"] = 0;
        QVERIFY(catchUp());
        QCOMPARE(m_stored, 5);
        QVERIFY(m_store.interrupted.empty());
    }

    void anotherStoresJournalIsLeft()
    {
        const QString path = journal(u"ana-died.racha"_s);
        QVERIFY(catchUp());
        QCOMPARE(m_stored, 0);
        QVERIFY(QFile::exists(path));
        QCOMPARE(m_foreign.count, 1);
        QCOMPARE(m_foreign.bytes, QFile(path).size());
        QCOMPARE(m_troubles, QStringList());
    }

    void aJournalWithTheStoresIdIsOursThoughNothingOfItIsStored()
    {
        journal(u"ana-store-died.racha"_s);
        QVERIFY(catchUp());
        QCOMPARE(m_stored, 5);
    }

    void aRunningCapturesJournalIsLeft()
    {
        const QString path = m_folder->filePath(u"live.racha"_s);
        const auto held = FrameJournal::create(path);
        QVERIFY(held);
        m_store.cursors["died"] = 0;
        QVERIFY(catchUp());
        QVERIFY(QFile::exists(path));
        QCOMPARE(m_stored, 0);
    }

    void whatIsBeforeDamageIsStoredAndTheJournalSetAside()
    {
        m_isDamaged = true;
        const QString path = journal(u"ana-store-died.racha"_s);
        QVERIFY(catchUp());
        QCOMPARE(m_stored, 5);
        QCOMPARE(m_store.interrupted.size(), std::size_t {1});
        QCOMPARE(m_troubles, QStringList {u"unreadable/ana-store-died.racha file.unreadable"_s});
        QVERIFY(!QFile::exists(path));
        QVERIFY(QFile::exists(m_folder->filePath(u"unreadable/ana-store-died.racha"_s)));
    }

    void ofOurOwnOnlyWhatHoldsNothingIsRemoved_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("troubles");
        const QByteArray magic("RACHA1\r\n");
        QTest::newRow("not even begun") << magic << QStringList();
        QTest::newRow("first block cut") << magic + QByteArray("\0\x09\0\0\0", 5) << QStringList();
        QTest::newRow("first block damaged")
            << magic + QByteArray("\0\x03\0\0\0\1\2\3\4abcdef", 15)
            << QStringList {u"unreadable/ana-store-1.racha file.not_a_recording"_s};
        QTest::newRow("something else")
            << QByteArray("notes of somebody")
            << QStringList {u"unreadable/ana-store-1.racha file.not_a_recording"_s};
    }

    void ofOurOwnOnlyWhatHoldsNothingIsRemoved()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QStringList, troubles);
        const QString ours = bytes(u"ana-store-1.racha"_s, content);
        const QString foreign = bytes(u"ana-other-1.racha"_s, content);
        QVERIFY(catchUp());
        QCOMPARE(m_troubles, troubles);
        QVERIFY(!QFile::exists(ours));
        QVERIFY(QFile::exists(foreign));
    }

    void aRecordingThatIsGoneIsTold()
    {
        QVERIFY(QFile::link(m_folder->filePath(u"moved away"_s),
                            m_folder->filePath(u"ana-store-1.racha"_s)));
        QVERIFY(catchUp());
        QCOMPARE(m_troubles, QStringList {u"unreadable/ana-store-1.racha file.unreadable"_s});
    }

    void aRefusedRowStopsNeitherTheOthersNorTheStore()
    {
        journal(u"ana-store-died.racha"_s);
        m_store.failure = Error {ErrorCode::DbFailed, u"odd row"_s};
        QVERIFY(catchUp());
        QCOMPARE(m_troubles, QStringList {u"ana-store-died.racha db.failed"_s});
        QVERIFY(QFile::exists(m_folder->filePath(u"ana-store-died.racha"_s)));
    }

    void whatIsRefusedAloneIsKeptAndTheRestStored()
    {
        const QString path = journal(u"ana-store-died.racha"_s);
        m_store.poison["died"] = 3;
        QVERIFY(catchUp());
        QCOMPARE(m_store.frames, (std::vector<FrameNumber> {1, 2, 4, 5}));
        QCOMPARE(m_stored, 4);
        QCOMPARE(m_troubles, QStringList {u"unreadable/ana-store-died.racha db.failed"_s});
        QVERIFY(QFile::exists(m_folder->filePath(u"unreadable/ana-store-died.racha"_s)));
        QVERIFY(!QFile::exists(path));
    }

    void whatIsRefusedAtFirstIsNoReasonToGoOn()
    {
        const QString path = journal(u"ana-store-died.racha"_s);
        m_store.poison["died"] = 1;
        QVERIFY(catchUp());
        QCOMPARE(m_store.frames, std::vector<FrameNumber>());
        QCOMPARE(m_troubles, QStringList {u"ana-store-died.racha db.failed"_s});
        QVERIFY(QFile::exists(path));
    }

    void aLostDatabaseStopsItAndTheJournalStays()
    {
        const QString path = journal(u"ana-died.racha"_s);
        m_store.cursors["died"] = 0;
        m_store.failure = Error {ErrorCode::DbLost, u"gone"_s};
        const auto done = catchUp();
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::DbLost);
        QVERIFY(QFile::exists(path));
    }
};

RACHA_TEST(TestJournalCatchUp);
#include "tst_journalcatchup.moc"
