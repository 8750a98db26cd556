// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/manual/manualview.h"

#include "ui/manual/manuallook.h"
#include "ui/manual/manualpictures.h"
#include "ui/manual/manualtables.h"
#include "ui/widgets/appearance.h"
#include "ui/words/searchtext.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNarrow = 90; ///< characters: five columns of a table want as many

QString anchorOf(const QTextBlock& block)
{
    if (block.blockFormat().headingLevel() == 0)
        return {};
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QStringList names = part.fragment().charFormat().anchorNames();
        if (!names.isEmpty())
            return names.first();
    }
    return {};
}

} // namespace

ManualView::ManualView(const Appearance& appearance, QWidget* parent)
    : QTextBrowser(parent)
    , m_appearance(appearance)
    , m_pictures(new ManualPictures(appearance, this))
{
    setOpenLinks(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setObjectName(u"manualView"_s);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    connect(&appearance, &Appearance::changed, this, &ManualView::build);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ManualView::placeChanged);
}

void ManualView::showText(const ManualText& text)
{
    m_text = text;
    build();
}

bool ManualView::isNarrow() const
{
    // Before it is shown nobody knows its width.
    return isVisible() && width() < kNarrow * fontMetrics().averageCharWidth();
}

void ManualView::fit()
{
    if (isNarrow() != m_isNarrow)
        build();
}

void ManualView::build()
{
    const QString place = anchorShown();
    m_isNarrow = isNarrow();
    // A new one: what is written into a document that is shown already is laid out piece by piece.
    auto* const written = new QTextDocument(this);
    written->setDefaultFont(font());
    written->setMarkdown(m_isNarrow ? tablesAsLists(m_text.markdown) : m_text.markdown,
                         manualMarkdown());
    dressManual(*written, m_text.headings, m_appearance.theme());
    m_pictures->drawIn(*written);
    const QTextDocument* const before = std::exchange(m_written, written);
    setDocument(written);
    delete before;
    showAnchor(place);
    search(m_query);
}

bool ManualView::showAnchor(const QString& anchor)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (!part.fragment().charFormat().anchorNames().contains(anchor))
                continue;
            QTextCursor cursor(block);
            setTextCursor(cursor); // the keyboard goes on reading there
            const QRectF at = document()->documentLayout()->blockBoundingRect(block);
            verticalScrollBar()->setValue(qRound(at.top()) - Appearance::scaled(8));
            return true;
        }
    }
    return false;
}

QString ManualView::anchorShown() const
{
    const QPoint corner(viewport()->width() / 2, Appearance::scaled(16));
    for (QTextBlock block = cursorForPosition(corner).block(); block.isValid();
         block = block.previous()) {
        if (const QString anchor = anchorOf(block); !anchor.isEmpty())
            return anchor;
    }
    return {};
}

int ManualView::search(const QString& query)
{
    m_query = query.trimmed();
    m_found.clear();
    m_current = -1;
    for (QTextBlock block = document()->begin(); block.isValid() && !m_query.isEmpty();
         block = block.next()) {
        if (words::containsWords(block.text(), m_query))
            m_found.append(block.position());
    }
    markFound();
    return static_cast<int>(m_found.size());
}

int ManualView::stepFound(int by)
{
    if (m_found.isEmpty())
        return 0;
    const int count = static_cast<int>(m_found.size());
    if (m_current < 0) {
        const int here = textCursor().position();
        const auto next = std::ranges::lower_bound(m_found, here);
        m_current = next == m_found.end() ? 0 : static_cast<int>(next - m_found.begin());
    } else {
        m_current = (m_current + by + count) % count;
    }
    QTextCursor cursor(document());
    cursor.setPosition(m_found.at(m_current));
    setTextCursor(cursor);
    // Not at the edge: what stands before it tells what it is about.
    const QRect at = cursorRect(cursor);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + at.top()
                                  - viewport()->height() / 3);
    markFound();
    return m_current + 1;
}

void ManualView::markFound()
{
    const Theme& theme = m_appearance.theme();
    QList<QTextEdit::ExtraSelection> marks;
    for (int i = 0; i < m_found.size(); ++i) {
        QTextCursor cursor(document());
        cursor.setPosition(m_found.at(i));
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextEdit::ExtraSelection mark;
        mark.cursor = cursor;
        mark.format.setBackground(theme.tint(theme.running, i == m_current ? 0.45 : 0.18));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void ManualView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    fit();
}

void ManualView::showEvent(QShowEvent* event)
{
    QTextBrowser::showEvent(event);
    fit();
}

void ManualView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

/// ManualPictures draws what there is to draw; nothing is read because a text names it.
QVariant ManualView::loadResource(int type, const QUrl& name)
{
    Q_UNUSED(type)
    Q_UNUSED(name)
    return {};
}

} // namespace racha
