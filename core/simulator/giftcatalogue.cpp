// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/giftcatalogue.h"

#include <algorithm>

namespace racha::simulator {

const std::vector<FakeGift>& giftCatalogue()
{
    static const std::vector<FakeGift> gifts {
        {5655, "Rose", 1, 1},
        {5487, "Finger Heart", 5, 1},
        {5879, "Doughnut", 30, 1},
        {5658, "Perfume", 20, 1},
        {6064, "GG", 1, 1},
        {5827, "Ice Cream", 1, 1},
        {7934, "Heart Me", 1, 4},
        {5585, "Confetti", 100, 2},
        {6267, "Corgi", 299, 2},
        {11046, "Galaxy", 1000, 2},
        {6097, "Little Crown", 99, 1},
        {5660, "Hand Heart", 100, 2},
        {7529, "Mystery Firework", 1999, 2},
    };
    return gifts;
}

const FakeGift& giftNamed(const std::string& name)
{
    const auto& gifts = giftCatalogue();
    const auto found = std::find_if(gifts.begin(), gifts.end(),
                                    [&](const FakeGift& gift) { return gift.name == name; });
    return found == gifts.end() ? gifts.front() : *found;
}

} // namespace racha::simulator
