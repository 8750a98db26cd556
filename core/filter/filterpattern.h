// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QRegularExpression>

#include <memory>
#include <optional>
#include <string_view>

namespace racha {

/// A regular expression (PCRE2, Unicode) whose effort is bounded whatever its author wrote: a text
/// that it cannot decide within 20,000 steps does not match, and only the first 4,096 characters
/// are looked at. The answer is the same on every machine, so that feed and store agree.
/// Thread: any.
class FilterPattern
{
public:
    /// nullopt: no regular expression, or one that cannot be bounded.
    static std::optional<FilterPattern> compile(const QString& pattern);

    /// Whether the expression matches somewhere in the text.
    bool isFoundIn(QStringView text) const;
    bool isFoundIn(std::string_view utf8) const;

    const QString& text() const { return m_text; }

private:
    FilterPattern(QString text, QRegularExpression expression)
        : m_text(std::move(text))
        , m_expression(std::move(expression))
    {
    }

    QString m_text;
    QRegularExpression m_expression;
};

} // namespace racha
