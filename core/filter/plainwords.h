// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace racha {

class FilterRecord;

/// What a plain search looks at, as it stands in the row; empty where it has none.
struct SearchedTexts
{
    std::string_view handle;
    std::string_view nickname;
    std::string_view streamer;
    std::string_view room; ///< in digits
    std::string_view comment; ///< text at `comment` of event_data
};

/// A plain search: every word is in one of the texts, without regard to case and accents, whole or
/// as a part of it. This is the meaning; indexes of a store only find the rows sooner.
///
/// Immutable. Thread: any.
class PlainWords
{
public:
    static constexpr std::size_t kMost = 32; ///< words; more are not looked at
    static constexpr std::size_t kLongest = 256; ///< code points of one; the rest is cut off

    PlainWords() = default;
    /// As they were typed, in clean UTF-8. What folds to nothing is found everywhere, and left out.
    explicit PlainWords(const std::vector<std::string>& typed);
    /// Reads text() again.
    static PlainWords fromText(std::string_view text);

    bool isEmpty() const { return m_words.empty(); }

    /// Folded; each once.
    const std::vector<std::string>& words() const { return m_words; }

    /// The words in one text.
    std::string text() const;

    bool areIn(const SearchedTexts& texts) const;
    bool areIn(FilterRecord& record) const;

private:
    std::vector<std::string> m_words;
};

/// The words of a text as an index keeps them: runs of letters, digits and their marks, and each
/// emoji by itself; sorted, each once.
///
/// A search for a part of a run finds it as a part of one of these words, since a run is as long as
/// it can be. Runs beyond kLongest are kept in overlapping pieces, so that this holds for parts of
/// up to kLongest / 2 code points.
struct IndexedWords
{
    static constexpr std::size_t kLongest = 64; ///< code points
    static constexpr std::size_t kMost = 64;

    std::vector<std::string> words;
    bool isComplete = true; ///< false: the text has more than kMost

    /// `folded`: of foldedText, so clean UTF-8.
    static IndexedWords of(std::string_view folded);
};

} // namespace racha
