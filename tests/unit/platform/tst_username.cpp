// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/username.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestUsername : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyFormMeansTheSame_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* form :
             {"luna.canta", "@luna.canta", "  Luna.Canta ", "@LUNA.CANTA/live", "luna.canta/live",
              "https://www.tiktok.com/@luna.canta", "https://www.tiktok.com/@Luna.Canta/live",
              "https://www.tiktok.com/@luna.canta/live/?lang=es#top",
              "HTTP://tiktok.com/@luna.canta", "www.tiktok.com/@luna.canta",
              "m.tiktok.com/@luna.canta/", "https://m.tiktok.com/@luna.canta/live?_r=1"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }

    void everyFormMeansTheSame()
    {
        QFETCH(const QString, text);
        const auto name = normalisedUsername(text);
        QVERIFY2(name, name ? "" : qPrintable(name.error().detail));
        QCOMPARE(*name, u"luna.canta"_s);
    }

    void whatIsNoUsernameSaysWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("empty") << u"  "_s << u"empty"_s;
        QTest::newRow("short") << u"a"_s << u"2 to 24"_s;
        QTest::newRow("long") << u"a23456789012345678901234x"_s << u"2 to 24"_s;
        QTest::newRow("space inside") << u"luna canta"_s << u"' ' (U+0020)"_s;
        QTest::newRow("accent") << u"luña"_s << u"'ñ' (U+00F1)"_s;
        QTest::newRow("emoji") << u"luna😀"_s << u"(U+1F600)"_s;
        QTest::newRow("dash") << u"@lu-na"_s << u"'-' (U+002D)"_s;
        QTest::newRow("another site") << u"https://example.com/luna"_s << u"'/'"_s;
        QTest::newRow("a name of another site") << u"https://example.com/@luna"_s << u"'/'"_s;
        QTest::newRow("a video") << u"https://www.tiktok.com/@luna/video/7"_s << u"'/'"_s;
        QTest::newRow("a path before it") << u"x/y/@luna"_s << u"'/'"_s;
        QTest::newRow("short link") << u"https://vm.tiktok.com/ZMabcdef/"_s << u"short link"_s;
    }

    void whatIsNoUsernameSaysWhy()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, why);
        const auto name = normalisedUsername(text);
        QVERIFY(!name);
        QCOMPARE(name.error().code, ErrorCode::UsageUsername);
        QVERIFY2(name.error().detail.contains(why), qPrintable(name.error().detail));
    }
};

RACHA_TEST(TestUsername);
#include "tst_username.moc"
