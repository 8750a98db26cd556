// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/ingest/capture.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace racha {

class Appearance;
class FigureLabel;
class StatePill;
class UsernameField;

/// The row above everything: whom to watch, how it stands, the figures at a glance.
class WatchBar final : public QWidget
{
    Q_OBJECT

public:
    explicit WatchBar(const Appearance& appearance, QWidget* parent = nullptr);

    UsernameField& field() { return *m_field; }

    QPushButton& markButton() { return *m_mark; }

    /// `keepsRecording`: of what runs, else of the next live.
    void setState(const CaptureState& state, bool isRunning, bool keepsRecording);
    /// At most twice a second; figures that tick faster cannot be read.
    void showFigures(const RoomStats& stats, WallTime since, double usdPerDiamond);
    void clearFigures();
    void setNow(WallTime now);

Q_SIGNALS:
    void watchRequested(const QString& username);
    void stopRequested();
    /// Of the next live.
    void recordingChosen(bool keeps);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLayout* makeRow();
    void retranslate();
    void refreshButton();
    void refreshRecord();
    QString recordText() const;
    void refreshIcons();
    void refreshFigures();
    void press();

    const Appearance& m_appearance;
    bool m_isRunning = false;
    bool m_isReplay = false;
    bool m_keepsRecording = false;
    RoomStats m_stats;
    WallTime m_since;
    double m_usdPerDiamond = 0.01;
    std::int64_t m_peakViewers = 0;

    UsernameField* m_field;
    QPushButton* m_button;
    StatePill* m_pill;
    FigureLabel* m_viewers;
    FigureLabel* m_likes;
    FigureLabel* m_diamonds;
    QPushButton* m_record;
    QPushButton* m_mark;
    QLabel* m_complaint; ///< about the name in the field
};

} // namespace racha
