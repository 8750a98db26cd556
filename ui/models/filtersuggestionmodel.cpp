// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/filtersuggestionmodel.h"

#include "ui/words/filtertext.h"

namespace racha {

void FilterSuggestionModel::setSuggestions(std::vector<FilterSuggestion> suggestions)
{
    beginResetModel();
    m_suggestions = std::move(suggestions);
    endResetModel();
}

int FilterSuggestionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_suggestions.size());
}

QVariant FilterSuggestionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FilterSuggestion& suggestion = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return suggestion.text;
    case HintRole:
        return filterSuggestionHint(suggestion);
    case Qt::AccessibleTextRole: {
        const QString hint = filterSuggestionHint(suggestion);
        return hint.isEmpty() ? suggestion.text : QString(suggestion.text + u", " + hint);
    }
    default:
        return {};
    }
}

} // namespace racha
