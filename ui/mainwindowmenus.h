// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QVariant>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QMenuBar;

namespace racha {

/// The menus of the main window: actions with their keys and words. What they do is connected by
/// the window.
class MainWindowMenus final : public QObject
{
    Q_OBJECT

public:
    explicit MainWindowMenus(QMainWindow& window);

    void retranslate();

    QAction* newTab;
    QAction* closeTab;
    QAction* nextTab;
    QAction* previousTab;
    QAction* openRecording;
    QAction* playDemo;
    QAction* quit;
    QAction* copy;
    QAction* selectAll;
    QAction* focusUsername;
    QAction* palette;
    QAction* alerts;
    QAction* unknownMessages;
    QAction* settings;
    QActionGroup* theme; ///< data: Appearance::Choice as int
    QActionGroup* language; ///< data: `en`, `es`
    QAction* timesInUtc;
    QActionGroup* page; ///< data: WindowPage as int
    QMenu* panes; ///< the window puts the panes' own actions here
    QAction* lockLayout;
    QAction* resetLayout;
    QAction* everyMessage;
    QAction* follow;
    QAction* fullScreen;
    QAction* watch;
    QAction* stop;
    QAction* tryNow;
    QAction* why;
    QAction* waitForLive;
    QAction* mark;
    QAction* nameCapture;
    QAction* wall;
    QAction* pauseReplay;
    QActionGroup* replaySpeed; ///< data: factor as double
    QAction* searchStored;
    QAction* filterEvents; ///< of the page that is shown
    QAction* goToDate;
    QAction* showInTime;
    QAction* clearFilter;
    QAction* refreshStored;
    QAction* exportStored;
    QAction* saveReport;
    QAction* backUp;
    QAction* import;
    QAction* deleteStored;
    QAction* verifyStored;
    QAction* redecodeStored;
    QAction* coverage;
    QAction* findings;
    QAction* manual;
    QAction* firstSteps;
    QAction* shortcuts;
    QAction* copyReport;
    QAction* about;
    QAction* aboutQt;

private:
    QAction* add(QMenu* menu);
    QAction* addChoice(QMenu* menu, QActionGroup* group, const QVariant& data);
    void makeFileAndEdit(QMenuBar* bar);
    void makeView(QMenuBar* bar);
    void makeLive(QMenuBar* bar);
    void makeStored(QMenuBar* bar);
    void makeTools(QMenuBar* bar);
    void makeHelp(QMenuBar* bar);
    void retranslateFileAndEdit();
    void retranslateView();
    void retranslateLive();
    void retranslateStored();
    void retranslateTools();

    QMainWindow& m_window;
    QMenu* m_file;
    QMenu* m_edit;
    QMenu* m_view;
    QMenu* m_themes;
    QMenu* m_languages;
    QMenu* m_live;
    QMenu* m_replay;
    QMenu* m_stored;
    QMenu* m_tools;
    QMenu* m_help;
};

} // namespace racha
