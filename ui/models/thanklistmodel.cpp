// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/thanklistmodel.h"

#include "ui/presentation/eventpresenter.h"
#include "ui/words/formatters.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

ThankListModel::ThankListModel(QObject* parent)
    : ThankListModel(kCapacity, parent)
{
}

ThankListModel::ThankListModel(std::size_t capacity, QObject* parent)
    : KeyedRows(parent)
    , m_capacity(capacity)
{
    m_tick.setSingleShot(true);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &ThankListModel::refresh);
}

int ThankListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant ThankListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ThankRow& shown = row(index.row());
    switch (role) {
    case RowRole:
        return QVariant::fromValue(&shown);
    case Qt::CheckStateRole:
        return shown.isThanked ? Qt::Checked : Qt::Unchecked;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList parts {shown.gift.name, EventPresenter::sentence(shown.gift),
                           words::number(shown.gift.diamonds) + u" ◆",
                           EventPresenter::clock(shown.gift.at).left(5)};
        if (shown.gift.isStreakRunning())
            parts << tr("still running", "a streak of gifts");
        return parts.join(u" · "_s);
    }
    default:
        return {};
    }
}

bool ThankListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    ThankRow* const ticked = find(row(index.row()).number);
    if (!ticked)
        return false;
    ticked->isThanked = value.toInt() == Qt::Checked;
    refresh();
    return true;
}

Qt::ItemFlags ThankListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = KeyedRows::flags(index);
    return index.isValid() ? usual | Qt::ItemIsUserCheckable : usual;
}

void ThankListModel::append(const EventBatchPtr& batch)
{
    for (const Event& event : batch->events)
        take(event);
    for (const StreakChange& change : batch->streaks)
        take(change);
    if (m_gifts.size() > 2 * m_capacity)
        prune();
}

void ThankListModel::take(const Event& event)
{
    const auto* const gift = std::get_if<GiftEvent>(&event.payload);
    if (!gift)
        return;
    if (!m_tick.isActive())
        m_tick.start();
    if (event.streakId.empty()) {
        add(feedRowWithoutData(event));
        return;
    }
    ThankRow* known = findStreak(event.streakId);
    if (!known) {
        FeedRow row = feedRowWithoutData(event);
        row.kind = FeedRowKind::Streak;
        row.diamonds = 0;
        add(std::move(row));
        known = &m_gifts.back();
    }
    // By the total: also right where the streak began before it was listed.
    known->gift.count = std::max<qint64>(known->gift.count, gift->streakTotal);
    known->gift.diamonds =
        std::max<qint64>(known->gift.diamonds, gift->streakTotal * gift->gift.diamondCount);
    known->gift.streak = event.streakStatus;
}

void ThankListModel::take(const StreakChange& change)
{
    ThankRow* const known =
        change.streak.type == EventType::Gift ? findStreak(change.streak.id) : nullptr;
    if (!known)
        return;
    known->gift.count = change.streak.total;
    known->gift.diamonds = change.streak.diamonds;
    known->gift.endReason = change.streak.endReason;
    if (change.kind == StreakChangeKind::Closed)
        known->gift.streak = StreakStatus::End;
    if (!m_tick.isActive())
        m_tick.start();
}

void ThankListModel::add(FeedRow&& gift)
{
    ThankRow row;
    row.number = ++m_lastNumber;
    row.gift = std::move(gift);
    if (!row.gift.streakId.empty())
        m_streaks[row.gift.streakId] = row.number;
    m_gifts.push_back(std::move(row));
}

ThankRow* ThankListModel::find(qint64 number)
{
    const auto found =
        std::lower_bound(m_gifts.begin(), m_gifts.end(), number,
                         [](const ThankRow& row, qint64 wanted) { return row.number < wanted; });
    return found != m_gifts.end() && found->number == number ? &*found : nullptr;
}

ThankRow* ThankListModel::findStreak(const std::string& streakId)
{
    const auto known = m_streaks.find(streakId);
    return known == m_streaks.end() ? nullptr : find(known->second);
}

void ThankListModel::prune()
{
    std::size_t surplus = m_gifts.size() - std::min(m_gifts.size(), m_capacity);
    drop(surplus, [this](const ThankRow& row) { return !isListed(row); });
    drop(surplus, [](const ThankRow& row) { return row.isThanked; });
    m_dropped += static_cast<qint64>(surplus);
    drop(surplus, [](const ThankRow&) { return true; });
}

/// The oldest of those that count less.
template<typename IsLess>
void ThankListModel::drop(std::size_t& surplus, IsLess isLess)
{
    std::erase_if(m_gifts, [&](const ThankRow& row) {
        if (surplus == 0 || !isLess(row))
            return false;
        --surplus;
        if (!row.gift.streakId.empty())
            m_streaks.erase(row.gift.streakId);
        return true;
    });
}

void ThankListModel::clear()
{
    m_gifts.clear();
    m_streaks.clear();
    m_dropped = 0;
    refresh();
}

void ThankListModel::setMinimumDiamonds(qint64 diamonds)
{
    m_minimum = diamonds;
    refresh();
}

void ThankListModel::refresh()
{
    m_tick.stop();
    prune();
    std::vector<ThankRow> rows;
    for (const bool thanked : {false, true}) {
        for (auto gift = m_gifts.rbegin(); gift != m_gifts.rend(); ++gift) {
            if (gift->isThanked == thanked && isListed(*gift))
                rows.push_back(*gift);
        }
        if (!thanked)
            m_open = static_cast<int>(rows.size());
    }
    becomeRows(std::move(rows));
    Q_EMIT refreshed();
}

void ThankListModel::retranslate()
{
    announceAll();
}

} // namespace racha
