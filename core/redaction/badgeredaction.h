// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>

namespace racha {

/// A wire Badge that gives its person the same roles, level and rank; without pictures, addresses
/// and words.
std::string redactedBadge(std::string_view badge);

} // namespace racha
