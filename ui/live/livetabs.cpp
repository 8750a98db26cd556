// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/live/livetabs.h"

#include "ui/live/tabstrip.h"
#include "ui/widgets/appearance.h"

#include <algorithm>

namespace racha {

LiveTabs::LiveTabs(SessionOpener& opener, const Appearance& appearance, TabStrip& strip,
                   QObject* parent)
    : QObject(parent)
    , m_opener(opener)
    , m_appearance(appearance)
    , m_strip(strip)
{
    connect(&m_strip, &TabStrip::currentChanged, this, &LiveTabs::show);
    connect(&m_strip, &TabStrip::moved, this, &LiveTabs::move);
    connect(&m_appearance, &Appearance::changed, this, &LiveTabs::refreshStrip);
}

LiveTabs::~LiveTabs()
{
    clear();
}

void LiveTabs::clear()
{
    m_strip.disconnect(this);
    m_tabs.clear();
    qDeleteAll(findChildren<LiveTab*>(Qt::FindDirectChildrenOnly)); // those that still end
}

int LiveTabs::indexOf(const LiveTab& tab) const
{
    const auto found = std::find_if(m_tabs.begin(), m_tabs.end(),
                                    [&tab](const auto& held) { return held.get() == &tab; });
    return static_cast<int>(found - m_tabs.begin());
}

LiveTab* LiveTabs::watching(const QString& username) const
{
    const auto found = std::find_if(m_tabs.begin(), m_tabs.end(), [&username](const auto& tab) {
        return tab->isRunning() && !tab->state().isReplay && tab->state().username == username;
    });
    return found == m_tabs.end() ? nullptr : found->get();
}

QList<CaptureState> LiveTabs::running() const
{
    QList<CaptureState> lives;
    for (const auto& tab : m_tabs) {
        if (tab->isRunning())
            lives << tab->state();
    }
    return lives;
}

bool LiveTabs::isAnyLiveRunning() const
{
    return std::any_of(m_tabs.begin(), m_tabs.end(),
                       [](const auto& tab) { return tab->isRunning() && !tab->state().isReplay; });
}

LiveTab& LiveTabs::add()
{
    m_tabs.push_back(std::make_unique<LiveTab>(m_opener, m_appearance));
    LiveTab& tab = *m_tabs.back();
    connect(&tab, &LiveTab::stateChanged, this, [this, &tab] { showState(tab); });
    Q_EMIT added(tab);
    const int index = m_strip.bar().addTab(QString());
    showState(tab);
    m_strip.bar().setCurrentIndex(index);
    show(index);
    return tab;
}

LiveTab& LiveTabs::atRest()
{
    return m_current->isRunning() && !m_current->state().isReplay ? add() : *m_current;
}

void LiveTabs::show(int index)
{
    if (index < 0 || index >= static_cast<int>(m_tabs.size()))
        return;
    m_current = &at(index);
    Q_EMIT currentChanged();
}

void LiveTabs::bringToFront(const LiveTab& tab)
{
    m_strip.bar().setCurrentIndex(indexOf(tab));
}

void LiveTabs::step(int by)
{
    const int count = m_strip.bar().count();
    m_strip.bar().setCurrentIndex((m_strip.bar().currentIndex() + by + count) % count);
}

void LiveTabs::move(int from, int to)
{
    const auto tab = m_tabs.begin() + from;
    if (from < to)
        std::rotate(tab, tab + 1, m_tabs.begin() + to + 1);
    else
        std::rotate(m_tabs.begin() + to, tab, tab + 1);
}

void LiveTabs::close(int index)
{
    if (m_tabs.size() == 1)
        add();
    std::unique_ptr<LiveTab> tab = std::move(m_tabs[static_cast<std::size_t>(index)]);
    m_tabs.erase(m_tabs.begin() + index);
    if (tab->isRunning()) {
        tab->disconnect(this);
        tab->disconnect(parent());
        LiveTab* const leaving = tab.release();
        connect(leaving, &LiveTab::finished, leaving, &QObject::deleteLater);
        leaving->setParent(this);
        leaving->stop();
    }
    m_strip.bar().removeTab(index);
    Q_EMIT closed();
    show(m_strip.bar().currentIndex());
}

void LiveTabs::stopAll()
{
    for (const auto& tab : m_tabs)
        tab->stop();
}

void LiveTabs::showState(const LiveTab& tab)
{
    m_strip.show(indexOf(tab), tab);
    m_strip.setTabsShown(m_tabs.size() > 1 || !m_tabs.front()->isEmpty());
}

void LiveTabs::refreshStrip()
{
    for (const auto& tab : m_tabs)
        showState(*tab);
}

} // namespace racha
