// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace racha {

/// Lines for the help of `report`, in the language in force.
QString reportNamesHelp();

} // namespace racha
