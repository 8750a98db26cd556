// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/errorcode.h"
#include "tests/e2e/window/desktop.h"
#include "tests/support/computerzone.h"
#include "tests/support/testmain.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/livechart.h"
#include "ui/feed/feedpane.h"
#include "ui/feed/feedview.h"
#include "ui/firstrun/firstpage.h"
#include "ui/mainwindowmenus.h"
#include "ui/models/livefeedmodel.h"
#include "ui/replay/replaybar.h"
#include "ui/settings/gifttonesview.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shortcutsdialog.h"
#include "ui/watchbar.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/usernamefield.h"
#include "ui/windowpages.h"
#include "ui/words/errortext.h"
#include "ui/words/language.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCheckBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using racha::ErrorCode;

namespace {

constexpr int kPatience = 30'000; // ms; only a failure waits so long

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTypedNameShowsItsLive();
    void everythingShownIsStored();
    void figuresGoOnInAnotherRoom();
    void failuresAreToldInWords_data();
    void failuresAreToldInWords();
    void theDemoPlaysThroughTheSamePipeline();
    void theDemoByKeysAlone();
    void commandsThatDoNothingAreNotOffered();
    void aDroppedRecordingIsOpened();
    void theLanguageChangesWhileItRuns();
    void theClockChangesWhileItRuns();
    void stoppingEndsTheCaptureInOrder();
    void wrongSettingsStoreNothingElsewhere();
    void wrongSettingsAreSaidWithTheWayToThem();
    void whatIsDecidedElsewhereHoldsInTheWindow();
    void aWrongVariableIsSaidAndPassedOver();
    void chartsShowWhatTheFeedShows();
    void aTabClosedWhileItRunsEndsWithTheWindow();
    void livesRunSideBySideInTabs();
    void aLiveThatIsWatchedComesToTheFront();
    void aFilterTypedInTheFeedHoldsForItsTab();
    void aNewTabBeginsWithAnEmptyField();
    void theMenuWatchesTheNameThatIsTyped();
    void waitingIsAskedForAfterTheFailure_data();
    void waitingIsAskedForAfterTheFailure();
    void aBadNameIsNotToldFarFromItsField();
    void aPaneThatIsAskedForIsSeen();
    void aRecordingBelongsToItsTab();
    void theMenuFollowsTheReplay();
    void giftsThatCannotBeHeardAreSaidInTheSettings();
    void keysChangeTabsAndListThemselves();

private:
    bool watchToItsEnd(const QString& name);
    void addEndlessLive(const QByteArray& name, std::int64_t room);
    racha::MainWindowMenus& menus();
    racha::UsernameField& shownField();
    QPushButton& recordButton();
    racha::MessageBar* shownMessage();

    std::unique_ptr<Desktop> m_desktop;
};

void TestMainWindow::init()
{
    m_desktop = std::make_unique<Desktop>();
}

void TestMainWindow::cleanup()
{
    m_desktop.reset();
    racha::installLanguage(racha::Language::English);
}

bool TestMainWindow::watchToItsEnd(const QString& name)
{
    QSignalSpy ended(&m_desktop->window(), &racha::MainWindow::captureFinished);
    m_desktop->typeUsername(name);
    return ended.wait(kPatience);
}

void TestMainWindow::addEndlessLive(const QByteArray& name, std::int64_t room)
{
    m_desktop->addLive("gift-streak", name, room);
    m_desktop->server().live(name).scenarios.front().steps.pop_back();
}

racha::MainWindowMenus& TestMainWindow::menus()
{
    return *m_desktop->window().findChild<racha::MainWindowMenus*>();
}

racha::UsernameField& TestMainWindow::shownField()
{
    const auto fields = m_desktop->window().findChildren<racha::UsernameField*>();
    const auto shown = std::find_if(fields.begin(), fields.end(),
                                    [](const auto* field) { return field->isVisible(); });
    Q_ASSERT(shown != fields.end());
    return **shown;
}

QPushButton& TestMainWindow::recordButton()
{
    const auto buttons = m_desktop->window().watchBar().findChildren<QPushButton*>();
    const auto record = std::find_if(buttons.begin(), buttons.end(), [](const auto* button) {
        return button->text() == u"Record";
    });
    Q_ASSERT(record != buttons.end());
    return **record;
}

void TestMainWindow::aTypedNameShowsItsLive()
{
    m_desktop->addLive("gift-streak");
    QVERIFY(watchToItsEnd(u"https://www.tiktok.com/@Luna.Canta/live"_s));
    QVERIFY2(m_desktop->pillText().startsWith(u"Ended 00:"_s), qPrintable(m_desktop->pillText()));
    QCOMPARE(m_desktop->window().windowTitle(), u"@luna.canta – Racha"_s);
    QVERIFY(m_desktop->message().isHidden());
    // Four messages of one run are one row that has settled.
    const QStringList lines = m_desktop->feedLines().filter(u"Rose"_s);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().contains(u"× 7"_s), qPrintable(lines.first()));
    QCOMPARE(m_desktop->window().current().stats().diamonds, 7);
}

void TestMainWindow::everythingShownIsStored()
{
    m_desktop->addLive("social");
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    const auto shown = m_desktop->window().current().stats().eventCount();
    QVERIFY(shown > 5);
    QCOMPARE(
        m_desktop->stored(u"SELECT COUNT(*) FROM live_events AS e JOIN live_event_payloads AS p "
                          "ON p.event_id = e.id WHERE length(p.payload) > 0"_s),
        shown);
}

void TestMainWindow::figuresGoOnInAnotherRoom()
{
    m_desktop->addLive("room-change");
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    const auto shown = m_desktop->window().current().stats().eventCount();
    QCOMPARE(m_desktop->stored(u"SELECT COUNT(*) FROM live_events"_s), shown);
}

void TestMainWindow::failuresAreToldInWords_data()
{
    QTest::addColumn<FakeLive>("live");
    QTest::addColumn<int>("code");
    FakeLive offline;
    offline.apiLive = ApiLiveAnswer::Offline;
    QTest::newRow("not live") << offline << static_cast<int>(ErrorCode::LiveOffline);
    FakeLive restricted;
    restricted.handshake = HandshakeAnswer::DeviceBlocked;
    QTest::newRow("device blocked") << restricted << static_cast<int>(ErrorCode::PushDeviceBlocked);
    FakeLive unknown;
    unknown.uniqueId = "somebody.else";
    QTest::newRow("no such user") << unknown << static_cast<int>(ErrorCode::LiveUserNotFound);
}

void TestMainWindow::failuresAreToldInWords()
{
    QFETCH(FakeLive, live);
    QFETCH(int, code);
    m_desktop->server().addLive(live);
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    QCOMPARE(m_desktop->pillText(), u"Failed"_s);
    QVERIFY(m_desktop->message().isVisible());
    const QString what = racha::errorText(static_cast<ErrorCode>(code)).what;
    const QString text = m_desktop->message().text();
    QVERIFY2(!what.isEmpty() && text.contains(what), qPrintable(text));
}

void TestMainWindow::theDemoPlaysThroughTheSamePipeline()
{
    QSignalSpy ended(&m_desktop->window(), &racha::MainWindow::captureFinished);
    m_desktop->chooseReplaySpeed(100);
    m_desktop->window().playDemo();
    QVERIFY(ended.wait(kPatience));
    const racha::RoomStats& stats = m_desktop->window().current().stats();
    QVERIFY(stats.events[static_cast<std::size_t>(racha::EventType::Comment)] > 40);
    QVERIFY(stats.streaks > 10);
    QVERIFY(!m_desktop->feedLines().filter(u"without connection"_s).isEmpty());
    // A replay touches nobody's statistics.
    QCOMPARE(m_desktop->stored(u"SELECT COUNT(*) FROM live_events"_s), -1);
}

void TestMainWindow::theDemoByKeysAlone()
{
    racha::MainWindow& window = m_desktop->window();
    QSignalSpy ended(&window, &racha::MainWindow::captureFinished);
    m_desktop->chooseReplaySpeed(100);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab); // past the recording of a live
    const auto* const button = qobject_cast<QAbstractButton*>(window.focusWidget());
    QVERIFY(button);
    QCOMPARE(button->text(), u"Try the demo live"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QVERIFY(ended.wait(kPatience));
}

void TestMainWindow::commandsThatDoNothingAreNotOffered()
{
    racha::MainWindow& window = m_desktop->window();
    const auto* const menus = window.findChild<racha::MainWindowMenus*>();
    const auto offered = [menus] {
        QStringList names;
        for (const QAction* const action :
             {menus->stop, menus->tryNow, menus->why, menus->mark, menus->pauseReplay,
              menus->follow, menus->coverage, menus->findings}) {
            if (action->isEnabled())
                names << action->text().remove(u'&');
        }
        return names.join(u", "_s);
    };
    const QString panes = u"Jump to Newest, Coverage, Findings"_s;
    QCOMPARE(offered(), QString());
    m_desktop->addLive("chat-flood");
    m_desktop->server().live("luna.canta").scenarios.front().steps.pop_back(); // it never ends
    m_desktop->typeUsername(u"luna.canta"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window.current().stats().eventCount() > 0, kPatience);
    const QString ofConnection = u"Try Now, How the Connection Stands…, "_s;
    QCOMPARE(offered(), u"Stop, "_s + ofConnection + u"Mark This Moment, "_s + panes);
    QSignalSpy ended(&window, &racha::MainWindow::captureFinished);
    window.current().stop();
    QVERIFY(ended.wait(kPatience));
    QCOMPARE(offered(), ofConnection + panes);
    menus->newTab->trigger();
    QCOMPARE(offered(), QString());
    window.playDemo();
    QCOMPARE(offered(), u"Stop, Mark This Moment, Pause, "_s + panes);
}

void TestMainWindow::aDroppedRecordingIsOpened()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/nowhere/gone.racha"_s)});
    QSignalSpy ended(&m_desktop->window(), &racha::MainWindow::captureFinished);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_desktop->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_desktop->window(), &drop);
    QVERIFY(ended.wait(kPatience));
    const QString what = racha::errorText(ErrorCode::FileUnreadable).what;
    QVERIFY(m_desktop->message().text().contains(what));
}

void TestMainWindow::theLanguageChangesWhileItRuns()
{
    m_desktop->addLive("gift-streak");
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    racha::installLanguage(racha::Language::Spanish);
    QTRY_VERIFY(m_desktop->pillText().startsWith(u"Terminado 00:"_s));
    QCOMPARE(m_desktop->feedLines().filter(u"Rose"_s).size(), 1);
    QVERIFY(!m_desktop->feedLines().filter(u"Regalo"_s).isEmpty());
}

void TestMainWindow::theClockChangesWhileItRuns()
{
    const ComputerZone mexico("America/Mexico_City");
    m_desktop->addLive("gift-streak");
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    const auto clock = [this] {
        return QTime::fromString(m_desktop->feedLines().filter(u"Rose"_s).value(0).left(8));
    };
    const auto sign = [this] {
        const auto labels = m_desktop->window().statusBar()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text() == u"UTC";
        });
    };
    const QTime there = clock();
    QVERIFY(there.isValid());
    QVERIFY(!sign());
    QVERIFY(!menus().timesInUtc->isChecked());
    menus().timesInUtc->trigger();
    QTRY_VERIFY(sign());
    QCOMPARE(clock(), there.addSecs(6 * 3600));
    QCOMPARE(m_desktop->storedSetting(racha::kSettingTimeZone), u"utc"_s);
    menus().timesInUtc->trigger();
    QTRY_VERIFY(!sign());
    QCOMPARE(clock(), there);
    QVERIFY(!m_desktop->storedSetting(racha::kSettingTimeZone));
}

void TestMainWindow::stoppingEndsTheCaptureInOrder()
{
    m_desktop->addLive("chat-flood");
    m_desktop->server().live("luna.canta").scenarios.front().steps.pop_back(); // it never ends
    m_desktop->typeUsername(u"luna.canta"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->window().current().stats().eventCount() > 100, kPatience);
    QSignalSpy ended(&m_desktop->window(), &racha::MainWindow::captureFinished);
    m_desktop->window().current().stop();
    QVERIFY(ended.wait(kPatience));
    const auto shown = m_desktop->window().current().stats().eventCount();
    QCOMPARE(m_desktop->stored(u"SELECT COUNT(*) FROM live_events"_s), shown);
}

void TestMainWindow::wrongSettingsStoreNothingElsewhere()
{
    m_desktop.reset();
    m_desktop = std::make_unique<Desktop>(
        QHash<QString, QString> {{QLatin1StringView(racha::kSettingSignKeyFile), u"/nowhere"_s}});
    m_desktop->addLive("gift-streak");
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    const auto shown = m_desktop->window().current().stats().eventCount();
    QVERIFY(shown > 0);
    QCOMPARE(m_desktop->stored(u"SELECT COUNT(*) FROM live_events"_s), shown);
}

/// The first that is shown; null where there is none.
racha::MessageBar* TestMainWindow::shownMessage()
{
    const auto bars = m_desktop->window().findChildren<racha::MessageBar*>();
    const auto shown =
        std::find_if(bars.begin(), bars.end(), [](const auto* bar) { return bar->isVisible(); });
    return shown == bars.end() ? nullptr : *shown;
}

void TestMainWindow::whatIsDecidedElsewhereHoldsInTheWindow()
{
    m_desktop.reset();
    m_desktop =
        std::make_unique<Desktop>(QHash<QString, QString> {},
                                  QHash<QString, QString> {{u"RACHA_FEED_EVERY_MESSAGE"_s, u"1"_s},
                                                           {u"RACHA_FEED_PIN_DIAMONDS"_s, u"7"_s},
                                                           {u"RACHA_WINDOW_THEME"_s, u"2"_s}});
    QVERIFY(menus().everyMessage->isChecked());
    QVERIFY(!menus().everyMessage->isEnabled());
    QCOMPARE(menus().theme->checkedAction()->data().toInt(), 2);
    QVERIFY(!menus().theme->isEnabled());
    QVERIFY(menus().language->isEnabled());
    m_desktop->addLive("gift-streak"); // an empty tab has no feed
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    const racha::LiveFeedModel& feed = m_desktop->window().current().feed().model();
    QVERIFY(feed.everyMessage());
    QCOMPARE(feed.largeFrom(), qint64 {7});
    QVERIFY(!m_desktop->storedSetting(racha::kSettingEveryMessage)); // it is for this run alone
    QVERIFY(shownMessage() == nullptr);
}

void TestMainWindow::aWrongVariableIsSaidAndPassedOver()
{
    m_desktop.reset();
    m_desktop = std::make_unique<Desktop>(
        QHash<QString, QString> {},
        QHash<QString, QString> {{u"RACHA_FEED_PIN_DIAMONDS"_s, u"many"_s}});
    QVERIFY(shownMessage() != nullptr);
    const QString said = shownMessage()->text();
    QVERIFY2(said.contains(u"RACHA_FEED_PIN_DIAMONDS"_s), qPrintable(said));
    QVERIFY2(said.contains(u"the environment"_s), qPrintable(said));
    m_desktop->addLive("gift-streak");
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    QCOMPARE(m_desktop->window().current().feed().model().largeFrom(), qint64 {500});
}

void TestMainWindow::wrongSettingsAreSaidWithTheWayToThem()
{
    const auto message = [this] { return shownMessage(); };
    QVERIFY(message() == nullptr);
    m_desktop.reset();
    m_desktop = std::make_unique<Desktop>(
        QHash<QString, QString> {{QLatin1StringView(racha::kSettingProxy), u"nonsense"_s}});
    QVERIFY(message() != nullptr);
    QVERIFY2(message()->text().contains(u"racha.ini"_s), qPrintable(message()->text()));
    const auto buttons = message()->findChildren<QPushButton*>();
    const auto open = std::find_if(buttons.begin(), buttons.end(), [](const auto* button) {
        return button->text() == u"Open settings";
    });
    QVERIFY(open != buttons.end());
    QTest::mouseClick(*open, Qt::LeftButton);
    auto* const settings = m_desktop->window().findChild<racha::SettingsDialog*>();
    QVERIFY(settings != nullptr && settings->isVisible());
    const auto fields = settings->findChildren<QLineEdit*>();
    const auto proxy = std::find_if(fields.begin(), fields.end(),
                                    [](const auto* field) { return field->text() == u"nonsense"; });
    QVERIFY(proxy != fields.end());
    (*proxy)->setText(u"http://127.0.0.1:3128"_s);
    Q_EMIT(*proxy)->editingFinished();
    QTRY_VERIFY(message() == nullptr);
}

void TestMainWindow::chartsShowWhatTheFeedShows()
{
    m_desktop->addLive("interleaved");
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    racha::LiveTab& tab = m_desktop->window().current();
    const auto curves = [&tab] { return tab.charts().chart().chartData().curves.size(); };
    tab.charts().refresh();
    const auto all = curves();
    QVERIFY(all > 0U);
    tab.feed().setFilterText(u"user == nobody"_s);
    QCOMPARE(curves(), 0U);
    tab.feed().setFilterText(QString());
    QCOMPARE(curves(), all);
    for (auto* const chip : tab.feed().findChildren<QAbstractButton*>()) {
        if (chip->accessibleName() == u"Show: Gift")
            chip->click();
    }
    QCOMPARE(curves(), all - 1);
}

void TestMainWindow::aTabClosedWhileItRunsEndsWithTheWindow()
{
    m_desktop->addLive("chat-flood");
    m_desktop->server().live("luna.canta").scenarios.front().steps.pop_back();
    racha::MainWindow& window = m_desktop->window();
    window.watch(u"luna.canta"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window.current().stats().eventCount() > 0, kPatience);
    window.closeTab(0); // its capture still ends, out of sight
    QVERIFY(window.current().isEmpty());
    m_desktop.reset();
}

void TestMainWindow::livesRunSideBySideInTabs()
{
    m_desktop->addLive("gift-streak");
    m_desktop->addLive("likes", "sol.canta", Story::kRoom + 1);
    m_desktop->server().live("luna.canta").scenarios.front().steps.pop_back(); // it goes on
    racha::MainWindow& window = m_desktop->window();
    window.watch(u"luna.canta"_s);
    racha::LiveTab& first = window.current();
    QTRY_COMPARE_WITH_TIMEOUT(first.stats().diamonds, 7, kPatience);
    QSignalSpy ended(&window, &racha::MainWindow::captureFinished);
    window.watch(u"sol.canta"_s);
    racha::LiveTab& second = window.current();
    QVERIFY(&first != &second);
    QVERIFY(ended.wait(kPatience));
    QVERIFY(first.isRunning() && !second.isRunning());
    QVERIFY(second.stats().likesObserved > 0);
    QCOMPARE(second.stats().diamonds, 0);
    const auto shown = first.stats().eventCount() + second.stats().eventCount();
    first.stop();
    QVERIFY(ended.wait(kPatience));
    QCOMPARE(m_desktop->stored(u"SELECT COUNT(*) FROM live_events"_s), shown);
}

void TestMainWindow::aLiveThatIsWatchedComesToTheFront()
{
    m_desktop->addLive("chat-flood");
    m_desktop->server().live("luna.canta").scenarios.front().steps.pop_back();
    racha::MainWindow& window = m_desktop->window();
    window.watch(u"luna.canta"_s);
    racha::LiveTab& first = window.current();
    QTRY_VERIFY_WITH_TIMEOUT(first.stats().eventCount() > 0, kPatience);
    window.findChild<racha::MainWindowMenus*>()->newTab->trigger();
    QVERIFY(window.current().isEmpty());
    window.watch(u"luna.canta"_s);
    QCOMPARE(&window.current(), &first);
    QCOMPARE(m_desktop->server().connections().size(), 1U);
}

void TestMainWindow::aFilterTypedInTheFeedHoldsForItsTab()
{
    m_desktop->addLive("interleaved");
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    racha::FeedPane& feed = m_desktop->window().current().feed();
    const int all = feed.view().model()->rowCount();
    QTest::keyClicks(&feed.filterField(), u"diamonds >= 100000"_s);
    QTest::keyClick(&feed.filterField(), Qt::Key_Return);
    QTRY_VERIFY(feed.view().model()->rowCount() < all);
    feed.setFilterText({});
    QCOMPARE(feed.view().model()->rowCount(), all);
}

void TestMainWindow::aNewTabBeginsWithAnEmptyField()
{
    m_desktop->addLive("gift-streak");
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    menus().newTab->trigger();
    QVERIFY(m_desktop->window().current().isEmpty());
    QCOMPARE(shownField().text(), QString());
    shownField().setText(u"sol"_s); // begun, and left for another tab
    menus().previousTab->trigger();
    menus().nextTab->trigger();
    QCOMPARE(shownField().selectedText(), u"sol"_s);
}

void TestMainWindow::theMenuWatchesTheNameThatIsTyped()
{
    m_desktop->addLive("gift-streak");
    racha::MainWindow& window = m_desktop->window();
    menus().watch->trigger();
    QVERIFY(window.current().isEmpty()); // no name yet
    QTest::keyClicks(&shownField(), u"@luna.canta"_s);
    menus().watch->trigger();
    QCOMPARE(window.current().state().username, u"luna.canta"_s);
}

void TestMainWindow::waitingIsAskedForAfterTheFailure_data()
{
    QTest::addColumn<bool>("isByMenu");
    QTest::newRow("in the menu") << true;
    QTest::newRow("where the failure is told") << false;
}

void TestMainWindow::waitingIsAskedForAfterTheFailure()
{
    QFETCH(bool, isByMenu);
    FakeLive offline;
    offline.apiLive = ApiLiveAnswer::Offline;
    m_desktop->server().addLive(offline);
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    QCOMPARE(m_desktop->pillText(), u"Failed"_s);
    if (isByMenu) {
        menus().waitForLive->trigger();
    } else {
        const auto buttons = m_desktop->message().findChildren<QPushButton*>();
        const auto wait = std::find_if(buttons.begin(), buttons.end(), [](const auto* button) {
            return button->text() == u"Wait for the live";
        });
        QVERIFY(wait != buttons.end() && (*wait)->isVisible());
        QTest::mouseClick(*wait, Qt::LeftButton);
    }
    const racha::LiveTab& tab = m_desktop->window().current();
    QTRY_COMPARE_WITH_TIMEOUT(tab.state().phase, racha::CapturePhase::WaitingForLive, kPatience);
    QTRY_VERIFY(m_desktop->pillText().startsWith(u"Looks again in "_s));
    menus().waitForLive->setChecked(true);
    menus().waitForLive->trigger(); // of the next one: this one waits on
    QCOMPARE(tab.state().phase, racha::CapturePhase::WaitingForLive);
}

void TestMainWindow::aBadNameIsNotToldFarFromItsField()
{
    m_desktop->addLive("gift-streak");
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    const QString complaint = u"A username has no spaces."_s;
    m_desktop->typeUsername(u"luna canta"_s);
    QCOMPARE(shownField().complaint(), complaint);
    QCOMPARE(m_desktop->window().statusBar()->currentMessage(), QString());
    const auto labels = m_desktop->window().watchBar().findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&complaint](const QLabel* label) {
        return label->isVisible() && label->text() == complaint;
    }));
}

void TestMainWindow::aPaneThatIsAskedForIsSeen()
{
    m_desktop->window().playDemo();
    menus().page->actions().at(static_cast<int>(racha::WindowPage::Stored))->trigger();
    const QList<QAction*> panes = menus().panes->actions();
    const auto toggle = std::find_if(panes.begin(), panes.end(),
                                     [](const QAction* pane) { return pane->text() == u"Log"; });
    QVERIFY(toggle != panes.end());
    (*toggle)->trigger();
    const auto* const dock = m_desktop->window().findChild<QDockWidget*>(u"log"_s);
    QTRY_VERIFY(!dock->visibleRegion().isEmpty()); // not behind the streaks
}

void TestMainWindow::aRecordingBelongsToItsTab()
{
    addEndlessLive("luna.canta", Story::kRoom);
    addEndlessLive("sol.canta", Story::kRoom + 1);
    racha::MainWindow& window = m_desktop->window();
    auto* const choice = window.findChild<racha::FirstPage*>()->findChild<QCheckBox*>();
    choice->click();
    window.watch(u"luna.canta"_s);
    QVERIFY(recordButton().isChecked() && !recordButton().isEnabled());
    menus().newTab->trigger();
    QVERIFY(!choice->isChecked());
    window.watch(u"sol.canta"_s);
    QVERIFY(!recordButton().isChecked() && !recordButton().isEnabled());
    menus().previousTab->trigger();
    QVERIFY(recordButton().isChecked());
}

void TestMainWindow::theMenuFollowsTheReplay()
{
    racha::MainWindow& window = m_desktop->window();
    const auto speed = [this] {
        const QAction* const checked = menus().replaySpeed->checkedAction();
        return checked == nullptr ? 0.0 : checked->data().toDouble();
    };
    const QAction* const pause = menus().pauseReplay;
    QCOMPARE(speed(), 1.0);
    m_desktop->chooseReplaySpeed(2);
    window.playDemo();
    QCOMPARE(speed(), 2.0);
    racha::ReplayBar& bar = window.current().page().replayBar();
    QTRY_VERIFY_WITH_TIMEOUT(window.current().replay().length.count() > 0, kPatience);
    Q_EMIT bar.playRequested(false);
    Q_EMIT bar.speedRequested(0.5);
    QTRY_VERIFY_WITH_TIMEOUT(pause->isChecked(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(speed(), 0.5, kPatience);
    menus().newTab->trigger();
    QVERIFY(!pause->isChecked());
    QCOMPARE(speed(), 2.0); // that of the next one
    menus().previousTab->trigger();
    QVERIFY(pause->isChecked());
    QCOMPARE(speed(), 0.5);
}

/// From the gift to the sound server, which is not there.
void TestMainWindow::giftsThatCannotBeHeardAreSaidInTheSettings()
{
    const QTemporaryDir folder;
    qputenv("PULSE_SERVER", "unix:" + folder.filePath(u"nobody"_s).toUtf8());
    qputenv("PULSE_COOKIE", folder.filePath(u"cookie"_s).toUtf8());
    const auto undo = qScopeGuard([] {
        qunsetenv("PULSE_SERVER");
        qunsetenv("PULSE_COOKIE");
    });
    m_desktop.reset();
    m_desktop = std::make_unique<Desktop>(
        QHash<QString, QString> {{QLatin1StringView(racha::kSettingGiftTones), u"1"_s}});
    menus().settings->trigger();
    const auto* const view = m_desktop->window().findChild<racha::GiftTonesView*>();
    QVERIFY(view != nullptr);
    const auto isSaid = [view] {
        const auto labels = view->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return !label->isHidden()
                && (label->text().contains(u"sound server"_s)
                    || label->text().contains(u"cannot play tones"_s));
        });
    };
    QVERIFY(!isSaid());
    m_desktop->addLive("gift-streak");
    QVERIFY(watchToItsEnd(u"luna.canta"_s));
    QTRY_VERIFY(isSaid());
}

void TestMainWindow::keysChangeTabsAndListThemselves()
{
    racha::MainWindow& window = m_desktop->window();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    menus().newTab->trigger();
    const racha::LiveTab* const second = &window.current();
    QTest::keyClick(&window, Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(&window.current() != second);
    QTest::keyClick(&window, Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(&window.current(), second);
    QTest::keyClick(&window, Qt::Key_Question, Qt::ControlModifier);
    const auto* const list = window.findChild<racha::ShortcutsDialog*>();
    QVERIFY(list != nullptr && list->isVisible());
}

RACHA_TEST(TestMainWindow);
#include "tst_mainwindow.moc"
