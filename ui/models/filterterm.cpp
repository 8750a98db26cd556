// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/filterterm.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kAnd = u" and "_s;

QString textOf(const FilterExpressionPtr& filter)
{
    return filter ? filter->text().trimmed() : QString();
}

/// The text as a part of a chain of `and`.
QString asPart(const FilterExpressionPtr& filter)
{
    const QString text = textOf(filter);
    return filter && filter->root().kind == FilterNode::Kind::Or ? u'(' + text + u')' : text;
}

} // namespace

bool hasTerm(const FilterExpressionPtr& filter, const QString& term)
{
    const QString text = textOf(filter);
    return text == term || text.startsWith(term + kAnd) || text.endsWith(kAnd + term)
        || text.contains(kAnd + term + kAnd);
}

QString filterWith(const FilterExpressionPtr& filter, const QString& term)
{
    if (!filter)
        return term;
    return hasTerm(filter, term) ? textOf(filter) : QString(asPart(filter) + kAnd + term);
}

QString filterWithout(const FilterExpressionPtr& filter, const QString& term)
{
    const QString text = textOf(filter);
    if (text == term)
        return {};
    if (text.startsWith(term + kAnd))
        return text.mid(term.size() + kAnd.size());
    if (text.endsWith(kAnd + term))
        return text.left(text.size() - term.size() - kAnd.size());
    const auto place = text.indexOf(kAnd + term + kAnd);
    return place < 0 ? text : text.left(place) + text.mid(place + kAnd.size() + term.size());
}

} // namespace racha
