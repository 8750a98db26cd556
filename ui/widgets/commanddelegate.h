// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace racha {

class Appearance;

/// A command of the palette: its title, dim behind it the menu, its keys at the right.
class CommandDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 34; ///< at 100 % text size

    explicit CommandDelegate(const Appearance& appearance, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const Appearance& m_appearance;
};

} // namespace racha
