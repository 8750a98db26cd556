// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/feed/feeddelegate.h"

#include "ui/models/livefeedmodel.h"
#include "ui/presentation/eventpresenter.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/eventcells.h"
#include "ui/widgets/personline.h"
#include "ui/widgets/textline.h"
#include "ui/words/formatters.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 12;
constexpr int kGap = 8;
// What the widest badges say.
constexpr std::chrono::hours kLongStreak {10};
constexpr qint64 kHighTotal = 100'000;
constexpr int kLeft = Qt::AlignLeft | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine;
constexpr int kRight = Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine;

QFont weighted(QFont font, QFont::Weight weight)
{
    font.setWeight(weight);
    return font;
}

QRect span(const QRect& row, int from, int to)
{
    return {row.left() + from, row.top(), std::max(0, to - from), row.height()};
}

} // namespace

FeedDelegate::FeedDelegate(const Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance)
{
}

QSize FeedDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index)
    return {option.rect.width(), Appearance::scaled(kRowHeight)};
}

const FeedWidths& FeedDelegate::widths(const QFont& font) const
{
    if (m_widths && m_widths->font == font)
        return *m_widths;
    FeedWidths& widths = m_widths.emplace();
    widths.font = font;
    const QFontMetrics metrics(font);
    widths.time = metrics.horizontalAdvance(u"00:00:00"_s);
    widths.diamonds = metrics.horizontalAdvance(u"100,000 ◆"_s);
    FeedRow row;
    row.kind = FeedRowKind::Streak;
    row.streak = StreakStatus::Continue;
    widths.badge = streakBadgeWidth(font, EventPresenter::badge(row, row.at + kLongStreak));
    row.kind = FeedRowKind::Message;
    row.streakTotal = kHighTotal;
    widths.badge =
        std::max(widths.badge, streakBadgeWidth(font, EventPresenter::badge(row, row.at)));
    const QFontMetrics bold(weighted(font, QFont::DemiBold));
    const std::size_t types = namedEventTypes();
    for (std::size_t i = 0; i < types; ++i) {
        row.type = static_cast<EventType>(i);
        widths.type = std::max(widths.type, bold.horizontalAdvance(EventPresenter::typeWord(row)));
    }
    return widths;
}

FeedColumns FeedDelegate::columns(const QStyleOptionViewItem& option) const
{
    const int width = option.rect.width();
    const FeedWidths& of = widths(option.font);
    FeedColumns at;
    at.time = kMargin;
    at.bar = at.time + of.time + kGap + 6;
    at.name = at.bar + kEventSignWidth + of.type + 2 * kGap;
    at.sentence = at.name + std::clamp(width * 17 / 100, 120, 240) + 2 * kGap;
    at.end = width - kMargin;
    at.diamonds = at.end - of.diamonds;
    at.badge = at.diamonds - kGap - of.badge;
    return at;
}

void FeedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                         const QModelIndex& index) const
{
    const auto* row = index.data(LiveFeedModel::RowRole).value<const FeedRow*>();
    QStyleOptionViewItem option = given;
    initStyleOption(&option, {});
    option.font = given.font;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    paintBackground(*painter, option, *row);
    if (row->isNotice()) {
        paintNotice(*painter, option, *row);
        painter->restore();
        return;
    }
    const Theme& theme = m_appearance.theme();
    const FeedColumns at = columns(option);
    painter->setPen(theme.dim);
    painter->drawText(span(option.rect, at.time, at.bar), kLeft, EventPresenter::clock(row->at));
    paintEventType(*painter, span(option.rect, at.bar, at.name), option.font, *row, theme);
    paintPerson(*painter, option, *row, at);

    const bool hasBadge = row->streak != StreakStatus::None;
    const int sentenceEnd = hasBadge ? at.badge : row->diamonds > 0 ? at.diamonds : at.end;
    QRect words = span(option.rect, at.sentence, sentenceEnd - kGap);
    if (row->type == EventType::Gift)
        paintPicture(*painter, words, m_appearance.giftPicture(row->text));
    painter->setPen(row->isHistory ? theme.dim : theme.text);
    paintLine(*painter, words, Qt::AlignLeft, EventPresenter::sentence(*row));
    if (hasBadge) {
        paintStreakBadge(*painter, span(option.rect, at.badge, at.diamonds), option.font,
                         EventPresenter::badge(*row, m_now), streakColour(row->streak, theme),
                         theme);
    }
    if (row->diamonds > 0) {
        painter->setPen(theme.text);
        painter->drawText(span(option.rect, at.diamonds, at.end), kRight,
                          words::number(row->diamonds) + u" ◆");
    }
    painter->restore();
}

void FeedDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option,
                                   const FeedRow& row) const
{
    const Theme& theme = m_appearance.theme();
    if (row.isAlert) {
        painter.fillRect(option.rect, theme.tint(theme.running, 0.16));
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                         theme.running);
    } else if (row.isLargeGift())
        painter.fillRect(option.rect, theme.tint(theme.group(FeedGroup::Gift), 0.09));
    else if (row.kind == FeedRowKind::Mark)
        painter.fillRect(option.rect, theme.tint(theme.accent, 0.09));
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, theme.tint(theme.accent, 0.16));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, theme.tint(theme.text, 0.03));
    const QRect& rect = option.rect;
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                     theme.tint(theme.line, 0.6));
    if (option.state & QStyle::State_HasFocus) {
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                         theme.accent);
    }
}

void FeedDelegate::paintNotice(QPainter& painter, const QStyleOptionViewItem& option,
                               const FeedRow& row) const
{
    const Theme& theme = m_appearance.theme();
    if (row.kind == FeedRowKind::Gap) {
        painter.fillRect(option.rect, theme.background);
        painter.setPen(QPen(theme.dim, 1, Qt::DashLine));
        painter.drawLine(option.rect.topLeft(), option.rect.topRight());
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    const QRect words = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QString text = row.kind == FeedRowKind::Mark
        ? u"⚑ "_s + EventPresenter::clock(row.at) + u"  " + EventPresenter::sentence(row)
        : EventPresenter::sentence(row);
    painter.setPen(row.kind == FeedRowKind::Mark ? theme.accent : theme.dim);
    paintLine(painter, words, Qt::AlignHCenter, text);
}

void FeedDelegate::paintPerson(QPainter& painter, const QStyleOptionViewItem& option,
                               const FeedRow& row, const FeedColumns& at) const
{
    const QString who = EventPresenter::person(row);
    if (who.isEmpty())
        return;
    const bool isOne = row.kind != FeedRowKind::Joins || row.count <= 1;
    const PersonLine person = isOne
        ? PersonLine {who, row.roles, row.gifterLevel, m_appearance.avatar(row.user)}
        : PersonLine {who, {}, 0, {}};
    racha::paintPerson(painter, span(option.rect, at.name, at.sentence - 2 * kGap), option.font,
                       person, m_appearance.theme());
}

QString FeedDelegate::tipOf(const FeedRow& row, bool isOverTime)
{
    QString time = QString::fromStdString(isoText(row.at));
    if (row.at < row.lastAt)
        time += u" – "_s + QString::fromStdString(isoText(row.lastAt));
    if (isOverTime)
        return time;
    const QString sentence = EventPresenter::sentence(row);
    if (row.isNotice()) // has no column of its time
        return sentence + u'\n' + time;
    if (row.handle.isEmpty())
        return sentence;
    const QString roles = EventPresenter::roles(row);
    return u"@"_s + row.handle + (roles.isEmpty() ? QString() : u" · "_s + roles) + u'\n'
        + sentence;
}

bool FeedDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                             const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const auto* row = index.data(LiveFeedModel::RowRole).value<const FeedRow*>();
    const bool isOverTime =
        !row->isNotice() && event->pos().x() - option.rect.left() < columns(option).bar;
    const QString text = tipOf(*row, isOverTime);
    // Escaped: a tooltip takes what somebody wrote for HTML where it looks like it.
    QToolTip::showText(event->globalPos(),
                       u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}

} // namespace racha
