// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/formatters.h"
#include "ui/words/reportcells.h"

#include <cmath>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ReportColumn::Kind;

std::optional<double> amountOf(const ReportValue& value)
{
    if (const auto* const whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    if (const auto* const real = std::get_if<double>(&value))
        return *real;
    return std::nullopt;
}

QString sizeText(std::string_view key, double size)
{
    if (key.ends_with("_s"))
        return words::duration(std::chrono::seconds(std::llround(size)));
    return QLocale().toString(size, 'f', key == "estimate" ? 2 : 0);
}

/// By how much the second is more, and that as a share of the first.
std::pair<ReportCell, ReportCell> differenceOf(const SummaryFigure& first,
                                               const SummaryFigure& second)
{
    const auto low = amountOf(first.cell.value);
    const auto high = amountOf(second.cell.value);
    if (!low || !high)
        return {};
    const double by = *high - *low;
    const QString sign = by > 0 ? u"+"_s : by < 0 ? u"−"_s : QString();
    const ReportCell difference {sign + sizeText(first.key, std::abs(by)), by};
    if (*low <= 0)
        return {difference, {}};
    const double change = by / *low;
    return {difference,
            {sign + QLocale().toString(std::abs(change) * 100, 'f', std::abs(change) < 0.1 ? 1 : 0)
                 + u" %",
             change}};
}

/// How much of it was there to be seen; of captures that kept no coverage nobody knows.
void appendCoverage(std::vector<SummaryFigure>& figures, const std::optional<Coverage>& coverage)
{
    const auto of = [&coverage](CoverageFigure figure) {
        return coverage ? coverage->of(figure) : std::nullopt;
    };
    const auto missing = of(CoverageFigure::LikesMissing);
    const auto unknown = of(CoverageFigure::UnknownMessages);
    figures.push_back({"connected_share", ReportText::tr("Time connected"),
                       words::shareCell(coverage ? coverage->connectedShare() : std::nullopt),
                       ReportText::tr("of the captures")});
    figures.push_back({"likes_share", ReportText::tr("Likes seen of the room's"),
                       words::shareCell(coverage ? coverage->likesShare() : std::nullopt),
                       missing
                           ? ReportText::tr("estimate: %1 are missing").arg(words::number(*missing))
                           : QString()});
    figures.push_back({"unknown_messages",
                       ReportText::tr("Unknown messages"),
                       unknown ? words::numberCell(*unknown) : ReportCell(),
                       {}});
}

} // namespace

namespace words {

std::vector<SummaryFigure> summaryFigures(const LiveSummary& summary, const DiamondRate& rate)
{
    const ReportFigures& figures = summary.figures;
    const QString totalOfRoom = figures.roomLikes > 0
        ? ReportText::tr("%1 by the room's own count").arg(number(figures.roomLikes))
        : QString();
    const QString rateText = ReportText::tr("estimate with %1 %2 for a diamond")
                                 .arg(QLocale().toString(rate.perDiamond, 'g', 6), rate.currency);
    std::vector<SummaryFigure> all {
        {"begin", timeTitle(ReportText::tr("Begin")), minuteCell(summary.begin), {}},
        {"end", timeTitle(ReportText::tr("End")), minuteCell(summary.end),
         summary.isRunning ? ReportText::tr("still running", "a capture") : QString()},
        {"duration_s", ReportText::tr("Duration"), durationCell(summary.duration()), {}},
        {"average_viewers",
         ReportText::tr("Average viewers"),
         viewersCell(summary.meanViewers),
         {}},
        {"peak_viewers", ReportText::tr("Peak viewers"), toldCell(figures.peakViewers), {}},
        {"total_viewers", ReportText::tr("Viewers in all"), toldCell(summary.totalViewers),
         summary.totalViewers > 0 ? ReportText::tr("as the room told it") : QString()},
        {"people", ReportText::tr("People seen"), numberCell(summary.people), {}},
        {"all_events", ReportText::tr("Events"), numberCell(figures.allEvents()), {}},
        {"comments", ReportText::tr("Comments"), numberCell(figures.of(EventType::Comment)),
         ReportText::tr("%n people", "", static_cast<int>(summary.commenters))},
        {"gifts", ReportText::tr("Gifts"), numberCell(figures.gifts),
         ReportText::tr("%n people", "", static_cast<int>(summary.gifters))},
        {"diamonds", ReportText::tr("Diamonds"), numberCell(figures.diamonds), {}},
        {"estimate", ReportText::tr("Value (estimate)"), moneyCell(figures.diamonds, rate),
         rateText},
        {"likes", ReportText::tr("Likes observed"), numberCell(figures.likes), totalOfRoom},
        {"follows", ReportText::tr("New followers"), numberCell(figures.of(EventType::Follow)), {}},
        {"shares", ReportText::tr("Shares"), numberCell(figures.of(EventType::Share)), {}},
        {"subscriptions",
         ReportText::tr("Subscriptions"),
         numberCell(figures.of(EventType::Subscribe)),
         {}},
        {"joins", ReportText::tr("Joins"), numberCell(figures.of(EventType::Join)), {}},
        {"streaks", ReportText::tr("Streaks"), numberCell(summary.streaks), {}},
        {"best_minute", ReportText::tr("Best minute by diamonds"),
         minuteCell(summary.mostDiamonds.begin),
         summary.mostDiamonds.amount > 0 ? number(summary.mostDiamonds.amount) + u" ◆" : QString()},
        {"busiest_minute", ReportText::tr("Busiest minute"), minuteCell(summary.mostEvents.begin),
         summary.mostEvents.amount > 0
             ? ReportText::tr("%n events", "", static_cast<int>(summary.mostEvents.amount))
             : QString()},
        {"captures", ReportText::tr("Captures"), numberCell(summary.captures), {}},
        {"gap_s", ReportText::tr("Without connection"), durationCell(summary.gapTime()),
         ReportText::tr("%n gaps", "", static_cast<int>(summary.gaps.size()))},
        {"duplicates", ReportText::tr("Repeated messages"), numberCell(summary.duplicates),
         ReportText::tr("not counted")},
        {"decode_errors",
         ReportText::tr("Messages not understood"),
         numberCell(summary.decodeErrors),
         {}},
    };
    appendCoverage(all, summary.coverage);
    return all;
}

ReportTable summaryTable(const LiveSummary& summary, const DiamondRate& rate)
{
    ReportTable table {"figure",
                       {{"figure", ReportText::tr("Figure"), Kind::Text, true},
                        {"value", ReportText::tr("Value"), Kind::Number},
                        {"remark", ReportText::tr("Remark")}},
                       {}};
    if (!summary.name.empty())
        table.rows.push_back(
            {{ReportText::tr("Name"), std::string("name")}, textCell(summary.name), ReportCell()});
    for (SummaryFigure& figure : summaryFigures(summary, rate)) {
        table.rows.push_back({{figure.title, std::string(figure.key)},
                              std::move(figure.cell),
                              {figure.remark, figure.remark.toStdString()}});
    }
    return table;
}

ReportTable comparisonTable(const LiveSummary& first, const LiveSummary& second,
                            const DiamondRate& rate)
{
    ReportTable table {"comparison",
                       {{"figure", ReportText::tr("Figure"), Kind::Text, true},
                        {"first", ReportText::tr("First"), Kind::Number},
                        {"second", ReportText::tr("Second"), Kind::Number},
                        {"difference", ReportText::tr("Difference"), Kind::Number},
                        {"ratio", ReportText::tr("Change"), Kind::Number}},
                       {}};
    const auto ofFirst = summaryFigures(first, rate);
    const auto ofSecond = summaryFigures(second, rate);
    for (std::size_t i = 0; i < ofFirst.size(); ++i) {
        auto [difference, ratio] = differenceOf(ofFirst[i], ofSecond[i]);
        table.rows.push_back({{ofFirst[i].title, std::string(ofFirst[i].key)},
                              ofFirst[i].cell,
                              ofSecond[i].cell,
                              std::move(difference),
                              std::move(ratio)});
    }
    return table;
}

} // namespace words

} // namespace racha
