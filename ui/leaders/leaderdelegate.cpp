// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/leaders/leaderdelegate.h"

#include "ui/models/leaderboardmodel.h"
#include "ui/presentation/eventpresenter.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/personline.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBarHeight = 4;
constexpr int kBarBelow = 5; ///< from the row's end
constexpr int kMargin = 6;

FeedGroup groupOf(LeaderMeasure measure)
{
    switch (measure) {
    case LeaderMeasure::Comments:
        return FeedGroup::Comment;
    case LeaderMeasure::Likes:
        return FeedGroup::Like;
    case LeaderMeasure::Diamonds:
    case LeaderMeasure::Gifts:
        break;
    }
    return FeedGroup::Gift;
}

} // namespace

LeaderDelegate::LeaderDelegate(const Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize LeaderDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * kMargin,
            Appearance::scaled(kRowHeight)};
}

void LeaderDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const auto* const row = index.data(LeaderboardModel::RowRole).value<const LeaderRow*>();
    const Theme& theme = m_appearance.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    paintBackground(*painter, option, index.column());
    if (index.column() == LeaderboardModel::PersonColumn) {
        paintPerson(*painter, option, *row);
    } else {
        const bool isAmount = index.column() == LeaderboardModel::AmountColumn;
        const QRect place = option.rect.adjusted(kMargin, 0, -kMargin, 0);
        painter->setPen(isAmount ? theme.text : theme.dim);
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute,
                          index.data().toString());
    }
    painter->restore();
}

void LeaderDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option,
                                     int column) const
{
    const Theme& theme = m_appearance.theme();
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, theme.tint(theme.accent, 0.16));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, theme.tint(theme.text, 0.03));
    const bool isCurrentRow = (option.state & QStyle::State_HasFocus)
        || ((option.state & QStyle::State_Selected) && option.widget && option.widget->hasFocus());
    if (isCurrentRow && column == LeaderboardModel::RankColumn) {
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                         theme.accent);
    }
}

void LeaderDelegate::paintPerson(QPainter& painter, const QStyleOptionViewItem& option,
                                 const LeaderRow& row) const
{
    const Theme& theme = m_appearance.theme();
    const QRect place = option.rect.adjusted(kMargin, 0, -kMargin, -kBarHeight - kBarBelow + 2);
    racha::paintPerson(painter, place, option.font,
                       {row.name, row.roles, row.gifterLevel, m_appearance.avatar(row.user)},
                       theme);
    const double width = std::max(static_cast<double>(kBarHeight), place.width() * row.share);
    const QRectF bar(place.left(), option.rect.bottom() - kBarBelow - kBarHeight + 1, width,
                     kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.group(groupOf(m_measure)));
    painter.drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
}

bool LeaderDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                               const QStyleOptionViewItem& option, const QModelIndex& index)
{
    Q_UNUSED(option)
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const auto* const row = index.data(LeaderboardModel::RowRole).value<const LeaderRow*>();
    FeedRow person;
    person.roles = row->roles;
    QStringList parts {row->name};
    if (!row->handle.isEmpty())
        parts << u'@' + row->handle;
    if (const QString roles = EventPresenter::roles(person); !roles.isEmpty())
        parts << roles;
    // Escaped: a tooltip takes what somebody wrote for HTML where it looks like it.
    QToolTip::showText(
        event->globalPos(),
        u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(parts.join(u" · "_s).toHtmlEscaped()),
        view);
    return true;
}

} // namespace racha
