// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/import.h"
#include "core/store/sql/sqleventsink.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <QFile>

#include <functional>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

/// What a store says of its events, whatever their ids.
const QString kEvents =
    u"SELECT message_id, event_type, timestamp, received_at, room_id, user_id, is_streaking, "
    "streak_id, streak_status, diamonds, event_data FROM live_events "
    "ORDER BY received_at, message_id, event_data"_s;
const QString kStreaks = u"SELECT streak_id, total_count, diamonds, started_at, ended_at, "
                         "end_reason FROM live_streaks ORDER BY streak_id"_s;
const QString kSessions =
    u"SELECT uuid, room_id, status, total_events, stored_up_to, usd_per_diamond FROM "
    "live_sessions ORDER BY uuid"_s;
const QString kSearch =
    u"SELECT w.word, e.message_id FROM live_words w JOIN live_word_events x "
    "ON x.word_id = w.id JOIN live_events e ON e.id = x.event_id ORDER BY 1, 2"_s;
const QString kPayloads =
    u"SELECT e.message_id, p.method, p.encoding, hex(p.payload) FROM live_event_payloads p "
    "JOIN live_events e ON e.id = p.event_id ORDER BY 1, 4"_s;

using Fill = std::function<void(TestCapture&)>;

} // namespace

/// From a file of SQLite into each engine.
class TestImport final : public QObject
{
    Q_OBJECT

    const QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    const std::atomic<bool> m_goesOn {false};
    ManualClock m_clock {at(0)};
    std::unique_ptr<TestDatabase> m_source;
    std::unique_ptr<TestDatabase> m_target;

    void store(const TestDatabase& database, const std::string& uuid, const Fill& fill)
    {
        const auto sink = database.sink(m_clock);
        QVERIFY(sink->open());
        TestCapture capture(uuid);
        fill(capture);
        const auto session = sink->beginSession(*capture.header(), at(0));
        QVERIFY(session);
        const EventBatchPtr batch = capture.take();
        QVERIFY(sink->write(session->id, {&batch, 1}));
    }

    ImportSummary import(const TestDatabase& from)
    {
        const auto summary = StoreImport(m_target->url(), from.url()).run(m_goesOn, m_clock.now());
        if (!summary)
            qCritical() << summary.error().detail;
        return summary.value_or(ImportSummary {-1, -1, -1, -1, -1, false});
    }

    static void addLive(TestCapture& capture)
    {
        capture.add(comment(1, "¡Hola 🌹!", 100));
        capture.add(gift(2, 7, 99, 3, false, 200));
        capture.add(like(3, 8, 15, 300));
        capture.add(comment(0, "sin número", 400));
        capture.add(comment(0, "sin número", 400));
        capture.add(gift(4, 7, 99, 5, true, 500));
        capture.add(gift(5, 9, 98, 2, false, 600));
        capture.notice(Mark {"aquí"}, at(50));
        capture.notice(Gap {at(60), at(70), "net.reset"}, at(70));
        capture.end(EndReason::LiveEnd);
    }

private Q_SLOTS:

    void initTestCase()
    {
        QString error;
        QVERIFY2(TestDatabase::isReady(m_engine, error), qPrintable(error));
    }

    void init()
    {
        m_source = std::make_unique<TestDatabase>(u"sqlite"_s);
        m_target = std::make_unique<TestDatabase>(m_engine);
    }

    void aStoreIsTakenOverAsItIs()
    {
        store(*m_source, "one", addLive);
        const ImportSummary summary = import(*m_source);
        QCOMPARE(summary.events, 7);
        QCOMPARE(summary.known, 0);
        QCOMPARE(summary.sessions, 1);
        QCOMPARE(summary.notices, 2);
        for (const QString& what : {kEvents, kStreaks, kSessions, kSearch, kPayloads})
            QCOMPARE(m_target->query(what), m_source->query(what));
        QCOMPARE(m_target->query(u"SELECT text FROM live_marks"_s), u"aquí"_s);
        QCOMPARE(m_target->query(u"SELECT cause FROM live_gaps"_s), u"net.reset"_s);
        QCOMPARE(m_target->query(u"SELECT origin, source FROM live_session_origins"_s),
                 u"imported\t"_s + m_source->url().text());
        QVERIFY(m_target->query(u"SELECT store_id FROM racha_store"_s)
                != m_source->query(u"SELECT store_id FROM racha_store"_s));
    }

    void aSecondTimeNothingIsAdded()
    {
        store(*m_source, "one", addLive);
        import(*m_source);
        const auto all = [this]() -> QString {
            QString text;
            for (const QString& what : {kEvents, kStreaks, kSessions, kSearch, kPayloads})
                text += m_target->query(what) + u'\n';
            return text + m_target->query(u"SELECT count(*) FROM live_marks"_s);
        };
        const QString before = all();
        const ImportSummary again = import(*m_source);
        QCOMPARE(again.events, 0);
        QCOMPARE(again.known, 7);
        QCOMPARE(again.sessions, 0);
        QCOMPARE(all(), before);
    }

    void namesAndNotesComeAlong()
    {
        const QString label = u"SELECT name, notes FROM live_sessions"_s;
        store(*m_source, "one", addLive);
        m_source->query(u"UPDATE live_sessions SET name = 'Duel', notes = 'of both'"_s);
        import(*m_source);
        QCOMPARE(m_target->query(label), u"Duel\tof both"_s);
        // What somebody wrote here meanwhile stays, and what is empty here is filled.
        m_target->query(u"UPDATE live_sessions SET name = 'Ours', notes = NULL"_s);
        import(*m_source);
        QCOMPARE(m_target->query(label), u"Ours\tof both"_s);
        m_source->query(u"UPDATE live_sessions SET name = NULL, notes = NULL"_s);
        import(*m_source);
        QCOMPARE(m_target->query(label), u"Ours\tof both"_s);
    }

    void whatWasBrokenOffGoesOn()
    {
        store(*m_source, "one", [](TestCapture& capture) {
            for (int i = 1; i <= 1'800; ++i)
                capture.add(i % 3 == 0 ? comment(0, "sin " + std::to_string(i / 2), i)
                                       : gift(i, 7, i / 100, i % 100, false, i));
            capture.end(EndReason::LiveEnd);
        });
        std::atomic<bool> isCancelled = false;
        const auto first =
            StoreImport(m_target->url(), m_source->url())
                .run(isCancelled, m_clock.now(), [&isCancelled](const ImportSummary& soFar) {
                    isCancelled = soFar.events >= 500;
                });
        QVERIFY(first);
        QVERIFY(first->isCancelled);
        QVERIFY(first->events > 0 && first->events < 1'800);
        const ImportSummary rest = import(*m_source);
        QCOMPARE(rest.known, first->events);
        QCOMPARE(rest.events + rest.known, 1'800);
        for (const QString& what : {kEvents, kStreaks, kSessions})
            QCOMPARE(m_target->query(what), m_source->query(what));
    }

    void anOlderStoreIsTakenOverToo()
    {
        QFile::remove(m_source->path());
        QVERIFY(QFile::copy(QStringLiteral(RACHA_SOURCE_DIR "/tests/data/stores/v1.sqlite"),
                            m_source->path()));
        const QString before = m_source->query(u"SELECT max(version) FROM schema_migrations"_s);
        QCOMPARE(import(*m_source).events, 12);
        QCOMPARE(m_target->query(kStreaks), m_source->query(kStreaks));
        QCOMPARE(m_source->query(u"SELECT max(version) FROM schema_migrations"_s), before);
    }

    void aStreakThatBothSawIsCountedOnce()
    {
        // Each missed something; together they are what a third one saw whole.
        const auto whole = std::vector<Event> {gift(1, 7, 99, 2, false, 100),
                                               gift(2, 7, 99, 4, false, 200),
                                               like(3, 8, 5, 300),
                                               gift(4, 7, 99, 7, false, 400),
                                               like(5, 8, 6, 500),
                                               gift(6, 7, 99, 9, true, 600)};
        const auto part = [&whole](std::set<std::size_t> which) {
            return [&whole, which](TestCapture& capture) {
                for (const std::size_t i : which)
                    capture.add(whole[i]);
                capture.end(EndReason::LiveEnd);
            };
        };
        store(*m_source, "laptop", part({0, 1, 4, 5}));
        store(*m_target, "team", part({0, 2, 3}));
        const TestDatabase third(m_engine);
        store(third, "third", part({0, 1, 2, 3, 4, 5}));
        const ImportSummary summary = import(*m_source);
        QCOMPARE(summary.events, 3);
        QCOMPARE(summary.known, 1);
        QCOMPARE(m_target->query(kEvents).split(u'\n'), third.query(kEvents).split(u'\n'));
        QCOMPARE(m_target->query(kStreaks), third.query(kStreaks));
    }

    void payloadsKeepTheirDictionary()
    {
        store(*m_source, "one", addLive);
        m_source->query(
            u"INSERT INTO live_payload_dictionaries VALUES (7, X'0102030405', '2026-01-01'); "
            "UPDATE live_event_payloads SET encoding = 'zstd:7' WHERE event_id = 1; "
            "UPDATE live_event_payloads SET encoding = 'zstd:8' WHERE event_id = 2"_s);
        {
            const auto sink = m_target->sink(m_clock);
            QVERIFY(sink->open());
        }
        m_target->query(u"INSERT INTO live_payload_dictionaries (id, dictionary, created_at) "
                        "VALUES (3, X'0a0b', '2026-01-01')"_s);
        QCOMPARE(import(*m_source).events, 7);
        QCOMPARE(m_target->query(
                     u"SELECT hex(d.dictionary) FROM live_event_payloads p JOIN live_events e "
                     "ON e.id = p.event_id JOIN live_payload_dictionaries d "
                     "ON p.encoding = "_s
                     + (m_target->isFile() ? u"'zstd:' || d.id"_s : u"concat('zstd:', d.id)"_s)
                     + u" WHERE e.message_id = 1"_s),
                 u"0102030405"_s);
        QCOMPARE(m_target->query(u"SELECT p.encoding FROM live_event_payloads p JOIN live_events e "
                                 "ON e.id = p.event_id WHERE e.message_id = 2"_s),
                 u"zstd:0"_s);
        QCOMPARE(m_target->query(u"SELECT count(*) FROM live_payload_dictionaries"_s), u"2"_s);
    }

    void whatCannotBeARowIsRefusedAndTheRestComes()
    {
        store(*m_source, "one", addLive);
        m_source->query(
            u"UPDATE live_events SET event_data = '{\"comment\": ' WHERE id = 1; "
            "UPDATE live_events SET timestamp = 'yesterday' WHERE id = 2; "
            "UPDATE live_events SET user_nickname = CAST(X'41ff42' AS TEXT) WHERE id = 3"_s);
        const ImportSummary summary = import(*m_source);
        QCOMPARE(summary.refused, 2);
        QCOMPARE(summary.events, 5);
        QCOMPARE(m_target->query(u"SELECT user_nickname FROM live_events WHERE message_id = 3"_s),
                 u"A\uFFFD"
                 "B"_s);
    }

    void jsonLinesOfAnExportComeBack()
    {
        store(*m_source, "one", addLive);
        QTemporaryDir folder;
        QFile lines(folder.filePath(u"events.jsonl"_s));
        QVERIFY(lines.open(QFile::WriteOnly));
        lines.write(
            R"({"kind":"event","id":"1","event_type":"GiftEvent","timestamp":"2026-11-23T20:00:00.200000Z","received_at":"2026-11-23T20:00:00.200000Z","room_id":"7300000000000000001","streamer_unique_id":"host","user_id":"7","user_unique_id":"u","user_nickname":"U 🌹","is_streaking":false,"streak_id":"7_GiftEvent_5655_99","streak_status":"end","event_data":{"gift":{"id":5655,"name":"Rosa","diamond_count":1,"streakable":true,"type":1},"repeat_count":3,"wire_repeat_count":3,"repeat_end":true,"group_id":"99","streak_total_count":3,"is_streaking":false,"value_usd":0.03,"usd_per_diamond":0.01},"session_id":"5","message_id":"2","diamonds":"3"})"
            "\n{\"kind\":\"summary\"}\nnonsense\n"
            R"({"kind":"event","event_type":"JoinEvent","room_id":"1"})"
            "\n");
        lines.close();
        const LinesImport import(m_target->url(), lines.fileName());
        const auto first = import.run(m_goesOn, m_clock.now());
        QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
        QCOMPARE(first->events, 1);
        QCOMPARE(first->refused, 2);
        QCOMPARE(first->sessions, 1);
        QCOMPARE(m_target->query(u"SELECT streak_id, total_count, diamonds, end_reason FROM "
                                 "live_streaks"_s),
                 u"7_GiftEvent_5655_99\t3\t3\twire_end"_s);
        QCOMPARE(m_target->query(u"SELECT user_nickname, diamonds, message_id FROM live_events"_s),
                 u"U 🌹\t3\t2"_s);
        const auto second = import.run(m_goesOn, m_clock.now());
        QVERIFY(second);
        QCOMPARE(second->events, 0);
        QCOMPARE(second->known, 1);
    }
};

RACHA_TEST(TestImport);
#include "tst_import.moc"
