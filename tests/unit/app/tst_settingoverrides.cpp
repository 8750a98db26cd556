// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/captureoptions.h"
#include "app/databasechoice.h"
#include "app/settingoverrides.h"
#include "tests/support/testmain.h"
#include "tests/unit/app/givensources.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>

using namespace racha;
using racha::test::printed;
using racha::test::sourcesOf;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kAllowed {Option::Database, Option::DatabasePasswordFile, Option::Provider,
                               Option::Proxy,    Option::SignKeyFile,          Option::GiftIdle,
                               Option::LikeIdle, Option::UsdPerDiamond,        Option::Lang};

CommandLine line(const QStringList& arguments)
{
    return CommandLine::parse(arguments, u"racha"_s, kAllowed).value_or(CommandLine());
}

QString fileWith(const QTemporaryDir& folder, const QString& name, const QByteArray& text)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return file.fileName();
}

} // namespace

class TestSettingOverrides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereNothingDecidesTheSettingsDo();
    void theCommandLineDecides();
    void variablesDecideAndTheirSecretsAreNotTold();
    void dotEnvDecidesWhatTheEnvironmentDoesNot();
    void thePasswordHasItsOrder();
    void theSignKeyHasItsOrder();
    void aPasswordFileOfTheSettingsConcernsServersOnly();
};

void TestSettingOverrides::whereNothingDecidesTheSettingsDo()
{
    QCOMPARE(printed(settingOverrides({}, {})), QStringList());
}

void TestSettingOverrides::theCommandLineDecides()
{
    const auto all =
        settingOverrides(line({u"--database=sqlite:/x.sqlite"_s, u"--database-password-file=/p"_s,
                               u"--provider=sign"_s, u"--proxy=http://a:1"_s,
                               u"--sign-key-file=/k"_s, u"--gift-idle=20"_s, u"--like-idle=9"_s,
                               u"--usd-per-diamond=0.005"_s, u"--lang=es"_s}),
                         sourcesOf("DB_NAME=weaker\nDB_PASSWORD=secret\n"));
    QCOMPARE(
        printed(all),
        QStringList({u"connection/provider: sign by --provider (command line)"_s,
                     u"connection/proxy: http://a:1 by --proxy (command line)"_s,
                     u"connection/sign_key_file: /k by --sign-key-file (command line)"_s,
                     u"general/language: es by --lang (command line)"_s,
                     u"storage/password_file: /p by --database-password-file (command line)"_s,
                     u"streaks/gift_idle: 20 by --gift-idle (command line)"_s,
                     u"streaks/like_idle: 9 by --like-idle (command line)"_s,
                     u"streaks/usd_per_diamond: 0.005 by --usd-per-diamond (command line)"_s}));
}

void TestSettingOverrides::variablesDecideAndTheirSecretsAreNotTold()
{
    const auto all = settingOverrides(
        {},
        sourcesOf({},
                  {u"DB_NAME=racha"_s, u"DB_HOST=db.example"_s, u"DB_PASSWORD=hunter22"_s,
                   u"RACHA_SIGN_KEY=key-123"_s, u"QT_LOGGING_RULES=racha.*=true"_s}));
    QCOMPARE(printed(all),
             QStringList({u"advanced/log_level:  by QT_LOGGING_RULES (environment)"_s,
                          u"connection/sign_key_file:  by RACHA_SIGN_KEY (environment)"_s,
                          u"storage/database: mysql://db.example/racha by DB_NAME (environment)"_s,
                          u"storage/password_file:  by DB_PASSWORD (environment)"_s}));
}

void TestSettingOverrides::dotEnvDecidesWhatTheEnvironmentDoesNot()
{
    const auto all =
        settingOverrides({}, sourcesOf("DB_NAME=racha\nDB_USER=ana\nDB_PASSWORD=hunter22\n"));
    QCOMPARE(printed(all),
             QStringList({u"storage/database: mysql://ana@localhost/racha by DB_NAME (.env)"_s,
                          u"storage/password_file:  by DB_PASSWORD (.env)"_s}));
}

void TestSettingOverrides::thePasswordHasItsOrder()
{
    const QTemporaryDir folder;
    SettingSources sources;
    sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
    const auto password = [&sources](const QStringList& arguments = {}) {
        const auto found = databasePassword(line(arguments), sources);
        return found ? found->reveal() : QByteArray("failed");
    };
    QCOMPARE(password(), QByteArray());
    sources.settings.setValue(QLatin1StringView(kSettingPasswordFile),
                              fileWith(folder, u"settings"_s, "of-settings\n"));
    QCOMPARE(password(), QByteArray("of-settings"));
    sources.typedPassword = Secret("typed");
    QCOMPARE(password(), QByteArray("typed"));
    sources.dotEnv = DotEnvFile::parse("DB_PASSWORD=of-dotenv\n");
    QCOMPARE(password(), QByteArray("of-dotenv"));
    sources.environment.insert(u"DB_PASSWORD"_s, u"of-environment"_s);
    QCOMPARE(password(), QByteArray("of-environment"));
    const QString file = fileWith(folder, u"line"_s, "of-line\n");
    QCOMPARE(password({u"--database-password-file"_s, file}), QByteArray("of-line"));
}

void TestSettingOverrides::theSignKeyHasItsOrder()
{
    const QTemporaryDir folder;
    SettingSources sources;
    sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
    sources.settings.setValue(QLatin1StringView(kSettingSignKeyFile),
                              fileWith(folder, u"settings"_s, "of-settings\n"));
    const auto key = [&sources](const QStringList& arguments = {}) {
        const auto found = signKey(line(arguments), sources);
        return found ? found->reveal() : QByteArray("failed");
    };
    QCOMPARE(key(), QByteArray("of-settings"));
    sources.environment.insert(u"RACHA_SIGN_KEY"_s, u"of-environment"_s);
    QCOMPARE(key(), QByteArray("of-environment"));
    const QString file = fileWith(folder, u"line"_s, "of-line\n");
    QCOMPARE(key({u"--sign-key-file"_s, file}), QByteArray("of-line"));
}

/// Its owner took the stick away that it is on: the embedded store works all the same.
void TestSettingOverrides::aPasswordFileOfTheSettingsConcernsServersOnly()
{
    const QTemporaryDir folder;
    SettingSources sources;
    sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
    sources.settings.setValue(QLatin1StringView(kSettingPasswordFile), u"/not/there"_s);
    QVERIFY(chooseDatabase({}, sources).has_value());
    sources.settings.setValue(QLatin1StringView(kSettingDatabase), u"mysql://localhost/x"_s);
    const auto choice = chooseDatabase({}, sources);
    QVERIFY(!choice.has_value());
    QVERIFY(choice.error().code == ErrorCode::FileUnreadable);
}

RACHA_TEST(TestSettingOverrides);
#include "tst_settingoverrides.moc"
