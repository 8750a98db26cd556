// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/eventreader.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <array>
#include <optional>

namespace racha {

class HistoryModel;

/// Keeps a HistoryModel filled around where somebody reads, page by page through an EventReader.
///
/// A page is asked for before the edge of what is held comes into sight; far pages are let go. A
/// search that takes long goes on by itself until there is enough to fill the screen. What is
/// committed meanwhile comes in at the newest end, where that is held, and changes the rows there.
/// Memory: kMost rows and a page. Thread: GUI.
class HistoryPager final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        NoStore, ///< none is open
        Failed, ///< see error()
        Starting, ///< the first rows of a question are not there yet
        Ready
    };

    static constexpr int kMost = 4'000; ///< rows held
    static constexpr int kAhead = 150; ///< rows beyond the screen that should be there
    static constexpr int kTail = 200; ///< newest rows that are looked at again after a commit

    explicit HistoryPager(HistoryModel& model, QObject* parent = nullptr);

    /// Null: none. It lasts until another one is set. What was looked for is looked for there.
    void setReader(EventReader* reader);

    /// What matches, from the newest on, or from the oldest where the model shows those first.
    void look(const HistoryFilter& filter);
    /// The same with the screen at one event, or at a moment.
    void lookAt(const HistoryFilter& filter, const HistoryKey& event);
    void goTo(WallTime moment);
    void goToNewest();
    void goToOldest();
    /// Once more, at the same place.
    void refresh();

    /// The search goes no further by itself.
    void stop();
    void resume();

    /// While nobody looks, nothing is asked: a search rests, and what is committed is read once
    /// somebody looks again.
    void setActive(bool active);

    /// What of the model is on the screen.
    void setVisible(int first, int last);

    const HistoryFilter& filter() const { return m_filter; }

    State state() const { return m_state; }

    const std::optional<Error>& error() const { return m_error; }

    /// How far a search that takes long has come, while it goes on or is stopped.
    std::optional<WallTime> searchedTo() const;

    bool isStopped() const { return m_isStopped; }

    /// There is nothing newer, or older, than the rows held.
    bool isNewestHeld() const { return edge(HistoryWay::Newer).isEnd; }

    bool isOldestHeld() const { return edge(HistoryWay::Older).isEnd; }

Q_SIGNALS:
    /// The rows are others now: `row` belongs at the top of the screen, `current` is the event that
    /// was asked for, or -1.
    void restarted(int row, int current);
    /// State, progress of a search, or which ends are held.
    void changed();

private:
    struct Edge
    {
        quint64 view = 0;
        quint64 token = 0; ///< 0: nothing is asked
        std::optional<HistoryKey> from; ///< where the next page begins
        bool isEnd = false;
        bool isSearching = false; ///< the last page was cut short
    };

    /// Where to begin: an event, a moment, or, without either, one of the ends.
    struct Anchor
    {
        HistoryWay way = HistoryWay::Older; ///< of the first page
        std::optional<HistoryKey> place;
        std::optional<HistoryKey> event;
    };

    Edge& edge(HistoryWay way) { return m_edges[static_cast<std::size_t>(way)]; }

    const Edge& edge(HistoryWay way) const { return m_edges[static_cast<std::size_t>(way)]; }

    HistoryWay downwards() const;
    void start(const Anchor& anchor);
    void begin();
    void noteReader();
    void noteCommitted();
    void ask(HistoryWay way);
    void askForTail();
    void take(const ReadAnswer& answer);
    void fail(const Error& error);
    void takeFirst(const HistoryPage& page);
    void takePage(HistoryWay way, const HistoryPage& page);
    void takeTail(const HistoryPage& page);
    void noteEnd(HistoryWay way, const HistoryPage& page);
    void letGoFar(HistoryWay grown);
    void fill();
    int rowsBeyond(HistoryWay way) const;

    HistoryModel& m_model;
    QPointer<EventReader> m_reader;
    HistoryFilter m_filter;
    Anchor m_anchor;
    State m_state = State::NoStore;
    std::optional<Error> m_error;
    std::array<Edge, 2> m_edges; ///< by HistoryWay
    quint64 m_tailView = 0;
    quint64 m_tailToken = 0;
    QTimer m_tailPause;
    HistoryKey m_tailFrom; ///< what is after it was asked for
    bool m_isTailDue = false; ///< something was committed since
    bool m_isStopped = false;
    bool m_isActive = true;
    int m_firstVisible = 0;
    int m_lastVisible = 0;
};

} // namespace racha
