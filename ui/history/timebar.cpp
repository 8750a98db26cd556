// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/timebar.h"

#include "ui/presentation/eventpresenter.h"

#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QToolTip>
#include <QWheelEvent>

namespace racha {

namespace {

constexpr int kLength = 100'000;
constexpr int kHandle = 5'000; ///< of the length: one screen's share is mostly too small to hold

} // namespace

TimeBar::TimeBar(QWidget* parent)
    : QScrollBar(Qt::Vertical, parent)
{
    setRange(0, kLength);
    setPageStep(kHandle);
    setFocusPolicy(Qt::NoFocus); // keys work in the table
    connect(this, &QAbstractSlider::actionTriggered, this, &TimeBar::takeAction);
    connect(this, &QAbstractSlider::sliderMoved, this, &TimeBar::takeDrag);
}

void TimeBar::setScale(const HistoryScale& scale)
{
    const WallTime moment = momentOf(value());
    m_scale = scale;
    setEnabled(!scale.isEmpty());
    if (value() > 0 && value() < kLength && moment != WallTime())
        showMoment(moment);
}

void TimeBar::setNewestFirst(bool newestFirst)
{
    m_isNewestFirst = newestFirst;
}

WallTime TimeBar::momentOf(int position) const
{
    const double share = static_cast<double>(position) / kLength;
    return m_scale.timeAt(m_isNewestFirst ? 1.0 - share : share);
}

void TimeBar::place(int position)
{
    if (isSliderDown())
        return;
    const QSignalBlocker quiet(this);
    setValue(position);
}

void TimeBar::showMoment(WallTime moment)
{
    const double share = m_scale.shareAt(moment);
    const auto position = static_cast<int>((m_isNewestFirst ? 1.0 - share : share) * kLength);
    place(qBound(1, position, kLength - 1)); // the ends are shown as such
}

void TimeBar::showTop()
{
    place(0);
}

void TimeBar::showBottom()
{
    place(kLength);
}

void TimeBar::takeDrag(int position)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle =
        style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
    QToolTip::showText(mapToGlobal(QPoint(-170, handle.center().y() - 40)),
                       EventPresenter::dayAndClock(momentOf(position)), this);
    if (position <= 0)
        Q_EMIT topRequested();
    else if (position >= kLength)
        Q_EMIT bottomRequested();
    else
        Q_EMIT momentRequested(momentOf(position));
}

void TimeBar::takeAction(int action)
{
    switch (action) {
    case SliderSingleStepAdd:
        Q_EMIT linesRequested(1);
        break;
    case SliderSingleStepSub:
        Q_EMIT linesRequested(-1);
        break;
    case SliderPageStepAdd:
        Q_EMIT pagesRequested(1);
        break;
    case SliderPageStepSub:
        Q_EMIT pagesRequested(-1);
        break;
    case SliderToMinimum:
        Q_EMIT topRequested();
        break;
    case SliderToMaximum:
        Q_EMIT bottomRequested();
        break;
    default:
        return; // dragged
    }
    // The table says where that leads.
    setSliderPosition(value());
}

void TimeBar::wheelEvent(QWheelEvent* event)
{
    const int steps = event->angleDelta().y() / QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0)
        Q_EMIT linesRequested(-3 * steps);
    event->accept();
}

} // namespace racha
