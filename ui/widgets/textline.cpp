// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/widgets/textline.h"

#include "ui/presentation/emojipattern.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QTextLayout>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <vector>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// More does not fit into a row; people send texts of any length.
constexpr qsizetype kMostShown = 1'000;
/// So many as the emoji is wide stand for it in the text: spaces, which each font has, and around
/// which the direction of the text goes as around emoji.
constexpr QChar kFiller = u' ';
constexpr int kQuarters = 4; ///< of half an em: the height of an emoji's picture
constexpr int kAscent = 3; ///< so many of them are above the baseline

struct Emoji
{
    qsizetype at; ///< of its fillers in the text
    qsizetype length;
    QPixmap picture;
};

struct Line
{
    QString text; ///< with fillers for emoji
    std::vector<Emoji> emoji;
};

QPixmap drawnEmoji(const QString& emoji, const QPainter& painter, double em)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const double quarter = std::ceil(em / 2);
    const QSizeF size(std::ceil(QFontMetricsF(painter.font()).horizontalAdvance(emoji)),
                      kQuarters * quarter);
    if (size.isEmpty())
        return {};
    QPixmap picture((size * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter pen(&picture);
    pen.setFont(painter.font());
    pen.setPen(painter.pen());
    pen.drawText(QPointF(0, kAscent * quarter), emoji);
    return picture;
}

QPixmap emojiPicture(const QString& emoji, const QPainter& painter, double em)
{
    // The colour too: a font may have the emoji in outline only.
    const QString key = u"racha/emoji/%1/%2/%3/%4"_s.arg(emoji, painter.font().key())
                            .arg(painter.pen().color().rgba())
                            .arg(painter.device()->devicePixelRatioF());
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = drawnEmoji(emoji, painter, em);
        QPixmapCache::insert(key, picture);
    }
    return picture;
}

Line lineWithoutEmoji(const QString& text, const QPainter& painter)
{
    const QFontMetricsF metrics(painter.font());
    const double em = QFontInfo(painter.font()).pixelSize();
    const double filler = std::max(1.0, metrics.horizontalAdvance(kFiller));
    Line line;
    qsizetype from = 0;
    for (auto found = emojiPattern().globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch emoji = found.next();
        const QPixmap picture = emojiPicture(emoji.captured(), painter, em);
        if (picture.isNull())
            continue;
        line.text += QStringView(text).sliced(from, emoji.capturedStart() - from);
        from = emoji.capturedEnd();
        const auto length =
            static_cast<qsizetype>(std::ceil(picture.deviceIndependentSize().width() / filler));
        line.emoji.push_back({line.text.size(), length, picture});
        line.text += QString(length, kFiller);
    }
    line.text += QStringView(text).sliced(from);
    return line;
}

QString shown(QString text)
{
    if (text.size() > kMostShown) {
        text.truncate(text.at(kMostShown - 1).isHighSurrogate() ? kMostShown - 1 : kMostShown);
        text += u'…';
    }
    for (QChar& unit : text) {
        if (unit < u' ' || unit == QChar::LineSeparator || unit == QChar::ParagraphSeparator)
            unit = u' ';
    }
    return text;
}

QTextLine layOut(QTextLayout& layout)
{
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::NoWrap);
    option.setFlags(QTextOption::IncludeTrailingSpaces);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(QWIDGETSIZE_MAX);
    layout.endLayout();
    return line;
}

void paintEmoji(QPainter& painter, const QTextLine& line, const std::vector<Emoji>& emoji,
                qsizetype textEnd, QPointF baseline)
{
    for (const Emoji& each : emoji) {
        if (each.at + each.length > textEnd)
            break;
        const double one = line.cursorToX(static_cast<int>(each.at));
        const double other = line.cursorToX(static_cast<int>(each.at + each.length));
        const QSizeF size = each.picture.deviceIndependentSize();
        const double left = baseline.x() + (one + other - size.width()) / 2;
        const double top = baseline.y() - size.height() * kAscent / kQuarters;
        painter.drawPixmap(QPoint(qRound(left), qRound(top)), each.picture);
    }
}

} // namespace

int paintLine(QPainter& painter, const QRect& place, Qt::Alignment side, const QString& text)
{
    if (text.isEmpty() || place.width() <= 0)
        return 0;
    const QFontMetrics metrics(painter.font(), painter.device());
    Line words {shown(text), {}};
    if (std::ranges::any_of(words.text, isMaybeEmoji))
        words = lineWithoutEmoji(words.text, painter);
    QTextLayout layout(words.text, painter.font(), painter.device());
    QTextLine line = layOut(layout);
    qsizetype textEnd = words.text.size();
    if (line.naturalTextWidth() > place.width()) {
        const QString shortened = metrics.elidedText(words.text, Qt::ElideRight, place.width());
        textEnd = shortened.size() - 1; // the rest is the "…"
        layout.setText(shortened);
        line = layOut(layout);
    }
    const double width = line.naturalTextWidth();
    const double room = place.width() - width;
    const double left = place.left()
        + (side & Qt::AlignRight         ? room
               : side & Qt::AlignHCenter ? std::floor(room / 2)
                                         : 0);
    const int top = place.top() + (place.height() - metrics.height()) / 2;
    const QPointF baseline(left, top + metrics.ascent());
    line.draw(&painter, QPointF(left, baseline.y() - line.ascent()) - line.position());
    paintEmoji(painter, line, words.emoji, textEnd, baseline);
    return static_cast<int>(std::ceil(width));
}

} // namespace racha
