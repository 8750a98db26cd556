// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/historydelegate.h"

#include "ui/models/historymodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/eventcells.h"
#include "ui/widgets/textline.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 8;

bool isNumber(int column)
{
    return column == HistoryModel::Diamonds || column == HistoryModel::Count;
}

/// Not what a reader looks for first.
bool isDim(int column)
{
    return column == HistoryModel::Time || column == HistoryModel::ReceivedAt
        || (column >= HistoryModel::Room && column <= HistoryModel::Session);
}

} // namespace

HistoryDelegate::HistoryDelegate(const Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    const int sign = index.column() == HistoryModel::Type ? kEventSignWidth
        : index.column() == HistoryModel::Streak          ? streakBadgeWidth(option.font, {})
                                                          : 0;
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    return {QFontMetrics(bold).horizontalAdvance(text) + sign + 2 * kMargin,
            Appearance::scaled(kRowHeight)};
}

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                            const QModelIndex& index) const
{
    const auto* row = index.data(HistoryModel::RowRole).value<const HistoryRow*>();
    QStyleOptionViewItem option = given;
    initStyleOption(&option, {});
    option.font = given.font;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    painter->setClipRect(option.rect);
    paintBackground(*painter, option, *row);
    const Theme& theme = m_appearance.theme();
    const QRect place = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    if (index.column() == HistoryModel::Type)
        paintEventType(*painter, place, option.font, row->feed, theme);
    else if (index.column() != HistoryModel::Streak)
        paintText(*painter, option, place, index);
    else if (row->event.streakStatus != StreakStatus::None) {
        paintStreakBadge(*painter, place, option.font, index.data().toString(),
                         streakColour(row->event.streakStatus, theme), theme);
    }
    painter->restore();
}

void HistoryDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option,
                                      const HistoryRow& row) const
{
    const Theme& theme = m_appearance.theme();
    if (row.feed.isLargeGift())
        painter.fillRect(option.rect, theme.tint(theme.group(FeedGroup::Gift), 0.09));
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, theme.tint(theme.accent, 0.16));
    painter.setPen(theme.tint(theme.line, 0.6));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        // The cell that is copied and filtered for.
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 2.5, -1.5, -3.5), 4, 4);
    }
}

void HistoryDelegate::paintText(QPainter& painter, const QStyleOptionViewItem& option,
                                const QRect& place, const QModelIndex& index) const
{
    const Theme& theme = m_appearance.theme();
    QString text = index.data().toString();
    if (index.column() == HistoryModel::Diamonds && !text.isEmpty())
        text += u" ◆";
    QFont font = option.font;
    if (index.column() == HistoryModel::User || index.column() == HistoryModel::Nickname)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(isDim(index.column()) ? theme.dim : theme.text);
    paintLine(painter, place, isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft, text);
}

/// Escaped: a tooltip takes what somebody wrote for HTML where it looks like it.
bool HistoryDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& option, const QModelIndex& index)
{
    Q_UNUSED(option)
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const QString text = index.data(Qt::ToolTipRole).toString();
    QToolTip::showText(event->globalPos(),
                       u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}

} // namespace racha
