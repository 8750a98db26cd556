// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/savedfilters.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace racha {

/// The saved filters by name: renamed in place, or deleted. What is changed holds at once.
class SavedFiltersDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SavedFiltersDialog(SavedFilters filters, QWidget* parent = nullptr);

Q_SIGNALS:
    void filtersChanged(const racha::SavedFilters& filters);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void rename(int row);
    void remove();
    void showCurrent();
    void retranslate();

    SavedFilters m_filters;
    QListWidget* m_list;
    QLabel* m_text;
    QPushButton* m_rename;
    QPushButton* m_delete;
    QPushButton* m_close;
};

} // namespace racha
