// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace racha {

/// Other names for people and things: the same for the same ones as long as this lives, and nobody
/// finds the way back who does not have the key.
///
/// An id becomes a positive one by HMAC-SHA256, so that it needs no memory; handles and nicknames
/// count people in the order in which they appear: `viewer17`, `Viewer 17`; `streamer`. A person is
/// known by id, else by handle, else by nickname; who is never named has no number.
/// Thread: one. Memory: a few dozen bytes a person, up to `mostNumbered`; those who come later are
/// called after their new id.
class Pseudonyms
{
public:
    static constexpr std::size_t kMostNumbered = 1'000'000;

    struct Person
    {
        std::int64_t id = 0;
        std::string handle;
        std::string nickname;
    };

    explicit Pseudonyms(Secret key, std::size_t mostNumbered = kMostNumbered);
    /// One that nobody knows, from the system's source of chance.
    static Secret randomKey();

    /// Whose live it is from now on. Somebody who was named as a viewer stays one.
    Person streamer(std::int64_t id, std::string_view handle);
    /// An id that is the streamer's, who may have been met without one.
    Person host(std::int64_t id);
    /// Who is told of by this; what is 0 or empty stays so. A negative id, which was too large for
    /// a signed one, becomes -1 whoever it was.
    Person person(std::int64_t id, std::string_view handle = {}, std::string_view nickname = {});
    std::int64_t room(std::int64_t id) const;
    /// Of a battle, a poll, a goal; 0 stays.
    std::int64_t thing(std::int64_t id) const;
    /// Decimal digits; empty stays.
    std::string thing(std::string_view id) const;
    std::string uuid(std::string_view uuid, std::int64_t room) const;

    /// That were met; those beyond `mostNumbered` are not counted.
    std::int64_t people() const;

private:
    /// Viewers from 1, streamers from -1 down; 0: was not named yet.
    using Number = std::int32_t;

    struct Known
    {
        std::int64_t id = 0; ///< the new one
        Number number = 0;
        bool hasHandle = false; ///< in m_byName
    };

    Known& known(std::int64_t id);
    Number numberOf(Known& person, std::string_view handle);
    Number numberOf(std::int64_t name);
    Number knownNumber(std::int64_t name) const;
    void remember(std::int64_t name, Number number);

    std::int64_t keyed(char kind, std::string_view text) const;
    std::int64_t keyedId(char kind, std::int64_t id) const;

    const Secret m_key;
    const std::size_t m_mostNumbered;
    std::unordered_map<std::int64_t, Known> m_byId; ///< by the true id
    std::unordered_map<std::int64_t, Number> m_byName; ///< by the keyed handle or nickname
    Known m_last; ///< of somebody for whom there is no room
    Number m_viewers = 0;
    Number m_streamers = 0;
    Number m_streamer = 0; ///< whose live it is
    bool m_hasStreamerId = false;
};

} // namespace racha
