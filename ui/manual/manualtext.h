// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/language.h"

#include <QList>

namespace racha {

struct ManualHeading
{
    int level = 0; ///< 1: the title of the manual
    QString title;
    QString anchor; ///< the same in all languages; empty where it has none
};

/// The manual of a language, parted into what is shown and where its headings are.
struct ManualText
{
    QString markdown; ///< without anchors and comments
    QList<ManualHeading> headings; ///< in their order
};

/// `source`: Markdown as in resources/manual, where `<a id="…"></a>` on a line of its own names the
/// heading that follows.
ManualText manualText(const QString& source);
/// The one that is built into the program.
ManualText manualText(Language language);

} // namespace racha
