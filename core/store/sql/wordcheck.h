// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace racha {

class VerificationDesk;

/// Compares the words of comments with live_words and live_word_events, and names with how
/// live_people folds them.
///
/// Which word is in which event is some millions of pairs, in two orders that do not meet. Both
/// are summed up by event in a table of fixed size; only where sums differ, pairs are looked at.
class WordCheck
{
public:
    explicit WordCheck(VerificationDesk& desk);

    /// A comment, as event_data holds it.
    void addComment(std::int64_t event, const std::string& data);
    /// After all comments.
    Result<void> run();

private:
    static constexpr std::size_t kSums = 1U << 16U;
    using Pairs = std::map<std::int64_t, std::set<std::string>>; ///< words by event

    Result<void> addStored();
    Result<void> addStoredOf(std::int64_t firstWord, std::int64_t lastWord);
    Result<void> checkWordless();
    Result<void> checkDiffering();
    Result<Pairs> readComments(const std::string& sums);
    Result<Pairs> readStored(const std::string& sums);
    void compare(std::int64_t event, const std::set<std::string>& expected,
                 const std::set<std::string>& found);
    Result<void> checkPeople();

    VerificationDesk& m_desk;
    std::vector<std::uint64_t> m_sums; ///< of comments, minus what is stored
    std::map<std::int64_t, std::uint64_t> m_hashes; ///< of the words of a slice, by id
};

/// The comment that event_data holds, which the search indexes; empty where there is none.
std::string commentOf(const std::string& data);

} // namespace racha
