// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/charts/chartpane.h"
#include "ui/live/livearea.h"
#include "ui/live/livetabs.h"
#include "ui/live/tabstrip.h"
#include "ui/replay/replaybar.h"
#include "ui/widgets/appearance.h"
#include "ui/words/language.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QScreen>
#include <QTabBar>

using namespace Qt::Literals::StringLiterals;
using namespace racha;

namespace {

/// Of a screen of 1280x720 beside the window's own bars, with letters of 16 pt.
constexpr QSize kRoom {1270, 485};

/// Nothing is ever opened.
class SilentOpener final : public SessionOpener
{
public:
    void openLive(const LiveWish& /*wish*/, SessionReceiver /*receiver*/) override { }

    void openRecording(const QString& /*path*/, double /*speed*/,
                       SessionReceiver /*receiver*/) override
    {
    }

    void openDemo(double /*speed*/, SessionReceiver /*receiver*/) override { }

    void readLiveStore(EventReader& /*reader*/) override { }
};

} // namespace

/// The feed and the docks around it.
class TestLiveArea final : public QObject
{
    Q_OBJECT

private:
    SilentOpener m_opener;
    QFont m_before;

    /// As the window does it when the first live of a start is watched.
    void watchIn(LiveArea& area, LiveTab& tab)
    {
        tab.openRecording(u"/nowhere/live.racha"_s, 1.0);
        area.add(tab);
        area.show(tab);
        area.resize(1280, 560);
        area.QWidget::show();
    }

    static QDockWidget* dock(const LiveArea& area, const QString& name)
    {
        return area.findChild<QDockWidget*>(name);
    }

    static QStringList tabs(const QWidget& area)
    {
        QStringList found;
        const auto bars = area.findChildren<QTabBar*>(Qt::FindDirectChildrenOnly);
        for (const QTabBar* const bar : bars) {
            for (int i = 0; bar->count() > 1 && i < bar->count(); ++i)
                found << bar->tabText(i);
        }
        return found;
    }

    static void setLetters(int pixels)
    {
        QFont font = QApplication::font();
        font.setPixelSize(pixels);
        QApplication::setFont(font);
    }

private Q_SLOTS:

    void init() { m_before = QApplication::font(); }

    void cleanup()
    {
        QApplication::setFont(m_before);
        test::forgetLanguage();
    }

    void itFitsASmallScreenWithLargeLetters_data() { test::addLanguageRows(); }

    void itFitsASmallScreenWithLargeLetters()
    {
        QFETCH(int, language);
        setLetters(21);
        installLanguage(static_cast<Language>(language));
        const Appearance appearance(*qApp);
        LiveArea area;
        LiveTab tab(m_opener, appearance);
        tab.openRecording(u"/nowhere/live.racha"_s, 1.0);
        area.add(tab);
        area.show(tab);
        tab.page().replayBar().show();
        area.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        const QSize least = area.minimumSizeHint();
        const auto told = u"needs %1 x %2"_s.arg(least.width()).arg(least.height());
        QVERIFY2(least.width() <= kRoom.width() && least.height() <= kRoom.height(),
                 qPrintable(told));
    }

    /// Once there are panes; before, nothing can be divided.
    void theChartsAreAsWideAsTheyNeed()
    {
        installLanguage(Language::English);
        setLetters(13);
        const Appearance appearance(*qApp);
        LiveArea area;
        area.resize(1280, 560);
        area.QWidget::show();
        LiveTab tab(m_opener, appearance);
        tab.openRecording(u"/nowhere/live.racha"_s, 1.0);
        area.add(tab);
        area.show(tab);
        QTRY_COMPARE(tab.charts().width(), 425);
    }

    /// Where nothing was watched in between, too.
    void theLayoutIsKeptAcrossStarts()
    {
        constexpr int kWidth = 480;
        installLanguage(Language::English);
        setLetters(13);
        const Appearance appearance(*qApp);
        QByteArray kept;
        for (int start = 0; start < 3; ++start) {
            LiveArea area;
            area.restoreLayout(kept);
            QCOMPARE(area.layoutState(), QByteArray()); // nobody has seen one
            LiveTab tab(m_opener, appearance);
            watchIn(area, tab);
            QTRY_VERIFY(!area.layoutState().isEmpty());
            if (start == 0)
                area.resizeDocks({dock(area, u"charts"_s)}, {kWidth}, Qt::Horizontal);
            QTRY_COMPARE(tab.charts().width(), kWidth);
            area.hide();
            kept = area.layoutState();
        }
    }

    void whatIsAskedForBeforeTheLayoutComesBackHolds()
    {
        installLanguage(Language::English);
        const Appearance appearance(*qApp);
        QByteArray kept;
        {
            LiveArea area;
            LiveTab tab(m_opener, appearance);
            watchIn(area, tab);
            QTRY_VERIFY(!area.layoutState().isEmpty());
            dock(area, u"leaders"_s)->hide();
            kept = area.layoutState();
        }
        LiveArea area;
        area.restoreLayout(kept);
        area.toggle(LiveDock::Log)->trigger();
        LiveTab tab(m_opener, appearance);
        watchIn(area, tab);
        QTRY_VERIFY(!area.layoutState().isEmpty());
        QVERIFY(dock(area, u"leaders"_s)->isHidden());
        QVERIFY(!dock(area, u"log"_s)->isHidden());
    }

    /// The docks that are set free go out of sight with the area, and come back with it.
    void whatIsSetFreeIsKeptWhereAnotherPageIsShownAtTheEnd()
    {
        installLanguage(Language::English);
        const Appearance appearance(*qApp);
        QByteArray kept;
        {
            LiveArea area;
            LiveTab tab(m_opener, appearance);
            watchIn(area, tab);
            QTRY_VERIFY(!area.layoutState().isEmpty());
            dock(area, u"charts"_s)->setFloating(true);
            QVERIFY(dock(area, u"charts"_s)->isVisible());
            area.hide();
            QVERIFY(!dock(area, u"charts"_s)->isVisible());
            kept = area.layoutState();
        }
        LiveArea area;
        area.restoreLayout(kept);
        LiveTab tab(m_opener, appearance);
        watchIn(area, tab);
        const QDockWidget* const charts = dock(area, u"charts"_s);
        QTRY_VERIFY(charts->isFloating() && charts->isVisible());
    }

    void aTabShowsItsStateInTheLookInForce()
    {
        Appearance appearance(*qApp);
        appearance.choose(Appearance::Choice::Dark);
        TabStrip strip(appearance);
        LiveTabs tabs(m_opener, appearance, strip, nullptr);
        tabs.add().openRecording(u"/nowhere/live.racha"_s, 1.0);
        const auto sign = [&strip] { return strip.bar().tabIcon(0).pixmap(10, 10).toImage(); };
        const QImage dark = sign();
        QVERIFY(!dark.isNull());
        appearance.choose(Appearance::Choice::Light);
        QVERIFY(sign() != dark);
    }

    /// 720 pixels are room for all of them only with letters of a usual size.
    void chartsAndLeadersShareAPlaceOnlyWhereTheScreenIsShort_data()
    {
        QTest::addColumn<int>("letters");
        QTest::addColumn<bool>("isShared");
        const int height = QGuiApplication::primaryScreen()->availableSize().height();
        QTest::newRow("usual letters") << 13 << false;
        QTest::newRow("large for this screen") << height * 13 / 450 << true;
    }

    void chartsAndLeadersShareAPlaceOnlyWhereTheScreenIsShort()
    {
        QFETCH(int, letters);
        QFETCH(bool, isShared);
        setLetters(letters);
        installLanguage(Language::English);
        LiveArea area;
        area.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        QTRY_COMPARE(tabs(area).contains(u"Charts"_s), isShared);
        QCOMPARE(tabs(area).contains(u"Leaders"_s), isShared);
    }
};

RACHA_TEST(TestLiveArea);
#include "tst_livearea.moc"
