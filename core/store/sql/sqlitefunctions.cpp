// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/sqlitefunctions.h"

#include "core/base/textfolding.h"
#include "core/filter/filterpattern.h"
#include "core/filter/plainwords.h"
#include "core/filter/sqlcondition.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <memory>

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

/// What `make` gives (a pointer; null: nothing) for the text of an argument, kept with the
/// statement for as long as that text stays the same.
template<typename T, typename Make>
const T* keptFor(sqlite3_context* context, int place, Make&& make)
{
    if (auto* const kept = static_cast<T*>(sqlite3_get_auxdata(context, place)))
        return kept;
    std::unique_ptr<T> made = make();
    if (!made)
        return nullptr;
    sqlite3_set_auxdata(context, place, made.release(),
                        [](void* kept) { delete static_cast<T*>(kept); });
    return static_cast<T*>(sqlite3_get_auxdata(context, place));
}

const FilterPattern* patternOf(sqlite3_context* context, sqlite3_value* text)
{
    return keptFor<FilterPattern>(context, 1, [text]() -> std::unique_ptr<FilterPattern> {
        const std::string_view pattern = textOf(text);
        auto compiled = FilterPattern::compile(
            QString::fromUtf8(pattern.data(), static_cast<qsizetype>(pattern.size())));
        return compiled ? std::make_unique<FilterPattern>(*std::move(compiled)) : nullptr;
    });
}

void matches(sqlite3_context* context, int /*count*/, sqlite3_value** arguments)
{
    if (isNull(arguments[0]) || isNull(arguments[1]))
        return;
    if (const FilterPattern* const pattern = patternOf(context, arguments[1]))
        sqlite3_result_int(context, pattern->isFoundIn(textOf(arguments[0])) ? 1 : 0);
}

void areWordsIn(sqlite3_context* context, int /*count*/, sqlite3_value** arguments)
{
    const PlainWords* const words = keptFor<PlainWords>(context, 0, [arguments] {
        return std::make_unique<PlainWords>(PlainWords::fromText(textOf(arguments[0])));
    });
    const auto text = [arguments](int at) {
        return isNull(arguments[at]) ? std::string_view() : textOf(arguments[at]);
    };
    if (words != nullptr)
        sqlite3_result_int(context,
                           words->areIn({text(1), text(2), text(3), text(4), text(5)}) ? 1 : 0);
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

void leaveSqliteMemoryUncounted()
{
    // Refused where somebody else's connection was first: slower, and as right.
    [[maybe_unused]] static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

std::function<void()> sqliteInterrupter(const QSqlDatabase& database)
{
    sqlite3* const connection = sqliteHandle(database);
    if (connection == nullptr)
        return {};
    return [connection] { sqlite3_interrupt(connection); };
}

bool registerFilterFunctions(const QSqlDatabase& database)
{
    sqlite3* const connection = sqliteHandle(database);
    if (connection == nullptr)
        return false;
    const auto knows = [connection](std::string_view name, int arguments, auto* function) {
        return sqlite3_create_function(connection, name.data(), arguments, kFlags, nullptr,
                                       function, nullptr, nullptr)
            == SQLITE_OK;
    };
    return knows(kFoldFunction, 1, fold) && knows(kMatchesFunction, 2, matches)
        && knows(kWordsFunction, 6, areWordsIn);
}

} // namespace racha
