// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/timeline/streakdelegate.h"

#include "ui/models/streaktimelinemodel.h"
#include "ui/presentation/eventpresenter.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/streakpresenter.h"
#include "ui/timeline/timeaxis.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/textline.h"
#include "ui/words/formatters.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 12;
constexpr int kGap = 8;
constexpr int kIconSize = 13;
constexpr int kBarHeight = 16;
constexpr double kRadius = 5.0;
constexpr double kLeastBar = 8.0; ///< of a streak of one event
constexpr double kDot = 8.0;
constexpr double kHalo = 14.0;
constexpr double kTickApart = 6.0; ///< closer additions are one tick
constexpr double kBeyond = 40.0; ///< pixels outside the area up to which bars are drawn
constexpr double kTailStrength = 0.28;
// An ended bar fades from the first to the second strength.
constexpr double kEndedStrength = 0.50;
constexpr double kOldStrength = 0.24;
constexpr std::chrono::seconds kFadesFor {120};
constexpr int kLeft = Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine;
constexpr int kRight = Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine;

QFont demiBold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

QColor stateColour(const StreakLane& lane, const Theme& theme)
{
    if (!lane.isRunning())
        return theme.ended;
    return lane.row.streak == StreakStatus::Start ? theme.started : theme.running;
}

} // namespace

/// Where the parts of a bar are, in the view's pixels.
struct StreakDelegate::Bar
{
    QRectF solid; ///< first to last event
    QRectF whole; ///< to now where it runs
    QRectF area; ///< where the axis is

    double middle() const { return area.center().y(); }
};

StreakDelegate::StreakDelegate(const Appearance& appearance, const TimeAxis& axis, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
    , m_axis(axis)
{
}

QSize StreakDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index)
    return {option.rect.width(), Appearance::scaled(kRowHeight)};
}

void StreakDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const auto* lane = index.data(StreakTimelineModel::LaneRole).value<const StreakLane*>();
    const bool isLabel = index.column() == StreakTimelineModel::LabelColumn;
    painter->save();
    painter->setClipRect(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    paintBackground(*painter, option, isLabel);
    if (isLabel)
        paintLabel(*painter, option, *lane);
    else
        paintSpan(*painter, option, *lane);
    painter->restore();
}

void StreakDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option,
                                     bool isFirstColumn) const
{
    // Transparent: the lines of the time axis lie behind.
    const Theme& theme = m_appearance.theme();
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, withAlpha(theme.accent, 0.16));
    if (isFirstColumn && option.state & QStyle::State_HasFocus) {
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                         theme.accent);
    }
}

void StreakDelegate::paintLabel(QPainter& painter, const QStyleOptionViewItem& option,
                                const StreakLane& lane) const
{
    const Theme& theme = m_appearance.theme();
    const FeedRow& row = lane.row;
    const QRect rect = option.rect.adjusted(kMargin, 0, -kGap, 0);
    painter.drawPixmap(rect.left(), rect.center().y() - kIconSize / 2,
                       symbolPixmap(EventPresenter::iconName(row),
                                    theme.group(feedGroupOf(row.type)), kIconSize,
                                    painter.device()->devicePixelRatioF()));
    const int left = rect.left() + kIconSize + kGap;
    const int middle = left + (rect.right() - left) * 55 / 100;
    const QRect name(left, rect.top(), middle - kGap - left, rect.height());
    const QRect what(middle, rect.top(), rect.right() - middle, rect.height());
    painter.setFont(demiBold(option.font));
    painter.setPen(lane.isRunning() ? theme.text : theme.dim);
    paintLine(painter, name, Qt::AlignLeft, row.name);
    painter.setFont(option.font);
    painter.setPen(theme.dim);
    paintLine(painter, what, Qt::AlignLeft, StreakPresenter::what(row));
}

StreakDelegate::Bar StreakDelegate::barOf(const QStyleOptionViewItem& option,
                                          const StreakLane& lane) const
{
    Bar bar;
    bar.area = option.rect;
    // The painter is spared bars of a million pixels.
    const double least = -kBeyond;
    const double most = bar.area.width() + kBeyond;
    const double from = std::clamp(m_axis.xOf(lane.row.at), least, most);
    const auto rectTo = [&](WallTime end) {
        const double to = std::clamp(m_axis.xOf(end), least, most);
        const double height = Appearance::scaled(kBarHeight);
        return QRectF(bar.area.left() + from, bar.middle() - height / 2,
                      std::max(kLeastBar, to - from), height);
    };
    bar.solid = rectTo(lane.end.value_or(lane.row.lastAt));
    bar.whole = rectTo(lane.until(m_axis.now())).united(bar.solid);
    return bar;
}

QColor StreakDelegate::fillOf(const StreakLane& lane) const
{
    const Theme& theme = m_appearance.theme();
    const QColor colour = theme.group(feedGroupOf(lane.row.type));
    if (lane.isRunning())
        return colour;
    const double age = std::chrono::duration<double>(m_axis.now() - *lane.end) / kFadesFor;
    return theme.tint(colour,
                      kEndedStrength - (kEndedStrength - kOldStrength) * std::clamp(age, 0.0, 1.0));
}

void StreakDelegate::paintSpan(QPainter& painter, const QStyleOptionViewItem& option,
                               const StreakLane& lane) const
{
    const Theme& theme = m_appearance.theme();
    const Bar bar = barOf(option, lane);
    painter.setPen(Qt::NoPen);
    if (lane.isRunning()) {
        painter.setBrush(theme.tint(theme.group(feedGroupOf(lane.row.type)), kTailStrength));
        painter.drawRoundedRect(bar.whole, kRadius, kRadius);
    }
    painter.setBrush(fillOf(lane));
    painter.drawRoundedRect(bar.solid, kRadius, kRadius);
    paintEnd(painter, bar, lane);
    const double textLeft = paintWords(painter, option, bar, lane);
    paintTicks(painter, bar, lane, textLeft);
}

void StreakDelegate::paintEnd(QPainter& painter, const Bar& bar, const StreakLane& lane) const
{
    const QColor colour = stateColour(lane, m_appearance.theme());
    const auto disc = [&](const QPointF& centre, double size) {
        painter.drawEllipse(centre, size / 2, size / 2);
    };
    painter.setPen(Qt::NoPen);
    if (!lane.isRunning()) {
        painter.setBrush(colour);
        disc({bar.whole.right() + kDot, bar.middle()}, kDot - 2);
        return;
    }
    const QPointF end(bar.whole.right(), bar.middle());
    painter.setBrush(withAlpha(colour, 0.30));
    disc(end, kHalo);
    painter.setBrush(colour);
    disc(end, kDot);
}

/// The total within the bar at its right end, else beside it; the state beside the dot that shows
/// it by its colour, else with the total, where there is room. Answers where ticks must stop.
double StreakDelegate::paintWords(QPainter& painter, const QStyleOptionViewItem& option,
                                  const Bar& bar, const StreakLane& lane) const
{
    const Theme& theme = m_appearance.theme();
    const bool isRunning = lane.isRunning();
    const QFont bold = demiBold(option.font);
    const QFontMetrics metrics(bold);
    const QString total = words::number(lane.row.count);
    const QString state = StreakPresenter::state(lane);
    const QString both = state + u' ' + total;
    const auto fits = [&](const QString& text, const QRectF& place) {
        return place.intersected(bar.area).width() >= metrics.horizontalAdvance(text) + 2 * kGap;
    };
    painter.setFont(bold);
    const QRectF tail(bar.solid.topRight(), bar.whole.bottomRight() - QPointF(kHalo / 2, 0));
    if (isRunning && fits(total, tail)) {
        painter.setPen(theme.text);
        painter.drawText(tail.adjusted(0, 0, -kGap, 0), kRight, fits(both, tail) ? both : total);
        return bar.solid.right();
    }
    const bool isInside = fits(total, bar.solid);
    const bool isBeside = paintBeside(painter, bar, isInside ? state : both, isRunning);
    if (isInside) {
        const QString inside = !isBeside && fits(both, bar.solid) ? both : total;
        const QRectF visible = bar.solid.intersected(bar.area);
        painter.setPen(isRunning ? theme.onAccent : theme.text);
        painter.drawText(visible.adjusted(0, 0, -kGap, 0), kRight, inside);
        return visible.right() - kGap - metrics.horizontalAdvance(inside);
    }
    if (!isBeside && !paintBeside(painter, bar, total, isRunning)) {
        const double width = metrics.horizontalAdvance(total);
        painter.drawText(
            QRectF(bar.whole.left() - kGap - width, bar.area.top(), width + 1, bar.area.height()),
            kLeft, total);
    }
    return bar.solid.right();
}

/// Behind the dot at the bar's end. False: there is no room.
bool StreakDelegate::paintBeside(QPainter& painter, const Bar& bar, const QString& text,
                                 bool isRunning) const
{
    const Theme& theme = m_appearance.theme();
    painter.setPen(isRunning ? theme.text : theme.dim);
    const QRectF place(QPointF(bar.whole.right() + kDot + kGap, bar.area.top()),
                       bar.area.bottomRight());
    if (place.width() < painter.fontMetrics().horizontalAdvance(text))
        return false;
    painter.drawText(place, kLeft, text);
    return true;
}

void StreakDelegate::paintTicks(QPainter& painter, const Bar& bar, const StreakLane& lane,
                                double rightmost) const
{
    const Theme& theme = m_appearance.theme();
    const double inset = bar.solid.height() / 4;
    painter.setPen(QPen(withAlpha(lane.isRunning() ? theme.onAccent : theme.panel, 0.6), 1.5));
    double last = std::max(bar.area.left(), bar.solid.left());
    for (const WallTime addition : lane.ticks) {
        const double x = bar.area.left() + m_axis.xOf(addition);
        if (x - last < kTickApart)
            continue;
        if (x > rightmost - kTickApart / 2)
            break;
        painter.drawLine(QPointF(x, bar.solid.top() + inset),
                         QPointF(x, bar.solid.bottom() - inset));
        last = x;
    }
}

bool StreakDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                               const QStyleOptionViewItem& option, const QModelIndex& index)
{
    Q_UNUSED(option)
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const auto* lane = index.data(StreakTimelineModel::LaneRole).value<const StreakLane*>();
    // Escaped: a tooltip would read a nickname as HTML.
    const QString text = StreakPresenter::details(*lane).toHtmlEscaped();
    QToolTip::showText(event->globalPos(), u"<p style='white-space:pre'>%1</p>"_s.arg(text), view);
    return true;
}

} // namespace racha
