// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/coverage.h"
#include "ui/words/reporttable.h"

/// What a coverage says, in the language in force.
namespace racha::words {

/// `98.7 % of the time connected; 41 % of the likes seen; 3 unknown messages.`
QString coverageSentence(const Coverage& coverage);
/// Each figure with how it is known, and what it is made of.
ReportTable coverageTable(const Coverage& coverage);
QString coverageFigureTitle(CoverageFigure figure);
/// `observed`
QString basisText(Basis basis);
/// Why a connection was lost, shortly; what is no code of ours as it is.
QString gapCauseText(const std::string& cause);

} // namespace racha::words
