// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/ingest/capture.h"
#include "core/watchlist/livecheck.h"
#include "core/watchlist/watchlistfile.h"

#include <QFrame>
#include <QTimer>

class QCheckBox;
class QLabel;
class QListView;

namespace racha {

class Appearance;
class LiveLookout;
class SettingsFile;
class WatchAddBar;
class WatchFilterBar;
class WatchListModel;
class WatchListProxyModel;
class WatchPersonForm;

/// The watch list: who is live, people with tags and notes, the form of the one that is chosen.
/// Keeps the list in its file and the switch in the settings. Thread: GUI.
class WatchListPane final : public QFrame
{
    Q_OBJECT

public:
    /// All outlive it. `path`: see datafolders::watchList().
    WatchListPane(const Appearance& appearance, LiveLookout& lookout, SettingsFile& settings,
                  const QString& path, QWidget* parent = nullptr);
    /// Saves what is not saved yet.
    ~WatchListPane() override;

    WatchListModel& model() { return *m_model; }

    /// What the list costs while it is checked; no names while it is not.
    CheckPlan plan() const { return m_state.isOn ? m_state.plan : CheckPlan(); }

    /// TikTok refused: nobody is asked before.
    std::optional<WallTime> heldUntil() const
    {
        return m_state.isOn ? m_state.heldUntil : std::nullopt;
    }

    /// The lives that run in tabs, no recordings: these people are not asked after.
    void setWatched(const QList<CaptureState>& lives);
    /// Once a second: times of today, days of the others.
    void advanceTo(WallTime now);

public Q_SLOTS:
    /// From here or from elsewhere in the window; chooses who is there already.
    void addPerson(const QString& username);

Q_SIGNALS:
    void watchRequested(const QString& username);
    /// Noticed by checking; not of those watched in a tab.
    void wentLive(const QString& username);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeNotice();
    void connectParts();
    void load();
    void save();
    void showList();
    void takeState(const LookoutState& state);
    void switchChecking(bool isOn);
    void remove(const QString& username);
    void undoRemoval();
    void choose(const QString& username);
    QString chosen() const;
    void showChosen();
    void showSummary();
    void showPlan();
    void tellHabits();
    void showNotice();
    void showEmptyHint();
    void showContextMenu(const QPoint& where);
    void retranslate();

    const Appearance& m_appearance;
    LiveLookout& m_lookout;
    SettingsFile& m_settings;
    WatchListFile m_file;
    WatchListModel* m_model;
    WatchListProxyModel* m_proxy;
    QLabel* m_summary;
    QLabel* m_plan;
    QCheckBox* m_checking;
    WatchAddBar* m_add;
    WatchFilterBar* m_filter;
    QWidget* m_notice = nullptr;
    QLabel* m_noticeIcon;
    QLabel* m_noticeText;
    QListView* m_view;
    QLabel* m_empty;
    WatchPersonForm* m_form;
    QTimer m_saveLater; ///< for what is no act of the person
    LookoutState m_state;
    std::optional<WatchedPerson> m_removed; ///< the last one
    std::optional<Error> m_fileProblem; ///< it could not be read, or not whole …
    QString m_damagedCopy; ///< … and what was there is kept here
    std::optional<Error> m_saveProblem;
};

} // namespace racha
