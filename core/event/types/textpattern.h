// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace racha {

class MessageReader;

/// An argument of a pattern; views point into the message.
struct TextArgument
{
    std::string_view user; ///< a wire User, empty where the argument is no person
    std::string text;
};

/// A localisable sentence: a template and its arguments (wire: Text).
struct TextPattern
{
    std::string_view key; ///< as sent
    std::string_view pattern; ///< English, with `{0:user}`, `{1:gift}` …
    std::vector<TextArgument> arguments;

    /// The pattern with its arguments filled in, clean UTF-8, bounded; unknown places stay as sent.
    std::string rendered() const;
    /// The first argument that is a person; empty where none is.
    std::string_view firstUser() const;
    /// Argument as a number, 0 where it is none.
    std::int64_t number(std::size_t argument) const;
};

TextPattern readTextPattern(MessageReader& message, std::string_view text);
std::string_view readTextKey(MessageReader& message, std::string_view text);

/// `word` is lower case; only ASCII letters are folded, as keys and badge names have no others.
bool containsIgnoringCase(std::string_view text, std::string_view word);

} // namespace racha
