// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventjson.h"
#include "core/ingest/pipeline.h"
#include "core/ingest/replaycapture.h"
#include "core/journal/framejournal.h"
#include "tests/support/testmain.h"
#include "tests/unit/ingest/replayfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

Q_DECLARE_METATYPE(racha::ErrorCode)

namespace {

const WallTime kStart = wallTimeFromText("2026-11-23T20:00:00Z");

/// Everything that a replay told, in one list, whatever its batches.
struct Listener
{
    explicit Listener(ReplayCapture& capture)
        : spy(&capture, &Capture::finished)
    {
        QObject::connect(&capture, &Capture::batchReady, &capture, [this](const EventBatchPtr& b) {
            ++batches;
            lastFrame = b->lastFrame;
            add(*b);
        });
        QObject::connect(&capture, &Capture::stateChanged, &capture,
                         [this](const CaptureState& s) { phases << static_cast<int>(s.phase); });
    }

    void add(const EventBatch& batch)
    {
        std::size_t streak = 0;
        for (std::size_t i = 0; i <= batch.events.size(); ++i) {
            for (; streak < batch.streaks.size() && batch.streaks[streak].position == i; ++streak) {
                const auto& change = batch.streaks[streak];
                told << u"streak %1 %2 %3"_s.arg(static_cast<int>(change.kind))
                            .arg(change.streak.total)
                            .arg(
                                QString::fromLatin1(endReasonText(change.streak.endReason).data()));
            }
            if (i == batch.events.size())
                break;
            std::string json;
            JsonWriter writer(json);
            writeEventColumns(writer, batch.events[i], "ana", {});
            told << QString::fromStdString(json);
        }
        for (const RowChange& change : batch.rowChanges)
            rowChanges << u"%1 %2"_s.arg(change.row.message.value).arg(int(change.status));
        if (batch.end)
            told << u"end "_s + QString::fromStdString(*batch.end);
    }

    CaptureOutcome outcome() const { return spy.at(0).at(0).value<CaptureOutcome>(); }

    QSignalSpy spy;
    QStringList told;
    QStringList rowChanges;
    QList<int> phases;
    FrameNumber lastFrame = 0;
    int batches = 0;
};

} // namespace

class TestReplayCapture final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    /// A recording of `seconds`: frames every 250 ms; ends as told, or not at all.
    void record(int frames, const char* end, bool hasHeader = true)
    {
        QFile::remove(m_path);
        const auto journal = FrameJournal::create(m_path);
        if (!journal)
            qFatal("cannot create %s", qPrintable(m_path));
        const auto add = [&](std::chrono::milliseconds at, decltype(Record::body) body) {
            Record r;
            r.receivedAt = kStart + at;
            r.body = std::move(body);
            (*journal)->append(r);
        };
        if (hasHeader)
            add(0ms, CaptureHeader {"ana", RoomId {7}, "test", {}, {}, "u-1"});
        for (int i = 1; i <= frames; ++i) {
            // A gift streak now and then idle for 15 s, and comments between.
            const auto at = 250ms * i + (i > frames / 2 ? 15s : 0s);
            const auto text = std::to_string(i * 10) + " " + std::to_string(i * 10 + 1) + ":"
                + std::to_string(i) + ":0";
            add(at, PushFrame {text});
            if (i % 16 == 0 && !(*journal)->flush())
                qFatal("cannot write");
        }
        if (end)
            add(250ms * frames + 20s, End {end});
    }

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
        Listener listener(capture);
        capture.start();
        if (listener.spy.isEmpty() && !listener.spy.wait(60'000))
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
        record(200, "live_end");
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
        record(20, nullptr);
        ReplayCapture capture(settings(std::nullopt));
        Listener listener(capture);
        capture.start();
        QVERIFY(listener.spy.wait());
        QVERIFY(!listener.outcome().error);
        QVERIFY(!listener.outcome().liveEnded);
        QCOMPARE(listener.told.last(), u"end interrupted"_s);
        QVERIFY(listener.told.at(listener.told.size() - 2).endsWith(u"interrupted"));
        QCOMPARE(listener.phases.last(), static_cast<int>(CapturePhase::Stopped));
        QCOMPARE(capture.length(), 250ms * 19 + 250ms + 15s);
    }

    void aCutFileGivesItsWholeBlocks()
    {
        record(64, "live_end");
        QFile file(m_path);
        QVERIFY(file.resize(file.size() - 3));
        const QStringList told = played(settings(std::nullopt));
        QCOMPARE(told.filter(u"CommentEvent"_s).size(), 64);
        QVERIFY(told.contains(u"end interrupted"_s));
        QVERIFY(file.resize(9)); // inside the first block: nothing, and no error
        ReplayCapture capture(settings(std::nullopt));
        Listener listener(capture);
        capture.start();
        QVERIFY(listener.spy.wait());
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
            record(5, "live_end", false);
        } else if (!content.isEmpty()) {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        ReplayCapture capture(settings(std::nullopt));
        Listener listener(capture);
        capture.start();
        QVERIFY(!listener.spy.isEmpty() || listener.spy.wait());
        QCOMPARE(listener.outcome().error->code, code);
        QCOMPARE(listener.phases.last(), static_cast<int>(CapturePhase::Failed));
        QVERIFY(listener.told.isEmpty());
    }

    void stoppingInTheMiddleEndsInOrder()
    {
        record(20'000, "live_end");
        ReplayCapture capture(settings(std::nullopt));
        Listener listener(capture);
        connect(&capture, &Capture::batchReady, &capture, [&] {
            if (listener.batches == 3)
                capture.stop();
        });
        capture.start();
        QVERIFY(!listener.spy.isEmpty() || listener.spy.wait());
        QCOMPARE(listener.spy.size(), 1);
        QCOMPARE(listener.told.last(), u"end interrupted"_s);
        const auto events = listener.told.filter(u"CommentEvent"_s).size();
        QVERIFY(events > 0 && events < 20'000);
        QCoreApplication::processEvents();
        QCOMPARE(listener.told.filter(u"CommentEvent"_s).size(), events);
    }

    void itDoesNotRunFarAheadOfTheStore()
    {
        record(3'000, "live_end");
        ReplaySettings how = settings(std::nullopt);
        how.maxUnconfirmed = 300;
        ReplayCapture capture(how);
        Listener listener(capture);
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
        QVERIFY(listener.spy.wait(60'000));
        QVERIFY2(furthest < 300 + FrameNumber {Pipeline::kBatchEvents},
                 qPrintable(QString::number(furthest)));
        QCOMPARE(listener.told.filter(u"CommentEvent"_s).size(), 3'000);
    }

    void aPausedReplayStandsStillUntilItGoesOn()
    {
        record(400, "live_end");
        ReplayCapture capture(settings(200));
        Listener listener(capture);
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
        QVERIFY(listener.spy.wait(60'000));
        QCOMPARE(whilePaused, 0);
        QCOMPARE(listener.told.filter(u"CommentEvent"_s).size(), 400);
        QCOMPARE(listener.phases, (QList<int> {int(CapturePhase::Live), int(CapturePhase::Ended)}));
    }
};

RACHA_TEST(TestReplayCapture);

#include "tst_replaycapture.moc"
