// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/leaders/leaderspane.h"

#include "ui/leaders/leaderdelegate.h"
#include "ui/leaders/thankdelegate.h"
#include "ui/models/leaderboardmodel.h"
#include "ui/models/thanklistmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/segmentbar.h"
#include "ui/words/formatters.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHighestMinimum = 100'000; ///< diamonds

QTableView* makeView(QAbstractItemModel* model, QAbstractItemDelegate* delegate, int rowHeight,
                     QWidget* parent)
{
    auto* const view = new QTableView(parent);
    view->setModel(model);
    view->setItemDelegate(delegate);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->setCornerButtonEnabled(false);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setMouseTracking(true);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->horizontalHeader()->hide();
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(Appearance::scaled(rowHeight));
    return view;
}

LeaderMeasure measureOf(LeadersPane::Page page, bool byGifts)
{
    switch (page) {
    case LeadersPane::Page::Commenters:
        return LeaderMeasure::Comments;
    case LeadersPane::Page::Likers:
        return LeaderMeasure::Likes;
    case LeadersPane::Page::Gifters:
    case LeadersPane::Page::Thanks:
        break;
    }
    return byGifts ? LeaderMeasure::Gifts : LeaderMeasure::Diamonds;
}

} // namespace

LeadersPane::LeadersPane(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_leaders(new LeaderboardModel(this))
    , m_thanks(new ThankListModel(this))
    , m_delegate(new LeaderDelegate(appearance, this))
    , m_pages(new SegmentBar(kPageCount, SegmentBar::Look::Titles, appearance, this))
    , m_order(new SegmentBar(2, SegmentBar::Look::Options, appearance, this))
    , m_minimumLabel(new QLabel(this))
    , m_minimum(new QSpinBox(this))
    , m_stack(new QStackedWidget(this))
    , m_board(makeView(m_leaders, m_delegate, LeaderDelegate::kRowHeight, this))
    , m_list(
          makeView(m_thanks, new ThankDelegate(appearance, this), ThankDelegate::kRowHeight, this))
    , m_empty(new QLabel(this))
    , m_footer(new QLabel(this))
{
    setObjectName(u"panel"_s);
    m_board->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_board->horizontalHeader()->setSectionResizeMode(LeaderboardModel::PersonColumn,
                                                      QHeaderView::Stretch);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_empty->setObjectName(u"dim"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_footer->setObjectName(u"dim"_s);
    m_footer->setWordWrap(true);
    m_footer->setContentsMargins(12, 2, 12, 2);
    m_minimum->setRange(1, kHighestMinimum);
    m_minimum->setSuffix(u" ◆"_s);
    m_minimum->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    for (QWidget* const page : std::initializer_list<QWidget*> {m_board, m_list, m_empty})
        m_stack->addWidget(page);
    auto* const line = new QWidget(this);
    line->setObjectName(u"separator"_s);
    line->setAttribute(Qt::WA_StyledBackground);
    line->setFixedHeight(1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 5);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(line);
    layout->addWidget(makeOptions());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_footer);
    connectParts();
    retranslate();
}

QWidget* LeadersPane::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(6, 6, 8, 4);
    layout->addWidget(m_pages);
    layout->addStretch(1);
    return header;
}

/// Under the header, for the pages that have a choice: the order, or the minimum.
QWidget* LeadersPane::makeOptions()
{
    m_options = new QWidget(this);
    auto* const layout = new QHBoxLayout(m_options);
    layout->setContentsMargins(12, 6, 12, 4);
    layout->setSpacing(8);
    layout->addWidget(m_order);
    layout->addWidget(m_minimumLabel);
    layout->addWidget(m_minimum);
    layout->addStretch(1);
    m_minimumLabel->setObjectName(u"dim"_s);
    m_minimumLabel->setBuddy(m_minimum);
    return m_options;
}

void LeadersPane::connectParts()
{
    connect(m_pages, &SegmentBar::currentChanged, this, &LeadersPane::choose);
    connect(m_order, &SegmentBar::currentChanged, this, &LeadersPane::choose);
    connect(m_minimum, &QSpinBox::valueChanged, m_thanks, &ThankListModel::setMinimumDiamonds);
    connect(m_leaders, &LeaderboardModel::refreshed, this, &LeadersPane::showPage);
    connect(m_thanks, &ThankListModel::refreshed, this, &LeadersPane::showThanksWord);
    connect(m_thanks, &ThankListModel::refreshed, this, &LeadersPane::showPage);
    for (QTableView* const view : {m_board, m_list}) {
        connect(view, &QTableView::activated, this, &LeadersPane::announcePerson);
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](const QPoint& where) { showContextMenu(view, where); });
        for (const auto change : {&Appearance::changed, &Appearance::picturesChanged})
            connect(&m_appearance, change, view->viewport(), qOverload<>(&QWidget::update));
    }
}

void LeadersPane::append(const EventBatchPtr& batch)
{
    m_leaders->append(batch);
    m_thanks->append(batch);
}

void LeadersPane::clear()
{
    m_leaders->clear();
    m_thanks->clear();
}

LeadersPane::Page LeadersPane::page() const
{
    return static_cast<Page>(m_pages->current());
}

void LeadersPane::setPage(Page page)
{
    m_pages->setCurrent(static_cast<int>(page));
}

bool LeadersPane::isByGifts() const
{
    return m_order->current() == 1;
}

qint64 LeadersPane::minimumDiamonds() const
{
    return m_minimum->value();
}

void LeadersPane::setMinimumDiamonds(qint64 diamonds)
{
    m_minimum->setValue(static_cast<int>(std::clamp<qint64>(diamonds, 1, kHighestMinimum)));
}

void LeadersPane::choose()
{
    const LeaderMeasure measure = measureOf(page(), isByGifts());
    m_delegate->setMeasure(measure);
    m_leaders->setMeasure(measure);
    m_board->setColumnHidden(LeaderboardModel::OtherColumn,
                             LeaderboardModel::otherMeasure(measure) == measure);
    showPage();
}

void LeadersPane::showPage()
{
    const bool isThanks = page() == Page::Thanks;
    const bool isGifters = page() == Page::Gifters;
    m_order->setVisible(isGifters);
    m_minimum->setVisible(isThanks);
    m_minimumLabel->setVisible(isThanks);
    m_options->setVisible(isGifters || isThanks);
    QTableView* const view = isThanks ? m_list : m_board;
    const bool isEmpty = view->model()->rowCount() == 0;
    if (isEmpty)
        m_empty->setText(emptyText());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : view);
    const QString footer = footerText();
    m_footer->setText(footer);
    m_footer->setVisible(!footer.isEmpty());
    if (!isThanks)
        fitColumns();
}

/// Wide enough for the largest figure there is, and never narrower again without need.
void LeadersPane::fitColumns()
{
    for (const int column : {LeaderboardModel::RankColumn, LeaderboardModel::OtherColumn,
                             LeaderboardModel::AmountColumn}) {
        int width = Appearance::scaled(column == LeaderboardModel::RankColumn ? 34 : 64);
        for (int row = 0; row < m_leaders->rowCount(); ++row) {
            const QString text = m_leaders->index(row, column).data().toString();
            width = std::max(width, fontMetrics().horizontalAdvance(text) + 14);
        }
        if (m_board->columnWidth(column) != width)
            m_board->setColumnWidth(column, width);
    }
}

QString LeadersPane::emptyText() const
{
    switch (page()) {
    case Page::Gifters:
        return tr("Nobody has sent a gift yet.");
    case Page::Commenters:
        return tr("Nobody has written yet.");
    case Page::Likers:
        return tr("Nobody has liked yet.");
    case Page::Thanks:
        break;
    }
    return m_minimum->value() > 1 ? tr("No gift of this value to say thank you for yet.")
                                  : tr("No gift to say thank you for yet.");
}

QString LeadersPane::footerText() const
{
    if (page() == Page::Thanks) {
        const auto dropped = static_cast<int>(m_thanks->dropped());
        return dropped > 0 ? tr("%n older gifts left the list.", "", dropped) : QString();
    }
    const auto forgotten = static_cast<int>(m_leaders->forgotten());
    return forgotten > 0
        ? tr("%n people who did little and fell silent are not counted any more.", "", forgotten)
        : QString();
}

void LeadersPane::announcePerson(const QModelIndex& index)
{
    if (const auto* const leader =
            index.data(LeaderboardModel::RowRole).value<const LeaderRow*>()) {
        Q_EMIT personSelected(leader->user.value);
    } else if (const auto* const thank =
                   index.data(ThankListModel::RowRole).value<const ThankRow*>()) {
        if (thank->gift.user)
            Q_EMIT personSelected(thank->gift.user.value);
    }
}

void LeadersPane::showContextMenu(QTableView* view, const QPoint& where)
{
    const QModelIndex index = view->indexAt(where);
    if (!index.isValid())
        return;
    QStringList cells;
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        const QString cell = index.siblingAtColumn(column).data().toString();
        if (!cell.isEmpty())
            cells << cell;
    }
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex person(index);
    menu->addAction(tr("Show this person"), this, [this, person] { announcePerson(person); });
    menu->addAction(tr("Copy as text"), this,
                    [text = cells.join(u'\t')] { QGuiApplication::clipboard()->setText(text); });
    menu->popup(view->viewport()->mapToGlobal(where));
}

void LeadersPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void LeadersPane::showThanksWord()
{
    const int open = m_thanks->openCount();
    QString word = tr("Thanks", "gifts to say thank you for");
    if (open > 0)
        word += u' ' + words::number(open);
    m_pages->setWords(static_cast<int>(Page::Thanks), word, tr("Leaders: %1").arg(word));
}

void LeadersPane::retranslate()
{
    const auto name = [this](Page page, const QString& word) {
        m_pages->setWords(static_cast<int>(page), word, tr("Leaders: %1").arg(word));
    };
    name(Page::Gifters, tr("Gifters"));
    name(Page::Commenters, tr("Commenters"));
    name(Page::Likers, tr("Likers"));
    showThanksWord();
    m_order->setWords(0, tr("by diamonds"), tr("Gifters by diamonds"));
    m_order->setWords(1, tr("by gifts"), tr("Gifters by number of gifts"));
    m_minimumLabel->setText(tr("Gifts of at least"));
    m_minimum->setAccessibleName(tr("Least value of gifts to say thank you for"));
    m_board->setAccessibleName(tr("List of leaders"));
    m_board->setAccessibleDescription(tr("Most first. Return shows the person."));
    m_list->setAccessibleName(tr("Gifts to say thank you for"));
    m_list->setAccessibleDescription(tr("Newest first. Space ticks a gift off."));
    m_leaders->retranslate();
    m_thanks->retranslate();
    showPage();
}

} // namespace racha
