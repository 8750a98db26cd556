// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/clock.h"
#include "core/batch/coveragejson.h"
#include "core/event/eventjson.h"
#include "core/ingest/recordflow.h"
#include "core/session/journalprojection.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace racha;

namespace {

/// All that a store takes of a batch, a line each, but for where the batches were cut.
QStringList textOf(const EventBatch& batch)
{
    QStringList lines;
    for (const Event& event : batch.events) {
        lines << u"%1 %2 %3 %4 %5"_s.arg(event.number)
                     .arg(event.frame)
                     .arg(QString::fromStdString(event.streakId))
                     .arg(static_cast<int>(event.streakStatus))
                     .arg(QString::fromStdString(eventDataJson(event)));
    }
    for (const StreakChange& change : batch.streaks) {
        lines << u"streak %1 %2 %3 %4"_s.arg(QString::fromStdString(change.streak.id))
                     .arg(static_cast<int>(change.kind))
                     .arg(change.streak.total)
                     .arg(change.streak.diamonds);
    }
    for (const RowChange& change : batch.rowChanges)
        lines << u"row %1 %2"_s.arg(change.row.message.value).arg(static_cast<int>(change.status));
    lines.sort(); // batches order their kinds, not all that is in them
    return lines;
}

QStringList textOf(std::span<const EventBatchPtr> batches)
{
    QStringList lines;
    for (const EventBatchPtr& batch : batches)
        lines += textOf(*batch);
    lines.sort();
    return lines;
}

} // namespace

/// The demo's frames come in once more, and the capture forks on the way.
class TestForkedCapture final : public QObject
{
    Q_OBJECT

    struct Forked
    {
        CatchUpStartPtr start;
        std::size_t batches = 0; ///< announced before
    };

    QTemporaryDir m_folder;
    std::vector<EventBatchPtr> m_batches;
    std::vector<Forked> m_forks;

    QString path() const { return m_folder.filePath(u"a.racha"_s); }

    /// In one flush there are frames only: all else is flushed by itself.
    void play(RecordFlow& flow, ManualClock& clock, bool isOneFlush)
    {
        const auto demo =
            JournalReader::open(QStringLiteral(RACHA_SOURCE_DIR "/resources/demo.racha"));
        QVERIFY(demo);
        std::vector<QByteArray> frames;
        for (auto record = (*demo)->next(); record && *record; record = (*demo)->next()) {
            auto& body = (*record)->body;
            clock.advance((*record)->receivedAt - clock.now());
            if (const auto* const frame = std::get_if<PushFrame>(&body)) {
                frames.push_back(QByteArray::fromStdString(frame->bytes));
                if (!isOneFlush && frames.size() == 7)
                    QVERIFY(flow.takeFrames(std::exchange(frames, {})));
            } else if (!isOneFlush || std::holds_alternative<CaptureHeader>(body)
                       || std::holds_alternative<End>(body)) {
                QVERIFY(flow.takeFrames(std::exchange(frames, {})));
                QVERIFY(flow.take(std::move(body)));
            }
            if ((*record)->number % 20 == 0)
                flow.announce();
        }
        flow.announce();
    }

    /// Streaks that idled, and the batches that say so.
    static std::map<std::string, EventBatchPtr> idled(std::span<const EventBatchPtr> batches)
    {
        std::map<std::string, EventBatchPtr> found;
        for (const EventBatchPtr& batch : batches) {
            for (const StreakChange& change : batch->streaks) {
                if (change.kind == StreakChangeKind::Closed
                    && change.streak.endReason == EndReason::Idle)
                    found.emplace(change.streak.id, batch);
            }
        }
        return found;
    }

    /// Streaks that idled, with the record at which a reader of the journal knows it.
    std::map<std::string, FrameNumber> toldByJournal() const
    {
        std::map<std::string, FrameNumber> told;
        const auto reader = JournalReader::open(path());
        const WebcastDecoder decoder;
        Pipeline pipeline;
        for (auto record = (*reader)->next(); record && *record; record = (*reader)->next()) {
            const FrameNumber number = (*record)->number;
            pipeline.process(decoder.decode(*std::move(*record)));
            while (const EventBatchPtr batch = pipeline.take()) {
                for (const auto& [streak, where] : idled({&batch, 1}))
                    told.emplace(streak, number);
            }
        }
        return told;
    }

    void capture(bool isOneFlush)
    {
        ManualClock clock {wallTimeFromText("2020-01-01T00:00:00Z")};
        RecordFlow flow(clock, 50ms);
        QVERIFY(flow.openJournal(path()));
        connect(&flow, &RecordFlow::batchReady, this, [&](const EventBatchPtr& batch) {
            m_batches.push_back(batch);
            if (const CatchUpStartPtr start = JournalProjection::startAt(flow.fork()))
                m_forks.push_back({start, m_batches.size()});
        });
        play(flow, clock, isOneFlush);
    }

private Q_SLOTS:

    void init()
    {
        QFile::remove(path());
        m_batches.clear();
        m_forks.clear();
    }

    void theJournalGivesFromThereWhatTheCaptureAnnounced_data()
    {
        QTest::addColumn<bool>("isOneFlush");
        QTest::addColumn<int>("forks");
        QTest::newRow("between two blocks") << false << 15;
        QTest::newRow("within a block") << true << 2;
    }

    void theJournalGivesFromThereWhatTheCaptureAnnounced()
    {
        QFETCH(const bool, isOneFlush);
        QFETCH(const int, forks);
        capture(isOneFlush);
        QVERIFY2(std::ssize(m_forks) >= forks, qPrintable(QString::number(m_forks.size())));
        QVERIFY(m_batches.back()->end);
        for (const Forked& forked : m_forks) {
            CatchUpRequest request;
            request.journalPath = path();
            request.isOver = true;
            request.storedUpTo = forked.start->upTo;
            request.start = forked.start;
            const auto projection =
                JournalProjection::open(request, std::make_unique<WebcastDecoder>());
            QVERIFY(projection);
            std::vector<EventBatchPtr> again;
            for (auto batch = (*projection)->next(); batch && *batch; batch = (*projection)->next())
                again.push_back(*batch);
            QCOMPARE(again.empty(), forked.batches == m_batches.size());
            if (again.empty())
                continue;
            QCOMPARE(again.front()->firstFrame, forked.start->upTo + 1);
            QCOMPARE(textOf(again), textOf(std::span(m_batches).subspan(forked.batches)));
            const EventBatch& last = *m_batches.back();
            QCOMPARE(again.back()->stats.eventCount(), last.stats.eventCount());
            QCOMPARE(again.back()->stats.duplicates, last.stats.duplicates);
            QCOMPARE(again.back()->stats.streaks, last.stats.streaks);
            QVERIFY(*again.back()->coverage == *last.coverage);
            QCOMPARE(again.back()->end, last.end);
        }
    }

    /// A store that reads the journal up to a record and takes what comes after it misses nothing.
    void whatIdlesIsToldWhereTheJournalTellsIt()
    {
        ManualClock clock {wallTimeFromText("2020-01-01T00:00:00Z")};
        RecordFlow flow(clock, 50ms);
        QVERIFY(flow.openJournal(path()));
        connect(&flow, &RecordFlow::batchReady, this,
                [&](const EventBatchPtr& batch) { m_batches.push_back(batch); });
        const auto demo =
            JournalReader::open(QStringLiteral(RACHA_SOURCE_DIR "/resources/demo.racha"));
        QVERIFY(demo);
        int frames = 0;
        for (auto record = (*demo)->next(); record && *record; record = (*demo)->next()) {
            if (auto* const header = std::get_if<CaptureHeader>(&(*record)->body))
                QVERIFY(flow.take(*header));
            const auto* const frame = std::get_if<PushFrame>(&(*record)->body);
            if (frame == nullptr)
                continue;
            clock.advance(10ms);
            QVERIFY(flow.takeFrames({QByteArray::fromStdString(frame->bytes)}));
            if (++frames % 60 != 0)
                continue;
            // So long nothing comes but what was sent.
            const std::size_t before = idled(m_batches).size();
            flow.noteSent("ack");
            clock.advance(1min);
            QVERIFY(flow.takeFrames({}));
            QTRY_VERIFY(idled(m_batches).size() > before);
        }
        flow.announce();
        const auto told = toldByJournal();
        for (const auto& [streak, batch] : idled(m_batches)) {
            QVERIFY(told.contains(streak));
            const FrameNumber with = told.at(streak);
            QVERIFY2(with >= batch->firstFrame
                         && with <= std::max(batch->firstFrame, batch->lastFrame),
                     qPrintable(u"%1 with record %2, announced with %3 to %4"_s
                                    .arg(QString::fromStdString(streak))
                                    .arg(with)
                                    .arg(batch->firstFrame)
                                    .arg(batch->lastFrame)));
        }
    }

    void nothingIsForkedWithoutAJournal()
    {
        ManualClock clock {wallTimeFromText("2026-11-23T20:00:00Z")};
        RecordFlow flow(clock, 50ms);
        QVERIFY(flow.take(CaptureHeader {}));
        flow.announce();
        QVERIFY(!flow.fork());
    }

    void nothingIsForkedWhileMoreHasGatheredThanWasAnnounced()
    {
        ManualClock clock {wallTimeFromText("2026-11-23T20:00:00Z")};
        RecordFlow flow(clock, 50ms);
        QVERIFY(flow.openJournal(m_folder.filePath(u"b.racha"_s)));
        QVERIFY(flow.take(CaptureHeader {}));
        QVERIFY(!flow.fork());
        flow.announce();
        QVERIFY(flow.fork());
    }
};

RACHA_TEST(TestForkedCapture);

#include "tst_forkedcapture.moc"
