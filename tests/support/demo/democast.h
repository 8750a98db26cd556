// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/person.h"

#include <string_view>
#include <vector>

namespace racha::test {

using namespace racha::simulator;

/// Luna, who sings. Everybody in the demo is invented.
const Person& demoHost();
/// Rio, whom she meets in a battle.
const Person& demoRival();
/// The viewers.
const std::vector<Person>& demoCast();
/// A viewer by handle; ends the program where there is none, so that a typing error is found.
const Person& castMember(std::string_view handle);

} // namespace racha::test
