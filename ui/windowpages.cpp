// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/windowpages.h"

#include "ui/widgets/segmentbar.h"

#include <QEvent>

namespace racha {

WindowPages::WindowPages(const Appearance& appearance, QWidget* parent)
    : QStackedWidget(parent)
    , m_bar(new SegmentBar(kWindowPageCount, SegmentBar::Look::Titles, appearance, parent))
{
    connect(m_bar, &SegmentBar::currentChanged, this,
            [this](int segment) { showPage(static_cast<WindowPage>(segment)); });
    retranslate();
}

void WindowPages::setPage(WindowPage page, Make make)
{
    m_entries[static_cast<std::size_t>(page)] = {std::move(make), nullptr};
}

WindowPage WindowPages::current() const
{
    return static_cast<WindowPage>(m_bar->current());
}

void WindowPages::showPage(WindowPage page)
{
    Entry& entry = m_entries[static_cast<std::size_t>(page)];
    if (entry.widget == nullptr) {
        entry.widget = entry.make();
        addWidget(entry.widget);
    } else if (entry.widget == currentWidget())
        return;
    setCurrentWidget(entry.widget);
    m_bar->setCurrent(static_cast<int>(page));
    Q_EMIT shown(page);
}

void WindowPages::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

void WindowPages::retranslate()
{
    const auto name = [this](WindowPage page, const QString& text, const QString& spoken) {
        m_bar->setWords(static_cast<int>(page), text, spoken);
    };
    name(WindowPage::Live, tr("Live", "page of the window"), tr("Show what is live"));
    name(WindowPage::Stored, tr("Stored", "page of the window"), tr("Show what is stored"));
    name(WindowPage::Reports, tr("Reports", "page of the window"), tr("Show reports"));
    name(WindowPage::Wall, tr("Wall", "page of the window: all lives as tiles"),
         tr("Show all lives as tiles"));
}

} // namespace racha
