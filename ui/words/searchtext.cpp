// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/searchtext.h"

#include "core/base/textfolding.h"

#include <QStringList>

#include <algorithm>

namespace racha::words {

QString searchText(const QString& text)
{
    return QString::fromStdString(foldedText(text.toStdString()));
}

bool containsWords(const QString& text, const QString& query)
{
    const QString where = searchText(text);
    const QStringList words = searchText(query).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words,
                               [&where](const QString& word) { return where.contains(word); });
}

} // namespace racha::words
