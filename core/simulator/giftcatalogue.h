// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace racha::simulator {

/// A gift as the fake TikTok sells it.
struct FakeGift
{
    std::int64_t id = 0;
    std::string name;
    std::int64_t diamonds = 1;
    std::int64_t type = 1; ///< 1 = can streak
    std::string imageUrl {}; ///< empty: one made from the name
};

const std::vector<FakeGift>& giftCatalogue();
/// By its English name; the first one where there is none of that name.
const FakeGift& giftNamed(const std::string& name);

} // namespace racha::simulator
