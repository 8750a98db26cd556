// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/erasure.h"

#include "core/store/eventstream.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/erasurenote.h"
#include "core/store/sql/eventeraser.h"
#include "core/store/sql/newestschema.h"
#include "core/store/sql/sqlconnection.h"

#include <QTimeZone>

#include <charconv>
#include <map>
#include <unordered_set>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Events looked up at a time; what is written meanwhile is seen the next time.
constexpr std::int64_t kAtATime = 20'000;

std::int64_t integerOf(const EventStream::Cell& cell)
{
    std::int64_t number = 0;
    if (cell)
        std::from_chars(cell->data(), cell->data() + cell->size(), number);
    return number;
}

FilterExpressionPtr parsed(const QString& text)
{
    return FilterExpression::parse(text, QTimeZone::utc()).value();
}

/// What a task means as a filter.
HistoryFilter filterOf(const ErasureTask& task)
{
    if (!task.person)
        return task.filter;
    HistoryFilter filter;
    filter.expression = parsed(u"user_id == "_s + QString::number(task.person.value));
    return filter;
}

Result<std::int64_t> countOf(const DatabaseUrl& database, const HistoryFilter& filter,
                             const std::atomic<bool>& isCancelled)
{
    auto stream = EventStream::open(database, {filter, {FilterColumn::Id}, 0}, isCancelled);
    if (!stream)
        return tl::unexpected(stream.error());
    std::int64_t count = 0;
    while (true) {
        const auto advanced = (*stream)->next();
        if (!advanced)
            return tl::unexpected(advanced.error());
        if (!*advanced)
            return count;
        ++count;
    }
}

void noteName(std::set<std::string>& names, const EventStream::Cell& name)
{
    if (name && names.size() < ErasurePreview::kNames)
        names.emplace(*name);
}

/// Some events to erase, by room; `last` is where to go on.
struct Found
{
    std::map<std::int64_t, std::vector<std::int64_t>> ids;
    WallTime last;
};

Result<Found> findSome(const DatabaseUrl& database, const HistoryFilter& filter,
                       const std::atomic<bool>& isCancelled)
{
    auto stream = EventStream::open(
        database,
        {filter, {FilterColumn::Id, FilterColumn::RoomNumber, FilterColumn::Timestamp}, kAtATime},
        isCancelled);
    if (!stream)
        return tl::unexpected(stream.error());
    Found found;
    while (true) {
        const auto advanced = (*stream)->next();
        if (!advanced)
            return tl::unexpected(advanced.error());
        if (!*advanced)
            return found;
        found.ids[integerOf((*stream)->cell(FilterColumn::RoomNumber))].push_back(
            integerOf((*stream)->cell(FilterColumn::Id)));
        if (const auto time = (*stream)->cell(FilterColumn::Timestamp))
            found.last = wallTimeFromText(*time);
    }
}

/// The search knows the person's names, and those of everybody who has no event left.
Result<void> forgetPeople(SqlConnection& connection, ErasureNote& note, UserId person)
{
    SqlTransaction transaction(connection);
    auto done = transaction.begin();
    const auto run = [&](const QString& sql, const QVariantList& values) {
        if (!done)
            return;
        auto query = connection.run(sql, values);
        done = query ? Result<void>() : tl::unexpected(query.error());
    };
    if (person) {
        run(u"DELETE FROM live_streaks WHERE user_id = ?"_s, {idValue(person)});
        run(u"DELETE FROM live_people WHERE user_id = ?"_s, {idValue(person)});
    }
    run(u"DELETE FROM live_people WHERE user_id <> 0 AND NOT EXISTS "
        "(SELECT 1 FROM live_events WHERE live_events.user_id = live_people.user_id)"_s,
        {});
    if (done)
        done = note.step();
    if (done)
        done = transaction.commit();
    return done;
}

Result<void> openForErasing(SqlConnection& connection)
{
    auto done = openNewestSchema(connection);
    // What is erased is overwritten, not only forgotten.
    if (done && connection.url().engine == DatabaseUrl::Engine::Sqlite)
        done = connection.execute(u"PRAGMA secure_delete = ON"_s);
    return done;
}

Result<void> eraseFound(SqlConnection& connection, ErasureNote& note, const Found& found,
                        WallTime now, const std::atomic<bool>& isCancelled, std::int64_t& erased,
                        const Erasure::Watch& watch)
{
    for (const auto& [room, ids] : found.ids) {
        EventEraser eraser(connection, note, RoomId {room}, now);
        for (std::size_t first = 0; first < ids.size(); first += EventEraser::kMost) {
            if (isCancelled)
                return {};
            const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(first);
            const auto size = std::min(EventEraser::kMost, ids.size() - first);
            const auto gone = eraser.erase({begin, begin + static_cast<std::ptrdiff_t>(size)});
            if (!gone)
                return tl::unexpected(gone.error());
            erased += *gone;
            if (watch)
                watch(erased);
        }
    }
    return {};
}

} // namespace

Erasure::Erasure(ErasureTask task)
    : m_task(std::move(task))
{
}

Result<ErasurePreview> Erasure::preview(const std::atomic<bool>& isCancelled) const
{
    using Column = FilterColumn;
    auto stream = EventStream::open(m_task.database,
                                    {filterOf(m_task),
                                     {Column::Timestamp, Column::RoomNumber, Column::UserUniqueId,
                                      Column::UserNickname, Column::StreakId, Column::Diamonds},
                                     0},
                                    isCancelled);
    if (!stream)
        return tl::unexpected(stream.error());
    ErasurePreview preview;
    std::set<std::int64_t> lives;
    std::unordered_set<std::size_t> streaks; // hashes: there may be millions
    while (true) {
        const auto advanced = (*stream)->next();
        if (!advanced)
            return tl::unexpected(advanced.error());
        if (!*advanced)
            break;
        ++preview.events;
        preview.diamonds += integerOf((*stream)->cell(Column::Diamonds));
        preview.last = wallTimeFromText((*stream)->cell(Column::Timestamp).value_or(""));
        if (preview.events == 1)
            preview.first = preview.last;
        lives.insert(integerOf((*stream)->cell(Column::RoomNumber)));
        if (const auto streak = (*stream)->cell(Column::StreakId))
            streaks.insert(std::hash<std::string_view>()(*streak));
        if (m_task.person) {
            noteName(preview.names, (*stream)->cell(Column::UserUniqueId));
            noteName(preview.names, (*stream)->cell(Column::UserNickname));
        }
    }
    preview.lives = std::ssize(lives);
    preview.streaks = std::ssize(streaks);
    if (!m_task.person)
        return preview;
    HistoryFilter mentions;
    const QString id = QString::number(m_task.person.value);
    mentions.expression =
        parsed(u"type == gift and to_user.id == "_s + id + u" and not user_id == "_s + id);
    const auto found = countOf(m_task.database, mentions, isCancelled);
    if (!found)
        return tl::unexpected(found.error());
    preview.mentions = *found;
    return preview;
}

Result<std::int64_t> Erasure::run(const std::atomic<bool>& isCancelled, WallTime now,
                                  const Watch& watch) const
{
    SqlConnection connection(m_task.database);
    if (auto opened = openForErasing(connection); !opened)
        return tl::unexpected(opened.error());
    ErasureNote note(connection);
    if (auto begun = note.begin(now); !begun)
        return tl::unexpected(begun.error());
    std::int64_t erased = 0;
    HistoryFilter filter = filterOf(m_task);
    while (!isCancelled) {
        const auto found = findSome(m_task.database, filter, isCancelled);
        if (!found)
            return tl::unexpected(found.error());
        if (found->ids.empty())
            break;
        if (auto done = eraseFound(connection, note, *found, now, isCancelled, erased, watch);
            !done)
            return tl::unexpected(done.error());
        filter.from = found->last;
    }
    if (auto done = isCancelled ? Result<void>() : forgetPeople(connection, note, m_task.person);
        !done)
        return tl::unexpected(done.error());
    if (m_task.database.engine == DatabaseUrl::Engine::Sqlite) {
        // What was erased stands in the log, too; a reader may keep it there for now.
        if (auto emptied = connection.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !emptied)
            return tl::unexpected(emptied.error());
    }
    return erased;
}

} // namespace racha
