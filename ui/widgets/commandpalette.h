// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>
#include <QPointer>
#include <QStringList>

class QLabel;
class QLineEdit;
class QListView;
class QMainWindow;

namespace racha {

class Appearance;
class CommandListModel;

/// Everything that the window can do, found by typing: all its enabled actions, and the remembered
/// usernames. Lies over the window; Return runs, Escape or a click elsewhere closes.
/// Thread: GUI. A child of the window.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(QMainWindow& window, const Appearance& appearance);

    void setUsernames(const QStringList& names) { m_usernames = names; }

    CommandListModel& model() { return *m_model; }

public Q_SLOTS:
    /// Shows it with what can be done now.
    void open();

Q_SIGNALS:
    void watchRequested(const QString& username);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void collect();
    void filter(const QString& query);
    void place();
    bool takeKey(int key);
    void move(int rows);
    void run();
    void dismiss();
    void retranslate();

    QMainWindow& m_window;
    QStringList m_usernames;
    CommandListModel* m_model;
    QLineEdit* m_field;
    QListView* m_view;
    QLabel* m_nothing;
    QPointer<QWidget> m_focusBefore;
};

} // namespace racha
