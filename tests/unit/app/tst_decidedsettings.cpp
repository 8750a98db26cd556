// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/captureoptions.h"
#include "app/databasechoice.h"
#include "app/decidedsettings.h"
#include "app/settingoverrides.h"
#include "tests/support/testmain.h"
#include "tests/unit/app/givensources.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <algorithm>
#include <array>

using namespace racha;
using racha::test::printed;
using racha::test::sourcesOf;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kAllowed =
    joined(std::array {Option::Database, Option::DatabasePasswordFile, Option::GiftIdle},
           kConnectionOptions, kCommonOptions);

CommandLine line(const QStringList& arguments)
{
    return CommandLine::parse(arguments, u"capture"_s, kAllowed).value_or(CommandLine());
}

/// Who decides what in the end, as the dialog is told.
QStringList printed(const CommandLine& given, const SettingSources& sources)
{
    return printed(settingOverrides(given, sources));
}

} // namespace

class TestDecidedSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStrongestSourceWins();
    void theLastOfOneKeyCounts();
    void mistakesOfTheCommandLineAreNamed_data();
    void mistakesOfTheCommandLineAreNamed();
    void whatIsRightIsDecidedBesideAMistake();
    void passwordsAreNotRepeated();
    void wrongVariablesArePassedOver_data();
    void wrongVariablesArePassedOver();
    void aFileWithASecretIsNotNamedByDotEnv();
    void aSwitchCanBeTurnedOff();
    void whatIsMadeForASettingWinsWhereBothAreAsStrong();
    void aStrongerPlaceWinsOverWhatIsMadeForTheSetting();
    void aDecidedFileGoesBeforeWhatIsTyped();
    void whatReadsSettingsReadsThese();
};

void TestDecidedSettings::theStrongestSourceWins()
{
    SettingSources sources = sourcesOf(
        "RACHA_FEED_PIN_DIAMONDS=1\nRACHA_CHARTS_RANGE=5\nRACHA_WINDOW_THEME=2\n",
        {u"RACHA_FEED_PIN_DIAMONDS=2"_s, u"RACHA_CHARTS_RANGE=0"_s, u"RACHA_WINDOW_THEME="_s});
    QVERIFY(decideSettings(sources, {u"feed/pin_diamonds=3"_s}));
    QVERIFY(sources.wrongVariables.isEmpty());
    QCOMPARE(printed({}, sources),
             QStringList({u"charts/range: 0 by RACHA_CHARTS_RANGE (environment)"_s,
                          u"feed/pin_diamonds: 3 by --set feed/pin_diamonds (command line)"_s,
                          u"window/theme: 2 by RACHA_WINDOW_THEME (.env)"_s}));
}

void TestDecidedSettings::theLastOfOneKeyCounts()
{
    SettingSources sources;
    const CommandLine given = line({u"--set"_s, u"feed/pin_diamonds=3"_s,
                                    u"--set=feed/pin_diamonds=4"_s, u"--set=charts/range="_s});
    QVERIFY(decideSettings(sources, given.values(Option::Set)));
    QCOMPARE(sources.settings.value(u"feed/pin_diamonds"_s), u"4"_s);
    QVERIFY(!sources.settings.value(u"charts/range"_s)); // its default
    QVERIFY(sources.settings.decided(u"charts/range"_s));
}

void TestDecidedSettings::mistakesOfTheCommandLineAreNamed_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const QString& set, const QString& named) {
        QTest::newRow(name) << set << named;
    };
    row("no value", u"feed/pin_diamonds"_s, u"feed/pin_diamonds=500"_s);
    row("unknown", u"feed/pin_diamond=1"_s, u"similar are feed/pin_diamonds"_s);
    row("ours", u"storage/kept_password=x"_s, u"storage/kept_password"_s);
    row("too small", u"streaks/gift_idle=4"_s, u"from 5 to 120, not “4”"_s);
    row("no number", u"streaks/gift_idle=nan"_s, u"not “nan”"_s);
    row("not whole", u"feed/pin_diamonds=1.5"_s, u"a whole number"_s);
    row("no choice", u"connection/provider=magic"_s, u"auto, direct, sign, managed, bridge"_s);
    row("no switch", u"privacy/pictures=yes"_s, u"1 or 0"_s);
    row("no proxy", u"connection/proxy=a"_s, u"socks5://host:port"_s);
    row("a browser elsewhere", u"connection/bridge_url=http://10.1.1.1:9222"_s, u"127.0.0.1"_s);
    row("no database", u"storage/database=oracle://x/y"_s, u"oracle"_s);
}

void TestDecidedSettings::mistakesOfTheCommandLineAreNamed()
{
    QFETCH(QString, set);
    QFETCH(QString, named);
    SettingSources sources;
    const auto decided = decideSettings(sources, {set});
    QVERIFY(!decided);
    QCOMPARE(info(decided.error().code).exitStatus, 2);
    QVERIFY2(decided.error().detail.contains(u"--set"_s), qPrintable(decided.error().detail));
    QVERIFY2(decided.error().detail.contains(named), qPrintable(decided.error().detail));
    QVERIFY(sources.settings.decided().isEmpty());
}

/// So the message about it is in the language that was asked for.
void TestDecidedSettings::whatIsRightIsDecidedBesideAMistake()
{
    SettingSources sources;
    QVERIFY(!decideSettings(sources, {u"nonsense=1"_s, u"general/language=es"_s}));
    QCOMPARE(sources.settings.value(QLatin1StringView(kSettingLanguage)), u"es"_s);
}

void TestDecidedSettings::passwordsAreNotRepeated()
{
    for (const QString& set :
         {u"connection/proxy=http://ana:sesame@a:1"_s, u"storage/database=mysql://u:sesame@x/y"_s,
          u"connection/bridge_url=http://u:sesame@localhost:1"_s}) {
        SettingSources sources;
        const auto decided = decideSettings(sources, {set});
        QVERIFY(!decided);
        QCOMPARE(decided.error().code, ErrorCode::UsageCredentialsInUrl);
        QVERIFY(!decided.error().detail.contains(u"sesame"_s));
    }
    for (const QString& set :
         {u"connection/proxy:http://ana:sesame@a:1"_s, u"conection/proxy:sesame=1"_s,
          u"connection/sign_key_file=sesame"_s}) {
        SettingSources sources;
        const auto decided = decideSettings(sources, {set});
        QVERIFY(!decided);
        QVERIFY2(!decided.error().detail.contains(u"sesame"_s), qPrintable(decided.error().detail));
    }
}

void TestDecidedSettings::wrongVariablesArePassedOver_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("named");
    QTest::newRow("out of range") << u"RACHA_STREAKS_GIFT_IDLE=4"_s << u"RACHA_STREAKS_GIFT_IDLE"_s;
    QTest::newRow("no such file") << u"RACHA_CONNECTION_SIGN_KEY_FILE=/not/there"_s
                                  << u"RACHA_CONNECTION_SIGN_KEY_FILE"_s;
    QTest::newRow("misspelled") << u"RACHA_FEED_PIN_DIAMOND=4"_s << u"RACHA_FEED_PIN_DIAMONDS"_s;
    QTest::newRow("ours") << u"RACHA_STORAGE_KEPT_PASSWORD=x"_s << u"RACHA_STORAGE_KEPT_PASSWORD"_s;
}

void TestDecidedSettings::wrongVariablesArePassedOver()
{
    QFETCH(QString, variable);
    QFETCH(QString, named);
    // Variables that stand for no setting are none of this.
    const QStringList others {u"RACHA_SIGN_KEY=x"_s, u"RACHA_OTHER=1"_s};
    SettingSources inEnvironment = sourcesOf({}, others + QStringList {variable});
    SettingSources inDotEnv = sourcesOf(variable.toUtf8() + "\nRACHA_CHARTS_RANGE=5\n", others);
    for (SettingSources* const sources : {&inEnvironment, &inDotEnv}) {
        QVERIFY(decideSettings(*sources, {}));
        QCOMPARE(sources->wrongVariables.size(), 1);
        const WrongVariable& wrong = sources->wrongVariables.first();
        QVERIFY2(passedOverText(wrong).startsWith(u"passed over: "_s), qPrintable(named));
        QVERIFY2(passedOverText(wrong).contains(named), qPrintable(wrong.error.detail));
        QCOMPARE(wrong.origin,
                 sources == &inDotEnv ? SettingOrigin::DotEnv : SettingOrigin::Environment);
    }
    QVERIFY(inEnvironment.settings.decided().isEmpty());
    QCOMPARE(inDotEnv.settings.value(QLatin1StringView(kSettingChartRange)), u"5"_s);
}

void TestDecidedSettings::aFileWithASecretIsNotNamedByDotEnv()
{
    for (const char* const variable :
         {"RACHA_CONNECTION_SIGN_KEY_FILE", "RACHA_STORAGE_PASSWORD_FILE"}) {
        QTemporaryFile file;
        QVERIFY(file.open());
        SettingSources sources = sourcesOf(QByteArray(variable) + '=' + file.fileName().toUtf8());
        QVERIFY(decideSettings(sources, {}));
        QCOMPARE(sources.wrongVariables.size(), 1);
        QVERIFY(
            passedOverText(sources.wrongVariables.first()).contains(QLatin1StringView(variable)));
        QVERIFY(sources.settings.decided().isEmpty());
    }
    SettingSources sources = sourcesOf("RACHA_CONNECTION_PROXY=http://127.0.0.1:3128\n"
                                       "RACHA_CONNECTION_USE_SESSION=1\n");
    QVERIFY(decideSettings(sources, {}));
    QCOMPARE(sources.wrongVariables.size(), 2);
    QVERIFY(sources.settings.decided().isEmpty());
}

void TestDecidedSettings::aSwitchCanBeTurnedOff()
{
    const QTemporaryDir folder;
    SettingSources sources;
    sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
    const QString key = QLatin1StringView(kSettingUseSession);
    sources.settings.setValue(key, u"1"_s);
    sources.secrets[ConnectionSecret::Session] = Secret("sessionid=0a1b");
    sources.environment.insert(u"RACHA_SESSION"_s, u"sessionid=ffff"_s);
    QVERIFY(decideSettings(sources, {u"connection/use_session=0"_s}));
    QVERIFY(!isSessionWanted(sources));
    QVERIFY(session({}, sources)->isEmpty());
    QCOMPARE(printed({}, sources),
             QStringList({u"connection/use_session:  by --set connection/use_session "
                          "(command line)"_s}));
}

void TestDecidedSettings::whatIsMadeForASettingWinsWhereBothAreAsStrong()
{
    SettingSources sources =
        sourcesOf({}, {u"DB_NAME=lives"_s, u"RACHA_STORAGE_DATABASE=sqlite:/x.sqlite"_s});
    const CommandLine given =
        line({u"--proxy=http://a:1"_s, u"--set=connection/proxy=http://b:1"_s});
    QVERIFY(decideSettings(sources, given.values(Option::Set)));
    QCOMPARE(
        printed(given, sources),
        QStringList({u"connection/proxy: http://a:1 by --proxy (command line)"_s,
                     u"storage/database: mysql://localhost/lives by DB_NAME (environment)"_s}));
    QCOMPARE(connectionSettings(given, sources, {})->proxy.hostName(), u"a"_s);
    QCOMPARE(chooseDatabase(given, sources)->url.text(), u"mysql://localhost/lives"_s);
}

void TestDecidedSettings::aStrongerPlaceWinsOverWhatIsMadeForTheSetting()
{
    SettingSources sources =
        sourcesOf("DB_NAME=lives\n", {u"RACHA_STORAGE_DATABASE=sqlite:/x.sqlite"_s});
    QVERIFY(decideSettings(sources, {}));
    QCOMPARE(printed({}, sources),
             QStringList({u"storage/database: sqlite:/x.sqlite by RACHA_STORAGE_DATABASE "
                          "(environment)"_s}));
    sources.environment.insert(u"DB_NAME"_s, u"other"_s);
    QVERIFY(decideSettings(sources, {u"storage/database=sqlite:/y.sqlite"_s}));
    QCOMPARE(chooseDatabase({}, sources)->url.text(), u"sqlite:/y.sqlite"_s);
    QCOMPARE(chooseDatabase({}, sources)->by, u"--set storage/database"_s);
}

void TestDecidedSettings::aDecidedFileGoesBeforeWhatIsTyped()
{
    const QTemporaryDir folder;
    const auto fileWith = [&folder](const QString& name, const QByteArray& text) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    };
    SettingSources sources = sourcesOf("DB_PASSWORD=of-dotenv\n");
    sources.typedPassword = Secret("typed");
    sources.secrets[ConnectionSecret::SignKey] = Secret("typed");
    sources.environment.insert(u"RACHA_STORAGE_PASSWORD_FILE"_s, fileWith(u"p"_s, "password\n"));
    sources.environment.insert(u"RACHA_CONNECTION_SIGN_KEY_FILE"_s, fileWith(u"k"_s, "key\n"));
    QVERIFY(decideSettings(sources, {}));
    QCOMPARE(databasePassword({}, sources)->reveal(), "password"_ba);
    QCOMPARE(signKey({}, sources)->reveal(), "key"_ba);
    // As strong, and made for it.
    sources.environment.insert(u"RACHA_SIGN_KEY"_s, u"of-environment"_s);
    sources.environment.insert(u"DB_PASSWORD"_s, u"of-environment"_s);
    QCOMPARE(databasePassword({}, sources)->reveal(), "of-environment"_ba);
    QCOMPARE(signKey({}, sources)->reveal(), "of-environment"_ba);
    QVERIFY(decideSettings(sources, {u"connection/sign_key_file="_s + folder.filePath(u"k"_s)}));
    QCOMPARE(signKey({}, sources)->reveal(), "key"_ba);
}

void TestDecidedSettings::whatReadsSettingsReadsThese()
{
    SettingSources sources = sourcesOf("RACHA_STORAGE_JOURNAL_SYNC=each\n");
    QVERIFY(decideSettings(sources,
                           {u"streaks/gift_idle=20"_s, u"watchlist/requests_per_hour=60"_s,
                            u"connection/request_timeout=30"_s, u"storage/keep_journals_days=3"_s,
                            u"connection/silence_timeout=90"_s}));
    QCOMPARE(streakSettings({}, sources)->giftIdle, std::chrono::milliseconds {20'000});
    QCOMPARE(checksPerHour(sources), 60);
    QVERIFY(journalSettings(sources).sync == JournalSync::Each);
    QVERIFY(journalKeeping(sources).age == std::chrono::days(3));
    const auto connection = connectionSettings({}, sources, {});
    QVERIFY(connection->requestTimeout == std::chrono::seconds(30));
    QVERIFY(connection->silenceTimeout == std::chrono::seconds(90));
}

RACHA_TEST(TestDecidedSettings);
#include "tst_decidedsettings.moc"
