// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/feed/feedpane.h"

#include "core/filter/filterlexer.h"
#include "ui/feed/feeddelegate.h"
#include "ui/feed/feeddigest.h"
#include "ui/feed/feedview.h"
#include "ui/feed/pinnedgifts.h"
#include "ui/models/feedrowtext.h"
#include "ui/models/filterterm.h"
#include "ui/models/livefeedmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/typechips.h"
#include "ui/words/formatters.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFilterWidth = 200;
constexpr int kCandidateRows = 500;
constexpr std::size_t kMostSelected = 500; ///< messages of one streak

} // namespace

FeedPane::FeedPane(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_model(new LiveFeedModel(this))
    , m_proxy(new FeedFilterProxyModel(this))
    , m_delegate(new FeedDelegate(appearance, this))
    , m_view(new FeedView(this))
    , m_chips(new TypeChips(appearance, this))
    , m_filter(new FilterField(appearance, this))
    , m_pinned(new PinnedGifts(this))
    , m_digest(new FeedDigest(this))
    , m_header(makeHeader())
    , m_complaint(m_filter->makeComplaintLine(this))
    , m_note(new QLabel(this))
    , m_empty(new QLabel(m_view))
    , m_newEvents(new QPushButton(m_view))
{
    setObjectName(u"panel"_s);
    m_proxy->setSourceModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setModel(m_proxy);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    m_filter->installEventFilter(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_newEvents->setObjectName(u"newEvents"_s);
    m_newEvents->setCursor(Qt::PointingHandCursor);
    m_newEvents->hide();
    m_note->setObjectName(u"dim"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    for (QLabel* const line : {m_complaint, m_note})
        line->setContentsMargins(12, 0, 12, 8);
    m_complaint->setAlignment(Qt::AlignRight); // as the field

    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 5);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_complaint);
    layout->addWidget(m_note);
    layout->addWidget(m_pinned);
    auto* const line = new QWidget(this);
    line->setObjectName(u"separator"_s);
    line->setAttribute(Qt::WA_StyledBackground);
    line->setFixedHeight(1);
    layout->addWidget(line);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_digest);
    setTabOrder(m_filter, m_view); // as they stand
    connectView();
    for (const auto change : {&Appearance::changed, &Appearance::picturesChanged})
        connect(&appearance, change, m_view->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

QWidget* FeedPane::makeHeader()
{
    auto* const header = new QWidget(this);
    m_title = new QLabel(header);
    m_title->setObjectName(u"panelTitle"_s);
    m_skippedRows = new QPushButton(header);
    m_skippedRows->setObjectName(u"skippedRows"_s);
    m_skippedRows->hide();
    m_filter->setMinimumWidth(kFilterWidth);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_chips);
    layout->addWidget(m_skippedRows);
    layout->addWidget(m_filter, 1);
    return header;
}

void FeedPane::connectView()
{
    connect(m_chips, &TypeChips::shownChanged, this, [this](FeedFilterProxyModel::Groups groups) {
        m_proxy->setShownGroups(groups);
        m_view->follow();
        showEmptyHint();
        showNote({});
        Q_EMIT shownGroupsChanged(groups);
    });
    connect(m_filter, &FilterField::filterChanged, this, [this](const FilterExpressionPtr& filter) {
        m_proxy->setFilter(filter);
        m_view->follow();
        showEmptyHint();
        showNote({});
    });
    connect(m_view, &FeedView::newRowsChanged, this, &FeedPane::showNewRows);
    connect(m_view, &FeedView::followingChanged, this, &FeedPane::showNewRows);
    connect(m_newEvents, &QPushButton::clicked, m_view, &FeedView::follow);
    connect(m_view, &QWidget::customContextMenuRequested, this, &FeedPane::showContextMenu);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT rowActivated(m_model->row(m_proxy->mapToSource(index).row()));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!current.isValid() || m_isSelecting)
                    return;
                showNote({});
                Q_EMIT rowChosen(m_model->row(m_proxy->mapToSource(current).row()));
            });
    connect(m_pinned, &PinnedGifts::chosen, this, &FeedPane::goTo);
    connect(m_skippedRows, &QPushButton::clicked, this, [this] {
        m_skipped = 0;
        showSkipped();
    });
    connect(m_model, &LiveFeedModel::largeGiftsCame, m_pinned, &PinnedGifts::show);
    connect(m_model, &LiveFeedModel::rowsSkipped, this, [this](qint64 rows) {
        m_skipped += rows;
        showSkipped();
    });
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &FeedPane::showEmptyHint);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &FeedPane::showEmptyHint);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &FeedPane::showEmptyHint);
}

void FeedPane::append(const EventBatchPtr& batch)
{
    m_model->append(batch);
    m_digest->append(*batch);
}

void FeedPane::clear()
{
    m_skipped = 0;
    m_model->clear();
    m_pinned->clear();
    m_digest->clear();
    showNote({});
    showSkipped();
}

void FeedPane::setEmptyText(const QString& title, const QString& text)
{
    m_emptyTitle = title;
    m_emptyText = text;
    showEmptyHint();
}

void FeedPane::showEmptyHint()
{
    const bool isEmpty = m_proxy->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    if (!isEmpty)
        return;
    const bool isHidden = m_model->rowCount() > 0;
    const QString title = isHidden ? tr("Nothing to show") : m_emptyTitle;
    const QString text = !isHidden ? m_emptyText
        : m_proxy->filter()        ? tr("Nothing that came matches the filter.")
                                   : tr("The kinds of events that came are switched off above.");
    m_empty->setText(
        u"<p><big><b>%1</b></big></p><p>%2</p>"_s.arg(title.toHtmlEscaped(), text.toHtmlEscaped()));
    placeOverlays();
}

void FeedPane::advanceTo(WallTime now)
{
    const WallTime moment = std::max(now, m_model->upTo());
    m_delegate->setNow(moment);
    m_pinned->advanceTo(moment);
    m_digest->advanceTo(moment);
    m_view->viewport()->update();
}

void FeedPane::showSkipped()
{
    m_skippedRows->setVisible(m_skipped > 0);
    const QString text = tr("skipped %1").arg(words::number(m_skipped));
    m_skippedRows->setText(text);
    m_skippedRows->setAccessibleName(text);
    m_skippedRows->setToolTip(tr("More came at once than the feed can hold. All of it is stored; "
                                 "click to dismiss this."));
    arrangeHeader();
}

void FeedPane::showNewRows()
{
    const bool shown = !m_view->isFollowing();
    m_newEvents->setVisible(shown);
    if (!shown)
        return;
    const int rows = m_view->newRows();
    m_newEvents->setText(rows > 0 ? tr("▼ %n new events", "", rows) : tr("▼ Jump to newest"));
    placeOverlays();
}

void FeedPane::placeOverlays()
{
    const QRect area = m_view->viewport()->geometry();
    m_empty->setGeometry(area.adjusted(40, 0, -40, 0));
    m_newEvents->adjustSize();
    m_newEvents->move(area.center().x() - m_newEvents->width() / 2,
                      area.bottom() - m_newEvents->height() - 10);
    m_newEvents->raise();
}

bool FeedPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        placeOverlays();
    if (watched == m_filter && event->type() == QEvent::FocusIn)
        offerCandidates();
    return QFrame::eventFilter(watched, event);
}

std::vector<const FeedRow*> FeedPane::selectedRows() const
{
    QModelIndexList indexes = m_view->selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end());
    std::vector<const FeedRow*> rows;
    for (const QModelIndex& index : std::as_const(indexes))
        rows.push_back(&m_model->row(m_proxy->mapToSource(index).row()));
    return rows;
}

ShownFeed FeedPane::shownEvents() const
{
    ShownFeed shown {{}, m_model->completeFrom()};
    for (int i = 0; i < m_proxy->rowCount(); ++i) {
        const FeedRow& row = m_model->row(m_proxy->mapToSource(m_proxy->index(i, 0)).row());
        if (!row.isNotice() && !row.isHistory)
            shown.events.push_back(
                {row.type, {row.at, std::max(row.at, row.lastAt)}, row.messages});
    }
    return shown;
}

void FeedPane::copySelection() const
{
    if (const auto rows = selectedRows(); !rows.empty())
        QGuiApplication::clipboard()->setText(feedRowsAsText(rows));
}

void FeedPane::copyAsJson() const
{
    if (const auto rows = selectedRows(); !rows.empty())
        QGuiApplication::clipboard()->setText(feedRowsAsJson(rows, m_model->streamer()));
}

void FeedPane::copyAsCsv() const
{
    if (const auto rows = selectedRows(); !rows.empty())
        QGuiApplication::clipboard()->setText(feedRowsAsCsv(rows));
}

void FeedPane::setFilterText(const QString& text)
{
    m_filter->setFilterText(text);
}

void FeedPane::followStreak(const QString& streakId)
{
    setFilterText(u"streak == "_s + quotedFilterValue(streakId));
}

void FeedPane::followPerson(qint64 userId)
{
    setFilterText(u"user_id == "_s + QString::number(userId));
}

/// What is filtered already stays so.
void FeedPane::narrow(const QString& term)
{
    setFilterText(filterWith(m_proxy->filter(), term));
}

bool FeedPane::goTo(const FeedRow& row)
{
    const int place = m_model->rowOf(row);
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(std::max(0, place)));
    if (place < 0 || !index.isValid())
        return false;
    m_view->stopFollowing();
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
    return true;
}

bool FeedPane::selectRow(const FeedRow& row)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    return goTo(row);
}

void FeedPane::selectStreak(const QString& streakId)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    const std::vector<int> rows = m_model->rowsOfStreak(streakId.toStdString());
    QItemSelection found;
    QModelIndex newest;
    for (std::size_t i = rows.size() - std::min(rows.size(), kMostSelected); i < rows.size(); ++i) {
        const QModelIndex index = m_proxy->mapFromSource(m_model->index(rows[i]));
        if (!index.isValid())
            continue;
        found.select(index, index);
        newest = index;
    }
    showNote(newest.isValid() ? QString() : whyHidden(rows));
    if (!newest.isValid())
        return;
    m_view->stopFollowing();
    QItemSelectionModel* const selection = m_view->selectionModel();
    selection->setCurrentIndex(newest, QItemSelectionModel::NoUpdate);
    selection->select(found, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(newest, QAbstractItemView::PositionAtCenter);
}

/// `rows`: of the model, all of them hidden.
QString FeedPane::whyHidden(const std::vector<int>& rows) const
{
    if (rows.empty())
        return tr("The feed does not hold this streak any more.");
    if (!m_proxy->shows(feedGroupOf(m_model->row(rows.back()).type)))
        return tr("Events of this streak's kind are switched off above.");
    return tr("The filter hides this streak.");
}

void FeedPane::showNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void FeedPane::showContextMenu(const QPoint& where)
{
    const QModelIndex index = m_view->indexAt(where);
    if (!index.isValid())
        return;
    const FeedRow row = m_model->row(m_proxy->mapToSource(index).row());
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show &details"), this, [this, row] { Q_EMIT rowActivated(row); });
    if (!row.isNotice()) {
        menu->addSeparator();
        addFilterActions(menu, row);
    }
    menu->addSeparator();
    menu->addAction(tr("&Copy as text"), this, &FeedPane::copySelection);
    menu->addAction(tr("Copy as &JSON"), this, &FeedPane::copyAsJson);
    menu->addAction(tr("Copy as CS&V"), this, &FeedPane::copyAsCsv);
    if (!row.handle.isEmpty()) {
        menu->addAction(tr("Copy @%1").arg(row.handle), this, [handle = row.handle] {
            QGuiApplication::clipboard()->setText(u'@' + handle);
        });
        menu->addAction(tr("Add @%1 to the &watch list").arg(row.handle), this,
                        [this, handle = row.handle] { Q_EMIT watchListWanted(handle); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(where));
}

void FeedPane::addFilterActions(QMenu* menu, const FeedRow& row)
{
    if (!row.streakId.empty()) {
        menu->addAction(tr("Follow this &streak"), this,
                        [this, id = QString::fromStdString(row.streakId)] { followStreak(id); });
    }
    if (row.user) {
        menu->addAction(tr("Follow this &person"), this,
                        [this, user = row.user.value] { followPerson(user); });
    }
    QStringList terms;
    const auto type = eventTypeShortName(row.type);
    terms << u"type == "_s + QString::fromLatin1(type.data(), static_cast<qsizetype>(type.size()));
    if (!row.handle.isEmpty() && row.kind != FeedRowKind::Joins)
        terms << u"user == "_s + quotedFilterValue(row.handle);
    if (row.type == EventType::Gift && !row.text.isEmpty())
        terms << u"gift == "_s + quotedFilterValue(row.text);
    QMenu* const only = menu->addMenu(tr("&Filter for"));
    QMenu* const without = menu->addMenu(tr("Filter &out"));
    for (const QString& term : std::as_const(terms)) {
        only->addAction(term, this, [this, term] { narrow(term); });
        without->addAction(term, this, [this, term] { narrow(u"not "_s + term); });
    }
    if (m_proxy->filter())
        menu->addAction(tr("Show &everything again"), this, [this] { setFilterText({}); });
}

/// Who and what can be completed in the filter: what the newest rows name.
void FeedPane::offerCandidates()
{
    QStringList users;
    QStringList gifts;
    const int rows = m_model->rowCount();
    for (int i = rows - 1; i >= std::max(0, rows - kCandidateRows); --i) {
        const FeedRow& row = m_model->row(i);
        if (!row.handle.isEmpty())
            users << row.handle;
        if (row.type == EventType::Gift)
            gifts << row.text;
    }
    users.removeDuplicates();
    gifts.removeDuplicates();
    m_filter->setCandidates(users, gifts);
}

void FeedPane::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrangeHeader();
}

/// The chips give way to the filter: signs instead of words.
void FeedPane::arrangeHeader()
{
    const QMargins margins = m_header->layout()->contentsMargins();
    const int spacing = m_header->layout()->spacing();
    const int skipped = m_skipped > 0 ? m_skippedRows->sizeHint().width() + spacing : 0;
    m_chips->fitInto(width() - margins.left() - margins.right() - m_title->sizeHint().width()
                     - kFilterWidth - skipped - 3 * spacing);
}

void FeedPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void FeedPane::retranslate()
{
    m_title->setText(tr("Feed"));
    m_view->setAccessibleName(tr("Feed"));
    m_view->setAccessibleDescription(
        tr("Events of the live, newest last. Space stops and follows again."));
    m_delegate->measureAnew();
    m_model->retranslate();
    m_pinned->retranslate();
    showNote({});
    showSkipped();
    showNewRows();
    showEmptyHint();
}

} // namespace racha
