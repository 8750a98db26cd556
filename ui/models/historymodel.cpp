// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/historymodel.h"

#include "ui/presentation/eventpresenter.h"
#include "ui/words/formatters.h"

#include <algorithm>
#include <iterator>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(const std::string& utf8)
{
    return QString::fromStdString(words::oneLine(utf8));
}

QString idOrNothing(std::int64_t id)
{
    return id == 0 ? QString() : QString::number(id);
}

} // namespace

// --- rows

std::size_t HistoryModel::at(int index) const
{
    const auto place = static_cast<std::size_t>(index);
    return m_isNewestFirst ? m_rows.size() - 1 - place : place;
}

int HistoryModel::indexAt(std::size_t place) const
{
    return static_cast<int>(m_isNewestFirst ? m_rows.size() - 1 - place : place);
}

void HistoryModel::setNewestFirst(bool newestFirst)
{
    if (newestFirst == m_isNewestFirst)
        return;
    beginResetModel();
    m_isNewestFirst = newestFirst;
    endResetModel();
}

int HistoryModel::indexOf(const HistoryKey& key) const
{
    const auto found = std::ranges::lower_bound(m_rows, key, {}, &HistoryRow::key);
    if (found == m_rows.end() || found->key() != key)
        return -1;
    return indexAt(static_cast<std::size_t>(found - m_rows.begin()));
}

void HistoryModel::reset(std::vector<HistoryRow> rows)
{
    beginResetModel();
    m_rows.assign(std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    endResetModel();
}

void HistoryModel::insert(std::size_t place, std::span<HistoryRow> rows)
{
    if (rows.empty())
        return;
    const int first = static_cast<int>(m_isNewestFirst ? m_rows.size() - place : place);
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(place),
                  std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    endInsertRows();
}

void HistoryModel::remove(std::size_t place, std::size_t count)
{
    if (count == 0)
        return;
    const int first = m_isNewestFirst ? indexAt(place + count - 1) : indexAt(place);
    beginRemoveRows({}, first, first + static_cast<int>(count) - 1);
    const auto from = m_rows.begin() + static_cast<std::ptrdiff_t>(place);
    m_rows.erase(from, from + static_cast<std::ptrdiff_t>(count));
    endRemoveRows();
}

void HistoryModel::refresh(std::size_t place, const StoredEvent& event)
{
    if (m_rows[place].isOf(event))
        return;
    m_rows[place] = historyRowOf(event);
    const int changed = indexAt(place);
    Q_EMIT dataChanged(index(changed, 0), index(changed, ColumnCount - 1));
}

void HistoryModel::addOlder(std::vector<HistoryRow> rows)
{
    insert(0, rows);
}

void HistoryModel::addNewer(std::vector<HistoryRow> rows)
{
    insert(m_rows.size(), rows);
}

void HistoryModel::mergeAfter(const HistoryKey& place, const std::vector<StoredEvent>& rows)
{
    const auto first = std::ranges::upper_bound(m_rows, place, {}, &HistoryRow::key);
    auto held = static_cast<std::size_t>(first - m_rows.begin());
    for (auto come = rows.begin(); come != rows.end();) {
        std::size_t gone = held;
        while (gone < m_rows.size() && m_rows[gone].key() < historyKey(*come))
            ++gone;
        remove(held, gone - held);
        if (held < m_rows.size() && m_rows[held].key() == historyKey(*come)) {
            refresh(held++, *come++);
            continue;
        }
        std::vector<HistoryRow> fresh;
        while (come != rows.end()
               && (held == m_rows.size() || historyKey(*come) < m_rows[held].key()))
            fresh.push_back(historyRowOf(*come++));
        insert(held, fresh);
        held += fresh.size();
    }
    remove(held, m_rows.size() - held);
}

void HistoryModel::dropOldest(int count)
{
    remove(0, static_cast<std::size_t>(count));
}

void HistoryModel::dropNewest(int count)
{
    remove(m_rows.size() - static_cast<std::size_t>(count), static_cast<std::size_t>(count));
}

// --- words

void HistoryModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::idText(const HistoryRow& row, int column)
{
    switch (column) {
    case Room:
        return idOrNothing(row.event.room.value);
    case UserNumber:
        return idOrNothing(row.event.user.value);
    case MessageNumber:
        return idOrNothing(row.event.message.value);
    default:
        return idOrNothing(row.event.session.value);
    }
}

QString HistoryModel::text(int index, int column) const
{
    const HistoryRow& shown = row(index);
    switch (column) {
    case Time:
        return EventPresenter::dayAndClock(shown.event.timestamp);
    case Type:
        return EventPresenter::typeWord(shown.feed);
    case User:
        return shown.event.userUniqueId.empty() ? QString() : textOf(shown.event.userUniqueId);
    case Nickname:
        return textOf(shown.event.userNickname);
    case What:
        return EventPresenter::sentence(shown.feed);
    case Streak:
        return EventPresenter::badge(shown.feed, shown.feed.lastAt);
    case Diamonds:
        return shown.event.diamonds == 0 ? QString() : words::number(shown.event.diamonds);
    case Live:
        return u'@' + textOf(shown.event.streamer);
    case ReceivedAt:
        return EventPresenter::dayAndClock(shown.event.receivedAt);
    case Gift:
        return shown.event.type == EventType::Gift ? EventPresenter::gift(shown.feed) : QString();
    case Count:
        return shown.feed.count == 0 ? QString() : words::number(shown.feed.count);
    default:
        return idText(shown, column);
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == Time)
            return QString::fromStdString(isoText(row(index.row()).event.timestamp));
        if (index.column() == ReceivedAt)
            return QString::fromStdString(isoText(row(index.row()).event.receivedAt));
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        // The row in one line: cells of a table tell nothing by themselves.
        return index.column() == Time ? EventPresenter::line(row(index.row()).feed)
                                      : text(index.row(), index.column());
    case RowRole:
        return QVariant::fromValue(&row(index.row()));
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == Diamonds || section == Count;
        return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> names {words::timeTitle(tr("Time")),
                                                  tr("Type", "of an event"),
                                                  tr("User"),
                                                  tr("Nickname"),
                                                  tr("What", "happened"),
                                                  tr("Streak"),
                                                  tr("Diamonds"),
                                                  tr("Live", "whose"),
                                                  tr("Room id"),
                                                  words::timeTitle(tr("Received")),
                                                  tr("User id"),
                                                  tr("Message id"),
                                                  tr("Session"),
                                                  tr("Gift"),
                                                  tr("Count")};
    return names[static_cast<std::size_t>(section)];
}

} // namespace racha
