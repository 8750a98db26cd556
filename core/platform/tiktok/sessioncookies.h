// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace racha {

/// The cookies of a login, as the value of a Cookie header: from that value, or from the bare value
/// of `sessionid`, which stands for its two other names too. Other cookies are left out.
/// Errors: usage.invalid (no `sessionid`, or what no cookie can hold). Never repeats the text.
Result<Secret> sessionCookies(const Secret& given);

/// Both in one Cookie header.
Secret joinedCookies(const Secret& first, const Secret& second);

} // namespace racha
