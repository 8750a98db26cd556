// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/streaklane.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace racha {

/// The streaks of a live, one row each, newest on top; and what else belongs on their time axis.
///
/// Batches wait in a list and change rows at most every kTick: one insertion, one announcement of
/// what grew. A streak stays in its row when it ends, when late rows come and when it opens again.
/// The last kCapacity streaks are kept, older ones are in the store. Thread: GUI. Memory: bounded
/// by the capacity, kMoments and StreakLane::kTicksKept.
class StreakTimelineModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        LabelColumn, ///< who, what, total
        SpanColumn, ///< from when to when
        ColumnCount
    };

    enum Role
    {
        LaneRole =
            Qt::UserRole, ///< const StreakLane*, valid until control returns to the event loop
        StreakIdRole, ///< QString
    };

    static constexpr qsizetype kCapacity = 2'000;
    static constexpr std::size_t kMoments = 500;
    static constexpr std::chrono::milliseconds kTick {100};

    explicit StreakTimelineModel(QObject* parent = nullptr);
    /// For tests: a small ring.
    explicit StreakTimelineModel(qsizetype capacity, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    const StreakLane& lane(int row) const;
    /// The row of a streak; -1 where it is not held.
    int rowOf(std::string_view streakId) const;

    /// Gaps (from `at` to `lastAt`) and marks, oldest first; a reference that lives with the model.
    const std::deque<FeedRow>& moments() const { return m_moments; }

    void append(const EventBatchPtr& batch);
    /// Makes lanes of what waits, now.
    void flush();
    void clear();
    /// Running streaks last until `now`: logical time, which begins with the first batch and goes
    /// back only with clear().
    void advanceTo(WallTime now);

    /// Logical time of what is shown: in a replay the recording's.
    WallTime now() const { return m_now; }

    /// The earliest moment of a lane, gap or mark held; now() where there is none.
    WallTime oldest() const;

    int runningCount() const { return m_running; }

    /// The words are in another language from now on.
    void retranslate();

Q_SIGNALS:
    /// A tick's batches are taken in, and there was something in them for the timeline.
    void flushed();

private:
    void take(const EventBatch& batch);
    void take(const Event& event);
    void take(const StreakChange& change);
    void take(const Notice& notice);
    StreakLane& begin(const Event& event);
    StreakLane* find(const std::string& streakId);
    void touch(qint64 sequence);
    void dropOldest(qint64 count);
    void insertFresh();
    void announceGrowth();
    void countRunning();
    int rowAt(qint64 sequence) const;

    qint64 endSequence() const { return m_first + static_cast<qint64>(m_lanes.size()); }

    const qsizetype m_capacity;
    WallTime m_now;
    StreakSettings m_settings; ///< of the capture whose batches come
    QTimer m_tick;
    std::deque<FeedRow> m_moments;
    int m_running = 0;
    bool m_isNews = false; ///< lanes or moments changed in this tick

    // Lanes are known by a number that never changes: m_first is that of the oldest one held.
    qint64 m_first = 0;
    std::deque<StreakLane> m_lanes; ///< oldest first: row 0 is the last one
    std::deque<StreakLane> m_fresh; ///< made in this tick, not in the model yet
    std::unordered_map<std::string, qint64> m_known;
    // Lanes of the model that grew in this tick: one span, for views pay per announcement.
    qint64 m_grownFrom = 0;
    qint64 m_grownTo = -1;
};

} // namespace racha
