// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/reportfindings.h"
#include "ui/words/reporttables.h"

#include <QSize>
#include <QStringList>

namespace racha {

/// A chart as a file holds it.
struct ReportPicture
{
    QString title;
    QString description; ///< for whoever does not see it
    QByteArray png;
    QSize size; ///< at which it is shown, in pixels of 1/96 inch
};

/// A line of a document's head.
struct ReportFact
{
    QString title;
    QString text;
};

/// What stands under one heading of a document.
struct ReportPart
{
    QString name; ///< stable, English: `gifters`
    QString title;
    QStringList sentences;
    std::vector<ReportPicture> pictures;
    ReportTable table; ///< without rows: none
};

/// The whole report of one live or time: what a web page and a PDF are made of. All of it is text
/// as people read it, in the language in force when it was made; nothing is markup.
struct ReportDocument
{
    QString language; ///< `en`
    QString title;
    QString program; ///< `Racha 1.0.0`
    std::vector<ReportFact> facts;
    std::vector<ReportPart> parts;
    QStringList notes; ///< under it all
};

/// What a document tells of.
struct ReportAbout
{
    std::optional<StoredLive> live; ///< nullopt: all lives, or a time
    ReportScope scope;
    DiamondRate rate;
    WallTime madeAt;
};

namespace words {

/// Times are as on a screen. What people wrote is on one line, and otherwise as it was.
ReportDocument reportDocument(const ReportAbout& about, const ReportFindings& found,
                              std::vector<ReportPicture> charts = {});

} // namespace words

} // namespace racha
