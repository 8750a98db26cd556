// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/savedfiltersdialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace racha {

SavedFiltersDialog::SavedFiltersDialog(SavedFilters filters, QWidget* parent)
    : QDialog(parent)
    , m_filters(std::move(filters))
    , m_list(new QListWidget(this))
    , m_text(new QLabel(this))
    , m_rename(new QPushButton(this))
    , m_delete(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    resize(460, 340);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("dim"));
    for (QPushButton* const button : {m_rename, m_delete})
        button->setAutoDefault(false);
    m_close->setDefault(true);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_rename);
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedFiltersDialog::showCurrent);
    connect(m_list, &QListWidget::itemChanged, this,
            [this](const QListWidgetItem* item) { rename(m_list->row(item)); });
    connect(m_rename, &QPushButton::clicked, this,
            [this] { m_list->editItem(m_list->currentItem()); });
    connect(m_delete, &QPushButton::clicked, this, &SavedFiltersDialog::remove);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    fill();
    m_list->setCurrentRow(0);
    retranslate();
}

void SavedFiltersDialog::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const SavedFilter& filter : m_filters.all()) {
        auto* const item = new QListWidgetItem(filter.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
}

/// A name that is empty or taken is not taken over.
void SavedFiltersDialog::rename(int row)
{
    const QString name = m_list->item(row)->text();
    const bool isRenamed = m_filters.rename(static_cast<std::size_t>(row), name);
    fill();
    const auto found = m_list->findItems(name.simplified(), Qt::MatchExactly);
    m_list->setCurrentRow(isRenamed && !found.isEmpty() ? m_list->row(found.first()) : row);
    if (isRenamed)
        Q_EMIT filtersChanged(m_filters);
}

void SavedFiltersDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_filters.remove(static_cast<std::size_t>(row));
    fill();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showCurrent();
    Q_EMIT filtersChanged(m_filters);
}

void SavedFiltersDialog::showCurrent()
{
    const int row = m_list->currentRow();
    m_rename->setEnabled(row >= 0);
    m_delete->setEnabled(row >= 0);
    if (row < 0) {
        m_text->setText(tr("No filter is saved."));
        return;
    }
    const SavedFilter& filter = m_filters.all()[static_cast<std::size_t>(row)];
    m_text->setText(filter.words.isEmpty() ? filter.filter
                        : filter.filter.isEmpty()
                        ? tr("Words: %1").arg(filter.words)
                        : tr("Words: %1").arg(filter.words) + u'\n' + filter.filter);
}

void SavedFiltersDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SavedFiltersDialog::retranslate()
{
    setWindowTitle(tr("Saved Filters"));
    m_list->setAccessibleName(tr("Saved filters"));
    m_rename->setText(tr("&Rename"));
    m_delete->setText(tr("&Delete"));
    m_close->setText(tr("&Close"));
    showCurrent();
}

} // namespace racha
