// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/live/livetab.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <vector>

class QLabel;
class QMimeData;
class QStackedWidget;

namespace racha {

class FirstPage;
class LiveArea;
class MainWindowMenus;
class SettingsFile;
class TabStrip;
class WatchBar;

/// The window: lives and recordings as tabs; above them the state and figures of the one that is
/// shown. Thread: GUI. The references outlive it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(SessionOpener& opener, Appearance& appearance, SettingsFile& settings,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The tab that is shown.
    LiveTab& current() { return *m_current; }

    WatchBar& watchBar() { return *m_bar; }

public Q_SLOTS:
    /// In the tab that is shown where it is at rest, else in a new one; a live that is watched
    /// already is brought to the front.
    void watch(const QString& username);
    void openRecording(const QString& path);
    void playDemo();

Q_SIGNALS:
    // News of all tabs.
    void captureFinished(const racha::CaptureOutcome& outcome);
    void batchShown(const racha::EventBatchPtr& batch);
    void captureStateShown(const racha::CaptureState& state);
    void storeStateShown(const racha::StoreState& state);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectMenus();
    void connectLiveMenu();
    void connectViewMenu();
    void connectPages();
    void connectTab(LiveTab& tab);
    void restoreLook();
    void saveLook();
    void retranslate();

    LiveTab& addTab();
    LiveTab& tabAtRest();
    LiveTab* tabWatching(const QString& username) const;
    int indexOf(const LiveTab& tab) const;
    void showTab(int index);
    void stepTab(int by);
    void askToCloseTab(int index);
    void closeTab(int index);
    void moveTab(int from, int to);

    void showCurrent();
    void showFigures();
    void showStoreLine();
    void showTabState(const LiveTab& tab);
    void tick();
    void focusUsername();
    void chooseRecording();
    double replaySpeed() const;
    void remember(const QString& username);
    QStringList remembered() const;
    void stopAll();
    bool isAnythingRunning() const;
    void closeWhenStopped();
    static QString droppedRecording(const QMimeData& data);

    SessionOpener& m_opener;
    Appearance& m_appearance;
    SettingsFile& m_settings;

    MainWindowMenus* m_menus;
    WatchBar* m_bar;
    TabStrip* m_strip;
    QStackedWidget* m_pages;
    FirstPage* m_first;
    LiveArea* m_area;
    QLabel* m_storeLabel;
    QLabel* m_rateLabel;

    std::vector<std::unique_ptr<LiveTab>> m_tabs; ///< in the order of the strip; never empty
    LiveTab* m_current = nullptr;
    bool m_figuresChanged = false;
    bool m_isClosing = false;
    QTimer m_tick;
};

} // namespace racha
