// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/ingest/replayprogress.h"

#include <QFrame>

#include <span>

class QComboBox;
class QLabel;
class QPushButton;

namespace racha {

class Appearance;
class QuietLabel;
class RecordingTag;
class ReplaySlider;

/// Controls a replay, and says that what is shown is one. It asks only: what it shows is what the
/// replay's progress says.
class ReplayBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ReplayBar(const Appearance& appearance, QWidget* parent = nullptr);

    /// Another recording: forgets what it showed of the one before.
    void setRecording(const QString& name);
    /// Marks and gaps, as far as they are known; a further pass through the recording adds none.
    void append(const EventBatchPtr& batch);

    ReplaySlider& slider() { return *m_slider; }

    /// What it offers, slowest first.
    static std::span<const double> speeds();
    /// `× 2`
    static QString speedText(double factor);

public Q_SLOTS:
    void setProgress(const racha::ReplayProgress& progress);

Q_SIGNALS:
    void playRequested(bool play);
    void stepRequested();
    void seekRequested(racha::WallTime moment);
    void speedRequested(double factor);

protected:
    void changeEvent(QEvent* event) override;

private:
    void press();
    void showSpeed(double factor);
    void showTimes();
    void refreshButtons();
    void retranslate();

    const Appearance& m_appearance;
    RecordingTag* m_tag;
    QPushButton* m_play;
    QPushButton* m_step;
    QuietLabel* m_elapsed;
    ReplaySlider* m_slider;
    QLabel* m_total;
    QComboBox* m_speed;
    ReplayProgress m_progress;
};

} // namespace racha
