// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace racha {

class Appearance;
class LogFilterProxyModel;
class LogModel;
class LogRing;

/// The log of the program, for those who look for a fault: from a level on, by words, following the
/// newest line. Looks at the ring four times a second while it is seen, and not at all else.
/// Thread: GUI. The ring outlives it.
class LogPane final : public QFrame
{
    Q_OBJECT

public:
    LogPane(const LogRing& ring, const Appearance& appearance, QWidget* parent = nullptr);

    LogModel& model() { return *m_model; }

    /// Takes what came; called by its own timer.
    void refresh();
    /// The selected lines, else all that are shown, to the clipboard.
    void copy() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHeader();
    void setUpView();
    void setFollowing(bool follows);
    void noteScrolled();
    void showEmptyHint();
    void retranslate();

    const LogRing& m_ring;
    LogModel* m_model;
    LogFilterProxyModel* m_proxy;
    QComboBox* m_level;
    QLineEdit* m_query;
    QPushButton* m_follow;
    QPushButton* m_copy;
    QPushButton* m_clear;
    QTableView* m_view;
    QLabel* m_empty;
    QTimer m_tick;
};

} // namespace racha
