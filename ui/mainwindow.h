// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/feed/feedpane.h"
#include "ui/live/livearea.h"
#include "ui/live/livetabs.h"
#include "ui/recenttexts.h"
#include "ui/windowservices.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

class QLabel;
class QMimeData;
class QStackedWidget;
class QVBoxLayout;

namespace racha {

class AlertTeller;
class FirstPage;
class FirstRun;
class GiftTones;
class MainWindowMenus;
class Manual;
class MessageBar;
class QuietLabel;
class QuotaLabel;
class StoredPages;
class TabStrip;
class UsernameField;
class WallPage;
class WatchBar;
class WatchListPane;
class WindowDialogs;
class WindowPages;

/// The window: lives and recordings as tabs; above them the state and figures of the one that is
/// shown. Thread: GUI. The references outlive it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowServices& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The tab that is shown.
    LiveTab& current() const { return m_tabs->current(); }

    WatchBar& watchBar() { return *m_bar; }

public Q_SLOTS:
    /// In the tab that is shown where it is at rest, else in a new one; a live that is watched
    /// already is brought to the front.
    void watch(const QString& username);
    void openRecording(const QString& path);
    void playDemo();
    /// Without a question; what runs in it ends in order, out of sight.
    void closeTab(int index);
    /// Where the name of a streamer is typed.
    void focusUsername();
    /// Whose name stands there; where that is none it can be typed.
    void watchTyped();
    /// The pages of the first start, where nobody has seen them yet.
    void welcome();
    /// Of the signing service; nullopt: no key is used.
    void showQuota(const std::optional<racha::ServiceQuota>& quota);
    /// Of the settings file, with the way to the settings, or of a variable that stands for one;
    /// nullopt: they are right again.
    void showSettingsFault(const std::optional<racha::Error>& fault, racha::SettingOrigin origin);

Q_SIGNALS:
    // News of all tabs.
    void captureFinished(const racha::CaptureOutcome& outcome);
    void batchShown(const racha::EventBatchPtr& batch);
    void captureStateShown(const racha::CaptureState& state);
    void storeStateShown(const racha::StoreState& state);
    /// By the settings or the first run.
    void settingChanged(const QString& key);
    void stepShown(const QString& username, const racha::LookupStep& step);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectMenus();
    void connectLiveMenu();
    void connectViewMenu();
    void connectPanes();
    void connectPages();
    void connectWatchList();
    void putOnWatchList(const QString& name);
    QWidget* makeWall();
    void showWall();
    void showTabNumbered(quint64 number);
    void connectDialogs();
    void makeWindowPages(QVBoxLayout* layout);
    /// For a while, in the status bar.
    void tell(const QString& news);
    void showLives();
    UsernameField& shownField() const;
    void reveal(LiveDock dock);
    void filterShown();
    void connectTab(LiveTab& tab);
    void takePanes(LiveTab& tab);

    /// Does it with the feed that is shown, where there is one.
    template<typename Order>
    void ifShown(Order order)
    {
        if (!current().isEmpty())
            std::invoke(order, current().feed());
    }

    template<typename Order>
    void forAllFeeds(Order order)
    {
        for (const auto& tab : m_tabs->all()) {
            if (!tab->isEmpty())
                order(tab->feed());
        }
    }

    void restoreLook();
    void saveLook();
    void resetLayout();
    void retranslate();
    void showZone();

    void askToCloseTab(int index);

    void showCurrentTab();
    void showCurrent();
    void offerCommands();
    QString namingFault() const;
    void showFigures();
    void showReplay();
    void showStoreLine();
    void tellWatched();
    void tellWentLive(const QString& username);
    void tick();
    void showFirstRun();
    void applySetting(const QString& key);
    void applyToTab(LiveTab& tab);
    void lockDecided();
    void applyGiftTones();
    qint64 largeFrom() const;
    QString setting(const char* key) const;
    void chooseRecording();
    void remember(const QString& username);
    void rememberFilter(const QString& text);
    void closeWhenStopped();
    static QString droppedRecording(const QMimeData& data);

    const WindowServices m_services;
    Appearance& m_appearance;
    SettingsFile& m_settings;

    RecentTexts m_names; ///< of people
    RecentTexts m_filters;
    MainWindowMenus* m_menus;
    WatchBar* m_bar;
    TabStrip* m_strip;
    LiveTabs* m_tabs;
    QStackedWidget* m_pages; ///< of what is live
    WindowPages* m_windowPages;
    StoredPages* m_stored;
    WindowDialogs* m_dialogs;
    Manual* m_manual;
    FirstPage* m_first;
    LiveArea* m_area;
    WatchListPane* m_watchList;
    FirstRun* m_firstRun = nullptr; ///< made when it is shown
    AlertTeller* m_teller;
    GiftTones* m_tones;
    WallPage* m_wall = nullptr; ///< made when it is shown
    MessageBar* m_settingsMessage;
    MessageBar* m_quotaMessage;
    QuotaLabel* m_quotaLabel;
    QuietLabel* m_storeLabel;
    QuietLabel* m_rateLabel;
    QLabel* m_zoneLabel; ///< shown where times are not those of this computer

    std::optional<Error> m_settingsFault;
    SettingOrigin m_faultOrigin = SettingOrigin::Settings;
    double m_replaySpeed = 1.0; ///< of the next replay
    bool m_figuresChanged = false;
    bool m_isClosing = false;
    QTimer m_tick;
};

} // namespace racha
