// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqlitefunctions.h"

#include "core/base/textfolding.h"
#include "core/filter/filterpattern.h"
#include "core/filter/sqlcondition.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

namespace racha {

namespace {

/// The same text for the same text, and harmless in any query.
constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

std::string_view textOf(sqlite3_value* value)
{
    const auto* const bytes = sqlite3_value_text(value);
    return {reinterpret_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

bool isNull(sqlite3_value* value)
{
    return sqlite3_value_type(value) == SQLITE_NULL;
}

void fold(sqlite3_context* context, int /*count*/, sqlite3_value** arguments)
{
    if (isNull(arguments[0]))
        return;
    const std::string folded = foldedText(textOf(arguments[0]));
    sqlite3_result_text(context, folded.data(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
}

/// The compiled pattern is kept with the statement for as long as its text stays the same.
const FilterPattern* patternOf(sqlite3_context* context, sqlite3_value* text)
{
    constexpr int kPlace = 1;
    if (auto* const kept = static_cast<FilterPattern*>(sqlite3_get_auxdata(context, kPlace)))
        return kept;
    const std::string_view pattern = textOf(text);
    auto compiled = FilterPattern::compile(
        QString::fromUtf8(pattern.data(), static_cast<qsizetype>(pattern.size())));
    if (!compiled)
        return nullptr;
    sqlite3_set_auxdata(context, kPlace, new FilterPattern(*std::move(compiled)),
                        [](void* kept) { delete static_cast<FilterPattern*>(kept); });
    return static_cast<FilterPattern*>(sqlite3_get_auxdata(context, kPlace));
}

void matches(sqlite3_context* context, int /*count*/, sqlite3_value** arguments)
{
    if (isNull(arguments[0]) || isNull(arguments[1]))
        return;
    if (const FilterPattern* const pattern = patternOf(context, arguments[1]))
        sqlite3_result_int(context, pattern->isFoundIn(textOf(arguments[0])) ? 1 : 0);
}

bool isOurLibrary(const QSqlDatabase& database)
{
    QSqlQuery query(database);
    return query.exec(QStringLiteral("SELECT sqlite_source_id()")) && query.next()
        && query.value(0).toByteArray() == sqlite3_sourceid();
}

} // namespace

sqlite3* sqliteHandle(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0 || !isOurLibrary(database))
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

bool registerFilterFunctions(const QSqlDatabase& database)
{
    sqlite3* const connection = sqliteHandle(database);
    return connection != nullptr
        && sqlite3_create_function(connection, kFoldFunction.data(), 1, kFlags, nullptr, fold,
                                   nullptr, nullptr)
        == SQLITE_OK
        && sqlite3_create_function(connection, kMatchesFunction.data(), 2, kFlags, nullptr, matches,
                                   nullptr, nullptr)
        == SQLITE_OK;
}

} // namespace racha
