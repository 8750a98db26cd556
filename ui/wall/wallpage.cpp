// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/wall/wallpage.h"

#include "ui/presentation/quotapresenter.h"
#include "ui/presentation/watchpresenter.h"
#include "ui/wall/walldelegate.h"
#include "ui/widgets/appearance.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 12;
constexpr int kSpacing = 4;

QListView* makeView(const Appearance& appearance, QAbstractItemModel* model, QWidget* parent)
{
    auto* const view = new QListView(parent);
    view->setObjectName(u"plainArea"_s);
    view->setModel(model);
    view->setItemDelegate(new WallDelegate(appearance, view));
    view->setFrameShape(QFrame::NoFrame);
    view->setViewMode(QListView::IconMode);
    view->setResizeMode(QListView::Adjust);
    view->setMovement(QListView::Static);
    view->setUniformItemSizes(true);
    view->setSpacing(kSpacing);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setMouseTracking(true);
    return view;
}

} // namespace

WallPage::WallPage(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(new WallModel(this))
    , m_summary(new QLabel(this))
    , m_budget(new QLabel(this))
    , m_view(makeView(appearance, m_model, this))
    , m_empty(new QLabel(m_view))
{
    m_summary->setObjectName(u"panelTitle"_s);
    m_budget->setObjectName(u"dim"_s);
    m_budget->setWordWrap(true);
    m_empty->setObjectName(u"dim"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->viewport()->installEventFilter(this);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(kSpacing, 0, kSpacing, 0);
    head->setSpacing(2 * kMargin);
    head->addWidget(m_summary);
    head->addWidget(m_budget, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin - kSpacing);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    // A click opens what there is; who is not live is watched only by a double click or Return.
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) {
        const WallTile& tile = m_model->row(index.row());
        if (tile.tab != 0 || tile.isLive)
            open(index);
    });
    connect(m_view, &QListView::activated, this, &WallPage::open);
    connect(&appearance, &Appearance::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void WallPage::open(const QModelIndex& index)
{
    const WallTile tile = m_model->row(index.row());
    if (tile.tab != 0)
        Q_EMIT tabWanted(tile.tab);
    else
        Q_EMIT watchRequested(tile.username);
}

void WallPage::showTiles(std::vector<WallTile> tiles, const WallBudget& budget, WallTime now)
{
    m_told = budget;
    m_now = now;
    m_model->setTiles(std::move(tiles), now);
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
    showWords();
}

void WallPage::showWords()
{
    m_summary->setText(tr("Live now: %1").arg(words::number(m_model->liveCount())));
    QStringList lines;
    if (m_told.heldUntil) {
        lines << tr("TikTok refuses to answer. Checking goes on at %1.")
                     .arg(WatchPresenter::moment(*m_told.heldUntil, m_now));
    } else if (const QString plan = QuotaPresenter::plan(m_told.plan); !plan.isEmpty()) {
        lines << plan;
    }
    if (m_told.quota)
        lines << QuotaPresenter::line(*m_told.quota, m_now);
    m_budget->setText(lines.join(u"   ·   "_s));
    m_empty->setVisible(m_model->rowCount() == 0);
}

bool WallPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        m_empty->setGeometry(m_view->viewport()->geometry().adjusted(40, 0, -40, 0));
    return QWidget::eventFilter(watched, event);
}

void WallPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WallPage::retranslate()
{
    m_view->setAccessibleName(tr("Wall of lives"));
    m_view->setAccessibleDescription(
        tr("Lives in tabs, then the watch list. Return opens the tab of a live."));
    m_empty->setText(tr("Watch lives in tabs, or put people on the watch list: each of them has a "
                        "tile here."));
    m_model->retranslate();
    showWords();
}

} // namespace racha
