// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/reportdocument.h"

#include "ui/words/coveragetext.h"
#include "ui/words/displayzone.h"
#include "ui/words/formatters.h"
#include "ui/words/reportcells.h"

#include <QCoreApplication>

#include <utility>

namespace racha::words {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReportDocumentText
{
    Q_DECLARE_TR_FUNCTIONS(ReportDocumentText)
};

constexpr std::size_t kNamedGaps = 20;

using F = CoverageFigure;

/// What somebody asks who wants to know how far the figures can be trusted; the sizes of frames and
/// the clocks are for others.
constexpr std::array kCoverageFigures {F::ConnectedMs,     F::GapMs,           F::Gaps,
                                       F::Duplicates,      F::UnknownMessages, F::Undecodable,
                                       F::LikesSeen,       F::LikesTold,       F::LikesMissing,
                                       F::LikesInGaps,     F::DiamondsSeen,    F::DiamondsTold,
                                       F::DiamondsMissing, F::DiamondsInGaps,  F::FilteredComments};

QString titleOf(const ReportAbout& about)
{
    if (!about.live)
        return ReportDocumentText::tr("Report: all lives");
    return ReportDocumentText::tr("Report: %1")
        .arg(isolated(liveName(*about.live)) + u" · " + dayAndMinute(about.live->begin));
}

/// Of a time that was chosen its bounds, else from the first to the last that is known.
QString timeOf(const ReportAbout& about, const LiveSummary& summary)
{
    const auto bound = [](WallTime chosen, WallTime known) {
        const WallTime at = chosen == WallTime() ? known : chosen;
        return at == WallTime() ? u"–"_s : dayAndMinute(at);
    };
    const QString time = bound(about.scope.from, summary.begin) + u" – "
        + bound(about.scope.until, summary.end) + zoneMark();
    return summary.isRunning ? ReportDocumentText::tr("%1, still running").arg(time) : time;
}

std::vector<ReportFact> factsOf(const ReportAbout& about, const LiveSummary& summary)
{
    std::vector<ReportFact> facts;
    if (about.live) {
        facts.push_back({ReportDocumentText::tr("Streamer"), liveName(*about.live)});
        if (!about.live->name.empty())
            facts.push_back({ReportDocumentText::tr("Name"), plainText(about.live->name)});
    } else {
        facts.push_back({ReportDocumentText::tr("Lives"), number(summary.lives)});
    }
    facts.push_back({ReportDocumentText::tr("Period"), timeOf(about, summary)});
    if (about.live) {
        facts.push_back({ReportDocumentText::tr("Duration"), duration(summary.duration())});
        facts.push_back({ReportDocumentText::tr("Room"), QString::number(about.live->room.value)});
    }
    if (about.scope.expression)
        facts.push_back({ReportDocumentText::tr("Only events that match"),
                         plainText(about.scope.expression->text().toStdString())});
    return facts;
}

ReportPart summaryPart(const LiveSummary& summary, const DiamondRate& rate)
{
    ReportPart part;
    part.name = u"summary"_s;
    part.title = ReportDocumentText::tr("Summary");
    part.table = summaryTable(summary, rate);
    for (auto& row : part.table.rows) {
        if (row[1].text.isEmpty())
            row[1] = {u"–"_s, {}};
    }
    return part;
}

QStringList gapSentences(const std::vector<ReportGap>& gaps)
{
    QStringList sentences;
    for (std::size_t i = 0; i < gaps.size() && i < kNamedGaps; ++i)
        sentences << ReportDocumentText::tr("No connection from %1 to %2: events may be missing.")
                         .arg(dayAndClock(gaps[i].from), dayAndClock(gaps[i].to));
    if (gaps.size() > kNamedGaps)
        sentences << ReportDocumentText::tr("%n further gap(s) without connection.", nullptr,
                                            static_cast<int>(gaps.size() - kNamedGaps));
    return sentences;
}

ReportTable coverageOf(const Coverage& coverage)
{
    ReportTable all = coverageTable(coverage);
    std::vector<std::vector<ReportCell>> rows;
    for (const CoverageFigure figure : kCoverageFigures) {
        if (coverage.of(figure) || basisOf(figure) == Basis::Unknown)
            rows.push_back(std::move(all.rows[static_cast<std::size_t>(figure)]));
    }
    all.rows = std::move(rows);
    return all;
}

ReportPart coveragePart(const ReportAbout& about, const LiveSummary& summary)
{
    ReportPart part;
    part.name = u"coverage"_s;
    part.title = ReportDocumentText::tr("What was seen, and what was missed");
    part.sentences << (summary.coverage
                           ? coverageSentence(*summary.coverage)
                           : ReportDocumentText::tr("Nobody kept an account of what was missed."));
    if (about.scope.expression)
        part.sentences << ReportDocumentText::tr("This is of all events, whatever the filter.");
    part.sentences << gapSentences(summary.gaps);
    if (summary.coverage)
        part.table = coverageOf(*summary.coverage);
    return part;
}

/// `all`: how many rows there would be without the limit.
ReportPart listPart(const QString& name, const QString& title, ReportTable table, std::int64_t all)
{
    ReportPart part;
    part.name = name;
    part.title = title;
    const auto shown = static_cast<std::int64_t>(table.rows.size());
    if (shown == 0)
        part.sentences << ReportDocumentText::tr("There is nothing of this.");
    else if (shown < all)
        part.sentences
            << ReportDocumentText::tr("The first %1 of %2.").arg(number(shown), number(all));
    part.table = std::move(table);
    return part;
}

ReportPart rankingPart(const QString& name, const Ranking& ranking, const DiamondRate& rate)
{
    return listPart(name, rankingTitle(ranking.order), rankingTable(ranking, rate),
                    ranking.allPeople);
}

ReportPart timelinePart(const Timeline& timeline)
{
    ReportPart part =
        listPart(u"timeline"_s, ReportDocumentText::tr("Timeline"), timelineTable(timeline), 0);
    if (!timeline.steps.empty())
        part.sentences
            << ReportDocumentText::tr("Each line covers %1.").arg(duration(timeline.step));
    if (!timeline.isWhole)
        part.sentences << ReportDocumentText::tr("There is more than fits in a report.");
    return part;
}

QStringList notesOf(const ReportAbout& about, const QString& program)
{
    return {ReportDocumentText::tr("Made by %1 on %2. Times are those of the time zone %3.")
                .arg(program, dayAndClock(about.madeAt), QString::fromUtf8(displayZoneId())),
            ReportDocumentText::tr("Racha is an unofficial tool: not made, approved or supported "
                                   "by TikTok."),
            ReportDocumentText::tr("Observed: what came and was counted, and what the room told of "
                                   "itself, such as viewers and its own count of likes."),
            ReportDocumentText::tr("Derived: what follows from that, such as durations, averages, "
                                   "shares and streaks."),
            ReportDocumentText::tr("Estimated: the value of diamonds in money, which only TikTok "
                                   "knows, and how many likes and diamonds are missing."),
            ReportDocumentText::tr("What nobody saw, in a gap or because TikTok withholds it, is "
                                   "in no figure.")};
}

} // namespace

ReportDocument reportDocument(const ReportAbout& about, const ReportFindings& found,
                              std::vector<ReportPicture> charts)
{
    ReportDocument document;
    document.language = QLocale().bcp47Name();
    document.title = titleOf(about);
    document.program = u"Racha "_s + QLatin1StringView(RACHA_VERSION);
    document.facts = factsOf(about, found.summary);
    document.parts.push_back(summaryPart(found.summary, about.rate));
    document.parts.push_back(coveragePart(about, found.summary));
    if (!charts.empty())
        document.parts.push_back(
            {u"charts"_s, ReportDocumentText::tr("Charts"), {}, std::move(charts), {}});
    document.parts.push_back(rankingPart(u"gifters"_s, found.gifters, about.rate));
    document.parts.push_back(rankingPart(u"commenters"_s, found.commenters, about.rate));
    if (!found.likers.people.empty())
        document.parts.push_back(rankingPart(u"likers"_s, found.likers, about.rate));
    document.parts.push_back(listPart(u"streaks"_s, ReportDocumentText::tr("Longest streaks"),
                                      streaksTable(found.streaks), found.streaks.all));
    document.parts.push_back(timelinePart(found.timeline));
    document.parts.push_back(listPart(u"words"_s, ReportDocumentText::tr("Commonest words"),
                                      wordsTable(found.words), 0));
    document.notes = notesOf(about, document.program);
    return document;
}

} // namespace racha::words
