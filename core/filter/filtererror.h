// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <cstdint>

namespace racha {

/// What a filter text may have: enough for any person, little enough for hostile ones.
struct FilterLimits
{
    static constexpr qsizetype kTextLength = 4096; ///< UTF-16 units
    static constexpr int kDepth = 64; ///< parentheses and `not` around each other
    static constexpr std::size_t kListLength = 1000;
    static constexpr int kComparisons = 200;
    static constexpr qsizetype kPatternLength = 500; ///< of a regular expression
};

enum class FilterFault : std::uint8_t
{
    Unexpected, ///< something else was expected here; see FilterExpected
    BadCharacter, ///< a control character or half of a surrogate pair
    BadOperator, ///< `=`, `!`, `<>` …
    UnterminatedString,
    UnknownField,
    BadPattern, ///< no regular expression
    PatternTooLong,
    TextTooLong,
    TooDeep,
    ListTooLong,
    TooManyComparisons,
};

/// What would have been right at the place of the error; completion offers the same.
enum class FilterExpected : std::uint8_t
{
    Nothing,
    Condition, ///< a field, `not` or `(`
    Operator, ///< any
    OrderOperator, ///< `== != < <= > >= in`: the field has no text
    EqualityOperator, ///< `== != in`: the field is true or false
    Value, ///< a word or a quoted text
    Number,
    Boolean,
    Time,
    TypeName,
    Pattern,
    List, ///< `(`
    ListEnd, ///< `,` or `)`
    Connective, ///< `and`, `or` or the end
    ConnectiveOrParenthesis, ///< `and`, `or` or `)`
};

/// Why a text is no filter, and where. ui/words/filtertext has the sentences.
struct FilterError
{
    FilterFault fault = FilterFault::Unexpected;
    FilterExpected expected = FilterExpected::Nothing;
    qsizetype position = 0; ///< UTF-16 units before it
    qsizetype length = 0; ///< of the token; 0 at the end of the text
    int column = 1; ///< counted in characters from 1, for people
    QString token; ///< what stands there, shortened; empty at the end of the text
    QString field; ///< the field being compared, where there is one

    bool isAtEnd() const { return length == 0; }
};

} // namespace racha
