// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/stats/leaderboard.h"
#include "ui/models/feedrow.h"
#include "ui/models/keyedrows.h"

#include <QTimer>

namespace racha {

struct LeaderRow
{
    UserId user;
    int rank = 1;
    QString name; ///< nickname, else handle
    QString handle;
    PersonRoles roles;
    qint64 gifterLevel = 0;
    qint64 amount = 0;
    qint64 other = 0; ///< of gifters: gifts where diamonds are ranked, and the reverse
    double share = 0; ///< of the first one's amount

    UserId key() const { return user; }

    bool operator==(const LeaderRow&) const = default;
};

/// The first kRows people of one board of a live.
///
/// Follows the batches at most every kTick, by moving rows: whoever is selected stays selected when
/// overtaken. Thread: GUI.
class LeaderboardModel final : public KeyedRows<LeaderRow>
{
    Q_OBJECT

public:
    enum Column
    {
        RankColumn,
        PersonColumn,
        OtherColumn,
        AmountColumn,
        ColumnCount,
    };

    enum Role
    {
        RowRole = Qt::UserRole, ///< const LeaderRow*, valid until control returns to the event loop
    };

    static constexpr std::size_t kRows = 100;
    static constexpr std::chrono::milliseconds kTick {1000};

    explicit LeaderboardModel(QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    void append(const EventBatchPtr& batch);
    void clear();

    LeaderMeasure measure() const { return m_measure; }

    void setMeasure(LeaderMeasure measure);
    /// Follows what was appended, now.
    void refresh();
    /// The words are in another language from now on.
    void retranslate();

    /// People who are not counted any more.
    qint64 forgotten() const { return m_board.forgotten(); }

    /// `3,120 ◆`, `× 12`, `42`
    static QString amountText(LeaderMeasure measure, qint64 amount);
    /// What the second figure of a gifter counts.
    static LeaderMeasure otherMeasure(LeaderMeasure measure);

Q_SIGNALS:
    void refreshed();

private:
    QString spoken(const LeaderRow& row, int column) const;
    static QString spokenAmount(LeaderMeasure measure, qint64 amount);

    Leaderboard m_board;
    LeaderMeasure m_measure = LeaderMeasure::Diamonds;
    std::int64_t m_shownVersion = 0;
    QTimer m_tick;
};

} // namespace racha

Q_DECLARE_METATYPE(const racha::LeaderRow*)
