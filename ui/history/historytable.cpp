// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/historytable.h"

#include "ui/history/historyview.h"
#include "ui/history/timebar.h"
#include "ui/models/historymodel.h"
#include "ui/presentation/eventpresenter.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

HistoryTable::HistoryTable(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_model(new HistoryModel(this))
    , m_pager(new HistoryPager(*m_model, this))
    , m_view(new HistoryView(*m_model, *m_pager, appearance, this))
    , m_bar(new TimeBar(this))
    , m_searchLine(makeSearchLine())
    , m_newer(new QPushButton(m_view))
    , m_empty(new QWidget(m_view))
    , m_emptyText(new QLabel(m_empty))
    , m_clear(new QPushButton(m_empty))
{
    m_newer->setObjectName(u"newEvents"_s);
    m_newer->setCursor(Qt::PointingHandCursor);
    m_newer->hide();
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    auto* const emptyLayout = new QVBoxLayout(m_empty);
    emptyLayout->addStretch(1);
    emptyLayout->addWidget(m_emptyText);
    emptyLayout->addWidget(m_clear, 0, Qt::AlignHCenter);
    emptyLayout->addStretch(1);
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 0, 0);
    layout->addWidget(m_bar, 0, 1);
    layout->addWidget(m_searchLine, 1, 0, 1, 2);
    m_view->installEventFilter(this);
    connectParts();
    connectBar();
    retranslate();
    showState();
}

QWidget* HistoryTable::makeSearchLine()
{
    auto* const line = new QWidget(this);
    m_searched = new QLabel(line);
    m_searched->setObjectName(u"dim"_s);
    m_stop = new QPushButton(line);
    auto* const layout = new QHBoxLayout(line);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->addWidget(m_searched, 1);
    layout->addWidget(m_stop);
    line->hide();
    return line;
}

void HistoryTable::connectParts()
{
    connect(m_view, &HistoryView::scrolled, this, &HistoryTable::noteScrolled);
    connect(m_view, &HistoryView::orderRequested, this, &HistoryTable::setNewestFirst);
    connect(m_view, &HistoryView::topRequested, this, &HistoryTable::goToTop);
    connect(m_view, &HistoryView::bottomRequested, this, &HistoryTable::goToBottom);
    connect(m_view, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT rowActivated(m_model->row(index.row())); });
    // Not by the current row: there is one as soon as the keyboard comes here.
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndex current = m_view->currentIndex();
        if (current.isValid() && m_view->selectionModel()->isSelected(current))
            Q_EMIT rowChosen(m_model->row(current.row()));
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                const int current = m_view->currentIndex().row();
                if (current >= first.row() && current <= last.row()
                    && m_view->selectionModel()->isRowSelected(current))
                    Q_EMIT rowChosen(m_model->row(current));
            });
    connect(m_pager, &HistoryPager::restarted, m_view, &HistoryView::show);
    connect(m_pager, &HistoryPager::changed, this, &HistoryTable::showState);
    connect(m_newer, &QPushButton::clicked, this, &HistoryTable::goToNewest);
    connect(m_clear, &QPushButton::clicked, this, &HistoryTable::clearRequested);
    connect(m_stop, &QPushButton::clicked, this,
            [this] { m_pager->isStopped() ? m_pager->resume() : m_pager->stop(); });
}

void HistoryTable::connectBar()
{
    connect(m_bar, &TimeBar::momentRequested, m_pager, &HistoryPager::goTo);
    connect(m_bar, &TimeBar::topRequested, this, &HistoryTable::goToTop);
    connect(m_bar, &TimeBar::bottomRequested, this, &HistoryTable::goToBottom);
    connect(m_bar, &TimeBar::linesRequested, this, [this](int lines) {
        scrollBy(lines * m_view->verticalHeader()->defaultSectionSize());
    });
    connect(m_bar, &TimeBar::pagesRequested, this, [this](int pages) {
        const int row = m_view->verticalHeader()->defaultSectionSize();
        scrollBy(pages * std::max(row, m_view->viewport()->height() - row));
    });
    connect(m_bar, &QAbstractSlider::sliderReleased, this, &HistoryTable::showPosition);
}

void HistoryTable::scrollBy(int pixels)
{
    QScrollBar& bar = *m_view->verticalScrollBar();
    bar.setValue(bar.value() + pixels);
}

// --- places

void HistoryTable::setReader(EventReader* reader)
{
    m_newestSeen = {};
    m_newerElsewhere = 0;
    m_pager->setReader(reader);
}

void HistoryTable::setScale(const HistoryScale& scale)
{
    m_bar->setScale(scale);
    showPosition();
}

void HistoryTable::goTo(WallTime moment)
{
    m_pager->goTo(moment);
}

void HistoryTable::goToNewest()
{
    if (m_pager->isNewestHeld())
        m_view->scrollToNewest();
    else
        m_pager->goToNewest();
    m_view->setFocus();
}

void HistoryTable::goToTop()
{
    if (m_model->isNewestFirst())
        goToNewest();
    else
        m_pager->goToOldest();
}

void HistoryTable::goToBottom()
{
    if (m_model->isNewestFirst())
        m_pager->goToOldest();
    else
        goToNewest();
}

void HistoryTable::setNewestFirst(bool newestFirst)
{
    if (newestFirst == m_model->isNewestFirst())
        return;
    m_model->setNewestFirst(newestFirst);
    m_bar->setNewestFirst(newestFirst);
    m_pager->look(m_pager->filter());
}

HistoryScale::Stretch HistoryTable::visibleStretch() const
{
    if (m_model->rowCount() == 0)
        return {};
    const WallTime a = m_model->row(std::max(0, m_view->firstVisible())).event.timestamp;
    const WallTime b = m_model->row(std::max(0, m_view->lastVisible())).event.timestamp;
    return {std::min(a, b), std::max(a, b), 0};
}

const HistoryRow* HistoryTable::currentRow() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? &m_model->row(current.row()) : nullptr;
}

void HistoryTable::noteScrolled()
{
    if (m_model->rowCount() == 0)
        return;
    m_pager->setVisible(m_view->firstVisible(), m_view->lastVisible());
    noteSeen();
    showPosition();
    showNewer();
    Q_EMIT visibleChanged();
}

void HistoryTable::noteSeen()
{
    const HistoryKey newest = m_model->rows().back().key();
    if (m_newestSeen == HistoryKey() || m_view->showsNewest()) {
        m_newestSeen = std::max(m_newestSeen, newest);
        m_newerElsewhere = 0;
    }
}

void HistoryTable::showPosition()
{
    if (m_model->rowCount() == 0)
        return;
    const bool isNewestFirst = m_model->isNewestFirst();
    const bool holdsTop = isNewestFirst ? m_pager->isNewestHeld() : m_pager->isOldestHeld();
    const bool holdsBottom = isNewestFirst ? m_pager->isOldestHeld() : m_pager->isNewestHeld();
    const QScrollBar& rows = *m_view->verticalScrollBar();
    if (holdsTop && rows.value() == 0)
        m_bar->showTop();
    else if (holdsBottom && rows.value() == rows.maximum())
        m_bar->showBottom();
    else
        m_bar->showMoment(m_model->row(m_view->firstVisible()).event.timestamp);
}

// --- what is said

void HistoryTable::showState()
{
    showSearch();
    showNewer();
    showEmpty();
    if (m_model->rowCount() > 0)
        noteScrolled();
}

void HistoryTable::showSearch()
{
    const auto searched = m_pager->searchedTo();
    m_searchLine->setVisible(searched.has_value());
    if (!searched)
        return;
    const QString moment = EventPresenter::dayAndClock(*searched);
    m_searched->setText(m_pager->isStopped() ? tr("Searched as far as %1.").arg(moment)
                                             : tr("Searching: as far as %1 …").arg(moment));
    m_stop->setText(m_pager->isStopped() ? tr("Go on") : tr("Stop"));
    m_stop->setAccessibleName(m_pager->isStopped() ? tr("Go on searching") : tr("Stop searching"));
}

void HistoryTable::setNewerElsewhere(qint64 events)
{
    m_newerElsewhere = events;
    showNewer();
}

qint64 HistoryTable::newerRows() const
{
    if (!m_pager->isNewestHeld())
        return m_newerElsewhere;
    const auto& rows = m_model->rows();
    const auto seen = std::ranges::upper_bound(rows, m_newestSeen, {}, &HistoryRow::key);
    return m_newestSeen == HistoryKey() ? 0 : rows.end() - seen;
}

void HistoryTable::showNewer()
{
    const qint64 rows = newerRows();
    m_newer->setVisible(rows > 0);
    if (rows <= 0)
        return;
    const auto count = static_cast<int>(std::min<qint64>(rows, std::numeric_limits<int>::max()));
    m_newer->setText(m_model->isNewestFirst() ? tr("▲ %n newer events", "", count)
                                              : tr("▼ %n newer events", "", count));
    placeOverlays();
}

bool HistoryTable::isFiltered() const
{
    const HistoryFilter& filter = m_pager->filter();
    return filter.expression || !filter.words.empty() || filter.from != WallTime()
        || filter.until != WallTime();
}

void HistoryTable::showEmpty()
{
    const bool isReady = m_pager->state() == HistoryPager::State::Ready;
    const bool isEmpty =
        m_model->rowCount() == 0 && isReady && (!m_pager->searchedTo() || m_pager->isStopped());
    const bool isClosed = m_pager->state() == HistoryPager::State::NoStore;
    m_empty->setVisible(isEmpty || isClosed);
    if (m_empty->isHidden())
        return;
    const bool isHidden = isEmpty && isFiltered();
    const QString title = isClosed ? tr("No database is open")
        : isHidden                 ? tr("Nothing matches")
                                   : tr("Nothing is stored yet");
    const QString text = isClosed ? tr("It opens with the first live.")
        : isHidden ? tr("No stored event fits the filter, the words and the time above.")
                   : tr("Watch a live: whatever happens there is stored, and can be searched, "
                        "filtered and exported here.");
    m_emptyText->setText(
        u"<p><big><b>%1</b></big></p><p>%2</p>"_s.arg(title.toHtmlEscaped(), text.toHtmlEscaped()));
    m_clear->setVisible(isHidden);
    placeOverlays();
}

void HistoryTable::placeOverlays()
{
    const QRect area = m_view->viewport()->geometry();
    m_empty->setGeometry(area.adjusted(40, 0, -40, 0));
    m_newer->adjustSize();
    const bool isAbove = m_model->isNewestFirst();
    m_newer->move(area.center().x() - m_newer->width() / 2,
                  isAbove ? area.top() + 10 : area.bottom() - m_newer->height() - 10);
    m_newer->raise();
}

bool HistoryTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        placeOverlays();
    return QWidget::eventFilter(watched, event);
}

void HistoryTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HistoryTable::retranslate()
{
    m_view->setAccessibleName(tr("Stored events"));
    m_bar->setAccessibleName(tr("Time of the stored events"));
    m_clear->setText(tr("Clear the filter"));
    m_model->retranslate();
    showSearch();
    showNewer();
    showEmpty();
}

} // namespace racha
