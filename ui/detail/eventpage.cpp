// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/detail/eventpage.h"

#include "ui/detail/factlist.h"

#include <QLabel>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

EventPage::EventPage(const Appearance& appearance, QWidget* parent)
    : NotedPage(parent)
    , m_hint(new QLabel(this))
    , m_facts(new FactList(appearance, this))
{
    m_hint->setObjectName(u"dim"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setContentsMargins(14, 8, 14, 8);
    m_hint->hide();
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_facts, 1);
    layout->addWidget(m_hint);
    setContent(content);
}

void EventPage::showFacts(const QList<Fact>& facts)
{
    m_facts->setFacts(facts);
    showContent();
}

void EventPage::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

QString EventPage::hint() const
{
    return m_hint->isHidden() ? QString() : m_hint->text();
}

} // namespace racha
