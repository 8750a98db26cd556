// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/filter/filtercompletion.h"

#include <QAbstractListModel>

namespace racha {

/// What a filter may go on with: a suggestion a row, and what it means.
class FilterSuggestionModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        HintRole = Qt::UserRole ///< a few words, may be empty
    };

    using QAbstractListModel::QAbstractListModel;

    void setSuggestions(std::vector<FilterSuggestion> suggestions);

    const FilterSuggestion& at(int row) const
    {
        return m_suggestions[static_cast<std::size_t>(row)];
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<FilterSuggestion> m_suggestions;
};

} // namespace racha
