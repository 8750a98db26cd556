// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/shortcutsdialog.h"

#include "ui/widgets/listedaction.h"
#include "ui/widgets/windowsize.h"
#include "ui/words/searchtext.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kSize {520, 560};

QTreeWidgetItem* groupOf(QTreeWidget& list, const QString& title)
{
    const int last = list.topLevelItemCount() - 1;
    if (last >= 0 && list.topLevelItem(last)->text(0) == title)
        return list.topLevelItem(last);
    auto* const group = new QTreeWidgetItem(&list, {title});
    group->setFlags(Qt::ItemIsEnabled);
    QFont bold = list.font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFirstColumnSpanned(true);
    return group;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QMainWindow& window)
    : QDialog(&window)
    , m_window(window)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_close(new QPushButton(this))
{
    m_search->setClearButtonEnabled(true);
    m_close->setAutoDefault(false);
    m_list->setObjectName(u"shortcutList"_s);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemsExpandable(false);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    resizeToScreen(*this, kSize);
    retranslate();
}

void ShortcutsDialog::fill()
{
    m_list->clear();
    for (const ListedAction& listed : listedActions(m_window)) {
        if (listed.shortcut.isEmpty())
            continue;
        QStringList menus = listed.menus;
        const QString group = menus.isEmpty() ? tr("Elsewhere") : menus.takeFirst();
        menus << listed.title;
        new QTreeWidgetItem(groupOf(*m_list, group), {menus.join(u" › "_s), listed.shortcut});
    }
    m_list->expandAll();
    filter();
}

void ShortcutsDialog::filter()
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem& group = *m_list->topLevelItem(i);
        bool hasAny = false;
        for (int row = 0; row < group.childCount(); ++row) {
            QTreeWidgetItem& item = *group.child(row);
            const QString all = group.text(0) + u' ' + item.text(0) + u' ' + item.text(1);
            const bool isFound = words::containsWords(all, m_search->text());
            item.setHidden(!isFound);
            hasAny = hasAny || isFound;
        }
        group.setHidden(!hasAny);
    }
}

void ShortcutsDialog::showEvent(QShowEvent* event)
{
    fill();
    QDialog::showEvent(event);
}

void ShortcutsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // Behind the window, whose actions get their new words by the same event.
        QMetaObject::invokeMethod(this, &ShortcutsDialog::fill, Qt::QueuedConnection);
    }
    QDialog::changeEvent(event);
}

void ShortcutsDialog::retranslate()
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the shortcuts"));
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_close->setText(tr("Close"));
}

} // namespace racha
