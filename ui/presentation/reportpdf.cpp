// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/reportpdf.h"

#include "ui/presentation/emojipattern.h"
#include "ui/words/formatters.h"
#include "ui/words/reportcells.h"
#include "ui/words/reportdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QScreen>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>

#include <cmath>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kMargin = 15; ///< of the page, mm
constexpr double kPageWidth = 210; ///< of A4, mm
constexpr double kNumberRoom = 8; ///< for the page's number, mm
constexpr double kTextSize = 8.5; ///< points, as all sizes of letters here
constexpr double kSmallSize = 7.5;
constexpr double kTitleSize = 16;
constexpr double kHeadingSize = 11.5;
constexpr double kInch = 25.4; ///< mm
constexpr double kAboveHeading = 14; ///< pixels, as QTextDocument counts
constexpr int kCellPadding = 2;
constexpr int kEmojiPixels = 64; ///< of their pictures, which paper shows small
/// Of a block: it is about the next one, and goes to another page with it.
constexpr int kStaysWithNext = QTextFormat::UserProperty + 1;

/// What QTextDocument takes for an inch where it scales a picture to a finer device.
double pixelsPerInch()
{
    const QScreen* const screen = QGuiApplication::primaryScreen();
    return screen == nullptr ? 100 : qRound(screen->logicalDotsPerInchX());
}

QImage drawnEmoji(const QString& emoji)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(kEmojiPixels);
    const QFontMetricsF metrics(font);
    const QSize size(static_cast<int>(std::ceil(metrics.horizontalAdvance(emoji))),
                     static_cast<int>(std::ceil(metrics.height())));
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    if (picture.isNull())
        return {};
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setFont(font);
    painter.drawText(QPointF(0, metrics.ascent()), emoji);
    return picture;
}

/// Puts a document together as rich text: by cursor, so that nothing in it is taken for markup.
class RichText
{
public:
    explicit RichText(QTextDocument& text)
        : m_text(text)
        , m_cursor(&text)
    {
    }

    void add(const ReportDocument& document);

private:
    void addParagraph(const QString& text, double size, bool isBold, double above);
    void addHeading(const QString& text, double size, double above);
    void addPart(const ReportPart& part);
    void addPicture(const ReportPicture& picture);
    void addTable(const ReportTable& table);
    void fillCell(QTextTableCell cell, const QString& text, bool isNumber,
                  const QTextCharFormat& format);
    void insertText(QTextCursor& cursor, const QString& text, const QTextCharFormat& letters);
    void insertEmoji(QTextCursor& cursor, const QString& emoji, double size);

    QTextDocument& m_text;
    QTextCursor m_cursor;
    int m_pictures = 0;
};

void RichText::add(const ReportDocument& document)
{
    addParagraph(document.title, kTitleSize, true, 0);
    for (const ReportFact& fact : document.facts)
        addParagraph(fact.title + u": " + words::isolated(fact.text), kTextSize, false, 0);
    for (const ReportPart& part : document.parts)
        addPart(part);
    double above = kAboveHeading;
    for (const QString& note : document.notes)
        addParagraph(note, kSmallSize, false, std::exchange(above, 0));
}

/// The first one takes the block that an empty document has, others that which is behind a table.
void RichText::addParagraph(const QString& text, double size, bool isBold, double above)
{
    QTextBlockFormat block;
    block.setTopMargin(above);
    QTextCharFormat letters;
    letters.setFontPointSize(size);
    letters.setFontWeight(isBold ? QFont::Bold : QFont::Normal);
    m_cursor.movePosition(QTextCursor::End);
    if (m_cursor.block().length() > 1)
        m_cursor.insertBlock();
    m_cursor.setBlockFormat(block);
    m_cursor.setBlockCharFormat(letters);
    insertText(m_cursor, text, letters);
}

void RichText::addHeading(const QString& text, double size, double above)
{
    addParagraph(text, size, true, above);
    QTextBlockFormat kept;
    kept.setProperty(kStaysWithNext, true);
    m_cursor.mergeBlockFormat(kept);
}

/// Qt writes no coloured letters into a PDF: emoji go in as pictures.
void RichText::insertText(QTextCursor& cursor, const QString& text, const QTextCharFormat& letters)
{
    qsizetype from = 0;
    for (auto found = emojiPattern().globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch emoji = found.next();
        cursor.insertText(text.mid(from, emoji.capturedStart() - from), letters);
        insertEmoji(cursor, emoji.captured(), letters.fontPointSize());
        from = emoji.capturedEnd();
    }
    cursor.insertText(text.mid(from), letters);
}

void RichText::insertEmoji(QTextCursor& cursor, const QString& emoji, double size)
{
    const QString name = u"emoji-"_s + emoji;
    auto picture = m_text.resource(QTextDocument::ImageResource, QUrl(name)).value<QImage>();
    if (picture.isNull()) {
        picture = drawnEmoji(emoji);
        m_text.addResource(QTextDocument::ImageResource, QUrl(name), picture);
    }
    if (picture.isNull())
        return;
    constexpr double kPointsPerInch = 72;
    const double scale = size / kPointsPerInch * pixelsPerInch() / kEmojiPixels;
    QTextImageFormat format;
    format.setName(name);
    format.setWidth(picture.width() * scale);
    format.setHeight(picture.height() * scale);
    format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    cursor.insertImage(format);
}

void RichText::addPart(const ReportPart& part)
{
    addHeading(part.title, kHeadingSize, kAboveHeading);
    for (const QString& sentence : part.sentences)
        addParagraph(sentence, kTextSize, false, 0);
    for (const ReportPicture& picture : part.pictures)
        addPicture(picture);
    if (!part.table.rows.empty())
        addTable(part.table);
}

/// As wide as the page. Its title stands above it.
void RichText::addPicture(const ReportPicture& picture)
{
    addHeading(picture.title, kTextSize, 6);
    const QString name = u"chart-%1"_s.arg(++m_pictures);
    const QImage image = QImage::fromData(picture.png, "PNG");
    if (image.isNull())
        return;
    m_text.addResource(QTextDocument::ImageResource, QUrl(name), image);
    QTextImageFormat format;
    const double width = (kPageWidth - 2 * kMargin) / kInch * pixelsPerInch();
    format.setName(name);
    format.setWidth(width);
    format.setHeight(width * image.height() / image.width());
    m_cursor.insertBlock(QTextBlockFormat());
    m_cursor.insertImage(format);
}

void RichText::fillCell(QTextTableCell cell, const QString& text, bool isNumber,
                        const QTextCharFormat& format)
{
    QTextCursor cursor = cell.firstCursorPosition();
    QTextBlockFormat block;
    block.setAlignment(isNumber ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeading);
    cursor.setBlockFormat(block);
    insertText(cursor, text, format);
}

void RichText::addTable(const ReportTable& table)
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].kind != ReportColumn::Kind::Machine)
            shown.push_back(i);
    }
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(kCellPadding);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable* const rows = m_cursor.insertTable(static_cast<int>(table.rows.size()) + 1,
                                                  static_cast<int>(shown.size()), format);
    QTextCharFormat letters;
    letters.setFontPointSize(kSmallSize);
    QTextCharFormat heading = letters;
    heading.setFontWeight(QFont::Bold);
    for (int column = 0; column < rows->columns(); ++column) {
        const std::size_t place = shown[static_cast<std::size_t>(column)];
        const bool isNumber = table.columns[place].kind == ReportColumn::Kind::Number;
        fillCell(rows->cellAt(0, column), table.columns[place].title, isNumber, heading);
        for (int row = 1; row < rows->rows(); ++row) {
            const auto& cells = table.rows[static_cast<std::size_t>(row - 1)];
            QTextTableCell cell = rows->cellAt(row, column);
            if (row % 2 == 1) {
                QTextCharFormat band;
                band.setBackground(QColor(0xF3, 0xF4, 0xF6));
                cell.setFormat(band);
            }
            fillCell(cell, words::shownText(cells[place]), isNumber, letters);
        }
    }
}

/// On which page its last line stands.
int pageOf(const QTextDocument& text, const QTextBlock& block)
{
    const QRectF place = text.documentLayout()->blockBoundingRect(block);
    return static_cast<int>((place.bottom() - 1) / text.pageSize().height());
}

/// QTextDocument has no such rule: headings at the foot of a page go where that is which they are
/// about.
void keepHeadings(QTextDocument& text)
{
    for (QTextBlock first = text.begin(); first.isValid(); first = first.next()) {
        QTextBlock last = first;
        while (last.blockFormat().boolProperty(kStaysWithNext) && last.next().isValid())
            last = last.next();
        if (pageOf(text, first) != pageOf(text, last)) {
            QTextBlockFormat onNext;
            onNext.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
            QTextCursor(first).mergeBlockFormat(onNext);
            // Laid out from here on only, what is behind tables loses its place (Qt 6.4).
            text.markContentsDirty(0, text.characterCount());
        }
        first = last;
    }
}

void paintPages(QPdfWriter& writer, QTextDocument& text)
{
    const double room = kNumberRoom / kInch * writer.logicalDpiY();
    const QSizeF page(writer.width(), writer.height() - room);
    text.documentLayout()->setPaintDevice(&writer);
    text.setPageSize(page);
    keepHeadings(text);
    QPainter painter(&writer);
    QFont small = text.defaultFont();
    small.setPointSizeF(kSmallSize);
    const int pages = text.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = QRectF(QPointF(0, i * page.height()), page);
        painter.save();
        painter.translate(0, -i * page.height());
        painter.setClipRect(context.clip);
        text.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setPen(Qt::black);
        painter.setFont(small);
        painter.drawText(QRectF(0, page.height(), page.width(), room),
                         Qt::AlignRight | Qt::AlignBottom, u"%1 / %2"_s.arg(i + 1).arg(pages));
    }
}

} // namespace

QByteArray reportPdf(const ReportDocument& document)
{
    QTextDocument text;
    text.setUndoRedoEnabled(false);
    text.setDocumentMargin(0);
    QFont letters = QGuiApplication::font();
    letters.setPointSizeF(kTextSize); // sizes in pixels would be those of the finer device
    text.setDefaultFont(letters);
    RichText(text).add(document);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(document.title);
    writer.setCreator(document.program);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
    paintPages(writer, text);
    return bytes;
}

} // namespace racha
