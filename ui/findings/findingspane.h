// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/stats/livefindings.h"

#include <QFrame>
#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace racha {

class Appearance;
class ReportTableModel;
struct StoreState;

/// What an expert would want to know of a live: the worst first, with what it means and ways to the
/// events that it is about. Thread: GUI.
class FindingsPane final : public QFrame
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kTick {1000};

    explicit FindingsPane(const Appearance& appearance, QWidget* parent = nullptr);

    ReportTableModel& model() { return *m_model; }

    const LiveFindings& findings() const { return m_findings; }

    void append(const EventBatchPtr& batch);
    void noteStore(const StoreState& state, WallTime at);
    void clear();

    /// Part of every pane; nothing here depends on the time.
    void advanceTo(WallTime now) { Q_UNUSED(now) }

    /// Makes rows of what came, now.
    void refresh();
    /// The selected finding with what it means, else all that are shown, to the clipboard.
    void copy() const;

Q_SIGNALS:
    /// The feed shall show its newest row.
    void feedRequested(const racha::LiveFinding& finding);
    void payloadRequested(const racha::LiveFinding& finding);
    /// The Stored page shall show what matches.
    void storedRequested(const QString& filter);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeFoot();
    void connectParts();
    void showChoice();
    void showEmptyHint();
    const LiveFinding* chosen() const;
    void retranslate();

    LiveFindings m_findings;
    std::vector<LiveFinding> m_shown; ///< as the rows stand
    std::int64_t m_shownVersion = -1;
    ReportTableModel* m_model;
    QComboBox* m_severity;
    QLabel* m_summary;
    QPushButton* m_copy;
    QTableView* m_view;
    QLabel* m_empty;
    QLabel* m_meaning;
    QPushButton* m_toFeed;
    QPushButton* m_toStored;
    QPushButton* m_toPayload;
    QTimer m_tick;
};

} // namespace racha
