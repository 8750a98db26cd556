// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/history.h"
#include "ui/models/historyscale.h"
#include "ui/words/displayzone.h"

#include <QElapsedTimer>
#include <QModelIndex>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

namespace racha {

class EventReader;
class HistoryTreeModel;
class StoreLookup;

/// All that is counted around the stored table: how many events match, in which stretches of time,
/// of which kinds. Asked after the rows, so that these come first; while something is stored,
/// asked again every few seconds, less often where counting takes long.
/// Thread: GUI. The tree outlives it.
class HistoryFigures final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kRefresh {3'000};
    /// Between two rounds of questions, in times of what the last one took.
    static constexpr int kRest = 5;

    explicit HistoryFigures(HistoryTreeModel& tree, QObject* parent = nullptr);

    /// Null: none. It lasts until another one is set.
    void setReader(EventReader* reader);

    /// Which parts of the tree somebody looks at; the others are not counted.
    void setOpenBy(std::function<bool(const QModelIndex&)> isOpen) { m_isOpen = std::move(isOpen); }

    void ask(const HistoryFilter& filter);
    /// While nobody looks, nothing is asked.
    void setActive(bool active);
    void setMostBars(int bars);
    /// Days, hours and bars are those of the clock that people read: counted anew where it is
    /// another one.
    void followZone();

    /// nullopt: not counted yet.
    std::optional<HistoryCount> count() const;
    /// It takes longer than one likes to wait.
    bool isCounting() const;
    /// It was asked for, and is on its way for less than anybody minds.
    bool isCountDue() const;
    /// Null: not counted yet.
    std::shared_ptr<const HistoryIntervals> intervals() const;
    HistoryScale scale() const;
    /// The first and the last moment of the store; zero: nothing is stored.
    HistorySpan span() const;

Q_SIGNALS:
    void countChanged();
    void intervalsChanged();
    /// What a scroll bar of time measures by.
    void scaleChanged();

private:
    StoreLookup* makeLookup(void (HistoryFigures::*taken)());
    void askAll();
    void askIntervals();
    void askForFacet(HistoryFacet facet);
    void askForHours();
    void takeSpan();
    void takeCount();
    void takeDays();
    void takeHours();
    void noteCommitted();
    bool isBusy() const;
    void noteAnswered();

    HistoryTreeModel& m_tree;
    QPointer<EventReader> m_reader;
    std::function<bool(const QModelIndex&)> m_isOpen;
    HistoryFilter m_filter;
    StoreLookup* m_span;
    StoreLookup* m_count;
    StoreLookup* m_intervals;
    StoreLookup* m_days;
    StoreLookup* m_hours;
    std::vector<StoreLookup*> m_facets; ///< by HistoryFacet
    std::deque<std::vector<WallTime>> m_hoursWanted; ///< the first is asked for
    QTimer m_pause;
    QElapsedTimer m_sinceAsked;
    std::chrono::milliseconds m_effort {0}; ///< that the last answers took
    bool m_isActive = false;
    bool m_isAsked = false;
    DisplayZone m_zone = displayZone(); ///< of what was asked for
    int m_mostBars = 100;
};

} // namespace racha
