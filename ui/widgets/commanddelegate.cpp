// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/commanddelegate.h"

#include "ui/models/commandlistmodel.h"
#include "ui/widgets/appearance.h"

#include <QPainter>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 12;
constexpr int kGap = 10;
constexpr int kInset = 4;

} // namespace

CommandDelegate::CommandDelegate(const Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index)
    return {option.rect.width(), Appearance::scaled(kRowHeight)};
}

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = m_appearance.theme();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const QString menus = index.data(CommandListModel::MenusRole).toString();
    const QString shortcut = index.data(CommandListModel::ShortcutRole).toString();
    const QFontMetrics metrics(option.font);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isChosen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawRoundedRect(option.rect.adjusted(kInset, 1, -kInset, -1), 6, 6);
    }
    painter->setFont(option.font);
    const QColor second = isChosen ? theme.onAccent : theme.dim;
    QRect rest = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    painter->setPen(second);
    painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, shortcut);
    rest.setRight(rest.right() - metrics.horizontalAdvance(shortcut) - kGap);
    painter->setPen(isChosen ? theme.onAccent : theme.text);
    const QString title = metrics.elidedText(index.data().toString(), Qt::ElideRight, rest.width());
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, title);
    rest.setLeft(rest.left() + metrics.horizontalAdvance(title) + kGap);
    painter->setPen(second);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(menus, Qt::ElideRight, std::max(0, rest.width())));
    painter->restore();
}

} // namespace racha
