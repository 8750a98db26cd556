// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/cli/cliprogram.h"
#include "tests/support/testmain.h"

using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

class TestCliUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageIsNamedAndEndsWithTwo_data();
    void wrongUsageIsNamedAndEndsWithTwo();
    void everyCommandTakesTheStore();
    void secretsOfRefusedAddressesAreNotShown();
    void helpIsThereInBothLanguages_data();
    void helpIsThereInBothLanguages();
    void theLocaleChoosesTheLanguage();
    void theVersionComesFirst();
    void noGuiLibraryIsLoaded();
    void statusSaysWhichSourceWon();
    void settingsAreDecidedForOneRun();
    void aWrongVariableIsToldAndPassedOver();
    void migrateMakesTheTables();
    void verifySaysByItsStatusWhetherSomethingWasFound();
};

void TestCliUsage::wrongUsageIsNamedAndEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* name, const QString& line, const char* named) {
        QTest::newRow(name) << line.split(u' ', Qt::SkipEmptyParts) << QByteArray(named);
    };
    row("nothing", {}, "command");
    row("unknown command", u"captrue ana"_s, "captrue");
    row("unknown option", u"capture ana --jsno"_s, "--jsno");
    row("option of another command", u"replay a.racha --record b"_s, "--record");
    row("no username", u"capture"_s, "username");
    row("bad character", u"capture añb"_s, "ñ");
    row("short name", u"check a"_s, "usage.username");
    row("too many names", u"check ana luis"_s, "username");
    row("bad number", u"capture ana --duration soon"_s, "--duration");
    row("idle out of range", u"capture ana --gift-idle 4"_s, "--gift-idle");
    row("bad provider", u"check ana --provider magic"_s, "--provider");
    row("bad address", u"check ana --push-url http://x"_s, "--push-url");
    row("two speeds", u"replay a.racha --speed 2 --max"_s, "--max");
    row("no recording", u"replay"_s, "recording");
    row("store and no store", u"capture ana --database x --no-database"_s, "--no-database");
    row("password in the URL", u"capture ana --database mysql://a:b@c/d"_s, "credentials_in_url");
    row("bad database URL", u"capture ana --database oracle://x/y"_s, "oracle");
    row("language", u"capture ana --lang de"_s, "--lang");
    row("setting without a value", u"capture ana --set feed/pin_diamonds"_s, "--set");
    row("unknown setting", u"export --set streaks/gift_idel=20"_s, "streaks/gift_idle");
    row("setting that is no person's", u"check ana --set storage/kept_password=x"_s,
        "storage/kept_password");
    row("setting out of range", u"database status --set streaks/gift_idle=4"_s, "from 5 to 120");
    row("setting that has choices", u"check ana --set connection/provider=magic"_s, "bridge");
    row("password in a setting", u"check ana --set storage/database=mysql://a:b@c/d"_s,
        "credentials_in_url");
    row("filter", u"capture ana --filter x"_s, "--filter: Column 1: there is no field");
    row("filter of a replay", u"replay a.racha --filter diamonds>=many"_s,
        "--filter: Column 11: expected a number");
    row("format of an export", u"export --format xml"_s, "--format");
    row("column of an export", u"export --columns id,gift,nonsense"_s, "nonsense");
    row("empty column", u"export --columns id,,gift"_s, "--columns");
    row("delimiter of an export", u"export --delimiter ,,"_s, "--delimiter");
    row("quote as delimiter", u"export --delimiter \""_s, "--delimiter");
    row("workbook to standard output", u"export --format xlsx"_s, "--output");
    row("options of CSV for JSON", u"export --format jsonl --bom"_s, "--bom");
    row("operand of an export", u"export ana"_s, "ana");
    row("filter of an export", u"export --filter x"_s, "--filter: Column 1");
    row("no recording to redact", u"redact"_s, "recording");
    row("two recordings to redact", u"redact a.racha b.racha --output c"_s, "b.racha");
    row("nowhere for the copy", u"redact a.racha"_s, "--output");
    row("copy to standard output", u"redact a.racha --output -"_s, "not to -");
    row("copy over the recording", u"redact a.racha --output ./a.racha"_s, "--output");
    row("unknown report", u"report nonsense"_s, "nonsense");
    row("no action", u"database"_s, "status");
    row("option of another action", u"database status --adopt"_s, "--adopt");
    row("repair of a server without a backup", u"database verify --repair --database mysql://x/y"_s,
        "--yes");
    row("new decoding of a server without a backup",
        u"database redecode --apply --database mysql://x/y"_s, "--yes");
    row("operand of an action", u"database status now"_s, "now");
    row("unknown action", u"database destroy"_s, "destroy");
}

void TestCliUsage::wrongUsageIsNamedAndEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    CliProgram cli;
    const CliResult result = cli.run(arguments);
    QCOMPARE(result.exitStatus, 2);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.diagnostics.contains(named), result.diagnostics.constData());
}

void TestCliUsage::everyCommandTakesTheStore()
{
    CliProgram cli;
    for (const QString& command :
         {u"capture ana"_s, u"replay x.racha"_s, u"check ana"_s, u"report summary"_s,
          u"database status"_s, u"export"_s, u"simulate crowd"_s}) {
        const CliResult result = cli.run(
            command.split(u' ') + QStringList {u"--database=here.sqlite"_s, u"--version"_s});
        QCOMPARE(result.exitStatus, 0);
        // Where it stores nothing a wrong one is told all the same.
        const CliResult wrong =
            cli.run(command.split(u' ') + QStringList {u"--database=mysql://u:sesame@x/y"_s});
        QCOMPARE(wrong.exitStatus, 2);
        QVERIFY(wrong.diagnostics.contains("usage.credentials_in_url"));
    }
}

void TestCliUsage::secretsOfRefusedAddressesAreNotShown()
{
    CliProgram cli;
    for (const QString& option :
         {u"--sign-url=http://u:sesame@x"_s, u"--proxy=http://u:sesame@x:1"_s,
          u"--database=mysql://u:sesame@x/y"_s}) {
        const CliResult result = cli.run({u"capture"_s, u"ana"_s, option});
        QCOMPARE(result.exitStatus, 2);
        QVERIFY(result.diagnostics.contains("usage.credentials_in_url"));
        QVERIFY(!result.diagnostics.contains("sesame"));
    }
}

void TestCliUsage::helpIsThereInBothLanguages_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("program, English")
        << QStringList {u"--help"_s, u"--lang"_s, u"en"_s} << "Usage: racha-cli"_ba;
    QTest::newRow("program, Spanish")
        << QStringList {u"--lang=es"_s, u"--help"_s} << "Uso: racha-cli"_ba;
    for (const auto& command : {u"capture"_s, u"replay"_s, u"check"_s, u"database"_s}) {
        const QByteArray name = command.toUtf8();
        QTest::addRow("English %s", name.constData())
            << QStringList {command, u"--help"_s} << QByteArray("Usage: racha-cli " + name);
        QTest::addRow("Spanish %s", name.constData())
            << QStringList {command, u"--help"_s, u"--lang=es"_s}
            << QByteArray("Uso: racha-cli " + name);
    }
}

void TestCliUsage::helpIsThereInBothLanguages()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, expected);
    CliProgram cli;
    const CliResult result = cli.run(arguments);
    QCOMPARE(result.exitStatus, 0);
    QVERIFY2(result.output.contains(expected), result.output.constData());
    QCOMPARE(result.diagnostics, QByteArray());
}

void TestCliUsage::theLocaleChoosesTheLanguage()
{
    CliProgram cli;
    cli.setVariable(u"LC_ALL"_s, u"es_MX"_s); // not installed, not UTF-8: the language counts
    QVERIFY(cli.run({u"--help"_s}).output.contains("Uso: racha-cli"));
    cli.setVariable(u"LC_ALL"_s, u"C"_s);
    const CliResult result = cli.run({u"--help"_s});
    QVERIFY(result.output.contains("Usage: racha-cli"));
    QCOMPARE(result.diagnostics, QByteArray());
}

void TestCliUsage::theVersionComesFirst()
{
    CliProgram cli;
    const CliResult result = cli.run({u"--version"_s});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.lines().value(0), QByteArray("racha-cli " RACHA_VERSION));
    QVERIFY2(result.output.contains("\nSQLite: 3."), result.output.constData());
}

void TestCliUsage::noGuiLibraryIsLoaded()
{
    CliProgram cli;
    const CliResult result = cli.run(u"ldd"_s, {QStringLiteral(RACHA_CLI)});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.output.contains("libQt6Core"));
    for (const char* const library : {"libQt6Gui", "libQt6Widgets", "libQt6Charts", "libQt6Svg"})
        QVERIFY2(!result.output.contains(library), library);
}

void TestCliUsage::statusSaysWhichSourceWon()
{
    CliProgram cli;
    const auto sourceOf = [&cli](const QStringList& more) {
        const CliResult result =
            cli.run(QStringList {u"database"_s, u"status"_s, u"--json"_s} + more);
        return result.jsonLines().value(0)[u"source"_s].toString();
    };
    QCOMPARE(sourceOf({}), u"default"_s);
    cli.writeFile(u".env"_s, "DB_NAME=lives\nDB_HOST=127.0.0.1\nDB_PORT=1\n");
    QCOMPARE(sourceOf({}), u".env"_s);
    cli.setVariable(u"DB_NAME"_s, u"other"_s);
    QCOMPARE(sourceOf({}), u"environment"_s);
    QCOMPARE(sourceOf({u"--database"_s, u"sqlite:x.sqlite"_s}), u"command line"_s);
    const CliResult refused = cli.run({u"database"_s, u"status"_s});
    QCOMPARE(refused.exitStatus, 9);
    QVERIFY(refused.diagnostics.contains("db.refused"));
}

void TestCliUsage::settingsAreDecidedForOneRun()
{
    CliProgram cli;
    const auto sourceOf = [&cli](const QStringList& more) {
        const CliResult result =
            cli.run(more + QStringList {u"database"_s, u"status"_s, u"--json"_s});
        return result.jsonLines().value(0)[u"source"_s].toString();
    };
    cli.writeFile(u".env"_s, "RACHA_STORAGE_DATABASE=here.sqlite\n");
    QCOMPARE(sourceOf({}), u".env"_s);
    cli.setVariable(u"RACHA_STORAGE_DATABASE"_s, u"there.sqlite"_s);
    QCOMPARE(sourceOf({}), u"environment"_s);
    QCOMPARE(sourceOf({u"--set"_s, u"storage/database=given.sqlite"_s}), u"command line"_s);
    cli.setVariable(u"RACHA_GENERAL_LANGUAGE"_s, u"es"_s);
    QVERIFY(cli.run({u"--help"_s}).output.contains("Uso: racha-cli"));
    QVERIFY(cli.run({u"--set=general/language=en"_s, u"capture"_s, u"--help"_s})
                .output.contains("Usage: racha-cli"));
    QVERIFY(
        cli.run({u"capture"_s, u"--help"_s, u"--lang=en"_s}).output.contains("Usage: racha-cli"));
}

void TestCliUsage::aWrongVariableIsToldAndPassedOver()
{
    CliProgram cli;
    cli.setVariable(u"RACHA_STREAKS_GIFT_IDLE"_s, u"4"_s);
    const CliResult result = cli.run({u"database"_s, u"migrate"_s});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY2(result.diagnostics.contains("passed over: RACHA_STREAKS_GIFT_IDLE is a number"),
             result.diagnostics.constData());
}

void TestCliUsage::migrateMakesTheTables()
{
    CliProgram cli;
    const QStringList database {u"database"_s, u"status"_s, u"--json"_s};
    const QJsonObject before = cli.run(database).jsonLines().value(0);
    QCOMPARE(before[u"exists"_s].toBool(true), false);
    const CliResult migrated = cli.run({u"database"_s, u"migrate"_s});
    QCOMPARE(migrated.exitStatus, 0);
    const QJsonObject after = cli.run(database).jsonLines().value(0);
    QCOMPARE(after[u"exists"_s].toBool(), true);
    QVERIFY(after[u"schema_version"_s].toInt() > 0);
    QCOMPARE(after[u"schema_version"_s].toInt(), after[u"newest_schema_version"_s].toInt());
    QVERIFY(QFile::exists(cli.filePath(u"data/racha/racha.sqlite"_s)));
}

void TestCliUsage::verifySaysByItsStatusWhetherSomethingWasFound()
{
    CliProgram cli;
    const QStringList verify {u"database"_s, u"verify"_s, u"--json"_s};
    QCOMPARE(cli.run(verify).exitStatus, 9); // it makes no store
    QVERIFY(!QFile::exists(cli.filePath(u"data/racha/racha.sqlite"_s)));
    QCOMPARE(cli.run({u"database"_s, u"migrate"_s}).exitStatus, 0);
    QCOMPARE(cli.run(verify).exitStatus, 0);
    const QString insert = u"INSERT INTO live_streaks (streak_id, room_id, event_type, started_at, "
                           "ended_at, total_count, diamonds) VALUES ('x', 5, 'GiftEvent', "
                           "'2026-11-23 20:00:00.000000', '2026-11-23 20:00:00.000000', 1, 1)"_s;
    cli.run(u"sqlite3"_s, {u"-batch"_s, cli.filePath(u"data/racha/racha.sqlite"_s), insert});
    const CliResult found = cli.run(verify);
    QCOMPARE(found.exitStatus, 1);
    QCOMPARE(found.jsonLines().size(), 2);
    QCOMPARE(found.jsonLines()[0][u"kind"_s].toString(), u"finding"_s);
    QCOMPARE(found.jsonLines()[0][u"table"_s].toString(), u"live_streaks"_s);
    QCOMPARE(found.jsonLines()[1][u"findings"_s].toInt(), 1);
    QCOMPARE(cli.run(verify + QStringList {u"--limit"_s, u"0"_s}).jsonLines().size(), 1);
    QCOMPARE(cli.run(verify + QStringList {u"--repair"_s}).exitStatus, 0);
    QCOMPARE(cli.run(verify).exitStatus, 0);
    QDir data(cli.filePath(u"data/racha"_s));
    QCOMPARE(data.entryList({u"racha.sqlite.before-*"_s}).size(), 1);
}

RACHA_TEST(TestCliUsage);
#include "tst_cliusage.moc"
