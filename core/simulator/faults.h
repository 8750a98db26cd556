// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/fakeconnection.h"
#include "core/simulator/scenario.h"

namespace racha::simulator {

/// Does what a fault says to one connection; those that concern the live are the server's.
void playOnWire(FakeConnection& connection, const Fault& fault, std::int64_t logId);

} // namespace racha::simulator
