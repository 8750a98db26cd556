// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/captureoptions.h"
#include "app/keptsecrets.h"
#include "core/ingest/capturetimings.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kStreakOptions {Option::GiftIdle, Option::LikeIdle, Option::UsdPerDiamond};

CommandLine line(const QStringList& arguments, std::span<const Option> allowed = kConnectionOptions)
{
    return CommandLine::parse(arguments, u"capture"_s, allowed).value_or(CommandLine());
}

} // namespace

class TestCaptureOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreTaken();
    void wrongAddressesAreRefused_data();
    void wrongAddressesAreRefused();
    void proxiesOfBothKindsAreTaken();
    void theKeyComesFromTheEnvironment();
    void theWaysHaveNames();
    void aBrowserIsAllowedWhereItIsGiven();
    void aSessionIsUsedWhereItIsGivenOrWanted();
    void whatIsTypedGoesBeforeTheFile();
    void theKeychainIsAskedForWhatIsMissing();
    void aFileWithoutCertificateIsUnreadable();
    void streaksHaveTheirDefaults();
    void streakLimitsAreKept_data();
    void streakLimitsAreKept();
    void timeOutsComeFromTheSettings();
    void wrongNumbersOfTheSettingsAreNamed_data();
    void wrongNumbersOfTheSettingsAreNamed();
};

void TestCaptureOptions::addressesAreTaken()
{
    const auto settings =
        connectionSettings(line({u"--tiktok-url"_s, u"http://127.0.0.1:8080"_s,
                                 u"--push-url=wss://push.example/x"_s, u"--provider=sign"_s}),
                           {}, u"es"_s);
    QVERIFY(settings.has_value());
    QCOMPARE(settings->tiktokUrl, QUrl(u"http://127.0.0.1:8080"_s));
    QCOMPARE(settings->pushUrl, QUrl(u"wss://push.example/x"_s));
    QVERIFY(settings->provider == ProviderChoice::Sign);
    QVERIFY(settings->usesCustomHosts());
    QCOMPARE(settings->language, u"es"_s);
}

void TestCaptureOptions::wrongAddressesAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("code");
    const QString invalid = u"usage.invalid"_s;
    const QString credentials = u"usage.credentials_in_url"_s;
    QTest::newRow("no scheme") << QStringList {u"--tiktok-url=example.org"_s} << invalid;
    QTest::newRow("push over http") << QStringList {u"--push-url=http://a"_s} << invalid;
    QTest::newRow("page over ws") << QStringList {u"--sign-url=ws://a"_s} << invalid;
    QTest::newRow("password") << QStringList {u"--sign-url=http://u:p@a"_s} << credentials;
    QTest::newRow("user") << QStringList {u"--sign-url=http://u@a"_s} << credentials;
    QTest::newRow("proxy password") << QStringList {u"--proxy=http://u:p@a:1"_s} << credentials;
    QTest::newRow("proxy without port") << QStringList {u"--proxy=http://a"_s} << invalid;
    QTest::newRow("proxy of another kind") << QStringList {u"--proxy=ftp://a:1"_s} << invalid;
    QTest::newRow("managed over http") << QStringList {u"--managed-url=http://a"_s} << invalid;
    QTest::newRow("browser elsewhere") << QStringList {u"--bridge-url=http://a:9222"_s} << invalid;
    QTest::newRow("browser with a user")
        << QStringList {u"--bridge-url=http://u:p@127.0.0.1:1"_s} << credentials;
    QTest::newRow("provider") << QStringList {u"--provider=magic"_s} << invalid;
}

void TestCaptureOptions::wrongAddressesAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, code);
    const auto settings = connectionSettings(line(arguments), {}, u"en"_s);
    QVERIFY(!settings.has_value());
    QCOMPARE(QString::fromUtf8(info(settings.error().code).text.data()), code);
    QVERIFY(!settings.error().detail.contains(u"u:p"_s));
}

void TestCaptureOptions::proxiesOfBothKindsAreTaken()
{
    SettingSources sources;
    sources.environment.insert(u"RACHA_PROXY_PASSWORD"_s, u"pw"_s);
    const auto http = connectionSettings(line({u"--proxy=http://p.example:3128"_s}), sources, {});
    QVERIFY(http.has_value());
    QCOMPARE(http->proxy.type(), QNetworkProxy::HttpProxy);
    const auto socks =
        connectionSettings(line({u"--proxy=socks5://ana@p.example:1080"_s}), sources, {});
    QVERIFY(socks.has_value());
    QCOMPARE(socks->proxy.type(), QNetworkProxy::Socks5Proxy);
    QCOMPARE(socks->proxy.user(), u"ana"_s);
    QCOMPARE(socks->proxy.password(), u"pw"_s);
    QCOMPARE(socks->proxy.port(), quint16 {1080});
}

void TestCaptureOptions::theKeyComesFromTheEnvironment()
{
    SettingSources sources;
    sources.environment.insert(u"RACHA_SIGN_KEY"_s, u"key"_s);
    const auto settings = connectionSettings(line({}), sources, {});
    QVERIFY(settings.has_value());
    QCOMPARE(settings->signKey.reveal(), "key"_ba);
    QVERIFY(settings->provider == ProviderChoice::Auto);
}

void TestCaptureOptions::theWaysHaveNames()
{
    const std::array ways {std::pair {u"auto"_s, ProviderChoice::Auto},
                           std::pair {u"direct"_s, ProviderChoice::Direct},
                           std::pair {u"sign"_s, ProviderChoice::Sign},
                           std::pair {u"managed"_s, ProviderChoice::Managed},
                           std::pair {u"bridge"_s, ProviderChoice::Bridge}};
    for (const auto& [name, choice] : ways) {
        const auto settings = connectionSettings(line({u"--provider"_s, name}), {}, {});
        QVERIFY(settings && settings->provider == choice);
    }
}

void TestCaptureOptions::aBrowserIsAllowedWhereItIsGiven()
{
    const auto plain = connectionSettings(line({}), {}, {});
    QVERIFY(!plain->isBridgeAllowed);
    QCOMPARE(plain->bridgeUrl, QUrl(u"http://127.0.0.1:9222"_s));
    const auto given = connectionSettings(line({u"--bridge-url=http://[::1]:9333"_s}), {}, {});
    QVERIFY(given->isBridgeAllowed);
    QCOMPARE(given->bridgeUrl.port(), 9333);
    QVERIFY(!given->usesCustomHosts());
}

void TestCaptureOptions::aSessionIsUsedWhereItIsGivenOrWanted()
{
    const QTemporaryDir folder;
    SettingSources sources;
    sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
    sources.secrets[ConnectionSecret::Session] = Secret("0a1b");
    const auto cookies = [&sources](const QStringList& arguments = {}) {
        const auto found = session(line(arguments), sources);
        return found ? found->reveal() : QByteArray("failed");
    };
    QCOMPARE(cookies(), QByteArray()); // off at first
    sources.settings.setValue(QLatin1StringView(kSettingUseSession), u"1"_s);
    QVERIFY(cookies().startsWith("sessionid=0a1b;"));
    sources.environment.insert(u"RACHA_SESSION"_s, u"2c3d"_s);
    QVERIFY(cookies().startsWith("sessionid=2c3d;"));
    QFile file(folder.filePath(u"session"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("sessionid=4e5f; tt-target-idc=alisg\n");
    file.close();
    QVERIFY(cookies({u"--session-file"_s, file.fileName()}).startsWith("sessionid=4e5f;"));
    sources.environment.insert(u"RACHA_SESSION"_s, u"no cookie"_s);
    QCOMPARE(cookies(), QByteArray("failed"));
}

void TestCaptureOptions::whatIsTypedGoesBeforeTheFile()
{
    const QTemporaryDir folder;
    SettingSources sources;
    sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
    sources.settings.setValue(QLatin1StringView(kSettingSignKeyFile), u"/not/there"_s);
    sources.secrets[ConnectionSecret::SignKey] = Secret("typed");
    sources.secrets[ConnectionSecret::ProxyPassword] = Secret("pw");
    const auto settings = connectionSettings(line({u"--proxy=http://ana@p:1"_s}), sources, {});
    QVERIFY(settings.has_value());
    QCOMPARE(settings->signKey.reveal(), "typed"_ba);
    QCOMPARE(settings->proxy.password(), u"pw"_s);
    sources.environment.insert(u"RACHA_PROXY_PASSWORD"_s, u"other"_s);
    QCOMPARE(connectionSettings(line({u"--proxy=http://ana@p:1"_s}), sources, {})->proxy.password(),
             u"other"_s);
}

void TestCaptureOptions::theKeychainIsAskedForWhatIsMissing()
{
    using enum ConnectionSecret;
    const QTemporaryDir folder;
    SettingSources sources;
    sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
    const auto missing = [&sources](const QStringList& arguments = {}) {
        return missingSecrets(sources, *connectionSettings(line(arguments), sources, {}));
    };
    using Which = QList<ConnectionSecret>;
    QCOMPARE(missing(), Which());
    QCOMPARE(missing({u"--provider=sign"_s}), Which {SignKey});
    QCOMPARE(missing({u"--provider=managed"_s}), Which {SignKey});
    QCOMPARE(missing({u"--proxy=http://p:1"_s}), Which());
    QCOMPARE(missing({u"--proxy=http://ana@p:1"_s}), Which {ProxyPassword});
    noteKept(sources.settings, u"sign-key"_s, true);
    noteKept(sources.settings, u"session"_s, true);
    QCOMPARE(missing(), Which {SignKey});
    sources.settings.setValue(QLatin1StringView(kSettingUseSession), u"1"_s);
    QCOMPARE(missing(), Which({SignKey, Session}));
    noteKept(sources.settings, u"sign-key"_s, false);
    QCOMPARE(missing(), Which {Session});
    sources.environment.insert(u"RACHA_SESSION"_s, u"2c3d"_s);
    QCOMPARE(missing(), Which());
}

void TestCaptureOptions::aFileWithoutCertificateIsUnreadable()
{
    const auto settings = connectionSettings(line({u"--ca-file=/nonexistent.pem"_s}), {}, {});
    QVERIFY(!settings.has_value());
    QVERIFY(settings.error().code == ErrorCode::FileUnreadable);
}

void TestCaptureOptions::streaksHaveTheirDefaults()
{
    const auto settings = streakSettings(line({}, kStreakOptions), {});
    QVERIFY(settings.has_value());
    QVERIFY(*settings == StreakSettings());
}

void TestCaptureOptions::streakLimitsAreKept_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("shortest gift") << u"--gift-idle=5"_s << true;
    QTest::newRow("too short gift") << u"--gift-idle=4.9"_s << false;
    QTest::newRow("longest gift") << u"--gift-idle=120"_s << true;
    QTest::newRow("too long gift") << u"--gift-idle=121"_s << false;
    QTest::newRow("shortest like") << u"--like-idle=2"_s << true;
    QTest::newRow("too long like") << u"--like-idle=31"_s << false;
    QTest::newRow("rate") << u"--usd-per-diamond=0.005"_s << true;
    QTest::newRow("negative rate") << u"--usd-per-diamond=-1"_s << false;
}

void TestCaptureOptions::streakLimitsAreKept()
{
    QFETCH(QString, argument);
    QFETCH(bool, isAllowed);
    QCOMPARE(streakSettings(line({argument}, kStreakOptions), {}).has_value(), isAllowed);
}

void TestCaptureOptions::timeOutsComeFromTheSettings()
{
    const QTemporaryDir folder;
    SettingSources sources;
    sources.settings = SettingsFile(folder.filePath(u"racha.ini"_s));
    const auto timeouts = [&sources] {
        const auto settings = connectionSettings(line({}), sources, {});
        return std::pair(*settings->requestTimeout, *settings->silenceTimeout);
    };
    const std::pair usual(LookupTimings().request, CaptureTimings().stall);
    QVERIFY(timeouts() == usual);
    sources.settings.setValue(QLatin1StringView(kSettingRequestTimeout), u"2.5"_s);
    sources.settings.setValue(QLatin1StringView(kSettingSilenceTimeout), u"34"_s);
    QVERIFY(timeouts() == usual); // shorter than is safe
    sources.settings.setValue(QLatin1StringView(kSettingRequestTimeout), u"3.5"_s);
    sources.settings.setValue(QLatin1StringView(kSettingSilenceTimeout), u"35"_s);
    QVERIFY(timeouts()
            == std::pair(std::chrono::milliseconds {3'500}, std::chrono::milliseconds {35'000}));
}

void TestCaptureOptions::wrongNumbersOfTheSettingsAreNamed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isRight");
    const QString gift = QLatin1StringView(kSettingGiftIdle);
    QTest::newRow("in its range") << gift << u"12.5"_s << true;
    QTest::newRow("nothing") << gift << QString() << true;
    QTest::newRow("too large") << gift << u"121"_s << false;
    QTest::newRow("no number") << gift << u"soon"_s << false;
    QTest::newRow("not a number") << gift << u"nan"_s << false;
    QTest::newRow("a silence within heartbeats")
        << QString(QLatin1StringView(kSettingSilenceTimeout)) << u"30"_s << false;
    QTest::newRow("a port of others")
        << QString(QLatin1StringView(kSettingFeedPort)) << u"80"_s << false;
}

void TestCaptureOptions::wrongNumbersOfTheSettingsAreNamed()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, isRight);
    const QTemporaryDir folder;
    SettingsFile settings(folder.filePath(u"racha.ini"_s));
    settings.setValue(key, value);
    const auto checked = checkNumbers(settings);
    QCOMPARE(checked.has_value(), isRight);
    if (!isRight) {
        QCOMPARE(checked.error().code, ErrorCode::UsageInvalid);
        QVERIFY(checked.error().detail.contains(key));
        QVERIFY(checked.error().detail.contains(value));
    }
}

RACHA_TEST(TestCaptureOptions);
#include "tst_captureoptions.moc"
