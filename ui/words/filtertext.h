// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace racha {

struct FilterError;

/// Why a text is no filter, as one sentence with the column, in the language in force.
QString filterErrorSentence(const FilterError& error);

} // namespace racha
