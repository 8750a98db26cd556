// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/answertimes.h"
#include "app/statisticsfile.h"
#include "app/statisticsmeter.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

const WallTime kAt = wallTimeFromText("2026-11-23 20:14:00");

EventBatchPtr batch(const std::string& uuid, FrameNumber first, FrameNumber last, int events,
                    std::int64_t duplicates, bool isEnd = false)
{
    auto made = std::make_shared<EventBatch>();
    CaptureHeader header;
    header.uuid = uuid;
    made->capture = std::make_shared<const CaptureHeader>(header);
    made->firstFrame = first;
    made->lastFrame = last;
    Coverage coverage; // of frames received: a header's record is none
    coverage.set(CoverageFigure::Frames, last - 1);
    made->coverage = std::make_shared<const Coverage>(coverage);
    made->events.resize(static_cast<std::size_t>(events));
    made->stats.duplicates = duplicates;
    made->stats.decodeErrors = 2 * duplicates;
    made->stats.events[static_cast<std::size_t>(EventType::Unknown)] = duplicates;
    if (isEnd)
        made->end = "live_end";
    return made;
}

QString printed(const Statistics& now)
{
    return u"%1 frames, %2 events, %3/s, %4 duplicates, %5 errors, %6 unknown"_s.arg(now.frames)
        .arg(now.events)
        .arg(now.eventsPerSecond)
        .arg(now.duplicates)
        .arg(now.decodeErrors)
        .arg(now.unknown);
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void capturesAreSummedUp();
    void anAnswerCountsOnce();
    void theMeterAsksProcessAndDisk();
    void theFileKeepsItsMembers();
};

/// Batches say totals of their capture: of several, and of one that follows, all count once.
void TestStatistics::capturesAreSummedUp()
{
    ManualClock clock(kAt);
    StatisticsCollector collector;
    collector.begin(clock.monotonic());
    collector.addBatch(*batch("a", 1, 10, 20, 3));
    collector.addBatch(*batch("b", 1, 1, 1, 0));
    clock.advance(std::chrono::seconds(2));
    QCOMPARE(printed(collector.look(clock.now(), clock.monotonic())),
             u"9 frames, 21 events, 10.5/s, 3 duplicates, 6 errors, 3 unknown"_s);
    collector.addBatch(*batch("a", 11, 12, 5, 4, true));
    collector.addBatch(*batch("a", 1, 1, 0, 1));
    clock.advance(std::chrono::seconds(1));
    QCOMPARE(printed(collector.look(clock.now(), clock.monotonic())),
             u"11 frames, 26 events, 5/s, 5 duplicates, 10 errors, 5 unknown"_s);
}

void TestStatistics::anAnswerCountsOnce()
{
    AnswerTimes answers;
    QVERIFY(!answers.take());
    for (int i = 100; i > 0; --i)
        answers.add(i);
    const auto answer = answers.take();
    QVERIFY(answer.has_value());
    QCOMPARE(answer->median, 51.0);
    QCOMPARE(answer->high, 99.0);
    QCOMPARE(answer->longest, 100.0);
    QVERIFY(!answers.take());
}

void TestStatistics::theMeterAsksProcessAndDisk()
{
    const SystemClock clock;
    StatisticsMeter meter(clock);
    meter.addBatch(batch("a", 1, 1, 1, 0));
    meter.addAnswer(4.0);
    StoreState store;
    store.queued = 7;
    meter.setStoreState(store);
    const Statistics now = meter.look();
    QCOMPARE(now.events, 1);
    QCOMPARE(now.store.value_or(StoreState()).queued, 7);
    QVERIFY(now.residentMebibytes > 1.0);
    QVERIFY(now.diskFreeBytes.value_or(0) > 0);
    QCOMPARE(now.answer.value_or(AnswerTime()).longest, 4.0);
}

void TestStatistics::theFileKeepsItsMembers()
{
    const QTemporaryDir folder;
    ManualClock clock(kAt);
    StatisticsFile file(clock);
    const QString path = folder.filePath(u"stats"_s);
    QVERIFY(file.open(path).has_value());
    file.addBatch(batch("a", 1, 4, 8, 0));
    clock.advance(std::chrono::seconds(4));
    file.close();
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QByteArray line = written.readAll();
    line = line.left(line.indexOf("\"gaps\""));
    QCOMPARE(line,
             QByteArray("{\"time\":\"2026-11-23T20:14:04.000000Z\",\"state\":\"idle\",\"frames\":3,"
                        "\"events\":8,\"events_per_s\":2,\"decode_errors\":0,\"duplicates\":0,"
                        "\"unknown\":0,\"queue\":0,\"stored\":0,\"store_state\":\"none\","));
}

RACHA_TEST(TestStatistics);
#include "tst_statistics.moc"
