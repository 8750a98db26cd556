// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/ingest/capture.h"

#include <QDialog>

#include <deque>

class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace racha {

/// What the way to a live came to: the last verdict, and the newest steps, of as many attempts as
/// they are.
struct ConnectionStory
{
    static constexpr std::size_t kSteps = 60;

    CaptureState state;
    std::optional<Error> error; ///< the last; none: it works, or nothing failed yet
    std::deque<LookupStep> steps; ///< oldest first

    void add(const LookupStep& step);
};

/// Why a live cannot be watched, or how it is: verdict, next step, and what was asked and answered
/// on the way. Stays open beside the window and goes on with the story.
class WhyDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit WhyDialog(QWidget* parent = nullptr);

    void showStory(const ConnectionStory& story);
    /// All of it, for a message to somebody who helps; without secrets.
    QString text() const;

Q_SIGNALS:
    void retryRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Column
    {
        Step,
        Answer,
        Status,
        Time,
        Size,
        Address,
        LogId,
        ColumnCount
    };

    void layOut();
    void refresh();
    void showSteps();
    void retranslate();
    QString headline() const;
    QString advice() const;

    ConnectionStory m_story;
    QLabel* m_verdict;
    QLabel* m_advice;
    QLabel* m_detail;
    QStandardItemModel* m_steps;
    QTableView* m_table;
    QPushButton* m_copy;
    QPushButton* m_manual;
    QPushButton* m_retry;
    QPushButton* m_close;
};

} // namespace racha
