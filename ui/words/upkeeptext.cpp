// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/upkeeptext.h"

#include "core/store/adoption.h"
#include "core/store/backup.h"
#include "core/store/import.h"
#include "ui/words/formatters.h"

#include <QCoreApplication>
#include <QMap>

namespace racha {

namespace {

struct UpkeepText
{
    Q_DECLARE_TR_FUNCTIONS(UpkeepText)
};

QString percent(double share)
{
    return QLocale().toString(static_cast<int>(share * 100)) + QStringLiteral(" %");
}

/// `live_events (received_at, diamonds), live_sessions (uuid)` of `live_events.received_at` …
QString groupedByTable(const QStringList& columns)
{
    QMap<QString, QStringList> tables;
    for (const QString& column : columns)
        tables[column.section(u'.', 0, 0)] << column.section(u'.', 1);
    QStringList out;
    for (auto it = tables.cbegin(); it != tables.cend(); ++it)
        out << it.key() + u" (" + it.value().join(QStringLiteral(", ")) + u')';
    return out.join(QStringLiteral(", "));
}

} // namespace

QStringList adoptionPlanSentences(const AdoptionPlan& plan)
{
    QStringList out;
    if (plan.isAdopted) {
        out << UpkeepText::tr("The database is Racha's already; rows that the predecessor wrote "
                              "since then are completed.");
        return out;
    }
    if (plan.isBegun)
        out << UpkeepText::tr("An adoption was broken off here; it is taken up again.");
    else
        out << UpkeepText::tr("The tables are those of the predecessor's migration %1.")
                   .arg(plan.state);
    out << UpkeepText::tr("Events: %1; sessions: %2. They stay as they are.")
               .arg(words::number(plan.events), words::number(plan.sessions));
    if (!plan.newColumns.isEmpty())
        out << UpkeepText::tr("New columns, each with a default: %1.")
                   .arg(groupedByTable(plan.newColumns));
    if (!plan.convertedTables.isEmpty())
        out << UpkeepText::tr("Becomes utf8mb4, compared by code points: %1.")
                   .arg(plan.convertedTables.join(QStringLiteral(", ")));
    if (!plan.newTables.isEmpty())
        out << UpkeepText::tr("New tables: %1.").arg(plan.newTables.join(QStringLiteral(", ")));
    if (plan.livesWithoutSession > 0)
        out << UpkeepText::tr("Lives whose events have no session, and get one: %1.")
                   .arg(words::number(plan.livesWithoutSession));
    out << UpkeepText::tr("The predecessor can go on reading and writing. While columns are added "
                          "it has to wait.");
    return out;
}

QString adoptionProgressText(const AdoptionProgress& progress)
{
    switch (progress.phase) {
    case AdoptionPhase::Columns:
        return UpkeepText::tr("adding columns …");
    case AdoptionPhase::Indexes:
        return UpkeepText::tr("making indexes and the tables of the search …");
    case AdoptionPhase::Rows:
        break;
    }
    return UpkeepText::tr("completing the events of lives: %1 of %2 …")
        .arg(words::number(progress.done), words::number(progress.all));
}

QStringList adoptionResultSentences(const AdoptionResult& result)
{
    QStringList out;
    if (!result.isCancelled)
        out << UpkeepText::tr("Racha can use this database now.");
    out << UpkeepText::tr("Sessions made: %1; events that belong to one now: %2.")
               .arg(words::number(result.sessionsMade), words::number(result.eventsGivenSessions));
    out << UpkeepText::tr("Gifts whose value was computed: %1.")
               .arg(words::number(result.eventsGivenDiamonds));
    if (result.isCancelled)
        out << UpkeepText::tr(
            "Cancelled. What is done stays done; the same command goes on there.");
    return out;
}

QString backupProgressText(const BackupProgress& progress)
{
    if (progress.phase == BackupPhase::Checking)
        return UpkeepText::tr("checking the copy …");
    return UpkeepText::tr("copying: %1 …").arg(percent(progress.share));
}

QString backupResultSentence(const BackupResult& result, const QString& target)
{
    if (result.isCancelled)
        return UpkeepText::tr("Cancelled; nothing was written.");
    return UpkeepText::tr("Copied to %1 (%2) and checked. Events: %3; captures: %4; streaks: %5.")
        .arg(target, words::bytes(result.bytes), words::number(result.events),
             words::number(result.sessions), words::number(result.streaks));
}

QString importProgressText(const ImportSummary& summary)
{
    return UpkeepText::tr("new events: %1; known ones: %2 …")
        .arg(words::number(summary.events), words::number(summary.known));
}

QStringList importResultSentences(const ImportSummary& summary)
{
    QStringList out;
    out << UpkeepText::tr("New events: %1; known already: %2; new captures: %3.")
               .arg(words::number(summary.events), words::number(summary.known),
                    words::number(summary.sessions));
    if (summary.refused > 0)
        out << UpkeepText::tr("Refused, because they cannot be events: %1.")
                   .arg(words::number(summary.refused));
    if (summary.isCancelled)
        out << UpkeepText::tr(
            "Cancelled. What is done stays done; the same command goes on there.");
    return out;
}

} // namespace racha
