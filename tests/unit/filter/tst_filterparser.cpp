// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/randomsource.h"
#include "tests/support/testmain.h"
#include "tests/unit/filter/filterfixture.h"

using namespace racha;
using namespace racha::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(FilterFault fault)
{
    switch (fault) {
    case FilterFault::Unexpected:
        return u"expected"_s;
    case FilterFault::BadCharacter:
        return u"bad character"_s;
    case FilterFault::BadOperator:
        return u"bad operator"_s;
    case FilterFault::UnterminatedString:
        return u"unterminated"_s;
    case FilterFault::UnknownField:
        return u"unknown field"_s;
    case FilterFault::BadPattern:
        return u"bad pattern"_s;
    case FilterFault::PatternTooLong:
        return u"pattern too long"_s;
    case FilterFault::TextTooLong:
        return u"text too long"_s;
    case FilterFault::TooDeep:
        return u"too deep"_s;
    case FilterFault::ListTooLong:
        return u"list too long"_s;
    case FilterFault::TooManyComparisons:
        return u"too many"_s;
    }
    return {};
}

QString nameOf(FilterExpected expected)
{
    switch (expected) {
    case FilterExpected::Nothing:
        return {};
    case FilterExpected::Condition:
        return u" condition"_s;
    case FilterExpected::Operator:
        return u" operator"_s;
    case FilterExpected::OrderOperator:
        return u" order operator"_s;
    case FilterExpected::EqualityOperator:
        return u" equality operator"_s;
    case FilterExpected::Value:
        return u" value"_s;
    case FilterExpected::Number:
        return u" number"_s;
    case FilterExpected::Boolean:
        return u" boolean"_s;
    case FilterExpected::Time:
        return u" time"_s;
    case FilterExpected::TypeName:
        return u" type"_s;
    case FilterExpected::Pattern:
        return u" pattern"_s;
    case FilterExpected::List:
        return u" list"_s;
    case FilterExpected::ListEnd:
        return u" list end"_s;
    case FilterExpected::Connective:
        return u" connective"_s;
    case FilterExpected::ConnectiveOrParenthesis:
        return u" connective or parenthesis"_s;
    }
    return {};
}

/// `8: expected number [soon]`; `ok`.
QString verdict(const QString& text)
{
    const auto parsed = FilterExpression::parse(text, madrid());
    if (parsed)
        return u"ok"_s;
    const FilterError& error = parsed.error();
    const QString token = error.isAtEnd() ? u"end"_s : error.token;
    return u"%1: %2%3 [%4]"_s.arg(error.column)
        .arg(nameOf(error.fault), nameOf(error.expected), token);
}

QString repeated(const QString& part, int times)
{
    return part.repeated(times);
}

} // namespace

class TestFilterParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsNameTheirColumnAndWhatWasExpected_data();
    void errorsNameTheirColumnAndWhatWasExpected();
    void positionsAreThoseOfTheEditor();
    void limitsHold_data();
    void limitsHold();
    void noiseGivesAnErrorOrAnAnswer();
    void valuesThatArePutTogetherAreReadBack();
};

void TestFilterParser::errorsNameTheirColumnAndWhatWasExpected_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& text, const char* expected) {
        QTest::newRow(qPrintable(text)) << text << QString::fromUtf8(expected);
    };
    row(u"type == gift and diamonds >= 100 and not user in (ana, luis)"_s, "ok");
    row(u"TYPE"_s, "1: unknown field condition [TYPE]");
    row(u"user.is_moderator == true OR NOT streak == end"_s, "ok");
    row(u"event_data.of_another_program.x > 1"_s, "ok");
    row(u" "_s, "2: expected condition [end]");
    row(u"type"_s, "5: expected operator [end]");
    row(u"type gift"_s, "6: expected operator [gift]");
    row(u"type = gift"_s, "6: bad operator operator [=]");
    row(u"type <> gift"_s, "6: bad operator operator [<>]");
    row(u"type =="_s, "8: expected type [end]");
    row(u"type == gfit"_s, "9: expected type [gfit]");
    row(u"type in gift"_s, "9: expected list [gift]");
    row(u"type in ()"_s, "10: expected type [)]");
    row(u"type in (gift like)"_s, "15: expected list end [like]");
    row(u"type in (gift,"_s, "15: expected type [end]");
    row(u"type in (gift"_s, "14: expected list end [end]");
    row(u"diamonds >= soon"_s, "13: expected number [soon]");
    row(u"diamonds in (1, 2, x)"_s, "20: expected number [x]");
    row(u"diamonds contains 1"_s, "10: expected order operator [contains]");
    row(u"is_streaking < true"_s, "14: expected equality operator [<]");
    row(u"is_streaking == yes"_s, "17: expected boolean [yes]");
    row(u"time >= yesterday"_s, "9: expected time [yesterday]");
    row(u"time >= 2026-02-30"_s, "9: expected time [2026-02-30]");
    row(u"time >= 2026-11-23T25:00"_s, "9: expected time [2026-11-23T25:00]");
    row(u"time >= -15x"_s, "9: expected time [-15x]");
    row(u"time >= -15m"_s, "ok");
    row(u"time matches 2"_s, "6: expected order operator [matches]");
    row(u"color == red"_s, "1: unknown field condition [color]");
    row(u"usr.id == 1"_s, "1: unknown field condition [usr.id]");
    row(u"gift. == 1"_s, "1: unknown field condition [gift.]");
    row(u"gift.name.ñ == 1"_s, "1: unknown field condition [gift.name.ñ]");
    row(u"user == and"_s, "9: expected value [and]");
    row(u"user == \"and\""_s, "ok");
    row(u"user == ana luis == x"_s, "13: expected connective [luis]");
    row(u"user == ana and"_s, "16: expected condition [end]");
    row(u"(user == ana"_s, "13: expected connective or parenthesis [end]");
    row(u"user == ana)"_s, "12: expected connective [)]");
    row(u"not"_s, "4: expected condition [end]");
    row(u"and"_s, "1: expected condition [and]");
    row(u"\"user\" == ana"_s, "1: expected condition [user]");
    row(u"text contains \"hola"_s, "15: unterminated value [hola]");
    row(u"text contains \"a\\\"b\" and text contains 'it\\'s'"_s, "ok");
    row(u"text contains 🌹🎁 and time"_s, "26: expected order operator [end]");
    row(u"text matches \"(\""_s, "14: bad pattern pattern [(]");
    row(u"text matches \"a)|(b\""_s, "14: bad pattern pattern [a)|(b]");
    row(u"text matches \"(*LIMIT_MATCH=4000000000)a\""_s,
        "14: bad pattern pattern [(*LIMIT_MATCH=4000000000)a]");
    row(u"text matches ^a"_s, "ok");
    row(u"text == a\u0007b"_s, "10: bad character connective [\u0007]");
    row(u"text == \u0007"_s, "9: bad character value [\u0007]");
    row(QString(u"text == '"_s + QChar(0xD83C) + u'\''), "10: bad character value [\uFFFD]");
    row(u"text == x; DROP TABLE live_events"_s, "12: expected connective [DROP]");
    row(u"text == 'x' OR 1=1 --"_s, "16: unknown field condition [1]");
}

void TestFilterParser::errorsNameTheirColumnAndWhatWasExpected()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    // Half a character has no form in UTF-8.
    QCOMPARE(verdict(text).replace(QChar(0xD83C), QChar(QChar::ReplacementCharacter)), expected);
}

void TestFilterParser::positionsAreThoseOfTheEditor()
{
    const auto parsed = FilterExpression::parse(u"text == 🌹🎁 and diamonds > many"_s, madrid());
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().position, 28); // UTF-16
    QCOMPARE(parsed.error().column, 27); // characters
    QCOMPARE(parsed.error().length, 4);
    QCOMPARE(parsed.error().field, u"diamonds"_s);
}

void TestFilterParser::limitsHold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString one = u"id==1"_s;
    QTest::newRow("longest text") << repeated(u" "_s, 4091) + one << u"ok"_s;
    QTest::newRow("text too long") << repeated(u" "_s, 4092) + one << u"4097: text too long []"_s;
    QTest::newRow("deepest") << repeated(u"("_s, 63) + one + repeated(u")"_s, 63) << u"ok"_s;
    QTest::newRow("too deep") << repeated(u"("_s, 64) + one << u"65: too deep [id]"_s;
    QTest::newRow("nots too deep") << repeated(u"not "_s, 64) + one << u"257: too deep [id]"_s;
    QTest::newRow("parentheses only") << repeated(u"("_s, 4096) << u"65: too deep [(]"_s;
    QTest::newRow("longest list") << u"id in (1"_s + repeated(u",1"_s, 999) + u")"_s << u"ok"_s;
    QTest::newRow("list too long")
        << u"id in (1"_s + repeated(u",1"_s, 1000) + u")"_s << u"2008: list too long [1]"_s;
    QTest::newRow("longest chain") << one + repeated(u" or id==1"_s, 199) << u"ok"_s;
    QTest::newRow("chain too long")
        << one + repeated(u" or id==1"_s, 200) << u"1801: too many [id]"_s;
    QTest::newRow("pattern too long")
        << u"text matches "_s + repeated(u"a"_s, 501)
        << u"14: pattern too long pattern [%1…]"_s.arg(repeated(u"a"_s, 40));
}

void TestFilterParser::limitsHold()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(verdict(text), expected);
}

/// Words of the language, odd characters and halves of them in any order: nothing breaks, and an
/// error lies within the text.
void TestFilterParser::noiseGivesAnErrorOrAnAnswer()
{
    static const QStringList parts {u"type"_s,
                                    u"user"_s,
                                    u"=="_s,
                                    u"("_s,
                                    u")"_s,
                                    u","_s,
                                    u"in"_s,
                                    u"not"_s,
                                    u"and"_s,
                                    u"or"_s,
                                    u"\""_s,
                                    u"'"_s,
                                    u"\\"_s,
                                    u"🌹"_s,
                                    u"\u202E"_s,
                                    u"\u0301"_s,
                                    u"\n"_s,
                                    u" "_s,
                                    u"matches"_s,
                                    u"contains"_s,
                                    u"-15m"_s,
                                    u"!"_s,
                                    u"<"_s,
                                    u"gift.name"_s,
                                    QString(QChar(0xDC00)),
                                    QString(QChar(0xD83C)),
                                    QString(QChar(u'\0')),
                                    u"(?R)"_s,
                                    u"(a+)+$"_s,
                                    u"9999999999999999999999"_s};
    SeededRandomSource random(5);
    int good = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (auto n = random.next() % 12; n > 0; --n)
            text += parts[static_cast<qsizetype>(random.next() % std::size(parts))]
                + (random.next() % 3 == 0 ? QString() : u" "_s);
        const auto parsed = FilterExpression::parse(text, madrid());
        if (parsed) {
            ++good;
            passes(text, roses());
            continue;
        }
        const FilterError& error = parsed.error();
        QVERIFY(error.position >= 0 && error.length >= 0);
        QVERIFY(error.position + error.length <= text.size());
        QVERIFY(error.column >= 1 && error.column <= text.size() + 1);
    }
    QVERIFY(good > 0);
}

void TestFilterParser::valuesThatArePutTogetherAreReadBack()
{
    for (const QString& value :
         {u"ana"_s, u"ana lopez"_s, u"and"_s, u""_s, u"\"x\""_s, u"it's"_s, u"'x"_s, u"a\\b"_s,
          u"a\nb\tc"_s, u"🌹,(=)"_s, u"\\n"_s, u"C:\\"_s, u"a\\\"b"_s}) {
        const Event event = comment(value.toStdString());
        QVERIFY2(passes(u"text == "_s + quotedFilterValue(value), event),
                 qPrintable(quotedFilterValue(value)));
    }
    QCOMPARE(quotedFilterValue(u"ana.lopez_7"_s), u"ana.lopez_7"_s);
    QCOMPARE(quotedFilterValue(u"a\u0007"_s), u"a\uFFFD"_s);
}

RACHA_TEST(TestFilterParser);
#include "tst_filterparser.moc"
