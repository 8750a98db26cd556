// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/fakewebcastserver.h"
#include "core/simulator/plays.h"
#include "tests/e2e/cli/cliprogram.h"
#include "tests/support/testmain.h"

using namespace racha::simulator;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(racha::simulator::FakeLive)

/// The exit table of the contract, row by row, of `capture` and `check` alike.
class TestCliExit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVerdictIsTheExitStatus_data();
    void theVerdictIsTheExitStatus();
    void aServerThatIsNotThere();
    void storesThatCannotBeOpened_data();
    void storesThatCannotBeOpened();
    void allOfSeveralFailed();
};

void TestCliExit::theVerdictIsTheExitStatus_data()
{
    QTest::addColumn<FakeLive>("live");
    QTest::addColumn<QString>("provider");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, auto set, const QString& provider, int status,
                        const QString& code) {
        FakeLive live;
        set(live);
        QTest::newRow(name) << live << provider << status << code;
    };
    const QString direct = u"direct"_s;
    const QString sign = u"sign"_s;
    row(
        "no such user",
        [](FakeLive& live) {
            live.apiLive = ApiLiveAnswer::NotFound;
            live.page = LivePageAnswer::NoLiveRoom;
        },
        direct, 3, u"live.user_not_found"_s);
    row(
        "not live", [](FakeLive& live) { live.offline = true; }, direct, 4, u"live.offline"_s);
    row(
        "age-restricted",
        [](FakeLive& live) {
            live.apiLive = ApiLiveAnswer::Private;
            live.roomInfo = RoomInfoAnswer::AgeRestricted;
        },
        direct, 5, u"live.restricted"_s);
    row(
        "captcha",
        [](FakeLive& live) {
            live.apiLive = ApiLiveAnswer::Forbidden;
            live.page = LivePageAnswer::Captcha;
        },
        direct, 6, u"live.blocked"_s);
    row( // the signing way finds TikTok held by then
        "captcha, with a key",
        [](FakeLive& live) {
            live.apiLive = ApiLiveAnswer::Forbidden;
            live.page = LivePageAnswer::Captcha;
        },
        u"auto"_s, 6, u"live.blocked"_s);
    row(
        "device blocked", [](FakeLive& live) { live.handshake = HandshakeAnswer::DeviceBlocked; },
        direct, 6, u"push.device_blocked"_s);
    row(
        "quota", [](FakeLive& live) { live.sign = SignAnswer::QuotaBare; }, sign, 7,
        u"sign.quota"_s);
    row(
        "friends only", [](FakeLive& live) { live.handshake = HandshakeAnswer::BareOk; }, direct, 5,
        u"live.restricted"_s);
    row(
        "unexplained handshake",
        [](FakeLive& live) { live.handshake = HandshakeAnswer::ServerError; }, direct, 12,
        u"protocol.handshake"_s);
    row(
        "key refused", [](FakeLive& live) { live.sign = SignAnswer::Unauthorized; }, sign, 14,
        u"sign.credentials"_s);
    row(
        "no cookie of the service", [](FakeLive& live) { live.sign = SignAnswer::NoCookie; }, sign,
        15, u"sign.failing"_s);
}

void TestCliExit::theVerdictIsTheExitStatus()
{
    QFETCH(FakeLive, live);
    QFETCH(QString, provider);
    QFETCH(int, status);
    QFETCH(QString, code);
    CliProgram cli;
    cli.setVariable(u"RACHA_SIGN_KEY"_s, u"key-of-a-test"_s);
    FakeWebcastServer server;
    server.addLive(live);
    QVERIFY(server.listen());
    const QStringList common =
        QStringList {u"luna.canta"_s, u"--json"_s, u"--provider"_s, provider} + addressesOf(server);
    const CliResult capture = cli.run(QStringList {u"capture"_s, u"--no-database"_s} + common);
    QCOMPARE(capture.exitStatus, status);
    const QJsonObject failed = capture.jsonLines("state"_L1).last();
    QCOMPARE(failed[u"state"_s].toString(), u"failed"_s);
    QCOMPARE(failed[u"code"_s].toString(), code);
    QCOMPARE(capture.jsonLines().last()[u"kind"_s].toString(), u"summary"_s);
    QVERIFY(capture.diagnostics.contains(code.toUtf8()));
    const CliResult check = cli.run(QStringList {u"check"_s} + common);
    QCOMPARE(check.exitStatus, status);
    QCOMPARE(check.jsonLines().value(0)[u"code"_s].toString(), code);
}

void TestCliExit::aServerThatIsNotThere()
{
    CliProgram cli;
    FakeWebcastServer server;
    QVERIFY(server.listen());
    const QStringList addresses = addressesOf(server);
    server.stopListening();
    const CliResult result =
        cli.run(QStringList {u"capture"_s, u"luna.canta"_s, u"--no-database"_s} + addresses);
    QCOMPARE(result.exitStatus, 8);
    QVERIFY2(result.diagnostics.contains("net.refused"), result.diagnostics.constData());
}

void TestCliExit::storesThatCannotBeOpened_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("no server") << u"mysql://ana@127.0.0.1:1/lives"_s << "db.refused"_ba;
    QTest::newRow("a folder that cannot be") << u"sqlite:/dev/null/x.sqlite"_s << "db."_ba;
}

void TestCliExit::storesThatCannotBeOpened()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, code);
    CliProgram cli;
    const CliResult result = cli.run({u"capture"_s, u"ana.live"_s, u"--json"_s, u"--database"_s,
                                      url, u"--tiktok-url"_s, u"http://127.0.0.1:1"_s});
    QCOMPARE(result.exitStatus, 9);
    QVERIFY2(result.diagnostics.contains(code), result.diagnostics.constData());
}

void TestCliExit::allOfSeveralFailed()
{
    CliProgram cli;
    FakeWebcastServer server;
    FakeLive live;
    live.offline = true;
    server.addLive(live);
    QVERIFY(server.listen());
    const CliResult result =
        cli.run(QStringList {u"capture"_s, u"luna.canta"_s, u"nobody.here"_s, u"--no-database"_s}
                + addressesOf(server));
    QCOMPARE(result.exitStatus, 4); // the first one's, in the order of the command line
}

RACHA_TEST(TestCliExit);
#include "tst_cliexit.moc"
