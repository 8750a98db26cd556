// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/manual/manualtext.h"

#include <QTextDocument>

namespace racha {

struct Theme;

/// What of Markdown a manual may use: no HTML.
QTextDocument::MarkdownFeatures manualMarkdown();

/// What Markdown alone does not say: anchors of headings, and of the rows of tables whose first
/// cell is code; colours, spaces, lines of tables.
void dressManual(QTextDocument& document, const QList<ManualHeading>& headings, const Theme& theme);

} // namespace racha
