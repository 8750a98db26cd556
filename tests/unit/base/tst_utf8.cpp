// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/utf8.h"
#include "tests/support/testmain.h"

#include <QStringDecoder>

#include <random>

using namespace racha;

class TestUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void badPartsBecomeReplacements_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("clean");
        const QByteArray bad("\xEF\xBF\xBD");
        QTest::newRow("plain") << QByteArray("Hola a todos") << QByteArray("Hola a todos");
        QTest::newRow("emoji") << QByteArray("🌹 ñ 小林") << QByteArray("🌹 ñ 小林");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << "a" + bad + "b";
        QTest::newRow("lone continuation") << QByteArray("a\x80z") << "a" + bad + "z";
        QTest::newRow("cut emoji") << QByteArray("x\xF0\x9F\x8C") << "x" + bad;
        QTest::newRow("cut emoji, then text") << QByteArray("\xF0\x9F\x8Cok") << bad + "ok";
        QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << bad + bad;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << bad + bad + bad;
        QTest::newRow("above U+10FFFF") << QByteArray("\xF4\x90\x80\x80") << bad + bad + bad + bad;
    }

    void badPartsBecomeReplacements()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, clean);
        QCOMPARE(QByteArray::fromStdString(cleanUtf8(bytes.toStdString())), clean);
    }

    /// Whatever comes in, Qt's decoder finds nothing to complain about, and cleaning twice is once.
    void theResultIsAlwaysValid()
    {
        std::mt19937 random(42);
        for (int round = 0; round < 20'000; ++round) {
            std::string bytes(random() % 24, '\0');
            for (char& c : bytes)
                c = static_cast<char>(random() % 3 == 0 ? 0xE0 + random() % 24 : random());
            const std::string clean = cleanUtf8(bytes);
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            const QString text = decoder(QByteArray::fromStdString(clean));
            QVERIFY(!decoder.hasError());
            QVERIFY(!text.contains(QChar(0)));
            QCOMPARE(cleanUtf8(clean), clean);
        }
    }

    void cutsBetweenCodePoints()
    {
        QCOMPARE(firstCodePoints("añ🌹b", 3), std::string_view("añ🌹"));
        QCOMPARE(firstCodePoints("añ🌹b", 4), std::string_view("añ🌹b"));
        QCOMPARE(firstCodePoints("añ🌹b", 0), std::string_view(""));
    }
};

RACHA_TEST(TestUtf8);
#include "tst_utf8.moc"
