// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace racha {

/// By what a person can be told from others; what is not known is empty.
struct PersonNames
{
    std::string id; ///< decimal digits
    std::string handle;
    std::string nickname;
};

/// Other names for people and things that follow from them and from a key alone: the same in every
/// export, live and store, and nobody finds the way back who does not have the key.
///
/// A letter and 24 hexadecimal digits, which are the first of HMAC-SHA256 under the key of a kind,
/// a colon and the true name: `person:7300000000000000001`. The manual and the codebook say so,
/// thus it stays. Nothing of nothing, and of an id 0. Thread: one. Memory: bounded.
class KeyedPseudonyms
{
public:
    explicit KeyedPseudonyms(Secret key);

    /// By the id, else the handle (capitals do not matter), else the nickname.
    std::string person(const PersonNames& names);
    std::string message(std::string_view id);
    std::string streak(std::string_view id);
    std::string room(std::string_view id);
    /// A battle, a poll, a group of gifts.
    std::string thing(std::string_view id);

    /// Tells whether two exports had one key, and nothing else of it.
    std::string fingerprint() const;

private:
    std::string named(char letter, std::string_view kind, std::string_view trueName);

    const Secret m_key;
    std::unordered_map<std::string, std::string> m_known; ///< asked for lately, by kind and name
};

} // namespace racha
