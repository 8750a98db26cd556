// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/historystore.h"
#include "ui/history/historytable.h"
#include "ui/history/historyview.h"
#include "ui/history/timebar.h"
#include "ui/models/historymodel.h"
#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using racha::test::historyEvent;
using racha::test::historySecond;
using racha::test::HistoryStore;

/// The table on the screen: what moves, and what does not.
class TestHistoryTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qobject_cast<QApplication*>(qApp));
    }

    void init()
    {
        m_store = std::make_unique<HistoryStore>(5'000);
        m_table = std::make_unique<HistoryTable>(*m_appearance);
        m_table->resize(1000, 400);
        m_table->show();
        m_table->setReader(&m_store->reader);
        m_table->pager().look({});
        m_store->answerAll();
        m_table->setScale(HistoryScale(historySecond(1), historySecond(5'000)));
    }

    void cleanup()
    {
        m_table.reset();
        m_store.reset();
    }

    void rowsAboveComeWithoutMovingWhatIsRead()
    {
        m_table->goTo(historySecond(2'500));
        m_store->answerOne();
        const int top = topId();
        QCOMPARE(top, 2'500);
        m_store->answerAll(); // the rows above
        QVERIFY(m_table->model().rowCount() > 2 * HistoryPageQuestion::kSize - 1);
        QCOMPARE(topId(), top);
    }

    void scrollingUpAndDownPassesEachRow()
    {
        m_table->goTo(historySecond(2'500));
        m_store->answerAll();
        int before = topId();
        for (int i = 0; i < 60; ++i) {
            scroll(-290); // less than ten rows
            const int now = topId();
            QVERIFY2(now >= before && now - before <= 10,
                     qPrintable(u"%1 %2"_s.arg(before).arg(now)));
            before = now;
        }
        QVERIFY(before > 3'000);
        for (int i = 0; i < 120; ++i) {
            scroll(290);
            const int now = topId();
            QVERIFY2(now <= before && before - now <= 10,
                     qPrintable(u"%1 %2"_s.arg(before).arg(now)));
            before = now;
        }
        QVERIFY2(before < 2'000, qPrintable(QString::number(before)));
    }

    void theNewestEndFollowsUntilARowIsChosen()
    {
        append(5'001);
        QCOMPARE(topId(), 5'001);
        QVERIFY(newer().isHidden());
        m_table->view().setCurrentIndex(m_table->model().index(2, 0));
        append(5'002);
        QCOMPARE(topId(), 5'001);
        QVERIFY(!newer().isHidden());
        QCOMPARE(newer().text(), u"▲ 1 newer events"_s);
        newer().click();
        QCOMPARE(topId(), 5'002);
        QVERIFY(newer().isHidden());
    }

    void whatIsNewerIsCountedWhileOneReadsElsewhere()
    {
        scroll(3'000);
        const int top = topId();
        for (int id = 5'001; id <= 5'007; ++id)
            append(id);
        QCOMPARE(topId(), top);
        QCOMPARE(newer().text(), u"▲ 7 newer events"_s);
    }

    void oldestFirstFollowsAtTheBottom()
    {
        m_table->setNewestFirst(false);
        m_store->answerAll();
        QCOMPARE(topId(), 1);
        m_table->goToNewest();
        m_store->answerAll();
        QCOMPARE(bottomId(), 5'000);
        append(5'001);
        QCOMPARE(bottomId(), 5'001);
    }

    void homeAndEndAreTheEndsOfAll()
    {
        QTest::keyClick(&m_table->view(), Qt::Key_End);
        m_store->answerAll();
        QCOMPARE(bottomId(), 1);
        QVERIFY(m_table->pager().isOldestHeld());
        QTest::keyClick(&m_table->view(), Qt::Key_Home);
        m_store->answerAll();
        QCOMPARE(topId(), 5'000);
    }

    void pagesByKeysReachWhatIsNotHeldYet()
    {
        m_table->view().setCurrentIndex(m_table->model().index(0, 0));
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(&m_table->view(), Qt::Key_PageDown);
            m_store->answerAll();
        }
        QVERIFY2(topId() < 4'700, qPrintable(QString::number(topId())));
    }

    void theBarStandsForTime()
    {
        TimeBar& bar = m_table->timeBar();
        QCOMPARE(bar.value(), bar.minimum());
        bar.setSliderDown(true);
        bar.setSliderPosition(bar.maximum() / 2);
        m_store->answerOne();
        QVERIFY2(std::abs(topId() - 2'500) < 5, qPrintable(QString::number(topId())));
        bar.setSliderPosition(bar.maximum());
        m_store->answerAll();
        QCOMPARE(bottomId(), 1);
        bar.setSliderDown(false);
        m_table->goTo(historySecond(1'250));
        m_store->answerAll();
        QVERIFY(std::abs(bar.value() - bar.maximum() * 3 / 4) < bar.maximum() / 100);
    }

    void theHeaderTurnsTheOrderOfTimeAround()
    {
        QHeaderView& header = *m_table->view().horizontalHeader();
        const QPoint time(header.sectionViewportPosition(HistoryModel::Time) + 20,
                          header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, time);
        m_store->answerAll();
        QCOMPARE(topId(), 1);
        const QPoint what(header.sectionViewportPosition(HistoryModel::What) + 20,
                          header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, what);
        m_store->answerAll();
        QCOMPARE(topId(), 1);
        QTRY_COMPARE(header.sortIndicatorSection(), static_cast<int>(HistoryModel::Time));
    }

    void columnsAreKept()
    {
        HistoryView& view = m_table->view();
        view.setColumnShown(HistoryModel::Room, true);
        view.setColumnShown(HistoryModel::Nickname, false);
        view.horizontalHeader()->moveSection(0, 2);
        view.setColumnWidth(HistoryModel::User, 177);
        const QByteArray state = view.columnState();
        const QList<int> shown = view.shownColumns();
        view.resetColumns();
        QVERIFY(view.shownColumns() != shown);
        QVERIFY(view.restoreColumns(state));
        QCOMPARE(view.shownColumns(), shown);
        QCOMPARE(view.columnWidth(HistoryModel::User), 177);
        QVERIFY(!view.restoreColumns("7 something"));
        QCOMPARE(view.shownColumns(), shown);
    }

    void namesShareTheRoomThatIsLeft()
    {
        HistoryView& view = m_table->view();
        const int usual = view.columnWidth(HistoryModel::User);
        m_table->resize(1900, 400);
        QTRY_VERIFY(view.columnWidth(HistoryModel::User) > usual);
        QCOMPARE(view.columnWidth(HistoryModel::Nickname), view.columnWidth(HistoryModel::User));
        QVERIFY(view.columnWidth(HistoryModel::What) > view.columnWidth(HistoryModel::User));
        QCOMPARE(view.horizontalHeader()->length(), view.viewport()->width());
        m_table->resize(1000, 400);
        QTRY_COMPARE(view.columnWidth(HistoryModel::User), usual);
    }

    void chosenWidthsOfNamesStay()
    {
        HistoryView& view = m_table->view();
        view.setColumnWidth(HistoryModel::User, 90);
        m_table->resize(1900, 400);
        QTRY_VERIFY(view.columnWidth(HistoryModel::What) > 900);
        QCOMPARE(view.columnWidth(HistoryModel::User), 90);
        const QByteArray state = view.columnState();
        view.resetColumns();
        QVERIFY(view.columnWidth(HistoryModel::User) > 90);
        QVERIFY(view.restoreColumns(state));
        QCOMPARE(view.columnWidth(HistoryModel::User), 90);
    }

    void theLastColumnStays()
    {
        HistoryView& view = m_table->view();
        for (int column = 0; column < HistoryModel::ColumnCount; ++column)
            view.setColumnShown(column, false);
        QCOMPARE(view.shownColumns().size(), 1);
    }

    void aLongSearchSaysHowFarItIs()
    {
        m_store->mostSearched = 100;
        HistoryFilter filter;
        filter.expression = *FilterExpression::parse(u"text == nothing"_s, QTimeZone::utc());
        m_table->pager().look(filter);
        m_store->answerOne();
        const auto* const stop = button(u"Stop"_s);
        QVERIFY(stop != nullptr && stop->isVisible());
        button(u"Stop"_s)->click();
        m_store->answerAll();
        QVERIFY(button(u"Go on"_s)->isVisible());
        button(u"Go on"_s)->click();
        m_store->answerAll();
        QVERIFY(!button(u"Go on"_s) || !button(u"Go on"_s)->isVisible());
        QVERIFY(labels().contains(u"Nothing matches"_s));
    }

    void anEmptyStoreSaysWhatToDo()
    {
        HistoryStore empty;
        m_table->setReader(&empty.reader);
        empty.answerAll();
        QVERIFY2(labels().contains(u"Nothing is stored yet"_s), qPrintable(labels()));
        m_table->setReader(nullptr);
        QVERIFY2(labels().contains(u"No database is open"_s), qPrintable(labels()));
    }

    void everyCellIsPainted()
    {
        for (int column = 0; column < HistoryModel::ColumnCount; ++column)
            m_table->view().setColumnShown(column, true);
        m_table->resize(2'200, 400);
        const QImage image = m_table->view().viewport()->grab().toImage();
        const QColor panel = m_appearance->theme().panel;
        for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
            // The newest row is a gift in a streak: no cell of it is empty.
            const QRect cell = m_table->view().visualRect(m_table->model().index(0, column));
            bool isPainted = false;
            for (int x = cell.left() + 4; x < cell.right() - 4 && !isPainted; ++x) {
                for (int y = cell.top() + 6; y < cell.bottom() - 6; ++y)
                    isPainted = isPainted || image.pixelColor(x, y) != panel;
            }
            QVERIFY2(isPainted, qPrintable(QString::number(column)));
        }
    }

private:
    int idAt(int row) const { return static_cast<int>(m_table->model().row(row).event.id); }

    int topId() const { return idAt(m_table->view().firstVisible()); }

    int bottomId() const { return idAt(m_table->view().lastVisible()); }

    void scroll(int pixels)
    {
        QScrollBar& bar = *m_table->view().verticalScrollBar();
        bar.setValue(bar.value() + pixels);
        m_store->answerAll();
    }

    void append(int id)
    {
        m_store->rows.push_back(historyEvent(id));
        m_store->reader.noteCommitted();
        QTRY_VERIFY(m_store->isAsked());
        m_store->answerAll();
    }

    QPushButton* button(const QString& text) const
    {
        const auto buttons = m_table->findChildren<QPushButton*>();
        const auto found = std::ranges::find(buttons, text, &QPushButton::text);
        return found == buttons.end() ? nullptr : *found;
    }

    QPushButton& newer() const { return *m_table->findChild<QPushButton*>(u"newEvents"_s); }

    QString labels() const
    {
        QString text;
        const auto all = m_table->findChildren<QLabel*>();
        for (const QLabel* const label : all)
            text += label->isVisible() ? label->text() : QString();
        return text;
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<HistoryTable> m_table;
};

RACHA_TEST(TestHistoryTable);
#include "tst_historytable.moc"
