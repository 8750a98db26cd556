// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/storewriter.h"
#include "core/store/verification.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

/// A server that refuses some rows for good, on the engine that RACHA_TEST_ENGINE names: all others
/// are stored, and what is stored contradicts itself nowhere.
class TestRefusals : public QObject
{
    Q_OBJECT

private:
    QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    ManualClock m_clock {at(0)};
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlEventSink> m_sink;

    /// Message 12, and all of the person 66.
    void refuse() const
    {
        if (m_database->isFile())
            m_database->query(
                u"CREATE TRIGGER refusal BEFORE INSERT ON live_events WHEN NEW.message_id = 12 "
                "OR NEW.user_id = 66 BEGIN SELECT RAISE(ABORT, 'too odd'); END"_s);
        else
            m_database->query(u"ALTER TABLE live_events ADD CONSTRAINT refusal CHECK "
                              "(coalesce(message_id, 0) <> 12 AND coalesce(user_id, 0) <> 66)"_s);
    }

    /// The middle of a streak, likes without message id, an event like others.
    static void addRefused(TestCapture& capture)
    {
        capture.add(gift(11, 7, 99, 2, false, 1'000));
        capture.add(gift(12, 7, 99, 4, false, 1'100));
        capture.add(like(15, 9, 15, 1'200));
        capture.add(like(0, 66, 5, 1'300));
        capture.add(comment(16, "hola", 1'400));
    }

    static void addWhatFollows(TestCapture& capture)
    {
        capture.add(gift(13, 7, 99, 7, false, 2'000));
        capture.add(like(17, 66, 5, 2'100));
        capture.add(gift(14, 7, 99, 9, true, 2'200));
        capture.advanceTo(at(30'000));
        capture.end(EndReason::Interrupted);
    }

    QString findings() const
    {
        QStringList found;
        const auto take = [&found](const Finding& finding) {
            found << QString::fromStdString(finding.table + '.' + finding.column + ' ' + finding.row
                                            + ": " + finding.found.value_or("NULL") + " not "
                                            + finding.expected.value_or("NULL"));
        };
        const auto result = Verification(m_database->url()).run({}, take, {});
        return result ? found.join(u'\n') : result.error().detail;
    }

    SessionId sessionOf(const TestCapture& capture)
    {
        const auto session = m_sink->beginSession(*capture.header(), m_clock.now());
        return session ? session->id : SessionId();
    }

    Result<std::vector<std::size_t>> storeWithoutRefused(TestCapture& capture)
    {
        const SessionId session = sessionOf(capture);
        const EventBatchPtr batch = capture.take();
        if (m_sink->write(session, {&batch, 1}))
            return std::vector<std::size_t>();
        const auto refused = m_sink->refusedEvents(session, batch);
        if (!refused)
            return refused;
        for (int i = 0; i < 2; ++i) { // of an unknown outcome, for instance
            const auto outcome = m_sink->writeWithout(session, batch, *refused);
            if (!outcome)
                return tl::unexpected(outcome.error());
        }
        return refused;
    }

    QString messages() const
    {
        return m_database->query(
            u"SELECT coalesce(message_id, 0) FROM live_events ORDER BY received_at, id"_s);
    }

private Q_SLOTS:

    void initTestCase()
    {
        QString error;
        QVERIFY2(TestDatabase::isReady(m_engine, error), qPrintable(error));
    }

    void init()
    {
        m_clock = ManualClock(at(0));
        m_database = std::make_unique<TestDatabase>(m_engine);
        m_sink = m_database->sink(m_clock);
        const auto opened = m_sink->open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        refuse();
    }

    void cleanup()
    {
        m_sink.reset();
        m_database.reset();
    }

    void onlyTheRefusedRowsAreMissing_data()
    {
        QTest::addColumn<bool>("restarts");
        QTest::newRow("of a capture that goes on") << false;
        QTest::newRow("of one that is taken up again") << true;
    }

    void onlyTheRefusedRowsAreMissing()
    {
        QFETCH(bool, restarts);
        TestCapture capture("live");
        addRefused(capture);
        const auto first = storeWithoutRefused(capture);
        QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
        QCOMPARE(*first, (std::vector<std::size_t> {1, 3}));
        QCOMPARE(messages(), u"11\n15\n16"_s);
        QCOMPARE(findings(), QString());
        if (restarts) {
            m_sink = m_database->sink(m_clock);
            QVERIFY(m_sink->open());
        }
        addWhatFollows(capture);
        const auto second = storeWithoutRefused(capture);
        QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
        QCOMPARE(*second, (std::vector<std::size_t> {1}));
        QCOMPARE(messages(), u"11\n15\n16\n13\n14"_s);
        QCOMPARE(findings(), QString());
        QCOMPARE(m_database->query(u"SELECT total_count, end_reason FROM live_streaks "
                                   "ORDER BY streak_id"_s),
                 u"9\twire_end\n15\tidle"_s);
        QCOMPARE(m_database->query(u"SELECT name, value FROM live_coverage "
                                   "WHERE figure = 'set_aside' ORDER BY name"_s),
                 u"3\nGiftEvent\t1\nLikeEvent\t2"_s);
        QCOMPARE(m_database->query(u"SELECT total_events, status FROM live_sessions"_s),
                 u"5\tcompleted"_s);
    }

    /// For the capture it is over with that row, and idles never.
    void aStreakWhoseEndIsRefusedIsClosedAllTheSame_data()
    {
        QTest::addColumn<int>("next");
        QTest::addColumn<bool>("restarts");
        QTest::addColumn<QString>("reason");
        QTest::newRow("it idles") << 15'000 << false << u"idle"_s;
        QTest::newRow("the live ends before") << 3'000 << false << u"live_end"_s;
        QTest::newRow("it idles after a restart") << 15'000 << true << u"idle"_s;
        QTest::newRow("the live ends after a restart") << 3'000 << true << u"live_end"_s;
    }

    void aStreakWhoseEndIsRefusedIsClosedAllTheSame()
    {
        QFETCH(int, next);
        QFETCH(bool, restarts);
        QFETCH(QString, reason);
        TestCapture capture("live");
        capture.add(gift(11, 7, 99, 2, false, 1'000));
        capture.add(gift(12, 7, 99, 4, true, 1'100));
        QVERIFY(storeWithoutRefused(capture));
        QCOMPARE(findings(), QString());
        if (restarts) {
            m_sink = m_database->sink(m_clock);
            QVERIFY(m_sink->open());
        }
        capture.add(comment(20, "hola", next));
        QVERIFY(storeWithoutRefused(capture));
        QCOMPARE(findings(), QString());
        Event end = comment(21, {}, next + 500);
        end.payload = LiveEndEvent {};
        capture.add(end);
        capture.end(EndReason::LiveEnd);
        QVERIFY(storeWithoutRefused(capture));
        QCOMPARE(findings(), QString());
        QCOMPARE(m_database->query(u"SELECT end_reason FROM live_streaks"_s), reason);
    }

    /// As in a program: by itself, while other rows are taken.
    void aWriterStoresAllOthersAndTellsWhich()
    {
        const QTemporaryDir folder;
        QFile journal(folder.filePath(u"live.racha"_s));
        QVERIFY(journal.open(QIODevice::WriteOnly));
        StoreWriter writer([this] { return m_database->sink(m_clock); }, folder.path(), m_clock);
        QSignalSpy troubled(&writer, &StoreWriter::journalTroubled);
        StoreState state;
        connect(&writer, &StoreWriter::stateChanged, this,
                [&state](const StoreState& now) { state = now; });
        writer.open();
        TestCapture capture("live");
        writer.beginCapture(*capture.header(), journal.fileName());
        capture.add(comment(10, "hola luna", 500));
        writer.append(capture.take());
        addRefused(capture);
        writer.append(capture.take());
        addWhatFollows(capture);
        writer.append(capture.take());
        QTRY_COMPARE_WITH_TIMEOUT(messages(), u"10\n11\n15\n16\n13\n14"_s, 60'000);
        writer.drainAndClose();
        QCOMPARE(findings(), QString());
        QCOMPARE(state.setAside, 3);
        QCOMPARE(state.stored, 6);
        QVERIFY(!state.error);
        QCOMPARE(troubled.size(), 2);
        const auto told = troubled.at(0).at(0).value<JournalTrouble>();
        QVERIFY(QFile::exists(told.path));
        QVERIFY2(told.error.detail.contains(u"GiftEvent, message 12, record 3"_s),
                 qPrintable(told.error.detail));
    }
};

RACHA_TEST(TestRefusals);
#include "tst_refusals.moc"
