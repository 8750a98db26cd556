// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/export/columnpicker.h"

#include "core/export/exportcolumn.h"
#include "ui/words/searchtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace racha {

ColumnPicker::ColumnPicker(QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(this))
    , m_down(new QPushButton(this))
{
    m_search->setClearButtonEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_search, 1);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(buttons);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnPicker::search);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::itemChanged, this, &ColumnPicker::changed);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnPicker::changed);
    choose(flatColumnNames());
    retranslate();
}

QStringList ColumnPicker::chosen() const
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            names << m_list->item(row)->text();
    }
    return names;
}

void ColumnPicker::choose(const QStringList& names)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const QString& name : names)
            add(name, true);
        for (const QString& name : offeredColumnNames()) {
            if (!names.contains(name))
                add(name, false);
        }
        m_list->setCurrentRow(0);
        search(m_search->text());
    }
    Q_EMIT changed();
}

void ColumnPicker::add(const QString& name, bool isChosen)
{
    auto* const item = new QListWidgetItem(name, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                   | Qt::ItemIsDragEnabled);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

void ColumnPicker::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    Q_EMIT changed();
}

void ColumnPicker::search(const QString& text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* const item = m_list->item(row);
        item->setHidden(!words::containsWords(item->text(), text));
    }
}

void ColumnPicker::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ColumnPicker::retranslate()
{
    m_search->setPlaceholderText(tr("Search columns"));
    m_search->setAccessibleName(tr("Search columns"));
    m_list->setAccessibleName(tr("Columns and their order"));
    m_list->setToolTip(tr("Tick what is exported; drag, or use Up and Down, for the order"));
    m_up->setText(tr("Up"));
    m_up->setAccessibleName(tr("Move the column up"));
    m_down->setText(tr("Down"));
    m_down->setAccessibleName(tr("Move the column down"));
}

} // namespace racha
