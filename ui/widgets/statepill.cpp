// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/statepill.h"

#include "ui/widgets/appearance.h"
#include "ui/words/formatters.h"

#include <QEvent>
#include <QPainter>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPadding = 12;
constexpr int kSign = 9;
constexpr int kSignGap = 7;
constexpr int kHeight = 28;
constexpr int kLeastWidth = 170; ///< longer words give way before the window is too wide

using std::chrono::seconds;

/// From when to when it counts; both zero: not at all.
struct Span
{
    WallTime from;
    WallTime to;
};

Span timed(const CaptureState& state, WallTime now)
{
    switch (state.phase) {
    case CapturePhase::Live:
        return {state.captureStart == WallTime {} ? state.since : state.captureStart, now};
    case CapturePhase::LookingUp:
    case CapturePhase::Connecting:
    case CapturePhase::Paused:
        return {state.since, now};
    case CapturePhase::Ended:
    case CapturePhase::Failed:
    case CapturePhase::Stopped:
        return {state.captureStart, state.since};
    case CapturePhase::Idle:
    case CapturePhase::Reconnecting:
    case CapturePhase::WaitingForLive:
        break;
    }
    return {};
}

enum class Sign
{
    Disc, ///< live
    Triangle, ///< a replay
    Ring, ///< on the way
    Bars, ///< paused
    Half, ///< lost, and to come back
    Hourglass,
    Square, ///< over
    Cross, ///< failed
};

Sign signOf(const CaptureState& state)
{
    switch (state.phase) {
    case CapturePhase::LookingUp:
    case CapturePhase::Connecting:
        return Sign::Ring;
    case CapturePhase::Live:
        return state.isReplay ? Sign::Triangle : Sign::Disc;
    case CapturePhase::Paused:
        return Sign::Bars;
    case CapturePhase::Reconnecting:
        return Sign::Half;
    case CapturePhase::WaitingForLive:
        return Sign::Hourglass;
    case CapturePhase::Failed:
        return Sign::Cross;
    case CapturePhase::Idle:
    case CapturePhase::Ended:
    case CapturePhase::Stopped:
        break;
    }
    return Sign::Square;
}

void paint(QPainter& painter, Sign sign, const QRectF& place, const QColor& colour)
{
    const qreal width = place.width() / 5;
    const QPen line(colour, width, Qt::SolidLine, Qt::FlatCap);
    const QRectF inner = place.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    const bool isDrawn = sign == Sign::Ring || sign == Sign::Half || sign == Sign::Cross;
    painter.setPen(isDrawn ? line : QPen(Qt::NoPen));
    painter.setBrush(sign == Sign::Ring ? QBrush(Qt::NoBrush) : QBrush(colour));
    switch (sign) {
    case Sign::Disc:
    case Sign::Ring:
        painter.drawEllipse(isDrawn ? inner : place);
        break;
    case Sign::Triangle:
        painter.drawPolygon(
            QPolygonF {place.topLeft(), {place.right(), place.center().y()}, place.bottomLeft()});
        break;
    case Sign::Bars:
        for (const qreal left : {place.left(), place.right() - 2 * width})
            painter.drawRect(QRectF(left, place.top(), 2 * width, place.height()));
        break;
    case Sign::Half:
        painter.drawChord(inner, 90 * 16, 180 * 16);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(inner);
        break;
    case Sign::Hourglass:
        painter.drawPolygon(
            QPolygonF {place.topLeft(), place.topRight(), place.bottomLeft(), place.bottomRight()});
        break;
    case Sign::Square:
        painter.drawRect(inner);
        break;
    case Sign::Cross:
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.topRight(), inner.bottomLeft());
        break;
    }
}

} // namespace

StatePill::StatePill(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void StatePill::setState(const CaptureState& state)
{
    m_state = state;
    refresh();
}

void StatePill::setNow(WallTime now)
{
    m_now = now;
    refresh();
}

QColor StatePill::colour(const CaptureState& state, const Theme& theme)
{
    switch (state.phase) {
    case CapturePhase::LookingUp:
    case CapturePhase::Connecting:
        return theme.accent;
    case CapturePhase::Live:
        return state.isReplay ? theme.accent : theme.started;
    case CapturePhase::Paused:
    case CapturePhase::Reconnecting:
    case CapturePhase::WaitingForLive:
        return theme.running;
    case CapturePhase::Failed:
        return theme.ended;
    case CapturePhase::Idle:
    case CapturePhase::Ended:
    case CapturePhase::Stopped:
        break;
    }
    return theme.dim;
}

QString StatePill::words(const CaptureState& state)
{
    switch (state.phase) {
    case CapturePhase::Idle:
        return tr("Not watching");
    case CapturePhase::LookingUp:
        return tr("Looking up");
    case CapturePhase::Connecting:
        return tr("Connecting");
    case CapturePhase::Live:
        return state.isReplay ? tr("Replay") : tr("Live");
    case CapturePhase::Paused:
        return tr("Paused by the host");
    case CapturePhase::Reconnecting:
        return tr("Reconnecting");
    case CapturePhase::WaitingForLive:
        return tr("Waiting for the live");
    case CapturePhase::Ended:
        return tr("Ended");
    case CapturePhase::Failed:
        return tr("Failed");
    case CapturePhase::Stopped:
        break;
    }
    return tr("Stopped");
}

void StatePill::paintSign(QPainter& painter, const QRectF& place, const CaptureState& state,
                          const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, signOf(state), place, colour(state, theme));
    painter.restore();
}

QString StatePill::timeText() const
{
    if (m_state.retryAt) {
        const seconds left = untilRetry();
        return left > seconds(0) ? tr("in %1 s").arg(left.count()) : QString();
    }
    const auto [from, to] = timed(m_state, m_now);
    if (from == WallTime {} || to < from)
        return {};
    return racha::words::duration(std::chrono::floor<seconds>(to - from));
}

seconds StatePill::untilRetry() const
{
    return std::chrono::ceil<seconds>(*m_state.retryAt - m_now);
}

QString StatePill::wholeText() const
{
    // `Waiting for the live in 65 s` would promise the live for then.
    if (m_state.phase == CapturePhase::WaitingForLive && m_state.retryAt
        && untilRetry() > seconds(0))
        return tr("Looks again in %1 s").arg(untilRetry().count());
    const QString time = timeText();
    const QString state = words(m_state);
    return time.isEmpty() ? state : QString(state + u' ' + time);
}

void StatePill::refresh()
{
    QString text = wholeText();
    if (text == m_text)
        return;
    m_text = std::move(text);
    setToolTip(m_text); // it may be whole nowhere else
    updateGeometry();
    update();
}

QString StatePill::spokenName() const
{
    return tr("State of the live: %1").arg(m_text);
}

QSize StatePill::minimumSizeHint() const
{
    return sizeHint().boundedTo({Appearance::scaled(kLeastWidth), QWIDGETSIZE_MAX});
}

QSize StatePill::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int width = QFontMetrics(bold).horizontalAdvance(m_text);
    return {width + 2 * kPadding + kSign + kSignGap, Appearance::scaled(kHeight)};
}

void StatePill::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const Theme& theme = m_appearance.theme();
    const QColor fill = colour(m_state, theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint(fill));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    paintSign(painter, QRectF(kPadding, (height() - kSign) / 2.0, kSign, kSign), m_state, theme);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(fill);
    const QRect place = rect().adjusted(kPadding + kSign + kSignGap, 0, 0, 0);
    const bool isWhole = width() >= sizeHint().width();
    painter.drawText(
        place, Qt::AlignLeft | Qt::AlignVCenter,
        isWhole ? m_text
                : QFontMetrics(bold).elidedText(m_text, Qt::ElideRight, place.width() - kPadding));
}

void StatePill::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace racha
