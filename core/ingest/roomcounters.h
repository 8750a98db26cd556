// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

namespace racha {

/// Adds a row to the figures of its capture.
void count(RoomStats& stats, const Event& event);

} // namespace racha
