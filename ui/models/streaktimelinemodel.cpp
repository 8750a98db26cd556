// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/streaktimelinemodel.h"

#include "ui/presentation/streakpresenter.h"

#include <algorithm>
#include <utility>

namespace racha {

StreakTimelineModel::StreakTimelineModel(QObject* parent)
    : StreakTimelineModel(kCapacity, parent)
{
}

StreakTimelineModel::StreakTimelineModel(qsizetype capacity, QObject* parent)
    : QAbstractTableModel(parent)
    , m_capacity(capacity)
{
    m_tick.setSingleShot(true);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &StreakTimelineModel::flush);
}

int StreakTimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lanes.size());
}

int StreakTimelineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StreakTimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StreakLane& shown = lane(index.row());
    const bool isLabel = index.column() == LabelColumn;
    switch (role) {
    case LaneRole:
        return QVariant::fromValue(&shown);
    case StreakIdRole:
        return QString::fromStdString(shown.row.streakId);
    case Qt::DisplayRole:
        return isLabel ? StreakPresenter::label(shown) : StreakPresenter::span(shown, m_now);
    case Qt::AccessibleTextRole:
        return isLabel ? StreakPresenter::line(shown) : StreakPresenter::span(shown, m_now);
    default:
        return {};
    }
}

QVariant StreakTimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == LabelColumn ? StreakPresenter::labelTitle() : StreakPresenter::spanTitle();
}

const StreakLane& StreakTimelineModel::lane(int row) const
{
    return m_lanes[m_lanes.size() - 1 - static_cast<std::size_t>(row)];
}

int StreakTimelineModel::rowOf(std::string_view streakId) const
{
    const auto known = m_known.find(std::string(streakId));
    return known == m_known.end() || known->second >= endSequence() ? -1 : rowAt(known->second);
}

int StreakTimelineModel::rowAt(qint64 sequence) const
{
    return static_cast<int>(endSequence() - 1 - sequence);
}

WallTime StreakTimelineModel::oldest() const
{
    WallTime oldest = m_now;
    if (!m_lanes.empty())
        oldest = std::min(oldest, m_lanes.front().row.at);
    if (!m_moments.empty())
        oldest = std::min(oldest, m_moments.front().at);
    return oldest;
}

void StreakTimelineModel::append(const EventBatchPtr& batch)
{
    // At once: batches that wait would keep their payloads in memory.
    take(*batch);
    if (!m_tick.isActive())
        m_tick.start();
}

void StreakTimelineModel::flush()
{
    m_tick.stop();
    if (!std::exchange(m_isNews, false))
        return;
    insertFresh();
    announceGrowth();
    countRunning();
    Q_EMIT flushed();
}

void StreakTimelineModel::clear()
{
    beginResetModel();
    m_tick.stop();
    m_first = 0;
    m_lanes.clear();
    m_fresh.clear();
    m_known.clear();
    m_moments.clear();
    m_running = 0;
    m_now = {};
    m_isNews = false;
    m_grownTo = -1;
    endResetModel();
    Q_EMIT flushed();
}

void StreakTimelineModel::advanceTo(WallTime now)
{
    if (m_now == WallTime {} || now <= m_now)
        return;
    m_now = now;
    const auto isRunning = [](const StreakLane& lane) { return lane.isRunning(); };
    const auto first = std::find_if(m_lanes.begin(), m_lanes.end(), isRunning);
    if (first == m_lanes.end())
        return;
    const auto last = std::find_if(m_lanes.rbegin(), m_lanes.rend(), isRunning);
    Q_EMIT dataChanged(index(static_cast<int>(last - m_lanes.rbegin()), SpanColumn),
                       index(static_cast<int>(m_lanes.end() - first) - 1, SpanColumn));
}

void StreakTimelineModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_lanes.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

/// Changes stand between events: their position counts the events before.
void StreakTimelineModel::take(const EventBatch& batch)
{
    if (batch.capture)
        m_settings = batch.capture->settings;
    auto change = batch.streaks.begin();
    for (std::size_t i = 0; i <= batch.events.size(); ++i) {
        for (; change != batch.streaks.end() && change->position <= i; ++change)
            take(*change);
        if (i < batch.events.size() && !batch.events[i].streakId.empty())
            take(batch.events[i]);
    }
    for (const Notice& notice : batch.notices)
        take(notice);
    m_now = std::max(m_now, batch.upTo);
}

/// Whether a row is the end may change later (R4, R5), and the changes of its streak then say so;
/// what they do not say is which row it is, and that shows in the event's status at its arrival.
void StreakTimelineModel::take(const Event& event)
{
    m_isNews = true;
    StreakLane* const known = find(event.streakId);
    StreakLane& lane = known ? *known : begin(event);
    FeedRow& row = lane.row;
    row.lastAt = std::max(row.lastAt, event.receivedAt);
    row.count = std::max(row.count, totalWith(event));
    if (known)
        ++row.messages;
    if (addedBy(event) > 0)
        lane.noteAddition(event.receivedAt);
    if (event.streakStatus == StreakStatus::End) {
        row.streak = StreakStatus::End;
        lane.end = event.receivedAt;
    }
}

void StreakTimelineModel::take(const StreakChange& change)
{
    StreakLane* const lane = find(change.streak.id);
    if (!lane)
        return;
    m_isNews = true;
    FeedRow& row = lane->row;
    row.count = change.streak.total;
    row.diamonds = change.streak.diamonds;
    row.endReason = change.streak.endReason;
    if (change.rows > row.messages) {
        // It began before this lane did: with an earlier capture, or its first lane left the ring.
        row.messages = change.rows;
        const auto length = change.streak.endedAt - change.streak.startedAt;
        row.at = std::min(row.at, row.lastAt - std::max(length, WallTime::duration::zero()));
    }
    if (row.endReason == EndReason::Running) {
        lane->end.reset();
        row.streak = change.rows > 1 ? StreakStatus::Continue : StreakStatus::Start;
        return;
    }
    row.streak = StreakStatus::End;
    if (!lane->end)
        lane->end = row.lastAt;
}

void StreakTimelineModel::take(const Notice& notice)
{
    if (std::holds_alternative<LiveState>(notice.what))
        return;
    m_isNews = true;
    m_moments.push_back(feedRowOf(notice));
    if (m_moments.size() > kMoments)
        m_moments.pop_front();
}

StreakLane& StreakTimelineModel::begin(const Event& event)
{
    m_known[event.streakId] = endSequence() + static_cast<qint64>(m_fresh.size());
    StreakLane& lane = m_fresh.emplace_back();
    lane.row = feedRowWithoutData(event);
    lane.row.kind = FeedRowKind::Streak;
    lane.idleLimit = event.type() == EventType::Like ? m_settings.likeIdle : m_settings.giftIdle;
    return lane;
}

/// The lane of a streak, which is about to change; null where it is not held.
StreakLane* StreakTimelineModel::find(const std::string& streakId)
{
    const auto known = m_known.find(streakId);
    if (known == m_known.end())
        return nullptr;
    const auto place = static_cast<std::size_t>(known->second - m_first);
    if (place >= m_lanes.size())
        return &m_fresh[place - m_lanes.size()];
    touch(known->second);
    return &m_lanes[place];
}

void StreakTimelineModel::touch(qint64 sequence)
{
    const bool isFirst = m_grownTo < m_grownFrom;
    m_grownFrom = isFirst ? sequence : std::min(m_grownFrom, sequence);
    m_grownTo = isFirst ? sequence : std::max(m_grownTo, sequence);
}

void StreakTimelineModel::dropOldest(qint64 count)
{
    const auto held = std::min(count, static_cast<qint64>(m_lanes.size()));
    if (held > 0) {
        const int last = rowCount() - 1;
        beginRemoveRows({}, last - static_cast<int>(held) + 1, last);
        for (qint64 i = 0; i < held; ++i) {
            m_known.erase(m_lanes.front().row.streakId);
            m_lanes.pop_front();
        }
        m_first += held;
        endRemoveRows();
    }
    for (qint64 i = held; i < count; ++i) {
        m_known.erase(m_fresh.front().row.streakId);
        m_fresh.pop_front();
        ++m_first;
    }
}

void StreakTimelineModel::insertFresh()
{
    if (m_fresh.empty())
        return;
    const qint64 end = endSequence() + static_cast<qint64>(m_fresh.size());
    if (end - m_first > m_capacity)
        dropOldest(end - m_first - m_capacity);
    beginInsertRows({}, 0, static_cast<int>(m_fresh.size()) - 1);
    std::move(m_fresh.begin(), m_fresh.end(), std::back_inserter(m_lanes));
    m_fresh.clear();
    endInsertRows();
}

void StreakTimelineModel::announceGrowth()
{
    m_grownFrom = std::max(m_grownFrom, m_first);
    if (m_grownTo >= m_grownFrom)
        Q_EMIT dataChanged(index(rowAt(m_grownTo), 0), index(rowAt(m_grownFrom), ColumnCount - 1));
    m_grownFrom = 0;
    m_grownTo = -1;
}

void StreakTimelineModel::countRunning()
{
    m_running = static_cast<int>(std::count_if(
        m_lanes.begin(), m_lanes.end(), [](const StreakLane& lane) { return lane.isRunning(); }));
}

} // namespace racha
