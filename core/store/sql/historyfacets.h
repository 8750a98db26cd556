// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/store/history.h"
#include "core/store/sql/historyscan.h"

namespace racha {

/// The commonest values of a facet. Where the filter asks for no more than an index of the facet
/// holds, one pass over that; else the matching events are read.
Result<HistoryFacetValues> readFacet(const HistoryDesk& desk, const HistoryFacetQuestion& question);

} // namespace racha
