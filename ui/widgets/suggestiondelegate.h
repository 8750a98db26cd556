// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace racha {

class Appearance;

/// A row of a list of suggestions: the text as it would be written, and behind it, quieter, what it
/// means.
class SuggestionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `hintRole`: where the model has the meaning. `appearance` outlives the delegate.
    SuggestionDelegate(const Appearance& appearance, int hintRole, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Appearance& m_appearance;
    int m_hintRole;
};

} // namespace racha
