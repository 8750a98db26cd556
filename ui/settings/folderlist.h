// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace racha {

/// Where Racha keeps its things, with a button that opens each place.
class FolderList final : public QWidget
{
    Q_OBJECT

public:
    explicit FolderList(QWidget* parent = nullptr);

    /// Folders come into being while the program runs.
    void refresh();
    QString searchWords() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Place
    {
        QString path;
        QLabel* title;
        QLabel* where;
        QPushButton* open;
    };

    void add(const QString& path);
    void retranslate();

    QList<Place> m_places;
};

} // namespace racha
