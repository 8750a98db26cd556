// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/suggestiondelegate.h"

#include "ui/widgets/appearance.h"

#include <QPainter>

namespace racha {

namespace {

constexpr int kRowHeight = 28;
constexpr int kMargin = 10;
constexpr int kGap = 24; ///< between text and meaning
constexpr int kInset = 3;
constexpr double kRadius = 5.0;

} // namespace

SuggestionDelegate::SuggestionDelegate(const Appearance& appearance, int hintRole, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
    , m_hintRole(hintRole)
{
}

void SuggestionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme& theme = m_appearance.theme();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isChosen ? theme.accent : theme.tint(theme.text, 0.06));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(kInset, 1, -kInset, -1), kRadius,
                                 kRadius);
    }
    const QRect inner = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QString text = index.data().toString();
    const int textWidth = qMin(option.fontMetrics.horizontalAdvance(text), inner.width());
    painter->setPen(isChosen ? theme.onAccent : theme.text);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, inner.width()));
    const QRect rest = inner.adjusted(textWidth + kGap, 0, 0, 0);
    painter->setPen(isChosen ? theme.onAccent : theme.dim);
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight,
                      option.fontMetrics.elidedText(index.data(m_hintRole).toString(),
                                                    Qt::ElideRight, qMax(rest.width(), 0)));
    painter->restore();
}

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
    const int hint = option.fontMetrics.horizontalAdvance(index.data(m_hintRole).toString());
    return {text + kGap + hint + 2 * kMargin, Appearance::scaled(kRowHeight)};
}

} // namespace racha
