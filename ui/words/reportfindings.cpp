// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/words/reportfindings.h"

#include <algorithm>

namespace racha {

namespace {

using namespace std::chrono_literals;

constexpr std::array kSteps {60s,    120s,   300s,    600s,    900s,    1'800s,
                             3'600s, 7'200s, 21'600s, 43'200s, 86'400s, 7 * 86'400s};

/// Where an answer has its place.
struct Keeping
{
    ReportFindings& findings;

    void operator()(const LiveSummary& summary) const { findings.summary = summary; }

    void operator()(const Ranking& ranking) const
    {
        if (ranking.order == RankingOrder::Comments)
            findings.commenters = ranking;
        else if (ranking.order == RankingOrder::Likes)
            findings.likers = ranking;
        else
            findings.gifters = ranking;
    }

    void operator()(const StreakList& streaks) const { findings.streaks = streaks; }

    void operator()(const Timeline& timeline) const { findings.timeline = timeline; }

    void operator()(const WordList& words) const { findings.words = words; }

    void operator()(const LiveList& /*lives*/) const { }

    void operator()(const CaptureList& /*captures*/) const { }
};

} // namespace

std::chrono::seconds timelineStep(std::chrono::seconds duration)
{
    const auto fits = std::ranges::find_if(kSteps, [duration](std::chrono::seconds step) {
        return duration / step < kReportChartSteps;
    });
    return fits == kSteps.end() ? kSteps.back() : *fits;
}

void ReportFindings::take(const Report& report)
{
    std::visit(Keeping {*this}, report);
}

std::vector<ReportQuestion> reportQuestions(const ReportScope& scope, std::chrono::seconds step,
                                            std::size_t most)
{
    return {SummaryQuestion {scope},
            RankingQuestion {scope, RankingOrder::Diamonds, most},
            RankingQuestion {scope, RankingOrder::Comments, most},
            RankingQuestion {scope, RankingOrder::Likes, most},
            StreaksQuestion {scope, StreakOrder::Total, {}, {}, most},
            TimelineQuestion {scope, {}, step},
            WordsQuestion {scope, most}};
}

} // namespace racha
