// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/report.h"

#include <QHash>
#include <QString>

#include <string_view>

namespace racha {

/// Counts the words of comments: runs of letters and digits in any script, and each emoji.
///
/// `Qué`, `que` and `QUÉ` are one word, which is shown in its commonest spelling. Single letters of
/// the Latin script, plain numbers of one digit and, on demand, stop words of Spanish and English
/// are no words. What differs is bounded; rare words beyond are not counted.
class CommentWords
{
public:
    static constexpr qsizetype kSpellings = 300'000;
    static constexpr qsizetype kLongestWord = 60; ///< UTF-16 units; what is longer is cut there

    /// A comment that was written `times`.
    void add(std::string_view comment, std::int64_t times = 1);

    WordList list(std::size_t most, bool withStopWords) const;

private:
    void count(const QString& spelling, std::int64_t times);

    QHash<QString, std::int64_t> m_spellings; ///< in lower case
    std::int64_t m_comments = 0;
    bool m_isWhole = true;
};

} // namespace racha
