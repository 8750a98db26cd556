// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/detail/hexview.h"

#include "ui/widgets/appearance.h"
#include "ui/words/formatters.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 10;
constexpr std::size_t kWide = 16;
constexpr std::size_t kNarrow = 8;
constexpr std::size_t kDescribed = 16; ///< bytes read out to those who do not see them
constexpr std::size_t kCopied = 4U << 20U;

QString hexOf(std::string_view bytes)
{
    return QString::fromLatin1(
        QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex(' '));
}

bool isPrintable(unsigned char byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

} // namespace

HexView::HexView(const Appearance& appearance, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_appearance(appearance)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setFixedFont();
    connect(&appearance, &Appearance::changed, this, [this] { viewport()->update(); });
    retranslate();
}

void HexView::setFixedFont()
{
    setFont(Appearance::fixedFont());
}

QSize HexView::sizeHint() const
{
    return {columns(kWide).end + verticalScrollBar()->sizeHint().width(), lineHeight() * 8};
}

void HexView::setBytes(std::shared_ptr<const std::string> bytes)
{
    m_bytes = std::move(bytes);
    m_markAt = m_markLength = 0;
    layOut();
    verticalScrollBar()->setValue(0);
    describe();
}

void HexView::mark(std::size_t offset, std::size_t length)
{
    m_markAt = std::min(offset, size());
    m_markLength = std::min(length, size() - m_markAt);
    describe();
    viewport()->update();
    if (m_markLength == 0)
        return;
    const int first = static_cast<int>(m_markAt / m_perLine);
    const int seen = std::max(1, viewport()->height() / lineHeight());
    QScrollBar& bar = *verticalScrollBar();
    if (first < bar.value() || first >= bar.value() + seen)
        bar.setValue(std::max(0, first - seen / 3));
}

QString HexView::hexText() const
{
    if (!m_bytes)
        return {};
    const std::string_view all = *m_bytes;
    return hexOf(m_markLength > 0 ? all.substr(m_markAt, m_markLength).substr(0, kCopied)
                                  : all.substr(0, kCopied));
}

void HexView::copy() const
{
    QGuiApplication::clipboard()->setText(hexText());
}

int HexView::lineHeight() const
{
    return fontMetrics().height() + 3;
}

int HexView::offsetDigits() const
{
    return size() > 0xff'ffff ? 8 : size() > 0xffff ? 6 : 4;
}

HexView::Columns HexView::columns(std::size_t perLine) const
{
    Columns at;
    at.cell = fontMetrics().horizontalAdvance(u'0');
    at.pitch = at.cell * 2 + at.cell * 2 / 3;
    at.hex = kMargin + at.cell * (offsetDigits() + 1) + at.cell / 2;
    // Half a cell parts the halves of a line.
    at.text = at.hex + at.pitch * static_cast<int>(perLine) + at.cell * 3 / 2;
    at.end = at.text + at.cell * static_cast<int>(perLine) + kMargin;
    return at;
}

void HexView::layOut()
{
    const int bar = verticalScrollBar()->sizeHint().width();
    m_perLine = width() - bar >= columns(kWide).end ? kWide : kNarrow;
    const int seen = std::max(1, viewport()->height() / lineHeight());
    const int lines = static_cast<int>(std::min<std::size_t>(lineCount(), 1U << 30U));
    verticalScrollBar()->setRange(0, std::max(0, lines - seen));
    verticalScrollBar()->setPageStep(seen);
    horizontalScrollBar()->setRange(0, std::max(0, columns(m_perLine).end - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

QRect HexView::cellOf(std::size_t offset) const
{
    const Columns at = columns(m_perLine);
    const int line = static_cast<int>(offset / m_perLine) - verticalScrollBar()->value();
    const int column = static_cast<int>(offset % m_perLine);
    const int half = column >= static_cast<int>(m_perLine) / 2 ? at.cell / 2 : 0;
    return {at.hex + at.pitch * column + half - horizontalScrollBar()->value(),
            line * lineHeight() + 4, at.cell * 2, lineHeight()};
}

void HexView::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(viewport());
    painter.setFont(font());
    const auto first = static_cast<std::size_t>(verticalScrollBar()->value());
    const int height = lineHeight();
    std::size_t line = first;
    for (int y = 4; y < viewport()->height() && line < lineCount(); y += height, ++line)
        paintLine(painter, line, y);
    if (hasFocus()) {
        painter.setPen(m_appearance.theme().accent);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void HexView::paintLine(QPainter& painter, std::size_t line, int y) const
{
    const std::size_t begin = line * m_perLine;
    painter.setPen(m_appearance.theme().dim);
    painter.drawText(kMargin - horizontalScrollBar()->value(), y + fontMetrics().ascent(),
                     u"%1"_s.arg(begin, offsetDigits(), 16, QChar(u'0')));
    for (std::size_t at = begin; at < std::min(begin + m_perLine, size()); ++at)
        paintByte(painter, at, y);
}

void HexView::paintByte(QPainter& painter, std::size_t offset, int y) const
{
    const Theme& theme = m_appearance.theme();
    const Columns at = columns(m_perLine);
    const auto byte = static_cast<unsigned char>((*m_bytes)[offset]);
    const auto column = static_cast<int>(offset % m_perLine);
    const QRect hex = cellOf(offset);
    const QRect text(at.text + at.cell * column - horizontalScrollBar()->value(), y, at.cell,
                     lineHeight());
    if (isMarked(offset)) {
        const QColor fill = theme.tint(theme.accent, 0.24);
        const bool goesOn = isMarked(offset + 1) && (offset + 1) % m_perLine != 0;
        const int end = goesOn ? cellOf(offset + 1).left() - 1 : hex.left() + hex.width() + 1;
        painter.fillRect(hex.left() - 1, y - 1, end - hex.left() + 1, lineHeight(), fill);
        painter.fillRect(text.translated(0, -1), fill);
    }
    painter.setPen(byte == 0 && !isMarked(offset) ? theme.dim : theme.text);
    painter.drawText(hex.left(), y + fontMetrics().ascent(), u"%1"_s.arg(byte, 2, 16, QChar(u'0')));
    painter.setPen(isPrintable(byte) ? theme.text : theme.dim);
    painter.drawText(text.left(), y + fontMetrics().ascent(),
                     isPrintable(byte) ? QString(QLatin1Char(static_cast<char>(byte))) : u"·"_s);
}

void HexView::resizeEvent(QResizeEvent* event)
{
    const std::size_t top = static_cast<std::size_t>(verticalScrollBar()->value()) * m_perLine;
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    verticalScrollBar()->setValue(static_cast<int>(top / m_perLine));
}

void HexView::mousePressEvent(QMouseEvent* event)
{
    const Columns at = columns(m_perLine);
    const int x = event->pos().x() + horizontalScrollBar()->value();
    const int line =
        std::max(0, event->pos().y() - 4) / lineHeight() + verticalScrollBar()->value();
    const int column = x >= at.text ? (x - at.text) / at.cell : (x - at.hex) / at.pitch;
    if (x < at.hex || column < 0 || column >= static_cast<int>(m_perLine))
        return;
    const std::size_t offset =
        static_cast<std::size_t>(line) * m_perLine + static_cast<std::size_t>(column);
    if (offset < size())
        Q_EMIT byteClicked(offset);
}

void HexView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void HexView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        layOut();
    QAbstractScrollArea::changeEvent(event);
}

void HexView::retranslate()
{
    setAccessibleName(tr("Bytes of the payload"));
    describe();
}

void HexView::describe()
{
    const auto count = [](std::size_t bytes) { return static_cast<int>(bytes); };
    if (m_markLength == 0) {
        setAccessibleDescription(tr("%n bytes", "", count(size())));
        return;
    }
    const std::string_view marked = std::string_view(*m_bytes).substr(m_markAt, m_markLength);
    setAccessibleDescription(tr("%n bytes marked, from byte %1: %2", "", count(m_markLength))
                                 .arg(words::number(static_cast<qint64>(m_markAt)),
                                      hexOf(marked.substr(0, kDescribed))));
}

} // namespace racha
