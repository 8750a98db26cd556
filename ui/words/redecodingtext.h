// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace racha {

struct RedecodingResult;

/// Which fields differ and how, some lines each, in the language in force.
QStringList redecodingLines(const RedecodingResult& result);
/// What it came to, a sentence each.
QStringList redecodingSentences(const RedecodingResult& result);

} // namespace racha
