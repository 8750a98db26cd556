// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace racha {

enum class VerificationPhase : std::uint8_t;
struct Finding;
struct VerificationResult;

/// What is not as it should be, in one line and in the language in force.
QString findingSentence(const Finding& finding);
/// What a verification does just now.
QString verificationPhaseText(VerificationPhase phase);
/// What it came to, a sentence each.
QStringList verificationSentences(const VerificationResult& result);

} // namespace racha
