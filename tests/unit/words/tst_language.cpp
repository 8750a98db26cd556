// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/words/eventsentence.h"
#include "ui/words/language.h"

#include <QTranslator>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesOfBothLanguagesAreRead_data();
    void codesOfBothLanguagesAreRead();
    void changingTheLanguageLeavesOneTranslator();
};

void TestLanguage::codesOfBothLanguagesAreRead_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"es"_s << u"es"_s;
    QTest::newRow("with country") << u"es_MX"_s << u"es"_s;
    QTest::newRow("with region number") << u"es-419"_s << u"es"_s;
    QTest::newRow("English") << u"en-GB"_s << u"en"_s;
    QTest::newRow("capitals") << u"EN"_s << u"en"_s;
    QTest::newRow("another language") << u"de"_s << QString();
    QTest::newRow("a longer code that begins alike") << u"est"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestLanguage::codesOfBothLanguagesAreRead()
{
    QFETCH(QString, code);
    QFETCH(QString, expected);
    const auto language = languageFromCode(code);
    QCOMPARE(language ? languageCode(*language) : QString(), expected);
}

void TestLanguage::changingTheLanguageLeavesOneTranslator()
{
    QVERIFY(installLanguage(Language::Spanish));
    QVERIFY(installLanguage(Language::English));
    QVERIFY(installLanguage(Language::Spanish));
    QCOMPARE(words::liveEndedLine(), u"🏁 El live terminó"_s);
    QVERIFY(installLanguage(Language::English));
    QCOMPARE(words::liveEndedLine(), u"🏁 The live ended"_s);
    QCOMPARE(QCoreApplication::instance()->findChildren<QTranslator*>().size(), 1);
}

RACHA_TEST(TestLanguage);
#include "tst_language.moc"
