// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/randomsource.h"
#include "core/event/event.h"

#include <QStringList>

#include <vector>

namespace racha::test {

/// An even choice.
template<typename T>
const T& chosen(RandomSource& random, const std::vector<T>& from)
{
    return from[random.next() % from.size()];
}

/// Texts that trip comparisons: accents, capitals, emoji, spaces at the end, quotes, digits, SQL.
const std::vector<std::string>& oddTexts();
/// Numbers of many sizes, as they stand in the events.
const std::vector<std::int64_t>& oddNumbers();

/// Events as a live could bring them, with streaks as the rules would have marked them; every
/// column that may be NULL is so in some. The same for the same seed.
std::vector<Event> oddEvents(std::size_t count, std::uint64_t seed);

} // namespace racha::test
