// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filterlexer.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/historystore.h"
#include "ui/models/filterterm.h"
#include "ui/models/historymodel.h"
#include "ui/models/historyterms.h"
#include "ui/models/savedfilters.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using racha::test::historyEvent;

namespace {

FilterExpressionPtr parsed(const QString& text)
{
    const auto filter = FilterExpression::parse(text, QTimeZone::utc());
    return filter ? *filter : nullptr;
}

bool holdsFor(const QString& term, const HistoryRow& row)
{
    FeedRowRecord record(row.feed, row.event.streamer);
    const FilterExpressionPtr filter = parsed(term);
    return filter && filter->matches(record, {});
}

} // namespace

/// How a filter grows by what one clicks on, and how it is kept.
class TestHistoryTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void conditionsAreAddedAndTakenBack()
    {
        const QString gift = u"type == gift"_s;
        const QString ana = u"user == ana"_s;
        QCOMPARE(filterWith(nullptr, gift), gift);
        const QString both = filterWith(parsed(gift), ana);
        QCOMPARE(both, u"type == gift and user == ana"_s);
        QCOMPARE(filterWith(parsed(both), ana), both);
        QCOMPARE(filterWith(parsed(u"text == 1 or gift == 2"_s), ana),
                 u"(text == 1 or gift == 2) and user == ana"_s);
        const QString three = filterWith(parsed(both), u"diamonds > 5"_s);
        QCOMPARE(filterWithout(parsed(three), ana), u"type == gift and diamonds > 5"_s);
        QCOMPARE(filterWithout(parsed(three), gift), u"user == ana and diamonds > 5"_s);
        QCOMPARE(filterWithout(parsed(three), u"diamonds > 5"_s), both);
        QCOMPARE(filterWithout(parsed(gift), gift), QString());
        QCOMPARE(filterWithout(parsed(three), u"live == luna"_s), three);
        QVERIFY(hasTerm(parsed(three), ana));
        QVERIFY(!hasTerm(parsed(three), u"user == an"_s));
    }

    void theConditionOfACellHoldsForItsRow()
    {
        for (const int id : {10, 11}) {
            const HistoryRow row = historyRowOf(historyEvent(id));
            for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
                const QString term = historyTerm(row, column);
                if (term.isEmpty() || column == HistoryModel::Session)
                    continue; // the feed's record knows no session
                QVERIFY2(holdsFor(term, row), qPrintable(term));
                QVERIFY2(!holdsFor(u"not "_s + term, row), qPrintable(term));
            }
        }
    }

    void columnsAreComparedInTheFilterLanguage()
    {
        for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
            const QString field = historyField(column);
            QVERIFY2(filterSources(field).has_value(), qPrintable(field));
        }
    }

    void valuesOfFacetsAreConditions()
    {
        QCOMPARE(facetTerm(HistoryFacet::Type, "GiftEvent"), u"type == gift"_s);
        QCOMPARE(facetTerm(HistoryFacet::StreakStatus, "end"), u"streak == end"_s);
        QCOMPARE(facetTerm(HistoryFacet::Live, "9"), u"room_id == 9"_s);
        QCOMPARE(facetTerm(HistoryFacet::Streamer, "luna"), u"live == luna"_s);
        QCOMPARE(facetTerm(HistoryFacet::User, "7"), u"user_id == 7"_s);
    }

    void rowsWithoutAValueHaveAConditionToo()
    {
        HistoryRow none = historyRowOf(historyEvent(11));
        none.feed.user = {};
        const HistoryRow gift = historyRowOf(historyEvent(10));
        QVERIFY(holdsFor(facetTerm(HistoryFacet::StreakStatus, ""), none));
        QVERIFY(!holdsFor(facetTerm(HistoryFacet::StreakStatus, ""), gift));
        QVERIFY(holdsFor(facetTerm(HistoryFacet::User, ""), none));
        QVERIFY(!holdsFor(facetTerm(HistoryFacet::User, ""), gift));
    }

    void hostileNamesStayValues()
    {
        StoredEvent event = historyEvent(11);
        event.userUniqueId = "x) or (diamonds >= 0";
        event.userNickname = "\"; drop table live_events --";
        const HistoryRow row = historyRowOf(event);
        for (const int column : {HistoryModel::User, HistoryModel::Nickname}) {
            const FilterExpressionPtr filter = parsed(historyTerm(row, column));
            QVERIFY(filter);
            QCOMPARE(filter->root().kind, FilterNode::Kind::Compare);
        }
    }

    void filtersAreKeptByName()
    {
        SavedFilters saved;
        QVERIFY(saved.put({u"  large   gifts "_s, u"diamonds >= 100"_s, {}}));
        QVERIFY(saved.put({u"ana"_s, u"user == ana"_s, u"hola"_s}));
        QVERIFY(!saved.put({u" "_s, u"type == gift"_s, {}}));
        QVERIFY(saved.put({u"ana"_s, u"user == ana_2"_s, {}}));
        const SavedFilters read = SavedFilters::fromText(saved.text());
        QCOMPARE(read.all(), saved.all());
        QCOMPARE(read.all().size(), std::size_t {2});
        QCOMPARE(read.all()[0].filter, u"user == ana_2"_s);
        QCOMPARE(read.all()[1].name, u"large gifts"_s);
    }

    void namesAreChangedWhereTheyAreFree()
    {
        SavedFilters saved;
        saved.put({u"a"_s, u"type == gift"_s, {}});
        saved.put({u"b"_s, u"type == like"_s, {}});
        QVERIFY(!saved.rename(0, u"b"_s));
        QVERIFY(!saved.rename(0, u""_s));
        QVERIFY(!saved.rename(5, u"z"_s));
        QVERIFY(saved.rename(0, u"z"_s));
        QCOMPARE(saved.all()[1].filter, u"type == gift"_s);
        saved.remove(0);
        QCOMPARE(saved.all().size(), std::size_t {1});
    }

    void damagedSettingsAreNoFilters()
    {
        QVERIFY(SavedFilters::fromText(u"no json"_s).all().empty());
        QVERIFY(SavedFilters::fromText(u"[1, {\"name\": 3}, {\"filter\": \"x\"}]"_s).all().empty());
        SavedFilters many;
        for (int i = 0; i < 200; ++i)
            many.put({QString::number(i), {}, {}});
        QCOMPARE(many.all().size(), SavedFilters::kMost);
    }
};

RACHA_TEST(TestHistoryTerms);
#include "tst_historyterms.moc"
