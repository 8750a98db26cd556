// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/fakewebcastserver.h"
#include "core/simulator/plays.h"
#include "tests/e2e/cli/cliprogram.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSignalSpy>

#include <csignal>

using namespace racha::simulator;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A comment and a run of gifts without end mark.
Script openRun()
{
    Script script("open run", {});
    script.batch(
        {script.story.chat(viewer(1), "hola"),
         script.story.gift(viewer(1), {.count = 2, .group = 1'790'000'000'000, .added = 2})});
    return script;
}

FakeLive liveOf(const Script& script)
{
    FakeLive live;
    live.scenarios = {script.scenario};
    return live;
}

} // namespace

class TestCliSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneSignalEndsInOrder_data();
    void oneSignalEndsInOrder();
    void aSignalBeforeTheConnectionIsNoFailure();
    void aSignalDuringAReplayIsNoFailure();
    void twoSignalsEndAtOnce();
    void theTimePasses();
    void theTimePassesBeforeTheConnection();
    void theTimePassesWhileReconnecting();

private:
    QStringList captureArguments() const;

    std::unique_ptr<FakeWebcastServer> m_server;
    std::unique_ptr<CliProgram> m_cli;
};

void TestCliSignals::init()
{
    m_cli = std::make_unique<CliProgram>();
    m_server = std::make_unique<FakeWebcastServer>();
    m_server->addLive(liveOf(openRun())); // and then nothing: the live goes on
    QVERIFY(m_server->listen());
}

QStringList TestCliSignals::captureArguments() const
{
    return QStringList {u"capture"_s, u"luna.canta"_s, u"--json"_s} + addressesOf(*m_server);
}

void TestCliSignals::oneSignalEndsInOrder_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCliSignals::oneSignalEndsInOrder()
{
    QFETCH(int, number);
    m_cli->start(captureArguments());
    QVERIFY(m_cli->waitForOutput("GiftEvent"));
    m_cli->sendSignal(number);
    const CliResult result = m_cli->waitForEnd();
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.jsonLines("streak"_L1).value(0)[u"end_reason"_s].toString(), u"interrupted"_s);
    QCOMPARE(result.jsonLines("state"_L1).last()[u"state"_s].toString(), u"interrupted"_s);
    QCOMPARE(result.jsonLines().last()[u"kind"_s].toString(), u"summary"_s);
    const CliResult status = m_cli->run({u"database"_s, u"status"_s, u"--json"_s});
    QCOMPARE(status.jsonLines().value(0)[u"rows"_s].toObject()[u"live_events"_s].toInt(), 2);
}

void TestCliSignals::aSignalBeforeTheConnectionIsNoFailure()
{
    m_server->live("luna.canta").handshake = HandshakeAnswer::Silent;
    m_cli->start(captureArguments());
    QSignalSpy requested(m_server.get(), &FakeWebcastServer::requested);
    QVERIFY(requested.wait(60'000));
    m_cli->sendSignal(SIGINT);
    const CliResult result = m_cli->waitForEnd();
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.jsonLines("event"_L1).size(), 0);
}

void TestCliSignals::aSignalDuringAReplayIsNoFailure()
{
    const QString recording = m_cli->filePath(u"live.racha"_s);
    m_cli->start(captureArguments() + QStringList {u"--no-database"_s, u"--record"_s, recording});
    QVERIFY(m_cli->waitForOutput("GiftEvent"));
    m_cli->sendSignal(SIGINT);
    QCOMPARE(m_cli->waitForEnd().exitStatus, 0);
    m_cli->start({u"replay"_s, recording, u"--speed"_s, u"0.001"_s, u"--json"_s});
    QVERIFY(m_cli->waitForOutput("GiftEvent"));
    m_cli->sendSignal(SIGINT);
    const CliResult result = m_cli->waitForEnd();
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.jsonLines().last()[u"kind"_s].toString(), u"summary"_s);
}

void TestCliSignals::twoSignalsEndAtOnce()
{
    m_cli->start(captureArguments());
    QVERIFY(m_cli->waitForOutput("GiftEvent"));
    // Both are pending before it runs on, and two different ones are never taken for one.
    m_cli->sendSignal(SIGSTOP);
    m_cli->sendSignal(SIGINT);
    m_cli->sendSignal(SIGTERM);
    m_cli->sendSignal(SIGCONT);
    QCOMPARE(m_cli->waitForEnd().exitStatus, 130);
}

void TestCliSignals::theTimePasses()
{
    const CliResult result = m_cli->run(
        captureArguments() + QStringList {u"--no-database"_s, u"--duration"_s, u"1.5"_s});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.jsonLines("event"_L1).size(), 2);
    QCOMPARE(result.jsonLines("state"_L1).last()[u"state"_s].toString(), u"interrupted"_s);
}

void TestCliSignals::theTimePassesBeforeTheConnection()
{
    m_server->live("luna.canta").handshake = HandshakeAnswer::Silent;
    const CliResult result =
        m_cli->run(captureArguments() + QStringList {u"--no-database"_s, u"--duration=0.5"_s});
    QCOMPARE(result.exitStatus, 0);
}

void TestCliSignals::theTimePassesWhileReconnecting()
{
    Script script = openRun();
    script.at(std::chrono::milliseconds(1)).fault({Fault::Kind::TcpReset});
    FakeLive live = liveOf(script);
    live.handshake = {HandshakeAnswer::Accept, HandshakeAnswer::Reset};
    m_server->addLive(live);
    const CliResult result =
        m_cli->run(captureArguments() + QStringList {u"--no-database"_s, u"--duration=3"_s});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.jsonLines("event"_L1).size(), 2);
    QCOMPARE(result.jsonLines().last()[u"kind"_s].toString(), u"summary"_s);
}

RACHA_TEST(TestCliSignals);
#include "tst_clisignals.moc"
