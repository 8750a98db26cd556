// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

class QLineEdit;
class QMainWindow;
class QPushButton;
class QTreeWidget;

namespace racha {

/// The keys of a window, by menu, read from its actions each time it is shown. Not modal.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QMainWindow& window);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fill();
    void filter();
    void retranslate();

    QMainWindow& m_window;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QPushButton* m_close;
};

} // namespace racha
