// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace racha {

class Appearance;
class QuietLabel;
class StreakTimelineModel;
class TimeAxisHeader;
class TimelineView;

/// The streak timeline: its name, how many run and the buttons above, lanes, the time axis below.
class TimelinePane final : public QFrame
{
    Q_OBJECT

public:
    explicit TimelinePane(const Appearance& appearance, QWidget* parent = nullptr);

    StreakTimelineModel& model() { return *m_model; }

    TimelineView& view() { return *m_view; }

    void append(const EventBatchPtr& batch);
    void clear();
    /// Once a second: running streaks grow, and time moves on where it is followed.
    void advanceTo(WallTime now);

public Q_SLOTS:
    /// Shows a streak that was chosen elsewhere; emits nothing.
    void selectStreak(const QString& streakId);

Q_SIGNALS:
    /// The person chose a streak here.
    void streakSelected(const QString& streakId);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHeader();
    void retranslate();
    void showFlushed();
    void showAxis();
    void showFollowing();
    void showRunning();
    void showEmptyHint();

    StreakTimelineModel* m_model;
    TimelineView* m_view;
    TimeAxisHeader* m_axis;
    QLabel* m_title;
    QuietLabel* m_running;
    QLabel* m_empty;
    QPushButton* m_follow;
    QPushButton* m_zoomOut;
    QPushButton* m_zoomIn;
};

} // namespace racha
