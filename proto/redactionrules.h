// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace racha {

/// What becomes of a field in a copy of its message in which nobody can be recognised.
enum class FieldUse : std::uint8_t
{
    Number, ///< a type, count, time or flag, the id of a gift or a message: as it is
    Numbers, ///< several such, packed or not
    Word, ///< a name that TikTok gave, such as a text key: as it is where it can be no more
    CountText, ///< a decimal number too short for an id: as it is, anything else empty
    GiftName, ///< as it is
    Text, ///< what a person wrote or may have written: only that there is something
    Comment, ///< the same, unless comments are wanted
    User, ///< a wire User, with rules of its own; one that tells something stays so
    Badge, ///< a wire Badge: the roles, the level and the rank that it gives
    ThisPerson, ///< id of the person whose names stand beside it
    ThisPersonText, ///< the same as decimal text
    Handle, ///< of ThisPerson
    Nickname, ///< of ThisPerson
    Person, ///< id of somebody
    Host, ///< id of whose live it is
    People, ///< several such, packed or not
    Room, ///< id
    OtherId, ///< of something that others could look up; the same within the copy
    OtherIdText, ///< the same as text
    Part, ///< a message with rules of its own
};

struct FieldRule
{
    std::uint32_t number = 0;
    FieldUse use = FieldUse::Number;
    const FieldRule* rules = nullptr; ///< of a Part or User
    std::size_t ruleCount = 0;

    constexpr std::span<const FieldRule> part() const { return {rules, ruleCount}; }
};

/// An allow-list: a field of a message that has no rule here is left out. Depth is that of the
/// lists, which do not name themselves.
using FieldRules = std::span<const FieldRule>;

/// Nullopt: of a message of this method nothing is known but what all have in common.
std::optional<FieldRules> redactionRules(std::string_view method);
/// Of a room message that tells that somebody joined the team, and as what number.
FieldRules teamJoinRedactionRules();
/// Of any message.
FieldRules commonRedactionRules();
/// Of a response (FetchResult), all but its messages.
FieldRules responseRedactionRules();

/// Whether a text may be a name that TikTok gave: letters, digits, a few signs, and no number that
/// could be an id.
bool isServiceWord(std::string_view text);

} // namespace racha
