// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/wordsearch.h"

#include "core/base/textfolding.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"
#include "core/store/sql/wordtable.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kRemembered = 16;
constexpr std::size_t kChunk = 64;
/// More rows than this have more events than are wanted, or are not worth their time.
constexpr std::size_t kMostRows = 5'000;
/// Rows of several writers come to be seen in another order than that of their ids.
constexpr std::int64_t kLate = 10'000;
/// IndexedWords finds parts of its words up to this many code points.
constexpr std::size_t kLongestPart = IndexedWords::kLongest / 2;

bool isTooLong(const std::string& word)
{
    return firstCodePoints(word, kLongestPart).size() < word.size();
}

} // namespace

WordSearch::WordSearch(SqlConnection& connection)
    : m_connection(connection)
    , m_found(kRemembered)
{
}

Result<std::optional<WordSearch::Ids>> WordSearch::eventsWith(const PlainWords& words)
{
    std::optional<Ids> events;
    for (const std::string& word : words.words()) {
        auto found = eventsWith(word);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            continue;
        if (events)
            std::erase_if(*events, [&found](std::int64_t id) { return !(*found)->contains(id); });
        else
            events = *std::move(*found);
    }
    return events;
}

Result<std::optional<WordSearch::Ids>> WordSearch::eventsWith(const std::string& word)
{
    Ids events;
    for (const auto add :
         {&WordSearch::addCommented, &WordSearch::addByPeople, &WordSearch::addByLives}) {
        const auto isFew = (this->*add)(word, events);
        if (!isFew)
            return tl::unexpected(isFew.error());
        if (!*isFew)
            return std::optional<Ids>();
    }
    return std::optional(std::move(events));
}

Result<bool> WordSearch::addCommented(const std::string& word, Ids& events)
{
    static const Table vocabulary {u"live_words"_s, u"word"_s, u"id"_s};
    const auto select = u"SELECT event_id FROM live_word_events WHERE "_s;
    const IndexedWords parts = IndexedWords::of(word);
    std::optional<Ids> common;
    for (const std::string& part : parts.words) {
        if (isTooLong(part))
            continue;
        const auto words = rowsWith(vocabulary, part);
        if (!words)
            return tl::unexpected(words.error());
        Ids found;
        const auto isFew = *words == nullptr ? Result<bool>(false)
                                             : addWhere(select, u"word_id"_s, **words, found);
        if (!isFew)
            return isFew;
        if (!*isFew)
            continue;
        if (common)
            std::erase_if(*common, [&found](std::int64_t id) { return !found.contains(id); });
        else
            common = std::move(found);
    }
    if (!common)
        return false;
    events.merge(*common);
    const auto more = rowsWith(vocabulary, std::string(WordTable::kAndMore));
    if (!more)
        return tl::unexpected(more.error());
    return *more == nullptr ? Result<bool>(false) : addWhere(select, u"word_id"_s, **more, events);
}

Result<bool> WordSearch::addByPeople(const std::string& word, Ids& events)
{
    static const Table people {u"live_people"_s, u"folded"_s, u"user_id"_s};
    const auto found = rowsWith(people, word);
    if (!found)
        return tl::unexpected(found.error());
    if (*found == nullptr)
        return false;
    // NULL in the events: it stands for whoever has no id.
    const auto select = u"SELECT id FROM live_events WHERE "_s;
    if ((*found)->contains(0)) {
        const auto isFew = addSelected(select + u"user_id IS NULL"_s, {}, events);
        if (!isFew || !*isFew)
            return isFew;
    }
    return addWhere(select, u"user_id"_s, **found, events);
}

Result<bool> WordSearch::addByLives(const std::string& word, Ids& events)
{
    const auto lives = livesWith(word);
    if (!lives)
        return tl::unexpected(lives.error());
    return addWhere(u"SELECT id FROM live_events WHERE "_s, u"room_id"_s, *lives, events);
}

Result<bool> WordSearch::addSelected(const QString& select, const QVariantList& values, Ids& events)
{
    auto query = m_connection.run(select + u" LIMIT "_s + QString::number(kMostEvents + 1), values);
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        events.insert((*query)->value(0).toLongLong());
    if (auto done = m_connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return events.size() <= kMostEvents;
}

Result<bool> WordSearch::addWhere(const QString& select, const QString& column, const Ids& values,
                                  Ids& events)
{
    const std::vector<std::int64_t> all(values.begin(), values.end());
    auto done = inPowersOfTwo(
        all.size(), kChunk, [&](std::size_t first, std::size_t count) -> Result<void> {
            if (events.size() > kMostEvents)
                return {};
            QVariantList bound;
            for (std::size_t i = first; i < first + count; ++i)
                bound << numberValue(all[i]);
            const auto added = addSelected(
                select + column + u" IN ("_s + placeholders(count) + u')', bound, events);
            return added ? Result<void>() : tl::unexpected(added.error());
        });
    if (!done)
        return tl::unexpected(done.error());
    return events.size() <= kMostEvents;
}

/// Null: too many.
Result<const WordSearch::Ids*> WordSearch::rowsWith(const Table& table, const std::string& text)
{
    Found& found = m_found.findOrInsert(table.name.toStdString() + ' ' + text);
    if (found.ids.size() > kMostRows)
        return nullptr;
    const QString limit = u" LIMIT "_s + QString::number(kMostRows + 1);
    auto query =
        m_connection.run(u"SELECT id, "_s + table.id + u" FROM "_s + table.name
                             + u" WHERE id > ? AND instr("_s + table.column + u", ?) > 0"_s + limit,
                         {numberValue(found.upTo), QString::fromStdString(text)});
    if (!query)
        return tl::unexpected(query.error());
    Ids ids = found.ids;
    while ((*query)->next())
        ids.insert((*query)->value(1).toLongLong());
    if (auto done = m_connection.finish(**query); !done)
        return tl::unexpected(done.error());
    query = m_connection.run(u"SELECT max(id) FROM "_s + table.name);
    if (!query)
        return tl::unexpected(query.error());
    if ((*query)->next())
        found.upTo = std::max<std::int64_t>(0, (*query)->value(0).toLongLong() - kLate);
    if (auto done = m_connection.finish(**query); !done)
        return tl::unexpected(done.error());
    found.ids = std::move(ids);
    return found.ids.size() > kMostRows ? nullptr : &found.ids;
}

/// A live's number is searched as its digits. Each live that is stored has a session.
Result<WordSearch::Ids> WordSearch::livesWith(const std::string& word)
{
    auto query =
        m_connection.run(u"SELECT DISTINCT room_id, streamer_unique_id FROM live_sessions"_s);
    if (!query)
        return tl::unexpected(query.error());
    Ids lives;
    while ((*query)->next()) {
        const auto contains = [&word](const std::string& text) {
            return text.find(word) != std::string::npos;
        };
        const std::int64_t room = (*query)->value(0).toLongLong();
        if (contains(std::to_string(room)) || contains(foldedText(utf8Of((*query)->value(1)))))
            lives.insert(room);
    }
    if (auto done = m_connection.finish(**query); !done)
        return tl::unexpected(done.error());
    return lives;
}

} // namespace racha
