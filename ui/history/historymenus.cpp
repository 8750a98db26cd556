// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/historymenus.h"

#include "ui/history/historytable.h"
#include "ui/history/historyview.h"
#include "ui/models/feedrowtext.h"
#include "ui/models/historymodel.h"
#include "ui/models/historyterms.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kTermShown = 60; ///< characters of a condition in a menu

/// Menus take & for a mnemonic.
QString asMenuText(const QString& term)
{
    QString text = term.size() > kTermShown ? QString(term.left(kTermShown) + u'…') : term;
    return text.replace(u'&', u"&&"_s);
}

} // namespace

HistoryMenus::HistoryMenus(HistoryTable& table, QObject* parent)
    : QObject(parent)
    , m_table(table)
{
    HistoryView* const view = &table.view();
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint& where) {
        if (view->indexAt(where).isValid())
            makeRowMenu()->popup(view->viewport()->mapToGlobal(where));
    });
    QHeaderView* const header = view->horizontalHeader();
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& where) {
                makeColumnMenu(header->logicalIndexAt(where))->popup(header->mapToGlobal(where));
            });
}

// --- of a row

QMenu* HistoryMenus::makeRowMenu()
{
    auto* const menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const HistoryRow* const current = m_table.currentRow();
    if (current == nullptr)
        return menu;
    const HistoryRow row = *current;
    addCellActions(menu, row, m_table.view().currentIndex().column());
    menu->addSeparator();
    addFollowActions(menu, row);
    menu->addSeparator();
    addTimeActions(menu, row);
    menu->addSeparator();
    addCopyActions(menu);
    if (row.event.user) {
        menu->addSeparator();
        menu->addAction(tr("&Delete this person's data…"), this,
                        [this, row] { Q_EMIT deletionRequested(row.event.user, row.feed.name); });
    }
    return menu;
}

void HistoryMenus::addCellActions(QMenu* menu, const HistoryRow& row, int column)
{
    const QString term = historyTerm(row, column);
    if (term.isEmpty())
        return;
    menu->addAction(tr("&Filter for %1").arg(asMenuText(term)), this,
                    [this, term] { Q_EMIT termChosen(term); });
    menu->addAction(tr("Filter &out %1").arg(asMenuText(term)), this,
                    [this, term] { Q_EMIT termExcluded(term); });
}

void HistoryMenus::addFollowActions(QMenu* menu, const HistoryRow& row)
{
    const auto add = [this, menu](const QString& words, const QString& term) {
        if (!term.isEmpty())
            menu->addAction(words, this, [this, term] { Q_EMIT followed(term); });
    };
    add(tr("All of this &streak"), streakTerm(row));
    add(tr("All of this &person"), personTerm(row));
    add(tr("All of this &live"), liveTerm(row));
}

void HistoryMenus::addTimeActions(QMenu* menu, const HistoryRow& row)
{
    menu->addAction(tr("Show in &time"), this, [this, row] { Q_EMIT inTimeRequested(row); });
    menu->addAction(tr("From &here on"), this,
                    [this, row] { Q_EMIT rangeRequested(row.event.timestamp, {}); });
    menu->addAction(tr("&Until here"), this, [this, row] {
        Q_EMIT rangeRequested({}, row.event.timestamp + std::chrono::microseconds(1));
    });
}

void HistoryMenus::addCopyActions(QMenu* menu)
{
    menu->addAction(tr("Copy c&ell"), this, &HistoryMenus::copyCell);
    menu->addAction(tr("&Copy as text"), this, &HistoryMenus::copyAsText);
    menu->addAction(tr("Copy as &JSON"), this, &HistoryMenus::copyAsJson);
    menu->addAction(tr("Copy as CS&V"), this, &HistoryMenus::copyAsCsv);
}

// --- of a column

void HistoryMenus::addComparison(QMenu* menu, const QString& words, const QString& start)
{
    menu->addAction(words, this, [this, start] { Q_EMIT termBegun(start); });
}

QMenu* HistoryMenus::makeColumnMenu(int column)
{
    auto* const menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString field = historyField(column);
    if (!field.isEmpty()) {
        if (isNumberColumn(column)) {
            addComparison(menu, tr("At &least …"), field + u" >= ");
            addComparison(menu, tr("At &most …"), field + u" <= ");
        }
        const QStringList values = historyValues(column);
        for (const QString& value : values) {
            const QString term = field + u" == " + value;
            menu->addAction(term, this, [this, term] { Q_EMIT termChosen(term); });
        }
        addComparison(menu, tr("&Is …"), field + u" == ");
        addComparison(menu, tr("Is &not …"), field + u" != ");
        if (isTextColumn(column)) {
            addComparison(menu, tr("&Contains …"), field + u" contains ");
            addComparison(menu, tr("Is &one of …"), field + u" in (");
        }
        menu->addSeparator();
    }
    if (column == HistoryModel::Time) {
        menu->addAction(tr("&Newest first"), this, [this] { m_table.setNewestFirst(true); });
        menu->addAction(tr("&Oldest first"), this, [this] { m_table.setNewestFirst(false); });
        menu->addSeparator();
    }
    if (column >= 0) {
        menu->addAction(tr("&Hide this column"), this,
                        [this, column] { m_table.view().setColumnShown(column, false); });
    }
    fillColumns(menu->addMenu(tr("Co&lumns")));
    return menu;
}

void HistoryMenus::fillColumns(QMenu* menu)
{
    HistoryView* const view = &m_table.view();
    menu->clear();
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        QAction* const action =
            menu->addAction(m_table.model().headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(view->isColumnShown(column));
        connect(action, &QAction::toggled, this,
                [view, column](bool shown) { view->setColumnShown(column, shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("&Reset columns"), view, &HistoryView::resetColumns);
}

// --- copying

/// What is seen, cell by cell: also fit for a spreadsheet.
void HistoryMenus::copyAsText() const
{
    QModelIndexList rows = m_table.view().selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    const QList<int> columns = m_table.view().shownColumns();
    QStringList lines;
    for (const QModelIndex& row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : columns)
            cells << m_table.model().text(row.row(), column);
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void HistoryMenus::copyAsJson() const
{
    QString text;
    for (const HistoryRow* const row : m_table.view().selectedRows())
        text += feedRowsAsJson({&row->feed}, row->event.streamer);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void HistoryMenus::copyAsCsv() const
{
    std::vector<const FeedRow*> rows;
    for (const HistoryRow* const row : m_table.view().selectedRows())
        rows.push_back(&row->feed);
    if (!rows.empty())
        QGuiApplication::clipboard()->setText(feedRowsAsCsv(rows));
}

void HistoryMenus::copyCell() const
{
    const QModelIndex current = m_table.view().currentIndex();
    if (current.isValid())
        QGuiApplication::clipboard()->setText(current.data().toString());
}

} // namespace racha
