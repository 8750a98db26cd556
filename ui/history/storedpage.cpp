// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/storedpage.h"

#include "ui/detail/storelookup.h"
#include "ui/presentation/eventfacts.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace racha {

using namespace Qt::Literals::StringLiterals;

StoredPage::StoredPage(const Appearance& appearance, SettingsFile& settings, QWidget* parent)
    : QWidget(parent)
    , m_span(new StoreLookup(this))
    , m_empty(new QLabel(this))
{
    Q_UNUSED(appearance)
    Q_UNUSED(settings)
    m_empty->setAlignment(Qt::AlignCenter);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_empty, 1);
    m_span->follow(true);
    connect(m_span, &StoreLookup::changed, this, &StoredPage::showSpan);
    m_span->look(HistorySpanQuestion {});
}

void StoredPage::setReader(EventReader* reader)
{
    if (reader != m_reader)
        m_span->setReader(reader);
    m_reader = reader;
}

void StoredPage::showSpan()
{
    const auto span = m_span->found<HistorySpan>();
    if (!span || span->first == WallTime())
        m_empty->setText(tr("Nothing is stored yet."));
    else
        m_empty->setText(
            u"%1 – %2"_s.arg(EventFacts::moment(span->first), EventFacts::moment(span->last)));
}

void StoredPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showSpan();
    QWidget::changeEvent(event);
}

} // namespace racha
