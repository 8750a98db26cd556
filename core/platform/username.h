// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringView>

namespace racha {

/// The handle that a person means by `name`, `@name`, an address of a profile or of a live, with
/// spaces around it: lower case, 2 to 24 of letters, digits, `_` and `.`.
/// Errors: usage.username, whose detail names the bad character.
Result<QString> normalisedUsername(QStringView text);

} // namespace racha
