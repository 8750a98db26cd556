// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/textfolding.h"
#include "core/filter/plainwords.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/wordtable.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/testmain.h"

#include <barrier>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

const auto kWordsOfEvents =
    u"SELECT e.message_id, w.word FROM live_word_events we JOIN live_words w ON w.id = we.word_id "
    "JOIN live_events e ON e.id = we.event_id ORDER BY e.message_id, w.word"_s;
const auto kPeople =
    u"SELECT user_id, unique_id, nickname, folded FROM live_people ORDER BY user_id, nickname"_s;

} // namespace

/// The tables that a plain search is answered from, on every engine (RACHA_TEST_ENGINE).
class TestSearchIndex : public QObject
{
    Q_OBJECT

private:
    QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    ManualClock m_clock {at(0)};
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SqlEventSink> m_sink;

    bool store(TestCapture& capture, const EventBatchPtr& batch) const
    {
        const auto session = m_sink->beginSession(*capture.header(), m_clock.now());
        const auto written = session ? m_sink->write(session->id, {&batch, 1})
                                     : Result<WriteOutcome>(tl::unexpected(session.error()));
        if (!written)
            qCritical() << written.error().detail;
        return written.has_value();
    }

    bool store(TestCapture& capture) const { return store(capture, capture.take()); }

    static Event named(std::int64_t message, const std::string& handle, const std::string& nickname)
    {
        Event made = like(message, 7, 1, message);
        made.user.uniqueId = handle;
        made.user.nickname = nickname;
        return made;
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
        QVERIFY(m_sink->open());
    }

    void cleanup()
    {
        m_sink.reset();
        m_database.reset();
    }

    void theWordsOfCommentsAreKept()
    {
        TestCapture capture("words");
        capture.add(comment(1, "¡Hola, ÁRBOL! hola 🌹", 100));
        capture.add(like(2, 7, 3, 200));
        capture.add(comment(3, "arbol 李雷", 300));
        QVERIFY(store(capture));
        QCOMPARE(m_database->query(kWordsOfEvents),
                 u"1\tarbol\n1\thola\n1\t🌹\n3\tarbol\n3\t李雷"_s);
        QCOMPARE(m_database->query(u"SELECT count(*) FROM live_words"_s), u"4"_s);
    }

    void repeatedWritesChangeNothing()
    {
        TestCapture capture("repeated");
        capture.add(comment(1, "uno dos", 100));
        const EventBatchPtr batch = capture.take();
        QVERIFY(store(capture, batch));
        const QString words = m_database->query(kWordsOfEvents);
        TestCapture other("other");
        other.add(comment(1, "uno dos", 100));
        other.add(comment(2, "dos tres", 200));
        QVERIFY(store(capture, batch));
        QVERIFY(store(other));
        QCOMPARE(m_database->query(kWordsOfEvents), words + u"\n2\tdos\n2\ttres"_s);
    }

    void aCommentOfTooManyWordsIsMarked()
    {
        std::string text;
        for (int i = 0; i < 100; ++i)
            text += std::to_string(i) + ' ';
        TestCapture capture("many");
        capture.add(comment(1, text, 100));
        QVERIFY(store(capture));
        QCOMPARE(m_database->query(u"SELECT count(*) FROM live_word_events"_s), u"65"_s);
        QCOMPARE(m_database->query(u"SELECT count(*) FROM live_word_events we JOIN live_words w "
                                   "ON w.id = we.word_id WHERE w.word = '*'"_s),
                 u"1"_s);
    }

    void peopleAreKeptUnderEachOfTheirNames()
    {
        TestCapture capture("people");
        capture.add(named(1, "ana", "Ána"));
        capture.add(named(2, "ana", "Ána"));
        capture.add(named(3, "ana", "ÁNA 🌹"));
        Event unnumbered = named(4, "", "X");
        unnumbered.user.id = {};
        capture.add(unnumbered);
        Event nobody = comment(5, "hola", 500);
        nobody.user = {};
        capture.add(nobody);
        QVERIFY(store(capture));
        QCOMPARE(m_database->query(kPeople).replace(u"\\n"_s, u"\n"_s),
                 u"0\t\tX\t\nx\n7\tana\tÁNA 🌹\tana\nana 🌹\n7\tana\tÁna\tana\nana"_s);
    }

    void whatATransactionDidNotKeepIsWrittenAgain()
    {
        SqlConnection connection(m_database->url());
        QVERIFY(connection.open() && connection.setUp());
        WordTable words(connection);
        {
            SqlTransaction lost(connection);
            QVERIFY(lost.begin());
            words.add(1, "uno");
            QVERIFY(words.write());
        }
        words.forget();
        SqlTransaction kept(connection);
        QVERIFY(kept.begin());
        words.add(1, "uno");
        QVERIFY(words.write());
        QVERIFY(kept.commit());
        QCOMPARE(m_database->query(u"SELECT w.word, we.event_id FROM live_words w "
                                   "JOIN live_word_events we ON we.word_id = w.id"_s),
                 u"uno\t1"_s);
    }

    void olderRowsAreIndexedByTheMigration()
    {
        TestCapture capture("older");
        capture.add(comment(1, "¡Hola, ÁRBOL! 🌹", 100));
        capture.add(comment(2, "\"comment\" 李雷", 200));
        capture.add(named(3, "ana", "Ána"));
        QVERIFY(store(capture));
        const QString words = m_database->query(kWordsOfEvents);
        const QString people = m_database->query(kPeople);
        QVERIFY(words.contains(u"李雷"_s) && people.contains(u"Ána"_s));
        m_sink->close();
        // Broken off before the end: half of the tables are there.
        m_database->query(u"DELETE FROM schema_migrations WHERE version >= 3; "
                          "DELETE FROM live_word_events; DELETE FROM live_words; "
                          "DROP TABLE live_people"_s);
        const auto opened = m_sink->open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(m_database->query(kWordsOfEvents), words);
        QCOMPARE(m_database->query(kPeople), people);
    }

    /// Each with the same new words, at once; in a server both are in the middle of a transaction.
    /// A deadlock, which InnoDB may find all the same, is db.lost: the transaction is repeated, as
    /// StoreWriter does.
    void writersThatMeetStoreEachWordOnce()
    {
        constexpr int kRounds = 30;
        std::barrier together(2);
        std::array<QString, 2> faults;
        const auto write = [&](std::size_t who) {
            const auto sink = m_database->sink(m_clock);
            TestCapture capture("writer" + std::to_string(who), RoomId {100 + std::int64_t(who)});
            auto done = sink->open();
            const auto session = sink->beginSession(*capture.header(), at(0));
            for (int round = 0; round < kRounds; ++round) {
                for (int i = 0; i < 40; ++i) {
                    // The same words in another order.
                    const int n = who == 0 ? i : 39 - i;
                    const auto word = std::to_string(round) + "x" + std::to_string(n * 37 % 40);
                    Event event = comment(1 + round * 100 + i, word + " común", i);
                    event.room = RoomId {100 + std::int64_t(who)};
                    event.user.id = UserId {1'000 + round * 40 + n};
                    event.user.uniqueId = word;
                    capture.add(event);
                }
                const EventBatchPtr batch = capture.take();
                together.arrive_and_wait();
                auto written = sink->write(session->id, {&batch, 1});
                if (!written && written.error().code == ErrorCode::DbBusy)
                    written = sink->write(session->id, {&batch, 1});
                if (!written)
                    faults[who] += written.error().detail + u'\n';
            }
        };
        std::thread other(write, 1);
        write(0);
        other.join();
        QCOMPARE(faults[0] + faults[1], QString());
        QCOMPARE(m_database->query(u"SELECT count(*) FROM live_words"_s),
                 QString::number(kRounds * 40 + 1));
        QCOMPARE(m_database->query(u"SELECT count(*) FROM live_word_events"_s),
                 QString::number(2 * kRounds * 40 * 2));
        QCOMPARE(m_database->query(u"SELECT count(*) FROM live_people"_s),
                 QString::number(kRounds * 40));
    }
};

RACHA_TEST(TestSearchIndex);
#include "tst_searchindex.moc"
