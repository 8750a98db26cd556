// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "ui/words/language.h"

#include <QStringList>

#include <optional>

namespace racha {

/// The language that `--lang` names, wherever it stands; nullopt where none is given. Asked before
/// anything is said, so the sentence of its error is in the language in force. Errors:
/// usage.invalid.
Result<std::optional<Language>> languageOption(const QStringList& arguments);

} // namespace racha
