// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/settings/proxyaddress.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;

namespace {

QString printed(const Result<ProxyAddress>& address)
{
    if (!address)
        return QString::fromLatin1(info(address.error().code).text.data());
    return u"%1 %2 %3 %4"_s
        .arg(address->isSocks ? u"socks"_s : u"http"_s, address->host,
             QString::number(address->port), address->user)
        .trimmed();
}

} // namespace

class TestProxyAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothKindsAreReadAndNothingElse_data();
    void bothKindsAreReadAndNothingElse();
};

void TestProxyAddress::bothKindsAreReadAndNothingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("http") << u"http://proxy.example:3128"_s << u"http proxy.example 3128"_s;
    QTest::newRow("socks5") << u"socks5://127.0.0.1:9050"_s << u"socks 127.0.0.1 9050"_s;
    QTest::newRow("names resolved there") << u"socks5h://a:1"_s << u"socks a 1"_s;
    QTest::newRow("user") << u"http://ana@a:1"_s << u"http a 1 ana"_s;
    QTest::newRow("password") << u"http://ana:x@a:1"_s << u"usage.credentials_in_url"_s;
    QTest::newRow("no port") << u"http://a"_s << u"usage.invalid"_s;
    QTest::newRow("no scheme") << u"a:1"_s << u"usage.invalid"_s;
    QTest::newRow("https") << u"https://a:1"_s << u"usage.invalid"_s;
    QTest::newRow("nothing") << QString() << u"usage.invalid"_s;
}

void TestProxyAddress::bothKindsAreReadAndNothingElse()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    QCOMPARE(printed(ProxyAddress::parse(text)), read);
}

RACHA_TEST(TestProxyAddress);
#include "tst_proxyaddress.moc"
