// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/history/detailcorner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace racha {

using namespace Qt::Literals::StringLiterals;

DetailCorner::DetailCorner(QWidget* parent)
    : QWidget(parent)
    , m_inTime(new QPushButton(this))
    , m_allOfLive(new QPushButton(this))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QPushButton* const button : {m_inTime, m_allOfLive}) {
        button->setObjectName(u"quiet"_s);
        layout->addWidget(button);
    }
    connect(m_inTime, &QPushButton::clicked, this, &DetailCorner::inTimeRequested);
    connect(m_allOfLive, &QPushButton::clicked, this, &DetailCorner::liveRequested);
    retranslate();
}

void DetailCorner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DetailCorner::retranslate()
{
    m_inTime->setText(tr("Show in time"));
    m_inTime->setToolTip(tr("All that happened around this event, whatever the filter says"));
    m_allOfLive->setText(tr("All of this live"));
}

} // namespace racha
