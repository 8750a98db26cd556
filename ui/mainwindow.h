// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/ingest/capture.h"
#include "ui/widgets/messagebar.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <optional>

class QLabel;
class QMimeData;
class QStackedWidget;

namespace racha {

class Appearance;
class FeedPane;
class FirstPage;
class MainWindowMenus;
class Session;
class SessionOpener;
class SettingsFile;
class WatchBar;
struct StoreState;

/// The window: one live or recording at a time, its feed, its state and figures.
/// Thread: GUI. The references outlive it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(SessionOpener& opener, Appearance& appearance, SettingsFile& settings,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    FeedPane& feed() { return *m_feed; }

    MessageBar& messageBar() { return *m_message; }

    WatchBar& watchBar() { return *m_bar; }

    const RoomStats& stats() const { return m_stats; }

public Q_SLOTS:
    void watch(const QString& username);
    void openRecording(const QString& path);
    void playDemo();
    void stop();
    void showStoreState(const racha::StoreState& state);
    void showStoreFailure(const racha::Error& error);

Q_SIGNALS:
    /// What was shown was played or watched to its end.
    void captureFinished(const racha::CaptureOutcome& outcome);
    void batchShown(const racha::EventBatchPtr& batch);
    void captureStateShown(const racha::CaptureState& state);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeLivePage();
    void connectMenus();
    void connectViewMenu();
    void connectPages();
    void restoreLook();
    void retranslate();

    void prepare(const QString& name);
    void take(std::unique_ptr<Session> session);
    void giveUpSession();
    void takeBatch(const EventBatchPtr& batch);
    void takeState(const CaptureState& state);
    void takeOutcome(const CaptureOutcome& outcome);
    void showVerdict(const CaptureState& state);
    void showEmptyText();
    void showProgress();
    void retry();
    void tick();
    void tickRate();
    void showStoreLine();
    void showFirstPage();
    void focusUsername();
    void chooseRecording();
    void remember(const QString& username);
    QStringList remembered() const;
    bool isRunning() const;
    WallTime now() const;
    static QString droppedRecording(const QMimeData& data);

    SessionOpener& m_opener;
    Appearance& m_appearance;
    SettingsFile& m_settings;

    MainWindowMenus* m_menus;
    WatchBar* m_bar;
    QStackedWidget* m_pages;
    FirstPage* m_first;
    QWidget* m_live = nullptr;
    MessageBar* m_message;
    FeedPane* m_feed;
    QLabel* m_storeLabel;
    QLabel* m_rateLabel;

    std::unique_ptr<Session> m_session;
    CaptureState m_state;
    bool m_isOpening = false;
    std::optional<Error> m_shownError;
    RoomStats m_stats;
    double m_usdPerDiamond = 0.01;
    bool m_figuresChanged = false;
    std::int64_t m_countedEvents = 0;
    QElapsedTimer m_rateClock;
    std::unique_ptr<StoreState> m_store;
    QTimer m_tick;
};

} // namespace racha
