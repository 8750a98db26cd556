// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>

namespace racha {

/// Why bytes could not be read.
enum class WireError
{
    Malformed, ///< not a message: cut, bad length, bad field number
    BadCompression, ///< not what its compression says, or checksum wrong
    TooLarge, ///< above a size limit
    TooMany, ///< above a count limit
};

/// Technical English, for findings and logs.
constexpr std::string_view wireErrorText(WireError error)
{
    switch (error) {
    case WireError::Malformed:
        return "malformed message";
    case WireError::BadCompression:
        return "bad compressed data";
    case WireError::TooLarge:
        return "too large";
    case WireError::TooMany:
        return "too many messages";
    }
    return {};
}

} // namespace racha
