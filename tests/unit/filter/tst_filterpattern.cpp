// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filterpattern.h"
#include "tests/support/testmain.h"

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestFilterPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchesAnywhere_data();
    void searchesAnywhere();
    void refusesWhatItCannotBound_data();
    void refusesWhatItCannotBound();
    void givesUpOnRunawayPatterns();
    void looksAtTheBeginningOfLongTexts();
};

void TestFilterPattern::searchesAnywhere_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const QString& pattern, const QString& text, bool found) {
        QTest::addRow("%s in %s", qPrintable(pattern), qPrintable(text))
            << pattern << text << found;
    };
    row(u"ana"_s, u"banana"_s, true);
    row(u"^ana"_s, u"banana"_s, false);
    row(u"ana$"_s, u"banana"_s, true);
    row(u"ANA"_s, u"banana"_s, false);
    row(u"(?i)ANA"_s, u"banana"_s, true);
    row(u"^a|b$"_s, u"xb"_s, true);
    row(u"^(?:a|b)$"_s, u"xb"_s, false);
    row(u"\\bñu\\b"_s, u"un ñu!"_s, true);
    row(u"^\\w+$"_s, u"año李"_s, true);
    row(u"^.$"_s, u"🌹"_s, true);
    row(u"(.)\\1"_s, u"abba"_s, true);
    row(u"a.b"_s, u"a\nb"_s, false);
    row(u"b"_s, u"a\nb"_s, true);
    row(u"(?<=a)b"_s, u"ab"_s, true);
    row(u""_s, u""_s, true);
    row(u"\\Qa.b"_s, u"xa.b"_s, true);
    row(u"\\Qa.b"_s, u"xacb"_s, false);
}

void TestFilterPattern::searchesAnywhere()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, found);
    const auto compiled = FilterPattern::compile(pattern);
    QVERIFY(compiled);
    QCOMPARE(compiled->isFoundIn(text), found);
    QCOMPARE(compiled->isFoundIn(text.toStdString()), found);
}

void TestFilterPattern::refusesWhatItCannotBound_data()
{
    QTest::addColumn<QString>("pattern");
    for (const QString& pattern :
         {u"("_s, u"a)"_s, u"a)|(b"_s, u"[z-a]"_s, u"(*LIMIT_MATCH=4000000000)a"_s, u"(*UTF)a"_s,
          u"(*NO_START_OPT)a"_s, u"(?x)a # open"_s, u"(a{9999}){9999}"_s, QString(501, u'a')})
        QTest::newRow(qPrintable(pattern.left(30))) << pattern;
}

void TestFilterPattern::refusesWhatItCannotBound()
{
    QFETCH(QString, pattern);
    QVERIFY(!FilterPattern::compile(pattern));
}

/// Each of these needs minutes or years without a limit.
void TestFilterPattern::givesUpOnRunawayPatterns()
{
    const QString text = QString(2'000, u'a') + u'!';
    for (const QString& pattern : {u"(a+)+$"_s, u"(a|aa)+$"_s, u"(.*)*x"_s, u"(?:a?){40}a{40}b"_s,
                                   u"^(?:(?:a+)+b)+$"_s, u"(?R)?a+b"_s}) {
        const auto compiled = FilterPattern::compile(pattern);
        QVERIFY(compiled);
        for (int i = 0; i < 20; ++i)
            QVERIFY(!compiled->isFoundIn(text));
    }
}

void TestFilterPattern::looksAtTheBeginningOfLongTexts()
{
    const auto compiled = FilterPattern::compile(u"x"_s);
    QVERIFY(compiled->isFoundIn(QString(QString(4'095, u'a') + u'x')));
    QVERIFY(!compiled->isFoundIn(QString(QString(4'096, u'a') + u'x')));
    const auto rose = FilterPattern::compile(u"b🌹"_s);
    QVERIFY(!rose->isFoundIn(QString(QString(4'094, u'a') + u"b🌹"))); // cut within the rose
    QVERIFY(rose->isFoundIn(QString(u"b🌹" + QString(5'000, u'a'))));
}

RACHA_TEST(TestFilterPattern);
#include "tst_filterpattern.moc"
