// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/livefeedmodel.h"

#include "core/event/eventjson.h"
#include "ui/presentation/eventpresenter.h"

#include <algorithm>

namespace racha {

namespace {

// A row of joins grows while people can still see it: not for longer, nor when further up.
constexpr std::chrono::seconds kJoinsLast {30};
constexpr qint64 kJoinsWithin = 12; ///< rows from the end
// Above so many separate changes one announcement of the whole span is cheaper.
constexpr std::size_t kSeparateChanges = 64;

bool isStreakRow(const Event& event)
{
    return !event.streakId.empty();
}

qint64 totalOf(const Event& event)
{
    if (const auto* gift = std::get_if<GiftEvent>(&event.payload))
        return gift->streakTotal;
    if (const auto* like = std::get_if<LikeEvent>(&event.payload))
        return like->streakTotal;
    return 0;
}

} // namespace

LiveFeedModel::LiveFeedModel(QObject* parent)
    : LiveFeedModel(kCapacity, parent)
{
}

LiveFeedModel::LiveFeedModel(qsizetype capacity, QObject* parent)
    : QAbstractListModel(parent)
    , m_capacity(capacity)
{
    m_tick.setSingleShot(true);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &LiveFeedModel::flush);
}

int LiveFeedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LiveFeedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FeedRow& shown = row(index.row());
    switch (role) {
    case RowRole:
        return QVariant::fromValue(&shown);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return EventPresenter::line(shown);
    default:
        return {};
    }
}

void LiveFeedModel::append(const EventBatchPtr& batch)
{
    m_pending.push_back(batch);
    m_pendingEvents += static_cast<qint64>(batch->events.size());
    if (!m_tick.isActive())
        m_tick.start();
}

void LiveFeedModel::flush()
{
    m_tick.stop();
    qint64 skipped = 0;
    auto first = m_pending.begin();
    for (; m_pendingEvents > m_capacity && std::next(first) != m_pending.end(); ++first) {
        const auto events = static_cast<qint64>((*first)->events.size());
        m_pendingEvents -= events;
        skipped += events;
    }
    if (skipped > 0 && !(*first)->events.empty())
        m_skippedTo = (*first)->events.front().receivedAt;
    for (; first != m_pending.end(); ++first) {
        take(**first);
        first->reset(); // in a burst all of them take megabytes
    }
    m_pending.clear();
    m_pendingEvents = 0;
    insertFresh();
    announceChanges();
    announceLargeGifts();
    if (skipped > 0)
        Q_EMIT rowsSkipped(skipped);
}

WallTime LiveFeedModel::completeFrom() const
{
    const bool hasDropped = m_first > 0 && !m_rows.empty();
    return hasDropped ? std::max(m_skippedTo, m_rows.front().at) : m_skippedTo;
}

void LiveFeedModel::clear()
{
    beginResetModel();
    m_tick.stop();
    m_pending.clear();
    m_pendingEvents = 0;
    m_first = 0;
    m_rows.clear();
    m_largeGifts.clear();
    m_streakRows.clear();
    m_messageRows.clear();
    m_joinRow.reset();
    m_isEndTold = false;
    m_upTo = {};
    m_skippedTo = {};
    endResetModel();
}

void LiveFeedModel::setEveryMessage(bool every)
{
    if (every == m_everyMessage)
        return;
    flush();
    m_everyMessage = every;
    m_joinRow.reset();
    m_messageRows.clear();
}

void LiveFeedModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

/// Streak changes and notices stand between events: their position counts the events before.
void LiveFeedModel::take(const EventBatch& batch)
{
    if (batch.capture)
        m_streamer = batch.capture->streamer;
    auto streak = batch.streaks.begin();
    auto notice = batch.notices.begin();
    for (std::size_t i = 0; i <= batch.events.size(); ++i) {
        for (; notice != batch.notices.end() && notice->position <= i; ++notice)
            take(*notice, i > 0 ? &batch.events[i - 1] : nullptr);
        for (; streak != batch.streaks.end() && streak->position <= i; ++streak)
            take(*streak);
        if (i < batch.events.size())
            take(batch.events[i]);
    }
    for (const RowChange& change : batch.rowChanges)
        take(change);
    m_upTo = std::max(m_upTo, batch.upTo);
}

/// `before`: the event that it stands behind, in the same batch.
void LiveFeedModel::take(const Notice& notice, const Event* before)
{
    FeedRow row = feedRowOf(notice);
    if (const auto* const state = std::get_if<LiveState>(&notice.what)) {
        const EventType type = before ? before->type() : EventType::Unknown;
        row.isTold = (*state == LiveState::Paused && type == EventType::LivePause)
            || (*state == LiveState::Live && type == EventType::LiveUnpause)
            || (*state == LiveState::Ended && m_isEndTold);
        m_isEndTold = false;
    }
    add(std::move(row));
}

void LiveFeedModel::take(const Event& event)
{
    // The live ends with the record behind its message, not with the message.
    if (event.type() == EventType::LiveEnd && !event.history)
        m_isEndTold = true;
    if (m_everyMessage)
        add(freshRow(event));
    else if (isStreakRow(event))
        takeStreakEvent(event);
    else if (event.type() == EventType::Join)
        takeJoin(freshRow(event));
    else
        add(freshRow(event));
}

bool LiveFeedModel::isAlerting(const Event& event) const
{
    if (!m_alerts || m_alerts->isIdle())
        return false;
    const auto rules = m_alerts->matching(event, m_streamer, event.receivedAt);
    return std::any_of(rules.begin(), rules.end(),
                       [](const AlertRule* rule) { return rule->highlights; });
}

FeedRow LiveFeedModel::freshRow(const Event& event)
{
    FeedRow row = feedRowOf(event);
    row.name = shared(row.name);
    row.handle = shared(row.handle);
    if (row.type == EventType::Gift)
        row.text = shared(row.text);
    row.isAlert = isAlerting(event);
    return row;
}

QString LiveFeedModel::shared(const QString& text)
{
    if (const QString* const known = m_texts.find(text))
        return *known;
    return m_texts.insert(text, text);
}

void LiveFeedModel::takeStreakEvent(const Event& event)
{
    const auto known = m_streakRows.find(event.streakId);
    FeedRow* grown = known == m_streakRows.end() ? nullptr : find(known->second);
    if (!grown) {
        FeedRow fresh = freshRow(event);
        fresh.kind = FeedRowKind::Streak;
        fresh.count = std::max(fresh.count, totalOf(event));
        m_streakRows[event.streakId] = endSequence() + static_cast<qint64>(m_fresh.size());
        add(std::move(fresh));
        return;
    }
    grown->count = std::max(grown->count, totalOf(event));
    grown->diamonds += event.diamonds;
    grown->lastAt = event.receivedAt;
    grown->timestamp = event.timestamp;
    grown->message = event.message;
    grown->data = PackedEventData::loose(event);
    if (event.streakStatus == StreakStatus::End)
        grown->data.pack();
    grown->isAlert = grown->isAlert || isAlerting(event);
    grown->streak = event.streakStatus;
    ++grown->messages;
    touch(known->second);
    noteLargeGift(*grown, known->second);
}

void LiveFeedModel::takeJoin(FeedRow&& row)
{
    FeedRow* gathering = m_joinRow ? find(*m_joinRow) : nullptr;
    const qint64 end = endSequence() + static_cast<qint64>(m_fresh.size());
    if (!gathering || row.at - gathering->at > kJoinsLast || end - *m_joinRow > kJoinsWithin) {
        m_joinRow = end;
        row.kind = FeedRowKind::Joins;
        row.names = QStringList {row.name};
        row.count = 1;
        add(std::move(row));
        return;
    }
    ++gathering->count;
    ++gathering->messages;
    gathering->lastAt = row.at;
    if (gathering->names.size() < FeedRow::kNamesShown)
        gathering->names << row.name;
    touch(*m_joinRow);
}

void LiveFeedModel::take(const StreakChange& change)
{
    const auto known = m_streakRows.find(change.streak.id);
    FeedRow* shown = known == m_streakRows.end() ? nullptr : find(known->second);
    if (!shown)
        return;
    shown->count = change.streak.total;
    shown->diamonds = change.streak.diamonds;
    if (change.kind == StreakChangeKind::Closed) {
        shown->streak = StreakStatus::End;
        shown->endReason = change.streak.endReason;
        shown->data.pack();
    } else {
        shown->endReason = EndReason::Running;
        shown->streak = change.rows > 1 ? StreakStatus::Continue : StreakStatus::Start;
    }
    touch(known->second);
}

/// Where each message has its row, an end that is known only later changes an earlier one.
void LiveFeedModel::take(const RowChange& change)
{
    const auto known = m_messageRows.find(change.row.message);
    if (known == m_messageRows.end())
        return;
    if (FeedRow* shown = find(known->second)) {
        shown->streak = change.status;
        touch(known->second);
    }
}

void LiveFeedModel::add(FeedRow&& row)
{
    if (m_everyMessage && !row.streakId.empty() && row.message)
        m_messageRows[row.message] = endSequence() + static_cast<qint64>(m_fresh.size());
    noteLargeGift(row, endSequence() + static_cast<qint64>(m_fresh.size()));
    m_fresh.push_back(std::move(row));
}

void LiveFeedModel::noteLargeGift(const FeedRow& row, qint64 sequence)
{
    if (row.type == EventType::Gift && row.diamonds >= m_largeFrom)
        m_largeGifts.insert(sequence);
}

void LiveFeedModel::announceLargeGifts()
{
    std::vector<FeedRow> rows;
    for (const qint64 sequence : m_largeGifts) {
        if (const FeedRow* const row = find(sequence))
            rows.push_back(*row);
    }
    m_largeGifts.clear();
    if (!rows.empty())
        Q_EMIT largeGiftsCame(rows);
}

int LiveFeedModel::rowOf(const FeedRow& row) const
{
    const auto same = [&row](const FeedRow& held) {
        const bool isAnyOfStreak = held.kind == FeedRowKind::Streak || !row.message;
        return row.streakId.empty() || !isAnyOfStreak
            ? held.message == row.message && held.at == row.at
            : held.streakId == row.streakId;
    };
    const auto found = std::find_if(m_rows.rbegin(), m_rows.rend(), same);
    return static_cast<int>(m_rows.rend() - found) - 1;
}

std::vector<int> LiveFeedModel::rowsOfStreak(std::string_view streakId) const
{
    std::vector<int> rows;
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).streakId == streakId)
            rows.push_back(i);
    }
    return rows;
}

FeedRow* LiveFeedModel::find(qint64 sequence)
{
    if (sequence < m_first)
        return nullptr;
    const auto place = static_cast<std::size_t>(sequence - m_first);
    if (place < m_rows.size())
        return &m_rows[place];
    return place - m_rows.size() < m_fresh.size() ? &m_fresh[place - m_rows.size()] : nullptr;
}

void LiveFeedModel::touch(qint64 sequence)
{
    if (sequence < endSequence())
        m_changed.insert(sequence);
}

void LiveFeedModel::forget(const FeedRow& row)
{
    if (row.kind == FeedRowKind::Streak)
        m_streakRows.erase(row.streakId);
    else if (!row.streakId.empty())
        m_messageRows.erase(row.message);
}

void LiveFeedModel::dropOldest(qint64 count)
{
    const qint64 held = std::min(count, static_cast<qint64>(m_rows.size()));
    if (held > 0) {
        beginRemoveRows({}, 0, static_cast<int>(held - 1));
        for (qint64 i = 0; i < held; ++i) {
            forget(m_rows.front());
            m_rows.pop_front();
        }
        m_first += held;
        endRemoveRows();
    }
    for (qint64 i = held; i < count; ++i) {
        forget(m_fresh.front());
        m_fresh.pop_front();
        ++m_first;
    }
}

void LiveFeedModel::insertFresh()
{
    if (m_fresh.empty())
        return;
    const auto total = static_cast<qint64>(m_rows.size() + m_fresh.size());
    if (total > m_capacity)
        dropOldest(total - m_capacity);
    const int at = static_cast<int>(m_rows.size());
    beginInsertRows({}, at, at + static_cast<int>(m_fresh.size()) - 1);
    std::move(m_fresh.begin(), m_fresh.end(), std::back_inserter(m_rows));
    m_fresh.clear();
    endInsertRows();
}

void LiveFeedModel::announceChanges()
{
    m_changed.erase(m_changed.begin(), m_changed.lower_bound(m_first));
    if (m_changed.empty())
        return;
    const auto announce = [this](qint64 from, qint64 to) {
        Q_EMIT dataChanged(index(static_cast<int>(from - m_first)),
                           index(static_cast<int>(to - m_first)));
    };
    if (m_changed.size() > kSeparateChanges) {
        announce(*m_changed.begin(), *m_changed.rbegin());
    } else {
        for (const qint64 sequence : m_changed)
            announce(sequence, sequence);
    }
    m_changed.clear();
}

} // namespace racha
