// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <vector>

namespace racha {

/// A question that somebody keeps by name.
struct SavedFilter
{
    QString name;
    QString filter; ///< in the filter language; may be empty
    QString words; ///< searched besides

    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

/// The filters that a person keeps, by name. Thread: any, one at a time.
class SavedFilters
{
public:
    static constexpr std::size_t kMost = 100;
    static constexpr qsizetype kLongestName = 60;

    /// Reads what text() gave; what cannot be read is left out.
    static SavedFilters fromText(const QString& text);
    QString text() const;

    const std::vector<SavedFilter>& all() const { return m_filters; }

    bool isFull() const { return m_filters.size() >= kMost; }

    /// One of the same name is replaced. False: the name is empty, or there are kMost.
    bool put(SavedFilter filter);
    /// False: the name is empty, or taken by another one.
    bool rename(std::size_t index, const QString& name);
    void remove(std::size_t index);

private:
    std::vector<SavedFilter> m_filters; ///< by name
};

} // namespace racha
