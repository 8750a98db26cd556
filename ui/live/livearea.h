// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMainWindow>

class QStackedWidget;

namespace racha {

class LiveTab;

/// Holds the panes of all tabs and shows those of one: the page in the middle, the others in docks
/// that keep their places whichever tab is shown.
class LiveArea final : public QMainWindow
{
    Q_OBJECT

public:
    explicit LiveArea(QWidget* parent = nullptr);

    void add(LiveTab& tab);
    void show(LiveTab& tab);

private:
    QStackedWidget* m_pages;
};

} // namespace racha
