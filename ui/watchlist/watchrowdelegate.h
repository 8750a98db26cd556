// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace racha {

class Appearance;
struct LiveCheck;
struct WatchedPerson;

/// Paints one person of the watch list in two lines: state and name above, tags and note below.
class WatchRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 54;

    explicit WatchRowDelegate(const Appearance& appearance, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintDot(QPainter& painter, const QRect& line, const LiveCheck& check) const;
    int paintState(QPainter& painter, const QRect& line, const LiveCheck& check,
                   bool isChosen) const;
    int paintTags(QPainter& painter, const QRect& line, const WatchedPerson& person) const;
    QString aside(const QModelIndex& index) const;

    const Appearance& m_appearance;
};

} // namespace racha
