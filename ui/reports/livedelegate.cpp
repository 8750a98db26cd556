// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/livedelegate.h"

#include "ui/models/reportlivesmodel.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/textline.h"

#include <QPainter>

namespace racha {

namespace {

constexpr int kMargin = 12;
constexpr int kAir = 6;
constexpr int kDot = 7;

} // namespace

LiveDelegate::LiveDelegate(const Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize LiveDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index)
    return {option.rect.width(), Appearance::scaled(kRowHeight)};
}

void LiveDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto* const row = index.data(ReportLivesModel::RowRole).value<const ReportLiveRow*>();
    const Theme& theme = m_appearance.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.tint(theme.accent, 0.16));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.tint(theme.text, 0.03));
    if (option.state & QStyle::State_HasFocus)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          theme.accent);
    const QRect place = option.rect.adjusted(kMargin, kAir, -kMargin, -kAir);
    const QRect upper(place.left(), place.top(), place.width(), place.height() / 2);
    const QRect lower = upper.translated(0, place.height() / 2);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(option.font);
    painter->setPen(theme.dim);
    const int amount = paintLine(*painter, upper, Qt::AlignRight, row->amount);
    paintLine(*painter, lower.adjusted(0, 0, -kDot - kAir, 0), Qt::AlignLeft, row->facts);
    painter->setFont(bold);
    painter->setPen(theme.text);
    paintLine(*painter, upper.adjusted(0, 0, -amount - kMargin, 0), Qt::AlignLeft, row->title);
    if (row->live.isRunning) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.started);
        painter->drawEllipse(
            QRectF(lower.right() - kDot, lower.center().y() - kDot / 2.0, kDot, kDot));
    }
    painter->restore();
}

} // namespace racha
