// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filtercompletion.h"

#include "core/base/textfolding.h"
#include "core/event/eventtype.h"
#include "core/filter/filterlexer.h"
#include "core/filter/filterparser.h"

#include <QTimeZone>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kMostSuggestions = 50;

/// The token that the cursor stands in or behind: what is being written.
FilterToken tokenAt(const QString& text, qsizetype cursor)
{
    FilterLexer lexer(text);
    for (FilterToken token = lexer.next(); token.kind != FilterTokenKind::End;
         token = lexer.next()) {
        if (token.position >= cursor)
            break;
        if (token.end() >= cursor)
            return token;
    }
    return {FilterTokenKind::End, {}, cursor, 0};
}

/// Whether more characters could belong to it, so that it is what suggestions replace.
bool isBeingWritten(const FilterToken& token, qsizetype cursor)
{
    switch (token.kind) {
    case FilterTokenKind::Word:
    case FilterTokenKind::UnfinishedString:
    case FilterTokenKind::BadOperator:
        return true;
    case FilterTokenKind::String:
        return token.end() > cursor;
    default:
        return false;
    }
}

QStringList typeNames()
{
    QStringList names;
    const std::size_t types = namedEventTypes();
    for (std::size_t i = 0; i < types; ++i) {
        const auto name = eventTypeShortName(static_cast<EventType>(i));
        names << QString::fromUtf8(name.data(), std::ssize(name));
    }
    return names;
}

bool isUserField(QStringView field)
{
    return field == "user"_L1 || field.endsWith("unique_id"_L1) || field.endsWith("nickname"_L1);
}

/// Values for a field, as they are meant.
QStringList valuesFor(FilterExpected expected, QStringView field,
                      const FilterCandidates& candidates)
{
    switch (expected) {
    case FilterExpected::Boolean:
        return {u"true"_s, u"false"_s};
    case FilterExpected::Time:
        return {u"-15m"_s, u"-1h"_s, u"-1d"_s};
    case FilterExpected::Value:
        break;
    default:
        return {};
    }
    if (isUserField(field))
        return candidates.users;
    if (field == "gift"_L1 || field == "gift.name"_L1)
        return candidates.gifts;
    if (field == "streak"_L1 || field == "streak_status"_L1)
        return {u"start"_s, u"continue"_s, u"end"_s};
    const QStringView key = field.mid(field.lastIndexOf(u'.') + 1);
    if (key.startsWith("is_"_L1))
        return {u"true"_s, u"false"_s};
    return {};
}

/// Gathers what begins like the typed text, then what holds it.
class Gatherer
{
public:
    explicit Gatherer(const QString& typed)
        : m_typed(foldedText(typed.toStdString()))
    {
    }

    void add(const QString& text, FilterSuggestionKind kind)
    {
        const auto at = foldedText(text.toStdString()).find(m_typed);
        const bool mayHold = m_typed.size() > 1 && kind != FilterSuggestionKind::Operator
            && kind != FilterSuggestionKind::Keyword;
        if (at == std::string::npos || (at > 0 && !mayHold))
            return;
        const QString written =
            kind == FilterSuggestionKind::Value ? quotedFilterValue(text) : text;
        auto& list = at == 0 ? m_beginning : m_holding;
        if (list.size() < kMostSuggestions)
            list.push_back({written, kind});
    }

    void add(const QStringList& texts, FilterSuggestionKind kind)
    {
        for (const QString& text : texts)
            add(text, kind);
    }

    std::vector<FilterSuggestion> taken()
    {
        m_beginning.insert(m_beginning.end(), m_holding.begin(), m_holding.end());
        m_beginning.resize(std::min(m_beginning.size(), kMostSuggestions));
        return std::move(m_beginning);
    }

private:
    std::string m_typed;
    std::vector<FilterSuggestion> m_beginning;
    std::vector<FilterSuggestion> m_holding;
};

void addFields(Gatherer& gatherer)
{
    using Kind = FilterSuggestionKind;
    const FilterFieldNames& names = filterFieldNames();
    gatherer.add(names.shortNames, Kind::Field);
    gatherer.add({u"not"_s, u"("_s}, Kind::Keyword);
    gatherer.add(names.columns, Kind::Field);
    gatherer.add(names.paths, Kind::Field);
    gatherer.add(mappedFieldNames(), Kind::Field);
}

void addOperators(Gatherer& gatherer, FilterExpected expected)
{
    using Kind = FilterSuggestionKind;
    gatherer.add({u"=="_s, u"!="_s}, Kind::Operator);
    if (expected == FilterExpected::Operator)
        gatherer.add({u"contains"_s, u"in"_s, u"matches"_s}, Kind::Operator);
    else
        gatherer.add(u"in"_s, Kind::Operator);
    if (expected != FilterExpected::EqualityOperator)
        gatherer.add({u">="_s, u"<="_s, u">"_s, u"<"_s}, Kind::Operator);
}

void addExpected(Gatherer& gatherer, const FilterError& missing, const FilterCandidates& candidates)
{
    using Kind = FilterSuggestionKind;
    switch (missing.expected) {
    case FilterExpected::Condition:
        return addFields(gatherer);
    case FilterExpected::Operator:
    case FilterExpected::OrderOperator:
    case FilterExpected::EqualityOperator:
        return addOperators(gatherer, missing.expected);
    case FilterExpected::List:
        return gatherer.add(u"("_s, Kind::Keyword);
    case FilterExpected::ListEnd:
        return gatherer.add({u","_s, u")"_s}, Kind::Keyword);
    case FilterExpected::Connective:
        return gatherer.add({u"and"_s, u"or"_s}, Kind::Keyword);
    case FilterExpected::ConnectiveOrParenthesis:
        return gatherer.add({u"and"_s, u"or"_s, u")"_s}, Kind::Keyword);
    case FilterExpected::TypeName:
        return gatherer.add(typeNames(), Kind::TypeName);
    default:
        gatherer.add(valuesFor(missing.expected, missing.field, candidates), Kind::Value);
    }
}

/// What the parser misses behind this text; nullopt: the error lies within it.
std::optional<FilterError> missingBehind(const QString& text)
{
    const auto parsed = FilterParser(text, QTimeZone::utc()).parse();
    FilterError missing;
    missing.expected = FilterExpected::Connective;
    if (parsed)
        return missing;
    if (parsed.error().fault != FilterFault::Unexpected || !parsed.error().isAtEnd())
        return std::nullopt;
    return parsed.error();
}

} // namespace

FilterCompletion completeFilter(const QString& text, qsizetype cursor,
                                const FilterCandidates& candidates)
{
    FilterCompletion completion {cursor, cursor, FilterExpected::Nothing, {}};
    if (cursor < 0 || cursor > text.size() || text.size() > FilterLimits::kTextLength)
        return completion;
    const FilterToken token = tokenAt(text, cursor);
    QString typed;
    if (isBeingWritten(token, cursor)) {
        completion.from = token.position;
        completion.to = token.end();
        const bool isQuoted = token.kind == FilterTokenKind::String
            || token.kind == FilterTokenKind::UnfinishedString;
        typed = text.mid(token.position, cursor - token.position).mid(isQuoted ? 1 : 0);
    }
    const auto missing = missingBehind(text.left(completion.from));
    if (!missing)
        return completion;
    completion.expected = missing->expected;
    Gatherer gatherer(typed);
    if (text.isEmpty())
        gatherer.add(candidates.filters, FilterSuggestionKind::Whole);
    addExpected(gatherer, *missing, candidates);
    completion.suggestions = gatherer.taken();
    return completion;
}

} // namespace racha
