// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>

namespace racha {

/// An event_data object whose texts are cut until it has at most `largest` bytes, for a server that
/// takes no more: first to 1,000 bytes each, then to fewer. All else stays as it was. A key
/// `"is_cut":true` comes first. Where even that is too large, it is the only one.
std::string withShortTexts(std::string_view json, std::size_t largest);

} // namespace racha
