// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/framejournal.h"
#include "core/store/journalcatchup.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/memorysink.h"

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
    Frames(FrameNumber from, bool hasEnd)
        : m_at(from)
        , m_hasEnd(hasEnd)
    {
    }

    Result<EventBatchPtr> next() override
    {
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
};

} // namespace

class TestJournalCatchUp : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    MemoryStore m_store;
    MemorySink m_sink {m_store};
    ManualClock m_clock {wallTimeFromMicroseconds(1)};
    bool m_hasEnd = false;
    std::int64_t m_stored = 0;

    QString journal(const QString& name)
    {
        const QString path = m_folder.filePath(name);
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
                    std::make_unique<Frames>(request.storedUpTo, m_hasEnd));
            },
            m_clock, [this](const WriteOutcome& outcome) { m_stored += outcome.stored; });
        return journals.storeAbandoned(m_folder.path());
    }

private Q_SLOTS:

    void init()
    {
        m_store = {};
        m_stored = 0;
        m_hasEnd = false;
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
        QFile::remove(path);
    }

    void aJournalWithTheStoresIdIsOursThoughNothingOfItIsStored()
    {
        journal(u"ana-store-died.racha"_s);
        QVERIFY(catchUp());
        QCOMPARE(m_stored, 5);
    }

    void aRunningCapturesJournalIsLeft()
    {
        const QString path = m_folder.filePath(u"live.racha"_s);
        const auto held = FrameJournal::create(path);
        QVERIFY(held);
        m_store.cursors["died"] = 0;
        QVERIFY(catchUp());
        QVERIFY(QFile::exists(path));
        QCOMPARE(m_stored, 0);
        QFile::remove(path);
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
        QFile::remove(path);
    }
};

RACHA_TEST(TestJournalCatchUp);
#include "tst_journalcatchup.moc"
