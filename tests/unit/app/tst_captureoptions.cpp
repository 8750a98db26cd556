// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/captureoptions.h"
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
    void aFileWithoutCertificateIsUnreadable();
    void streaksHaveTheirDefaults();
    void streakLimitsAreKept_data();
    void streakLimitsAreKept();
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

RACHA_TEST(TestCaptureOptions);
#include "tst_captureoptions.moc"
