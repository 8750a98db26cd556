// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/wordcheck.h"

#include "core/base/textfolding.h"
#include "core/filter/cellrecord.h"
#include "core/filter/plainwords.h"
#include "core/store/sql/persontable.h"
#include "core/store/sql/verificationdesk.h"
#include "core/store/sql/wordtable.h"

#include <algorithm>
#include <limits>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWordsAtOnce = 2'000;
constexpr int kPairsAtOnce = 50'000;
constexpr int kPeopleAtOnce = 5'000;
/// Sums that are looked into; damage beyond is found by the next verification.
constexpr std::size_t kSumsExplained = 500;

std::uint64_t mixed(std::uint64_t hash)
{
    hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBULL;
    return hash ^ (hash >> 31U);
}

std::uint64_t hashOf(std::string_view word)
{
    return mixed(std::hash<std::string_view>()(word));
}

std::uint64_t hashOf(std::uint64_t word, std::int64_t event)
{
    return mixed(word + mixed(static_cast<std::uint64_t>(event)));
}

std::size_t sumOf(std::int64_t event, std::size_t sums)
{
    return static_cast<std::uint64_t>(event) & (sums - 1);
}

QString inSums(const QString& column, const std::string& sums)
{
    return u"(("_s + column + u") & 65535) IN (" + QString::fromStdString(sums) + u')';
}

std::set<std::string> indexedWords(const std::string& data)
{
    IndexedWords indexed = IndexedWords::of(foldedText(commentOf(data)));
    std::set<std::string> words(std::make_move_iterator(indexed.words.begin()),
                                std::make_move_iterator(indexed.words.end()));
    if (!indexed.isComplete)
        words.emplace(WordTable::kAndMore);
    return words;
}

} // namespace

std::string commentOf(const std::string& data)
{
    static const FilterPath path {{"comment"}};
    CellRecord row;
    row.set(FilterColumn::EventData, FilterValue::ofText(data));
    return std::string(row.valueAt(path).text);
}

WordCheck::WordCheck(VerificationDesk& desk)
    : m_desk(desk)
    , m_sums(kSums)
{
}

void WordCheck::addComment(std::int64_t event, const std::string& data)
{
    std::uint64_t& sum = m_sums[sumOf(event, kSums)];
    for (const std::string& word : indexedWords(data))
        sum += hashOf(hashOf(word), event);
}

Result<void> WordCheck::run()
{
    m_desk.enter(VerificationPhase::Words);
    for (const auto check : {&WordCheck::addStored, &WordCheck::checkWordless,
                             &WordCheck::checkDiffering, &WordCheck::checkPeople}) {
        if (auto done = (this->*check)(); !done || m_desk.isUnwanted())
            return done;
    }
    return {};
}

Result<void> WordCheck::addStored()
{
    std::int64_t last = 0;
    std::int64_t after = std::numeric_limits<std::int64_t>::min();
    auto done = m_desk.read(u"SELECT max(id) FROM live_words"_s, {}, [&](const QSqlQuery& row) {
        last = std::max<std::int64_t>(1, row.value(0).toLongLong());
    });
    while (done && !m_desk.isUnwanted()) {
        m_hashes.clear();
        done = m_desk.read(u"SELECT id, word FROM live_words WHERE id > ? ORDER BY id LIMIT "_s
                               + QString::number(kWordsAtOnce),
                           {numberValue(after)}, [&](const QSqlQuery& row) {
                               m_hashes[row.value(0).toLongLong()] = hashOf(utf8Of(row.value(1)));
                           });
        if (!done || m_hashes.empty())
            break;
        after = m_hashes.rbegin()->first;
        done = addStoredOf(m_hashes.begin()->first, after);
        m_desk.advance(static_cast<double>(after) / static_cast<double>(last));
    }
    return done;
}

Result<void> WordCheck::addStoredOf(std::int64_t firstWord, std::int64_t lastWord)
{
    const QString limit = u" LIMIT "_s + QString::number(kPairsAtOnce);
    std::int64_t word = firstWord - 1;
    std::int64_t event = 0;
    int rows = 0;
    const auto add = [&](const QSqlQuery& row) {
        ++rows;
        word = row.value(0).toLongLong();
        event = row.value(1).toLongLong();
        if (const auto hash = m_hashes.find(word); hash != m_hashes.end())
            m_sums[sumOf(event, kSums)] -= hashOf(hash->second, event);
    };
    do {
        rows = 0;
        auto done = m_desk.read(u"SELECT word_id, event_id FROM live_word_events WHERE word_id > ? "
                                "AND word_id <= ? ORDER BY word_id, event_id"_s
                                    + limit,
                                {numberValue(word), numberValue(lastWord)}, add);
        bool isCut = rows == kPairsAtOnce;
        while (done && isCut && !m_desk.isUnwanted()) { // the rest of the last word
            rows = 0;
            done = m_desk.read(u"SELECT word_id, event_id FROM live_word_events WHERE word_id = ? "
                               "AND event_id > ? ORDER BY event_id"_s
                                   + limit,
                               {numberValue(word), numberValue(event)}, add);
            isCut = rows == kPairsAtOnce;
            rows = kPairsAtOnce; // other words may follow
        }
        if (!done)
            return done;
    } while (rows == kPairsAtOnce && !m_desk.isUnwanted());
    return {};
}

Result<void> WordCheck::checkWordless()
{
    return m_desk.read(
        u"SELECT DISTINCT we.word_id FROM live_word_events we LEFT JOIN live_words w "
        "ON w.id = we.word_id WHERE w.id IS NULL"_s,
        {}, [this](const QSqlQuery& row) {
            const std::string id = rowName(row.value(0).toLongLong());
            m_desk.find({.kind = FindingKind::Missing,
                         .table = "live_word_events",
                         .row = id,
                         .column = "word_id",
                         .found = id,
                         .expected = std::nullopt});
        });
}

Result<void> WordCheck::checkDiffering()
{
    std::string sums;
    std::size_t count = 0;
    for (std::size_t i = 0; i < kSums && count < kSumsExplained; ++i) {
        if (m_sums[i] == 0)
            continue;
        sums += (sums.empty() ? "" : ",") + std::to_string(i);
        ++count;
    }
    if (sums.empty())
        return {};
    auto expected = readComments(sums);
    if (!expected)
        return tl::unexpected(expected.error());
    auto found = readStored(sums);
    if (!found)
        return tl::unexpected(found.error());
    for (const auto& [event, words] : *expected)
        compare(event, words, (*found)[event]);
    for (const auto& [event, words] : *found) {
        if (!expected->contains(event))
            compare(event, {}, words);
    }
    return {};
}

Result<WordCheck::Pairs> WordCheck::readComments(const std::string& sums)
{
    Pairs pairs;
    auto done =
        m_desk.read(u"SELECT id, event_data FROM live_events WHERE "_s + inSums(u"id"_s, sums)
                        + u" AND instr(event_data, '\"comment\"') > 0",
                    {}, [&](const QSqlQuery& row) {
                        pairs[row.value(0).toLongLong()] = indexedWords(utf8Of(row.value(1)));
                    });
    return done ? Result<Pairs>(std::move(pairs)) : tl::unexpected(done.error());
}

Result<WordCheck::Pairs> WordCheck::readStored(const std::string& sums)
{
    Pairs pairs;
    auto done =
        m_desk.read(u"SELECT we.event_id, w.word FROM live_word_events we JOIN live_words w "
                    "ON w.id = we.word_id WHERE "_s
                        + inSums(u"we.event_id"_s, sums),
                    {}, [&](const QSqlQuery& row) {
                        pairs[row.value(0).toLongLong()].insert(utf8Of(row.value(1)));
                    });
    return done ? Result<Pairs>(std::move(pairs)) : tl::unexpected(done.error());
}

void WordCheck::compare(std::int64_t event, const std::set<std::string>& expected,
                        const std::set<std::string>& found)
{
    const auto report = [&](FindingKind kind, const std::string& word) {
        m_desk.plan.wordEvents.insert(event);
        const bool isMissing = kind == FindingKind::Missing;
        m_desk.find({.kind = kind,
                     .table = "live_word_events",
                     .row = rowName(event),
                     .column = "word_id",
                     .found = isMissing ? std::nullopt : std::optional(word),
                     .expected = isMissing ? std::optional(word) : std::nullopt,
                     .isRepairable = true});
    };
    for (const std::string& word : expected) {
        if (!found.contains(word))
            report(FindingKind::Missing, word);
    }
    for (const std::string& word : found) {
        if (!expected.contains(word))
            report(FindingKind::Unfounded, word);
    }
}

Result<void> WordCheck::checkPeople()
{
    std::int64_t after = std::numeric_limits<std::int64_t>::min();
    for (int rows = kPeopleAtOnce; rows == kPeopleAtOnce && !m_desk.isUnwanted();) {
        rows = 0;
        auto done =
            m_desk.read(u"SELECT id, unique_id, nickname, folded FROM live_people WHERE id > ? "
                        "ORDER BY id LIMIT "_s
                            + QString::number(kPeopleAtOnce),
                        {numberValue(after)}, [&](const QSqlQuery& row) {
                            ++rows;
                            after = row.value(0).toLongLong();
                            const std::string folded =
                                foldedNames(utf8Of(row.value(1)), utf8Of(row.value(2)));
                            if (utf8Of(row.value(3)) == folded)
                                return;
                            m_desk.plan.people.insert(after);
                            m_desk.find({.kind = FindingKind::Cell,
                                         .table = "live_people",
                                         .row = rowName(after),
                                         .column = "folded",
                                         .found = cellText(row.value(3)),
                                         .expected = folded,
                                         .isRepairable = true});
                        });
        if (!done)
            return done;
    }
    return {};
}

} // namespace racha
