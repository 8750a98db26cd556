// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/live/livearea.h"

#include "ui/live/livetab.h"

#include <QStackedWidget>

namespace racha {

LiveArea::LiveArea(QWidget* parent)
    : QMainWindow(parent, Qt::Widget)
    , m_pages(new QStackedWidget(this))
{
    setContentsMargins(8, 8, 8, 8);
    setCentralWidget(m_pages);
}

void LiveArea::add(LiveTab& tab)
{
    m_pages->addWidget(&tab.page());
}

void LiveArea::show(LiveTab& tab)
{
    m_pages->setCurrentWidget(&tab.page());
}

} // namespace racha
