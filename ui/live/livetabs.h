// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/live/livetab.h"

#include <memory>
#include <vector>

namespace racha {

class TabStrip;

/// The tabs of a window, lives and recordings, in the order of the strip, one of them shown; there
/// is always one. Those that were closed while they run end in order, out of sight.
/// Thread: GUI. The references outlive it.
class LiveTabs final : public QObject
{
    Q_OBJECT

public:
    using Tabs = std::vector<std::unique_ptr<LiveTab>>;

    LiveTabs(SessionOpener& opener, const Appearance& appearance, TabStrip& strip, QObject* parent);
    ~LiveTabs() override;

    const Tabs& all() const { return m_tabs; }

    LiveTab& at(int index) const { return *m_tabs[static_cast<std::size_t>(index)]; }

    /// The tab that is shown.
    LiveTab& current() const { return *m_current; }

    bool isCurrent(const LiveTab& tab) const { return &tab == m_current; }

    int indexOf(const LiveTab& tab) const;
    /// Null where nobody watches that person.
    LiveTab* watching(const QString& username) const;
    QList<CaptureState> running() const;
    /// A live, not a recording.
    bool isAnyLiveRunning() const;

    /// A new one, shown.
    LiveTab& add();
    /// The tab that is shown where no live runs in it, else a new one.
    LiveTab& atRest();
    void bringToFront(const LiveTab& tab);
    void step(int by);
    /// Without a question. The last tab makes room for an empty one.
    void close(int index);
    void stopAll();
    /// In the language and the look in force.
    void refreshStrip();
    /// No tab, none that still ends, no news: before the widgets go that hold their panes.
    void clear();

Q_SIGNALS:
    /// Before anything happens in it.
    void added(racha::LiveTab& tab);
    /// Another tab is current().
    void currentChanged();
    void closed();

public Q_SLOTS:
    void show(int index);

private:
    void move(int from, int to);
    void showState(const LiveTab& tab);

    SessionOpener& m_opener;
    const Appearance& m_appearance;
    TabStrip& m_strip;
    Tabs m_tabs;
    LiveTab* m_current = nullptr;
};

} // namespace racha
