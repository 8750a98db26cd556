// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/errorcode.h"

#include <QString>

#include <optional>
#include <string_view>

namespace racha {

/// A failure in words, in the language in force.
struct ErrorText
{
    QString what; ///< what happened
    QString cause; ///< the likely reason
    QString next; ///< what to do
};

ErrorText errorText(ErrorCode code);
/// The three parts as one text.
QString errorSentence(ErrorCode code);
/// The code of a stored identifier such as `net.timeout` (journals, batches).
std::optional<ErrorCode> errorCodeFromText(std::string_view text);

} // namespace racha
