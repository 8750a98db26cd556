// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filtererror.h"

namespace racha {

enum class FilterTokenKind : std::uint8_t
{
    Word, ///< a field, a keyword, or a value without spaces
    String, ///< quoted; `text` is what it means
    UnfinishedString, ///< the closing quote is missing; `text` as far as it goes
    Operator, ///< `== != < <= > >=`
    BadOperator,
    BadCharacter,
    Open,
    Close,
    Comma,
    End
};

struct FilterToken
{
    FilterTokenKind kind = FilterTokenKind::End;
    QString text;
    qsizetype position = 0; ///< UTF-16 units before it
    qsizetype length = 0; ///< as written

    qsizetype end() const { return position + length; }

    /// A word that is this keyword; capitals do not matter.
    bool is(QLatin1StringView keyword) const;
};

/// Parts a filter text into tokens, one at a time. It never fails: what it cannot read is a token
/// too. `text` outlives it.
class FilterLexer
{
public:
    explicit FilterLexer(QStringView text)
        : m_text(text)
    {
    }

    FilterToken next();

private:
    FilterToken operatorToken();
    FilterToken string(QChar quote);
    FilterToken word();
    FilterToken token(FilterTokenKind kind, qsizetype length);

    QStringView m_text;
    qsizetype m_at = 0;
};

/// A value as it is written in a filter: quoted where it must be. For filters that are put
/// together, as by `filter for this user`. Characters that no filter may hold become U+FFFD.
QString quotedFilterValue(const QString& value);

} // namespace racha
