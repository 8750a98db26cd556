// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/stats/livefindings.h"
#include "ui/words/reporttable.h"

#include <span>

/// Findings of a live in the language in force.
namespace racha::words {

/// `Messages that Racha does not know: WebcastNewMessage`
QString findingTitle(const LiveFinding& finding);
/// What it means, and what can be done.
QString findingMeaning(LiveFindingKind kind);
QString severityText(FindingSeverity severity);
/// In the order given.
ReportTable findingsTable(std::span<const LiveFinding> findings);

} // namespace racha::words
