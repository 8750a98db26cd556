// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filtercompletion.h"
#include "core/filter/filterexpression.h"
#include "tests/support/testmain.h"
#include "ui/words/filtertext.h"
#include "ui/words/language.h"

#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

using namespace racha;
using namespace Qt::Literals::StringLiterals;

class TestFilterText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachReasonHasASentenceOfItsOwn();
    void whatIsWrittenIsShownAsItIs();
    void eachOperatorIsExplained();
};

void TestFilterText::eachReasonHasASentenceOfItsOwn()
{
    for (const Language language : {Language::English, Language::Spanish}) {
        QVERIFY(installLanguage(language));
        QSet<QString> sentences;
        const auto add = [&sentences](FilterFault fault, FilterExpected expected) {
            FilterError error;
            error.fault = fault;
            error.expected = expected;
            error.column = 17;
            error.token = u"word"_s;
            const QString sentence = filterErrorSentence(error);
            QVERIFY2(sentence.contains(u"17"_s) && sentence.endsWith(u'.')
                         && !sentence.contains(u'%'),
                     qPrintable(sentence));
            sentences.insert(sentence);
        };
        constexpr auto kLastExpected = FilterExpected::ConnectiveOrParenthesis;
        constexpr auto kLastFault = FilterFault::TooManyComparisons;
        for (int i = 0; i <= static_cast<int>(kLastExpected); ++i)
            add(FilterFault::Unexpected, static_cast<FilterExpected>(i));
        for (int i = 1; i <= static_cast<int>(kLastFault); ++i)
            add(static_cast<FilterFault>(i), FilterExpected::Nothing);
        QCOMPARE(sentences.size(),
                 static_cast<int>(kLastExpected) + 1 + static_cast<int>(kLastFault));
    }
}

void TestFilterText::whatIsWrittenIsShownAsItIs()
{
    QVERIFY(installLanguage(Language::English));
    const auto sentence = [](const QString& text) {
        return filterErrorSentence(FilterExpression::parse(text, QTimeZone::utc()).error());
    };
    QCOMPARE(sentence(u"type == gift and diamonds >= soon"_s),
             u"Column 30: expected a number, such as 100."_s);
    QCOMPARE(sentence(u"%1%2 == 1"_s),
             u"Column 1: there is no field “%1%2”; expected one such as type or user."_s);
    QCOMPARE(sentence(u"text matches \"(%1\""_s),
             u"Column 14: expected a regular expression, and “(%1” is not one."_s);
}

void TestFilterText::eachOperatorIsExplained()
{
    for (const Language language : {Language::English, Language::Spanish}) {
        QVERIFY(installLanguage(language));
        QSet<QString> hints;
        const auto operators = completeFilter(u"text "_s, 5, {}).suggestions;
        for (const FilterSuggestion& suggestion : operators)
            hints.insert(filterSuggestionHint(suggestion));
        QCOMPARE(hints.size(), static_cast<qsizetype>(operators.size()));
        QVERIFY(!hints.contains(QString()));
        for (const FilterSuggestion& suggestion : completeFilter({}, 0, {}).suggestions)
            QVERIFY(suggestion.text == u"(" || !filterSuggestionHint(suggestion).isEmpty());
    }
}

RACHA_TEST(TestFilterText);
#include "tst_filtertext.moc"
