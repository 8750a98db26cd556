// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/words/searchtext.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestSearchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void caseAndAccentsDoNotCount_data();
    void caseAndAccentsDoNotCount();
    void eachWordIsLookedFor_data();
    void eachWordIsLookedFor();
};

void TestSearchText::caseAndAccentsDoNotCount_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("accents") << u"Árbol, ¿qué?"_s << u"arbol, ¿que?"_s;
    QTest::newRow("decomposed") << u"A\u0301rbol"_s << u"arbol"_s;
    QTest::newRow("another script") << u"СЕРГЕЙ"_s << u"сергеи"_s;
    QTest::newRow("emoji") << u"🌹 Rosa"_s << u"🌹 rosa"_s;
}

void TestSearchText::caseAndAccentsDoNotCount()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(words::searchText(text), folded);
}

void TestSearchText::eachWordIsLookedFor_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("spaces") << u"   "_s << true;
    QTest::newRow("in any order") << u"RACHA termina"_s << true;
    QTest::newRow("inside a word") << u"egal"_s << true;
    QTest::newRow("one is missing") << u"racha likes"_s << false;
}

void TestSearchText::eachWordIsLookedFor()
{
    QFETCH(QString, query);
    QFETCH(bool, isFound);
    QCOMPARE(words::containsWords(u"Cuándo termina una racha de regalos"_s, query), isFound);
}

RACHA_TEST(TestSearchText);
#include "tst_searchtext.moc"
