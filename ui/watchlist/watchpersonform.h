// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/watchlist/watchlist.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace racha {

/// Tags and note of one person, and what can be done with them. Changes count when a field is left
/// or Return is pressed.
class WatchPersonForm final : public QWidget
{
    Q_OBJECT

public:
    explicit WatchPersonForm(QWidget* parent = nullptr);

    /// Nobody: the form is hidden. What was typed for another one is kept first.
    void setPerson(const std::optional<WatchedPerson>& person);

public Q_SLOTS:
    void editTags();
    /// What is typed counts now.
    void keep();

Q_SIGNALS:
    void described(const QString& username, const QStringList& tags, const QString& note);
    void watchRequested(const QString& username);
    void removeRequested(const QString& username);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showName();
    void retranslate();

    QLabel* m_name;
    QPushButton* m_watch;
    QPushButton* m_remove;
    QLabel* m_tagsLabel;
    QLineEdit* m_tags;
    QLabel* m_noteLabel;
    QLineEdit* m_note;
    QString m_username;
};

} // namespace racha
