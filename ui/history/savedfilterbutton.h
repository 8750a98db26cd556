// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/savedfilters.h"

#include <QPointer>
#include <QPushButton>

class QInputDialog;
class QMenu;

namespace racha {

class SavedFiltersDialog;
class SettingsFile;

/// The filters that a person keeps: chosen from a menu, saved by name, put in order in a dialog.
/// They are kept in the settings, which outlive the button.
class SavedFilterButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit SavedFilterButton(SettingsFile& settings, QWidget* parent = nullptr);

    /// What would be saved: the question that is shown.
    void setCurrent(const QString& filter, const QString& words);

    const SavedFilters& saved() const { return m_saved; }

    /// Under that name, in place of an older one of it.
    void save(const QString& name);

Q_SIGNALS:
    void chosen(const racha::SavedFilter& filter);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillMenu();
    void askForName();
    void manage();
    void keep(const SavedFilters& filters);
    void retranslate();

    SettingsFile& m_settings;
    SavedFilters m_saved;
    QMenu* m_menu;
    QPointer<QInputDialog> m_naming;
    QPointer<SavedFiltersDialog> m_dialog;
    QString m_filter;
    QString m_words;
};

} // namespace racha
