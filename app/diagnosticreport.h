// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/capturenotes.h"
#include "app/redaction.h"
#include "core/base/logring.h"
#include "core/session/statistics.h"

#include <QList>

#include <utility>
#include <vector>

namespace racha {

class CommandLine;
struct SettingSources;

/// What a report is made of.
struct DiagnosticFacts
{
    using Table = QList<std::pair<QString, QString>>;

    WallTime at;
    Table versions; ///< of the program and what it runs on
    Table settings; ///< in force, with their origin
    Statistics statistics;
    std::deque<CaptureNote> captures;
    std::vector<LogLine> log;
    Redaction redaction {{}, {}};
};

/// A plain text for those who are to help: technical English whatever the language in force, and
/// nothing secret: all of it passes the redaction. Usernames are kept.
QString diagnosticReport(const DiagnosticFacts& facts);

/// The facts of this process. `log`: its newest lines are taken.
DiagnosticFacts diagnosticFacts(const CommandLine& line, const SettingSources& sources,
                                const Statistics& statistics, const CaptureNotes& captures,
                                const LogRing& log);

} // namespace racha
