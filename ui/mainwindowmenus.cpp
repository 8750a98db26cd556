// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/mainwindowmenus.h"

#include "ui/replay/replaybar.h"
#include "ui/widgets/appearance.h"
#include "ui/windowpages.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>

namespace racha {

using namespace Qt::Literals::StringLiterals;

MainWindowMenus::MainWindowMenus(QMainWindow& window)
    : QObject(&window)
    , m_window(window)
{
    QMenuBar* const bar = window.menuBar();
    makeFileAndEdit(bar);
    makeView(bar);
    makeLive(bar);
    makeStored(bar);
    makeTools(bar);
    makeHelp(bar);
    retranslate();
}

QAction* MainWindowMenus::add(QMenu* menu)
{
    return menu->addAction(QString());
}

QAction* MainWindowMenus::addChoice(QMenu* menu, QActionGroup* group, const QVariant& data)
{
    QAction* const action = add(menu);
    action->setCheckable(true);
    action->setData(data);
    group->addAction(action);
    return action;
}

void MainWindowMenus::makeFileAndEdit(QMenuBar* bar)
{
    m_file = bar->addMenu(QString());
    newTab = add(m_file);
    newTab->setShortcut(Qt::CTRL | Qt::Key_T);
    closeTab = add(m_file);
    closeTab->setShortcut(Qt::CTRL | Qt::Key_W);
    m_file->addSeparator();
    openRecording = add(m_file);
    openRecording->setShortcut(QKeySequence::Open);
    playDemo = add(m_file);
    m_file->addSeparator();
    quit = add(m_file);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);

    m_edit = bar->addMenu(QString());
    copy = add(m_edit);
    copy->setShortcut(QKeySequence::Copy);
    selectAll = add(m_edit);
    selectAll->setShortcut(QKeySequence::SelectAll);
    m_edit->addSeparator();
    focusUsername = add(m_edit);
    focusUsername->setShortcut(Qt::CTRL | Qt::Key_L);
    filterEvents = add(m_edit);
    filterEvents->setShortcut(QKeySequence::Find);
    palette = add(m_edit);
    palette->setShortcut(Qt::CTRL | Qt::Key_K);
    m_edit->addSeparator();
    alerts = add(m_edit);
    settings = add(m_edit);
    settings->setShortcut(Qt::CTRL | Qt::Key_Comma);
    settings->setMenuRole(QAction::PreferencesRole);
}

void MainWindowMenus::makeView(QMenuBar* bar)
{
    m_view = bar->addMenu(QString());
    m_themes = m_view->addMenu(QString());
    theme = new QActionGroup(this);
    for (const auto choice :
         {Appearance::Choice::System, Appearance::Choice::Light, Appearance::Choice::Dark})
        addChoice(m_themes, theme, static_cast<int>(choice));
    m_languages = m_view->addMenu(QString());
    language = new QActionGroup(this);
    for (const QString& code : {u"en"_s, u"es"_s})
        addChoice(m_languages, language, code);
    timesInUtc = add(m_view);
    timesInUtc->setCheckable(true);
    m_view->addSeparator();
    page = new QActionGroup(this);
    for (std::size_t i = 0; i < kWindowPageCount; ++i) {
        QAction* const action = addChoice(m_view, page, static_cast<int>(i));
        action->setShortcut(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)));
        action->setChecked(i == 0);
    }
    m_view->addSeparator();
    panes = m_view->addMenu(QString());
    lockLayout = add(m_view);
    lockLayout->setCheckable(true);
    lockLayout->setChecked(true);
    resetLayout = add(m_view);
    m_view->addSeparator();
    everyMessage = add(m_view);
    everyMessage->setCheckable(true);
    follow = add(m_view);
    follow->setShortcut(Qt::CTRL | Qt::Key_End);
    m_view->addSeparator();
    nextTab = add(m_view);
    nextTab->setShortcuts({Qt::CTRL | Qt::Key_PageDown, Qt::CTRL | Qt::Key_Tab});
    previousTab = add(m_view);
    previousTab->setShortcuts({Qt::CTRL | Qt::Key_PageUp, Qt::CTRL | Qt::SHIFT | Qt::Key_Tab});
    fullScreen = add(m_view);
    fullScreen->setShortcut(Qt::Key_F11);
    fullScreen->setCheckable(true);
}

void MainWindowMenus::makeLive(QMenuBar* bar)
{
    m_live = bar->addMenu(QString());
    watch = add(m_live);
    watch->setShortcut(Qt::CTRL | Qt::Key_Return);
    stop = add(m_live);
    stop->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    tryNow = add(m_live);
    tryNow->setShortcut(Qt::CTRL | Qt::Key_F5);
    why = add(m_live);
    m_live->addSeparator();
    waitForLive = add(m_live);
    waitForLive->setCheckable(true);
    mark = add(m_live);
    mark->setShortcut(Qt::CTRL | Qt::Key_M);
    nameCapture = add(m_live);
    m_live->setToolTipsVisible(true); // why something is greyed
    m_live->addSeparator();
    wall = add(m_live);
    wall->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_W);
    m_live->addSeparator();
    m_replay = m_live->addMenu(QString());
    pauseReplay = add(m_replay);
    pauseReplay->setCheckable(true);
    m_replay->addSeparator();
    replaySpeed = new QActionGroup(this);
    for (const double factor : ReplayBar::speeds())
        addChoice(m_replay, replaySpeed, factor);
}

void MainWindowMenus::makeStored(QMenuBar* bar)
{
    m_stored = bar->addMenu(QString());
    searchStored = add(m_stored);
    searchStored->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    goToDate = add(m_stored);
    goToDate->setShortcut(Qt::CTRL | Qt::Key_G);
    showInTime = add(m_stored);
    showInTime->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    clearFilter = add(m_stored);
    clearFilter->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_X);
    refreshStored = add(m_stored);
    refreshStored->setShortcut(Qt::Key_F5);
    m_stored->addSeparator();
    exportStored = add(m_stored);
    exportStored->setShortcut(Qt::CTRL | Qt::Key_E);
    saveReport = add(m_stored);
    m_stored->addSeparator();
    backUp = add(m_stored);
    import = add(m_stored);
    m_stored->addSeparator();
    deleteStored = add(m_stored);
    m_stored->addSeparator();
    verifyStored = add(m_stored);
    redecodeStored = add(m_stored);
}

void MainWindowMenus::makeTools(QMenuBar* bar)
{
    m_tools = bar->addMenu(QString());
    coverage = add(m_tools);
    findings = add(m_tools);
    unknownMessages = add(m_tools);
}

void MainWindowMenus::makeHelp(QMenuBar* bar)
{
    m_help = bar->addMenu(QString());
    manual = add(m_help);
    manual->setShortcut(QKeySequence::HelpContents);
    manual->setShortcutContext(Qt::ApplicationShortcut); // of what a dialog shows, too
    firstSteps = add(m_help);
    shortcuts = add(m_help);
    shortcuts->setShortcut(Qt::CTRL | Qt::Key_Question);
    copyReport = add(m_help);
    m_help->addSeparator();
    about = add(m_help);
    about->setMenuRole(QAction::AboutRole);
    aboutQt = add(m_help);
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

void MainWindowMenus::retranslate()
{
    retranslateFileAndEdit();
    retranslateView();
    retranslateLive();
    retranslateStored();
    retranslateTools();
    m_help->setTitle(tr("&Help"));
    manual->setText(tr("&Manual"));
    firstSteps->setText(tr("&First Steps"));
    shortcuts->setText(tr("&Keyboard Shortcuts"));
    copyReport->setText(tr("&Copy Diagnostic Report"));
    about->setText(tr("&About Racha"));
    aboutQt->setText(tr("About &Qt"));
}

void MainWindowMenus::retranslateFileAndEdit()
{
    m_file->setTitle(tr("&File"));
    newTab->setText(tr("&New Tab"));
    closeTab->setText(tr("&Close Tab"));
    openRecording->setText(tr("&Open Recording…"));
    playDemo->setText(tr("Play the &Demo Live"));
    quit->setText(tr("&Quit"));
    m_edit->setTitle(tr("&Edit"));
    copy->setText(tr("&Copy"));
    selectAll->setText(tr("Select &All"));
    palette->setText(tr("Command &Palette…"));
    alerts->setText(tr("A&lerts…"));
    settings->setText(tr("&Settings…"));
    focusUsername->setText(tr("Go to the &Username"));
    filterEvents->setText(tr("&Filter Events"));
}

void MainWindowMenus::retranslateView()
{
    m_view->setTitle(tr("&View"));
    m_themes->setTitle(tr("&Theme"));
    const QList<QAction*> themes = theme->actions();
    themes.at(0)->setText(tr("As the &System"));
    themes.at(1)->setText(tr("&Light"));
    themes.at(2)->setText(tr("&Dark"));
    m_languages->setTitle(tr("&Language"));
    // Each language in its own words, to be found by those who cannot read the other.
    const QList<QAction*> languages = language->actions();
    languages.at(0)->setText(u"English"_s);
    languages.at(1)->setText(u"Español"_s);
    timesInUtc->setText(tr("Times in &UTC"));
    timesInUtc->setToolTip(tr("Instead of the clock of this computer, wherever times are shown"));
    const QList<QAction*> pages = page->actions();
    pages.at(static_cast<int>(WindowPage::Live))->setText(tr("L&ives"));
    pages.at(static_cast<int>(WindowPage::Stored))->setText(tr("&Stored Events"));
    pages.at(static_cast<int>(WindowPage::Reports))->setText(tr("Re&ports"));
    pages.at(static_cast<int>(WindowPage::Wall))->setText(tr("&Wall"));
    panes->setTitle(tr("&Panes"));
    lockLayout->setText(tr("Loc&k Layout"));
    lockLayout->setToolTip(tr("Unlocked, panes have title bars and can be moved and set free"));
    resetLayout->setText(tr("&Reset Layout"));
    everyMessage->setText(tr("Show &Every Message"));
    everyMessage->setToolTip(tr("Do not gather streaks and people who join in one row each"));
    nextTab->setText(tr("&Next Tab"));
    previousTab->setText(tr("&Previous Tab"));
    follow->setText(tr("&Jump to Newest"));
    fullScreen->setText(tr("&Full Screen"));
}

void MainWindowMenus::retranslateLive()
{
    m_live->setTitle(tr("&Live"));
    watch->setText(tr("&Watch"));
    stop->setText(tr("&Stop"));
    tryNow->setText(tr("&Try Now"));
    why->setText(tr("&How the Connection Stands…"));
    waitForLive->setText(tr("Wait Until They Are &Live"));
    mark->setText(tr("&Mark This Moment"));
    nameCapture->setText(tr("&Name and Notes…"));
    wall->setText(tr("All Lives as a Wa&ll"));
    wall->setToolTip(tr("A tile for each live in a tab and each name of the watch list"));
    m_replay->setTitle(tr("&Replay"));
    pauseReplay->setText(tr("&Pause"));
    const QList<QAction*> speeds = replaySpeed->actions();
    for (QAction* const speed : speeds)
        speed->setText(ReplayBar::speedText(speed->data().toDouble()));
}

void MainWindowMenus::retranslateStored()
{
    m_stored->setTitle(tr("&Stored"));
    searchStored->setText(tr("&Search Stored Events"));
    goToDate->setText(tr("&Go to Date…"));
    showInTime->setText(tr("Show in &Time"));
    showInTime->setToolTip(tr("All that happened around the chosen event"));
    clearFilter->setText(tr("&Clear the Filter"));
    refreshStored->setText(tr("&Read Again"));
    exportStored->setText(tr("&Export…"));
    saveReport->setText(tr("Save the &Whole Report…"));
    backUp->setText(tr("&Back Up…"));
    import->setText(tr("&Import…"));
    deleteStored->setText(tr("&Delete a Range…"));
    verifyStored->setText(tr("&Verify the Store…"));
    redecodeStored->setText(tr("Decode &Messages Again…"));
}

void MainWindowMenus::retranslateTools()
{
    m_tools->setTitle(tr("&Tools"));
    unknownMessages->setText(tr("Unknown &Messages…"));
    coverage->setText(tr("&Coverage"));
    coverage->setToolTip(tr("How much of the live was there to be seen"));
    findings->setText(tr("&Findings"));
    findings->setToolTip(tr("What an expert would want to know of the live"));
}

} // namespace racha
