// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/databaseurl.h"
#include "tests/support/testmain.h"

using namespace Qt::Literals::StringLiterals;
using namespace racha;

class TestDatabaseUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aUrlIsReadAndShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("file") << u"sqlite:/tmp/a b.sqlite"_s << u"sqlite:/tmp/a b.sqlite"_s;
        QTest::newRow("bare path") << u" lives.sqlite "_s << u"sqlite:lives.sqlite"_s;
        QTest::newRow("path that looks like a scheme")
            << u"sqlite:/tmp/a://b"_s << u"sqlite:/tmp/a://b"_s;
        QTest::newRow("path that begins like one")
            << u"://h/d?tls=off"_s << u"sqlite:://h/d?tls=off"_s;
        QTest::newRow("odd name of a certificate")
            << u"mysql://h/l?ca=/a%26b%25c"_s << u"mysql://h/l?ca=/a%26b%25c"_s;
        QTest::newRow("server") << u"mysql://ana@db.example:3307/lives"_s
                                << u"mysql://ana@db.example:3307/lives"_s;
        QTest::newRow("no user, usual port")
            << u"mysql://127.0.0.1:3306/lives"_s << u"mysql://127.0.0.1/lives"_s;
        QTest::newRow("cluster") << u"mysql://a,b:3307,[::1]:3308/l?tls=verify&ca=/etc/ca.pem"_s
                                 << u"mysql://a,b:3307,[::1]:3308/l?tls=verify&ca=/etc/ca.pem"_s;
        QTest::newRow("byte order mark") << u"mysql://h/\uFEFF"_s << u"mysql://h/%EF%BB%BF"_s;
        QTest::newRow("half a character") << u"mysql://h/%.."_s << u"mysql://h/%EF%BF%BD"_s;
        QTest::newRow("escaped user") << u"mysql://a%40b@h/l"_s << u"mysql://a%40b@h/l"_s;
    }

    void aUrlIsReadAndShown()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        const auto url = DatabaseUrl::parse(text);
        QVERIFY2(url, url ? "" : qPrintable(url.error().detail));
        QCOMPARE(url->text(), shown);
        const auto again = DatabaseUrl::parse(shown); // as it is kept by settings
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->text(), shown);
        QCOMPARE(again->caFile, url->caFile);
    }

    void aWrongUrlIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("password") << u"mysql://ana:secret@h/l"_s
                                  << ErrorCode::UsageCredentialsInUrl;
        QTest::newRow("empty password")
            << u"mysql://ana:@h/l"_s << ErrorCode::UsageCredentialsInUrl;
        QTest::newRow("password with a slash")
            << u"mysql://ana:a/b@h/l"_s << ErrorCode::UsageCredentialsInUrl;
        const auto invalid = ErrorCode::UsageInvalid;
        QTest::newRow("empty") << u"  "_s << invalid;
        QTest::newRow("no file") << u"sqlite:"_s << invalid;
        QTest::newRow("scheme") << u"postgres://h/l"_s << invalid;
        QTest::newRow("no database") << u"mysql://h"_s << invalid;
        QTest::newRow("empty database") << u"mysql://h/"_s << invalid;
        QTest::newRow("no host") << u"mysql:///l"_s << invalid;
        QTest::newRow("no second host") << u"mysql://a,/l"_s << invalid;
        // What could not be read again as it is shown; found by fuzzing.
        QTest::newRow("bracket in brackets") << u"mysql://a,[[!x]/l"_s << invalid;
        QTest::newRow("no address in brackets") << u"mysql://[host]/l"_s << invalid;
        QTest::newRow("space in a host") << u"mysql://a b/l"_s << invalid;
        QTest::newRow("port") << u"mysql://h:70000/l"_s << invalid;
        QTest::newRow("port missing") << u"mysql://h:/l"_s << invalid;
        QTest::newRow("option") << u"mysql://h/l?password=x"_s << invalid;
        QTest::newRow("tls") << u"mysql://h/l?tls=yes"_s << invalid;
        QTest::newRow("ca") << u"mysql://h/l?ca="_s << invalid;
    }

    void aWrongUrlIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(ErrorCode, code);
        const auto url = DatabaseUrl::parse(text);
        QVERIFY(!url);
        QCOMPARE(url.error().code, code);
        QVERIFY(!url.error().detail.contains(u"secret"_s));
    }
};

RACHA_TEST(TestDatabaseUrl);
#include "tst_databaseurl.moc"
