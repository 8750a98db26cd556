// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/wall/walldelegate.h"

#include "core/base/clock.h"
#include "ui/models/wallmodel.h"
#include "ui/presentation/wallpresenter.h"
#include "ui/widgets/appearance.h"

#include <QFontInfo>
#include <QPainter>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 224;
constexpr int kHeight = 104;
constexpr int kPadding = 12;
constexpr int kLine = 20;
constexpr int kStripe = 4;
constexpr int kRadius = 8;
constexpr int kGap = 8;
constexpr int kLeft = Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine;
constexpr int kRight = Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine;

QFont weighted(QFont font, QFont::Weight weight, int pixels = 0)
{
    font.setPixelSize(QFontInfo(font).pixelSize() + pixels);
    font.setWeight(weight);
    return font;
}

/// What it took of the line's width.
int paintText(QPainter& painter, const QRect& line, int flags, const QString& text)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width());
    painter.drawText(line, flags, shown);
    return painter.fontMetrics().horizontalAdvance(shown);
}

} // namespace

WallDelegate::WallDelegate(const Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize WallDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    return {Appearance::scaled(kWidth), Appearance::scaled(kHeight)};
}

void WallDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto& tile = *index.data(WallModel::TileRole).value<const WallTile*>();
    const Theme& theme = m_appearance.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintCard(*painter, option, tile);
    const int height = Appearance::scaled(kLine);
    QRect line = option.rect.adjusted(kPadding + kStripe, kPadding, -kPadding, 0);
    line.setHeight(height);

    painter->setFont(weighted(option.font, QFont::DemiBold));
    paintHead(*painter, line, tile);

    line.translate(0, height);
    painter->setFont(option.font);
    painter->setPen(theme.text);
    const int taken = paintText(*painter, line, kRight, WallPresenter::diamonds(tile));
    const QString figures = WallPresenter::figures(tile);
    painter->setPen(figures.isEmpty() ? theme.dim : theme.text);
    paintText(*painter, line.adjusted(0, 0, -taken - kGap, 0), kLeft,
              figures.isEmpty() ? u"–"_s : figures);

    line.translate(0, height);
    painter->setFont(weighted(option.font, QFont::DemiBold, -1));
    painter->setPen(WallPresenter::colour(tile.health, theme));
    paintText(*painter, line, kLeft, WallPresenter::health(tile.health));

    line.translate(0, height);
    painter->setFont(weighted(option.font, QFont::Normal, -1));
    painter->setPen(theme.dim);
    paintText(*painter, line, kLeft, WallPresenter::gap(tile, SystemClock().now()));
    painter->restore();
}

void WallDelegate::paintCard(QPainter& painter, const QStyleOptionViewItem& option,
                             const WallTile& tile) const
{
    const Theme& theme = m_appearance.theme();
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool isOver = option.state & QStyle::State_MouseOver;
    const QRectF card = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.setPen(isChosen ? QPen(theme.accent, 2) : QPen(theme.line, 1));
    painter.setBrush(isOver && !isChosen ? theme.tint(theme.text, 0.03) : theme.panel);
    painter.drawRoundedRect(card, kRadius, kRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(WallPresenter::colour(tile.health, theme));
    painter.drawRoundedRect(
        QRectF(card.left() + kStripe, card.top() + kPadding, kStripe, card.height() - 2 * kPadding),
        kStripe / 2.0, kStripe / 2.0);
}

/// The name, and at its right the state in words; a long name gives way.
void WallDelegate::paintHead(QPainter& painter, const QRect& line, const WallTile& tile) const
{
    const Theme& theme = m_appearance.theme();
    const QFont bold = painter.font();
    painter.setFont(weighted(bold, QFont::Normal, -1));
    painter.setPen(tile.isLive ? theme.text : theme.dim);
    const int taken =
        paintText(painter, line.adjusted(line.width() / 3, 0, 0, 0), kRight, tile.state);
    painter.setFont(bold);
    painter.setPen(theme.text);
    paintText(painter, line.adjusted(0, 0, -taken - kGap, 0), kLeft, u'@' + tile.username);
}

} // namespace racha
