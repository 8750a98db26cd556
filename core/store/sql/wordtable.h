// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/agingmap.h"
#include "core/base/result.h"

#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace racha {

class SqlConnection;

/// Writes live_words and live_word_events: which words (IndexedWords of the folded comment) are in
/// which events. Within the caller's transaction; adding an event again changes nothing.
///
/// Several writers of one server may meet: words are inserted in their order, so that hardly one
/// waits for another that waits for it; InnoDB's locks of gaps leave that rare case, which ends as
/// db.lost and is repeated.
class WordTable
{
public:
    /// Stands for "and more words than are kept"; no word, since it has no letter.
    static constexpr std::string_view kAndMore = "*";

    explicit WordTable(SqlConnection& connection);

    /// Takes note of a comment; nothing is written before write().
    void add(std::int64_t event, std::string_view comment);
    Result<void> write();
    /// Takes what was noted out instead, and words that no event has any more.
    Result<void> remove();
    /// A transaction came to nothing: what was noted or known may not be there.
    void forget();

private:
    using Events = std::map<std::string, std::vector<std::int64_t>>;

    Result<void> findIds();
    Result<void> readIds(const QStringList& words, const QString& lock);
    Result<void> insertWords(const QStringList& words);
    Result<void> insertEvents();
    Result<void> removeEvents(std::int64_t word, const std::vector<std::int64_t>& events);

    SqlConnection& m_connection;
    AgingMap<std::string, std::int64_t> m_known; ///< ids of words
    Events m_events; ///< of each word that was noted
    std::map<std::string, std::int64_t> m_ids; ///< of those words
};

} // namespace racha
