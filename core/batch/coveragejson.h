// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/jsonwriter.h"
#include "core/batch/coverage.h"

namespace racha {

/// One member a figure: `"unknown": {"value": 3, "basis": "observed", "parts": {"WebcastX": 3}}`;
/// the value of what is not known is null. Parts that share an entry are named `*`.
void writeCoverage(JsonWriter& json, const Coverage& coverage);

} // namespace racha
