// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/findingtext.h"

#include "ui/words/coveragetext.h"
#include "ui/words/formatters.h"
#include "ui/words/reportcells.h"

#include <QCoreApplication>

#include <cmath>

namespace racha::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FindingText
{
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

using Kind = LiveFindingKind;

QString seconds(std::int64_t milliseconds)
{
    return QLocale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1);
}

} // namespace

QString severityText(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Severe:
        return FindingText::tr("Severe");
    case FindingSeverity::Warning:
        return FindingText::tr("Warning");
    case FindingSeverity::Note:
        break;
    }
    return FindingText::tr("Note", "how bad a finding is");
}

QString findingTitle(const LiveFinding& finding)
{
    const QString subject = plainText(finding.subject);
    switch (finding.kind) {
    case Kind::StoreBehind:
        return FindingText::tr("The store is behind: up to %1 events waited")
            .arg(number(finding.amount));
    case Kind::Undecodable:
        return FindingText::tr("Damaged messages: %1").arg(subject);
    case Kind::UnreadableFrame:
        return FindingText::tr("Frames that cannot be read: %1").arg(subject);
    case Kind::MissingField:
        return FindingText::tr("Field %1 of %2 is missing").arg(finding.field).arg(subject);
    case Kind::Gap:
        return FindingText::tr("Connection lost (%1): %2 s without data")
            .arg(gapCauseText(finding.subject), seconds(finding.amount));
    case Kind::DuplicateStorm:
        return FindingText::tr("A flood of repeated messages");
    case Kind::ClockJump:
        return FindingText::tr("A clock jumped");
    case Kind::LargeFrame:
        return finding.subject == "inflated"
            ? FindingText::tr("A very large frame: %1 unpacked").arg(bytes(finding.amount))
            : FindingText::tr("A very large frame: %1").arg(bytes(finding.amount));
    case Kind::IdOutOfRange:
        return FindingText::tr("Ids that no database can hold");
    case Kind::ClockSkew:
        return finding.amount < 0
            ? FindingText::tr("This computer's clock is %1 s behind TikTok's")
                  .arg(seconds(-finding.amount))
            : FindingText::tr("This computer's clock is %1 s ahead of TikTok's")
                  .arg(seconds(finding.amount));
    case Kind::UnknownMessage:
        return FindingText::tr("Messages that Racha does not know: %1").arg(subject);
    case Kind::NewField:
        return FindingText::tr("%1 has a new field, %2").arg(subject).arg(finding.field);
    case Kind::EndlessStreak:
        return subject.isEmpty()
            ? FindingText::tr("Gift streaks whose end never came")
            : FindingText::tr("Streaks of %1 whose end never came").arg(subject);
    case Kind::CutText:
        break;
    }
    return FindingText::tr("Names longer than their column");
}

QString findingMeaning(LiveFindingKind kind)
{
    switch (kind) {
    case Kind::StoreBehind:
        return FindingText::tr(
            "The database is slower than the live or does not answer. Nothing is "
            "lost: what waits is in the journal, and is stored by itself.");
    case Kind::Undecodable:
        return FindingText::tr("TikTok may have changed these messages. They are stored as they "
                               "came: a later version can decode them again.");
    case Kind::UnreadableFrame:
        return FindingText::tr(
            "What these frames held could not be unpacked, so nobody knows which "
            "events are missing. The recording keeps them as they came.");
    case Kind::MissingField:
        return FindingText::tr("Every message of this kind had the field before. TikTok may have "
                               "renamed it: look whether something of these events is empty.");
    case Kind::Gap:
        return FindingText::tr("What happened meanwhile was not seen. Totals of the room jump over "
                               "it; the coverage estimates what is missing.");
    case Kind::DuplicateStorm:
        return FindingText::tr(
            "The server sent again what it had sent before, as after a change of "
            "connection. Repeats are counted and not stored.");
    case Kind::ClockJump:
        return FindingText::tr(
            "The time of this computer or of TikTok's server was set, or the "
            "computer slept. Times of receiving before and after do not compare.");
    case Kind::LargeFrame:
        return FindingText::tr("Usual frames have some KiB. Racha reads at most 16 MiB, and 32 MiB "
                               "unpacked; what is larger is refused.");
    case Kind::IdOutOfRange:
        return FindingText::tr("Such an id is stored as none. The event keeps its undecoded "
                               "message.");
    case Kind::ClockSkew:
        return FindingText::tr("Times of receiving are off by that much against TikTok's own. Set "
                               "the clock of this computer by the network.");
    case Kind::UnknownMessage:
        return FindingText::tr("They are stored with their undecoded message: look at its fields, "
                               "a later version may know what they mean.");
    case Kind::NewField:
        return FindingText::tr("TikTok began to send something that was not there before. Racha "
                               "does not use it yet.");
    case Kind::EndlessStreak:
        return FindingText::tr("The message with the end was lost, or the giver left. The streak "
                               "was closed after its idle time; its total is what was seen.");
    case Kind::CutText:
        break;
    }
    return FindingText::tr("Such a name is cut in the columns of the store; nothing else changes.");
}

ReportTable findingsTable(std::span<const LiveFinding> findings)
{
    ReportTable table {"finding",
                       {{"kind", QString(), ReportColumn::Kind::Machine, true},
                        {"subject", QString(), ReportColumn::Kind::Machine, true},
                        {"field", QString(), ReportColumn::Kind::Machine, true},
                        {"severity", FindingText::tr("Severity")},
                        {"finding", FindingText::tr("Finding")},
                        {"count", FindingText::tr("Count"), ReportColumn::Kind::Number},
                        {"first", timeTitle(FindingText::tr("First"))},
                        {"last", timeTitle(FindingText::tr("Last"))}},
                       {}};
    for (const LiveFinding& finding : findings) {
        const QString title = findingTitle(finding);
        const QString severity = severityText(severityOf(finding.kind));
        table.rows.push_back({{QString(), std::string(liveFindingKindName(finding.kind))},
                              {QString(), finding.subject},
                              {QString(), finding.field},
                              {severity, severity.toStdString()},
                              {title, title.toStdString()},
                              numberCell(finding.count),
                              timeCell(finding.first),
                              timeCell(finding.last)});
    }
    return table;
}

} // namespace racha::words
