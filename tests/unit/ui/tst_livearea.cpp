// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/testmain.h"
#include "tests/unit/ui/screencheck.h"
#include "ui/charts/chartpane.h"
#include "ui/live/livearea.h"
#include "ui/live/livetab.h"
#include "ui/replay/replaybar.h"
#include "ui/widgets/appearance.h"
#include "ui/words/language.h"

#include <QApplication>
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
