// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace racha {

/// A table that is computed anew now and then, and becomes it row by row: what stays is not
/// touched, so that selection, scroll position and a screen reader's place stay with their rows.
///
/// A `Row` has `key()`, unique in the table, and `==`. Rows that come or go side by side are one
/// insertion or removal. Cost: the number of rows, and once more for each row that overtakes.
template<typename Row>
class KeyedRows : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    const Row& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

protected:
    using Key = decltype(std::declval<const Row&>().key());

    /// For a table that has nothing in common with the last one: `change` makes its columns.
    template<typename Change>
    void resetRows(std::vector<Row> rows, Change change)
    {
        beginResetModel();
        change();
        m_rows = std::move(rows);
        endResetModel();
    }

    void becomeRows(std::vector<Row> rows)
    {
        removeAllBut(rows);
        std::unordered_set<Key> kept;
        for (const Row& row : m_rows)
            kept.insert(row.key());
        for (std::size_t at = 0; at < rows.size();) {
            if (!kept.contains(rows[at].key()))
                at = insertRun(rows, at, kept);
            else if (m_rows[at].key() == rows[at].key())
                ++at;
            else
                moveInto(rows, at, kept);
        }
        takeChanges(std::move(rows));
    }

    /// Words or looks of all rows changed.
    void announceAll()
    {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

private:
    void removeAllBut(const std::vector<Row>& rows)
    {
        std::unordered_set<Key> staying;
        for (const Row& row : rows)
            staying.insert(row.key());
        for (std::size_t end = m_rows.size(); end > 0;) {
            std::size_t begin = end;
            while (begin > 0 && !staying.contains(m_rows[begin - 1].key()))
                --begin;
            if (begin < end) {
                beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end - 1));
                m_rows.erase(iterator(begin), iterator(end));
                endRemoveRows();
            }
            end = begin > 0 ? begin - 1 : 0;
        }
    }

    /// Returns the place after the rows inserted.
    std::size_t insertRun(const std::vector<Row>& rows, std::size_t at,
                          const std::unordered_set<Key>& kept)
    {
        std::size_t end = at + 1;
        while (end < rows.size() && !kept.contains(rows[end].key()))
            ++end;
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(end - 1));
        m_rows.insert(iterator(at), rows.begin() + static_cast<std::ptrdiff_t>(at),
                      rows.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        return end;
    }

    /// Another row belongs here: it comes up, or, where it is the next one, the row that is here
    /// goes down to its own place.
    void moveInto(const std::vector<Row>& rows, std::size_t at, const std::unordered_set<Key>& kept)
    {
        const auto wanted = std::find_if(iterator(at + 1), m_rows.end(), [&](const Row& row) {
            return row.key() == rows[at].key();
        });
        const auto from = static_cast<std::size_t>(wanted - m_rows.begin());
        if (from > at + 1) {
            beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {},
                          static_cast<int>(at));
            std::rotate(iterator(at), wanted, wanted + 1);
            endMoveRows();
            return;
        }
        std::size_t to = at;
        for (std::size_t i = at; rows[i].key() != m_rows[at].key(); ++i)
            to += kept.contains(rows[i].key()) ? 1 : 0;
        beginMoveRows({}, static_cast<int>(at), static_cast<int>(at), {}, static_cast<int>(to + 1));
        std::rotate(iterator(at), iterator(at + 1), iterator(to + 1));
        endMoveRows();
    }

    void takeChanges(std::vector<Row> rows)
    {
        const std::vector<Row> old = std::exchange(m_rows, std::move(rows));
        for (std::size_t begin = 0; begin < old.size(); ++begin) {
            std::size_t end = begin;
            while (end < old.size() && !(old[end] == m_rows[end]))
                ++end;
            if (end > begin) {
                Q_EMIT dataChanged(index(static_cast<int>(begin), 0),
                                   index(static_cast<int>(end - 1), columnCount() - 1));
            }
            begin = end;
        }
    }

    auto iterator(std::size_t at) { return m_rows.begin() + static_cast<std::ptrdiff_t>(at); }

    std::vector<Row> m_rows;
};

} // namespace racha
