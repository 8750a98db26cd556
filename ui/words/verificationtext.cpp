// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/verificationtext.h"

#include "core/store/verification.h"
#include "ui/words/formatters.h"

#include <QCoreApplication>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct VerificationText
{
    Q_DECLARE_TR_FUNCTIONS(VerificationText)
};

QString shown(const std::optional<std::string>& cell)
{
    constexpr qsizetype kShown = 120;
    if (!cell)
        return u"NULL"_s;
    const QString text = QString::fromStdString(words::oneLine(*cell));
    return text.size() <= kShown ? text : QString(text.left(kShown) + u'…');
}

int plural(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, 2'000'000'000));
}

} // namespace

QString findingPlace(const Finding& finding)
{
    QString place = QString::fromStdString(finding.table);
    if (!finding.row.empty())
        place += u' ' + QString::fromStdString(finding.row);
    if (!finding.column.empty())
        place += u", "_s + QString::fromStdString(finding.column);
    return place;
}

QString findingStatement(const Finding& finding)
{
    switch (finding.kind) {
    case FindingKind::Cell:
        return finding.expected
            ? VerificationText::tr("“%1”, should be “%2”")
                  .arg(shown(finding.found), shown(finding.expected))
            : VerificationText::tr("“%1” should not stand there").arg(shown(finding.found));
    case FindingKind::Missing:
        return finding.expected
            ? VerificationText::tr("“%1” is missing").arg(shown(finding.expected))
            : VerificationText::tr("“%1” refers to nothing").arg(shown(finding.found));
    case FindingKind::Unfounded:
        return VerificationText::tr("“%1” belongs to nothing").arg(shown(finding.found));
    case FindingKind::Repeated:
        return VerificationText::tr("“%1” stands there more than once").arg(shown(finding.found));
    case FindingKind::NoKey:
        return VerificationText::tr("the unique key is lost");
    case FindingKind::Unreadable:
        return VerificationText::tr("“%1” cannot be understood").arg(shown(finding.found));
    case FindingKind::File:
        return VerificationText::tr("the database itself says: %1").arg(shown(finding.found));
    }
    return {};
}

QString findingSentence(const Finding& finding)
{
    const QString place = findingPlace(finding);
    return place.isEmpty() ? findingStatement(finding)
                           : QString(place + u": "_s + findingStatement(finding));
}

QString verificationPhaseText(VerificationPhase phase)
{
    switch (phase) {
    case VerificationPhase::File:
        return VerificationText::tr("Looking at the database itself…");
    case VerificationPhase::Rows:
        return VerificationText::tr("Looking at the events…");
    case VerificationPhase::Streaks:
        return VerificationText::tr("Computing the streaks…");
    case VerificationPhase::Payloads:
        return VerificationText::tr("Looking at the undecoded messages…");
    case VerificationPhase::Words:
        return VerificationText::tr("Looking at the words of the search…");
    case VerificationPhase::Sessions:
        return VerificationText::tr("Adding up the captures…");
    case VerificationPhase::Repair:
        return VerificationText::tr("Repairing…");
    }
    return {};
}

QStringList verificationSentences(const VerificationResult& result)
{
    QStringList sentences {
        VerificationText::tr("Events: %1, streaks: %2, captures: %3, undecoded messages: %4.")
            .arg(words::number(result.events), words::number(result.streaks),
                 words::number(result.sessions), words::number(result.payloads))};
    if (result.adopted > 0)
        sentences << VerificationText::tr("%n event(s) of a predecessor were not computed: its "
                                          "totals are known to be wrong.",
                                          nullptr, plural(result.adopted));
    if (result.isCancelled)
        sentences << VerificationText::tr("Stopped: the rest was not looked at.");
    if (result.findings == 0) {
        if (!result.isCancelled)
            sentences << VerificationText::tr("Everything is as it should be.");
        return sentences;
    }
    sentences << VerificationText::tr("%n finding(s).", nullptr, plural(result.findings));
    if (result.repaired > 0)
        sentences << VerificationText::tr("%n row(s) repaired.", nullptr, plural(result.repaired));
    else if (result.repairable > 0)
        sentences << VerificationText::tr("%n of them can be repaired.", nullptr,
                                          plural(result.repairable));
    return sentences;
}

} // namespace racha
