// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ingest/replayfixture.h"
#include "tests/unit/ingest/replaylistener.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <random>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

/// Orders to a replay. Where it is paused, nothing here depends on how quickly the test runs.
class TestReplayControl final : public QObject
{
    Q_OBJECT

    static constexpr int kFrames = 200;

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<ReplayCapture> m_capture;
    std::unique_ptr<ReplayListener> m_listener;

    ReplaySettings settings() const
    {
        ReplaySettings made;
        made.path = m_path;
        made.speed = 1.0;
        made.decoder = std::make_shared<WordDecoder>();
        return made;
    }

    void open(const ReplaySettings& how, bool paused = true)
    {
        m_listener.reset();
        m_capture = std::make_unique<ReplayCapture>(how);
        m_listener = std::make_unique<ReplayListener>(*m_capture);
        m_capture->setPaused(paused);
        m_capture->start();
    }

    /// Of a seek; the batches up to the moment were told before.
    bool arrives()
    {
        return QTest::qWaitFor(
            [this] {
                return !m_listener->progress.isSeeking
                    && (m_listener->progress.position > 0us || m_listener->progress.isAtEnd);
            },
            10'000);
    }

    bool seek(std::chrono::milliseconds to)
    {
        m_capture->seek(kReplayStart + to);
        m_listener->progress.isSeeking = true; // until there is news
        return arrives();
    }

    bool finishes() { return !m_listener->finished.isEmpty() || m_listener->finished.wait(30'000); }

    QStringList straight()
    {
        ReplaySettings how = settings();
        how.speed.reset();
        ReplayCapture capture(how);
        ReplayListener listener(capture);
        capture.start();
        if (listener.finished.isEmpty() && !listener.finished.wait(30'000))
            return {u"not finished"_s};
        return listener.everything();
    }

private Q_SLOTS:

    void initTestCase()
    {
        qRegisterMetaType<CaptureOutcome>("racha::CaptureOutcome");
        m_path = m_folder.filePath(u"r.racha"_s);
        recordWords(m_path, kFrames, "live_end");
    }

    void cleanup()
    {
        m_listener.reset();
        m_capture.reset();
    }

    void aStepPlaysTheNextRecordThatGivesAnEvent()
    {
        open(settings());
        QList<int> comments;
        for (int i = 1; i <= 3; ++i) {
            m_capture->step();
            QTRY_COMPARE(m_listener->progress.position, 250ms * i);
            comments << m_listener->comments();
        }
        QCOMPARE(comments, (QList<int> {1, 2, 3})); // the header is no event
        QVERIFY(m_listener->progress.isPaused);
    }

    void aStepPausesWhatPlays()
    {
        open(settings(), false);
        QTRY_COMPARE(m_listener->phases.size(), 1);
        m_capture->step();
        QVERIFY(m_listener->progress.isPaused);
        QTRY_COMPARE(m_listener->comments(), 1);
    }

    void seekingForwardPlaysAllUpToTheMoment()
    {
        open(settings());
        QVERIFY(seek(10s));
        QCOMPARE(m_listener->comments(), 40);
        QCOMPARE(m_listener->told, straight().mid(0, m_listener->told.size()));
        QCOMPARE(m_listener->progress.position, 10s);
        QCOMPARE(m_listener->progress.length, 250ms * kFrames + 20s);
        QVERIFY(m_listener->progress.isPaused);
        QCOMPARE(m_listener->restarts, 0);
    }

    void timePassesUpToTheMomentSought()
    {
        open(settings());
        QVERIFY(seek(25s)); // the last frame before the silence
        QVERIFY(!m_listener->told.last().contains(u"idle"));
        QVERIFY(seek(37s));
        QVERIFY(m_listener->told.last().endsWith(u"idle"));
        QCOMPARE(m_listener->comments(), 100);
        QCOMPARE(m_listener->restarts, 0);
    }

    void seekingBackBeginsAgainAndTellsTheSame()
    {
        open(settings());
        QVERIFY(seek(5s));
        const QStringList before = m_listener->everything();
        QVERIFY(seek(60s));
        QVERIFY(seek(5s));
        QCOMPARE(m_listener->restarts, 1);
        QCOMPARE(m_listener->everything(), before);
        QCOMPARE(m_listener->progress.position, 5s);
        QVERIFY(m_listener->progress.isPaused);
    }

    void seekingWithinSilenceThatHasPassedBeginsAgain()
    {
        open(settings());
        QVERIFY(seek(37s)); // the streak is closed
        QVERIFY(seek(30s));
        QCOMPARE(m_listener->restarts, 1);
        QVERIFY(!m_listener->told.last().contains(u"idle"));
    }

    void seekingBeyondTheEndPlaysToIt()
    {
        open(settings());
        m_capture->seek(kReplayStart + 24h);
        QVERIFY(finishes());
        QCOMPARE(m_listener->everything(), straight());
        QCOMPARE(m_listener->progress.position, m_listener->progress.length);
        QVERIFY(m_listener->outcome().liveEnded);
    }

    void seekingBeforeTheBeginGoesToIt()
    {
        open(settings());
        QVERIFY(seek(5s));
        m_capture->seek(WallTime {});
        QTRY_COMPARE(m_listener->restarts, 1);
        QTRY_VERIFY(!m_listener->progress.isSeeking);
        QCOMPARE(m_listener->progress.position, 0s);
        QCOMPARE(m_listener->comments(), 0);
    }

    void theLastOfSeveralSeeksCounts()
    {
        open(settings());
        m_capture->seek(kReplayStart + 60s);
        m_capture->seek(kReplayStart + 2s);
        m_capture->seek(kReplayStart + 3s);
        QVERIFY(arrives());
        QCOMPARE(m_listener->progress.position, 3s);
        QCOMPARE(m_listener->comments(), 12);
    }

    void anotherSpeedKeepsThePosition()
    {
        open(settings());
        QVERIFY(seek(10s));
        m_capture->setSpeed(50);
        QCOMPARE(m_listener->progress.position, 10s);
        QCOMPARE(m_listener->progress.speed, 50.0);
        m_capture->setSpeed(-1);
        QCOMPARE(m_listener->progress.speed, 50.0);
        QCOMPARE(m_listener->comments(), 40);
    }

    void whatPlayedGoesOnAfterASeek()
    {
        ReplaySettings how = settings();
        how.speed = 5'000;
        open(how, false);
        m_capture->seek(kReplayStart + 40s);
        QVERIFY(finishes());
        QCOMPARE(m_listener->everything(), straight());
    }

    void itWaitsAtTheEndAndIsSoughtBack()
    {
        ReplaySettings how = settings();
        how.waitsAtEnd = true;
        open(how);
        m_capture->seek(kReplayStart + 24h);
        QTRY_VERIFY(m_listener->progress.isAtEnd);
        QCOMPARE(m_listener->everything(), straight());
        QVERIFY(m_listener->finished.isEmpty());
        QCOMPARE(m_listener->phases.last(), static_cast<int>(CapturePhase::Ended));
        QVERIFY(seek(10s));
        QCOMPARE(m_listener->comments(), 40);
        QVERIFY(!m_listener->progress.isAtEnd);
        QCOMPARE(m_listener->phases.last(), static_cast<int>(CapturePhase::Live));
        m_capture->stop();
        QCOMPARE(m_listener->told.last(), u"end interrupted"_s);
        QCOMPARE(m_listener->finished.size(), 1);
    }

    void anyOrdersEndAsAStraightReplay_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 8; ++seed)
            QTest::addRow("orders %u", seed) << seed;
    }

    void anyOrdersEndAsAStraightReplay()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        ReplaySettings how = settings();
        how.waitsAtEnd = true;
        open(how);
        for (int i = 0; i < 25; ++i) {
            const auto order = static_cast<int>(random() % 8);
            if (order < 4)
                m_capture->seek(kReplayStart + 10ms * (random() % 7'500));
            else if (order == 4)
                m_capture->step();
            else if (order == 5)
                m_capture->setSpeed(static_cast<int>(1 + random() % 100));
            else
                m_capture->setPaused(order == 6);
            if (random() % 3 != 0)
                QCoreApplication::processEvents();
        }
        m_capture->seek(kReplayStart + 24h);
        QTRY_VERIFY(m_listener->progress.isAtEnd && !m_listener->progress.isSeeking);
        QCOMPARE(m_listener->everything(), straight());
    }

    void aFurtherPassCutsItsBatchesWhereTheEarlierEnded()
    {
        open(settings());
        QVERIFY(seek(10s)); // header and 40 frames
        QVERIFY(seek(5s));
        m_capture->seek(kReplayStart + 24h);
        QVERIFY(finishes());
        QList<FrameNumber> ends;
        FrameNumber last = 0;
        for (const EventBatchPtr& batch : std::as_const(m_listener->passBatches)) {
            QCOMPARE(batch->firstFrame, last + 1);
            last = batch->lastFrame;
            ends << last;
        }
        QVERIFY(ends.contains(41));
        QCOMPARE(ends.last(), kFrames + 2);
    }

    void itIsNeverFarAheadOfTheWindow()
    {
        const QString longer = m_folder.filePath(u"longer.racha"_s);
        recordWords(longer, 5'000, "live_end");
        ReplaySettings how = settings();
        how.path = longer;
        how.maxUntaken = 3;
        ReplayCapture capture(how);
        ReplayListener listener(capture);
        int untaken = 0;
        int most = 0;
        connect(&capture, &Capture::batchReady, &capture, [&] {
            most = std::max(most, ++untaken);
            QMetaObject::invokeMethod(
                &capture,
                [&] {
                    --untaken;
                    capture.confirmTaken();
                },
                Qt::QueuedConnection);
        });
        capture.start();
        capture.seek(kReplayStart + 1h);
        QVERIFY(listener.finished.wait(30'000));
        QVERIFY2(most <= 4, qPrintable(QString::number(most))); // the last one may be cut in two
        QCOMPARE(listener.comments(), 5'000);
    }

    void aMarkIsToldAtItsMomentInEachPassAndNeverRecorded()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray recorded = file.readAll();
        open(settings());
        QVERIFY(seek(10s));
        m_capture->addMark(u"here"_s, kReplayStart + 8'100ms); // typed for 1.9 s
        m_capture->addMark(u"now"_s, {});
        const QString here = u"mark here 2026-11-23T20:00:08.100000Z"_s;
        const QString present = u"mark now 2026-11-23T20:00:10.000000Z"_s;
        QCOMPARE(m_listener->told.mid(m_listener->told.size() - 2), (QStringList {here, present}));
        QVERIFY(seek(8s));
        QVERIFY(!m_listener->told.contains(here));
        QVERIFY(seek(9s));
        QCOMPARE(m_listener->told.count(here), 1);
        QVERIFY(!m_listener->told.contains(present));
        QVERIFY(seek(10s));
        QCOMPARE(m_listener->told.last(), present);
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), recorded);
    }

    void aMarkComesInABatchOfItsOwn()
    {
        open(settings());
        QVERIFY(seek(37s)); // while this mark was typed, a streak idled
        m_capture->addMark(u"here"_s, kReplayStart + 24h);
        const EventBatchPtr batch = m_listener->passBatches.last();
        QCOMPARE(batch->notices.size(), std::size_t {1});
        QVERIFY(batch->isBetweenRecords() && batch->streaks.empty() && batch->rowChanges.empty());
        QVERIFY(m_listener->told.last().startsWith(u"mark here 2026-11-23T20:00:37"));
    }
};

RACHA_TEST(TestReplayControl);

#include "tst_replaycontrol.moc"
