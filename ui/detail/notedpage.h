// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStackedWidget>

class QLabel;

namespace racha {

/// A page of the detail pane: its content, or a note that says why there is none.
class NotedPage : public QStackedWidget
{
    Q_OBJECT

public:
    explicit NotedPage(QWidget* parent = nullptr);

    void showNote(const QString& title, const QString& text = {});

    /// What the note says; empty while the content is shown.
    QString note() const;

protected:
    void setContent(QWidget* content);
    void showContent();

private:
    QLabel* m_note;
    QWidget* m_content = nullptr;
};

} // namespace racha
