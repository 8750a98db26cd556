// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/agingmap.h"
#include "core/base/result.h"
#include "core/filter/plainwords.h"

#include <QStringList>
#include <QVariant>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace racha {

class SqlConnection;

/// Finds events by plain words in the tables of the search. Remembers which people and words of the
/// vocabulary have a search word, and asks only for newer ones the next time.
class WordSearch
{
public:
    /// More events than this are not worth finding one by one: reading them in the order of time
    /// comes upon them soon.
    static constexpr std::size_t kMostEvents = 10'000;

    using Ids = std::set<std::int64_t>;

    explicit WordSearch(SqlConnection& connection);

    /// Ids of events among which are all that have every one of the words; nullopt: there are too
    /// many, or the tables cannot tell.
    Result<std::optional<Ids>> eventsWith(const PlainWords& words);

private:
    /// Rows of a table that have a text: their ids, or those of the people.
    struct Found
    {
        Ids ids;
        std::int64_t upTo = 0; ///< the last row that was looked at
    };

    struct Table
    {
        QString name;
        QString column; ///< that is searched
        QString id; ///< that is remembered
    };

    Result<std::optional<Ids>> eventsWith(const std::string& word);
    /// Adds to `events`; false: too many.
    Result<bool> addCommented(const std::string& word, Ids& events);
    Result<bool> addByPeople(const std::string& word, Ids& events);
    Result<bool> addByLives(const std::string& word, Ids& events);
    Result<bool> addSelected(const QString& select, const QVariantList& values, Ids& events);
    Result<bool> addWhere(const QString& select, const QString& column, const Ids& values,
                          Ids& events);
    Result<const Ids*> rowsWith(const Table& table, const std::string& text);
    Result<Ids> livesWith(const std::string& word);

    SqlConnection& m_connection;
    AgingMap<std::string, Found> m_found; ///< by table and text
};

} // namespace racha
