// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/computerzone.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/historystore.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/models/historytreemodel.h"
#include "ui/presentation/eventpresenter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

Q_DECLARE_METATYPE(std::vector<racha::WallTime>)

namespace {

void print(const QAbstractItemModel& model, const QModelIndex& parent, int depth,
           QStringList& lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QVariant events = index.data(HistoryTreeModel::EventsRole);
        const QString name = index.data().toString();
        lines << QString(depth, u' ')
                + (events.isValid() ? u"%1 %2"_s.arg(name).arg(events.toLongLong()) : name);
        print(model, index, depth + 1, lines);
    }
}

QString printed(const QAbstractItemModel& model, const QModelIndex& parent)
{
    QStringList lines;
    print(model, parent, 0, lines);
    return lines.join(u'\n');
}

HistoryDays::Day day(const char* date, std::int64_t events)
{
    return {wallTimeFromText(std::string(date) + " 00:00:00"), events};
}

} // namespace

/// Dates and facets beside the table.
class TestHistoryTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_model = std::make_unique<HistoryTreeModel>(); }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        racha::test::forgetLanguage();
    }

    void daysStandInTheirMonthsAndYears()
    {
        watch();
        m_model->setDays({day("2025-12-31", 4), day("2026-11-22", 5), day("2026-11-23", 6)});
        QCOMPARE(
            printed(*m_model, m_model->whenSection()),
            u"2026 11\n November 11\n  Mon 23 6\n  Sun 22 5\n2025 4\n December 4\n  Wed 31 4"_s);
    }

    void daysAreThoseOfTheClockThatIsRead()
    {
        const racha::test::ComputerZone mexico("America/Mexico_City");
        const auto at = [](const char* text) { return wallTimeFromText(text); };
        m_model->setDays({{at("2026-11-30 06:00:00"), 6}});
        QCOMPARE(printed(*m_model, m_model->whenSection()), u"2026 6\n November 6\n  Mon 30 6"_s);
        const auto monthOf = [this] {
            return m_model->index(0, 0, m_model->index(0, 0, m_model->whenSection()));
        };
        QCOMPARE(m_model->stretchOf(monthOf())->begin, at("2026-11-01 06:00:00"));
        QCOMPARE(m_model->stretchOf(monthOf())->end, at("2026-12-01 06:00:00"));
        installDisplayZone(DisplayZone::Utc);
        m_model->setDays({day("2026-12-01", 6)}); // late in the evening there
        QCOMPARE(printed(*m_model, m_model->whenSection()), u"2026 6\n December 6\n  Tue 1 6"_s);
        QCOMPARE(m_model->stretchOf(monthOf())->begin, at("2026-12-01 00:00:00"));
        QCOMPARE(m_model->stretchOf(monthOf())->end, at("2027-01-01 00:00:00"));
    }

    void hoursAreThoseOfTheClockThatIsRead()
    {
        const racha::test::ComputerZone mexico("America/Mexico_City");
        const WallTime begin = wallTimeFromText("2026-11-23 06:00:00");
        m_model->setDays({{begin, 4}});
        const QModelIndex month =
            m_model->index(0, 0, m_model->index(0, 0, m_model->whenSection()));
        m_model->setHours({{begin, begin + std::chrono::hours(1)}, {4}});
        const QModelIndex opened = m_model->index(0, 0, month);
        QCOMPARE(printed(*m_model, opened), u"00:00 – 01:00 4"_s);
        installDisplayZone(DisplayZone::Utc);
        QCOMPARE(printed(*m_model, opened), u"06:00 – 07:00 4"_s);
    }

    void countsChangeInPlace()
    {
        watch();
        m_model->setDays({day("2026-11-22", 5), day("2026-11-23", 6)});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        m_model->setDays({day("2026-11-22", 5), day("2026-11-23", 9)});
        QCOMPARE(changed.size(), 3); // the day, its month, its year
        QCOMPARE(inserted.size() + removed.size(), 0);
        m_model->setDays({day("2026-11-23", 9), day("2026-11-24", 1)});
        QCOMPARE(printed(*m_model, m_model->whenSection()),
                 u"2026 10\n November 10\n  Tue 24 1\n  Mon 23 9"_s);
        m_model->setDays({});
        QCOMPARE(printed(*m_model, m_model->whenSection()), QString());
    }

    void hoursComeWhenADayIsOpened()
    {
        qRegisterMetaType<std::vector<WallTime>>();
        m_model->setDays({day("2026-11-23", 6)});
        const QModelIndex month =
            m_model->index(0, 0, m_model->index(0, 0, m_model->whenSection()));
        const QModelIndex opened = m_model->index(0, 0, month);
        QVERIFY(m_model->hasChildren(opened));
        QVERIFY(m_model->canFetchMore(opened));
        QSignalSpy wanted(m_model.get(), &HistoryTreeModel::hoursWanted);
        m_model->fetchMore(opened);
        QCOMPARE(wanted.size(), 1);
        const auto bounds = wanted[0][0].value<std::vector<WallTime>>();
        QCOMPARE(bounds.size(), std::size_t {25});
        HistoryIntervals hours {bounds, std::vector<std::int64_t>(24)};
        hours.counts[20] = 4;
        hours.counts[21] = 2;
        m_model->setHours(hours);
        QCOMPARE(printed(*m_model, opened), u"21:00 – 22:00 2\n20:00 – 21:00 4"_s);
        QVERIFY(!m_model->canFetchMore(opened));
        // Another count of the day: its hours are asked for again.
        m_model->setDays({day("2026-11-23", 7)});
        QCOMPARE(wanted.size(), 2);
    }

    void aTimeIsAStretch()
    {
        watch();
        m_model->setDays({day("2026-11-23", 6)});
        const QModelIndex year = m_model->index(0, 0, m_model->whenSection());
        const auto stretch = m_model->stretchOf(m_model->index(0, 0, year));
        QVERIFY(stretch);
        QCOMPARE(stretch->begin, wallTimeFromText("2026-11-01 00:00:00"));
        QCOMPARE(stretch->end, wallTimeFromText("2026-12-01 00:00:00"));
        QVERIFY(!m_model->stretchOf(m_model->whenSection()));
    }

    void facetsAreCountedWhenTheyAreOpened()
    {
        const QModelIndex types = m_model->section(HistoryFacet::Type);
        int asked = 0;
        connect(m_model.get(), &HistoryTreeModel::facetWanted, this,
                [&asked](HistoryFacet facet) { asked += facet == HistoryFacet::Type ? 1 : 100; });
        QVERIFY(m_model->canFetchMore(types));
        m_model->fetchMore(types);
        m_model->fetchMore(types);
        QCOMPARE(asked, 1);
        m_model->setFacet(
            {HistoryFacet::Type, {{"CommentEvent", "", {}, 40}, {"GiftEvent", "", {}, 3}}, 7});
        QCOMPARE(printed(*m_model, types), u"Comment 40\nGift 3\nothers 7"_s);
        QCOMPARE(m_model->index(1, 0, types).data(HistoryTreeModel::TermRole).toString(),
                 u"type == gift"_s);
        QCOMPARE(m_model->index(2, 0, types).data(HistoryTreeModel::TermRole).toString(),
                 QString());
        QCOMPARE(m_model->index(1, 0, types).data(Qt::AccessibleTextRole).toString(),
                 u"Gift, 3 events"_s);
    }

    void typesAreCalledAsInTheTable_data() { racha::test::addLanguageRows(); }

    void typesAreCalledAsInTheTable()
    {
        QFETCH(int, language);
        installLanguage(static_cast<Language>(language));
        HistoryFacetValues values {HistoryFacet::Type, {}, 0};
        QStringList column;
        for (std::size_t i = 0; i < kPayloadCount - 1; ++i) {
            FeedRow row;
            row.type = static_cast<EventType>(i);
            values.values.push_back({std::string(eventTypeName(row.type)), "", {}, 1});
            column << EventPresenter::typeWord(row) + u" 1";
        }
        m_model->setFacet(values);
        QCOMPARE(printed(*m_model, m_model->section(HistoryFacet::Type)).split(u'\n'), column);
    }

    void anotherQuestionCountsOnlyWhatIsOpen()
    {
        m_model->setFacet({HistoryFacet::Type, {{"GiftEvent", "", {}, 3}}, 0});
        m_model->setFacet({HistoryFacet::User, {{"7", "ana", {}, 3}, {"", "", {}, 1}}, 0});
        const QModelIndex types = m_model->section(HistoryFacet::Type);
        const QModelIndex users = m_model->section(HistoryFacet::User);
        QCOMPARE(printed(*m_model, users), u"@ana 3\nnobody 1"_s);
        QList<HistoryFacet> asked;
        connect(m_model.get(), &HistoryTreeModel::facetWanted, this,
                [&asked](HistoryFacet facet) { asked << facet; });
        m_model->askAgain([types](const QModelIndex& index) { return index == types; });
        QCOMPARE(asked, QList<HistoryFacet> {HistoryFacet::Type});
        QCOMPARE(printed(*m_model, types), u"Gift 3"_s); // until the answer comes
        QCOMPARE(m_model->rowCount(users), 0);
        QVERIFY(m_model->canFetchMore(users));
    }

    void livesSayWhoseAndWhen()
    {
        watch();
        m_model->setFacet(
            {HistoryFacet::Live, {{"9", "luna", wallTimeFromText("2026-11-23 20:00:00"), 3}}, 0});
        const QString text = printed(*m_model, m_model->section(HistoryFacet::Live));
        QVERIFY2(text.endsWith(u" · @luna 3"_s) && text.contains(u" 20:00 "_s), qPrintable(text));
    }

private:
    /// Not where it matters what is asked for: the tester opens everything.
    void watch() { m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get()); }

    std::unique_ptr<HistoryTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

RACHA_TEST(TestHistoryTree);
#include "tst_historytree.moc"
