// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "ui/words/formatters.h"
#include "ui/words/language.h"

#include <QScopeGuard>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestFormatters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreGrouped();
    void shortNumbersNeverClaimMore_data();
    void shortNumbersNeverClaimMore();
    void durationsGoOnBeyondADay();
    void smallAmountsKeepTheirDigits();
    void ratesAreOfOneOrOfMore_data();
    void ratesAreOfOneOrOfMore();
    void textOfPeopleStaysOnOneLine_data();
    void textOfPeopleStaysOnOneLine();
};

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kSpanish(QLocale::Spanish, QLocale::Spain);

} // namespace

void TestFormatters::numbersAreGrouped()
{
    QCOMPARE(words::number(88'410, kEnglish), u"88,410"_s);
    QCOMPARE(words::number(88'410, kSpanish), u"88.410"_s);
    QCOMPARE(words::number(8'410, kSpanish), u"8410"_s);
    QCOMPARE(words::number(1'164'991, kSpanish), u"1.164.991"_s);
    QCOMPARE(words::number(-1'164'991, kSpanish), u"-1.164.991"_s);
    QCOMPARE(words::number(7'012'164'991, kSpanish), u"7.012.164.991"_s);
    QCOMPARE(words::number(1'164'991, kEnglish), u"1,164,991"_s);
}

void TestFormatters::shortNumbersNeverClaimMore_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("below a thousand") << qint64 {812} << u"812"_s;
    QTest::newRow("a whole thousand") << qint64 {1'000} << u"1 k"_s;
    QTest::newRow("thousands") << qint64 {53'299} << u"53.2 k"_s;
    QTest::newRow("nearly a hundred thousand") << qint64 {99'999} << u"99.9 k"_s;
    QTest::newRow("hundreds of thousands") << qint64 {999'999} << u"999 k"_s;
    QTest::newRow("millions") << qint64 {1'250'000} << u"1.2 M"_s;
    QTest::newRow("billions") << qint64 {7'100'000'000} << u"7.1 G"_s;
    QTest::newRow("nothing") << qint64 {0} << u"0"_s;
}

void TestFormatters::shortNumbersNeverClaimMore()
{
    QFETCH(qint64, value);
    QFETCH(QString, expected);
    QCOMPARE(words::shortNumber(value, kEnglish), expected);
}

void TestFormatters::durationsGoOnBeyondADay()
{
    QCOMPARE(words::duration(std::chrono::seconds {2'530}), u"00:42:10"_s);
    QCOMPARE(words::duration(std::chrono::hours {101}), u"101:00:00"_s);
    QCOMPARE(words::duration(std::chrono::seconds {-5}), u"00:00:00"_s);
}

void TestFormatters::smallAmountsKeepTheirDigits()
{
    QCOMPARE(words::dollars(84.1, kEnglish), u"$84.10"_s);
    QCOMPARE(words::dollars(0.005, kEnglish), u"$0.0050"_s);
    QCOMPARE(words::dollars(0.0, kEnglish), u"$0.00"_s);
    QCOMPARE(words::dollars(84.1, kSpanish), u"$84,10"_s);
}

void TestFormatters::ratesAreOfOneOrOfMore_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("English") << Language::English
                             << QStringList {u"0 events/s"_s, u"1 event/s"_s, u"1,204 events/s"_s};
    QTest::newRow("Spanish") << Language::Spanish
                             << QStringList {u"0 eventos/s"_s, u"1 evento/s"_s,
                                             u"1204 eventos/s"_s};
}

void TestFormatters::ratesAreOfOneOrOfMore()
{
    QFETCH(Language, language);
    QFETCH(QStringList, expected);
    const auto reset = qScopeGuard([] { installLanguage(Language::English); });
    QVERIFY(installLanguage(language));
    QCOMPARE((QStringList {words::eventRate(0), words::eventRate(1), words::eventRate(1'204)}),
             expected);
}

void TestFormatters::textOfPeopleStaysOnOneLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << "hola"_ba
                           << "hola"_ba;
    QTest::newRow("emoji stay") << QByteArray("🌹❤️") << QByteArray("🌹❤️");
    QTest::newRow("line ends") << "a\nb\r\nc"_ba
                               << "a b  c"_ba;
    QTest::newRow("an escape sequence") << "\x1b[2Jx"_ba
                                        << "\xEF\xBF\xBD[2Jx"_ba;
    QTest::newRow("a C1 control") << "\xC2\x9B"
                                     "2J"_ba
                                  << "\xEF\xBF\xBD"
                                     "2J"_ba;
    QTest::newRow("a letter beyond C1") << "\xC2\xA1hola"_ba
                                        << "\xC2\xA1hola"_ba;
    QTest::newRow("delete") << "a\x7F"_ba
                            << "a\xEF\xBF\xBD"_ba;
}

void TestFormatters::textOfPeopleStaysOnOneLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(words::oneLine(text.toStdString())), expected);
}

RACHA_TEST(TestFormatters);
#include "tst_formatters.moc"
