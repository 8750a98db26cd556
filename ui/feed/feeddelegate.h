// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/feedrow.h"

#include <QFont>
#include <QStyledItemDelegate>

#include <optional>

namespace racha {

class Appearance;
struct Theme;

/// Where the parts of a row are; the same for every row of a width.
struct FeedColumns
{
    int time = 0;
    int bar = 0;
    int name = 0;
    int sentence = 0;
    int badge = 0;
    int diamonds = 0; ///< left edge; the text is at the right
    int end = 0;
};

/// Of the columns whose texts are known beforehand.
struct FeedWidths
{
    QFont font;
    int time = 0;
    int type = 0;
    int badge = 0;
    int diamonds = 0;
};

/// Paints one row of the feed: time, type, person, sentence, streak badge, diamonds.
class FeedDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 30;

    explicit FeedDelegate(const Appearance& appearance, QObject* parent = nullptr);

    /// Logical time, for how long running streaks have run.
    void setNow(WallTime now) { m_now = now; }

    /// Words changed their widths.
    void measureAnew() { m_widths.reset(); }

    void paint(QPainter* painter, const QStyleOptionViewItem& given,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    static QString tipOf(const FeedRow& row, bool isOverTime);
    FeedColumns columns(const QStyleOptionViewItem& option) const;
    const FeedWidths& widths(const QFont& font) const;
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option,
                         const FeedRow& row) const;
    void paintNotice(QPainter& painter, const QStyleOptionViewItem& option,
                     const FeedRow& row) const;
    void paintPerson(QPainter& painter, const QStyleOptionViewItem& option, const FeedRow& row,
                     const FeedColumns& at) const;

    const Appearance& m_appearance;
    WallTime m_now;
    mutable std::optional<FeedWidths> m_widths; ///< measured for each row they would cost much
};

} // namespace racha
