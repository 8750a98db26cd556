// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/wordtable.h"

#include "core/base/textfolding.h"
#include "core/filter/plainwords.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/streaktable.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The words of an evening are some thousands.
constexpr std::size_t kKnownWords = 10'000;
constexpr std::size_t kChunk = 64;

QVariantList valuesOf(const QStringList& words, std::size_t first, std::size_t count)
{
    QVariantList values;
    for (std::size_t i = first; i < first + count; ++i)
        values << words[static_cast<qsizetype>(i)];
    return values;
}

QString repeated(const QString& row, std::size_t count)
{
    return QStringList(static_cast<qsizetype>(count), row).join(u", "_s);
}

} // namespace

WordTable::WordTable(SqlConnection& connection)
    : m_connection(connection)
    , m_known(kKnownWords)
{
}

void WordTable::add(std::int64_t event, std::string_view comment)
{
    IndexedWords indexed = IndexedWords::of(foldedText(comment));
    if (!indexed.isComplete)
        indexed.words.emplace_back(kAndMore);
    for (std::string& word : indexed.words)
        m_events[std::move(word)].push_back(event);
}

void WordTable::forget()
{
    m_events.clear();
    m_known = AgingMap<std::string, std::int64_t>(kKnownWords);
}

Result<void> WordTable::write()
{
    auto done = findIds();
    if (done)
        done = insertEvents();
    m_events.clear();
    m_ids.clear();
    return done;
}

Result<void> WordTable::remove()
{
    QStringList words;
    for (const auto& [word, events] : m_events)
        words << QString::fromStdString(word);
    auto done = readIds(words, {});
    for (const auto& [word, id] : m_ids) {
        if (done)
            done = removeEvents(id, m_events[word]);
    }
    forget();
    m_ids.clear();
    return done;
}

Result<void> WordTable::removeEvents(std::int64_t word, const std::vector<std::int64_t>& events)
{
    auto done = inPowersOfTwo(
        events.size(), kChunk, [&](std::size_t first, std::size_t count) -> Result<void> {
            QVariantList values {numberValue(word)};
            for (std::size_t i = first; i < first + count; ++i)
                values << numberValue(events[i]);
            auto query = m_connection.run(
                u"DELETE FROM live_word_events WHERE word_id = ? AND event_id IN ("_s
                    + placeholders(count) + u')',
                values);
            return query ? Result<void>() : tl::unexpected(query.error());
        });
    if (!done)
        return done;
    auto query = m_connection.run(u"DELETE FROM live_words WHERE id = ? AND NOT EXISTS "
                                  "(SELECT 1 FROM live_word_events WHERE word_id = ?)"_s,
                                  {numberValue(word), numberValue(word)});
    return query ? Result<void>() : tl::unexpected(query.error());
}

Result<void> WordTable::findIds()
{
    const auto missing = [this] {
        QStringList words;
        for (const auto& [word, events] : m_events) {
            if (!m_ids.contains(word))
                words << QString::fromStdString(word);
        }
        return words;
    };
    for (const auto& [word, events] : m_events) {
        if (const std::int64_t* const id = m_known.find(word))
            m_ids[word] = *id;
    }
    if (auto done = readIds(missing(), {}); !done)
        return done;
    const QStringList fresh = missing();
    if (auto done = insertWords(fresh); !done)
        return done;
    // The newest state, not that of the transaction's begin: another writer may have made them.
    return readIds(fresh, m_connection.dialect().forUpdate());
}

Result<void> WordTable::readIds(const QStringList& words, const QString& lock)
{
    return inPowersOfTwo(static_cast<std::size_t>(words.size()), kChunk,
                         [&](std::size_t first, std::size_t count) -> Result<void> {
                             auto query = m_connection.run(
                                 u"SELECT word, id FROM live_words WHERE word IN ("_s
                                     + placeholders(count) + u')' + lock,
                                 valuesOf(words, first, count));
                             if (!query)
                                 return tl::unexpected(query.error());
                             while ((*query)->next()) {
                                 std::string word = utf8Of((*query)->value(0));
                                 const std::int64_t id = (*query)->value(1).toLongLong();
                                 m_ids[word] = id;
                                 m_known.insert(word, id);
                             }
                             (*query)->finish();
                             return {};
                         });
}

Result<void> WordTable::insertWords(const QStringList& words)
{
    return inPowersOfTwo(static_cast<std::size_t>(words.size()), kChunk,
                         [&](std::size_t first, std::size_t count) -> Result<void> {
                             auto query = m_connection.run(
                                 u"INSERT INTO live_words (word) VALUES "_s
                                     + repeated(u"(?)"_s, count)
                                     + m_connection.dialect().ignoreRepeated({u"word"_s}),
                                 valuesOf(words, first, count));
                             return query ? Result<void>() : tl::unexpected(query.error());
                         });
}

Result<void> WordTable::insertEvents()
{
    std::vector<std::pair<std::int64_t, std::int64_t>> rows;
    for (const auto& [word, events] : m_events) {
        const auto id = m_ids.find(word);
        if (id == m_ids.end())
            return failure(ErrorCode::DbFailed, u"a word was not taken"_s);
        for (const std::int64_t event : events)
            rows.emplace_back(id->second, event);
    }
    std::ranges::sort(rows); // neighbours in the table
    return inPowersOfTwo(
        rows.size(), kChunk, [&](std::size_t first, std::size_t count) -> Result<void> {
            QVariantList values;
            for (std::size_t i = first; i < first + count; ++i)
                values << numberValue(rows[i].first) << numberValue(rows[i].second);
            auto query = m_connection.run(
                u"INSERT INTO live_word_events (word_id, event_id) VALUES "_s
                    + repeated(u"(?, ?)"_s, count)
                    + m_connection.dialect().ignoreRepeated({u"word_id"_s, u"event_id"_s}),
                values);
            return query ? Result<void>() : tl::unexpected(query.error());
        });
}

} // namespace racha
