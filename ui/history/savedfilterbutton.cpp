// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/savedfilterbutton.h"

#include "core/settings/settingsfile.h"
#include "ui/history/savedfiltersdialog.h"

#include <QEvent>
#include <QInputDialog>
#include <QMenu>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kSaved = u"stored/saved_filters"_s;

/// Menus take & for a mnemonic.
QString asMenuText(const QString& name)
{
    return QString(name).replace(u'&', u"&&"_s);
}

} // namespace

SavedFilterButton::SavedFilterButton(SettingsFile& settings, QWidget* parent)
    : QPushButton(parent)
    , m_settings(settings)
    , m_saved(SavedFilters::fromText(settings.value(kSaved).value_or(QString())))
    , m_menu(new QMenu(this))
{
    setObjectName(u"menuButton"_s);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilterButton::fillMenu);
    retranslate();
}

void SavedFilterButton::setCurrent(const QString& filter, const QString& words)
{
    m_filter = filter;
    m_words = words;
}

void SavedFilterButton::fillMenu()
{
    m_menu->clear();
    for (const SavedFilter& filter : m_saved.all()) {
        QAction* const action = m_menu->addAction(asMenuText(filter.name), this,
                                                  [this, filter] { Q_EMIT chosen(filter); });
        action->setToolTip(filter.filter);
        action->setCheckable(true);
        action->setChecked(filter.filter == m_filter && filter.words == m_words);
    }
    if (!m_saved.all().empty())
        m_menu->addSeparator();
    QAction* const save =
        m_menu->addAction(tr("&Save this filter…"), this, &SavedFilterButton::askForName);
    save->setEnabled((!m_filter.isEmpty() || !m_words.isEmpty()) && !m_saved.isFull());
    QAction* const manage =
        m_menu->addAction(tr("&Rename or delete…"), this, &SavedFilterButton::manage);
    manage->setEnabled(!m_saved.all().empty());
}

void SavedFilterButton::askForName()
{
    if (!m_naming) {
        m_naming = new QInputDialog(this);
        m_naming->setAttribute(Qt::WA_DeleteOnClose);
        m_naming->setWindowTitle(tr("Save Filter"));
        m_naming->setLabelText(tr("Name of the filter:"));
        m_naming->setOkButtonText(tr("Save"));
        connect(m_naming, &QInputDialog::textValueSelected, this, &SavedFilterButton::save);
    }
    m_naming->setTextValue(m_words.isEmpty() ? m_filter.left(SavedFilters::kLongestName) : m_words);
    m_naming->open();
}

void SavedFilterButton::save(const QString& name)
{
    SavedFilters filters = m_saved;
    if (filters.put({name, m_filter, m_words}))
        keep(filters);
}

void SavedFilterButton::manage()
{
    if (!m_dialog) {
        m_dialog = new SavedFiltersDialog(m_saved, this);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &SavedFiltersDialog::filtersChanged, this, &SavedFilterButton::keep);
    }
    m_dialog->show();
    m_dialog->raise();
}

void SavedFilterButton::keep(const SavedFilters& filters)
{
    m_saved = filters;
    m_settings.setValue(kSaved, m_saved.text());
}

void SavedFilterButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

void SavedFilterButton::retranslate()
{
    setText(tr("Saved", "filters"));
    setAccessibleName(tr("Saved filters"));
}

} // namespace racha
