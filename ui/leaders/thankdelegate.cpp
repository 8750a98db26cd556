// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/leaders/thankdelegate.h"

#include "ui/models/thanklistmodel.h"
#include "ui/presentation/eventpresenter.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/personline.h"
#include "ui/widgets/textline.h"
#include "ui/words/formatters.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 12;
constexpr int kTick = 16;
constexpr int kGap = 10;
constexpr int kRight = Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine;

QRect tickOf(const QRect& row)
{
    const int size = Appearance::scaled(kTick);
    return {row.left() + kMargin, row.top() + (row.height() - size) / 2, size, size};
}

/// The part of a row that a click for the tick may hit: as large as a finger needs.
QRect tickArea(const QRect& row)
{
    return {row.left(), row.top(), tickOf(row).right() - row.left() + kGap, row.height()};
}

bool asksToTick(const QEvent& event, const QRect& row)
{
    if (event.type() == QEvent::MouseButtonRelease) {
        const auto& mouse = static_cast<const QMouseEvent&>(event);
        return mouse.button() == Qt::LeftButton
            && tickArea(row).contains(mouse.position().toPoint());
    }
    return event.type() == QEvent::KeyPress
        && static_cast<const QKeyEvent&>(event).key() == Qt::Key_Space;
}

} // namespace

ThankDelegate::ThankDelegate(const Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize ThankDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index)
    return {option.rect.width(), Appearance::scaled(kRowHeight)};
}

bool ThankDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (!asksToTick(*event, option.rect))
        return false;
    const bool isThanked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isThanked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ThankDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const auto* const row = index.data(ThankListModel::RowRole).value<const ThankRow*>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    paintBackground(*painter, option);
    paintTick(*painter, option.rect, row->isThanked);
    paintWords(*painter, option, *row);
    painter->restore();
}

void ThankDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const Theme& theme = m_appearance.theme();
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, theme.tint(theme.accent, 0.16));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, theme.tint(theme.text, 0.03));
    if (option.state & QStyle::State_HasFocus) {
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                         theme.accent);
    }
}

void ThankDelegate::paintTick(QPainter& painter, const QRect& row, bool isThanked) const
{
    const Theme& theme = m_appearance.theme();
    const QRectF box = QRectF(tickOf(row)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(isThanked ? theme.accent : theme.dim, 1.2));
    painter.setBrush(isThanked ? theme.accent : theme.panel);
    painter.drawRoundedRect(box, 4, 4);
    if (!isThanked)
        return;
    QPainterPath tick(box.topLeft() + QPointF(box.width() * 0.24, box.height() * 0.52));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.43, box.height() * 0.70));
    tick.lineTo(box.topLeft() + QPointF(box.width() * 0.77, box.height() * 0.32));
    painter.setPen(QPen(theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick);
}

/// From the right: time, diamonds; from the left: person, gift.
void ThankDelegate::paintWords(QPainter& painter, const QStyleOptionViewItem& option,
                               const ThankRow& row) const
{
    const Theme& theme = m_appearance.theme();
    const QFontMetrics& metrics = option.fontMetrics;
    QRect place = option.rect.adjusted(0, 0, -kMargin, 0);
    place.setLeft(tickOf(option.rect).right() + kGap);
    // What is done steps back, but stays readable.
    Theme faded = theme;
    if (row.isThanked)
        faded.text = theme.dim;
    painter.setPen(theme.dim);
    painter.drawText(place, kRight, EventPresenter::clock(row.gift.at).left(5));
    place.setRight(place.right() - metrics.horizontalAdvance(u"00:00"_s) - kGap);
    painter.setPen(faded.text);
    painter.drawText(place, kRight, words::number(row.gift.diamonds) + u" ◆");
    place.setRight(place.right() - metrics.horizontalAdvance(u"100,000 ◆"_s) - kGap);

    const QRect person(place.left(), place.top(), place.width() * 45 / 100, place.height());
    paintPerson(
        painter, person, option.font,
        {row.gift.name, row.gift.roles, row.gift.gifterLevel, m_appearance.avatar(row.gift.user)},
        faded);
    place.setLeft(person.right() + kGap);
    const QString gift = EventPresenter::sentence(row.gift);
    painter.setPen(row.gift.isStreakRunning() ? theme.running : faded.text);
    paintLine(painter, place, Qt::AlignLeft, gift);
}

} // namespace racha
