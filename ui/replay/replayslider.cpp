// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/replay/replayslider.h"

#include "ui/widgets/appearance.h"
#include "ui/words/formatters.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <limits>

namespace racha {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int kHeight = 30;
constexpr int kShortest = 90;
constexpr int kHandle = 14;
constexpr int kGroove = 4;
constexpr int kMark = 7;
/// So near a mark is meant, in pixels.
constexpr int kNear = 5;
constexpr milliseconds kRest {180};
constexpr int kLargestStep = 5'000;
constexpr int kLargestPage = 60'000;

int valueOf(std::chrono::microseconds time)
{
    return static_cast<int>(
        std::clamp<std::int64_t>(time / milliseconds {1}, 0, std::numeric_limits<int>::max()));
}

} // namespace

ReplaySlider::ReplaySlider(const Appearance& appearance, QWidget* parent)
    : QSlider(Qt::Horizontal, parent)
    , m_appearance(appearance)
{
    setRange(0, 0);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &ReplaySlider::choose);
    connect(this, &QAbstractSlider::actionTriggered, this, [this] { m_rest.start(); });
    connect(this, &QAbstractSlider::valueChanged, this,
            [this](int value) { Q_EMIT handleMoved(milliseconds {value}); });
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void ReplaySlider::setRecording(WallTime begin, std::chrono::microseconds length)
{
    const int end = valueOf(length);
    if (begin == m_begin && end == maximum())
        return;
    m_begin = begin;
    setRange(0, end);
    setSingleStep(std::clamp(end / 100, 1, kLargestStep));
    setPageStep(std::clamp(end / 10, 1, kLargestPage));
    setEnabled(end > 0);
    update();
}

void ReplaySlider::setPosition(std::chrono::microseconds position, bool isSeeking)
{
    if (isMovedByUser())
        return;
    if (isSeeking != m_isSeeking)
        update();
    m_isSeeking = isSeeking;
    setValue(valueOf(position));
}

void ReplaySlider::addMark(WallTime at, const QString& text)
{
    const bool isKnown = std::ranges::any_of(
        m_marks, [&](const MarkPlace& mark) { return mark.at == at && mark.text == text; });
    if (isKnown || m_marks.size() >= kMostNotices)
        return;
    m_marks.append({at, text});
    update();
}

void ReplaySlider::addGap(WallTime from, WallTime to)
{
    const bool isKnown =
        std::ranges::any_of(m_gaps, [&](const GapPlace& gap) { return gap.from == from; });
    if (isKnown || m_gaps.size() >= kMostNotices)
        return;
    m_gaps.append({from, to});
    update();
}

void ReplaySlider::clearNotices()
{
    m_marks.clear();
    m_gaps.clear();
    update();
}

QSize ReplaySlider::sizeHint() const
{
    return {Appearance::scaled(240), Appearance::scaled(kHeight)};
}

QSize ReplaySlider::minimumSizeHint() const
{
    return {Appearance::scaled(kShortest), Appearance::scaled(kHeight)};
}

QRect ReplaySlider::groove() const
{
    const int thickness = Appearance::scaled(kGroove);
    const int margin = Appearance::scaled(kHandle) / 2 + 2;
    return {margin, (height() - thickness) / 2, std::max(1, width() - 2 * margin), thickness};
}

qreal ReplaySlider::xOf(WallTime moment) const
{
    const QRect line = groove();
    const int value = std::clamp(valueOf(moment - m_begin), 0, maximum());
    return line.left() + static_cast<qreal>(line.width()) * value / std::max(1, maximum());
}

int ReplaySlider::valueAt(int x) const
{
    const QRect line = groove();
    const double share = std::clamp(static_cast<double>(x - line.left()) / line.width(), 0.0, 1.0);
    return static_cast<int>(share * maximum() + 0.5);
}

WallTime ReplaySlider::momentOf(int value) const
{
    return m_begin + milliseconds {value};
}

QString ReplaySlider::textAt(int x) const
{
    const WallTime moment = momentOf(valueAt(x));
    QStringList lines {u"%1 · %2"_s.arg(
        words::clock(moment),
        words::duration(std::chrono::floor<std::chrono::seconds>(moment - m_begin)))};
    for (const MarkPlace& mark : m_marks) {
        if (std::abs(xOf(mark.at) - x) <= kNear) {
            lines << (mark.text.isEmpty() ? tr("Mark at %1").arg(words::clock(mark.at))
                                          : tr("Mark: %1").arg(mark.text));
        }
    }
    for (const GapPlace& gap : m_gaps) {
        if (xOf(gap.from) - kNear <= x && x <= xOf(gap.to) + kNear) {
            lines << tr("Without connection from %1 to %2")
                         .arg(words::clock(gap.from), words::clock(gap.to));
        }
    }
    constexpr qsizetype kMostLines = 6;
    return lines.mid(0, kMostLines).join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

void ReplaySlider::choose()
{
    m_rest.stop();
    m_isDragged = false;
    Q_EMIT chosen(momentOf(sliderPosition()));
}

bool ReplaySlider::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !isEnabled())
        return QSlider::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), textAt(help->pos().x()), this);
    return true;
}

void ReplaySlider::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint where = event->position().toPoint();
    if (m_isDragged)
        setSliderPosition(valueAt(where.x()));
    QToolTip::showText(event->globalPosition().toPoint(), textAt(where.x()), this);
    event->accept();
}

void ReplaySlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_isDragged = true;
    setSliderPosition(valueAt(event->position().toPoint().x()));
    event->accept();
}

void ReplaySlider::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_isDragged && event->button() == Qt::LeftButton)
        choose();
    event->accept();
}

void ReplaySlider::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    paintGroove(painter);
    paintNotices(painter);
    if (isEnabled())
        paintHandle(painter);
}

void ReplaySlider::paintGroove(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    const QRectF line = groove();
    const qreal radius = line.height() / 2;
    painter.setBrush(theme.tint(theme.dim, 0.32));
    painter.drawRoundedRect(line, radius, radius);
    QRectF played = line;
    played.setRight(xOf(momentOf(sliderPosition())));
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(played, radius, radius);
    for (const GapPlace& gap : m_gaps) {
        QRectF part = line;
        part.setLeft(xOf(gap.from));
        part.setRight(std::max(xOf(gap.to), part.left() + 2));
        painter.fillRect(part, theme.running);
    }
}

void ReplaySlider::paintNotices(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    const QRectF line = groove();
    const qreal size = Appearance::scaled(kMark);
    painter.setBrush(theme.running);
    for (const MarkPlace& mark : m_marks) {
        const qreal x = xOf(mark.at);
        const qreal tip = line.top() - 1;
        painter.drawPolygon(QPolygonF {QPointF(x, tip), QPointF(x - size / 2, tip - size),
                                       QPointF(x + size / 2, tip - size)});
    }
}

/// Hollow while the replay is on its way to where it stands.
void ReplaySlider::paintHandle(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    const qreal radius = Appearance::scaled(kHandle) / 2.0;
    const QPointF centre(xOf(momentOf(sliderPosition())), QRectF(groove()).center().y());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 1.5));
        painter.drawEllipse(centre, radius + 1, radius + 1);
        painter.setPen(Qt::NoPen);
    }
    painter.setBrush(theme.panel);
    painter.drawEllipse(centre, radius, radius);
    painter.setBrush(m_isSeeking ? theme.tint(theme.accent, 0.35) : theme.accent);
    painter.drawEllipse(centre, radius - 2, radius - 2);
}

} // namespace racha
