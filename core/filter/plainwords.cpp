// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/plainwords.h"

#include "core/base/textfolding.h"
#include "core/base/utf8.h"
#include "core/filter/filterrecord.h"

#include <QString>

#include <algorithm>
#include <set>

namespace racha {

namespace {

/// Between the words of text(): no text of a row has it, since NUL becomes U+FFFD.
constexpr char kBetween = '\0';

enum class Part
{
    OfRun,
    OfItsOwn, ///< an emoji
    Between
};

/// What Unicode has not assigned yet counts as a letter: a later version may make it one, and a
/// search finds it as a part of its run in any case.
Part partOf(char32_t c)
{
    if (c >= 0x1F000 && c <= 0x1FAFF)
        return Part::OfItsOwn;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Other_NotAssigned:
        return Part::OfRun;
    case QChar::Symbol_Other:
        return Part::OfItsOwn;
    default:
        return Part::Between;
    }
}

class WordGatherer
{
public:
    void add(char32_t c)
    {
        const Part part = partOf(c);
        if (part == Part::OfRun) {
            m_run += c;
            return;
        }
        endRun();
        if (part == Part::OfItsOwn)
            keep(std::u32string_view(&c, 1));
    }

    IndexedWords finished()
    {
        endRun();
        return {{m_words.begin(), m_words.end()}, m_isComplete};
    }

private:
    void endRun()
    {
        constexpr std::size_t kStep = IndexedWords::kLongest / 2;
        std::u32string_view rest = m_run;
        for (; rest.size() > IndexedWords::kLongest; rest.remove_prefix(kStep))
            keep(rest.substr(0, IndexedWords::kLongest));
        if (!rest.empty())
            keep(rest);
        m_run.clear();
    }

    void keep(std::u32string_view word)
    {
        if (m_words.size() >= IndexedWords::kMost)
            m_isComplete = false;
        else
            m_words.insert(QString::fromUcs4(word.data(), std::ssize(word)).toStdString());
    }

    std::u32string m_run;
    std::set<std::string> m_words;
    bool m_isComplete = true;
};

bool isPart(std::string_view word, std::string_view text)
{
    return !text.empty() && foldedText(text).find(word) != std::string::npos;
}

} // namespace

PlainWords::PlainWords(const std::vector<std::string>& typed)
{
    for (const std::string& word : typed) {
        std::string folded(firstCodePoints(foldedText(word), kLongest));
        if (!folded.empty() && std::ranges::find(m_words, folded) == m_words.end()
            && m_words.size() < kMost)
            m_words.push_back(std::move(folded));
    }
}

PlainWords PlainWords::fromText(std::string_view text)
{
    PlainWords words;
    for (std::size_t end = 0; end != std::string_view::npos && !text.empty();) {
        end = text.find(kBetween);
        words.m_words.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return words;
}

std::string PlainWords::text() const
{
    std::string all;
    for (const std::string& word : m_words)
        (all += all.empty() ? "" : std::string_view(&kBetween, 1)) += word;
    return all;
}

bool PlainWords::areIn(const SearchedTexts& texts) const
{
    return std::ranges::all_of(m_words, [&texts](const std::string& word) {
        return isPart(word, texts.comment) || isPart(word, texts.handle)
            || isPart(word, texts.nickname) || isPart(word, texts.streamer)
            || texts.room.find(word) != std::string_view::npos;
    });
}

bool PlainWords::areIn(FilterRecord& record) const
{
    static const FilterPath comment {{"comment"}};
    const auto text = [&record](FilterColumn column) { return record.cell(column).text; };
    const std::string room = std::to_string(record.cell(FilterColumn::RoomNumber).integer);
    // A text lasts until the record is asked again.
    const std::string handle(text(FilterColumn::UserUniqueId));
    const std::string nickname(text(FilterColumn::UserNickname));
    const std::string streamer(text(FilterColumn::StreamerUniqueId));
    return areIn(SearchedTexts {handle, nickname, streamer, room, record.valueAt(comment).text});
}

IndexedWords IndexedWords::of(std::string_view folded)
{
    WordGatherer gatherer;
    for (const auto c : QString::fromUtf8(folded.data(), std::ssize(folded)).toUcs4())
        gatherer.add(c);
    return gatherer.finished();
}

} // namespace racha
