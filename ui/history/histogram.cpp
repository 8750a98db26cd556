// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/histogram.h"

#include "ui/presentation/eventpresenter.h"
#include "ui/widgets/appearance.h"
#include "ui/words/formatters.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 66;
constexpr int kMargin = 10;
constexpr int kTop = 6;
constexpr double kLeastGap = 2.0; ///< pixels: a short one must not vanish
constexpr int kBarRoom = 7; ///< pixels of a bar with its gap
constexpr int kMostBars = 240;
constexpr int kFewestBars = 24;
constexpr int kClick = 4; ///< pixels that a hand moves without dragging

} // namespace

Histogram::Histogram(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

QSize Histogram::sizeHint() const
{
    return {400, Appearance::scaled(kHeight)};
}

QSize Histogram::minimumSizeHint() const
{
    return {120, Appearance::scaled(kHeight)};
}

int Histogram::mostBars() const
{
    return std::clamp(plot().width() / Appearance::scaled(kBarRoom), kFewestBars, kMostBars);
}

void Histogram::setIntervals(const HistoryIntervals& intervals)
{
    if (intervals.counts.empty() || intervals.bounds.size() != intervals.counts.size() + 1) {
        clear();
        return;
    }
    m_intervals = intervals;
    m_highest = *std::ranges::max_element(m_intervals.counts);
    m_cursor = std::min(m_cursor, bars() - 1);
    m_anchor = std::min(m_anchor, bars() - 1);
    speak();
    update();
}

void Histogram::clear()
{
    m_intervals = {};
    m_highest = 0;
    m_cursor = m_anchor = -1;
    cancelDrag();
    speak();
}

void Histogram::setVisibleStretch(const HistoryScale::Stretch& stretch)
{
    m_visible = stretch;
    update();
}

// --- where things are

QRect Histogram::plot() const
{
    return rect().adjusted(kMargin, kTop, -kMargin, -fontMetrics().height() - 3);
}

double Histogram::xOf(int bar) const
{
    return plot().left() + static_cast<double>(plot().width()) * bar / std::max(1, bars());
}

double Histogram::xOf(WallTime time) const
{
    const auto& bounds = m_intervals.bounds;
    if (bars() == 0 || time <= bounds.front())
        return xOf(0);
    if (time >= bounds.back())
        return xOf(bars());
    const auto after = std::ranges::upper_bound(bounds, time);
    const auto bar = static_cast<int>(after - bounds.begin()) - 1;
    const auto length = static_cast<double>((*after - *(after - 1)).count());
    const auto part = static_cast<double>((time - *(after - 1)).count()) / length;
    return xOf(bar) + part * (xOf(bar + 1) - xOf(bar));
}

int Histogram::barAt(double x) const
{
    const double share = (x - plot().left()) / std::max(1, plot().width());
    return std::clamp(static_cast<int>(share * bars()), 0, std::max(0, bars() - 1));
}

WallTime Histogram::timeAt(double x) const
{
    const int bar = barAt(x);
    const auto at = static_cast<std::size_t>(bar);
    const double part = std::clamp((x - xOf(bar)) / (xOf(bar + 1) - xOf(bar)), 0.0, 1.0);
    const auto length = m_intervals.bounds[at + 1] - m_intervals.bounds[at];
    const double us = static_cast<double>(length.count()) * part;
    return m_intervals.bounds[at] + WallTime::duration(static_cast<std::int64_t>(us));
}

// --- painting

void Histogram::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = m_appearance.theme();
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    painter.setPen(theme.line);
    painter.drawLine(plot().bottomLeft(), plot().bottomRight());
    if (bars() == 0)
        return;
    paintVisible(painter);
    paintBars(painter);
    paintGaps(painter);
    paintChoice(painter);
    paintAxis(painter);
}

void Histogram::paintBars(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    const QRect area = plot();
    for (int bar = 0; bar < bars(); ++bar) {
        const std::int64_t events = m_intervals.counts[static_cast<std::size_t>(bar)];
        if (events == 0 || m_highest == 0)
            continue;
        // One event of a million can be seen, too.
        const double share = static_cast<double>(events) / static_cast<double>(m_highest);
        const double height = std::max(2.0, share * area.height());
        const double width = std::max(1.0, xOf(bar + 1) - xOf(bar) - 1.0);
        painter.fillRect(QRectF(xOf(bar), area.bottom() - height, width, height),
                         bar == m_cursor && hasFocus() ? theme.text
                                                       : theme.tint(theme.accent, 0.75));
    }
}

/// On the line of time: other lives may have events meanwhile.
void Histogram::paintGaps(QPainter& painter) const
{
    const QRect area = plot();
    for (const Gap& gap : m_intervals.gaps) {
        const double from = xOf(gap.from);
        const double width = std::max(kLeastGap, xOf(gap.to) - from);
        painter.fillRect(QRectF(from, area.bottom() - 1, width, 4), m_appearance.theme().running);
    }
}

void Histogram::paintVisible(QPainter& painter) const
{
    if (m_visible.begin == WallTime())
        return;
    const double from = xOf(m_visible.begin);
    const double width = std::max(3.0, xOf(m_visible.end) - from);
    const Theme& theme = m_appearance.theme();
    painter.fillRect(QRectF(from, plot().top() - 2, width, plot().height() + 2),
                     theme.tint(theme.text, 0.10));
    painter.fillRect(QRectF(from, plot().bottom(), width, 3), theme.text);
}

void Histogram::paintChoice(QPainter& painter) const
{
    double from = 0.0;
    double to = 0.0;
    if (m_pressedAt) {
        from = std::min(*m_pressedAt, m_draggedTo);
        to = std::max(*m_pressedAt, m_draggedTo);
    } else if (hasFocus() && m_anchor >= 0) {
        from = xOf(std::min(m_anchor, m_cursor));
        to = xOf(std::max(m_anchor, m_cursor) + 1);
    }
    if (to - from < kClick)
        return;
    QColor fill = m_appearance.theme().accent;
    fill.setAlphaF(0.25F);
    painter.fillRect(QRectF(from, plot().top() - 2, to - from, plot().height() + 2), fill);
}

void Histogram::paintAxis(QPainter& painter) const
{
    painter.setPen(m_appearance.theme().dim);
    QFont small = font();
    small.setPixelSize(QFontInfo(font()).pixelSize() - 2);
    painter.setFont(small);
    const QRect line(plot().left(), plot().bottom() + 4, plot().width(),
                     QFontMetrics(small).height());
    const WallTime first = m_intervals.bounds.front();
    const WallTime last = m_intervals.bounds.back();
    const WallTime middle = m_intervals.bounds[m_intervals.bounds.size() / 2];
    painter.drawText(line, Qt::AlignLeft | Qt::AlignAbsolute, EventPresenter::dayAndClock(first));
    painter.drawText(line, Qt::AlignHCenter, EventPresenter::dayAndClock(middle));
    painter.drawText(line, Qt::AlignRight | Qt::AlignAbsolute, EventPresenter::dayAndClock(last));
}

// --- words

QString Histogram::textOf(int bar) const
{
    if (bar < 0 || bar >= bars())
        return {};
    const auto at = static_cast<std::size_t>(bar);
    const std::int64_t matching = m_intervals.counts[at];
    const auto count =
        static_cast<int>(std::min<std::int64_t>(matching, std::numeric_limits<int>::max()));
    const QString events = tr("%1 to %2: %n events", "", count)
                               .arg(EventPresenter::dayAndClock(m_intervals.bounds[at]),
                                    EventPresenter::dayAndClock(m_intervals.bounds[at + 1]));
    const auto gap = gapsIn(bar);
    return gap.count() == 0
        ? events
        : QString(events + u" · " + tr("%1 without connection").arg(words::duration(gap)));
}

/// How long captures had no connection within a bar.
std::chrono::seconds Histogram::gapsIn(int bar) const
{
    const auto at = static_cast<std::size_t>(bar);
    std::chrono::microseconds sum {};
    for (const Gap& gap : m_intervals.gaps) {
        const auto from = std::max(gap.from, m_intervals.bounds[at]);
        sum += std::max(std::chrono::microseconds {0},
                        std::min(gap.to, m_intervals.bounds[at + 1]) - from);
    }
    return std::chrono::ceil<std::chrono::seconds>(sum);
}

void Histogram::speak()
{
    QString text = tr("Nothing is counted yet.");
    if (m_cursor >= 0)
        text = textOf(m_cursor);
    else if (bars() > 0) {
        const auto all =
            std::accumulate(m_intervals.counts.begin(), m_intervals.counts.end(), std::int64_t {});
        text = tr("%1 events from %2 to %3. Arrow keys read bar by bar; Shift extends a range, "
                  "Return chooses it, Space goes there.")
                   .arg(words::number(all), EventPresenter::dayAndClock(m_intervals.bounds.front()),
                        EventPresenter::dayAndClock(m_intervals.bounds.back()));
    }
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void Histogram::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Histogram::retranslate()
{
    setAccessibleName(tr("Events over time"));
    speak();
    update();
}

// --- hands

bool Histogram::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || bars() == 0)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), textOf(barAt(help->pos().x())), this);
    return true;
}

void Histogram::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || bars() == 0)
        return;
    m_pressedAt = std::clamp(event->position().x(), xOf(0), xOf(bars()));
    m_draggedTo = *m_pressedAt;
    m_anchor = -1;
}

void Histogram::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressedAt)
        return;
    m_draggedTo = std::clamp(event->position().x(), xOf(0), xOf(bars()));
    QToolTip::showText(
        event->globalPosition().toPoint(),
        u"%1 – %2"_s.arg(EventPresenter::dayAndClock(timeAt(std::min(*m_pressedAt, m_draggedTo))),
                         EventPresenter::dayAndClock(timeAt(std::max(*m_pressedAt, m_draggedTo)))),
        this);
    update();
}

void Histogram::mouseReleaseEvent(QMouseEvent* event)
{
    Q_UNUSED(event)
    if (!m_pressedAt)
        return;
    const double from = std::min(*m_pressedAt, m_draggedTo);
    const double to = std::max(*m_pressedAt, m_draggedTo);
    cancelDrag();
    if (to - from < kClick)
        Q_EMIT momentChosen(timeAt(from));
    else
        Q_EMIT rangeChosen(timeAt(from), timeAt(to));
}

void Histogram::cancelDrag()
{
    m_pressedAt.reset();
    update();
}

void Histogram::moveCursor(int bar, bool extends)
{
    if (bars() == 0)
        return;
    const int before = m_cursor;
    m_cursor = std::clamp(bar, 0, bars() - 1);
    if (!extends)
        m_anchor = -1;
    else if (m_anchor < 0)
        m_anchor = std::max(before, 0);
    speak();
    const QPoint place(static_cast<int>(xOf(m_cursor)), plot().top());
    QToolTip::showText(mapToGlobal(place), textOf(m_cursor), this);
    update();
}

void Histogram::choose(int first, int last)
{
    m_anchor = -1;
    Q_EMIT rangeChosen(m_intervals.bounds[static_cast<std::size_t>(std::min(first, last))],
                       m_intervals.bounds[static_cast<std::size_t>(std::max(first, last)) + 1]);
}

void Histogram::focusInEvent(QFocusEvent* event)
{
    if (m_cursor < 0 && bars() > 0)
        m_cursor = bars() - 1;
    speak();
    QWidget::focusInEvent(event);
}

void Histogram::keyPressEvent(QKeyEvent* event)
{
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool hasCursor = m_cursor >= 0 && m_cursor < bars();
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(m_cursor - 1, extends);
        return;
    case Qt::Key_Right:
        moveCursor(m_cursor + 1, extends);
        return;
    case Qt::Key_Home:
        moveCursor(0, extends);
        return;
    case Qt::Key_End:
        moveCursor(bars() - 1, extends);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (hasCursor)
            choose(m_anchor >= 0 ? m_anchor : m_cursor, m_cursor);
        return;
    case Qt::Key_Space:
        if (hasCursor)
            Q_EMIT momentChosen(m_intervals.bounds[static_cast<std::size_t>(m_cursor) + 1]);
        return;
    case Qt::Key_Escape:
        if (m_pressedAt)
            cancelDrag();
        else if (m_isZoomed)
            Q_EMIT resetRequested();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Histogram::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace racha
