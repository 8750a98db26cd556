// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/feedfilterproxymodel.h"

#include <QAbstractButton>
#include <QWidget>

#include <array>

namespace racha {

class Appearance;

/// One switch of the row above the feed: a pill in the group's colour while it is on.
class TypeChip final : public QAbstractButton
{
    Q_OBJECT

public:
    TypeChip(FeedGroup group, const Appearance& appearance, QWidget* parent);

    /// Its sign instead of its word.
    void setCompact(bool compact);
    int widthOf(bool compact) const;
    QSize sizeHint() const override;

    /// The sign: words give way before the feed has to be wider than its place.
    QSize minimumSizeHint() const override { return {widthOf(true), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const FeedGroup m_group;
    const Appearance& m_appearance;
    bool m_isCompact = false;
};

/// Switches the groups of events on and off. Alt+click (or Alt+Space) shows one alone.
class TypeChips final : public QWidget
{
    Q_OBJECT

public:
    explicit TypeChips(const Appearance& appearance, QWidget* parent = nullptr);

    FeedFilterProxyModel::Groups shown() const;
    void setShown(FeedFilterProxyModel::Groups groups);

    /// Words where they fit into the width, else signs.
    void fitInto(int width);

Q_SIGNALS:
    void shownChanged(racha::FeedFilterProxyModel::Groups groups);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void noteClick(std::size_t chip);

    std::array<TypeChip*, kFeedGroupCount> m_chips {};
};

} // namespace racha
