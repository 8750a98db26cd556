// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// How soon the Stored page has its answers, warm, on SQLite or MariaDB:
// `bench_history sqlite|mariadb EVENTS FOLDER`. An SQLite file is made in FOLDER where it is not
// there, and kept; the server is a temporary one of its own.

#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/sqleventquery.h"
#include "core/store/sql/sqleventsink.h"
#include "tests/bench/history/storymaker.h"
#include "tests/integration/store/testdatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

HistoryFilter filter(const QString& expression, std::vector<std::string> words = {})
{
    HistoryFilter made;
    if (!expression.isEmpty())
        made.expression = FilterExpression::parse(expression, QTimeZone::utc()).value();
    made.words = std::move(words);
    return made;
}

class HistoryBench
{
public:
    explicit HistoryBench(const DatabaseUrl& url)
        : m_query(url)
    {
    }

    bool run()
    {
        if (!m_query.open())
            return false;
        const QString user = QString::fromStdString(StoryMaker::handle(1'234));
        const std::string seldom(StoryMaker::kSeldom);
        pages(u"no filter"_s, filter({}));
        pages(u"type == gift"_s, filter(u"type == gift"_s));
        pages(u"type in (gift, follow)"_s, filter(u"type in (gift, follow)"_s));
        pages(u"user == one"_s, filter(u"user == "_s + user));
        pages(u"live == a streamer"_s, filter(u"live == streamer7"_s));
        pages(u"live == a room"_s, filter(u"live == 7300000000000000500"_s));
        pages(u"live and type"_s, filter(u"live == streamer7 and type == follow"_s));
        pages(u"streak == end"_s, filter(u"streak_status == end"_s));
        pages(u"word, seldom"_s, filter({}, {seldom}));
        pages(u"word, a busy person"_s, filter({}, {StoryMaker::handle(40)}));
        pages(u"two words"_s, filter({}, {seldom, "racha"}));
        pages(u"word, common"_s, filter({}, {"ra"}));
        pages(u"word, nowhere"_s, filter({}, {"nowhere"}));
        pages(u"word with a blank"_s, filter({}, {"ra cha"}));
        pages(u"diamonds >= 50000"_s, filter(u"diamonds >= 50000"_s));
        figures(u"no filter"_s, filter({}));
        figures(u"type == gift"_s, filter(u"type == gift"_s));
        figures(u"live == a streamer"_s, filter(u"live == streamer7"_s));
        figures(u"word, seldom"_s, filter({}, {seldom}));
        return m_isFine;
    }

private:
    /// Median of some runs, in milliseconds; the first one is not counted.
    double time(int runs, const std::function<bool()>& ask)
    {
        std::vector<double> all;
        for (int i = 0; i <= runs; ++i) {
            QElapsedTimer timer;
            timer.start();
            m_isFine = ask() && m_isFine;
            all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        all.erase(all.begin());
        std::ranges::sort(all);
        return all[all.size() / 2];
    }

    void pages(const QString& name, const HistoryFilter& filter)
    {
        HistoryPage page;
        const auto ask = [&](std::optional<HistoryKey> place) {
            auto answer =
                m_query.page({filter, place, HistoryWay::Older, HistoryPageQuestion::kSize});
            if (answer)
                page = *std::move(answer);
            return answer.has_value();
        };
        const double first = time(5, [&] { return ask({}); });
        const auto rows = page.rows.size();
        const bool isWhole = !page.searchedTo;
        const auto next = page.searchedTo ? page.searchedTo
            : page.rows.empty()
            ? std::optional<HistoryKey>()
            : std::optional(HistoryKey {page.rows.front().timestamp, page.rows.front().id});
        const double second = next ? time(5, [&] { return ask(next); }) : 0.0;
        const HistoryKey date {StoryMaker::beginOf(StoryMaker::kLives / 3), 0};
        const double jump = time(5, [&] { return ask(date); });
        std::printf("%-24s page %7.1f ms  next %7.1f ms  jump to a date %7.1f ms  (%zu rows%s)\n",
                    qPrintable(name), first, second, jump, rows, isWhole ? "" : ", goes on");
        std::fflush(stdout);
    }

    void figures(const QString& name, const HistoryFilter& filter)
    {
        HistoryCount count;
        const double counted = time(1, [&] {
            const auto answer = m_query.count({filter});
            count = answer.value_or(HistoryCount());
            return answer.has_value();
        });
        std::vector<WallTime> bounds;
        for (int i = 0; i <= 300; ++i)
            bounds.push_back(StoryMaker::beginOf(0) + i * std::chrono::hours(30));
        const double bars = time(1, [&] {
            return m_query.intervals({filter, bounds}).has_value();
        });
        const double days = time(1, [&] {
            return m_query.days({filter, "Europe/Madrid"}).has_value();
        });
        std::printf("%-24s count %8.0f ms (%lld of %lld)  300 bars %8.0f ms  days %8.0f ms\n",
                    qPrintable(name), counted, static_cast<long long>(count.matching),
                    static_cast<long long>(count.all), bars, days);
        constexpr std::array kFacets {"type", "streak", "live", "streamer", "user"};
        std::printf("%-24s facets", qPrintable(name));
        for (std::size_t i = 0; i < kFacets.size(); ++i) {
            const auto facet = static_cast<HistoryFacet>(i);
            std::printf("  %s %.0f ms", kFacets[i], time(1, [&] {
                            return m_query.facet({filter, facet, 50}).has_value();
                        }));
            std::fflush(stdout);
        }
        std::printf("\n");
    }

    SqlEventQuery m_query;
    bool m_isFine = true;
};

/// The indexes of the events are made again at the end: so it takes a quarter of the time.
class IndexPause
{
public:
    explicit IndexPause(const DatabaseUrl& url)
        : m_connection(url)
    {
    }

    Result<void> begin()
    {
        if (m_connection.url().engine != DatabaseUrl::Engine::Sqlite)
            return {};
        if (auto opened = m_connection.open(); !opened)
            return opened;
        auto query = m_connection.run(u"SELECT name, sql FROM sqlite_master WHERE type = 'index' "
                                      "AND tbl_name = 'live_events' AND sql IS NOT NULL"_s);
        if (!query)
            return tl::unexpected(query.error());
        QStringList names;
        while ((*query)->next()) {
            names << (*query)->value(0).toString();
            m_made << (*query)->value(1).toString();
        }
        (*query)->finish();
        return execute(names.replaceInStrings(QRegularExpression(u"^"_s), u"DROP INDEX "_s));
    }

    Result<void> end() { return execute(m_made); }

private:
    Result<void> execute(const QStringList& statements)
    {
        for (const QString& statement : statements) {
            if (auto done = m_connection.execute(statement); !done)
                return done;
        }
        return {};
    }

    SqlConnection m_connection;
    QStringList m_made;
};

bool fill(const DatabaseUrl& url, std::int64_t events)
{
    const SystemClock clock;
    SqlEventSink sink(url, clock);
    IndexPause pause(url);
    QElapsedTimer timer;
    timer.start();
    auto done = sink.open();
    if (done)
        done = pause.begin();
    if (done)
        done = StoryMaker(events).fill(sink);
    if (done)
        done = pause.end();
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(done.error().detail));
    else
        std::printf("made in %.0f s, %.0f events/s\n", static_cast<double>(timer.elapsed()) / 1e3,
                    static_cast<double>(events) * 1e3 / static_cast<double>(timer.elapsed()));
    return done.has_value();
}

bool benchFile(const QString& folder, std::int64_t events)
{
    const QString path = folder + u"/history-%1.sqlite"_s.arg(events);
    const auto url = DatabaseUrl::parse(u"sqlite:"_s + path).value();
    // Under another name until it is whole.
    const QString unfinished = path + u".part"_s;
    if (!QFile::exists(path)) {
        QFile::remove(unfinished);
        if (!fill(DatabaseUrl::parse(u"sqlite:"_s + unfinished).value(), events)
            || !QFile::rename(unfinished, path))
            return false;
    }
    std::printf("SQLite, %lld events, %.0f bytes each\n", static_cast<long long>(events),
                static_cast<double>(QFile(path).size()) / static_cast<double>(events));
    return HistoryBench(url).run();
}

bool benchServer(std::int64_t events)
{
    QString error;
    if (!TestDatabase::isReady(u"mariadb"_s, error)) {
        std::fprintf(stderr, "%s\n", qPrintable(error));
        return false;
    }
    const TestDatabase database(u"mariadb"_s);
    database.query(u"SET GLOBAL innodb_buffer_pool_size = 2147483648"_s);
    if (!fill(database.url(), events))
        return false;
    std::printf("MariaDB, %lld events\n", static_cast<long long>(events));
    return HistoryBench(database.url()).run();
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fprintf(stderr, "bench_history sqlite|mariadb EVENTS FOLDER\n");
        return 2;
    }
    const std::int64_t events = arguments[2].toLongLong();
    return (arguments[1] == "sqlite"_L1 ? benchFile(arguments[3], events) : benchServer(events))
        ? 0
        : 1;
}
