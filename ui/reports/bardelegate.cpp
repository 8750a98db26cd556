// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/reports/bardelegate.h"

#include "ui/models/reporttablemodel.h"
#include "ui/widgets/appearance.h"

#include <QPainter>

#include <algorithm>

namespace racha {

namespace {

constexpr int kFigureWidth = 66;
constexpr int kMargin = 14;
constexpr int kBarHeight = 8;
constexpr int kWidestBar = 360;
constexpr double kSmallestBar = 2;

} // namespace

BarDelegate::BarDelegate(const Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

/// The figure stands at the left of its bar.
void BarDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(ReportTableModel::BarRole).isValid())
        option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
}

void BarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant bar = index.data(ReportTableModel::BarRole);
    if (!bar.isValid())
        return;
    const int left = option.rect.left() + Appearance::scaled(kFigureWidth);
    const int room = std::min(option.rect.right() - left - kMargin, Appearance::scaled(kWidestBar));
    if (room <= 0)
        return;
    const Theme& theme = m_appearance.theme();
    const QRectF place(left, option.rect.center().y() - kBarHeight / 2.0,
                       std::max(kSmallestBar, room * bar.toDouble()), kBarHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.tint(theme.accent, 0.55));
    painter->drawRoundedRect(place, kBarHeight / 2.0, kBarHeight / 2.0);
    painter->restore();
}

} // namespace racha
