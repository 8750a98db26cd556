// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/pictures/pictureaddress.h"
#include "tests/support/testmain.h"

using namespace racha;

class TestPictureAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void onlyHttpsOnTheKnownHostsIsAPicture_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isPicture");
        const auto row = [](const char* address, bool isPicture) {
            QTest::newRow(address) << QString::fromLatin1(address) << isPicture;
        };
        row("https://p16-sign-va.tiktokcdn.com/tos/a~tplv.webp?x=1", true);
        row("https://p19-sign.tiktokcdn-us.com/a.jpeg", true);
        row("https://p16.ibyteimg.com/a.png", true);
        row("https://tiktokcdn.com/a", true);
        row("https://P16.TikTokCDN.com/a", true);
        row("https://p16.tiktokcdn.com:443/a", true);
        row("http://p16-sign-va.tiktokcdn.com/a.webp", false);
        row("https://p16.tiktokcdn.com:8443/a", false);
        row("https://nottiktokcdn.com/a", false);
        row("https://tiktokcdn.com.example.com/a", false);
        row("https://example.com/?tiktokcdn.com", false);
        row("https://tiktokcdn.com@example.com/a", false);
        row("https://name:word@p16.tiktokcdn.com/a", false);
        row("https://127.0.0.1/a", false);
        row("file:///etc/passwd", false);
        row("ftp://p16.tiktokcdn.com/a", false);
        row("", false);
    }

    void onlyHttpsOnTheKnownHostsIsAPicture()
    {
        QFETCH(QString, address);
        QTEST(isPictureAddress(QUrl(address), pictureHosts()), "isPicture");
    }
};

RACHA_TEST(TestPictureAddress);
#include "tst_pictureaddress.moc"
