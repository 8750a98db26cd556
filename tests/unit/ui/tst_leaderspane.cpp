// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/stats/livebatch.h"
#include "ui/leaders/leaderspane.h"
#include "ui/models/leaderboardmodel.h"
#include "ui/models/thanklistmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/segmentbar.h"

#include <QApplication>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using racha::Appearance;
using racha::FeedGroup;
using racha::LeadersPane;
using racha::test::LiveBatch;

class TestLeadersPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void cleanupTestCase() { m_appearance.reset(); }

    void init()
    {
        m_pane = std::make_unique<LeadersPane>(*m_appearance);
        m_pane->resize(520, 260);
        m_pane->show();
        m_pane->append(LiveBatch()
                           .by(7, "kai")
                           .gift("Galaxy", 1000, 1)
                           .by(8, "ana")
                           .gift("Rosa", 1, 5)
                           .comment()
                           .take());
        m_pane->leaders().refresh();
        m_pane->thanks().refresh();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get(), 5000));
    }

    void cleanup() { m_pane.reset(); }

    void eachPageShowsItsOwn()
    {
        QStringList shown;
        for (int page = 0; page < LeadersPane::kPageCount; ++page) {
            m_pane->setPage(static_cast<LeadersPane::Page>(page));
            const QTableView* const view = visibleView();
            shown << (view ? view->model()
                                 ->index(0, view->model()->columnCount() > 1 ? 1 : 0)
                                 .data(Qt::DisplayRole)
                                 .toString()
                                 .section(u' ', 0, 0)
                           : u"empty"_s);
        }
        QCOMPARE(shown.join(u' '), u"kai ana empty ana"_s);
    }

    void returnShowsThePerson()
    {
        QSignalSpy selected(m_pane.get(), &LeadersPane::personSelected);
        QTableView* const board = visibleView();
        board->setFocus();
        board->setCurrentIndex(board->model()->index(1, 0));
        QTest::keyClick(board, Qt::Key_Return);
        m_pane->setPage(LeadersPane::Page::Thanks);
        QTableView* const list = visibleView();
        list->setFocus();
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(selected.size(), 2);
        QCOMPARE(selected.at(0).first().toLongLong(), 8);
        QCOMPARE(selected.at(1).first().toLongLong(), 7);
    }

    void spaceTicksAGiftOff()
    {
        m_pane->setPage(LeadersPane::Page::Thanks);
        QTableView* const list = visibleView();
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QCOMPARE(thanksWord(), u"Thanks 2"_s);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(m_pane->thanks().openCount(), 1);
        QCOMPARE(thanksWord(), u"Thanks 1"_s);
        QVERIFY(m_pane->thanks().row(1).isThanked);
        QCOMPARE(list->currentIndex().row(), 1);
    }

    void aClickOnTheTickTicksOff()
    {
        m_pane->setPage(LeadersPane::Page::Thanks);
        QTableView* const list = visibleView();
        const QRect row = list->visualRect(list->model()->index(0, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          QPoint(row.left() + 20, row.center().y()));
        QCOMPARE(m_pane->thanks().openCount(), 1);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          QPoint(row.left() + 200, row.center().y()));
        QCOMPARE(m_pane->thanks().openCount(), 1);
    }

    void smallGiftsCanBeLeftOut()
    {
        m_pane->setPage(LeadersPane::Page::Thanks);
        m_pane->findChild<QSpinBox*>()->setValue(100);
        QCOMPARE(m_pane->thanks().rowCount(), 1);
        QCOMPARE(m_pane->minimumDiamonds(), 100);
    }

    void barsAreAsLongAsTheShareOfTheFirst_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void barsAreAsLongAsTheShareOfTheFirst()
    {
        QFETCH(bool, isDark);
        m_appearance->choose(isDark ? Appearance::Choice::Dark : Appearance::Choice::Light);
        m_pane->append(LiveBatch().by(8, "ana").gift("Rosa", 1, 495).take());
        m_pane->leaders().refresh();
        const QRgb bar = m_appearance->theme().group(FeedGroup::Gift).rgb();
        const int first = longestRun(0, bar);
        const int second = longestRun(1, bar);
        QVERIFY(first > 150);
        QVERIFY2(qAbs(second - first / 2) <= 3, qPrintable(u"%1 of %2"_s.arg(second).arg(first)));
    }

    void namesAreNoMarkup()
    {
        m_pane->append(LiveBatch().by(9, "<b>eva</b>").gift("Galaxy", 9000, 1).take());
        m_pane->leaders().refresh();
        QTableView* const board = visibleView();
        const QPoint where = board->visualRect(board->model()->index(0, 1)).center();
        QHelpEvent help(QEvent::ToolTip, where, board->viewport()->mapToGlobal(where));
        QApplication::sendEvent(board->viewport(), &help);
        QVERIFY2(QToolTip::text().contains(u"&lt;b&gt;eva"), qPrintable(QToolTip::text()));
    }

    void everyControlHasANameOfItsOwn()
    {
        QStringList names;
        for (int page = 0; page < LeadersPane::kPageCount; ++page) {
            m_pane->setPage(static_cast<LeadersPane::Page>(page));
            const auto parts = m_pane->findChildren<QWidget*>();
            for (const QWidget* const part : parts) {
                if (part->isVisible() && part->focusPolicy() & Qt::TabFocus
                    && !part->inherits("QScrollBar")
                    && part->objectName() != u"qt_spinbox_lineedit")
                    names << part->accessibleName();
            }
        }
        names.sort();
        names.removeDuplicates();
        QVERIFY(!names.contains(QString()));
        QCOMPARE(
            names,
            QStringList({u"Gifters by diamonds"_s, u"Gifts to say thank you for"_s,
                         u"Leaders: Commenters"_s, u"Leaders: Gifters"_s, u"Leaders: Likers"_s,
                         u"Leaders: Thanks 2"_s, u"Least value of gifts to say thank you for"_s,
                         u"List of leaders"_s}));
    }

private:
    QTableView* visibleView() const
    {
        const auto views = m_pane->findChildren<QTableView*>();
        for (QTableView* const view : views) {
            if (view->isVisible())
                return view;
        }
        return nullptr;
    }

    QString thanksWord() const
    {
        return m_pane->findChild<racha::SegmentBar*>()
            ->findChildren<racha::SegmentButton*>()
            .at(static_cast<int>(LeadersPane::Page::Thanks))
            ->text();
    }

    /// How many pixels of that colour lie side by side in the row.
    int longestRun(int row, QRgb colour) const
    {
        const QTableView* const view = visibleView();
        const QImage image = view->viewport()->grab().toImage();
        const QRect place = view->visualRect(view->model()->index(row, 1));
        int longest = 0;
        for (int y = place.top(); y <= place.bottom(); ++y) {
            int run = 0;
            for (int x = place.left(); x <= place.right(); ++x) {
                run = image.pixel(x, y) == colour ? run + 1 : 0;
                longest = std::max(longest, run);
            }
        }
        return longest;
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<LeadersPane> m_pane;
};

RACHA_TEST(TestLeadersPane);

#include "tst_leaderspane.moc"
