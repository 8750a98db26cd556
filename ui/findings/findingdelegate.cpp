// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/findings/findingdelegate.h"

#include "ui/widgets/appearance.h"
#include "ui/words/findingtext.h"

namespace racha {

FindingDelegate::FindingDelegate(const Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

void FindingDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != 0)
        return;
    const Theme& theme = m_appearance.theme();
    const QString text = index.data().toString();
    QColor colour = theme.dim;
    if (text == words::severityText(FindingSeverity::Severe))
        colour = theme.ended;
    else if (text == words::severityText(FindingSeverity::Warning))
        colour = theme.running;
    option->palette.setColor(QPalette::Text, colour);
}

} // namespace racha
