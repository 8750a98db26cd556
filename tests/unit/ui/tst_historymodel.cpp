// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/errorcode.h"
#include "tests/support/testmain.h"
#include "tests/unit/ui/historystore.h"
#include "ui/models/historymodel.h"
#include "ui/models/historypager.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using racha::test::historyEvent;
using racha::test::historySecond;
using racha::test::HistoryStore;

namespace {

HistoryFilter filterOf(const QString& text)
{
    HistoryFilter filter;
    filter.expression = *FilterExpression::parse(text, QTimeZone::utc());
    return filter;
}

} // namespace

/// The pages of the stored table, and what it says.
class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_store = std::make_unique<HistoryStore>(3'000);
        m_model = std::make_unique<HistoryModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_pager = std::make_unique<HistoryPager>(*m_model);
        m_pager->setReader(&m_store->reader);
    }

    void cleanup()
    {
        m_pager.reset();
        m_tester.reset();
        m_model.reset();
        m_store.reset();
    }

    void itBeginsAtTheNewest()
    {
        open({});
        QCOMPARE(idAt(0), 3'000);
        QCOMPARE(m_pager->state(), HistoryPager::State::Ready);
        QVERIFY(m_pager->isNewestHeld());
        QVERIFY(!m_pager->isOldestHeld());
        // The screen is filled ahead, and no further.
        QVERIFY(m_model->rowCount() >= HistoryPager::kAhead);
        QVERIFY(m_model->rowCount() <= 2 * HistoryPageQuestion::kSize);
    }

    void scrollingToTheEndReadsEveryRowOnce()
    {
        open({});
        for (int i = 0; i < 100 && !m_pager->isOldestHeld(); ++i)
            scrollTo(m_model->rowCount() - 1);
        QCOMPARE(ids(), descending(3'000, 1));
    }

    void scrollingBackReadsWhatWasLetGo()
    {
        m_store->rows.clear();
        for (int id = 1; id <= 6'000; ++id)
            m_store->rows.push_back(historyEvent(id));
        open({});
        for (int i = 0; i < 100 && !m_pager->isOldestHeld(); ++i)
            scrollTo(m_model->rowCount() - 1);
        QVERIFY(m_model->rowCount() <= HistoryPager::kMost);
        QVERIFY(!m_pager->isNewestHeld());
        QCOMPARE(ids().last(), 1);
        for (int i = 0; i < 100 && !m_pager->isNewestHeld(); ++i)
            scrollTo(0);
        QCOMPARE(idAt(0), 6'000);
        QCOMPARE(ids(), descending(6'000, idAt(m_model->rowCount() - 1)));
    }

    void theOldestCanComeFirst()
    {
        m_model->setNewestFirst(false);
        open({});
        QCOMPARE(idAt(0), 1);
        QVERIFY(m_pager->isOldestHeld());
        scrollTo(m_model->rowCount() - 1);
        QCOMPARE(idAt(299), 300);
    }

    void aMomentAmidAllIsShownAtOnce()
    {
        open({});
        QSignalSpy restarted(m_pager.get(), &HistoryPager::restarted);
        m_store->asked.clear();
        m_pager->goTo(historySecond(1'500));
        QCOMPARE(m_store->asked, QStringList {u"page"_s});
        m_store->answerOne();
        QCOMPARE(restarted.size(), 1);
        QCOMPARE(restarted[0][0].toInt(), 0);
        QCOMPARE(idAt(0), 1'500);
        m_store->answerAll(); // what is above comes behind
        QVERIFY(m_model->indexOf(historyKey(historyEvent(1'600))) >= 0);
        QCOMPARE(ids(), descending(idAt(0), ids().last()));
    }

    void anEventIsFoundAmongItsNeighbours()
    {
        open(filterOf(u"type == gift"_s));
        QSignalSpy restarted(m_pager.get(), &HistoryPager::restarted);
        m_pager->lookAt({}, historyKey(historyEvent(1'500)));
        m_store->answerAll();
        QCOMPARE(restarted[0][1].toInt(), 0);
        const int place = m_model->indexOf(historyKey(historyEvent(1'500)));
        QCOMPARE(idAt(place - 1), 1'501);
        QCOMPARE(idAt(place + 1), 1'499);
    }

    void theFilterHoldsForEachPage()
    {
        open(filterOf(u"type == gift"_s));
        for (int i = 0; i < 100 && !m_pager->isOldestHeld(); ++i)
            scrollTo(m_model->rowCount() - 1);
        QCOMPARE(m_model->rowCount(), 300);
        QCOMPARE(idAt(299), 10);
    }

    void anAnswerToAnOlderQuestionIsNone()
    {
        open({});
        m_pager->goTo(historySecond(100));
        const bool isFirst = m_store->isAsked();
        m_pager->look(filterOf(u"type == gift"_s));
        QVERIFY(isFirst);
        m_store->answerAll();
        QCOMPARE(idAt(0), 3'000);
        QCOMPARE(m_model->row(0).event.type, EventType::Gift);
    }

    void whatIsStoredMeanwhileComesInAtTheNewestEnd()
    {
        open({});
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        for (int id = 3'001; id <= 3'005; ++id)
            m_store->rows.push_back(historyEvent(id));
        commit();
        QCOMPARE(idAt(0), 3'005);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 0);
        QCOMPARE(inserted[0][2].toInt(), 4);
    }

    void aLateRowComesInWhereItBelongs()
    {
        m_store->rows.erase(m_store->rows.begin() + 2'989); // 2,990
        open({});
        QCOMPARE(idAt(10), 2'989);
        m_store->rows.insert(m_store->rows.begin() + 2'989, historyEvent(2'990));
        commit();
        QCOMPARE(ids().mid(0, 12), descending(3'000, 2'989));
    }

    void aStreakThatEndsChangesItsRow()
    {
        open({});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QCOMPARE(cell(0, HistoryModel::Streak), u"goes on 300"_s);
        m_store->rows.back().streakStatus = StreakStatus::End;
        commit();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(cell(0, HistoryModel::Streak), u"end 300"_s);
    }

    void anEndMarkThatAddsNothingIsNoZero()
    {
        GiftEvent gift;
        gift.gift.name = "GG";
        gift.streakTotal = 12;
        Event event;
        event.payload = gift;
        StoredEvent& mark = m_store->rows.back();
        mark.data = eventDataJson(event);
        mark.streakStatus = StreakStatus::End;
        open({});
        QCOMPARE(cell(0, HistoryModel::What), u"\u2068GG\u2069"_s);
        QCOMPARE(cell(0, HistoryModel::Streak), u"end 12"_s);
        QCOMPARE(cell(0, HistoryModel::Count), QString());
    }

    void whatIsDeletedGoes()
    {
        open({});
        m_store->rows.erase(m_store->rows.end() - 3, m_store->rows.end() - 1);
        commit();
        QCOMPARE(ids().mid(0, 2), (QList<int> {3'000, 2'997}));
    }

    void theFirstRowOfAnEmptyStoreAppears()
    {
        m_store->rows.clear();
        open({});
        QCOMPARE(m_model->rowCount(), 0);
        m_store->rows.push_back(historyEvent(1));
        commit();
        QCOMPARE(ids(), QList<int> {1});
    }

    void aLongSearchGoesOnByItself()
    {
        m_store->mostSearched = 50;
        m_pager->look(filterOf(u"text == \"hola 7\""_s));
        m_store->answerOne();
        QCOMPARE(m_pager->searchedTo(), historySecond(2'950));
        QVERIFY(m_store->isAsked());
        m_store->answerAll();
        QCOMPARE(ids(), QList<int> {7});
        QCOMPARE(m_pager->searchedTo(), std::nullopt);
        QVERIFY(m_pager->isOldestHeld());
    }

    void aLongSearchCanBeStopped()
    {
        m_store->mostSearched = 50;
        m_pager->look(filterOf(u"text == \"hola 7\""_s));
        m_store->answerOne();
        m_pager->stop();
        m_store->answerAll();
        QCOMPARE(m_pager->searchedTo(), historySecond(2'950));
        QCOMPARE(m_model->rowCount(), 0);
        m_pager->resume();
        m_store->answerAll();
        QCOMPARE(ids(), QList<int> {7});
    }

    void nothingIsAskedWhileNobodyLooks()
    {
        open({});
        m_pager->setActive(false);
        m_store->rows.push_back(historyEvent(3'001));
        m_store->reader.noteCommitted();
        m_pager->setVisible(190, 199);
        QVERIFY(!m_store->isAsked());
        m_pager->setActive(true);
        m_store->answerAll();
        QCOMPARE(idAt(0), 3'001);
    }

    void anErrorKeepsWhatIsShown()
    {
        open({});
        m_store->error = Error {ErrorCode::DbLost, u"gone"_s};
        m_pager->refresh();
        m_store->answerAll();
        QCOMPARE(m_pager->state(), HistoryPager::State::Failed);
        QCOMPARE(m_pager->error()->code, ErrorCode::DbLost);
        QCOMPARE(idAt(0), 3'000);
        m_store->error.reset();
        m_pager->refresh();
        m_store->answerAll();
        QCOMPARE(m_pager->state(), HistoryPager::State::Ready);
    }

    void anotherStoreIsReadAnew()
    {
        open({});
        HistoryStore other(5);
        m_pager->setReader(&other.reader);
        QCOMPARE(m_model->rowCount(), 0);
        other.answerAll();
        QCOMPARE(ids(), descending(5, 1));
        m_pager->setReader(nullptr);
        QCOMPARE(m_pager->state(), HistoryPager::State::NoStore);
    }

    void readingAgainStaysWhereItIs()
    {
        open({});
        scrollTo(180);
        const int top = idAt(180);
        QSignalSpy restarted(m_pager.get(), &HistoryPager::restarted);
        m_pager->refresh();
        m_store->answerAll();
        QCOMPARE(restarted.size(), 1);
        QVERIFY(m_model->indexOf(historyKey(historyEvent(top))) >= 0);
    }

    void cellsSayWhatIsStored()
    {
        open({});
        QStringList cells;
        for (int column = 0; column < HistoryModel::ColumnCount; ++column)
            cells << cell(0, column);
        QCOMPARE(cells.mid(1).join(u'|'),
                 u"Gift|user5|User 5|\u2068Rosa\u2069 × 1|goes on 300|1|@luna|9|"_s
                     + cell(0, HistoryModel::Time) + u"|5|4000|3|\u2068Rosa\u2069|1");
        QCOMPARE(m_model->index(0, 0).data(Qt::ToolTipRole).toString(),
                 u"2026-11-23T20:50:00.000000Z"_s);
        QVERIFY(m_model->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Rosa"_s));
    }

private:
    void open(const HistoryFilter& filter)
    {
        m_pager->look(filter);
        m_store->answerAll();
    }

    void scrollTo(int row)
    {
        m_pager->setVisible(std::max(0, row - 10), row);
        m_store->answerAll();
    }

    void commit()
    {
        m_store->reader.noteCommitted();
        QTRY_VERIFY(m_store->isAsked());
        m_store->answerAll();
    }

    int idAt(int row) const { return static_cast<int>(m_model->row(row).event.id); }

    QList<int> ids() const
    {
        QList<int> all;
        for (int row = 0; row < m_model->rowCount(); ++row)
            all << idAt(row);
        return all;
    }

    static QList<int> descending(int from, int to)
    {
        QList<int> all;
        for (int id = from; id >= to; --id)
            all << id;
        return all;
    }

    QString cell(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }

    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<HistoryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<HistoryPager> m_pager;
};

RACHA_TEST(TestHistoryModel);
#include "tst_historymodel.moc"
