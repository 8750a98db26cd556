// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace racha {

struct ExportResult;

/// Why a name is no column of an export, in the language in force.
QString exportColumnSentence(const QString& name);
/// What was written to `target`, and what did not fit.
QStringList exportResultSentences(const ExportResult& result, const QString& target);

} // namespace racha
