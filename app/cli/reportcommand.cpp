// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/captureoptions.h"
#include "app/cli/command.h"
#include "app/cli/messages.h"
#include "app/cli/reportnames.h"
#include "app/cli/reportoutput.h"
#include "app/databasechoice.h"
#include "app/filteroption.h"
#include "app/helpline.h"
#include "core/base/clock.h"
#include "core/base/threadhandle.h"
#include "core/store/sql/sqleventquery.h"
#include "ui/words/displayzone.h"
#include "ui/words/reportdocument.h"
#include "ui/words/reporthtml.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <stop_token>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReportCommandText
{
    Q_DECLARE_TR_FUNCTIONS(ReportCommandText)
};

constexpr double kMostRows = 1'000'000;
constexpr std::size_t kUsualRows = 20;
constexpr std::size_t kAllRows = std::numeric_limits<std::size_t>::max();

class ReportCommand final : public Command
{
public:
    explicit ReportCommand(CommandRequest request)
        : m_request(std::move(request))
        , m_output(m_request.line.isSet(Option::Json), {})
    {
    }

    Result<void> prepare() override;
    void start() override;

    void interrupt() override { m_stop.request_stop(); }

    using Print = Result<void> (ReportCommand::*)();

    Result<void> summary();

    Result<void> topGifters() { return ranking(RankingOrder::Diamonds); }

    Result<void> topGiftersByGifts() { return ranking(RankingOrder::Gifts); }

    Result<void> topGiftersByEndedStreaks() { return ranking(RankingOrder::EndedStreaks); }

    Result<void> topCommenters() { return ranking(RankingOrder::Comments); }

    Result<void> topLikers() { return ranking(RankingOrder::Likes); }

    Result<void> timeline();

    Result<void> minutes() { return steps(std::chrono::minutes(1)); }

    Result<void> hours() { return steps(std::chrono::hours(1)); }

    Result<void> week();
    Result<void> streak();
    Result<void> words();
    Result<void> lives();
    Result<void> sessions();
    Result<void> compare();
    Result<void> page();

private:
    Result<void> readOptions();
    Result<void> run();
    void report(const Result<void>& done);
    Result<void> ranking(RankingOrder order);
    Result<void> steps(std::chrono::seconds step);
    Result<void> oneStreak();
    /// Events of the scope in the order (timestamp, id), until `each` is false.
    Result<void> forEachEvent(const QString& condition,
                              const std::function<bool(const StoredEvent&)>& each);

    /// The live that was asked for, else the newest; nullopt: all, or there is none.
    Result<std::optional<StoredLive>> chooseLive(const QString& asked);
    Result<void> chooseScope();
    void begin();
    Result<std::chrono::seconds> duration();

    template<typename Kind>
    Result<Kind> ask(const ReportQuestion& question)
    {
        auto found = m_query->report(question);
        if (!found)
            return tl::unexpected(found.error());
        return std::get<Kind>(*std::move(found));
    }

    std::size_t limit(std::size_t usual) const
    {
        return m_limit > 0 ? static_cast<std::size_t>(m_limit) : usual;
    }

    CommandRequest m_request;
    QString m_name;
    Print m_print = nullptr;
    DatabaseChoice m_choice;
    double m_limit = 0;
    ReportScope m_scope;
    ReportOutput m_output;
    std::unique_ptr<SqlEventQuery> m_query; ///< on the thread
    std::stop_source m_stop;
    std::optional<StoredLive> m_live;
    bool m_isNewest = false;
    std::unique_ptr<ThreadHandle> m_thread; ///< ends first
};

struct ReportName
{
    const char* name;
    ReportCommand::Print print;
    const char* summary; ///< source text, context `ReportNamesText`
    const char* operandNames = "";
    int operands = 0; ///< besides the name
};

// clang-format off
constexpr std::array kReports {
    ReportName {"summary", &ReportCommand::summary,
     QT_TRANSLATE_NOOP("ReportNamesText", "what a live brought: events, people, diamonds, streaks")},
    ReportName {"top-gifters", &ReportCommand::topGifters,
     QT_TRANSLATE_NOOP("ReportNamesText", "who gave most, by diamonds")},
    ReportName {"top-gifters-by-gifts", &ReportCommand::topGiftersByGifts,
     QT_TRANSLATE_NOOP("ReportNamesText", "who gave most, by number of gifts")},
    ReportName {"top-gifters-by-streaks", &ReportCommand::topGiftersByEndedStreaks,
     QT_TRANSLATE_NOOP("ReportNamesText", "who gave most, by streaks that ended")},
    ReportName {"top-commenters", &ReportCommand::topCommenters,
     QT_TRANSLATE_NOOP("ReportNamesText", "who wrote most")},
    ReportName {"top-likers", &ReportCommand::topLikers,
     QT_TRANSLATE_NOOP("ReportNamesText", "who liked most")},
    ReportName {"timeline", &ReportCommand::timeline,
     QT_TRANSLATE_NOOP("ReportNamesText", "all events in order, each minute under its figures")},
    ReportName {"minutes", &ReportCommand::minutes,
     QT_TRANSLATE_NOOP("ReportNamesText", "figures of each minute")},
    ReportName {"hours", &ReportCommand::hours,
     QT_TRANSLATE_NOOP("ReportNamesText", "figures of each hour")},
    ReportName {"week", &ReportCommand::week,
     QT_TRANSLATE_NOOP("ReportNamesText", "figures by weekday and hour")},
    ReportName {"streak", &ReportCommand::streak,
     QT_TRANSLATE_NOOP("ReportNamesText", "the largest streaks, or one with its rows (--streak ID)")},
    ReportName {"words", &ReportCommand::words,
     QT_TRANSLATE_NOOP("ReportNamesText", "the words that were written most")},
    ReportName {"lives", &ReportCommand::lives,
     QT_TRANSLATE_NOOP("ReportNamesText", "the lives that are stored")},
    ReportName {"sessions", &ReportCommand::sessions,
     QT_TRANSLATE_NOOP("ReportNamesText", "the captures that are stored")},
    ReportName {"compare", &ReportCommand::compare,
     QT_TRANSLATE_NOOP("ReportNamesText", "two lives side by side"), "ROOM ROOM", 2},
    ReportName {"html", &ReportCommand::page,
     QT_TRANSLATE_NOOP("ReportNamesText", "the whole report of a live as one web page")},
};

// clang-format on

QString reportNames()
{
    QStringList names;
    for (const ReportName& each : kReports)
        names << QLatin1StringView(each.name);
    return names.join(u", "_s);
}

tl::unexpected<Error> misuse(const QString& text)
{
    return failure(ErrorCode::UsageInvalid, text);
}

Result<void> ReportCommand::prepare()
{
    const QStringList& operands = m_request.line.operands();
    m_name = operands.value(0);
    if (m_name.isEmpty())
        return misuse(ReportCommandText::tr("which report? There are: %1").arg(reportNames()));
    const auto* const known = std::ranges::find_if(kReports, [this](const ReportName& each) {
        return m_name == QLatin1StringView(each.name);
    });
    if (known == kReports.end())
        return misuse(ReportCommandText::tr("unknown report %1; there are: %2")
                          .arg(m_name.left(60), reportNames()));
    if (operands.size() - 1 < known->operands)
        return misuse(ReportCommandText::tr("two lives are compared: %1 ROOM ROOM").arg(m_name));
    if (operands.contains(QString()))
        return misuse(ReportCommandText::tr("two lives are compared: %1 ROOM ROOM").arg(m_name));
    if (operands.size() - 1 > known->operands)
        return misuse(ReportCommandText::tr("%1 is too much").arg(operands.last().left(60)));
    m_print = known->print;
    return readOptions();
}

Result<void> ReportCommand::readOptions()
{
    const CommandLine& line = m_request.line;
    if (line.isSet(Option::Streak) && m_name != u"streak")
        return misuse(ReportCommandText::tr("--streak goes with the report streak only"));
    if (line.isSet(Option::Live) && m_name == u"compare")
        return misuse(ReportCommandText::tr("compare takes its lives without --live"));
    if (line.isSet(Option::Filter) && (m_name == u"lives" || m_name == u"sessions"))
        return misuse(ReportCommandText::tr("--filter chooses events; %1 has none").arg(m_name));
    if (line.isSet(Option::Json) && m_name == u"html")
        return misuse(ReportCommandText::tr(
            "report html is a page for people and cannot be combined with --json"));
    const auto limit = line.number(Option::Limit, 1, kMostRows, 0);
    if (!limit)
        return tl::unexpected(limit.error());
    m_limit = *limit;
    auto filter = filterOption(line);
    if (!filter)
        return tl::unexpected(filter.error());
    m_scope.expression = *std::move(filter);
    m_scope.now = SystemClock().now();
    const auto settings = streakSettings(line, m_request.sources);
    if (!settings)
        return tl::unexpected(settings.error());
    m_output = ReportOutput(line.isSet(Option::Json), {settings->usdPerDiamond, u"USD"_s});
    auto choice = chooseStoreToRead(line, m_request.sources);
    if (!choice)
        return tl::unexpected(choice.error());
    m_choice = *std::move(choice);
    return {};
}

void ReportCommand::start()
{
    m_thread = std::make_unique<ThreadHandle>(u"report"_s);
    auto* const worker = new QObject;
    worker->moveToThread(m_thread->thread());
    connect(m_thread->thread(), &QThread::finished, worker, &QObject::deleteLater);
    QMetaObject::invokeMethod(
        worker,
        [this] {
            const auto done = run();
            m_query.reset();
            m_output.flush();
            QMetaObject::invokeMethod(
                this, [this, done] { report(done); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void ReportCommand::report(const Result<void>& done)
{
    m_thread.reset();
    if (m_stop.stop_requested()) {
        Q_EMIT finished(0);
        return;
    }
    int exitStatus = 0;
    if (!done) {
        if (done.error().code == ErrorCode::UsageInvalid)
            messages::note(done.error().detail);
        else
            messages::report(done.error());
        exitStatus = info(done.error().code).exitStatus;
    } else if (!m_output.status()) {
        messages::report(m_output.status().error());
        exitStatus = info(m_output.status().error().code).exitStatus;
    }
    Q_EMIT finished(exitStatus);
}

Result<void> ReportCommand::run()
{
    m_query = std::make_unique<SqlEventQuery>(m_choice.url);
    m_query->setStop(m_stop.get_token());
    if (auto opened = m_query->open(); !opened)
        return opened;
    if (auto chosen = chooseScope(); !chosen)
        return chosen;
    return (this->*m_print)();
}

Result<std::optional<StoredLive>> ReportCommand::chooseLive(const QString& asked)
{
    auto list = ask<LiveList>(LivesQuestion {});
    if (!list)
        return tl::unexpected(list.error());
    const QString name = asked.startsWith(u'@') ? asked.mid(1) : asked;
    for (StoredLive& live : list->lives) {
        if (asked.isEmpty() || QString::number(live.room.value) == asked
            || QString::fromStdString(live.streamer).compare(name, Qt::CaseInsensitive) == 0)
            return std::optional(std::move(live));
    }
    if (!asked.isEmpty())
        return misuse(ReportCommandText::tr("the store has no live %1; see: racha-cli report lives")
                          .arg(asked.left(60)));
    return std::optional<StoredLive>();
}

/// Without --live: a list tells of all lives, a streak is found in whichever, all else tells of the
/// newest.
Result<void> ReportCommand::chooseScope()
{
    const QString asked = m_request.line.value(Option::Live);
    const bool isOfAll = m_name == u"lives" || m_name == u"sessions" || m_name == u"compare"
        || m_request.line.isSet(Option::Streak);
    if (asked == u"all" || (asked.isEmpty() && isOfAll))
        return {};
    auto live = chooseLive(asked);
    if (!live)
        return tl::unexpected(live.error());
    m_live = *std::move(live);
    m_isNewest = asked.isEmpty();
    if (m_live)
        m_scope.room = m_live->room;
    return {};
}

void ReportCommand::begin()
{
    m_output.begin(m_name, m_live ? &*m_live : nullptr, m_isNewest);
}

Result<void> ReportCommand::summary()
{
    const auto summary = ask<LiveSummary>(SummaryQuestion {m_scope});
    if (!summary)
        return tl::unexpected(summary.error());
    begin();
    m_output.summary(*summary, m_live ? &*m_live : nullptr);
    return {};
}

Result<void> ReportCommand::ranking(RankingOrder order)
{
    const auto ranking = ask<Ranking>(RankingQuestion {m_scope, order, limit(kUsualRows)});
    if (!ranking)
        return tl::unexpected(ranking.error());
    begin();
    m_output.note(words::rankingTitle(order));
    m_output.table(words::rankingTable(*ranking, m_output.rate()));
    return {};
}

Result<void> ReportCommand::steps(std::chrono::seconds step)
{
    auto timeline = ask<Timeline>(TimelineQuestion {m_scope, {}, step});
    if (!timeline)
        return tl::unexpected(timeline.error());
    begin();
    timeline->steps.resize(std::min(timeline->steps.size(), limit(kAllRows)));
    m_output.table(words::timelineTable(*timeline));
    for (const ReportGap& gap : timeline->gaps)
        m_output.note(ReportCommandText::tr("No connection from %1 to %2: events may be missing.")
                          .arg(words::reportTime(gap.from), words::reportTime(gap.to)));
    if (!timeline->isWhole)
        m_output.note(ReportCommandText::tr("There is more than fits in a report."));
    return {};
}

Result<void> ReportCommand::week()
{
    const auto timeline = ask<Timeline>(TimelineQuestion {m_scope, {}, kWeekStep});
    if (!timeline)
        return tl::unexpected(timeline.error());
    begin();
    m_output.table(words::weekTable(weekHours(*timeline, displayZoneId())));
    return {};
}

Result<void> ReportCommand::forEachEvent(const QString& condition,
                                         const std::function<bool(const StoredEvent&)>& each)
{
    HistoryPageQuestion question;
    question.way = HistoryWay::Newer;
    question.filter.now = m_scope.now;
    QStringList parts {condition};
    if (m_scope.room)
        parts << u"room_id == %1"_s.arg(m_scope.room.value);
    if (m_scope.expression)
        parts << u"("_s + m_scope.expression->text() + u')';
    parts.removeAll(QString());
    if (!parts.isEmpty()) {
        auto filter = FilterExpression::parse(parts.join(u" and "_s), QTimeZone::systemTimeZone());
        if (!filter)
            return misuse(ReportCommandText::tr("the filter is too long"));
        question.filter.expression = *std::move(filter);
    }
    while (true) {
        const auto page = m_query->page(question);
        if (!page)
            return tl::unexpected(page.error());
        for (const StoredEvent& event : page->rows) {
            if (!each(event))
                return {};
        }
        if (page->isLast)
            return {};
        if (page->searchedTo)
            question.place = page->searchedTo;
        else if (!page->rows.empty())
            question.place = HistoryKey {page->rows.back().timestamp, page->rows.back().id};
    }
}

/// All events in order, each minute under its figures.
Result<void> ReportCommand::timeline()
{
    const auto minutes = ask<Timeline>(TimelineQuestion {m_scope, {}, std::chrono::minutes(1)});
    if (!minutes)
        return tl::unexpected(minutes.error());
    begin();
    const ReportTable table = words::timelineTable(*minutes);
    std::size_t next = 0;
    std::size_t left = limit(kAllRows);
    const auto beginMinutes = [&](WallTime upTo) {
        for (; next < minutes->steps.size() && minutes->steps[next].begin <= upTo; ++next) {
            ReportTable one {table.kind, table.columns, {table.rows[next]}};
            if (!m_output.isJson())
                m_output.note(words::minuteLine(minutes->steps[next]));
            else
                m_output.table(one);
        }
    };
    return forEachEvent({}, [&](const StoredEvent& event) {
        if (left == 0 || m_output.isBroken())
            return false;
        --left;
        beginMinutes(event.timestamp);
        m_output.event(event);
        return true;
    });
}

Result<void> ReportCommand::streak()
{
    if (m_request.line.isSet(Option::Streak))
        return oneStreak();
    const auto list =
        ask<StreakList>(StreaksQuestion {m_scope, StreakOrder::Total, {}, {}, limit(kUsualRows)});
    if (!list)
        return tl::unexpected(list.error());
    begin();
    m_output.table(words::streaksTable(*list));
    return {};
}

Result<void> ReportCommand::oneStreak()
{
    const QString id = m_request.line.value(Option::Streak);
    StreaksQuestion question {m_scope, StreakOrder::Begin, {}, id.toStdString(), kUsualRows};
    question.scope.expression.reset();
    const auto list = ask<StreakList>(question);
    if (!list)
        return tl::unexpected(list.error());
    if (list->streaks.empty())
        return misuse(ReportCommandText::tr("the store has no streak %1").arg(id.left(255)));
    // The newest, should several lives have one of that name.
    const RankedStreak& found = list->streaks.back();
    const auto detail = m_query->streak(found.streak.room, found.streak.id);
    if (!detail)
        return tl::unexpected(detail.error());
    m_scope.room = found.streak.room;
    auto live = chooseLive(QString::number(found.streak.room.value));
    if (!live)
        return tl::unexpected(live.error());
    m_live = *std::move(live);
    begin();
    if (!m_output.isJson()) {
        if (*detail)
            m_output.streak(**detail);
        return {};
    }
    m_output.table(words::streaksTable({{found}, 1}));
    QString quoted = id;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    std::size_t left = limit(kAllRows);
    return forEachEvent(u"streak_id == \""_s + quoted + u'"', [&](const StoredEvent& event) {
        m_output.event(event);
        return --left > 0 && !m_output.isBroken();
    });
}

Result<void> ReportCommand::words()
{
    const auto list = ask<WordList>(WordsQuestion {m_scope, limit(kUsualRows)});
    if (!list)
        return tl::unexpected(list.error());
    begin();
    m_output.table(words::wordsTable(*list));
    return {};
}

Result<void> ReportCommand::lives()
{
    auto list = ask<LiveList>(LivesQuestion {m_scope.room});
    if (!list)
        return tl::unexpected(list.error());
    begin();
    list->lives.resize(std::min(list->lives.size(), limit(kAllRows)));
    m_output.table(words::livesTable(*list, m_output.rate()));
    return {};
}

Result<void> ReportCommand::sessions()
{
    const auto list =
        ask<CaptureList>(CapturesQuestion {m_scope.room, limit(std::size_t(kMostRows))});
    if (!list)
        return tl::unexpected(list.error());
    begin();
    m_output.table(words::capturesTable(*list));
    return {};
}

Result<void> ReportCommand::compare()
{
    std::array<LiveSummary, 2> summaries;
    std::array<StoredLive, 2> lives;
    for (qsizetype i = 0; i < 2; ++i) {
        auto live = chooseLive(m_request.line.operands()[i + 1]);
        if (!live)
            return tl::unexpected(live.error());
        lives.at(i) = **std::move(live);
        m_scope.room = lives.at(i).room;
        auto summary = ask<LiveSummary>(SummaryQuestion {m_scope});
        if (!summary)
            return tl::unexpected(summary.error());
        summaries.at(i) = *std::move(summary);
    }
    for (const StoredLive& live : lives)
        m_output.begin(m_name, &live, false);
    m_output.table(words::comparisonTable(summaries[0], summaries[1], m_output.rate()));
    return {};
}

/// Begin to end of what is told of; of all lives, from the first to the last.
Result<std::chrono::seconds> ReportCommand::duration()
{
    const auto between = [](WallTime from, WallTime to) {
        return std::chrono::duration_cast<std::chrono::seconds>(to - from);
    };
    if (m_live)
        return between(m_live->begin, m_live->end);
    const auto list = ask<LiveList>(LivesQuestion {});
    if (!list)
        return tl::unexpected(list.error());
    return list->lives.empty() ? std::chrono::seconds()
                               : between(list->lives.back().begin, list->lives.front().end);
}

/// Without charts: there is nothing here to paint them with.
Result<void> ReportCommand::page()
{
    const auto length = duration();
    if (!length)
        return tl::unexpected(length.error());
    ReportFindings found;
    for (const ReportQuestion& question :
         reportQuestions(m_scope, timelineStep(*length), limit(kDocumentRows))) {
        const auto report = m_query->report(question);
        if (!report)
            return tl::unexpected(report.error());
        found.take(*report);
    }
    m_output.page(reportHtml(
        words::reportDocument({m_live, m_scope, m_output.rate(), SystemClock().now()}, found)));
    return {};
}

} // namespace

QString reportNamesHelp()
{
    QString text;
    for (const ReportName& each : kReports) {
        const QString usage =
            QLatin1StringView(each.name) + u' ' + QLatin1StringView(each.operandNames);
        text +=
            helpLine(usage.trimmed(), QCoreApplication::translate("ReportNamesText", each.summary));
    }
    return text;
}

std::unique_ptr<Command> makeReportCommand(CommandRequest request)
{
    return std::make_unique<ReportCommand>(std::move(request));
}

} // namespace racha
