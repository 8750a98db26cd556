// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/timebutton.h"

#include "core/base/clock.h"
#include "ui/presentation/eventpresenter.h"
#include "ui/presentation/icons.h"
#include "ui/widgets/appearance.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace racha {

using namespace Qt::Literals::StringLiterals;

TimeButton::TimeButton(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_button(new QPushButton(this))
    , m_clear(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        m_actions[i] = m_menu->addAction(QString());
        m_actions[i]->setCheckable(true);
        connect(m_actions[i], &QAction::triggered, this,
                [this, i] { choose(static_cast<Range>(i)); });
    }
    m_menu->addSeparator();
    m_live = m_menu->addAction(QString());
    m_live->setEnabled(false);
    connect(m_live, &QAction::triggered, this, &TimeButton::liveRequested);
    m_button->setObjectName(u"menuButton"_s);
    m_button->setMenu(m_menu);
    m_clear->setObjectName(u"quiet"_s);
    connect(m_clear, &QToolButton::clicked, this, &TimeButton::clear);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_button);
    layout->addWidget(m_clear);
    connect(&appearance, &Appearance::changed, this, &TimeButton::refreshIcons);
    refreshIcons();
    retranslate();
}

void TimeButton::refreshIcons()
{
    m_clear->setIcon(symbolIcon(u"close"_s, m_appearance.theme().dim));
}

QString TimeButton::text() const
{
    return m_button->text();
}

void TimeButton::setHasLive(bool hasLive)
{
    m_live->setEnabled(hasLive);
}

void TimeButton::setRange(WallTime from, WallTime until)
{
    m_from = from;
    m_until = until;
    m_range = isSet() ? Range::Own : Range::All;
    show();
}

void TimeButton::clear()
{
    choose(Range::All);
}

void TimeButton::choose(Range range)
{
    const WallTime now = SystemClock().now();
    const QDate today = shownTime(now).date();
    WallTime from;
    WallTime until;
    switch (range) {
    case Range::QuarterHour:
        from = now - std::chrono::minutes(15);
        break;
    case Range::Hour:
        from = now - std::chrono::hours(1);
        break;
    case Range::Today:
        from = shownDayBegin(today);
        break;
    case Range::Yesterday:
        from = shownDayBegin(today.addDays(-1));
        until = shownDayBegin(today);
        break;
    case Range::Week:
        from = shownDayBegin(today.addDays(-6));
        break;
    case Range::All:
    case Range::Own:
        break;
    }
    setRange(from, until);
    m_range = range;
    m_zone = displayZone();
    show();
    Q_EMIT rangeChosen(from, until);
}

/// Today is another stretch of time where days begin elsewhere.
void TimeButton::followZone()
{
    const bool isOfDays =
        m_range == Range::Today || m_range == Range::Yesterday || m_range == Range::Week;
    if (isOfDays && m_zone != displayZone())
        choose(m_range);
}

QString TimeButton::ownText() const
{
    const QString from = EventPresenter::dayAndClock(m_from);
    if (m_until == WallTime())
        return tr("From %1").arg(from);
    const QString until = EventPresenter::dayAndClock(m_until);
    if (m_from == WallTime())
        return tr("Until %1").arg(until);
    // A day said twice is once too much.
    const auto dayEnd = from.lastIndexOf(u' ');
    const bool isOneDay = from.left(dayEnd) == until.left(until.lastIndexOf(u' '));
    return u"%1 – %2"_s.arg(from, isOneDay ? until.mid(dayEnd + 1) : until);
}

void TimeButton::show()
{
    for (std::size_t i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setChecked(static_cast<Range>(i) == m_range);
    m_button->setText(m_range == Range::Own ? ownText()
                                            : m_actions[static_cast<std::size_t>(m_range)]->text());
    m_button->setAccessibleName(tr("Time: %1").arg(m_button->text()));
    m_clear->setVisible(isSet());
}

void TimeButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        followZone();
    }
    QWidget::changeEvent(event);
}

void TimeButton::retranslate()
{
    const std::array words {tr("All time"), tr("Last 15 minutes"), tr("Last hour"),
                            tr("Today"),    tr("Yesterday"),       tr("Last 7 days")};
    for (std::size_t i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setText(words[i]);
    m_live->setText(tr("The live of the chosen event"));
    m_clear->setAccessibleName(tr("All time again"));
    m_clear->setToolTip(tr("All time again"));
    show();
}

} // namespace racha
