// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/log/logdelegate.h"

#include "ui/models/logmodel.h"
#include "ui/widgets/appearance.h"

namespace racha {

namespace {

QColor colourOf(const QModelIndex& index, const Theme& theme)
{
    const auto level = static_cast<LogLevel>(index.data(LogModel::LevelRole).toInt());
    const bool isLevel = index.column() == LogModel::LevelColumn;
    if (isLevel && level == LogLevel::Critical)
        return theme.ended;
    if (isLevel && level == LogLevel::Warning)
        return theme.running;
    const bool isText = index.column() == LogModel::TextColumn && level != LogLevel::Debug;
    return isText ? theme.text : theme.dim;
}

} // namespace

LogDelegate::LogDelegate(const Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

void LogDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->palette.setColor(QPalette::Text, colourOf(index, m_appearance.theme()));
}

} // namespace racha
