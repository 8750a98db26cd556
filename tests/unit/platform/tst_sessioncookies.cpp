// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/sessioncookies.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestSessionCookies : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsGivenBecomesACookieLine_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("line");
        const QByteArray bare = "sessionid=0a1b; sessionid_ss=0a1b; sid_tt=0a1b";
        QTest::newRow("the bare value") << " 0a1b\n"_ba << bare;
        QTest::newRow("the cookie") << "sessionid=0a1b"_ba << bare;
        QTest::newRow("a whole header")
            << "tt_csrf=x; sessionid=0a1b; tt-target-idc=alisg; msToken=y"_ba
            << bare + "; tt-target-idc=alisg";
        QTest::newRow("names of their own")
            << "sessionid=0a1b; sessionid_ss=2c; sid_tt=3d; sid_guard=4%7C5"_ba
            << "sessionid=0a1b; sessionid_ss=2c; sid_tt=3d; sid_guard=4%7C5"_ba;
    }

    void whatIsGivenBecomesACookieLine()
    {
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, line);
        const auto cookies = sessionCookies(Secret(given));
        QVERIFY(cookies.has_value());
        QCOMPARE(cookies->reveal(), line);
    }

    void whatIsNoCookieIsRefused_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("other cookies") << "ttwid=0a1b; msToken=2c"_ba;
        QTest::newRow("a header in it") << "0a1b\r\nX-Other: 1"_ba;
        QTest::newRow("spaces") << "0a 1b"_ba;
        QTest::newRow("not ASCII") << "0a\xc3\xb1"_ba;
        QTest::newRow("endless") << QByteArray(5000, 'a');
    }

    void whatIsNoCookieIsRefused()
    {
        QFETCH(QByteArray, given);
        const auto cookies = sessionCookies(Secret(given));
        QVERIFY(!cookies.has_value());
        QVERIFY(cookies.error().code == ErrorCode::UsageInvalid);
        QVERIFY(!cookies.error().detail.contains(u"0a"_s));
    }

    void twoLinesBecomeOne()
    {
        QCOMPARE(joinedCookies(Secret("a=1"), Secret("b=2")).reveal(), "a=1; b=2"_ba);
        QCOMPARE(joinedCookies(Secret(), Secret("b=2")).reveal(), "b=2"_ba);
        QCOMPARE(joinedCookies(Secret("a=1"), Secret()).reveal(), "a=1"_ba);
    }
};

RACHA_TEST(TestSessionCookies);
#include "tst_sessioncookies.moc"
