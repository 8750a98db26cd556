// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/commandmatch.h"

#include <QStringList>

#include <algorithm>

namespace racha {

namespace {

constexpr int kBeginning = 500;
constexpr int kWordBeginning = 400;
constexpr int kInside = 300;
constexpr int kAllWords = 200;
constexpr int kLettersInOrder = 100;

bool hasWordThatBegins(const QString& title, const QString& query)
{
    qsizetype at = title.indexOf(query);
    while (at > 0 && title.at(at - 1).isLetterOrNumber())
        at = title.indexOf(query, at + 1);
    return at >= 0;
}

/// The letters of `query` in their order; nearer together is better.
std::optional<int> lettersInOrder(const QString& title, const QString& query)
{
    qsizetype at = -1;
    qsizetype first = -1;
    for (const QChar letter : query) {
        if (letter.isSpace())
            continue;
        at = title.indexOf(letter, at + 1);
        if (at < 0)
            return std::nullopt;
        if (first < 0)
            first = at;
    }
    const auto gaps = static_cast<int>(at - first + 1 - query.size());
    return std::max(1, kLettersInOrder - gaps);
}

} // namespace

std::optional<int> commandMatch(const QString& title, const QString& menus, const QString& query)
{
    if (query.isEmpty())
        return 0;
    if (title.startsWith(query))
        return kBeginning;
    if (hasWordThatBegins(title, query))
        return kWordBeginning;
    if (title.contains(query))
        return kInside;
    const QString all = menus + u' ' + title;
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    if (std::ranges::all_of(words, [&all](const QString& word) { return all.contains(word); }))
        return kAllWords;
    return lettersInOrder(title, query);
}

} // namespace racha
