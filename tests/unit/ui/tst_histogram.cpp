// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/historystore.h"
#include "ui/history/histogram.h"
#include "ui/widgets/appearance.h"

#include <QApplication>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace racha;
using racha::test::historySecond;

Q_DECLARE_METATYPE(racha::WallTime)

/// Bars over the stored table, by mouse and keys.
class TestHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        qRegisterMetaType<WallTime>("racha::WallTime");
        m_appearance = std::make_unique<Appearance>(*qobject_cast<QApplication*>(qApp));
    }

    void init()
    {
        m_histogram = std::make_unique<Histogram>(*m_appearance);
        m_histogram->resize(420, 66);
        m_histogram->show();
        HistoryIntervals intervals;
        for (int i = 0; i <= 40; ++i)
            intervals.bounds.push_back(historySecond(60 * i));
        intervals.counts.assign(40, 0);
        intervals.counts[10] = 5;
        intervals.counts[20] = 50;
        m_histogram->setIntervals(intervals);
    }

    void cleanup() { m_histogram.reset(); }

    void draggingChoosesARange()
    {
        QSignalSpy chosen(m_histogram.get(), &Histogram::rangeChosen);
        QSignalSpy jumped(m_histogram.get(), &Histogram::momentChosen);
        drag(110, 210); // 400 pixels are 40 minutes, from x = 10 on
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<WallTime>(), historySecond(600));
        QCOMPARE(chosen[0][1].value<WallTime>(), historySecond(1'200));
        drag(210, 110);
        QCOMPARE(chosen[1][0].value<WallTime>(), historySecond(600));
        QCOMPARE(jumped.size(), 0);
    }

    void aClickGoesThere()
    {
        QSignalSpy chosen(m_histogram.get(), &Histogram::rangeChosen);
        QSignalSpy jumped(m_histogram.get(), &Histogram::momentChosen);
        QTest::mouseClick(m_histogram.get(), Qt::LeftButton, {}, {110, 30});
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(jumped.size(), 1);
        QCOMPARE(jumped[0][0].value<WallTime>(), historySecond(600));
    }

    void draggingBeyondTheEdgeEndsAtIt()
    {
        QSignalSpy chosen(m_histogram.get(), &Histogram::rangeChosen);
        drag(210, 2'000);
        QCOMPARE(chosen[0][1].value<WallTime>(), historySecond(2'400));
    }

    void keysReadAndChoose()
    {
        QSignalSpy chosen(m_histogram.get(), &Histogram::rangeChosen);
        QSignalSpy jumped(m_histogram.get(), &Histogram::momentChosen);
        QSignalSpy reset(m_histogram.get(), &Histogram::resetRequested);
        QTest::keyClick(m_histogram.get(), Qt::Key_Home);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(m_histogram.get(), Qt::Key_Right);
        QVERIFY2(m_histogram->accessibleDescription().contains(u"50 events"_s),
                 qPrintable(m_histogram->accessibleDescription()));
        QTest::keyClick(m_histogram.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_histogram.get(), Qt::Key_Return);
        QCOMPARE(chosen[0][0].value<WallTime>(), historySecond(20 * 60));
        QCOMPARE(chosen[0][1].value<WallTime>(), historySecond(22 * 60));
        QTest::keyClick(m_histogram.get(), Qt::Key_Space);
        QCOMPARE(jumped[0][0].value<WallTime>(), historySecond(22 * 60));
        QTest::keyClick(m_histogram.get(), Qt::Key_Escape);
        QCOMPARE(reset.size(), 0);
        m_histogram->setZoomed(true);
        QTest::keyClick(m_histogram.get(), Qt::Key_Escape);
        QCOMPARE(reset.size(), 1);
    }

    void aFewEventsAreSeenBesideMany()
    {
        const QImage image = m_histogram->grab().toImage();
        const auto barHeight = [&](int x) {
            int pixels = 0;
            for (int y = 4; y < 60; ++y) {
                const QColor colour = image.pixelColor(x, y);
                pixels += colour.blue() > colour.red() + 60 ? 1 : 0;
            }
            return pixels;
        };
        QVERIFY(barHeight(114) >= 2);
        QVERIFY(barHeight(214) > 5 * barHeight(114));
        QCOMPARE(barHeight(314), 0);
    }

    void withoutCountsNothingHappens()
    {
        m_histogram->clear();
        QSignalSpy chosen(m_histogram.get(), &Histogram::rangeChosen);
        drag(110, 210);
        QTest::keyClick(m_histogram.get(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        m_histogram->setIntervals({{historySecond(0)}, {}});
        m_histogram->grab();
    }

private:
    void drag(int from, int to)
    {
        QTest::mousePress(m_histogram.get(), Qt::LeftButton, {}, {from, 30});
        QTest::mouseMove(m_histogram.get(), {to, 30});
        QTest::mouseRelease(m_histogram.get(), Qt::LeftButton, {}, {to, 30});
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Histogram> m_histogram;
};

RACHA_TEST(TestHistogram);
#include "tst_histogram.moc"
