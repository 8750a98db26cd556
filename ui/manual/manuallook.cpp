// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/manual/manuallook.h"

#include "ui/presentation/theme.h"
#include "ui/widgets/appearance.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 20;
constexpr int kCellPadding = 5;
constexpr int kParagraphGap = 8;
constexpr int kItemGap = 3;
constexpr int kTablePercent = 99; ///< columns are rounded up: all of it is a pixel too much

void setAnchor(QTextCursor cursor, const QString& anchor)
{
    QTextCharFormat format;
    format.setAnchor(true);
    format.setAnchorNames({anchor});
    cursor.mergeCharFormat(format);
}

QTextCursor wholeBlock(const QTextBlock& block)
{
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    return cursor;
}

void dressHeading(const QTextBlock& block, const ManualHeading& heading, const Theme& theme)
{
    QTextBlockFormat format = block.blockFormat();
    format.setTopMargin(Appearance::scaled(heading.level <= 2 ? 28 : 16));
    format.setBottomMargin(Appearance::scaled(kParagraphGap));
    const QTextCursor cursor = wholeBlock(block);
    QTextCursor(block).setBlockFormat(format);
    if (!heading.anchor.isEmpty())
        setAnchor(cursor, heading.anchor);
    QTextCharFormat look;
    look.setForeground(theme.text);
    QTextCursor(cursor).mergeCharFormat(look);
}

bool isExample(const QTextBlock& block)
{
    return block.isValid() && block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
}

/// Long lines are broken: nobody scrolls to the side for the end of a command.
void dressExample(const QTextBlock& block, const Theme& theme)
{
    QTextBlockFormat format = block.blockFormat();
    format.setBackground(theme.tint(theme.text, 0.06));
    format.setLeftMargin(Appearance::scaled(kParagraphGap));
    format.setNonBreakableLines(false);
    if (!isExample(block.next()))
        format.setBottomMargin(Appearance::scaled(kParagraphGap));
    QTextCursor(block).setBlockFormat(format);
}

void dressParagraph(const QTextBlock& block)
{
    QTextCursor cursor(block);
    if (cursor.currentTable() != nullptr)
        return;
    QTextBlockFormat format = block.blockFormat();
    const bool isItem = block.textList() != nullptr;
    format.setBottomMargin(Appearance::scaled(isItem ? kItemGap : kParagraphGap));
    cursor.setBlockFormat(format);
}

bool isCode(const QTextCharFormat& format)
{
    return format.fontFixedPitch();
}

void tintCode(const QTextBlock& block, const Theme& theme)
{
    QList<QTextCursor> codes;
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        if (!isCode(fragment.charFormat()))
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        codes.append(cursor);
    }
    QTextCharFormat look;
    look.setBackground(theme.tint(theme.text, 0.06));
    for (QTextCursor& code : codes)
        code.mergeCharFormat(look);
}

/// A row is called by the code that it begins with.
void setAnchorOfCode(const QTextBlock& block)
{
    const auto first = block.begin();
    if (first.atEnd() || !isCode(first.fragment().charFormat()))
        return;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + first.fragment().length(), QTextCursor::KeepAnchor);
    setAnchor(cursor, first.fragment().text());
}

/// The row of a table that became a list, see tablesAsLists().
bool headsList(const QTextBlock& block)
{
    return block.textList() == nullptr && block.next().isValid()
        && block.next().textList() != nullptr && QTextCursor(block).currentTable() == nullptr;
}

void dressBlocks(QTextDocument& document, const QList<ManualHeading>& headings, const Theme& theme)
{
    qsizetype heading = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && heading < headings.size())
            dressHeading(block, headings.at(heading++), theme);
        else if (isExample(block))
            dressExample(block, theme);
        else {
            dressParagraph(block);
            tintCode(block, theme);
            if (headsList(block))
                setAnchorOfCode(block);
        }
    }
}

void dressTable(QTextTable& table, const Theme& theme)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderBrush(theme.line);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellPadding(Appearance::scaled(kCellPadding));
    format.setCellSpacing(0);
    format.setTopMargin(Appearance::scaled(kParagraphGap));
    format.setBottomMargin(Appearance::scaled(kParagraphGap));
    format.setWidth(QTextLength(QTextLength::PercentageLength, kTablePercent));
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell head = table.cellAt(0, column);
        QTextTableCellFormat look = head.format().toTableCellFormat();
        look.setBackground(theme.tint(theme.text, 0.06));
        head.setFormat(look);
    }
    for (int row = 1; row < table.rows(); ++row)
        setAnchorOfCode(table.cellAt(row, 0).firstCursorPosition().block());
}

} // namespace

QTextDocument::MarkdownFeatures manualMarkdown()
{
    return QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
        | QTextDocument::MarkdownNoHTML;
}

void dressManual(QTextDocument& document, const QList<ManualHeading>& headings, const Theme& theme)
{
    document.setDocumentMargin(Appearance::scaled(kMargin));
    QTextCursor whole(&document);
    whole.beginEditBlock(); // laid out once, at the end
    dressBlocks(document, headings, theme);
    const auto frames = document.rootFrame()->childFrames();
    for (QTextFrame* const frame : frames) {
        if (auto* const table = qobject_cast<QTextTable*>(frame))
            dressTable(*table, theme);
    }
    whole.endEditBlock();
    document.clearUndoRedoStacks();
}

} // namespace racha
