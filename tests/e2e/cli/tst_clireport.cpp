// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/cli/cliprogram.h"
#include "tests/e2e/cli/samplerecording.h"
#include "tests/support/mariadbserver.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QXmlStreamReader>

using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kRoom = u"7300000000000000001"_s;

QJsonObject only(const CliResult& result, QLatin1StringView kind)
{
    const auto lines = result.jsonLines(kind);
    return lines.size() == 1 ? lines.first() : QJsonObject();
}

} // namespace

/// Reports of a stored recording, on SQLite and on MariaDB. The figures are those of the scenario
/// (writeSampleRecording), and of the store as the engine's own client sees it.
class TestCliReport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CliProgram> m_cli;
    std::unique_ptr<MariaDbServer> m_server;
    QStringList m_database;
    int m_count = 0;

    static void addEngines()
    {
        QTest::addColumn<bool>("isServer");
        QTest::newRow("SQLite") << false;
        QTest::newRow("MariaDB") << true;
    }

    /// An empty database, and a file with the password where it needs one.
    void makeDatabase(bool isServer)
    {
        if (!isServer) {
            m_database = {u"--database"_s, m_cli->filePath(u"store.sqlite"_s)};
            return;
        }
        const QString name = u"racha%1"_s.arg(++m_count);
        m_server->query(u"CREATE DATABASE "_s + name);
        const QString password = m_cli->writeFile(u"password"_s, MariaDbServer::password());
        m_database = {u"--database"_s,
                      u"mysql://%1@127.0.0.1:%2/%3"_s.arg(MariaDbServer::user())
                          .arg(m_server->port())
                          .arg(name),
                      u"--database-password-file"_s, password};
    }

    void storeSample(bool isServer)
    {
        makeDatabase(isServer);
        const QString recording = m_cli->filePath(u"sample.racha"_s);
        QVERIFY(writeSampleRecording(recording));
        const CliResult stored =
            m_cli->run(QStringList {u"replay"_s, recording, u"--max"_s} + m_database);
        QVERIFY2(stored.exitStatus == 0, stored.diagnostics.constData());
    }

    /// By the engine's own client.
    void alter(const QString& statement)
    {
        if (m_database.size() > 2)
            m_server->query(statement, u"racha%1"_s.arg(m_count));
        else
            m_cli->run(u"sqlite3"_s, {u"-batch"_s, m_database[1], statement});
    }

    CliResult report(const QStringList& arguments)
    {
        return m_cli->run(QStringList {u"report"_s} + arguments + m_database);
    }

    CliResult json(const QStringList& arguments)
    {
        return report(arguments + QStringList {u"--json"_s});
    }

private Q_SLOTS:

    void initTestCase()
    {
        m_server = std::make_unique<MariaDbServer>();
        QVERIFY2(m_server->start(), qPrintable(m_server->error()));
    }

    void cleanupTestCase() { m_server.reset(); }

    void init() { m_cli = std::make_unique<CliProgram>(); }

    void aLiveIsSummedUp_data() { addEngines(); }

    void aLiveIsSummedUp()
    {
        QFETCH(const bool, isServer);
        storeSample(isServer);
        const CliResult result = json({u"summary"_s, u"--usd-per-diamond"_s, u"0.02"_s});
        QCOMPARE(result.exitStatus, 0);
        const QJsonObject subject = only(result, "report"_L1);
        QCOMPARE(subject[u"room_id"_s].toString(), kRoom);
        QCOMPARE(subject[u"is_newest"_s].toBool(), true);
        const QJsonObject summary = only(result, "summary"_L1);
        const QJsonObject events = summary[u"events"_s].toObject();
        QCOMPARE(events[u"CommentEvent"_s].toInt(), 2);
        QCOMPARE(events[u"GiftEvent"_s].toInt(), 4);
        QCOMPARE(summary[u"gifts"_s].toInt(), 7); // 1, 2 and 4 more; the mark adds none
        QCOMPARE(summary[u"diamonds"_s].toInt(), 7);
        QCOMPARE(summary[u"likes"_s].toInt(), 15);
        QCOMPARE(summary[u"streaks"_s].toInt(), 2);
        QCOMPARE(summary[u"people"_s].toInt(), 2);
        QCOMPARE(summary[u"gaps"_s].toInt(), 1);
        QCOMPARE(summary[u"duplicates"_s].toInt(), 0);
        QCOMPARE(summary[u"estimate"_s].toDouble(), 0.14);
        QCOMPARE(summary[u"is_estimate"_s].toBool(), true);
    }

    void peopleAndStreaksAreRanked_data() { addEngines(); }

    void peopleAndStreaksAreRanked()
    {
        QFETCH(const bool, isServer);
        storeSample(isServer);
        const QJsonObject gifter = only(json({u"top-gifters"_s}), "gifter"_L1);
        QCOMPARE(gifter[u"user_unique_id"_s].toString(), u"viewer.1001"_s);
        QCOMPARE(gifter[u"gifts"_s].toInt(), 7);
        QCOMPARE(gifter[u"share"_s].toDouble(), 1.0);
        const auto commenters = json({u"top-commenters"_s, u"--limit"_s, u"1"_s});
        QCOMPARE(only(commenters, "commenter"_L1)[u"comments"_s].toInt(), 1);
        const auto streaks = json({u"streak"_s}).jsonLines("streak"_L1);
        QCOMPARE(streaks.size(), 2);
        QCOMPARE(streaks[0][u"total_count"_s].toInt(), 15);
        QCOMPARE(streaks[1][u"total_count"_s].toInt(), 7);
        // From a streak to all of its events.
        const QString id = streaks[1][u"streak_id"_s].toString();
        const CliResult one = json({u"streak"_s, u"--streak"_s, id});
        QCOMPARE(only(one, "streak"_L1)[u"total_count"_s].toInt(), 7);
        QList<int> added;
        for (const QJsonObject& event : one.jsonLines("event"_L1))
            added << event[u"event_data"_s].toObject()[u"repeat_count"_s].toInt();
        QCOMPARE(added, (QList<int> {1, 2, 4, 0}));
        const CliResult text = report({u"streak"_s, u"--streak"_s, id, u"--lang"_s, u"en"_s});
        QVERIFY(text.output.contains("Rose"));
        QVERIFY(text.output.contains("+4"));
    }

    void timeGoesInOrder_data() { addEngines(); }

    void timeGoesInOrder()
    {
        QFETCH(const bool, isServer);
        storeSample(isServer);
        QStringList kinds;
        QStringList times;
        int events = 0;
        for (const QJsonObject& line : json({u"timeline"_s}).jsonLines()) {
            kinds << line[u"kind"_s].toString();
            if (kinds.last() == u"event")
                times << line[u"timestamp"_s].toString();
            else if (kinds.last() == u"minute")
                events += line[u"all_events"_s].toInt();
        }
        QVERIFY(kinds.startsWith(u"report"_s));
        QCOMPARE(kinds.value(1), u"minute"_s);
        QVERIFY(std::is_sorted(times.begin(), times.end()));
        QCOMPARE(times.size(), events);
        QCOMPARE(json({u"timeline"_s, u"--limit"_s, u"3"_s}).jsonLines("event"_L1).size(), 3);
        const CliResult hours = json({u"hours"_s});
        QCOMPARE(only(hours, "hour"_L1)[u"diamonds"_s].toInt(), 7);
    }

    void filtersAndWordsAgree_data() { addEngines(); }

    void filtersAndWordsAgree()
    {
        QFETCH(const bool, isServer);
        storeSample(isServer);
        const auto words = json({u"words"_s}).jsonLines("word"_L1);
        QStringList found;
        for (const QJsonObject& word : words)
            found << word[u"word"_s].toString();
        QCOMPARE(found, (QStringList {u"hello"_s, u"hola"_s, u"🌹"_s}));
        // A regular expression is judged row by row where the server cannot.
        for (const QString& filter : {u"user == viewer.1002"_s, u"user matches \"2$\""_s}) {
            const CliResult result = json({u"summary"_s, u"--filter"_s, filter});
            const QJsonObject summary = only(result, "summary"_L1);
            QCOMPARE(summary[u"comments"_s].toInt(), 1);
            QCOMPARE(summary[u"gifts"_s].toInt(), 0);
            QCOMPARE(summary[u"likes"_s].toInt(), 15);
        }
    }

    void listsAndComparisons_data() { addEngines(); }

    void listsAndComparisons()
    {
        QFETCH(const bool, isServer);
        storeSample(isServer);
        const QJsonObject live = only(json({u"lives"_s}), "live"_L1);
        QCOMPARE(live[u"room_id"_s].toString(), kRoom);
        QCOMPARE(live[u"diamonds"_s].toInt(), 7);
        const QJsonObject session = only(json({u"sessions"_s}), "session"_L1);
        QCOMPARE(session[u"status"_s].toString(), u"completed"_s);
        QCOMPARE(session[u"total_events"_s], live[u"events"_s]);
        for (const QJsonObject& figure :
             json({u"compare"_s, kRoom, u"@luna.canta"_s}).jsonLines("comparison"_L1)) {
            QCOMPARE(figure[u"first"_s], figure[u"second"_s]);
            if (!figure[u"difference"_s].isNull())
                QCOMPARE(figure[u"difference"_s].toDouble(), 0.0);
        }
    }

    void namesAndNotesAreTold_data() { addEngines(); }

    void namesAndNotesAreTold()
    {
        QFETCH(const bool, isServer);
        storeSample(isServer);
        const QJsonObject unnamed = only(json({u"sessions"_s}), "session"_L1);
        QVERIFY(unnamed.contains(u"name"_s) && unnamed[u"name"_s].isNull());
        QVERIFY(unnamed.contains(u"notes"_s) && unnamed[u"notes"_s].isNull());
        alter(u"UPDATE live_sessions SET name = 'Duelo 🌹', notes = 'two\nlines'"_s);
        const QJsonObject session = only(json({u"sessions"_s}), "session"_L1);
        QCOMPARE(session[u"name"_s].toString(), u"Duelo 🌹"_s);
        QCOMPARE(session[u"notes"_s].toString(), u"two\nlines"_s);
        QCOMPARE(only(json({u"lives"_s}), "live"_L1)[u"name"_s].toString(), u"Duelo 🌹"_s);
        QCOMPARE(only(json({u"summary"_s}), "summary"_L1)[u"name"_s].toString(), u"Duelo 🌹"_s);
        for (const QString& name : {u"sessions"_s, u"lives"_s, u"summary"_s}) {
            const CliResult text = report({name, u"--lang"_s, u"en"_s});
            QVERIFY2(text.output.contains("Duelo 🌹"), text.output.constData());
        }
        const CliResult text = report({u"sessions"_s, u"--lang"_s, u"en"_s});
        QVERIFY2(text.output.contains("two lines"), text.output.constData());
    }

    void thePageHasWhatTheReportsSay()
    {
        storeSample(false);
        const QJsonObject gifter = only(json({u"top-gifters"_s}), "gifter"_L1);
        const CliResult page = report({u"html"_s, u"--live"_s, kRoom, u"--lang"_s, u"en"_s});
        QCOMPARE(page.exitStatus, 0);
        QVERIFY(page.output.startsWith("<!DOCTYPE html>\n<html lang=\"en"));
        QVERIFY(page.output.endsWith("</html>\n"));
        QVERIFY(page.output.contains("@luna.canta"));
        QVERIFY(
            page.output.contains(u">@%1<"_s.arg(gifter[u"user_unique_id"_s].toString()).toUtf8()));
        int rows = 0;
        QXmlStreamReader reader(page.output);
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement)
                rows += reader.name() == u"tr" ? 1 : 0;
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(rows > 30);
        const CliResult of = report({u"html"_s, u"--filter"_s, u"user == nobody"_s});
        QCOMPARE(of.exitStatus, 0);
        QVERIFY(!of.output.contains(gifter[u"user_unique_id"_s].toString().toUtf8()));
    }

    void theDemoAgreesWithSqlByHand()
    {
        makeDatabase(false);
        const QString demo = QStringLiteral(RACHA_SOURCE_DIR "/resources/demo.racha");
        QCOMPARE(m_cli->run(QStringList {u"replay"_s, demo, u"--max"_s} + m_database).exitStatus,
                 0);
        const auto sql = [this](const QString& statement) {
            const QByteArray answer =
                m_cli->run(u"sqlite3"_s, {u"-batch"_s, m_database[1], statement}).output;
            return answer.trimmed().toLongLong();
        };
        const QJsonObject summary = only(json({u"summary"_s}), "summary"_L1);
        const QString gifts = u" FROM live_events WHERE event_type = 'GiftEvent'"_s;
        const auto added = u"SELECT sum(json_extract(event_data, '$.repeat_count'))"_s;
        QVERIFY(summary[u"gifts"_s].toInteger() > 100);
        QCOMPARE(summary[u"gifts"_s].toInteger(), sql(added + gifts));
        QCOMPARE(summary[u"diamonds"_s].toInteger(), sql(u"SELECT sum(diamonds)"_s + gifts));
        QCOMPARE(summary[u"gifters"_s].toInteger(),
                 sql(u"SELECT count(DISTINCT user_id)"_s + gifts));
        QCOMPARE(summary[u"people"_s].toInteger(),
                 sql(u"SELECT count(DISTINCT user_id) FROM live_events"_s));
        QCOMPARE(summary[u"peak_viewers"_s].toInteger(),
                 sql(u"SELECT max(json_extract(event_data, '$.viewers')) FROM live_events"_s));
        for (const QJsonObject& gifter :
             json({u"top-gifters"_s, u"--limit"_s, u"1000"_s}).jsonLines("gifter"_L1)) {
            QCOMPARE(gifter[u"diamonds"_s].toInteger(),
                     sql(u"SELECT sum(diamonds)"_s + gifts + u" AND user_id = "_s
                         + gifter[u"user_id"_s].toString()));
        }
        for (const QJsonObject& gifter :
             json({u"top-gifters-by-streaks"_s}).jsonLines("gifter"_L1)) {
            QCOMPARE(gifter[u"ended_streaks"_s].toInteger(),
                     sql(u"SELECT count(*)"_s + gifts + u" AND streak_status = 'end' AND user_id = "
                         + gifter[u"user_id"_s].toString()));
        }
        qint64 diamonds = 0;
        for (const QJsonObject& minute : json({u"minutes"_s}).jsonLines("minute"_L1))
            diamonds += minute[u"diamonds"_s].toInteger();
        QCOMPARE(diamonds, summary[u"diamonds"_s].toInteger());
    }

    void misuseIsExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("explained");
        const auto row = [](const char* name, const QStringList& arguments,
                            const QByteArray& explained) {
            QTest::newRow(name) << arguments << explained;
        };
        row("no report", {}, "top-gifters");
        row("unknown report", {u"nonsense"_s}, "nonsense");
        row("unknown live", {u"summary"_s, u"--live"_s, u"99"_s}, "99");
        row("unknown streak", {u"streak"_s, u"--streak"_s, u"7_GiftEvent_1_2"_s},
            "7_GiftEvent_1_2");
        row("a streak elsewhere", {u"summary"_s, u"--streak"_s, u"x"_s}, "--streak");
        row("bad filter", {u"summary"_s, u"--filter"_s, u"gift ="_s}, "--filter");
        row("bad limit", {u"summary"_s, u"--limit"_s, u"0"_s}, "--limit");
        row("a list has no events", {u"lives"_s, u"--filter"_s, u"type == gift"_s}, "--filter");
        row("one live is no comparison", {u"compare"_s, kRoom}, "ROOM ROOM");
        row("too much", {u"summary"_s, u"more"_s}, "more");
        row("a page is no JSON", {u"html"_s, u"--json"_s}, "--json");
    }

    void misuseIsExplained()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, explained);
        storeSample(false);
        const CliResult result = report(arguments + QStringList {u"--lang"_s, u"en"_s});
        QCOMPARE(result.exitStatus, 2);
        QCOMPARE(result.output, QByteArray());
        QVERIFY2(result.diagnostics.contains(explained), result.diagnostics.constData());
    }

    void aStoreThatIsNotThereIsAnError()
    {
        makeDatabase(false);
        QCOMPARE(report({u"summary"_s}).exitStatus, 9);
    }
};

RACHA_TEST(TestCliReport);
#include "tst_clireport.moc"
