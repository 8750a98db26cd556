// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/detail/notedpage.h"

#include <QLabel>

namespace racha {

using namespace Qt::Literals::StringLiterals;

NotedPage::NotedPage(QWidget* parent)
    : QStackedWidget(parent)
    , m_note(new QLabel(this))
{
    m_note->setObjectName(u"dim"_s);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_note->setMargin(24);
    addWidget(m_note);
}

void NotedPage::setContent(QWidget* content)
{
    m_content = content;
    addWidget(content);
}

void NotedPage::showNote(const QString& title, const QString& text)
{
    m_note->setText(text.isEmpty() ? u"<p>%1</p>"_s.arg(title.toHtmlEscaped())
                                   : u"<p><b>%1</b></p><p>%2</p>"_s.arg(title.toHtmlEscaped(),
                                                                        text.toHtmlEscaped()));
    setCurrentWidget(m_note);
}

QString NotedPage::note() const
{
    return currentWidget() == m_note ? m_note->text() : QString();
}

void NotedPage::showContent()
{
    setCurrentWidget(m_content);
}

} // namespace racha
