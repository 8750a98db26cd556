// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/streakbatches.h"
#include "ui/models/streaktimelinemodel.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;
using racha::Appearance;
using racha::FeedGroup;
using racha::StreakTimelineModel;
using racha::TimelinePane;
using racha::TimelineView;
using racha::test::second;
using racha::test::StreakBatches;

namespace {

void show(TimelinePane& pane, StreakBatches& live)
{
    pane.append(live.take());
    pane.model().flush();
}

QStringList names(const TimelineView& view)
{
    QStringList names;
    for (int i = 0; i < view.model()->rowCount(); ++i) {
        const auto data = view.model()->index(i, 0).data(StreakTimelineModel::LaneRole);
        names << data.value<const racha::StreakLane*>()->row.name;
    }
    return names;
}

QString idOf(TimelinePane& pane, const QString& name)
{
    const StreakTimelineModel& model = pane.model();
    for (int i = 0; i < model.rowCount(); ++i) {
        if (model.lane(i).row.name == name)
            return QString::fromStdString(model.lane(i).row.streakId);
    }
    return {};
}

void turnWheel(TimelineView& view, QPoint at, int delta, Qt::KeyboardModifiers modifiers)
{
    QWidget* const viewport = view.viewport();
    QWheelEvent event(at, viewport->mapToGlobal(at), {}, QPoint(0, delta), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewport, &event);
}

} // namespace

class TestTimelinePane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void cleanupTestCase() { m_appearance.reset(); }

    void init()
    {
        m_pane = std::make_unique<TimelinePane>(*m_appearance);
        m_pane->resize(1000, 260);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get(), 5000));
    }

    void cleanup() { m_pane.reset(); }

    void barsAreWhereTheirStreaksWere()
    {
        for (const auto choice : {Appearance::Choice::Light, Appearance::Choice::Dark}) {
            m_appearance->choose(choice);
            m_pane->clear();
            StreakBatches live;
            live.at(0).gift("kai", 1).like("luz", 3).at(20).gift("kai", 9, true).at(40);
            show(*m_pane, live.gift("ana", 1, false, 8).at(60).gift("ana", 2, true, 8));
            const auto& theme = m_appearance->theme();
            // ana's lane is the first, kai's the third: both ended, luz's was idle from second 0.
            QCOMPARE(names(m_pane->view()), QStringList({u"ana"_s, u"luz"_s, u"kai"_s}));
            const QColor ana = colourAt(0, 50);
            QCOMPARE(ana, theme.tint(theme.group(FeedGroup::Gift), 0.50));
            QCOMPARE(colourAt(0, 32), theme.panel);
            QVERIFY(colourAt(2, 10) != theme.panel);
            QVERIFY2(colourAt(2, 10) != ana, "older ones are paler");
            QCOMPARE(colourAt(2, 32), theme.panel);
            QCOMPARE(m_pane->view().model()->rowCount(), 3);
        }
    }

    void runningBarsReachNowInTheirColour()
    {
        m_appearance->choose(Appearance::Choice::Light);
        const auto& theme = m_appearance->theme();
        StreakBatches live;
        show(*m_pane, live.at(0).like("luz", 3).at(4).like("luz", 9));
        m_pane->advanceTo(second(8));
        QCOMPARE(colourAt(0, 1), theme.group(FeedGroup::Like));
        QCOMPARE(colourAt(0, 5), theme.tint(theme.group(FeedGroup::Like), 0.28));
        QCOMPARE(colourAt(0, 8, 0), theme.running);
    }

    void theHeaderNamesThePane()
    {
        StreakBatches live;
        show(*m_pane, live.gift("ana", 1).gift("kai", 1));
        QStringList texts;
        const auto labels = m_pane->findChildren<QLabel*>();
        for (const QLabel* const label : labels)
            texts << (label->isVisible() ? label->text() : QString());
        QVERIFY2(texts.join(u' ').contains(u"Streaks · 2 running"_s), qPrintable(texts.join(u'|')));
    }

    void theStateStandsBesideItsDot()
    {
        m_appearance->choose(Appearance::Choice::Light);
        StreakBatches live;
        live.at(0).gift("kai", 1).at(20).gift("kai", 9, true).at(60);
        show(*m_pane, live.comment("leo"));
        const TimelineView& view = m_pane->view();
        const QRect lane = view.visualRect(view.model()->index(0, 1));
        const QImage image = view.viewport()->grab().toImage();
        const int end = xOf(20);
        int written = 0; // the total is within the bar; lines of the axis are pale
        for (int x = end + 14; x < end + 60; ++x) {
            for (int y = lane.top() + 4; y < lane.bottom() - 4; ++y)
                written += image.pixelColor(x, y).lightnessF() < 0.7F ? 1 : 0;
        }
        QVERIFY2(written > 15, qPrintable(QString::number(written)));
    }

    void gapsAreHatchedThroughAllLanes()
    {
        m_appearance->choose(Appearance::Choice::Light);
        StreakBatches live;
        live.at(0).gift("ana", 1, true).at(30);
        show(*m_pane, live.notice(racha::Gap {second(10), second(24), "net.reset"}));
        const QImage image = m_pane->view().viewport()->grab().toImage();
        const auto& theme = m_appearance->theme();
        QSet<QRgb> colours;
        for (int x = xOf(12); x < xOf(20); ++x)
            colours << image.pixel(x, image.height() - 4);
        QVERIFY(colours.contains(theme.background.rgb()));
        QVERIFY(colours.contains(theme.tint(theme.dim, 0.35).rgb()));
    }

    void anEmptyPaneSaysWhatComes()
    {
        const auto hints = m_pane->view().findChildren<QLabel*>();
        QCOMPARE(hints.size(), 1);
        QCOMPARE(hints.first()->text(), u"Runs of gifts and likes appear here while they last."_s);
        QVERIFY(hints.first()->isVisible());
        StreakBatches live;
        show(*m_pane, live.gift("ana", 1, true));
        QVERIFY(!hints.first()->isVisible());
        m_pane->advanceTo(second(600));
        QVERIFY(hints.first()->isVisible());
        QCOMPARE(hints.first()->text(), u"No streak in the time that is shown."_s);
    }

    void endedLanesComeBackWhenOneScrollsBack()
    {
        StreakBatches live;
        live.at(0).gift("ana", 1, true).at(600);
        show(*m_pane, live.gift("kai", 1).at(604).gift("kai", 2));
        TimelineView& view = m_pane->view();
        QCOMPARE(names(view), QStringList {u"kai"_s});
        QTest::keyClick(&view, Qt::Key_Home);
        QVERIFY(!view.axis().isFollowing());
        QCOMPARE(names(view), QStringList {u"ana"_s});
        QTest::keyClick(&view, Qt::Key_End);
        QVERIFY(view.axis().isFollowing());
        QCOMPARE(names(view), QStringList {u"kai"_s});
    }

    void theButtonFollowsAgain()
    {
        StreakBatches live;
        show(*m_pane, live.gift("ana", 1, true).at(600).gift("kai", 1));
        auto* const button = m_pane->findChild<QPushButton*>(u"toggle"_s);
        QVERIFY(button->isChecked());
        QTest::keyClick(&m_pane->view(), Qt::Key_Left);
        QVERIFY(!button->isChecked());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(m_pane->view().axis().isFollowing());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!m_pane->view().axis().isFollowing());
    }

    void theWheelScrollsTimeAndZooms()
    {
        StreakBatches live;
        show(*m_pane, live.gift("ana", 1, true).at(600).gift("kai", 1));
        TimelineView& view = m_pane->view();
        const QPoint middle(view.axisOrigin() + 300, 30);
        const auto span = view.axis().span();
        turnWheel(view, middle, 120, Qt::ShiftModifier);
        QVERIFY(!view.axis().isFollowing());
        const auto anchor = view.axis().timeAt(300);
        turnWheel(view, middle, 240, Qt::ControlModifier);
        QVERIFY(view.axis().span() < span);
        QCOMPARE(view.axis().timeAt(300), anchor);
    }

    void draggingMovesTimeAndChoosesNothing()
    {
        StreakBatches live;
        show(*m_pane, live.gift("ana", 1, true).at(600).gift("kai", 1));
        TimelineView& view = m_pane->view();
        QSignalSpy selected(m_pane.get(), &TimelinePane::streakSelected);
        const auto from = view.axis().from();
        const QPoint start(view.axisOrigin() + 100, 10);
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, start);
        QTest::mouseMove(view.viewport(), start + QPoint(150, 0));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, start + QPoint(150, 0));
        QVERIFY(view.axis().from() < from);
        QCOMPARE(selected.size(), 0);
    }

    void aClickTellsWhichStreak()
    {
        StreakBatches live;
        show(*m_pane, live.gift("ana", 1).at(1).gift("kai", 1));
        QSignalSpy selected(m_pane.get(), &TimelinePane::streakSelected);
        TimelineView& view = m_pane->view();
        const QRect ana = view.visualRect(view.model()->index(1, 0));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, ana.center());
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(selected.size(), 2);
        QCOMPARE(selected.at(0).first().toString(), idOf(*m_pane, u"ana"_s));
        QCOMPARE(selected.at(1).first().toString(), idOf(*m_pane, u"kai"_s));
    }

    void aStreakChosenElsewhereIsShownWithoutEcho()
    {
        StreakBatches live;
        show(*m_pane, live.gift("ana", 1, true).at(600).gift("kai", 1));
        QSignalSpy selected(m_pane.get(), &TimelinePane::streakSelected);
        TimelineView& view = m_pane->view();
        m_pane->selectStreak(idOf(*m_pane, u"ana"_s));
        QVERIFY(!view.axis().isFollowing());
        QCOMPARE(selectedNames(), QStringList {u"ana"_s});
        m_pane->selectStreak(u"nobody"_s);
        QCOMPARE(selectedNames(), QStringList());
        QCOMPARE(selected.size(), 0);
    }

    void theChosenStreakStaysChosenWhileItIsOutOfSight()
    {
        StreakBatches live;
        show(*m_pane, live.gift("ana", 1, true).gift("kai", 1));
        QSignalSpy selected(m_pane.get(), &TimelinePane::streakSelected);
        m_pane->selectStreak(idOf(*m_pane, u"ana"_s));
        show(*m_pane, live.at(9).gift("kai", 2).at(600).gift("leo", 1));
        QCOMPARE(selectedNames(), QStringList());
        QTest::keyClick(&m_pane->view(), Qt::Key_Home);
        QCOMPARE(selectedNames(), QStringList {u"ana"_s});
        QCOMPARE(selected.size(), 0);
    }

    void whatNobodySeesIsNotSorted()
    {
        m_pane->hide();
        StreakBatches live;
        show(*m_pane, live.gift("ana", 1, true).at(600).gift("kai", 1));
        m_pane->show();
        QCOMPARE(names(m_pane->view()), QStringList {u"kai"_s});
    }

    void nothingNewPaintsNothing()
    {
        StreakBatches live;
        show(*m_pane, live.gift("ana", 1, true).at(20));
        QTest::keyClick(&m_pane->view(), Qt::Key_Space);
        QCoreApplication::processEvents();
        PaintCounter counter(*m_pane->view().viewport());
        show(*m_pane, live.at(21).comment("leo"));
        m_pane->advanceTo(second(21));
        QCoreApplication::processEvents();
        const int withNow = counter.count();
        QVERIFY(withNow <= 1); // the line of now moved
        m_pane->advanceTo(second(300));
        QCoreApplication::processEvents();
        const int leaving = counter.count();
        m_pane->advanceTo(second(301));
        QCoreApplication::processEvents();
        QCOMPARE(counter.count(), leaving);
    }

private:
    class PaintCounter final : public QObject
    {
    public:
        explicit PaintCounter(QWidget& widget) { widget.installEventFilter(this); }

        int count() const { return m_count; }

    private:
        bool eventFilter(QObject* watched, QEvent* event) override
        {
            m_count += event->type() == QEvent::Paint ? 1 : 0;
            return QObject::eventFilter(watched, event);
        }

        int m_count = 0;
    };

    int xOf(int s) const
    {
        const TimelineView& view = m_pane->view();
        return view.axisOrigin() + qRound(view.axis().xOf(second(s)));
    }

    /// By default near the lower edge of the lane's bar: neither text nor ticks are there.
    QColor colourAt(int lane, int s, int below = 6) const
    {
        const TimelineView& view = m_pane->view();
        const int middle = view.visualRect(view.model()->index(lane, 1)).center().y();
        const QImage image = view.viewport()->grab().toImage();
        return image.pixelColor(xOf(s), middle + below);
    }

    QStringList selectedNames() const
    {
        QStringList names;
        const auto rows = m_pane->view().selectionModel()->selectedRows();
        for (const QModelIndex& row : rows) {
            const auto data = row.data(StreakTimelineModel::LaneRole);
            names << data.value<const racha::StreakLane*>()->row.name;
        }
        return names;
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<TimelinePane> m_pane;
};

RACHA_TEST(TestTimelinePane);

#include "tst_timelinepane.moc"
