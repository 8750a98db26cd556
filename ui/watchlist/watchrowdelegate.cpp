// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/watchlist/watchrowdelegate.h"

#include "core/watchlist/livecheck.h"
#include "core/watchlist/watchlist.h"
#include "ui/models/watchlistmodel.h"
#include "ui/presentation/watchpresenter.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/textline.h"

#include <QFontInfo>
#include <QPainter>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 12;
constexpr int kGap = 8;
constexpr int kDot = 9;
constexpr int kTop = 7;
constexpr int kLineHeight = 20;
constexpr int kPillPadding = 9;
constexpr int kTagPadding = 6;
constexpr int kTagHeight = 17;
constexpr int kShortestNote = 60; ///< tags leave at least so much of the second line

QFont resized(QFont font, int pixels, QFont::Weight weight)
{
    font.setPixelSize(QFontInfo(font).pixelSize() + pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

WatchRowDelegate::WatchRowDelegate(const Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize WatchRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index)
    return {option.rect.width(), Appearance::scaled(kRowHeight)};
}

void WatchRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const auto& person = *index.data(WatchListModel::PersonRole).value<const WatchedPerson*>();
    const auto& check = *index.data(WatchListModel::CheckRole).value<const LiveCheck*>();
    const Theme& theme = m_appearance.theme();
    // On the fill of a chosen row only full text has contrast enough.
    const bool isChosen = option.state & QStyle::State_Selected;
    const QColor quiet = isChosen ? theme.text : theme.dim;
    const int height = Appearance::scaled(kLineHeight);
    QRect upper = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    upper.setTop(upper.top() + Appearance::scaled(kTop));
    upper.setHeight(height);
    QRect lower = upper.translated(0, height);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option);
    paintDot(*painter, upper, check);
    upper.setLeft(upper.left() + kDot + kGap);
    lower.setLeft(upper.left());

    painter->setFont(option.font);
    upper.setRight(upper.right() - paintState(*painter, upper, check, isChosen) - kGap);
    painter->setFont(resized(option.font, 0, QFont::DemiBold));
    painter->setPen(theme.text);
    paintLine(*painter, upper, Qt::AlignLeft, u'@' + person.username);

    painter->setFont(resized(option.font, -1, QFont::Normal));
    painter->setPen(quiet);
    if (const QString words = aside(index); !words.isEmpty())
        lower.setRight(lower.right() - paintLine(*painter, lower, Qt::AlignRight, words) - kGap);
    lower.setLeft(lower.left() + paintTags(*painter, lower, person));
    painter->setPen(quiet);
    paintLine(*painter, lower, Qt::AlignLeft, person.note);
    painter->restore();
}

void WatchRowDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const Theme& theme = m_appearance.theme();
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, theme.tint(theme.accent, 0.16));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, theme.tint(theme.text, 0.03));
    painter.setPen(theme.tint(theme.line, 0.6));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                         theme.accent);
    }
}

/// Full where there is a live, a ring where there is none or nothing is known.
void WatchRowDelegate::paintDot(QPainter& painter, const QRect& line, const LiveCheck& check) const
{
    const QColor colour = WatchPresenter::colour(check, m_appearance.theme());
    const QRectF dot(line.left(), line.center().y() - kDot / 2.0 + 0.5, kDot, kDot);
    if (check.isLive()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(dot);
        return;
    }
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(dot.adjusted(1, 1, -1, -1));
}

/// At the right: the word, in a pill where there is a live. Its width.
int WatchRowDelegate::paintState(QPainter& painter, const QRect& line, const LiveCheck& check,
                                 bool isChosen) const
{
    const Theme& theme = m_appearance.theme();
    const QColor colour = WatchPresenter::colour(check, theme);
    const bool isLive = check.isLive();
    const QString word = WatchPresenter::state(check);
    painter.setFont(resized(painter.font(), -1, isLive ? QFont::DemiBold : QFont::Normal));
    const int padding = isLive ? kPillPadding : 0;
    const int width = painter.fontMetrics().horizontalAdvance(word) + 2 * padding;
    const QRectF place(line.right() - width + 1, line.top(), width, line.height());
    if (isLive) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tint(colour));
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2);
    }
    painter.setPen(isChosen && !isLive ? theme.text : colour);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, word);
    return width;
}

/// As many as there is room for; the width that they took.
int WatchRowDelegate::paintTags(QPainter& painter, const QRect& line,
                                const WatchedPerson& person) const
{
    const Theme& theme = m_appearance.theme();
    const int height = Appearance::scaled(kTagHeight);
    const int end = line.right() - (person.note.isEmpty() ? 0 : Appearance::scaled(kShortestNote));
    int x = line.left();
    for (const QString& tag : person.tags) {
        const int width = painter.fontMetrics().horizontalAdvance(tag) + 2 * kTagPadding;
        if (x + width > end)
            break;
        const QRectF chip(x + 0.5, line.center().y() - height / 2.0 + 0.5, width - 1, height);
        painter.setPen(theme.tint(theme.accent, 0.4));
        painter.setBrush(theme.tint(theme.accent, 0.12));
        painter.drawRoundedRect(chip, 4, 4);
        painter.setPen(theme.text);
        painter.drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, tag);
        x += width + 4;
    }
    return x > line.left() ? x - line.left() + kGap - 4 : 0;
}

/// At the end of the second line: of a live its viewers, else when there was one.
QString WatchRowDelegate::aside(const QModelIndex& index) const
{
    const auto& check = *index.data(WatchListModel::CheckRole).value<const LiveCheck*>();
    if (index.data(WatchListModel::WatchedRole).toBool())
        return tr("in a tab", "the person's live is watched in a tab of the window");
    if (check.isLive())
        return WatchPresenter::viewers(check);
    const QString last = index.siblingAtColumn(WatchListModel::LastLiveColumn).data().toString();
    return last.isEmpty() ? QString() : tr("last live %1", "time or day").arg(last);
}

} // namespace racha
