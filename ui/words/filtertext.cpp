// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/filtertext.h"

#include "core/event/eventtype.h"
#include "core/filter/filtercompletion.h"
#include "core/filter/filtersource.h"
#include "ui/words/eventsentence.h"

#include <QCoreApplication>

#include <span>

namespace racha {

namespace {

struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(FilterText)
};

QString expectation(FilterExpected expected)
{
    switch (expected) {
    case FilterExpected::Nothing:
        break;
    case FilterExpected::Condition:
        return FilterText::tr("Column %1: expected a field, such as type or user.");
    case FilterExpected::Operator:
        return FilterText::tr(
            "Column %1: expected an operator: == != < <= > >= in contains matches.");
    case FilterExpected::OrderOperator:
        return FilterText::tr(
            "Column %1: expected == != < <= > >= or in, because this field is not text.");
    case FilterExpected::EqualityOperator:
        return FilterText::tr(
            "Column %1: expected == != or in, because this field is true or false.");
    case FilterExpected::Value:
        return FilterText::tr("Column %1: expected a word, or a text in quotes.");
    case FilterExpected::Number:
        return FilterText::tr("Column %1: expected a number, such as 100.");
    case FilterExpected::Boolean:
        return FilterText::tr("Column %1: expected true or false.");
    case FilterExpected::Time:
        return FilterText::tr("Column %1: expected a time, such as 2026-11-23T20:00 or -15m.");
    case FilterExpected::TypeName:
        return FilterText::tr("Column %1: expected a type of event, such as gift or comment.");
    case FilterExpected::Pattern:
        return FilterText::tr(
            "Column %1: expected a regular expression, in quotes where it holds spaces.");
    case FilterExpected::List:
        return FilterText::tr("Column %1: expected a list in parentheses, such as (ana, luis).");
    case FilterExpected::ListEnd:
        return FilterText::tr(
            "Column %1: expected a comma or the closing parenthesis of the list.");
    case FilterExpected::Connective:
        return FilterText::tr("Column %1: expected and, or, or the end of the filter.");
    case FilterExpected::ConnectiveOrParenthesis:
        return FilterText::tr("Column %1: expected and, or, or a closing parenthesis.");
    }
    return FilterText::tr("Column %1: this is not understood.");
}

/// %1 is the column, %2 what stands there or the limit.
QString sentence(const FilterError& error)
{
    switch (error.fault) {
    case FilterFault::Unexpected:
        return expectation(error.expected);
    case FilterFault::BadCharacter:
        return FilterText::tr("Column %1: this character cannot be part of a filter.");
    case FilterFault::BadOperator:
        return FilterText::tr("Column %1: “%2” is not an operator; equal is written ==.");
    case FilterFault::UnterminatedString:
        return FilterText::tr("Column %1: the quote that begins here is not closed.");
    case FilterFault::UnknownField:
        return FilterText::tr(
            "Column %1: there is no field “%2”; expected one such as type or user.");
    case FilterFault::BadPattern:
        return FilterText::tr("Column %1: expected a regular expression, and “%2” is not one.");
    case FilterFault::PatternTooLong:
        return FilterText::tr("Column %1: a regular expression has at most %2 characters.");
    case FilterFault::TextTooLong:
        return FilterText::tr("Column %1: a filter has at most %2 characters.");
    case FilterFault::TooDeep:
        return FilterText::tr("Column %1: parentheses and “not” may be nested at most %2 deep.");
    case FilterFault::ListTooLong:
        return FilterText::tr("Column %1: a list has at most %2 values.");
    case FilterFault::TooManyComparisons:
        return FilterText::tr("Column %1: a filter has at most %2 comparisons.");
    }
    return {};
}

QString detail(const FilterError& error)
{
    switch (error.fault) {
    case FilterFault::PatternTooLong:
        return QString::number(FilterLimits::kPatternLength);
    case FilterFault::TextTooLong:
        return QString::number(FilterLimits::kTextLength);
    case FilterFault::TooDeep:
        return QString::number(FilterLimits::kDepth);
    case FilterFault::ListTooLong:
        return QString::number(FilterLimits::kListLength);
    case FilterFault::TooManyComparisons:
        return QString::number(FilterLimits::kComparisons);
    default:
        return error.token;
    }
}

struct Hint
{
    const char* text;
    const char* meaning;
};

// clang-format off
constexpr Hint kFieldHints[] {
    {"type", QT_TRANSLATE_NOOP("FilterText", "kind of event")},
    {"user", QT_TRANSLATE_NOOP("FilterText", "handle, nickname or id")},
    {"text", QT_TRANSLATE_NOOP("FilterText", "the comment")},
    {"gift", QT_TRANSLATE_NOOP("FilterText", "name or id of the gift")},
    {"streak", QT_TRANSLATE_NOOP("FilterText", "id or state of the streak")},
    {"live", QT_TRANSLATE_NOOP("FilterText", "streamer or room")},
    {"time", QT_TRANSLATE_NOOP("FilterText", "when it happened")},
    {"diamonds", QT_TRANSLATE_NOOP("FilterText", "value in diamonds")},
};
constexpr Hint kOperatorHints[] {
    {"==", QT_TRANSLATE_NOOP("FilterText", "is exactly")},
    {"!=", QT_TRANSLATE_NOOP("FilterText", "is something else than")},
    {"<", QT_TRANSLATE_NOOP("FilterText", "is less than")},
    {"<=", QT_TRANSLATE_NOOP("FilterText", "is at most")},
    {">", QT_TRANSLATE_NOOP("FilterText", "is more than")},
    {">=", QT_TRANSLATE_NOOP("FilterText", "is at least")},
    {"in", QT_TRANSLATE_NOOP("FilterText", "is one of a list")},
    {"contains", QT_TRANSLATE_NOOP("FilterText", "has this text in it, capitals and accents aside")},
    {"matches", QT_TRANSLATE_NOOP("FilterText", "fits a regular expression")},
};
constexpr Hint kKeywordHints[] {
    {"and", QT_TRANSLATE_NOOP("FilterText", "both must hold")},
    {"or", QT_TRANSLATE_NOOP("FilterText", "one is enough")},
    {"not", QT_TRANSLATE_NOOP("FilterText", "what follows must not hold")},
};

// clang-format on

QString hintIn(std::span<const Hint> hints, const QString& text)
{
    for (const Hint& hint : hints) {
        if (text == QLatin1StringView(hint.text))
            return QCoreApplication::translate("FilterText", hint.meaning);
    }
    return {};
}

QString fieldHint(const QString& name)
{
    const QString known = hintIn(kFieldHints, name);
    if (!known.isEmpty())
        return known;
    return filterFieldNames().columns.contains(name) ? FilterText::tr("column of the stored events")
                                                     : FilterText::tr("detail of the event");
}

} // namespace

QString filterErrorSentence(const FilterError& error)
{
    // In one go: what stands in the filter may look like a placeholder.
    const QString text = sentence(error);
    const QString column = QString::number(error.column);
    return text.contains(u"%2") ? text.arg(column, detail(error)) : text.arg(column);
}

QString filterSuggestionHint(const FilterSuggestion& suggestion)
{
    switch (suggestion.kind) {
    case FilterSuggestionKind::Field:
        return fieldHint(suggestion.text);
    case FilterSuggestionKind::Operator:
        return hintIn(kOperatorHints, suggestion.text);
    case FilterSuggestionKind::Keyword:
        return hintIn(kKeywordHints, suggestion.text);
    case FilterSuggestionKind::TypeName:
        if (const auto type = eventTypeFromName(suggestion.text.toStdString()))
            return words::eventTypeLabel(*type);
        break;
    case FilterSuggestionKind::Value:
        break;
    case FilterSuggestionKind::Whole:
        return FilterText::tr("used before");
    }
    return {};
}

} // namespace racha
