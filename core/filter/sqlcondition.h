// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"

#include <QString>
#include <QVariant>

#include <string_view>

namespace racha {

class FilterExpression;
class PlainWords;

/// What the server at hand can do.
struct FilterSqlTarget
{
    enum class Engine
    {
        Sqlite,
        Mysql ///< and MariaDB
    };

    Engine engine = Engine::Sqlite;
    /// SQLite only: the connection knows the functions below (core/store/sql/sqlitefunctions).
    bool hasFunctions = false;
};

/// `racha_fold(text)`: foldedText of it; `racha_matches(text, pattern)`: FilterPattern's answer.
inline constexpr std::string_view kFoldFunction = "racha_fold";
inline constexpr std::string_view kMatchesFunction = "racha_matches";
/// `racha_words(words, handle, nickname, streamer, room, comment)`: PlainWords::areIn.
inline constexpr std::string_view kWordsFunction = "racha_words";

/// What follows WHERE in a query of live_events, and the values of its `?` in their order. No part
/// of a filter's text stands in the SQL.
struct SqlCondition
{
    QString text;
    QVariantList values;
    /// The server could not decide it all: it gives every row that matches and perhaps more, and
    /// FilterExpression::matches has the last word.
    bool needsRecheck = false;
};

SqlCondition sqlCondition(const FilterExpression& expression, const FilterSqlTarget& target,
                          WallTime now);
SqlCondition sqlCondition(const PlainWords& words, const FilterSqlTarget& target);

} // namespace racha
