// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filterpattern.h"

#include "core/filter/filtererror.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestSubject = 4096;

constexpr auto kOptions = QRegularExpression::UseUnicodePropertiesOption;

/// The search for the place of a match is part of the pattern, since PCRE counts steps anew for
/// each place where it starts. A pattern of its own can lower the limit, not raise it, and what
/// only a pattern's start may hold is refused inside of the group. Without JIT, which counts
/// otherwise.
QString bounded(const QString& pattern)
{
    return u"(*NO_JIT)(*LIMIT_MATCH=20000)(?s:.*?)(?:"_s + pattern + u"\\E)"_s;
}

} // namespace

std::optional<FilterPattern> FilterPattern::compile(const QString& pattern)
{
    if (pattern.size() > FilterLimits::kPatternLength)
        return std::nullopt;
    // By itself first: `a)|(b` would be balanced in the group.
    if (!QRegularExpression(pattern, kOptions).isValid())
        return std::nullopt;
    QRegularExpression expression(bounded(pattern), kOptions);
    if (!expression.isValid())
        return std::nullopt;
    expression.optimize();
    return FilterPattern(pattern, std::move(expression));
}

bool FilterPattern::isFoundIn(QStringView text) const
{
    qsizetype length = std::min(text.size(), kLongestSubject);
    if (length > 0 && length < text.size() && text[length - 1].isHighSurrogate())
        --length;
    return m_expression
        .match(text.first(length), 0, QRegularExpression::NormalMatch,
               QRegularExpression::AnchorAtOffsetMatchOption)
        .hasMatch();
}

bool FilterPattern::isFoundIn(std::string_view utf8) const
{
    return isFoundIn(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

} // namespace racha
