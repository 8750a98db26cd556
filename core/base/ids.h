// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <functional>

namespace racha {

/// An id of TikTok or of ours: signed 64-bit, 0 = none. Written as text in JSON (2^53 is too
/// small).
struct Id
{
    std::int64_t value = 0;

    constexpr explicit operator bool() const { return value != 0; }

    // Not <=>: moc of Qt 6.4 stumbles over <compare> where it is the first standard header.
    friend constexpr bool operator==(Id, Id) = default;

    friend constexpr bool operator<(Id a, Id b) { return a.value < b.value; }
};

using RoomId = Id;
using UserId = Id;
using GiftId = Id;
using GroupId = Id;
using MessageId = Id;
using SessionId = Id;

/// Position of a frame within one capture, counted from 1.
using FrameNumber = std::int64_t;

} // namespace racha

template<>
struct std::hash<racha::Id>
{
    std::size_t operator()(racha::Id id) const noexcept
    {
        // Ids are near each other in their high bits; a multiplicative mix spreads them.
        return static_cast<std::size_t>(static_cast<std::uint64_t>(id.value)
                                        * 0x9E3779B97F4A7C15ULL);
    }
};
