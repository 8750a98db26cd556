// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>

namespace racha {

/// The text with every NUL and every ill-formed UTF-8 sequence replaced by U+FFFD (one for each
/// maximal ill-formed part, as Unicode recommends). Text in events is always of this form.
std::string cleanUtf8(std::string_view bytes);

/// The longest prefix of at most `codePoints` code points. `text` is clean UTF-8.
std::string_view firstCodePoints(std::string_view text, std::size_t codePoints);

} // namespace racha
