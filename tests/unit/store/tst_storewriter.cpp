// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/storewriter.h"
#include "tests/support/testmain.h"
#include "tests/unit/store/memorysink.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

constexpr std::size_t kMiB = 1U << 20U;

/// One event in each of the frames.
EventBatchPtr batchOf(FrameNumber first, FrameNumber last, std::size_t bytes = 1'000)
{
    auto batch = std::make_shared<EventBatch>();
    auto header = std::make_shared<CaptureHeader>();
    header->uuid.assign(1, 'u'); // GCC 12 warns of an assigned literal here (its bug 105329)
    header->room = RoomId {5};
    batch->capture = header;
    batch->firstFrame = first;
    batch->lastFrame = last;
    batch->payloadBytes = bytes;
    batch->upTo = wallTimeFromMicroseconds(1'000 * last);
    batch->stats.events[0] = last;
    for (FrameNumber frame = first; frame <= last; ++frame) {
        batch->events.emplace_back();
        batch->events.back().frame = frame;
    }
    return batch;
}

/// Streaks that idled after `frame`, before the next record came.
EventBatchPtr timersAfter(FrameNumber frame, const std::string& streak)
{
    auto batch = std::make_shared<EventBatch>(*batchOf(frame, frame));
    batch->firstFrame = frame + 1;
    batch->events.clear();
    batch->upTo = wallTimeFromMicroseconds(1'000 * frame + 500);
    batch->streaks.emplace_back();
    batch->streaks.back().streak.id = streak;
    return batch;
}

std::vector<FrameNumber> upTo(FrameNumber last)
{
    std::vector<FrameNumber> frames(static_cast<std::size_t>(last));
    std::iota(frames.begin(), frames.end(), 1);
    return frames;
}

/// A journal that holds everything up to `*end`, one frame a batch.
class MemoryJournal final : public CatchUp
{
public:
    MemoryJournal(const FrameNumber& end, FrameNumber from)
        : m_end(end)
        , m_at(from)
    {
    }

    Result<EventBatchPtr> next() override
    {
        if (m_at >= m_end)
            return EventBatchPtr();
        ++m_at;
        return batchOf(m_at, m_at);
    }

private:
    const FrameNumber& m_end;
    FrameNumber m_at;
};

/// Cannot be read at first.
class FailingJournal final : public CatchUp
{
public:
    explicit FailingJournal(Error error)
        : m_error(std::move(error))
    {
    }

    Result<EventBatchPtr> next() override { return tl::unexpected(m_error); }

private:
    Error m_error;
};

const Error kLost {ErrorCode::DbLost, QStringLiteral("gone")};

} // namespace

class TestStoreWriter : public QObject
{
    Q_OBJECT

private:
    MemoryStore m_store;
    ManualClock m_clock {wallTimeFromMicroseconds(1)};
    FrameNumber m_journalEnd = 0;
    std::unique_ptr<StoreWriter> m_writer;

    void begin(const QString& journal)
    {
        CaptureHeader header = *batchOf(1, 1)->capture;
        m_writer->beginCapture(header, journal);
    }

    void noteReadings(std::vector<CatchUpRequest>& readings)
    {
        m_writer->setCatchUp([this, &readings](const CatchUpRequest& request) {
            readings.push_back(request);
            return Result<std::unique_ptr<CatchUp>>(
                std::make_unique<MemoryJournal>(m_journalEnd, request.storedUpTo));
        });
    }

    /// One that keeps its journals there.
    void writeTo(const QString& folder)
    {
        m_writer = std::make_unique<StoreWriter>(
            [this] { return std::make_unique<MemorySink>(m_store); }, folder, m_clock);
    }

    static QString journalIn(const QTemporaryDir& folder)
    {
        QFile file(folder.filePath(u"live.racha"_s));
        return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
    }

private Q_SLOTS:

    void init()
    {
        m_store = {};
        m_journalEnd = 0;
        m_writer = std::make_unique<StoreWriter>(
            [this] { return std::make_unique<MemorySink>(m_store); }, QString(), m_clock);
        m_writer->setCatchUp([this](const CatchUpRequest& request) {
            return Result<std::unique_ptr<CatchUp>>(
                std::make_unique<MemoryJournal>(m_journalEnd, request.storedUpTo));
        });
    }

    void aFailedOpeningIsTold()
    {
        m_store.failure = Error {ErrorCode::DbCredentials, u"no"_s};
        QSignalSpy failed(m_writer.get(), &StoreWriter::openFailed);
        QSignalSpy opened(m_writer.get(), &StoreWriter::opened);
        m_writer->open();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::DbCredentials);
        QCOMPARE(opened.size(), 0);
    }

    void aStoreThatDoesNotAnswerAtFirstIsTriedAgain()
    {
        m_store.failure = Error {ErrorCode::DbRefused, u"no"_s};
        QSignalSpy delayed(m_writer.get(), &StoreWriter::openDelayed);
        QSignalSpy opened(m_writer.get(), &StoreWriter::opened);
        QSignalSpy failed(m_writer.get(), &StoreWriter::openFailed);
        m_writer->keepTrying(u"address"_s);
        m_writer->open();
        QCOMPARE(delayed.size(), 1);
        begin(u"j"_s);
        m_journalEnd = 3;
        m_writer->append(batchOf(1, 3));
        m_store.failure.reset();
        QTRY_COMPARE(opened.size(), 1);
        QTRY_COMPARE(m_store.frames, upTo(3));
        QCOMPARE(failed.size(), 0);
        m_writer->append(batchOf(4, 5)); // from here on as ever
        m_writer->drainAndClose();
        QCOMPARE(m_store.frames, upTo(5));
    }

    /// Streaks and repeats need what the store has of the room, which only the journal is read
    /// with.
    void aCaptureThatBeganWithoutTheStoreIsReadFromItsJournal()
    {
        m_writer->open();
        m_store.failure = kLost;
        begin(u"j"_s);
        m_journalEnd = 2;
        m_writer->append(batchOf(1, 3)); // the journal's word counts
        m_store.failure.reset();
        QTRY_COMPARE(m_store.frames, upTo(2));
        m_journalEnd = 3;
        m_writer->drainAndClose();
    }

    void whatNoWaitingCuresIsNotTriedAgain()
    {
        m_store.failure = Error {ErrorCode::DbCredentials, u"no"_s};
        QSignalSpy failed(m_writer.get(), &StoreWriter::openFailed);
        m_writer->keepTrying(u"address"_s);
        m_writer->open();
        QCOMPARE(failed.size(), 1);
    }

    void aCaptureIsAnsweredWithItsRoomsHistory()
    {
        QSignalSpy begun(m_writer.get(), &StoreWriter::captureBegun);
        m_writer->open();
        begin(u"j"_s);
        QCOMPARE(begun.size(), 1);
        QCOMPARE(begun.at(0).at(0).toString(), u"u"_s);
        QCOMPARE(begun.at(0).at(1).value<RoomHistory>().recentMessages.size(), std::size_t {1});
    }

    void whatWaitsIsWrittenAndConfirmed()
    {
        QSignalSpy committed(m_writer.get(), &StoreWriter::committed);
        QSignalSpy closed(m_writer.get(), &StoreWriter::closed);
        m_writer->open();
        begin(u"j"_s);
        m_writer->append(batchOf(1, 3));
        m_writer->append(batchOf(4, 5));
        QCOMPARE(committed.size(), 0);
        m_writer->drainAndClose();
        QCOMPARE(m_store.frames, upTo(5));
        QCOMPARE(committed.constLast().at(1).value<FrameNumber>(), 5);
        QCOMPARE(closed.size(), 1);
    }

    void enoughRowsAreWrittenAtOnce()
    {
        m_writer->open();
        begin(u"j"_s);
        m_writer->append(batchOf(1, 2'500));
        QCOMPARE(m_store.frames, upTo(2'500));
    }

    void theLastWordIsToldHoweverSoonItFollowsTheOneBefore()
    {
        QSignalSpy states(m_writer.get(), &StoreWriter::stateChanged);
        m_writer->open();
        begin(u"j"_s);
        m_writer->append(batchOf(1, 2'500)); // the clock stands: all news are of one moment
        m_writer->append(batchOf(2'501, 2'502));
        QTRY_COMPARE(m_store.frames, upTo(2'502));
        QTRY_COMPARE(states.constLast().at(0).value<StoreState>().stored, 2'502);
        QCOMPARE(states.constLast().at(0).value<StoreState>().queued, 0);
    }

    void aLostStoreIsAskedAgainAndGetsEverythingOnce()
    {
        QSignalSpy committed(m_writer.get(), &StoreWriter::committed);
        QSignalSpy states(m_writer.get(), &StoreWriter::stateChanged);
        m_writer->open();
        begin(u"j"_s);
        m_writer->append(batchOf(1, 2'500));
        m_store.failure = kLost;
        m_writer->append(batchOf(2'501, 5'000));
        QCOMPARE(states.constLast().at(0).value<StoreState>().phase, StorePhase::Behind);
        m_writer->append(batchOf(5'001, 5'002));
        m_store.failure.reset();
        QTRY_COMPARE(committed.constLast().at(1).value<FrameNumber>(), 5'002);
        QCOMPARE(m_store.frames, upTo(5'002));
        m_writer->drainAndClose();
        QCOMPARE(states.constLast().at(0).value<StoreState>().phase, StorePhase::Ready);
    }

    void aConflictIsRepeatedAtOnceAndIsNoNews()
    {
        QSignalSpy states(m_writer.get(), &StoreWriter::stateChanged);
        m_writer->open();
        begin(u"j"_s);
        m_store.conflicts = 5;
        m_writer->append(batchOf(1, 2'500));
        QCOMPARE(m_store.frames, upTo(2'500));
        QCOMPARE(m_store.opened, 1);
        for (const auto& state : states)
            QVERIFY(!state.at(0).value<StoreState>().error);
    }

    void aConflictThatLastsIsTold()
    {
        QSignalSpy states(m_writer.get(), &StoreWriter::stateChanged);
        m_writer->open();
        begin(u"j"_s);
        m_store.conflicts = 30;
        m_writer->append(batchOf(1, 2'500));
        QCOMPARE(states.constLast().at(0).value<StoreState>().error.value().code,
                 ErrorCode::DbBusy);
        QTRY_COMPARE(m_store.frames, upTo(2'500));
        QVERIFY(!states.constLast().at(0).value<StoreState>().error);
    }

    void whatWaitsIsTold()
    {
        QSignalSpy states(m_writer.get(), &StoreWriter::stateChanged);
        const auto state = [&states] { return states.constLast().at(0).value<StoreState>(); };
        m_writer->open();
        begin(u"j"_s);
        m_writer->append(batchOf(1, 2'500));
        m_store.failure = kLost;
        m_clock.advance(std::chrono::seconds(1));
        m_writer->append(batchOf(2'501, 5'000));
        QCOMPARE(state().error.value().code, ErrorCode::DbLost);
        QCOMPARE(state().failingSince.value(), m_clock.now());
        QCOMPARE(state().retryAt.value(), m_clock.now() + std::chrono::milliseconds(200));
        QCOMPARE(state().queued, 2'500);
        QCOMPARE(state().behind, std::chrono::milliseconds(2'500));
        // What is only in the journal counts too.
        for (FrameNumber frame = 5'001; frame <= 5'040; ++frame) {
            m_clock.advance(std::chrono::seconds(1));
            m_journalEnd = frame;
            m_writer->append(batchOf(frame, frame, kMiB));
        }
        QCOMPARE(state().queued, 2'540);
        QCOMPARE(state().behind, std::chrono::milliseconds(2'540));
        QVERIFY(state().failingSince.value() < m_clock.now());
        m_store.failure.reset();
        QTRY_COMPARE(m_store.frames, upTo(5'040));
        m_writer->drainAndClose();
        QCOMPARE(state().queued, 0);
        QCOMPARE(state().behind, std::chrono::milliseconds(0));
        QVERIFY(!state().failingSince && !state().retryAt && !state().error);
    }

    void aStoreThatOpensButRefusesToBeWrittenStaysFailed()
    {
        QSignalSpy states(m_writer.get(), &StoreWriter::stateChanged);
        m_writer->open();
        begin(u"j"_s);
        m_store.refusesWriting = Error {ErrorCode::DbReadOnly, u"--read-only"_s};
        m_writer->append(batchOf(1, 2'500));
        QTRY_VERIFY(m_store.opened > 2);
        for (int i = 2; i < states.size(); ++i) {
            QCOMPARE(states.at(i).at(0).value<StoreState>().error.value().code,
                     ErrorCode::DbReadOnly);
            QCOMPARE(states.at(i).at(0).value<StoreState>().phase, StorePhase::Failed);
        }
        m_store.refusesWriting.reset();
        QTRY_COMPARE(m_store.frames, upTo(2'500));
    }

    void aStoreThatNothingWaitsForIsWellOnceItTakesASignOfLife()
    {
        QSignalSpy states(m_writer.get(), &StoreWriter::stateChanged);
        m_writer->open();
        begin(u"j"_s);
        m_store.failure = kLost;
        m_writer->interruptCapture(*batchOf(1, 1)->capture);
        QCOMPARE(states.constLast().at(0).value<StoreState>().phase, StorePhase::Behind);
        const int before = m_store.heartbeats;
        m_store.failure.reset();
        QTRY_COMPARE(states.constLast().at(0).value<StoreState>().phase, StorePhase::Ready);
        QCOMPARE(m_store.heartbeats, before + 1);
    }

    void releasedBatchesAreReadFromTheJournal()
    {
        m_writer->open();
        begin(u"j"_s);
        m_store.failure = kLost;
        for (FrameNumber frame = 1; frame <= 40; ++frame) {
            m_journalEnd = frame;
            m_writer->append(batchOf(frame, frame, kMiB));
        }
        m_store.failure.reset();
        QTRY_COMPARE(m_store.frames, upTo(40));
        // Where the journal's end meets what comes, writing goes on with that.
        m_journalEnd = 41;
        m_writer->append(timersAfter(40, "idled"));
        m_writer->append(batchOf(41, 41));
        m_writer->append(batchOf(42, 42));
        m_writer->drainAndClose();
        QCOMPARE(m_store.frames, upTo(42));
        QCOMPARE(m_store.closed, std::vector<std::string> {"idled"});
    }

    /// Reading it means to decode all that is before, too.
    void theJournalIsReadOnceHoweverOftenTheStoreIsLost()
    {
        int opened = 0;
        m_writer->setCatchUp([&](const CatchUpRequest& request) {
            ++opened;
            return Result<std::unique_ptr<CatchUp>>(
                std::make_unique<MemoryJournal>(m_journalEnd, request.storedUpTo));
        });
        m_writer->open();
        begin(u"j"_s);
        m_store.failure = kLost;
        for (FrameNumber frame = 1; frame <= 40; ++frame) {
            m_journalEnd = frame;
            m_writer->append(batchOf(frame, frame, kMiB));
        }
        m_store.failure.reset();
        m_store.lostWrites = 3;
        QTRY_COMPARE_WITH_TIMEOUT(m_store.frames, upTo(40), 30'000);
        QCOMPARE(m_store.lostWrites, 0);
        QCOMPARE(opened, 1);
        m_writer->drainAndClose();
    }

    void aStoreThatIsLostWhileTheJournalIsReadLosesNothing()
    {
        QSignalSpy troubled(m_writer.get(), &StoreWriter::journalTroubled);
        bool isLost = true;
        m_writer->setCatchUp(
            [&](const CatchUpRequest& request) -> Result<std::unique_ptr<CatchUp>> {
                if (std::exchange(isLost, false))
                    return std::make_unique<FailingJournal>(kLost);
                return std::make_unique<MemoryJournal>(m_journalEnd, request.storedUpTo);
            });
        m_writer->open();
        begin(u"j"_s);
        m_journalEnd = 9;
        m_writer->append(batchOf(1, 2));
        m_writer->append(batchOf(6, 9));
        QTRY_COMPARE(m_store.frames, upTo(9));
        QVERIFY(!isLost);
        QCOMPARE(troubled.size(), 0);
    }

    void aJournalThatCannotBeReadIsToldAndWritingGoesOn()
    {
        QSignalSpy troubled(m_writer.get(), &StoreWriter::journalTroubled);
        m_writer->setCatchUp([](const CatchUpRequest&) {
            return Result<std::unique_ptr<CatchUp>>(
                std::make_unique<FailingJournal>(Error {ErrorCode::FileUnreadable, u"bad"_s}));
        });
        m_writer->open();
        begin(u"j"_s);
        m_writer->append(batchOf(1, 2));
        m_writer->append(batchOf(6, 9));
        QTRY_COMPARE(troubled.size(), 1);
        QCOMPARE(troubled.at(0).at(0).value<JournalTrouble>().path, u"j"_s);
        m_writer->append(batchOf(10, 10));
        m_writer->drainAndClose();
        QCOMPARE(m_store.frames, (std::vector<FrameNumber> {1, 2, 10}));
    }

    /// Between others that it takes, before and behind.
    void whatTheStoreNeverTakesIsSetAside()
    {
        const QTemporaryDir folder;
        const QString journal = journalIn(folder);
        writeTo(folder.path());
        m_store.poison["u"] = 3;
        QSignalSpy troubled(m_writer.get(), &StoreWriter::journalTroubled);
        QSignalSpy committed(m_writer.get(), &StoreWriter::committed);
        StoreState state;
        connect(m_writer.get(), &StoreWriter::stateChanged, this,
                [&state](const StoreState& now) { state = now; });
        m_writer->open();
        begin(journal);
        for (FrameNumber frame = 1; frame <= 5; ++frame)
            m_writer->append(batchOf(frame, frame));
        QTRY_COMPARE_WITH_TIMEOUT(m_store.frames, (std::vector<FrameNumber> {1, 2, 4, 5}), 30'000);
        QCOMPARE(troubled.size(), 1);
        const auto trouble = troubled.at(0).at(0).value<JournalTrouble>();
        QCOMPARE(trouble.error.code, ErrorCode::DbFailed);
        QVERIFY(QFile::exists(journal)); // what comes is caught up from it, if need be
        QVERIFY(trouble.path != journal);
        JournalRetention(folder.path()).retire(journal);
        QVERIFY(QFile::exists(trouble.path));
        QCOMPARE(committed.last().at(1).value<FrameNumber>(), 5);
        m_writer->drainAndClose();
        QCOMPARE(state.setAside, 1);
        QCOMPARE(state.stored, 4);
        QVERIFY(!state.error);
    }

    void onlyTheEventAtFaultIsSetAside_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::addColumn<std::vector<FrameNumber>>("stored");
        QTest::addColumn<int>("setAside");
        QTest::newRow("one event") << true << std::vector<FrameNumber> {1, 2, 3, 5, 6, 7, 8} << 1;
        QTest::newRow("the batch") << false << std::vector<FrameNumber> {1, 2, 7, 8} << 4;
    }

    void onlyTheEventAtFaultIsSetAside()
    {
        QFETCH(bool, isKnown);
        QFETCH(std::vector<FrameNumber>, stored);
        QFETCH(int, setAside);
        const QTemporaryDir folder;
        const QString journal = journalIn(folder);
        writeTo(folder.path());
        m_store.poison["u"] = 4;
        m_store.hidesPoison = !isKnown;
        QSignalSpy troubled(m_writer.get(), &StoreWriter::journalTroubled);
        QSignalSpy states(m_writer.get(), &StoreWriter::stateChanged);
        m_writer->open();
        begin(journal);
        m_writer->append(batchOf(1, 2));
        auto batch = std::make_shared<EventBatch>(*batchOf(3, 6));
        batch->events[1].message = MessageId {73};
        batch->events[1].payload = GiftEvent {};
        m_writer->append(batch);
        m_writer->append(batchOf(7, 8));
        QTRY_COMPARE_WITH_TIMEOUT(m_store.frames, stored, 30'000);
        QCOMPARE(troubled.size(), 1);
        const auto trouble = troubled.at(0).at(0).value<JournalTrouble>();
        QVERIFY2(trouble.error.detail.contains(u"GiftEvent, message 73, record 4"_s),
                 qPrintable(trouble.error.detail));
        m_writer->drainAndClose();
        const auto state = states.constLast().at(0).value<StoreState>();
        QCOMPARE(state.setAside, setAside);
        QCOMPARE(state.stored, std::ssize(stored));
        QVERIFY(!state.error);
    }

    void aStoreThatTakesNothingLosesNothing()
    {
        const QTemporaryDir folder;
        const QString journal = journalIn(folder);
        writeTo(folder.path());
        QSignalSpy troubled(m_writer.get(), &StoreWriter::journalTroubled);
        m_writer->open();
        begin(journal);
        m_store.refusesWriting = Error {ErrorCode::DbFailed, u"table crashed"_s};
        m_writer->append(batchOf(1, 1));
        m_writer->append(batchOf(2, 2));
        QTRY_VERIFY_WITH_TIMEOUT(m_store.opened >= 6, 30'000);
        QCOMPARE(troubled.size(), 0);
        m_store.refusesWriting.reset();
        QTRY_COMPARE_WITH_TIMEOUT(m_store.frames, upTo(2), 30'000);
        QVERIFY(QFile::exists(journal));
    }

    /// A capture whose batch is refused keeps no other from being stored.
    void othersDoNotWaitForWhatIsRefused()
    {
        const QTemporaryDir folder;
        writeTo(folder.path());
        m_store.poison["u"] = 1;
        m_writer->open();
        begin(journalIn(folder));
        m_writer->append(batchOf(1, 1));
        auto other = std::make_shared<EventBatch>(*batchOf(1, 1));
        auto header = std::make_shared<CaptureHeader>(*other->capture);
        header->uuid = "z" + header->uuid; // behind it in their order
        header->room = RoomId {6};
        other->capture = header;
        m_writer->beginCapture(*header, QString());
        m_writer->append(other);
        QTRY_COMPARE_WITH_TIMEOUT(m_store.cursors["zu"], 1, 30'000);
    }

    void aHoleIsReadFromTheJournal()
    {
        m_writer->open();
        begin(u"j"_s);
        m_journalEnd = 9;
        m_writer->append(batchOf(1, 2));
        m_writer->append(batchOf(6, 9));
        m_writer->drainAndClose();
        QCOMPARE(m_store.frames, upTo(9));
    }

    void aHoleBeforeStreaksThatIdledIsReadFromTheJournal()
    {
        m_writer->open();
        begin(u"j"_s);
        m_journalEnd = 6;
        m_writer->append(batchOf(1, 2));
        m_writer->append(timersAfter(6, "idled"));
        m_journalEnd = 9;
        m_writer->append(batchOf(7, 9));
        m_writer->drainAndClose();
        QCOMPARE(m_store.frames, upTo(9));
    }

    /// Of a long capture, reading from the first record would take minutes.
    void aFullWayIsReadOnFromWhereTheCaptureSaid()
    {
        std::vector<CatchUpRequest> readings;
        noteReadings(readings);
        m_writer->open();
        begin(u"j"_s);
        m_store.failure = kLost;
        const auto start = std::make_shared<CatchUpStart>(5);
        for (FrameNumber frame = 1; frame <= 9; ++frame) {
            m_journalEnd = frame;
            m_writer->append(batchOf(frame, frame));
            if (frame == 5)
                m_writer->fallBehind(u"u"_s, start);
        }
        m_store.failure.reset();
        QTRY_COMPARE(m_store.frames, upTo(9));
        QCOMPARE(readings.size(), std::size_t {1});
        QCOMPARE(readings.front().start, start);
        QCOMPARE(readings.front().storedUpTo, FrameNumber {5});
        m_journalEnd = 10;
        m_writer->append(batchOf(10, 10));
        m_writer->append(batchOf(11, 11));
        m_writer->drainAndClose();
        QCOMPARE(m_store.frames, upTo(11));
        QCOMPARE(readings.size(), std::size_t {1});
    }

    void aStartThatWouldMissSomethingIsNotUsed()
    {
        std::vector<CatchUpRequest> readings;
        noteReadings(readings);
        m_writer->open();
        begin(u"j"_s);
        m_store.failure = kLost;
        for (FrameNumber frame = 1; frame <= 40; ++frame) {
            m_journalEnd = frame;
            if (frame == 3)
                m_writer->fallBehind(u"u"_s, std::make_shared<CatchUpStart>(20));
            m_writer->append(batchOf(frame, frame));
        }
        m_store.failure.reset();
        QTRY_COMPARE(m_store.frames, upTo(40));
        QCOMPARE(readings.size(), std::size_t {1});
        QVERIFY(!readings.front().start);
    }

    void anInterruptedCaptureKeepsWhatItBroughtAndIsSaidToBeOver()
    {
        m_writer->open();
        begin({});
        m_writer->append(batchOf(1, 3));
        m_writer->interruptCapture(*batchOf(1, 1)->capture);
        QCOMPARE(m_store.frames, upTo(3));
        QCOMPARE(m_store.interrupted, std::vector<SessionId> {SessionId {1}});
        m_writer->interruptCapture(*batchOf(1, 1)->capture);
        QCOMPARE(m_store.interrupted.size(), std::size_t {1});
    }

    void aReplayIsNeverReleased()
    {
        m_writer->open();
        begin({});
        m_store.failure = kLost;
        for (FrameNumber frame = 1; frame <= 40; ++frame)
            m_writer->append(batchOf(frame, frame, kMiB));
        m_store.failure.reset();
        QTRY_COMPARE(m_store.frames, upTo(40));
    }
};

RACHA_TEST(TestStoreWriter);
#include "tst_storewriter.moc"
