// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filterlexer.h"

#include <algorithm>
#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kKeywords {"and"_L1, "or"_L1, "not"_L1, "in"_L1, "contains"_L1, "matches"_L1};

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'';
}

bool isOperatorCharacter(QChar c)
{
    return c == u'=' || c == u'!' || c == u'<' || c == u'>';
}

bool endsWord(QChar c)
{
    return c.isSpace() || isOperatorCharacter(c) || c == u'(' || c == u')' || c == u',';
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control && !c.isSpace();
}

/// Length of the character at `at`; 0 for one that no filter may hold.
qsizetype characterLength(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate())
        return at + 1 < text.size() && text[at + 1].isLowSurrogate() ? 2 : 0;
    return c.isLowSurrogate() || isControl(c) ? 0 : 1;
}

/// What a backslash and this character mean; a null character: the backslash stands for itself,
/// so that regular expressions need no second one.
QChar escaped(QChar c)
{
    if (c == u'n')
        return u'\n';
    if (c == u't')
        return u'\t';
    return c == u'\\' || isQuote(c) ? c : QChar();
}

bool isKeyword(QStringView text)
{
    return std::any_of(kKeywords.begin(), kKeywords.end(), [text](QLatin1StringView keyword) {
        return text.compare(keyword, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

bool FilterToken::is(QLatin1StringView keyword) const
{
    return kind == FilterTokenKind::Word && text.compare(keyword, Qt::CaseInsensitive) == 0;
}

FilterToken FilterLexer::token(FilterTokenKind kind, qsizetype length)
{
    FilterToken token {kind, m_text.mid(m_at, length).toString(), m_at, length};
    m_at += length;
    return token;
}

FilterToken FilterLexer::next()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
    if (m_at == m_text.size())
        return token(FilterTokenKind::End, 0);
    const QChar c = m_text[m_at];
    if (c == u'(')
        return token(FilterTokenKind::Open, 1);
    if (c == u')')
        return token(FilterTokenKind::Close, 1);
    if (c == u',')
        return token(FilterTokenKind::Comma, 1);
    if (isOperatorCharacter(c))
        return operatorToken();
    return isQuote(c) ? string(c) : word();
}

FilterToken FilterLexer::operatorToken()
{
    qsizetype length = 1;
    while (m_at + length < m_text.size() && isOperatorCharacter(m_text[m_at + length]))
        ++length;
    const QStringView text = m_text.mid(m_at, length);
    const bool isGood = text == "=="_L1 || text == "!="_L1 || text == "<"_L1 || text == "<="_L1
        || text == ">"_L1 || text == ">="_L1;
    return token(isGood ? FilterTokenKind::Operator : FilterTokenKind::BadOperator, length);
}

FilterToken FilterLexer::string(QChar quote)
{
    const qsizetype start = m_at++;
    QString meaning;
    while (m_at < m_text.size() && m_text[m_at] != quote) {
        const qsizetype length = characterLength(m_text, m_at);
        if (length == 0)
            return token(FilterTokenKind::BadCharacter, 1);
        if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size()) {
            if (const QChar meant = escaped(m_text[m_at + 1]); !meant.isNull()) {
                meaning += meant;
                m_at += 2;
                continue;
            }
        }
        meaning += m_text.mid(m_at, length);
        m_at += length;
    }
    const bool isFinished = m_at < m_text.size();
    m_at += isFinished ? 1 : 0;
    return {isFinished ? FilterTokenKind::String : FilterTokenKind::UnfinishedString, meaning,
            start, m_at - start};
}

FilterToken FilterLexer::word()
{
    qsizetype length = 0;
    while (m_at + length < m_text.size() && !endsWord(m_text[m_at + length])) {
        const qsizetype step = characterLength(m_text, m_at + length);
        if (step == 0)
            return length == 0 ? token(FilterTokenKind::BadCharacter, 1)
                               : token(FilterTokenKind::Word, length);
        length += step;
    }
    return token(FilterTokenKind::Word, length);
}

QString quotedFilterValue(const QString& value)
{
    QString escapedValue;
    bool needsQuotes = value.isEmpty() || isQuote(value.front()) || isKeyword(value);
    for (qsizetype i = 0; i < value.size();) {
        const qsizetype length = characterLength(value, i);
        needsQuotes = needsQuotes || endsWord(value[i]) || value[i] == u'\\';
        if (value[i] == u'\\' || value[i] == u'"')
            escapedValue += u'\\';
        if (length == 0)
            escapedValue += QChar(QChar::ReplacementCharacter);
        else if (value[i] == u'\n' || value[i] == u'\t')
            escapedValue += value[i] == u'\n' ? R"(\n)"_L1 : R"(\t)"_L1;
        else
            escapedValue += QStringView(value).mid(i, length);
        i += std::max<qsizetype>(length, 1);
    }
    return needsQuotes ? u'"' + escapedValue + u'"' : escapedValue;
}

} // namespace racha
