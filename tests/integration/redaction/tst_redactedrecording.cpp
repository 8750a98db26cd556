// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/journal/framejournal.h"
#include "core/journal/journalreader.h"
#include "core/redaction/recordingredaction.h"
#include "core/simulator/plays.h"
#include "tests/integration/redaction/replayedrecording.h"
#include "tests/support/fulldisk.h"
#include "tests/support/peopletold.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace racha;
using namespace racha::test;

namespace {

const QString kDemo = QStringLiteral(RACHA_SOURCE_DIR "/resources/demo.racha");
const WallTime kStart {std::chrono::milliseconds {1'790'000'000'000}};

/// Texts of all comments, pinned ones and marks too.
QStringList comments(const ReplayedRecording& replay)
{
    QStringList all;
    for (const Event& event : replay.events()) {
        if (const auto* const said = std::get_if<CommentEvent>(&event.payload))
            all << QString::fromStdString(said->comment);
        else if (const auto* const pin = std::get_if<RoomPinEvent>(&event.payload))
            all << QString::fromStdString(pin->comment);
    }
    return all;
}

QSet<QString> toldOfPeople(const ReplayedRecording& replay)
{
    QSet<QString> told;
    for (const EventBatchPtr& batch : replay.batches) {
        for (const Event& event : batch->events)
            told += racha::test::toldOfPeople(event);
        told << QString::fromStdString(batch->capture->streamer)
             << QString::fromStdString(batch->capture->uuid)
             << QString::number(batch->capture->room.value)
             << QString::number(batch->capture->hostUser.value);
    }
    return told;
}

} // namespace

/// Copies of recordings in which nobody can be recognised.
class TestRedactedRecording final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString& name) const { return m_folder->filePath(name); }

    QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    static Result<RedactionResult> redact(const QString& source, const QString& target,
                                          bool keepsComments = false)
    {
        const std::atomic<bool> isCancelled {false};
        return RecordingRedaction({source, target, keepsComments}).run(isCancelled);
    }

    QString recording(std::vector<Record> records) const
    {
        const QString name = path(u"own.racha"_s);
        const auto journal = FrameJournal::create(name);
        if (!journal)
            qFatal("cannot create %s", qPrintable(name));
        for (Record& record : records)
            (*journal)->append(record);
        if (!(*journal)->flush())
            qFatal("cannot write %s", qPrintable(name));
        return name;
    }

    static Record record(std::chrono::milliseconds at, decltype(Record::body) body)
    {
        return {0, kStart + at, std::move(body)};
    }

    static CaptureHeader header()
    {
        CaptureHeader capture;
        capture.streamer = "luna.canta";
        capture.room = RoomId {simulator::Story::kRoom};
        capture.program = "racha test";
        capture.hostUser = UserId {simulator::fakeHost().id};
        capture.settings.giftIdle = 7s;
        capture.settings.likeIdle = 3s;
        capture.settings.usdPerDiamond = 0.02;
        capture.uuid = "0b0ff7a2-7a4e-4c1f-9a53-1c7b30c1d2e3";
        return capture;
    }

    static Record frame(std::chrono::milliseconds at, std::vector<simulator::Message> messages)
    {
        return record(at,
                      PushFrame {simulator::batchFrame({.messages = std::move(messages)}, 1,
                                                       1'790'000'000'000 + at.count())});
    }

private Q_SLOTS:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theDemoReplaysAlike()
    {
        const auto result = redact(kDemo, path(u"copy.racha"_s));
        QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
        const ReplayedRecording original = replayed(kDemo);
        const ReplayedRecording copy = replayed(path(u"copy.racha"_s));
        QCOMPARE(copy.figures, original.figures);
        QCOMPARE(copy.stats.events, original.stats.events);
        QCOMPARE(copy.stats.diamonds, original.stats.diamonds);
        QCOMPARE(copy.stats.likesObserved, original.stats.likesObserved);
        QCOMPARE(copy.stats.streaks, original.stats.streaks);
        QCOMPARE(copy.stats.totalViewers, original.stats.totalViewers);
        QCOMPARE(copy.stats.decodeErrors, 0);
        QCOMPARE(result->figures.messages, original.stats.eventCount());
        QCOMPARE(result->figures.emptied, 1); // the one that nobody knows
        QCOMPARE(result->figures.damagedFrames, 0);
        QCOMPARE(result->bytes, QFileInfo(path(u"copy.racha"_s)).size());
        QVERIFY(!result->isCut && !result->isCancelled);
    }

    void nobodyOfTheDemoIsInTheCopy()
    {
        QVERIFY(redact(kDemo, path(u"copy.racha"_s)));
        const QSet<QString> told = toldOfPeople(replayed(kDemo));
        QVERIFY(told.size() > 250);
        const std::string content = contentOf(path(u"copy.racha"_s));
        const std::string original = contentOf(kDemo);
        int found = 0;
        for (const QString& each : told) {
            found += holds(original, each) ? 1 : 0;
            QVERIFY2(!holds(content, each), qPrintable(each));
        }
        QVERIFY(found > 200); // it is looked for in the right way
        QCOMPARE(told & toldOfPeople(replayed(path(u"copy.racha"_s))), QSet<QString>());
    }

    void anotherCopyHasOtherIds()
    {
        QVERIFY(redact(kDemo, path(u"1.racha"_s)) && redact(kDemo, path(u"2.racha"_s)));
        const auto first = replayed(path(u"1.racha"_s)).batches.first();
        const auto second = replayed(path(u"2.racha"_s)).batches.first();
        QVERIFY(first->capture->uuid != second->capture->uuid);
        QVERIFY(first->capture->room != second->capture->room);
        QVERIFY(first->events.front().user.id != second->events.front().user.id);
        QCOMPARE(first->events.front().user.nickname, second->events.front().user.nickname);
    }

    void commentsStayWhereTheyAreWanted()
    {
        QVERIFY(redact(kDemo, path(u"copy.racha"_s), true));
        const ReplayedRecording original = replayed(kDemo);
        const ReplayedRecording copy = replayed(path(u"copy.racha"_s));
        QVERIFY(comments(original).size() > 100);
        QCOMPARE(comments(copy), comments(original));
        QCOMPARE(copy.figures, original.figures);
        for (const Event& event : copy.events())
            QVERIFY(event.user.uniqueId.empty() || event.user.uniqueId.starts_with("viewer")
                    || event.user.uniqueId == "streamer");
        const auto quieted = redact(kDemo, path(u"quiet.racha"_s));
        QVERIFY(quieted);
        for (const QString& comment : comments(replayed(path(u"quiet.racha"_s))))
            QVERIFY(comment.isEmpty() || comment == u"…"_s);
    }

    void aRecordingThatIsCutGivesWhatIsWhole()
    {
        QFile demo(kDemo);
        QVERIFY(demo.open(QIODevice::ReadOnly));
        const QByteArray whole = demo.readAll();
        const QString cut = path(u"cut.racha"_s);
        const QString target = path(u"copy.racha"_s);
        for (const qsizetype size : {whole.size() / 2, whole.size() - 1, whole.size() / 7}) {
            QFile file(cut);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QCOMPARE(file.write(whole.left(size)), size);
            file.close();
            const auto result = redact(cut, target);
            QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
            QVERIFY(result->isCut);
            QCOMPARE(replayed(target).figures, replayed(cut).figures);
            QVERIFY(QFile::remove(target));
        }
    }

    void recordsBesideFramesAreOfTheSameMoments()
    {
        simulator::Story story(simulator::fakeHost(), 1'790'000'000'000);
        const auto ana = simulator::viewer(1);
        const QString source =
            recording({record(0ms, header()), record(5ms, SentFrame {"sent to the server"}),
                       frame(1s, {story.at(1s).chat(ana, "hola")}), record(2s, Mark {"Ana cried"}),
                       record(20s, Gap {kStart + 3s, kStart + 20s, "net.reset"}),
                       record(21s, Gap {kStart + 3s, kStart + 20s, "my cable, Ana's fault"}),
                       record(22s,
                              FetchResult {simulator::fetchResultBytes(
                                  {.messages = {story.at(22s).chat(ana, "otra vez")}},
                                  kStart.time_since_epoch().count() / 1000)}),
                       record(23s, End {"interrupted"})});
        const auto result = redact(source, path(u"copy.racha"_s));
        QVERIFY(result);
        QCOMPARE(result->figures.messages, 2);
        const auto reader = JournalReader::open(path(u"copy.racha"_s));
        QVERIFY(reader);
        QStringList kinds;
        QStringList texts;
        while (const auto next = (*reader)->next()) {
            if (!*next)
                break;
            const Record& copy = **next;
            kinds << u"%1@%2"_s.arg(copy.body.index()).arg((copy.receivedAt - kStart) / 1ms);
            if (const auto* const mark = std::get_if<Mark>(&copy.body))
                texts << QString::fromStdString(mark->text);
            if (const auto* const gap = std::get_if<Gap>(&copy.body))
                texts << QString::fromStdString(gap->cause);
            if (const auto* const end = std::get_if<End>(&copy.body))
                texts << QString::fromStdString(end->reason);
        }
        QCOMPARE(kinds,
                 (QStringList {u"1@0"_s, u"2@1000"_s, u"5@2000"_s, u"7@20000"_s, u"7@21000"_s,
                               u"3@22000"_s, u"6@23000"_s}));
        QCOMPARE(texts, (QStringList {u"mark"_s, u"net.reset"_s, QString(), u"interrupted"_s}));
    }

    void theHeaderKeepsTheRules()
    {
        const QString source =
            recording({record(0ms, header()), record(1s, header()), record(2s, End {"live_end"})});
        QVERIFY(redact(source, path(u"copy.racha"_s)));
        const auto reader = JournalReader::open(path(u"copy.racha"_s));
        QVERIFY(reader);
        const auto first = (*reader)->next();
        const auto second = (*reader)->next();
        const auto& copy = std::get<CaptureHeader>((*first)->body);
        QCOMPARE(copy.streamer, std::string("streamer"));
        QCOMPARE(copy.program, header().program);
        QVERIFY(copy.settings == header().settings);
        QVERIFY(copy.hostUser && copy.hostUser != header().hostUser);
        QVERIFY(copy.room && copy.room != header().room);
        QCOMPARE(copy.uuid.size(), 36U);
        QVERIFY(copy.uuid != header().uuid);
        QCOMPARE(std::get<CaptureHeader>((*second)->body).uuid, copy.uuid); // the same capture
    }

    void damagedFramesAreLeftOutAndCounted()
    {
        simulator::Story story(simulator::fakeHost(), 1'790'000'000'000);
        const auto ana = simulator::viewer(1);
        auto broken = frame(2s, {story.at(2s).chat(ana, "lost")});
        std::get<PushFrame>(broken.body).bytes.resize(60);
        const QString source =
            recording({record(0ms, header()), frame(1s, {story.at(1s).chat(ana, "one")}), broken,
                       frame(3s, {story.at(3s).undecodable("WebcastChatMessage")}),
                       frame(4s, {story.at(4s).chat(ana, "two")}), record(5s, End {"live_end"})});
        const auto result = redact(source, path(u"copy.racha"_s));
        QVERIFY(result);
        QCOMPARE(result->figures.damagedFrames, 1);
        QCOMPARE(result->figures.messages, 3);
        QCOMPARE(result->figures.emptied, 1);
        const ReplayedRecording copy = replayed(path(u"copy.racha"_s));
        QCOMPARE(copy.figures, replayed(source).figures);
        QCOMPARE(copy.stats.decodeErrors, 1); // the message; the frame is not there
        QCOMPARE(replayed(source).stats.decodeErrors, 2);
    }

    void everyPlayReplaysAlike_data()
    {
        QTest::addColumn<QString>("name");
        for (const std::string& name : simulator::playNames())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    void everyPlayReplaysAlike()
    {
        QFETCH(const QString, name);
        std::vector<Record> records {record(0ms, header())};
        std::chrono::milliseconds at {0};
        for (const auto& scenario : simulator::playNamed(name.toStdString()).connections) {
            for (const simulator::Step& step : scenario.steps) {
                const auto* const batch = std::get_if<simulator::Batch>(&step.what);
                at = std::max(at, std::chrono::duration_cast<std::chrono::milliseconds>(step.at));
                if (batch)
                    records.push_back(frame(at, batch->messages));
            }
        }
        records.push_back(record(at + 60s, End {"interrupted"}));
        const QString source = recording(std::move(records));
        QVERIFY(redact(source, path(u"copy.racha"_s)));
        const ReplayedRecording original = replayed(source);
        const ReplayedRecording copy = replayed(path(u"copy.racha"_s));
        QCOMPARE(copy.figures, original.figures);
        const std::string content = contentOf(path(u"copy.racha"_s));
        for (const QString& told : toldOfPeople(original)) {
            // The crowd of the plays is called as a copy calls people.
            if (!told.startsWith(u"viewer"_s, Qt::CaseInsensitive))
                QVERIFY2(!holds(content, told), qPrintable(told));
        }
    }

    void whatIsThereIsNeverOverwritten()
    {
        const QString taken = path(u"taken.racha"_s);
        QVERIFY(QFile::copy(kDemo, taken));
        const auto size = QFileInfo(taken).size();
        const auto result = redact(kDemo, taken);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(QFileInfo(taken).size(), size);
        QVERIFY(!redact(taken, taken));
        QCOMPARE(names(), QStringList {u"taken.racha"_s});
    }

    void whatIsNoRecordingLeavesNoTrace()
    {
        const QString other = path(u"other.txt"_s);
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no recording") > 0);
        file.close();
        const auto result = redact(other, path(u"copy.racha"_s));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileNotRecording);
        const auto missing = redact(path(u"none.racha"_s), path(u"copy.racha"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::FileUnreadable);
        QCOMPARE(names(), QStringList {u"other.txt"_s});
    }

    void whatIsCancelledLeavesNoTrace()
    {
        const std::atomic<bool> isCancelled {true};
        const auto result =
            RecordingRedaction({kDemo, path(u"copy.racha"_s), false}).run(isCancelled);
        QVERIFY(result);
        QVERIFY(result->isCancelled);
        QCOMPARE(names(), QStringList());
    }

    void aFullDiskLeavesNoTrace()
    {
        Result<RedactionResult> result;
        {
            const FullDisk full(10'000);
            result = redact(kDemo, path(u"copy.racha"_s));
        }
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::DiskFull);
        QCOMPARE(names(), QStringList());
    }
};

RACHA_TEST(TestRedactedRecording);

#include "tst_redactedrecording.moc"
