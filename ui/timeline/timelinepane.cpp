// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelinepane.h"

#include "ui/models/streaktimelinemodel.h"
#include "ui/timeline/timeaxisheader.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

TimelinePane::TimelinePane(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_model(new StreakTimelineModel(this))
    , m_view(new TimelineView(appearance, *m_model, this))
    , m_axis(new TimeAxisHeader(appearance, m_view->axis(), m_model->moments(), this))
    , m_title(new QLabel(this))
    , m_running(new QuietLabel(this))
    , m_empty(new QLabel(m_view))
    , m_follow(new QPushButton(this))
    , m_zoomOut(new QPushButton(u"−"_s, this))
    , m_zoomIn(new QPushButton(u"+"_s, this))
{
    setObjectName(u"panel"_s);
    m_title->setObjectName(u"panelTitle"_s);
    m_running->setObjectName(u"dim"_s);
    m_empty->setObjectName(u"dim"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_follow->setObjectName(u"toggle"_s);
    m_follow->setCheckable(true);
    m_zoomOut->setObjectName(u"quiet"_s);
    m_zoomIn->setObjectName(u"quiet"_s);
    m_view->installEventFilter(this);

    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 2);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_axis);

    connect(m_model, &StreakTimelineModel::flushed, this, &TimelinePane::showFlushed);
    connect(m_view, &TimelineView::axisChanged, this, &TimelinePane::showAxis);
    connect(m_view, &TimelineView::followingChanged, this, &TimelinePane::showFollowing);
    connect(m_view, &TimelineView::streakSelected, this, &TimelinePane::streakSelected);
    connect(m_follow, &QPushButton::toggled, m_view, &TimelineView::setFollowing);
    connect(m_zoomOut, &QPushButton::clicked, m_view, &TimelineView::zoomOut);
    connect(m_zoomIn, &QPushButton::clicked, m_view, &TimelineView::zoomIn);
    connect(&appearance, &Appearance::changed, this, [this] {
        m_view->viewport()->update();
        m_axis->update();
    });
    retranslate();
    showFollowing();
}

QWidget* TimelinePane::makeHeader()
{
    auto* const header = new QWidget(this);
    auto* const layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_running);
    layout->addStretch(1);
    layout->addWidget(m_follow);
    layout->addWidget(m_zoomOut);
    layout->addWidget(m_zoomIn);
    return header;
}

void TimelinePane::append(const EventBatchPtr& batch)
{
    m_model->append(batch);
}

void TimelinePane::clear()
{
    m_model->clear();
    m_view->setFollowing(true);
}

void TimelinePane::advanceTo(WallTime now)
{
    m_model->advanceTo(now);
    m_view->advanceTo(m_model->now());
}

void TimelinePane::selectStreak(const QString& streakId)
{
    m_view->selectStreak(streakId);
}

void TimelinePane::showFlushed()
{
    m_view->advanceTo(m_model->now());
    m_view->refresh();
    m_axis->update();
    showRunning();
    showEmptyHint();
}

void TimelinePane::showAxis()
{
    m_axis->setOrigin(m_view->axisOrigin());
    m_zoomIn->setEnabled(m_view->axis().canZoomIn());
    m_zoomOut->setEnabled(m_view->axis().canZoomOut());
    showEmptyHint();
}

void TimelinePane::showFollowing()
{
    const bool follows = m_view->axis().isFollowing();
    m_follow->setChecked(follows);
    // Both texts take the room of the longer one.
    m_follow->setMinimumWidth(0);
    m_follow->setText(u"✓ "_s + tr("Follow now"));
    m_follow->setMinimumWidth(m_follow->sizeHint().width());
    if (!follows)
        m_follow->setText(tr("Follow now"));
}

void TimelinePane::showRunning()
{
    const QString text = m_model->rowCount() == 0
        ? QString()
        : QString(u"· "_s + tr("%n running", "streaks", m_model->runningCount()));
    if (text != m_running->text())
        m_running->setText(text);
}

void TimelinePane::showEmptyHint()
{
    const bool isEmpty = m_view->model()->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    if (!isEmpty)
        return;
    m_empty->setText(m_model->rowCount() == 0
                         ? tr("Runs of gifts and likes appear here while they last.")
                         : tr("No streak in the time that is shown."));
    m_empty->setGeometry(m_view->viewport()->geometry().adjusted(40, 0, -40, 0));
}

bool TimelinePane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        showEmptyHint();
    return QFrame::eventFilter(watched, event);
}

void TimelinePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void TimelinePane::retranslate()
{
    m_title->setText(tr("Streaks"));
    m_view->setAccessibleName(tr("Streak timeline"));
    m_view->setAccessibleDescription(
        tr("One row per streak. Left and Right scroll time, plus and minus zoom, Home shows the "
           "oldest, End follows now, Space stops and follows again."));
    m_axis->setAccessibleName(tr("Time axis of the streaks"));
    m_follow->setAccessibleName(tr("Streaks: follow now"));
    m_follow->setToolTip(tr("Keep the present at the right edge"));
    m_zoomOut->setAccessibleName(tr("Streaks: show more time"));
    m_zoomOut->setToolTip(tr("Show more time (−)"));
    m_zoomIn->setAccessibleName(tr("Streaks: show less time, larger"));
    m_zoomIn->setToolTip(tr("Show less time, larger (+)"));
    m_model->retranslate();
    showFollowing();
    showRunning();
    showEmptyHint();
}

} // namespace racha
