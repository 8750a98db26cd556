// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/cli/cliprogram.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

/// A simulation in one process, a capture of it in another.
class TestCliSimulate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCaptureFindsTheTruth_data();
    void aCaptureFindsTheTruth();
    void everyScenarioOfTheListHasWords();
    void faultsOfAFileAreNamedInBothLanguages();
    void theTruthIsAFileOfItsOwn();
    void controlCEndsIt();

private:
    /// Starts it; what it announced.
    QJsonObject simulate(const QStringList& arguments);

    std::unique_ptr<CliProgram> m_simulator;
    std::unique_ptr<CliProgram> m_cli;
};

void TestCliSimulate::init()
{
    m_simulator = std::make_unique<CliProgram>();
    m_cli = std::make_unique<CliProgram>();
}

QJsonObject TestCliSimulate::simulate(const QStringList& arguments)
{
    m_simulator->start(QStringList {u"simulate"_s} + arguments);
    if (!m_simulator->waitForOutput("\"kind\":\"truth\""))
        return {};
    return QJsonDocument::fromJson(m_simulator->output().left(m_simulator->output().indexOf('\n')))
        .object();
}

void TestCliSimulate::aCaptureFindsTheTruth_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a crowd") << R"({"seed": 5, "crowd": {"rate": 40, "duration": 10}})"_ba;
    QTest::newRow("faults and cuts") << R"({"seed": 6, "crowd": {"rate": 40, "duration": 12,
        "faults": {"drop": 0.05, "repeat": 0.1, "reorder": 0.3}}, "lives": [{"steps": [
        {"at": 2, "raw_frame": "ffff"}, {"at": 3, "bad_gzip": true}, {"at": 4, "cut": "close"},
        {"at": 6, "unknown": {}}, {"at": 7, "undecodable": "WebcastChatMessage"},
        {"at": 8, "text_frame": "hi"}, {"at": 9, "cut": 1001}]}]})"_ba;
}

void TestCliSimulate::aCaptureFindsTheTruth()
{
    QFETCH(QByteArray, json);
    const auto file = m_simulator->writeFile(u"scenario.json"_s, json);
    const auto server = simulate({file, u"--json"_s, u"--once"_s, u"--speed"_s, u"10"_s});
    QVERIFY(!server.isEmpty());
    auto arguments = server.value("try"_L1).toString().split(u' ').mid(1);
    const auto captured = m_cli->run(arguments + QStringList {u"--json"_s, u"--no-database"_s});
    QCOMPARE(captured.exitStatus, 0);
    const auto simulated = m_simulator->waitForEnd();
    QCOMPARE(simulated.exitStatus, 0);
    const auto truth = simulated.jsonLines("truth"_L1).value(0);
    const auto summary = captured.jsonLines("summary"_L1).value(0);
    QCOMPARE(summary.value("events"_L1).toObject(), truth.value("events"_L1).toObject());
    QCOMPARE(summary.value("diamonds"_L1), truth.value("diamonds"_L1));
    QCOMPARE(summary.value("duplicates"_L1), truth.value("duplicates"_L1));
    for (const auto& closed : simulated.jsonLines("closed"_L1))
        QCOMPARE(closed.value("problems"_L1).toArray(), QJsonArray());
}

void TestCliSimulate::everyScenarioOfTheListHasWords()
{
    const auto result = m_cli->run({u"simulate"_s, u"--list"_s, u"--json"_s});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.jsonLines().size() > 30);
    for (const auto& line : result.jsonLines())
        QVERIFY2(!line.value("what"_L1).toString().isEmpty(),
                 qPrintable(line.value("name"_L1).toString()));
}

void TestCliSimulate::faultsOfAFileAreNamedInBothLanguages()
{
    const auto file = m_cli->writeFile(u"s.json"_s, R"({"lives": [{"steps": [{"cut": "x"}]}]})");
    const auto result = m_cli->run({u"simulate"_s, file, u"--lang"_s, u"en"_s});
    QCOMPARE(result.exitStatus, 2);
    QVERIFY2(result.diagnostics.contains("lives[0].steps[0].cut: must be one of: reset, close"),
             result.diagnostics.constData());
    QCOMPARE(m_cli->run({u"simulate"_s, u"no-such"_s}).exitStatus, 2);
    QCOMPARE(m_cli->run({u"simulate"_s}).exitStatus, 2);
    QCOMPARE(m_cli->run({u"simulate"_s, u"crowd"_s, u"--port"_s, u"70000"_s}).exitStatus, 2);
}

void TestCliSimulate::theTruthIsAFileOfItsOwn()
{
    const auto path = m_simulator->filePath(u"truth.jsonl"_s);
    QVERIFY(!simulate({u"gift-streak"_s, u"--json"_s, u"--truth"_s, path}).isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 6); // 1, 3, 7, end, the end of the live, the sum
    QVERIFY(lines.first().contains("\"wire_repeat_count\":1"));
    QVERIFY(lines.last().contains("\"diamonds\":7"));
    m_simulator->sendSignal(SIGINT);
    QCOMPARE(m_simulator->waitForEnd().exitStatus, 0);
}

void TestCliSimulate::controlCEndsIt()
{
    m_simulator->start({u"simulate"_s, u"crowd"_s, u"--lang"_s, u"en"_s});
    QVERIFY(m_simulator->waitForOutput("racha luna.canta --tiktok-url http://127.0.0.1:"));
    m_simulator->sendSignal(SIGINT);
    const auto result = m_simulator->waitForEnd();
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.output.contains("Ctrl+C ends it"));
}

RACHA_TEST(TestCliSimulate);
#include "tst_clisimulate.moc"
