// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace racha {

struct AdoptionPlan;
struct AdoptionProgress;
struct AdoptionResult;
struct BackupProgress;
struct BackupResult;
struct ImportSummary;

/// What adopting would do, a sentence each, in the language in force.
QStringList adoptionPlanSentences(const AdoptionPlan& plan);
QString adoptionProgressText(const AdoptionProgress& progress);
QStringList adoptionResultSentences(const AdoptionResult& result);

QString backupProgressText(const BackupProgress& progress);
/// What was copied to `target`, or that nothing was.
QString backupResultSentence(const BackupResult& result, const QString& target);

QString importProgressText(const ImportSummary& summary);
QStringList importResultSentences(const ImportSummary& summary);

} // namespace racha
