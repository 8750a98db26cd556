// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/historyview.h"

#include "ui/history/historydelegate.h"
#include "ui/models/historypager.h"
#include "ui/widgets/appearance.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kColumnVersion = 1; // another set of columns wants another number
constexpr int kLeastWhatWidth = 160;
constexpr int kWidestName = 240;
constexpr int kNameShare = 4; ///< a column of names gets one of so many parts of spare room
constexpr QByteArrayView kOwnNames(" own"); ///< behind a state: names keep their widths
constexpr std::array<int, HistoryModel::ColumnCount> kWidths {144, 138, 116, 116, 300, 112, 92, 110,
                                                              150, 144, 150, 150, 70,  110, 64};
constexpr int kShownAtFirst = HistoryModel::Diamonds + 1;
constexpr std::array<int, 2> kNames {HistoryModel::User, HistoryModel::Nickname};

int usualWidth(int column)
{
    return Appearance::scaled(kWidths[static_cast<std::size_t>(column)]);
}

} // namespace

HistoryView::HistoryView(HistoryModel& model, const HistoryPager& pager,
                         const Appearance& appearance, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_pager(pager)
{
    setObjectName(u"cells"_s);
    setItemDelegate(new HistoryDelegate(appearance, this));
    setModel(&model);
    verticalHeader()->hide();
    // Rows of one fixed height make thousands of them free.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight();
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    // Its own bar would stand for the few rows held; a TimeBar stands for all.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connectModel();
    connectHeader();
    resetColumns();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryView::noteScrolled);
    connect(&appearance, &Appearance::changed, viewport(), qOverload<>(&QWidget::update));
}

void HistoryView::connectModel()
{
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { noteInserted(first, last); });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { noteRemoved(first, last); });
}

void HistoryView::connectHeader()
{
    QHeaderView* const header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(HistoryModel::Time, Qt::DescendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(Appearance::scaled(40));
    // Only time has an order: the others would have to be sorted as a whole.
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        if (column == HistoryModel::Time)
            Q_EMIT orderRequested(!m_model.isNewestFirst());
    });
    const auto showOrder = [this, header] {
        header->setSortIndicator(
            HistoryModel::Time, m_model.isNewestFirst() ? Qt::DescendingOrder : Qt::AscendingOrder);
    };
    connect(header, &QHeaderView::sortIndicatorChanged, this, showOrder, Qt::QueuedConnection);
    connect(&m_model, &QAbstractItemModel::modelReset, this, showOrder);
    connect(header, &QHeaderView::sectionResized, this, &HistoryView::noteResized);
}

void HistoryView::setRowHeight()
{
    const int height = Appearance::scaled(HistoryDelegate::kRowHeight);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
}

// --- rows that come and go

void HistoryView::setOffset(int pixels)
{
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    updateGeometries(); // the range of the scroll bar, before a value beyond the old one
    verticalScrollBar()->setValue(pixels);
}

void HistoryView::noteInserted(int first, int last)
{
    const int value = verticalScrollBar()->value();
    const bool isNewest = m_model.isNewestFirst() ? first == 0 : last == m_model.rowCount() - 1;
    if (m_isFollowing && isNewest) {
        setOffset(m_model.isNewestFirst() ? 0 : m_model.rowCount() * rowHeight());
    } else if (first * rowHeight() <= value) {
        setOffset(value + (last - first + 1) * rowHeight());
        if (m_isCentring)
            centreCurrent();
    } else {
        setOffset(value); // there is more to scroll to, at once
    }
    Q_EMIT scrolled();
}

void HistoryView::noteRemoved(int first, int last)
{
    const int value = verticalScrollBar()->value();
    if (first * rowHeight() < value)
        setOffset(std::max(first * rowHeight(), value - (last - first + 1) * rowHeight()));
    Q_EMIT scrolled();
}

void HistoryView::noteScrolled()
{
    if (m_isAdjusting)
        return;
    m_isCentring = false;
    m_isFollowing = showsNewest() && !selectionModel()->hasSelection();
    Q_EMIT scrolled();
}

void HistoryView::show(int row, int current)
{
    m_isFollowing = false;
    setOffset(std::max(row, 0) * rowHeight());
    m_isCentring = current >= 0;
    if (m_isCentring) {
        setCurrentIndex(m_model.index(current, HistoryModel::Time));
        centreCurrent();
        m_isCentring = true; // the rows above are still to come
    }
    m_isFollowing = current < 0 && showsNewest();
    Q_EMIT scrolled();
}

void HistoryView::centreCurrent()
{
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    scrollTo(currentIndex(), QAbstractItemView::PositionAtCenter);
    m_isCentring = false;
}

void HistoryView::scrollToNewest()
{
    clearSelection();
    setCurrentIndex({});
    setOffset(m_model.isNewestFirst() ? 0 : m_model.rowCount() * rowHeight());
    m_isFollowing = true;
    Q_EMIT scrolled();
}

int HistoryView::firstVisible() const
{
    return std::min(verticalScrollBar()->value() / rowHeight(), m_model.rowCount() - 1);
}

int HistoryView::lastVisible() const
{
    const int bottom = verticalScrollBar()->value() + viewport()->height() - 1;
    return std::min(bottom / rowHeight(), m_model.rowCount() - 1);
}

bool HistoryView::showsNewest() const
{
    if (!m_pager.isNewestHeld())
        return false;
    if (m_model.isNewestFirst())
        return verticalScrollBar()->value() == 0;
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

std::vector<const HistoryRow*> HistoryView::selectedRows() const
{
    QModelIndexList indexes = selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end());
    std::vector<const HistoryRow*> rows;
    for (const QModelIndex& index : std::as_const(indexes))
        rows.push_back(&m_model.row(index.row()));
    return rows;
}

/// What is read shall not move away.
void HistoryView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    if (!selected.isEmpty())
        m_isFollowing = false;
    QTableView::selectionChanged(selected, deselected);
}

// --- columns

void HistoryView::resetColumns()
{
    {
        const QScopedValueRollback fitting(m_isFitting, true);
        QHeaderView* const header = horizontalHeader();
        for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
            header->moveSection(header->visualIndex(column), column);
            setColumnHidden(column, column >= kShownAtFirst);
            header->resizeSection(column, usualWidth(column));
        }
    }
    m_hasOwnNames = false;
    fitColumns();
    Q_EMIT columnsChanged();
}

QByteArray HistoryView::columnState() const
{
    return QByteArray::number(kColumnVersion) + ' ' + horizontalHeader()->saveState().toBase64()
        + (m_hasOwnNames ? kOwnNames.toByteArray() : QByteArray());
}

bool HistoryView::restoreColumns(const QByteArray& state)
{
    const QByteArray version = QByteArray::number(kColumnVersion) + ' ';
    if (!state.startsWith(version))
        return false;
    m_hasOwnNames = state.endsWith(kOwnNames);
    const qsizetype end = state.size() - (m_hasOwnNames ? kOwnNames.size() : 0);
    bool isRestored = false;
    {
        const QScopedValueRollback fitting(m_isFitting, true);
        isRestored = horizontalHeader()->restoreState(
            QByteArray::fromBase64(state.mid(version.size(), end - version.size())));
        horizontalHeader()->setSortIndicatorShown(true);
    }
    fitColumns();
    Q_EMIT columnsChanged();
    return isRestored;
}

void HistoryView::setColumnShown(int column, bool shown)
{
    if (!shown && shownColumns().size() == 1)
        return; // a table without columns is none
    setColumnHidden(column, !shown);
    fitColumns();
    Q_EMIT columnsChanged();
}

QList<int> HistoryView::shownColumns() const
{
    QList<int> columns;
    for (int place = 0; place < HistoryModel::ColumnCount; ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            columns << column;
    }
    return columns;
}

/// To show or to hide a column is no choice of its width.
void HistoryView::noteResized(int column, int before, int after)
{
    if (m_isFitting)
        return;
    if (before > 0 && after > 0 && std::ranges::find(kNames, column) != kNames.end())
        m_hasOwnNames = true;
    if (column != HistoryModel::What)
        fitColumns();
}

/// What happened takes the room that the others leave.
void HistoryView::fitColumns()
{
    if (m_isFitting || isColumnHidden(HistoryModel::What))
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    if (!m_hasOwnNames)
        fitNames();
    const int others = horizontalHeader()->length() - columnWidth(HistoryModel::What);
    setColumnWidth(HistoryModel::What,
                   std::max(Appearance::scaled(kLeastWhatWidth), viewport()->width() - others));
}

/// Where there is more room than all columns need, names get some of it.
void HistoryView::fitNames()
{
    const auto isShown = [this](int column) { return !isColumnHidden(column); };
    int needed = horizontalHeader()->length() - columnWidth(HistoryModel::What)
        + usualWidth(HistoryModel::What);
    for (const int column : kNames)
        needed += isShown(column) ? usualWidth(column) - columnWidth(column) : 0;
    const int more = std::max(0, viewport()->width() - needed) / kNameShare;
    for (const int column : kNames) {
        if (isShown(column))
            setColumnWidth(column,
                           std::min(usualWidth(column) + more, Appearance::scaled(kWidestName)));
    }
}

// --- events

void HistoryView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain =
        (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    if (event->key() == Qt::Key_Home && isPlain)
        Q_EMIT topRequested();
    else if (event->key() == Qt::Key_End && isPlain)
        Q_EMIT bottomRequested();
    else
        QTableView::keyPressEvent(event);
}

void HistoryView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        setRowHeight();
    QTableView::changeEvent(event);
}

void HistoryView::resizeEvent(QResizeEvent* event)
{
    {
        const QScopedValueRollback adjusting(m_isAdjusting, true);
        QTableView::resizeEvent(event);
    }
    fitColumns();
    Q_EMIT scrolled();
}

} // namespace racha
