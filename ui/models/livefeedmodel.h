// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/agingmap.h"
#include "ui/models/alertrules.h"
#include "ui/models/feedrow.h"

#include <QAbstractListModel>
#include <QTimer>

#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace racha {

/// The events of a live as rows to read, newest last.
///
/// Batches wait in a list and become rows at most every kTick, in one insertion, so that the cost
/// is per repaint and not per event. A streak is one row that grows in place and settles at its
/// end; people who come in are counted in one row. The last kCapacity rows are kept, older ones are
/// in the store. Thread: GUI. Memory: bounded by the capacity.
class LiveFeedModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        RowRole = Qt::UserRole, ///< const FeedRow*, valid until control returns to the event loop
    };

    static constexpr qsizetype kCapacity = 50'000;
    static constexpr std::chrono::milliseconds kTick {33};
    /// Names and gifts that many rows have in common are held once.
    static constexpr std::size_t kTextsShared = 2'000;

    explicit LiveFeedModel(QObject* parent = nullptr);
    /// For tests: a small ring.
    explicit LiveFeedModel(qsizetype capacity, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    /// Gifts worth so much are announced as large.
    void setLargeFrom(qint64 diamonds) { m_largeFrom = diamonds; }

    qint64 largeFrom() const { return m_largeFrom; }

    /// Rows of events that meet a rule which highlights stand out from now on. Null: none.
    void setAlerts(std::shared_ptr<const AlertRules> alerts) { m_alerts = std::move(alerts); }

    /// Where a row like this one is now; of a streak without a message its newest; -1 where it has
    /// left.
    int rowOf(const FeedRow& row) const;

    /// The one row of a streak, or those of its messages while each has its own, oldest first.
    std::vector<int> rowsOfStreak(std::string_view streakId) const;

    const FeedRow& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    void append(const EventBatchPtr& batch);
    /// Makes rows of what waits, now.
    void flush();
    void clear();

    /// Every message as its own row, from now on; else streaks and joins are gathered.
    void setEveryMessage(bool every);

    bool everyMessage() const { return m_everyMessage; }

    /// Nothing since then is missing; the beginning of time: nothing at all.
    WallTime completeFrom() const;

    /// Logical time of what is shown: in a replay the recording's.
    WallTime upTo() const { return m_upTo; }

    /// Handle of whose live it is; empty before the first batch.
    const std::string& streamer() const { return m_streamer; }

    /// The sentences are in another language from now on.
    void retranslate();

Q_SIGNALS:
    /// More came in one tick than the feed holds; these were never shown.
    void rowsSkipped(qint64 rows);
    /// Rows of gifts that are large, as they are now: new ones, and streaks that grew.
    void largeGiftsCame(const std::vector<racha::FeedRow>& rows);

private:
    void take(const EventBatch& batch);
    void take(const Event& event);
    void take(const StreakChange& change);
    void take(const RowChange& change);
    void take(const Notice& notice, const Event* before);
    void takeStreakEvent(const Event& event);
    void takeJoin(FeedRow&& row);
    void add(FeedRow&& row);
    bool isAlerting(const Event& event) const;
    FeedRow freshRow(const Event& event);
    QString shared(const QString& text);
    void noteLargeGift(const FeedRow& row, qint64 sequence);
    FeedRow* find(qint64 sequence);
    void touch(qint64 sequence);
    void dropOldest(qint64 count);
    void forget(const FeedRow& row);
    void insertFresh();
    void announceChanges();
    void announceLargeGifts();

    qint64 endSequence() const { return m_first + static_cast<qint64>(m_rows.size()); }

    const qsizetype m_capacity;
    bool m_everyMessage = false;
    bool m_isEndTold = false; ///< TikTok's message said that the live ends
    std::shared_ptr<const AlertRules> m_alerts;
    qint64 m_largeFrom = FeedRow::kLargeGift;
    WallTime m_upTo;
    WallTime m_skippedTo; ///< what came before was never shown
    std::string m_streamer;
    QTimer m_tick;
    std::vector<EventBatchPtr> m_pending;
    qint64 m_pendingEvents = 0;

    // Rows are known by a number that never changes: m_first is that of the first row held.
    qint64 m_first = 0;
    std::deque<FeedRow> m_rows;
    std::deque<FeedRow> m_fresh; ///< made in this tick, not in the model yet
    std::set<qint64> m_changed; ///< rows of the model that grew in this tick
    std::set<qint64> m_largeGifts; ///< of this tick
    std::unordered_map<std::string, qint64> m_streakRows;
    std::unordered_map<MessageId, qint64> m_messageRows; ///< only while every message is shown
    std::optional<qint64> m_joinRow;
    AgingMap<QString, QString> m_texts {kTextsShared};
};

} // namespace racha
