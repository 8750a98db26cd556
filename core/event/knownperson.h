// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/user.h"

namespace racha {

/// Adds what this message does not tell of a person and an earlier one, or the stored row, does:
/// names, levels, badges and what they show, relations.
void completeFrom(User& user, const User& known);

} // namespace racha
