// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/stats/livebatch.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/livechart.h"
#include "ui/models/chartdatamodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/segmentbar.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using racha::Appearance;
using racha::ChartPane;
using racha::ChartPlane;
using racha::ChartRange;
using racha::ChartTopic;
using racha::FeedGroup;
using racha::test::clock;
using racha::test::LiveBatch;

namespace {

/// Comments all the time, but for half a minute without connection.
racha::EventBatchPtr minutesWithGap()
{
    LiveBatch batch;
    for (int second = 0; second < 60; ++second) {
        const QString time = u"20:10:%1"_s.arg(second, 2, 10, QChar(u'0'));
        batch.at(time.toStdString()).comment().viewers(1'200 + second).likes(1, 50'000 + second);
    }
    batch.at("20:11:30").gap("20:11:00", "20:11:30");
    for (int second = 30; second < 60; ++second)
        batch.at("20:11:" + std::to_string(second)).comment().viewers(1'300).gift("Rosa", 1, 1);
    return batch.take();
}

QColor pixel(const QImage& image, const racha::LiveChart& chart, const QWidget& pane, double x,
             double y)
{
    return image.pixelColor(chart.mapTo(&pane, QPoint(qRound(x), qRound(y))));
}

/// The colours of a column of the plot, from top to bottom.
QList<QRgb> column(const QImage& image, const racha::LiveChart& chart, const QWidget& pane,
                   const std::string& time)
{
    QList<QRgb> colours;
    const ChartPlane& plane = chart.plane();
    for (double y = plane.plot.top() + 2; y < plane.plot.bottom() - 1; ++y)
        colours << pixel(image, chart, pane, plane.x(clock(time)), y).rgb();
    return colours;
}

} // namespace

class TestChartPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_appearance = std::make_unique<Appearance>(*qApp); }

    void cleanupTestCase() { m_appearance.reset(); }

    void init()
    {
        m_pane = std::make_unique<ChartPane>(*m_appearance);
        m_pane->resize(520, 300);
        m_pane->setRange(ChartRange::FiveMinutes);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get(), 5000));
    }

    void cleanup() { m_pane.reset(); }

    void nothingGoesThroughAGap_data()
    {
        QTest::addColumn<int>("topic");
        QTest::addColumn<bool>("isDark");
        for (const bool isDark : {false, true}) {
            const char* const theme = isDark ? "dark" : "light";
            for (int topic = 0; topic < racha::kChartTopicCount; ++topic)
                QTest::addRow("%s %d", theme, topic) << topic << isDark;
        }
    }

    void nothingGoesThroughAGap()
    {
        QFETCH(int, topic);
        QFETCH(bool, isDark);
        m_appearance->choose(isDark ? Appearance::Choice::Dark : Appearance::Choice::Light);
        m_pane->setTopic(static_cast<ChartTopic>(topic));
        m_pane->append(minutesWithGap());
        m_pane->refresh();
        const QImage image = m_pane->grab().toImage();
        const QList<QRgb> gap = column(image, m_pane->chart(), *m_pane, "20:11:15");
        QCOMPARE(gap, QList<QRgb>(gap.size(), m_appearance->theme().background.rgb()));
        const QList<QRgb> beside = column(image, m_pane->chart(), *m_pane, "20:10:45");
        QVERIFY(beside.contains(m_appearance->theme().panel.rgb()));
    }

    void barsHaveTheColourOfTheirGroupAndTheirHeight()
    {
        m_appearance->choose(Appearance::Choice::Light);
        m_pane->append(minutesWithGap());
        m_pane->refresh();
        const QImage image = m_pane->grab().toImage();
        const ChartPlane& plane = m_pane->chart().plane();
        // Ten likes under ten comments in ten seconds: 60 + 60 a minute.
        QCOMPARE(plane.left.high, 125.0);
        const double x = plane.bar({clock("20:10:10"), clock("20:10:20")}).center().x();
        const auto at = [&](double value) {
            return pixel(image, m_pane->chart(), *m_pane, x, plane.y(value, false));
        };
        const racha::Theme& theme = m_appearance->theme();
        QCOMPARE(at(30), theme.group(FeedGroup::Like));
        QCOMPARE(at(90), theme.group(FeedGroup::Comment));
        QCOMPARE(at(123), theme.panel);
    }

    void theChartIsToldInWords()
    {
        m_pane->append(minutesWithGap());
        m_pane->setTopic(ChartTopic::Viewers);
        QCOMPARE(m_pane->chart().accessibleName(), u"Chart"_s);
        QCOMPARE(m_pane->chart().accessibleDescription(), u"1300 watching at 20:11:50"_s);
    }

    void theFilterOfTheFeedIsFollowedAndSaid()
    {
        m_pane->append(minutesWithGap());
        m_pane->refresh();
        const auto labels = m_pane->findChildren<QLabel*>();
        const auto found = std::ranges::find(labels, u"filtered"_s, &QLabel::text);
        QVERIFY(found != labels.end());
        const QLabel* const sign = *found;
        const auto& curves = m_pane->chart().chartData().curves;
        const std::size_t all = curves.size();
        QVERIFY(all > 1 && !sign->isVisible());
        m_pane->setFiltered([] {
            return racha::ShownFeed {
                {{racha::EventType::Comment, {clock("20:10:00"), clock("20:10:00")}, 3}}, {}};
        });
        QVERIFY(sign->isVisible());
        QCOMPARE(curves.size(), 1U);
        QCOMPARE(curves[0].group, FeedGroup::Comment);
        QVERIFY(m_pane->chart().accessibleDescription().startsWith(u"filtered: "));
        m_pane->setTopic(ChartTopic::Viewers); // of the room, whatever the feed shows
        QVERIFY(!sign->isVisible());
        m_pane->setTopic(ChartTopic::Activity);
        QVERIFY(sign->isVisible());
        m_pane->setFiltered({});
        QVERIFY(!sign->isVisible());
        QCOMPARE(curves.size(), all);
    }

    void theTableTakesThePlaceOfTheChart()
    {
        m_pane->append(minutesWithGap());
        m_pane->setTopic(ChartTopic::Viewers);
        auto* const table = m_pane->findChild<QTableView*>();
        QVERIFY(!table->isVisible());
        m_pane->setTable(true);
        QVERIFY(table->isVisible());
        QVERIFY(!m_pane->chart().isVisible());
        QCOMPARE(m_pane->table().rowCount(), 12);
        QCOMPARE(m_pane->table().index(0, 1).data().toString(), u"1300"_s);
        m_pane->setTable(false);
        QVERIFY(m_pane->chart().isVisible());
    }

    void theTabKeyGoesThroughTheChart()
    {
        QWidget window;
        auto* const layout = new QVBoxLayout(&window);
        auto* const before = new QLineEdit(&window);
        auto* const pane = new ChartPane(*m_appearance, &window);
        auto* const after = new QLineEdit(&window);
        for (QWidget* const part : std::initializer_list<QWidget*> {before, pane, after})
            layout->addWidget(part);
        pane->append(minutesWithGap());
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, 5000));
        before->setFocus();
        QStringList names;
        for (int i = 0; i < 8 && !after->hasFocus(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            names << QApplication::focusWidget()->accessibleName();
        }
        QCOMPARE(names.join(u", "_s),
                 u"Chart: Activity, More about the chart, Chart range: 30 min, Chart, "_s);
        QTest::keyClick(after, Qt::Key_Backtab);
        QVERIFY(pane->chart().hasFocus());
    }

    void arrowKeysTakeTheNextTopic()
    {
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get(), 5000));
        const auto buttons = m_pane->findChildren<racha::SegmentButton*>();
        for (racha::SegmentButton* const button : buttons) {
            if (button->isChecked() && button->text() == u"Activity")
                button->setFocus();
        }
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Chart: Activity"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(m_pane->topic(), ChartTopic::Viewers);
    }

    void nothingIsDrawnWhileNobodySeesIt()
    {
        m_pane->hide();
        m_pane->append(minutesWithGap());
        QVERIFY(m_pane->chart().chartData().steps.empty());
        m_pane->show();
        QVERIFY(!m_pane->chart().chartData().steps.empty());
    }

    void thePictureHasTitleLegendAndChartAtTwiceTheSize()
    {
        m_appearance->choose(Appearance::Choice::Light);
        m_pane->append(minutesWithGap());
        m_pane->refresh();
        const QImage picture = m_pane->picture().toImage();
        QVERIFY(picture.width() > 2 * m_pane->chart().width());
        QCOMPARE(picture.pixelColor(2, 2), m_appearance->theme().panel);
        const QRgb like = m_appearance->theme().group(FeedGroup::Like).rgb();
        int found = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                found += picture.pixel(x, y) == like ? 1 : 0;
        }
        QVERIFY(found > 1'000);
    }

    void clearingEmptiesTheChart()
    {
        m_pane->append(minutesWithGap());
        m_pane->refresh();
        m_pane->clear();
        QVERIFY(!m_pane->chart().isVisible());
        QCOMPARE(m_pane->chart().accessibleDescription(), u"Nothing to show yet"_s);
    }

private:
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<ChartPane> m_pane;
};

RACHA_TEST(TestChartPane);

#include "tst_chartpane.moc"
