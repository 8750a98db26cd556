// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/pipeline.h"
#include "core/ingest/replaycapture.h"
#include "tests/support/testmain.h"
#include "tests/unit/ingest/replayfixture.h"
#include "tests/unit/ingest/replaylistener.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

Q_DECLARE_METATYPE(racha::ErrorCode)

class TestReplayCapture final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    ReplaySettings settings(std::optional<double> speed, unsigned threads = 0) const
    {
        ReplaySettings made;
        made.path = m_path;
        made.speed = speed;
        made.threads = threads;
        made.decoder = std::make_shared<WordDecoder>();
        return made;
    }

    QStringList played(const ReplaySettings& how)
    {
        ReplayCapture capture(how);
        ReplayListener listener(capture);
        capture.start();
        if (listener.finished.isEmpty() && !listener.finished.wait(60'000))
            return {u"not finished"_s};
        return listener.told + listener.rowChanges;
    }

private Q_SLOTS:

    void initTestCase()
    {
        qRegisterMetaType<CaptureOutcome>("racha::CaptureOutcome");
        m_path = m_folder.filePath(u"r.racha"_s);
    }

    void theResultDependsNeitherOnSpeedNorOnThreads()
    {
        recordWords(m_path, 200, "live_end");
        const QStringList expected = played(settings(std::nullopt, 1));
        QVERIFY(expected.size() > 600);
        QVERIFY(expected.contains(u"end live_end"_s));
        QCOMPARE(played(settings(std::nullopt, 4)), expected);
        QCOMPARE(played(settings(std::nullopt)), expected);
        QCOMPARE(played(settings(500)), expected);
        QCOMPARE(played(settings(100)), expected);
    }

    void aRecordingWithoutAnEndClosesAsInterrupted()
    {
        recordWords(m_path, 20, nullptr);
        ReplayCapture capture(settings(std::nullopt));
        ReplayListener listener(capture);
        capture.start();
        QVERIFY(listener.finished.wait());
        QVERIFY(!listener.outcome().error);
        QVERIFY(!listener.outcome().liveEnded);
        QCOMPARE(listener.told.last(), u"end interrupted"_s);
        QVERIFY(listener.told.at(listener.told.size() - 2).endsWith(u"interrupted"));
        QCOMPARE(listener.phases.last(), static_cast<int>(CapturePhase::Stopped));
        QCOMPARE(listener.progress.length, 250ms * 19 + 250ms + 15s);
        QCOMPARE(listener.progress.position, listener.progress.length);
    }

    void aCutFileGivesItsWholeBlocks()
    {
        recordWords(m_path, 64, "live_end");
        QFile file(m_path);
        QVERIFY(file.resize(file.size() - 3));
        const QStringList told = played(settings(std::nullopt));
        QCOMPARE(told.filter(u"CommentEvent"_s).size(), 64);
        QVERIFY(told.contains(u"end interrupted"_s));
        QVERIFY(file.resize(9)); // inside the first block: nothing, and no error
        ReplayCapture capture(settings(std::nullopt));
        ReplayListener listener(capture);
        capture.start();
        QVERIFY(listener.finished.wait());
        QVERIFY(!listener.outcome().error);
        QVERIFY(listener.told.isEmpty());
    }

    void whatIsNoRecordingFails_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("missing") << QByteArray() << ErrorCode::FileUnreadable;
        QTest::newRow("text") << QByteArray("hello there") << ErrorCode::FileNotRecording;
        QTest::newRow("no header") << QByteArray("-") << ErrorCode::FileNotRecording;
    }

    void whatIsNoRecordingFails()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, code);
        QFile::remove(m_path);
        if (content == "-") {
            recordWords(m_path, 5, "live_end", false);
        } else if (!content.isEmpty()) {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        ReplayCapture capture(settings(std::nullopt));
        ReplayListener listener(capture);
        capture.start();
        QVERIFY(!listener.finished.isEmpty() || listener.finished.wait());
        QCOMPARE(listener.outcome().error->code, code);
        QCOMPARE(listener.phases.last(), static_cast<int>(CapturePhase::Failed));
        QVERIFY(listener.told.isEmpty());
    }

    void stoppingInTheMiddleEndsInOrder()
    {
        recordWords(m_path, 20'000, "live_end");
        ReplayCapture capture(settings(std::nullopt));
        ReplayListener listener(capture);
        connect(&capture, &Capture::batchReady, &capture, [&] {
            if (listener.batches == 3)
                capture.stop();
        });
        capture.start();
        QVERIFY(!listener.finished.isEmpty() || listener.finished.wait());
        QCOMPARE(listener.finished.size(), 1);
        QCOMPARE(listener.told.last(), u"end interrupted"_s);
        const auto events = listener.told.filter(u"CommentEvent"_s).size();
        QVERIFY(events > 0 && events < 20'000);
        QCoreApplication::processEvents();
        QCOMPARE(listener.told.filter(u"CommentEvent"_s).size(), events);
    }

    void itDoesNotRunFarAheadOfTheStore()
    {
        recordWords(m_path, 3'000, "live_end");
        ReplaySettings how = settings(std::nullopt);
        how.maxUnconfirmed = 300;
        ReplayCapture capture(how);
        ReplayListener listener(capture);
        FrameNumber confirmed = 0;
        FrameNumber furthest = 0;
        connect(&capture, &Capture::batchReady, &capture, [&] {
            furthest = std::max(furthest, listener.lastFrame - confirmed);
            QMetaObject::invokeMethod(
                &capture,
                [&] {
                    confirmed = std::max(confirmed, listener.lastFrame - 100);
                    capture.confirmStored(confirmed);
                },
                Qt::QueuedConnection);
        });
        capture.start();
        QVERIFY(listener.finished.wait(60'000));
        QVERIFY2(furthest < 300 + FrameNumber {Pipeline::kBatchEvents},
                 qPrintable(QString::number(furthest)));
        QCOMPARE(listener.told.filter(u"CommentEvent"_s).size(), 3'000);
    }

    void aPausedReplayStandsStillUntilItGoesOn()
    {
        recordWords(m_path, 400, "live_end");
        ReplayCapture capture(settings(200));
        ReplayListener listener(capture);
        bool isPaused = false;
        int whilePaused = 0;
        connect(&capture, &Capture::batchReady, &capture, [&] {
            whilePaused += isPaused ? 1 : 0;
            if (listener.batches != 1)
                return;
            capture.setPaused(true);
            isPaused = true;
            QTimer::singleShot(120, &capture, [&] { // 24 recorded seconds
                isPaused = false;
                capture.setSpeed(5'000);
                capture.setPaused(false);
            });
        });
        capture.start();
        QVERIFY(listener.finished.wait(60'000));
        QCOMPARE(whilePaused, 0);
        QCOMPARE(listener.told.filter(u"CommentEvent"_s).size(), 400);
        QCOMPARE(listener.phases, (QList<int> {int(CapturePhase::Live), int(CapturePhase::Ended)}));
    }
};

RACHA_TEST(TestReplayCapture);

#include "tst_replaycapture.moc"
