// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/storedevent.h"
#include "ui/detail/notedpage.h"

class QLabel;
class QPushButton;
class QTableView;

namespace racha {

class Appearance;
class StreakStepsModel;

/// A streak: how it ended in words, what was odd about it, and its messages in their order.
class StreakPage final : public NotedPage
{
    Q_OBJECT

public:
    explicit StreakPage(const Appearance& appearance, QWidget* parent = nullptr);

    /// `name`: what the sender is called.
    void showStreak(const std::shared_ptr<const StreakDetail>& streak, const QString& name);

    StreakStepsModel& model() { return *m_model; }

    QTableView& table() { return *m_table; }

    QString verdict() const;

Q_SIGNALS:
    void messageRequested(racha::MessageId message);
    void streakRequested(const QString& streakId);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHeader();
    void describe();
    void retranslate();

    std::shared_ptr<const StreakDetail> m_streak;
    QString m_name;
    StreakStepsModel* m_model;
    QLabel* m_verdict;
    QLabel* m_remarks;
    QPushButton* m_followButton;
    QTableView* m_table;
};

} // namespace racha
