// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>

namespace racha {

/// Where something secret is that was typed here, now or earlier.
enum class PasswordPlace : std::uint8_t
{
    Nowhere,
    ThisRun, ///< typed, gone with the program
    Keychain
};

} // namespace racha
