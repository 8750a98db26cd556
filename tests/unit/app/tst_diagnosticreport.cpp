// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/commandline.h"
#include "app/diagnosticreport.h"
#include "app/settingsources.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

const WallTime kAt = wallTimeFromText("2026-11-23 20:14:00");
const QString kHome = u"/houses/ana"_s;

/// Everything that must not leave the computer, once.
const QStringList kSecrets {
    u"hunter22!"_s,        u"sign-key-4711"_s,  u"p/w d"_s,        u"tt-cookie-1"_s,
    u"session-cookie-2"_s, u"bearer-token-3"_s, u"proxy-user-4"_s, u"proxy-pass-5"_s,
    u"json-password-6"_s,  u"query-token-7"_s,
};

/// A text with all of them, in the forms in which they turn up.
QString leakyText()
{
    return u"user hunter22! key sign-key-4711 and p%2Fw%20d, p/w d; "
           "ttwid=tt-cookie-1; sessionid=session-cookie-2 "
           "Authorization: Bearer bearer-token-3 "
           "via http://proxy-user-4:proxy-pass-5@proxy.example:8080/x "
           "{\"password\": \"json-password-6\"} "
           "wss://push.example/?room=1&access_token=query-token-7&x=1 "
           "in /houses/ana/racha"_s;
}

DiagnosticFacts leakyFacts()
{
    const QString leak = leakyText();
    DiagnosticFacts facts;
    facts.at = kAt;
    facts.versions = {{u"racha"_s, leak}};
    facts.settings = {{u"connection/proxy"_s, leak}};
    facts.statistics.store = StoreState {
        StorePhase::Failed, leak.toStdString(), 1, 2, 3, Error {ErrorCode::DbCredentials, leak}};
    CaptureNotes notes;
    CaptureState state;
    state.username = u"luis"_s;
    state.provider = leak;
    state.error = Error {ErrorCode::NetProxy, leak};
    notes.addState(state, kAt);
    notes.addStep(u"luis"_s, {leak, leak, 403, 12, std::chrono::milliseconds(7), leak, leak});
    facts.captures = notes.captures();
    facts.log = {{1, kAt, LogLevel::Warning, leak, leak}};
    facts.redaction =
        Redaction({Secret("hunter22!"), Secret("sign-key-4711"), Secret("p/w d")}, kHome);
    return facts;
}

} // namespace

class TestDiagnosticReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void credentialsAreStruckOut_data();
    void credentialsAreStruckOut();
    void nothingSecretIsInIt();
    void itSaysWhatHelps();
    void noteworthyIsBounded();
    void ordinaryWordsStay();
    void theFactsOfThisProcessHoldNoSecret();
};

void TestDiagnosticReport::credentialsAreStruckOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("redacted");
    const auto row = [](const char* name, const QString& text, const QString& redacted) {
        QTest::newRow(name) << text << redacted;
    };
    row("known secret", u"key sign-key-4711, again sign-key-4711"_s, u"key ***, again ***"_s);
    row("as in an address", u"?k=p%2Fw%20d&x=1"_s, u"?k=***&x=1"_s);
    row("user and password", u"http://a:b@c.example/x"_s, u"http://***@c.example/x"_s);
    row("user alone", u"mysql://ana@c/x"_s, u"mysql://***@c/x"_s);
    row("cookie", u"ttwid=1%7Cabc; odin_tt=def;x"_s, u"ttwid=***; odin_tt=***;x"_s);
    row("cookie header", u"Cookie: a=1; b=2\nHost: c"_s, u"Cookie: ***\nHost: c"_s);
    row("set-cookie header", u"set-cookie: a=1; Path=/"_s, u"set-cookie: ***"_s);
    row("authorization", u"Authorization: Bearer abc.def x"_s, u"Authorization: *** x"_s);
    row("JSON", uR"({"password": "x y", "token":"z"})"_s,
        uR"({"password": "*** y", "token":"***"})"_s);
    row("query", u"wss://h/?room=1&msToken=abc&X-Bogus=d&v=2"_s,
        u"wss://h/?room=1&msToken=***&X-Bogus=***&v=2"_s);
    row("variable", u"RACHA_SIGN_KEY=abc DB_PASSWORD: x"_s,
        u"RACHA_SIGN_KEY=*** DB_PASSWORD: ***"_s);
    row("home", u"/houses/ana/x and /houses/ana"_s, u"~/x and ~"_s);
}

void TestDiagnosticReport::credentialsAreStruckOut()
{
    QFETCH(QString, text);
    QFETCH(QString, redacted);
    const Redaction redaction({Secret("sign-key-4711"), Secret("p/w d")}, kHome);
    QCOMPARE(redaction.apply(text), redacted);
}

void TestDiagnosticReport::nothingSecretIsInIt()
{
    const QString report = diagnosticReport(leakyFacts());
    QStringList found;
    for (const QString& secret : kSecrets + QStringList {u"p%2Fw%20d"_s, kHome}) {
        if (report.contains(secret))
            found << secret;
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u", "_s) + u"\n" + report));
    QVERIFY(report.contains(u"~/racha"_s));
}

void TestDiagnosticReport::itSaysWhatHelps()
{
    DiagnosticFacts facts;
    facts.at = kAt;
    facts.versions = {{u"racha"_s, u"0.1.0"_s}};
    facts.settings = {{u"connection/provider"_s, u"- (default)"_s}};
    facts.statistics.events = 12;
    facts.statistics.diskFreeBytes = 5 << 20;
    CaptureNotes notes;
    CaptureState state;
    state.username = u"luis"_s;
    state.phase = CapturePhase::Failed;
    state.since = kAt;
    state.error = Error {ErrorCode::LiveOffline, u"room 0"_s};
    notes.addStep(u"luis"_s,
                  {u"room id (json)"_s, u"https://www.tiktok.com/x"_s, 200, 512,
                   std::chrono::milliseconds(80), u"log1"_s, u"no room"_s});
    notes.addState(state, kAt);
    facts.captures = notes.captures();
    facts.log = {{1, kAt, LogLevel::Info, u"racha.ingest"_s, u"two\nlines"_s}};
    QCOMPARE(diagnosticReport(facts), uR"(Racha diagnostic report, 2026-11-23T20:14:00.000000Z
----------------------------------------------------
racha                     0.1.0

Settings in force
-----------------
connection/provider       - (default)

Figures
-------
frames                    0
events                    12
events per second         0.0
decode errors             0
duplicates                0
unknown messages          0
memory, MiB               0.0
disk free, MiB            5
store                     none

Captures
--------
@luis: failed
  room 0, provider -, since 2026-11-23T20:14:00.000000Z, connected -, attempt 0
  verdict 2026-11-23T20:14:00.000000Z live.offline: room 0
  step room id (json): https://www.tiktok.com/x -> 200, 512 bytes in 80 ms, log id log1: no room

Log, last 1 lines
-----------------
2026-11-23T20:14:00.000000Z I racha.ingest two lines
)"_s);
}

void TestDiagnosticReport::noteworthyIsBounded()
{
    CaptureNotes notes;
    for (int i = 0; i < 100; ++i) {
        CaptureState state;
        state.username = u"user%1"_s.arg(i % 50);
        state.error = Error {ErrorCode::NetReset, QString::number(i)};
        notes.addState(state, kAt);
        for (int step = 0; step < 100; ++step)
            notes.addStep(state.username, {QString::number(step), {}, 0, 0, {}, {}, {}});
    }
    QCOMPARE(notes.captures().size(), CaptureNotes::kCaptures);
    QCOMPARE(notes.captures().back().username, u"user49"_s);
    QCOMPARE(notes.captures().back().steps.size(), CaptureNotes::kSteps);
    QCOMPARE(notes.captures().back().steps.back().what, u"99"_s);
    QVERIFY(notes.captures().back().verdicts.size() <= CaptureNotes::kVerdicts);
}

void TestDiagnosticReport::ordinaryWordsStay()
{
    const Redaction redaction({Secret("abc")}, u"/"_s); // too short to be taken for a secret
    const QString text =
        u"abc the tokens of / and a monkey: keyed, https://www.tiktok.com/@ana/live"
        " room=73 attempt=3"_s;
    QCOMPARE(redaction.apply(text), text);
}

void TestDiagnosticReport::theFactsOfThisProcessHoldNoSecret()
{
    const QTemporaryDir folder;
    SettingSources sources;
    sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
    sources.settings.setValue(QLatin1StringView(kSettingProxy), u"http://proxy.example:1"_s);
    sources.settings.setValue(u"somebody/else"_s, u"unlisted-value"_s);
    sources.environment.insert(u"RACHA_SIGN_KEY"_s, u"sign-key-4711"_s);
    sources.environment.insert(u"RACHA_PROXY_PASSWORD"_s, u"proxy-pass-5"_s);
    sources.dotEnv = DotEnvFile::parse("DB_NAME=racha\nDB_PASSWORD=hunter22!\n");
    sources.typedPassword = Secret("typed-password");
    LogRing log;
    log.add(kAt, LogLevel::Info, u"racha.test"_s,
            u"sign-key-4711 proxy-pass-5 hunter22! typed-password "_s + QDir::homePath() + u"/x"_s);
    const QString report = diagnosticReport(diagnosticFacts({}, sources, {}, {}, log));
    QStringList found;
    for (const QString& secret : {u"sign-key-4711"_s, u"proxy-pass-5"_s, u"hunter22!"_s,
                                  u"typed-password"_s, u"unlisted-value"_s}) {
        if (report.contains(secret))
            found << secret;
    }
    QCOMPARE(found, QStringList());
    QVERIFY(report.contains(u"connection/proxy          http://proxy.example:1 (settings)"_s));
    QVERIFY(report.contains(u"connection/silence_timeout - (default)"_s));
    QVERIFY(
        report.contains(u"storage/database          mysql://localhost/racha (.env, DB_NAME)"_s));
    QVERIFY(report.contains(u"QSQLITE"_s));
    QVERIFY(report.contains(u"*** *** *** *** ~/x"_s));
}

RACHA_TEST(TestDiagnosticReport);
#include "tst_diagnosticreport.moc"
