// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/feedrow.h"
#include "ui/models/keyedrows.h"

#include <QTimer>

#include <deque>
#include <unordered_map>

namespace racha {

/// A gift, or a streak of gifts, that one may want to say thank you for.
struct ThankRow
{
    qint64 number = 0; ///< in order of arrival
    FeedRow gift; ///< grows as long as its streak runs
    bool isThanked = false;

    qint64 key() const { return number; }

    bool operator==(const ThankRow& other) const
    {
        return number == other.number && isThanked == other.isThanked
            && gift.count == other.gift.count && gift.diamonds == other.gift.diamonds
            && gift.streak == other.gift.streak;
    }
};

/// The gifts of a live to tick off: open ones first, newest at the top, ticked ones below.
///
/// Follows the batches at most every kTick. At most `capacity` gifts are kept; what has to go is
/// first what is worth too little, then what is ticked, then the oldest. Thread: GUI.
class ThankListModel final : public KeyedRows<ThankRow>
{
    Q_OBJECT

public:
    enum Role
    {
        RowRole = Qt::UserRole, ///< const ThankRow*, valid until control returns to the event loop
    };

    static constexpr std::size_t kCapacity = 500;
    static constexpr std::chrono::milliseconds kTick {500};

    explicit ThankListModel(QObject* parent = nullptr);
    /// For tests: a short list.
    explicit ThankListModel(std::size_t capacity, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void append(const EventBatchPtr& batch);
    void clear();
    /// Follows what was appended, now.
    void refresh();
    /// The words are in another language from now on.
    void retranslate();

    qint64 minimumDiamonds() const { return m_minimum; }

    /// Gifts worth less are not listed.
    void setMinimumDiamonds(qint64 diamonds);

    /// Listed and not ticked.
    int openCount() const { return m_open; }

    /// Open gifts that had to go because the list was full.
    qint64 dropped() const { return m_dropped; }

Q_SIGNALS:
    void refreshed();

private:
    void take(const Event& event);
    void take(const StreakChange& change);
    ThankRow* find(qint64 number);
    ThankRow* findStreak(const std::string& streakId);
    void add(FeedRow&& gift);
    void prune();
    template<typename IsLess>
    void drop(std::size_t& surplus, IsLess isLess);

    bool isListed(const ThankRow& row) const { return row.gift.diamonds >= m_minimum; }

    std::size_t m_capacity;
    std::deque<ThankRow> m_gifts; ///< in order of arrival
    std::unordered_map<std::string, qint64> m_streaks; ///< numbers of their gifts
    qint64 m_lastNumber = 0;
    qint64 m_minimum = 1;
    qint64 m_dropped = 0;
    int m_open = 0;
    QTimer m_tick;
};

} // namespace racha

Q_DECLARE_METATYPE(const racha::ThankRow*)
