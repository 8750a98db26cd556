// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/databasechoice.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kAllowed {Option::Database, Option::DatabasePasswordFile};

CommandLine line(const QStringList& arguments)
{
    return CommandLine::parse(arguments, u"capture"_s, kAllowed).value_or(CommandLine());
}

SettingSources sourcesOf(const QByteArray& dotEnv, const QStringList& environment = {})
{
    SettingSources sources;
    sources.dotEnv = DotEnvFile::parse(dotEnv);
    for (const QString& variable : environment)
        sources.environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    return sources;
}

constexpr auto kDotEnv =
    "DB_NAME=fromfile\nDB_USER=ana\nDB_PASSWORD=secret\nDB_HOST=db.example\nDB_PORT=3307\n";

} // namespace

class TestDatabaseChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStrongestSourceWins_data();
    void theStrongestSourceWins();
    void eachVariableComesFromTheEnvironmentFirst();
    void missingCompanionsHaveTheirDefaults();
    void badPortsAreUsageErrors();
    void thePasswordFileBeatsTheVariable();
    void credentialsInTheUrlAreRefused();
    void theSettingsComeBeforeTheDefault();
};

void TestDatabaseChoice::theStrongestSourceWins_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QByteArray>("dotEnv");
    QTest::addColumn<QString>("origin");
    const QStringList none;
    const QStringList option {u"--database"_s, u"sqlite:/x.sqlite"_s};
    const QStringList variables {u"DB_NAME=fromenvironment"_s};
    QTest::newRow("all: command line")
        << option << variables << QByteArray(kDotEnv) << u"command line"_s;
    QTest::newRow("environment and file")
        << none << variables << QByteArray(kDotEnv) << u"environment"_s;
    QTest::newRow("file alone") << none << none << QByteArray(kDotEnv) << u".env"_s;
    QTest::newRow("an empty name is none")
        << none << QStringList {u"DB_NAME="_s} << QByteArray(kDotEnv) << u"default"_s;
    QTest::newRow("nothing") << none << none << QByteArray() << u"default"_s;
}

void TestDatabaseChoice::theStrongestSourceWins()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, environment);
    QFETCH(QByteArray, dotEnv);
    QFETCH(QString, origin);
    const auto choice = chooseDatabase(line(arguments), sourcesOf(dotEnv, environment));
    QVERIFY(choice.has_value());
    QCOMPARE(QString(originText(choice->origin)), origin);
}

void TestDatabaseChoice::eachVariableComesFromTheEnvironmentFirst()
{
    const auto choice = chooseDatabase(line({}), sourcesOf(kDotEnv, {u"DB_HOST=other"_s}));
    QVERIFY(choice.has_value());
    QCOMPARE(choice->url.text(), u"mysql://ana@other:3307/fromfile"_s);
    QCOMPARE(choice->url.password.reveal(), "secret"_ba);
    QVERIFY(choice->origin == SettingOrigin::DotEnv);
}

void TestDatabaseChoice::missingCompanionsHaveTheirDefaults()
{
    const auto choice = chooseDatabase(line({}), sourcesOf("DB_NAME=lives\n"));
    QVERIFY(choice.has_value());
    QCOMPARE(choice->url.hosts.size(), std::size_t {1});
    QCOMPARE(choice->url.hosts[0].name, u"localhost"_s);
    QCOMPARE(choice->url.hosts[0].port, quint16 {3306});
    QVERIFY(choice->url.password.isEmpty());
}

void TestDatabaseChoice::badPortsAreUsageErrors()
{
    for (const char* const port : {"0", "65536", "x", "-1"}) {
        const auto choice =
            chooseDatabase(line({}), sourcesOf("DB_NAME=a\nDB_PORT=" + QByteArray(port)));
        QVERIFY(!choice.has_value());
        QVERIFY(choice.error().code == ErrorCode::UsageInvalid);
        QVERIFY(choice.error().detail.contains(u"DB_PORT"_s));
    }
}

void TestDatabaseChoice::thePasswordFileBeatsTheVariable()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"password"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("fromfile\n");
    file.close();
    const auto choice =
        chooseDatabase(line({u"--database-password-file"_s, file.fileName()}), sourcesOf(kDotEnv));
    QVERIFY(choice.has_value());
    QCOMPARE(choice->url.password.reveal(), "fromfile"_ba);
}

void TestDatabaseChoice::credentialsInTheUrlAreRefused()
{
    const auto choice =
        chooseDatabase(line({u"--database"_s, u"mysql://ana:secret@db/lives"_s}), sourcesOf({}));
    QVERIFY(!choice.has_value());
    QVERIFY(choice.error().code == ErrorCode::UsageCredentialsInUrl);
    QVERIFY(!choice.error().detail.contains(u"secret"_s));
}

void TestDatabaseChoice::theSettingsComeBeforeTheDefault()
{
    const QTemporaryDir folder;
    SettingSources sources;
    sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
    QVERIFY(sources.settings.setValue(QLatin1StringView(kSettingDatabase), u"sqlite:/y.sqlite"_s));
    const auto choice = chooseDatabase(line({}), sources);
    QVERIFY(choice.has_value());
    QCOMPARE(choice->url.text(), u"sqlite:/y.sqlite"_s);
    QVERIFY(choice->origin == SettingOrigin::Settings);
}

RACHA_TEST(TestDatabaseChoice);
#include "tst_databasechoice.moc"
