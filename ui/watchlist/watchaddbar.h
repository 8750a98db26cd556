// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace racha {

class UsernameField;

/// Where a name is added to the watch list, and a line below that says what came of the last act.
class WatchAddBar final : public QWidget
{
    Q_OBJECT

public:
    explicit WatchAddBar(QWidget* parent = nullptr);

    UsernameField& field() { return *m_field; }

    /// Until the next name is typed. Empty: nothing. `canUndo`: with a button to take it back.
    void say(const QString& text, bool canUndo = false);

Q_SIGNALS:
    void addRequested(const QString& username);
    void undoRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void submit();
    void retranslate();

    UsernameField* m_field;
    QPushButton* m_add;
    QLabel* m_reply;
    QPushButton* m_undo;
};

} // namespace racha
