// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/e2e/window/desktop.h"
#include "tests/support/testmain.h"
#include "ui/captures/capturedialog.h"
#include "ui/detail/detailpane.h"
#include "ui/detail/jsonpage.h"
#include "ui/erase/erasedialog.h"
#include "ui/export/exportdialog.h"
#include "ui/history/historybar.h"
#include "ui/history/historytable.h"
#include "ui/history/historyview.h"
#include "ui/history/storedpage.h"
#include "ui/mainwindowmenus.h"
#include "ui/models/historymodel.h"
#include "ui/models/jsontreemodel.h"
#include "ui/reports/reportscopebar.h"
#include "ui/reports/reportspage.h"
#include "ui/settings/filefield.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowpages.h"

#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace racha::test;
using namespace Qt::Literals::StringLiterals;
using racha::HistoryModel;

namespace {

constexpr int kPatience = 30'000; // ms; only a failure waits so long

} // namespace

/// The page of what is stored, as somebody uses it.
class TestStoredPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_desktop = std::make_unique<Desktop>(); }

    void cleanup() { m_desktop.reset(); }

    void itOpensWithNothingWatched()
    {
        QVERIFY(pages().current() == racha::WindowPage::Live);
        showStored();
        QVERIFY(page().isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(labels().contains(u"Nothing is stored yet"_s), kPatience);
    }

    void aRecordingShowsWhatItStored()
    {
        playDemo(100);
        showStored();
        QTRY_VERIFY_WITH_TIMEOUT(countText().endsWith(u" events"_s), kPatience);
        page().filterField().setFilterText(u"type == gift and diamonds >= 99"_s);
        QTRY_VERIFY_WITH_TIMEOUT(countText().contains(u" of "_s), kPatience);
        const QString matching = countText().section(u" of "_s, 0, 0);
        QTRY_COMPARE(QString::number(model().rowCount()), matching);
        QVERIFY(std::ranges::all_of(model().rows(),
                                    [](const auto& row) { return row.event.diamonds >= 99; }));
    }

    void whatIsShownIsExported()
    {
        playDemo(100);
        showStored();
        page().filterField().setFilterText(u"type == gift"_s);
        // All of the demo: while it is stored the number grows.
        QTRY_VERIFY_WITH_TIMEOUT(countText().endsWith(u" of 599"_s), kPatience);
        const int gifts = countText().section(u" of "_s, 0, 0).toInt();
        page().bar().words().setFocus();
        QTest::keyClick(&page().bar().words(), Qt::Key_E, Qt::ControlModifier);
        const auto* const dialog = m_desktop->window().findChild<racha::ExportDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"gifts.csv"_s);
        dialog->findChild<racha::FileField*>()->setPath(path);
        auto* const go = dialog->findChild<QPushButton*>(u"primary"_s);
        QTRY_VERIFY(go->isEnabled());
        go->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), gifts + 1); // and the header
    }

    void whatIsShownCanBeErased()
    {
        playDemo(100);
        showStored();
        page().filterField().setFilterText(u"type == comment"_s);
        QTRY_VERIFY_WITH_TIMEOUT(countText().contains(u" of "_s), kPatience);
        menus().deleteStored->trigger();
        const auto* const dialog = m_desktop->window().findChild<racha::EraseDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        dialog->findChild<QCheckBox*>()->setChecked(false); // no backup
        dialog->findChild<QLineEdit*>(u"confirmation"_s)
            ->setText(racha::EraseDialog::confirmation());
        auto* const go = dialog->findChild<QPushButton*>(u"erase"_s);
        QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), kPatience);
        go->click();
        QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() == 0, kPatience);
    }

    void aReportLeadsToItsEvents()
    {
        playDemo(100);
        pages().showPage(racha::WindowPage::Reports);
        auto* const reports = m_desktop->window().findChild<racha::ReportsPage*>();
        QVERIFY(reports != nullptr && reports->isVisible());
        Q_EMIT reports->eventsRequested(u"type == gift"_s);
        QVERIFY(pages().current() == racha::WindowPage::Stored);
        QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > 0 && isAll(racha::EventType::Gift),
                                 kPatience);
    }

    void theWholeReportIsSavedInBothForms()
    {
        playDemo(100);
        showStored();
        QTRY_COMPARE_WITH_TIMEOUT(countText(), u"599 events"_s, kPatience); // all of the demo
        const QTemporaryDir folder;
        for (const QString& name : {u"all.html"_s, u"all.pdf"_s}) {
            menus().saveReport->trigger();
            QFileDialog* dialog = nullptr;
            QTRY_VERIFY_WITH_TIMEOUT(
                (dialog = m_desktop->window().findChild<QFileDialog*>()) != nullptr, kPatience);
            Q_EMIT dialog->fileSelected(folder.filePath(name));
            delete dialog;
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(name)), kPatience);
        }
        auto& summary = m_desktop->window().findChild<racha::ReportsPage*>()->section(
            racha::ReportsPage::Section::Summary);
        QTRY_VERIFY_WITH_TIMEOUT(!summary.table().rows.empty(), kPatience);
        QFile page(folder.filePath(u"all.html"_s));
        QFile pdf(folder.filePath(u"all.pdf"_s));
        QVERIFY(page.open(QIODevice::ReadOnly) && pdf.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(page.readAll());
        for (const auto& row : summary.table().rows) {
            const std::string key = racha::reportValueText(row[0].value);
            if (key == "diamonds" || key == "all_events" || key == "streaks")
                QVERIFY2(html.contains(u'>' + row[1].text + u'<'), key.c_str());
        }
        QVERIFY(html.contains(u"<img src=\"data:image/png;base64,"_s));
        QVERIFY(pdf.readAll().count("/Type /Page\n") > 1);
    }

    void aStoreThatIsOnlyReadStoresNothing()
    {
        m_desktop =
            std::make_unique<Desktop>(QHash<QString, QString> {{u"storage/read_only"_s, u"1"_s}});
        m_desktop->addLive("gift-streak");
        m_desktop->typeUsername(u"luna.canta"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->feedLines().isEmpty(), kPatience);
        QTRY_VERIFY(m_desktop->message().isVisible());
        showStored();
        menus().deleteStored->trigger();
        QVERIFY(m_desktop->window().findChild<racha::EraseDialog*>() == nullptr);
        QVERIFY(!menus().nameCapture->isEnabled());
        QVERIFY(menus().nameCapture->toolTip().contains(u"only read"_s));
    }

    void aLiveIsNamedWhileItRuns()
    {
        racha::MainWindow& window = m_desktop->window();
        QVERIFY(!menus().nameCapture->isEnabled());
        QVERIFY(menus().nameCapture->toolTip().contains(u"Only a live"_s));
        m_desktop->addLive("chat-flood");
        m_desktop->server().live("luna.canta").scenarios.front().steps.pop_back(); // it never ends
        m_desktop->typeUsername(u"luna.canta"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.current().store().stored > 0, kPatience);
        QVERIFY(menus().nameCapture->isEnabled());
        menus().nameCapture->trigger();
        const auto dialog = [&window] { return window.findChild<racha::CaptureDialog*>(); };
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, kPatience);
        dialog()->findChild<QLineEdit*>()->setText(u"Duel 🌹"_s);
        dialog()->findChild<QPlainTextEdit*>()->setPlainText(u"of both"_s);
        dialog()->findChild<QPushButton*>(u"primary"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog() == nullptr, kPatience);
        QVERIFY(window.current().isRunning());
        pages().showPage(racha::WindowPage::Reports);
        const auto& lives = window.findChild<racha::ReportsPage*>()->scopeBar().lives();
        QTRY_VERIFY_WITH_TIMEOUT(lives.size() == 1 && lives[0].name == "Duel 🌹", kPatience);
        QSignalSpy ended(&window, &racha::MainWindow::captureFinished);
        window.current().stop();
        QVERIFY(ended.wait(kPatience));
        QCOMPARE(m_desktop->stored(u"SELECT count(*) FROM live_sessions WHERE name = 'Duel 🌹' "
                                   "AND notes = 'of both' AND ended_at IS NOT NULL"_s),
                 1);
    }

    void anEventLeadsToItsStreakAndBackIntoTime()
    {
        playDemo(100);
        showStored();
        page().filterField().setFilterText(u"streak == end and type == gift"_s);
        QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > 0 && isAll(racha::EventType::Gift),
                                 kPatience);
        choose(0);
        const auto chosen = model().row(0).key();
        page().detail().showPage(racha::DetailPane::Page::Json);
        QTRY_COMPARE(page().detail().jsonPage().model().index(0, 0).data().toString(), u"gift"_s);
        Q_EMIT page().detail().streakRequested(
            QString::fromStdString(model().row(0).event.streakId));
        const std::string streak = model().row(0).event.streakId;
        QTRY_VERIFY(model().rowCount() > 0
                    && std::ranges::all_of(model().rows(), [&streak](const auto& row) {
                           return row.event.streakId == streak;
                       }));
        const int place = model().indexOf(chosen);
        QVERIFY(place >= 0);
        choose(place);
        menus().showInTime->trigger();
        QTRY_VERIFY(model().rowCount() > 100);
        QCOMPARE(page().filterField().text(), QString());
        QTRY_VERIFY(page().table().currentRow() != nullptr
                    && page().table().currentRow()->key() == chosen);
    }

    void rowsComeInWhileItRuns()
    {
        m_desktop->chooseReplaySpeed(20);
        m_desktop->window().playDemo();
        showStored();
        QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > 20, kPatience);
        choose(10);
        const auto read = page().table().currentRow()->key();
        const int y = page().table().view().visualRect(page().table().view().currentIndex()).top();
        const int before = model().rowCount();
        QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > before + 10, kPatience);
        QCOMPARE(page().table().currentRow()->key(), read);
        QCOMPARE(page().table().view().visualRect(page().table().view().currentIndex()).top(), y);
        menus().follow->trigger();
        QCOMPARE(page().table().view().firstVisible(), 0);
    }

    void livesAreReadWithTheirTabsClosed()
    {
        m_desktop->addLive("social");
        QSignalSpy ended(&m_desktop->window(), &racha::MainWindow::captureFinished);
        m_desktop->typeUsername(u"luna.canta"_s);
        QVERIFY(ended.wait(kPatience));
        const auto shown = m_desktop->window().current().stats().eventCount();
        m_desktop->window().closeTab(0);
        showStored();
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), static_cast<int>(shown), kPatience);
        QVERIFY(std::ranges::all_of(
            model().rows(), [](const auto& row) { return row.event.streamer == "luna.canta"; }));
    }

    void anotherTabShowsItsOwnStore()
    {
        playDemo(100);
        showStored();
        QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > 0, kPatience);
        menus().newTab->trigger();
        QVERIFY(pages().current() == racha::WindowPage::Live);
        showStored();
        QTRY_VERIFY_WITH_TIMEOUT(labels().contains(u"Nothing is stored yet"_s), kPatience);
    }

    void keysReachThePage()
    {
        menus().searchStored->trigger();
        QVERIFY(pages().current() == racha::WindowPage::Stored);
        QTRY_VERIFY(page().bar().words().hasFocus());
        menus().filterEvents->trigger();
        QTRY_VERIFY(page().filterField().hasFocus());
        menus().page->actions().at(0)->trigger();
        QVERIFY(pages().current() == racha::WindowPage::Live);
    }

private:
    racha::WindowPages& pages() { return *m_desktop->window().findChild<racha::WindowPages*>(); }

    racha::StoredPage& page() { return *m_desktop->window().findChild<racha::StoredPage*>(); }

    racha::MainWindowMenus& menus()
    {
        return *m_desktop->window().findChild<racha::MainWindowMenus*>();
    }

    HistoryModel& model() { return page().table().model(); }

    void showStored() { pages().showPage(racha::WindowPage::Stored); }

    void playDemo(double speed)
    {
        QSignalSpy ended(&m_desktop->window(), &racha::MainWindow::captureFinished);
        m_desktop->chooseReplaySpeed(speed);
        m_desktop->window().playDemo();
        QVERIFY(ended.wait(kPatience));
    }

    void choose(int row)
    {
        page().table().view().setCurrentIndex(model().index(row, HistoryModel::What));
    }

    bool isAll(racha::EventType type)
    {
        return std::ranges::all_of(model().rows(),
                                   [type](const auto& row) { return row.event.type == type; });
    }

    QString labels()
    {
        QString text;
        const auto all = page().table().findChildren<QLabel*>();
        for (const QLabel* const label : all)
            text += label->isVisible() ? label->text() : QString();
        return text;
    }

    QString countText() { return page().bar().findChild<QLabel*>()->text(); }

    std::unique_ptr<Desktop> m_desktop;
};

RACHA_TEST(TestStoredPage);
#include "tst_storedpage.moc"
