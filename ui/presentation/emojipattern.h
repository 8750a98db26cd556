// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QChar>

class QRegularExpression;

namespace racha {

/// Whether a text with this unit is worth the search. Thread: any, as below.
bool isMaybeEmoji(QChar unit);

/// Emoji of several code points in one (UTS #51), not longer than a family with skin tones or a
/// flag of tags. No QTextBoundaryFinder: behind Thai letters it cuts surrogates in two (Qt 6.4).
const QRegularExpression& emojiPattern();

} // namespace racha
