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
constexpr int kDot = 9;
constexpr int kDotGap = 7;
constexpr int kHeight = 28;
constexpr int kLeastWidth = 170; ///< longer words give way before the window is too wide

bool hasElapsedTime(CapturePhase phase)
{
    switch (phase) {
    case CapturePhase::LookingUp:
    case CapturePhase::Connecting:
    case CapturePhase::Live:
    case CapturePhase::Paused:
        return true;
    case CapturePhase::Idle:
    case CapturePhase::Reconnecting:
    case CapturePhase::WaitingForLive:
    case CapturePhase::Ended:
    case CapturePhase::Failed:
    case CapturePhase::Stopped:
        break;
    }
    return false;
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

QString StatePill::timeText() const
{
    using std::chrono::seconds;
    if (m_state.retryAt) {
        const auto left = std::chrono::ceil<seconds>(*m_state.retryAt - m_now);
        return left > seconds(0) ? tr("in %1 s").arg(left.count()) : QString();
    }
    const bool isUnderWay =
        m_state.phase == CapturePhase::Live && m_state.captureStart != WallTime {};
    const WallTime from = isUnderWay ? m_state.captureStart : m_state.since;
    if (!hasElapsedTime(m_state.phase) || from == WallTime {} || m_now < from)
        return {};
    return racha::words::duration(std::chrono::floor<seconds>(m_now - from));
}

void StatePill::refresh()
{
    const QString time = timeText();
    const QString state = words(m_state);
    QString text = time.isEmpty() ? state : state + u' ' + time;
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
    return {width + 2 * kPadding + kDot + kDotGap, Appearance::scaled(kHeight)};
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
    painter.setBrush(fill);
    painter.drawEllipse(QRectF(kPadding, (height() - kDot) / 2.0, kDot, kDot));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(fill);
    const QRect place = rect().adjusted(kPadding + kDot + kDotGap, 0, 0, 0);
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
