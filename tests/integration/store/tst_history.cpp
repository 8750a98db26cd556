// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/historyrows.h"
#include "core/store/sql/sqlconnection.h"
#include "core/store/sql/sqleventquery.h"
#include "tests/integration/store/testcapture.h"
#include "tests/integration/store/testdatabase.h"
#include "tests/support/filterevents.h"
#include "tests/support/filterstore.h"
#include "tests/support/filtertexts.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using namespace racha::test;

namespace {

/// Each look at it is a second later: whatever is done took long.
class HurriedClock final : public Clock
{
public:
    WallTime now() const override { return at(0); }

    MonoTime monotonic() const override
    {
        m_now += std::chrono::seconds(1);
        return m_now;
    }

private:
    mutable MonoTime m_now {};
};

/// One live of odd events; the timestamps of some are equal, and they go over some days.
std::vector<Event> liveOf(RoomId room, std::uint64_t seed, int count)
{
    std::vector<Event> events = oddEvents(static_cast<std::size_t>(count), seed);
    SeededRandomSource random(seed);
    for (Event& event : events) {
        event.room = room;
        event.timestamp += std::chrono::minutes(random.next() % 6'000);
        if (random.next() % 5 == 0)
            event.timestamp = at(86'400'000);
        if (auto* const comment = std::get_if<CommentEvent>(&event.payload))
            comment->comment += " común " + chosen(random, oddTexts());
    }
    return events;
}

struct StoredCell
{
    HistoryKey key;
    CellRecord* record = nullptr;
};

} // namespace

/// The questions of the Stored page, on every engine (RACHA_TEST_ENGINE): what they find is what
/// the predicate accepts among all rows.
class TestHistory : public QObject
{
    Q_OBJECT

private:
    QString m_engine = qEnvironmentVariable("RACHA_TEST_ENGINE", u"sqlite"_s);
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<FilterStore> m_store;
    std::unique_ptr<SqlEventQuery> m_query;
    std::vector<StoredCell> m_rows; ///< all, in the order of time

    static HistoryFilter filter(const QString& expression, std::vector<std::string> words = {})
    {
        HistoryFilter made;
        if (!expression.isEmpty())
            made.expression = FilterExpression::parse(expression, FilterStore::zone()).value();
        made.words = std::move(words);
        made.now = FilterStore::now();
        return made;
    }

    bool storeLive(RoomId room, const std::string& streamer, const std::vector<Event>& events) const
    {
        const ManualClock clock(at(0));
        const auto sink = m_database->sink(clock);
        auto header = std::make_shared<CaptureHeader>();
        header->streamer = streamer;
        header->room = room;
        header->uuid = streamer;
        auto batch = std::make_shared<EventBatch>();
        batch->capture = header;
        batch->events = events;
        batch->lastFrame = events.back().frame;
        batch->upTo = events.back().receivedAt;
        const EventBatchPtr batches[] {batch};
        if (!sink->open())
            return false;
        const auto session = sink->beginSession(*header, at(0));
        return session && sink->write(session->id, batches);
    }

    std::vector<StoredCell> expected(const HistoryFilter& filter) const
    {
        const PlainWords words(filter.words);
        std::vector<StoredCell> found;
        for (const StoredCell& row : m_rows) {
            const bool isInTime = row.key.timestamp >= filter.from
                && (filter.until == WallTime() || row.key.timestamp < filter.until);
            if (isInTime
                && (!filter.expression || filter.expression->matches(*row.record, filter.now))
                && words.areIn(*row.record))
                found.push_back(row);
        }
        return found;
    }

    static QString printed(const std::vector<std::int64_t>& ids)
    {
        QStringList texts;
        for (const std::int64_t id : ids)
            texts << QString::number(id);
        return texts.join(u' ');
    }

    static std::vector<std::int64_t> idsOf(const std::vector<StoredCell>& rows)
    {
        std::vector<std::int64_t> ids;
        for (const StoredCell& row : rows)
            ids.push_back(row.key.id);
        return ids;
    }

    /// All pages from a place on, oldest first; `pages` are counted, 0 where time cut one short.
    Result<std::vector<std::int64_t>> walk(const HistoryFilter& filter, HistoryWay way,
                                           std::optional<HistoryKey> place, int size, int& pages)
    {
        std::vector<std::int64_t> ids;
        bool isCutShort = false;
        for (pages = 1;; ++pages) {
            const auto page = m_query->page({filter, place, way, size});
            if (!page)
                return tl::unexpected(page.error());
            std::vector<std::int64_t> part;
            for (const StoredEvent& row : page->rows)
                part.push_back(row.id);
            ids.insert(way == HistoryWay::Older ? ids.begin() : ids.end(), part.begin(),
                       part.end());
            if (page->isLast) {
                if (isCutShort)
                    pages = 0;
                return ids;
            }
            if (page->searchedTo) {
                place = page->searchedTo;
                isCutShort = true;
            } else {
                if (page->rows.size() != static_cast<std::size_t>(size))
                    return failure(ErrorCode::DbFailed, u"a page that is not full"_s);
                const auto& edge =
                    way == HistoryWay::Older ? page->rows.front() : page->rows.back();
                place = {edge.timestamp, edge.id};
            }
        }
    }

    QString pageDisagreement(const HistoryFilter& filter)
    {
        const auto wanted = expected(filter);
        for (const HistoryWay way : {HistoryWay::Older, HistoryWay::Newer}) {
            int pages = 0;
            const auto found = walk(filter, way, {}, 60, pages);
            if (!found)
                return found.error().detail;
            if (*found != idsOf(wanted))
                return u"found %1\nwanted %2"_s.arg(printed(*found), printed(idsOf(wanted)));
            const auto fullPages = static_cast<int>((wanted.size() + 59) / 60);
            if (pages != 0 && pages != fullPages && !wanted.empty())
                return u"%1 pages"_s.arg(pages);
        }
        return {};
    }

    QString figuresDisagreement(const HistoryFilter& filter)
    {
        const auto wanted = expected(filter);
        const auto count = m_query->count({filter});
        if (!count)
            return count.error().detail;
        if (count->matching != std::ssize(wanted) || count->all != std::ssize(m_rows))
            return u"count %1 of %2"_s.arg(count->matching).arg(count->all);
        std::vector<WallTime> bounds;
        for (int i = -2; i < 100; ++i)
            bounds.push_back(at(i * 7'200'000));
        const auto intervals = m_query->intervals({filter, bounds});
        if (!intervals)
            return intervals.error().detail;
        std::vector<std::int64_t> counts(bounds.size() - 1);
        std::map<WallTime, std::int64_t> days;
        for (const StoredCell& row : wanted) {
            const auto above = std::ranges::upper_bound(bounds, row.key.timestamp);
            if (above != bounds.begin() && above != bounds.end())
                ++counts[static_cast<std::size_t>(above - bounds.begin()) - 1];
            const auto local = QDateTime::fromMSecsSinceEpoch(
                microseconds(row.key.timestamp) / 1'000, FilterStore::zone());
            ++days[wallTimeFromMicroseconds(
                local.date().startOfDay(FilterStore::zone()).toMSecsSinceEpoch() * 1'000)];
        }
        if (intervals->counts != counts)
            return u"intervals: "_s + printed(intervals->counts) + u" not "_s + printed(counts);
        const auto found = m_query->days({filter, FilterStore::zone().id()});
        if (!found)
            return found.error().detail;
        std::map<WallTime, std::int64_t> foundDays;
        for (const HistoryDays::Day& day : found->days)
            foundDays[day.begin] = day.events;
        return foundDays == days ? QString() : u"days"_s;
    }

    QString facetDisagreement(const HistoryFilter& filter)
    {
        constexpr std::array kFacets {
            std::pair {HistoryFacet::Type, FilterColumn::Type},
            std::pair {HistoryFacet::StreakStatus, FilterColumn::StreakState},
            std::pair {HistoryFacet::Live, FilterColumn::RoomNumber},
            std::pair {HistoryFacet::Streamer, FilterColumn::StreamerUniqueId},
            std::pair {HistoryFacet::User, FilterColumn::UserNumber}};
        const auto rows = expected(filter);
        for (const auto& [facet, column] : kFacets) {
            std::map<std::string, std::int64_t> wanted;
            for (const StoredCell& row : rows) {
                const FilterValue cell = row.record->cell(column);
                ++wanted[cell.isNull()                              ? std::string()
                             : cell.kind == FilterValue::Kind::Text ? std::string(cell.text)
                                                                    : std::to_string(cell.integer)];
            }
            const auto found = m_query->facet({filter, facet, 4});
            if (!found)
                return found.error().detail;
            std::int64_t shown = 0;
            std::int64_t before = std::numeric_limits<std::int64_t>::max();
            for (const HistoryFacetValues::Value& value : found->values) {
                if (value.events > before || wanted[value.value] != value.events)
                    return u"facet %1: %2 of %3 not %4"_s.arg(int(facet))
                        .arg(value.events)
                        .arg(QString::fromStdString(value.value))
                        .arg(wanted[value.value]);
                before = value.events;
                shown += value.events;
            }
            if (found->values.size() != std::min<std::size_t>(wanted.size(), 4)
                || shown + found->others != std::ssize(rows))
                return u"facet %1: others %2"_s.arg(int(facet)).arg(found->others);
        }
        return {};
    }

    void verify(const QString& name, const QString& disagreement)
    {
        QVERIFY2(disagreement.isEmpty(), qPrintable(name + u": "_s + disagreement));
    }

    void verifyAll(const QString& name, const HistoryFilter& filter)
    {
        verify(name, pageDisagreement(filter));
        verify(name, figuresDisagreement(filter));
        verify(name, facetDisagreement(filter));
    }

private Q_SLOTS:

    void initTestCase()
    {
        QString error;
        QVERIFY2(TestDatabase::isReady(m_engine, error), qPrintable(error));
        m_database = std::make_unique<TestDatabase>(m_engine);
        m_store = std::make_unique<FilterStore>(m_database->url(), liveOf(kRoom, 5, 300));
        QVERIFY2(m_store->error().isEmpty(), qPrintable(m_store->error()));
        QVERIFY(storeLive(RoomId {73}, "ana", liveOf(RoomId {73}, 6, 250)));
        QVERIFY(storeLive(RoomId {5'655}, "Ánabel", liveOf(RoomId {5'655}, 7, 200)));
        QVERIFY(m_store->readBack());
        for (const StoredCells& row : m_store->rows()) {
            auto& record = const_cast<CellRecord&>(row.record); // a filter caches what it reads
            m_rows.push_back({{wallTimeFromText(row.texts[2]), row.id}, &record});
        }
        std::ranges::sort(m_rows, {}, &StoredCell::key);
        QCOMPARE(m_rows.size(), 750U);
        m_query = std::make_unique<SqlEventQuery>(m_database->url());
        QVERIFY(m_query->open());
    }

    void cleanupTestCase()
    {
        m_query.reset();
        m_store.reset();
        m_database.reset();
    }

    void allThatMatchesIsFoundOnce_data()
    {
        QTest::addColumn<QString>("expression");
        for (const auto& text : {u""_s,
                                 u"type == gift"_s,
                                 u"type in (gift, like, comment)"_s,
                                 u"user == ana"_s,
                                 u"user in (ana, \"ana \", 73, José)"_s,
                                 u"user == 0"_s,
                                 u"user_id == 73"_s,
                                 u"live == ana"_s,
                                 u"live in (ana, 5655)"_s,
                                 u"live == Streamer.año"_s,
                                 u"live == nobody"_s,
                                 u"live == ana and type == gift"_s,
                                 u"type == comment and user == ana"_s,
                                 u"user == ana or live == 73"_s,
                                 u"type == gift or user == ana"_s,
                                 u"streak_status == end"_s,
                                 u"streak_status in (start, continue) and live == ana"_s,
                                 u"not type == gift"_s,
                                 u"user != ana"_s,
                                 u"text contains ana"_s,
                                 u"user contains 🌹"_s,
                                 u"type == comment and text contains común"_s,
                                 u"diamonds > 100"_s,
                                 u"diamonds > 100 and user contains a"_s,
                                 u"user_nickname matches \"^a\""_s,
                                 u"id in (5, 17, 300, 9999999)"_s,
                                 u"id == 5 or type == like"_s,
                                 u"time >= 2026-11-24 and time < 2026-11-26T12:00Z"_s,
                                 u"user_id == 1.5"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void allThatMatchesIsFoundOnce()
    {
        QFETCH(const QString, expression);
        HistoryFilter asked = filter(expression);
        verifyAll(expression, asked);
        asked.from = at(40'000'000);
        asked.until = at(200'000'000);
        verifyAll(expression + u", some days"_s, asked);
    }

    void streaksAreFoundByTheirIds()
    {
        const std::string id = m_rows[100].record->cell(FilterColumn::StreakId).text.empty()
            ? "streak"
            : std::string(m_rows[100].record->cell(FilterColumn::StreakId).text);
        QStringList ids;
        for (const StoredCell& row : m_rows) {
            const FilterValue cell = row.record->cell(FilterColumn::StreakId);
            if (!cell.isNull() && ids.size() < 20)
                ids << quoted(std::string(cell.text));
        }
        QVERIFY(!ids.isEmpty());
        verifyAll(u"streaks"_s, filter(u"streak_id in ("_s + ids.join(u", "_s) + u')'));
    }

    static QString quoted(const std::string& text)
    {
        QString out = QString::fromStdString(text);
        return u'"' + out.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    }

    void anyFilterThatSomebodyWrites()
    {
        FilterTexts texts(77, false);
        for (int i = 0; i < 150 && !QTest::currentTestFailed(); ++i) {
            const QString text = texts.next();
            verifyAll(text, filter(text));
        }
    }

    void plainWordsHaveOneMeaning()
    {
        std::vector<std::vector<std::string>> searches {{"ana"},
                                                        {"ANÁ", "comun"},
                                                        {"a"},
                                                        {"🌹"},
                                                        {"李"},
                                                        {"73"},
                                                        {"5655"},
                                                        {"%"},
                                                        {"_\\"},
                                                        {"'; drop"},
                                                        {"común", "🎁"},
                                                        {"streamer"},
                                                        {"nobody here"},
                                                        {"nn"},
                                                        {"a\nana"},
                                                        {"か"},
                                                        {"que no"},
                                                        {"anabel", "73"},
                                                        {"*"},
                                                        {"año"},
                                                        {"ano común"},
                                                        {"ﬁ"},
                                                        {"o'ne"},
                                                        {std::string(40, 'n')},
                                                        {std::string(30, 'n')},
                                                        {""},
                                                        {"❤️"},
                                                        {"strasse"}};
        for (const std::string& text : oddTexts())
            searches.push_back({text});
        for (const auto& words : searches) {
            QString name;
            for (const std::string& word : words)
                name += QString::fromStdString(word) + u'|';
            verifyAll(name, filter({}, words));
            verifyAll(name + u" gifts"_s, filter(u"type != gift and diamonds < 1000"_s, words));
            if (QTest::currentTestFailed())
                return;
        }
    }

    void aPlaceIsWhereReadingGoesOn()
    {
        for (const auto& expression : {u""_s, u"type == comment"_s, u"diamonds > 5"_s}) {
            const HistoryFilter asked = filter(expression);
            const auto all = expected(asked);
            for (std::size_t i = 0; i < m_rows.size(); i += 37) {
                const HistoryKey place = m_rows[i].key;
                int pages = 0;
                const auto older = walk(asked, HistoryWay::Older, place, 200, pages);
                const auto newer = walk(asked, HistoryWay::Newer, place, 200, pages);
                QVERIFY(older && newer);
                const auto split = std::ranges::lower_bound(all, place, {}, &StoredCell::key);
                const bool isThere = split != all.end() && split->key == place;
                QCOMPARE(*older, idsOf({all.begin(), split}));
                QCOMPARE(*newer, idsOf({split + (isThere ? 1 : 0), all.end()}));
            }
            const HistoryKey before {at(86'400'000), 0};
            int pages = 0;
            const auto older = walk(asked, HistoryWay::Older, before, 200, pages);
            QVERIFY(older);
            QCOMPARE(
                *older,
                idsOf({all.begin(), std::ranges::lower_bound(all, before, {}, &StoredCell::key)}));
        }
    }

    /// Every question is late after its first slice: it gives what it has, and going on from there
    /// finds all.
    void aLongSearchGivesWhatItHas()
    {
        SqlConnection connection(m_database->url(), SqlAccess::ReadOnly);
        QVERIFY(connection.open() && connection.setUp());
        HistoryPlanner planner(connection);
        const HurriedClock clock;
        const HistoryDesk desk {connection, planner, clock, {}};
        const HistoryFilter asked = filter(u"diamonds == 73 or text contains \"ana co\""_s);
        const auto wanted = idsOf(expected(asked));
        QVERIFY(!wanted.empty());
        for (const HistoryWay way : {HistoryWay::Older, HistoryWay::Newer}) {
            std::vector<std::int64_t> found;
            std::optional<HistoryKey> place;
            int stops = 0;
            bool isLast = false;
            while (!isLast) {
                const auto page = readPage(desk, {asked, place, way, 500});
                QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
                std::vector<std::int64_t> part;
                for (const StoredEvent& row : page->rows)
                    part.push_back(row.id);
                found.insert(way == HistoryWay::Older ? found.begin() : found.end(), part.begin(),
                             part.end());
                isLast = page->isLast;
                QCOMPARE(page->searchedTo.has_value(), !isLast);
                place = page->searchedTo;
                stops += isLast ? 0 : 1;
            }
            QCOMPARE(found, wanted);
            QVERIFY(stops > 0);
        }
    }

    void livesAndPeopleHaveLabels()
    {
        const auto lives = m_query->facet({filter({}), HistoryFacet::Live, 50});
        QVERIFY(lives);
        QCOMPARE(lives->values.size(), 3U);
        for (const HistoryFacetValues::Value& value : lives->values) {
            const auto first = std::ranges::find_if(m_rows, [&value](const StoredCell& row) {
                return std::to_string(row.record->cell(FilterColumn::RoomNumber).integer)
                    == value.value;
            });
            QCOMPARE(value.begin, first->key.timestamp);
            QCOMPARE(value.label, first->record->cell(FilterColumn::StreamerUniqueId).text);
        }
        const auto people = m_query->facet({filter({}), HistoryFacet::User, 3});
        QVERIFY(people && !people->values.empty());
    }

    void theSpanIsThatOfAllEvents()
    {
        const auto span = m_query->span();
        QVERIFY(span);
        QCOMPARE(span->first, m_rows.front().key.timestamp);
        QCOMPARE(span->last, m_rows.back().key.timestamp);
    }

    void anUnwantedAnswerIsNone()
    {
        std::stop_source stop;
        m_query->setStop(stop.get_token());
        QVERIFY(m_query->count({filter({})}));
        stop.request_stop();
        QVERIFY(!m_query->count({filter({})}));
        QVERIFY(!m_query->page({filter({}), {}, HistoryWay::Older, 10}));
        m_query->setStop({});
        QVERIFY(m_query->count({filter({})}));
    }
};

RACHA_TEST(TestHistory);
#include "tst_history.moc"
