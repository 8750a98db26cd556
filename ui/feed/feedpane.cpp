// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/feed/feedpane.h"

#include "ui/feed/feeddelegate.h"
#include "ui/feed/feedview.h"
#include "ui/models/livefeedmodel.h"
#include "ui/presentation/eventpresenter.h"
#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/typechips.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

FeedPane::FeedPane(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_model(new LiveFeedModel(this))
    , m_proxy(new FeedFilterProxyModel(this))
    , m_delegate(new FeedDelegate(appearance, this))
    , m_view(new FeedView(this))
    , m_chips(new TypeChips(appearance, this))
    , m_title(new QLabel(this))
    , m_empty(new QLabel(m_view))
    , m_newEvents(new QPushButton(m_view))
{
    setObjectName(u"panel"_s);
    m_proxy->setSourceModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setModel(m_proxy);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_newEvents->setObjectName(u"newEvents"_s);
    m_newEvents->setCursor(Qt::PointingHandCursor);
    m_newEvents->hide();

    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 5);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    auto* const line = new QWidget(this);
    line->setObjectName(u"separator"_s);
    line->setAttribute(Qt::WA_StyledBackground);
    line->setFixedHeight(1);
    layout->addWidget(line);
    layout->addWidget(m_view, 1);

    connect(m_chips, &TypeChips::shownChanged, this, [this](FeedFilterProxyModel::Groups groups) {
        m_proxy->setShownGroups(groups);
        m_view->follow();
        showEmptyHint();
    });
    connect(m_view, &FeedView::newRowsChanged, this, &FeedPane::showNewRows);
    connect(m_view, &FeedView::followingChanged, this, &FeedPane::showNewRows);
    connect(m_newEvents, &QPushButton::clicked, m_view, &FeedView::follow);
    connect(m_view, &QWidget::customContextMenuRequested, this, &FeedPane::showContextMenu);
    connect(m_model, &LiveFeedModel::rowsSkipped, this, [this](qint64 rows) { m_skipped += rows; });
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &FeedPane::showEmptyHint);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &FeedPane::showEmptyHint);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &FeedPane::showEmptyHint);
    connect(&appearance, &Appearance::changed, this, [this] { m_view->viewport()->update(); });
    retranslate();
}

QWidget* FeedPane::makeHeader()
{
    auto* const header = new QWidget(this);
    m_title->setObjectName(u"panelTitle"_s);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_chips);
    layout->addStretch(1);
    return header;
}

void FeedPane::append(const EventBatchPtr& batch)
{
    m_model->append(batch);
}

void FeedPane::clear()
{
    m_skipped = 0;
    m_model->clear();
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
    const QString text =
        isHidden ? tr("The kinds of events that came are switched off above.") : m_emptyText;
    m_empty->setText(u"<p style='font-size:15px'><b>%1</b></p><p>%2</p>"_s.arg(
        title.toHtmlEscaped(), text.toHtmlEscaped()));
    placeOverlays();
}

void FeedPane::advanceTo(WallTime now)
{
    m_delegate->setNow(std::max(now, m_model->upTo()));
    m_view->viewport()->update();
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
    return QFrame::eventFilter(watched, event);
}

void FeedPane::copySelection() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& row : rows)
        lines << row.data().toString();
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void FeedPane::showContextMenu(const QPoint& where)
{
    const QModelIndex index = m_view->indexAt(where);
    if (!index.isValid())
        return;
    const auto* row = index.data(LiveFeedModel::RowRole).value<const FeedRow*>();
    const QString handle = row->handle;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy as text"), this, &FeedPane::copySelection);
    if (!handle.isEmpty()) {
        menu->addAction(tr("Copy @%1").arg(handle), this,
                        [handle] { QGuiApplication::clipboard()->setText(u'@' + handle); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(where));
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
    showNewRows();
    showEmptyHint();
}

} // namespace racha
