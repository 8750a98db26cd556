// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QTableView;

namespace racha {

class Appearance;
class ReportTableModel;

/// How much of a live was there to be seen: one sentence, and each figure with how it is known.
/// Thread: GUI.
class CoveragePane final : public QFrame
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kTick {1000};

    explicit CoveragePane(const Appearance& appearance, QWidget* parent = nullptr);

    ReportTableModel& model() { return *m_model; }

    QString sentence() const;

    void append(const EventBatchPtr& batch);
    void clear();

    /// Part of every pane; nothing here depends on the time.
    void advanceTo(WallTime now) { Q_UNUSED(now) }

    /// Sentence and table, to the clipboard.
    void copy() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void retranslate();

    ReportTableModel* m_model;
    QLabel* m_sentence;
    QPushButton* m_copy;
    QTableView* m_view;
    std::shared_ptr<const Coverage> m_coverage; ///< the newest
    QTimer m_tick;
};

} // namespace racha
