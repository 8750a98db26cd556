// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace racha {

enum class VerificationPhase : std::uint8_t;
struct Finding;
struct VerificationResult;

/// What is not as it should be, in the language in force: where (`live_events 42, diamonds`; empty
/// for the database itself), what, and both in one line.
QString findingPlace(const Finding& finding);
QString findingStatement(const Finding& finding);
QString findingSentence(const Finding& finding);
/// What a verification does just now.
QString verificationPhaseText(VerificationPhase phase);
/// What it came to, a sentence each.
QStringList verificationSentences(const VerificationResult& result);

} // namespace racha
