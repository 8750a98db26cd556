// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace racha {

struct SettingSources;
struct WrongVariable;

/// Has `sources.settings` say from now on what `--set`, the variables of the environment and those
/// of `.env` decide, in this order. `sets`: the values of `--set`, the last one first, as
/// CommandLine::values() gives them; the last of one key counts.
///
/// A variable that says something wrong, or that is called like a setting and is none, is passed
/// over and noted in `sources.wrongVariables`; an empty one is as if it were not there. What is
/// right is decided where an error is returned, too. Messages are in the language in force.
/// Errors, of `--set`: usage.*, file.unreadable.
Result<void> decideSettings(SettingSources& sources, const QStringList& sets);

/// That it is passed over, and why; in the language in force.
QString passedOverText(const WrongVariable& variable);

} // namespace racha
