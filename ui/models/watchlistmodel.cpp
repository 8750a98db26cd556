// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/watchlistmodel.h"

#include "ui/presentation/watchpresenter.h"

#include <QHash>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether the answer says if there is a live, and does not just fail to.
bool isAnswer(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Live:
    case Liveness::Paused:
    case Liveness::Offline:
        return true;
    case Liveness::Unknown:
    case Liveness::NotFound:
    case Liveness::Blocked:
    case Liveness::Failed:
        break;
    }
    return false;
}

} // namespace

WatchListModel::WatchListModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

int WatchListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_known.size());
}

int WatchListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WatchListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const WatchedPerson& person = m_list.people()[row];
    const Known& known = m_known[row];
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn
            ? WatchPresenter::line(person, known.check, known.isWatched, m_now)
            : text(index.row(), index.column());
    case Qt::ToolTipRole:
        return WatchPresenter::details(person, known.check, known.isWatched, m_now);
    case UsernameRole:
        return person.username;
    case PersonRole:
        return QVariant::fromValue(&person);
    case CheckRole:
        return QVariant::fromValue(&known.check);
    case WatchedRole:
        return known.isWatched;
    default:
        return {};
    }
}

QVariant WatchListModel::text(int row, int column) const
{
    const WatchedPerson& person = m_list.people()[static_cast<std::size_t>(row)];
    switch (column) {
    case StateColumn:
        return WatchPresenter::state(m_known[static_cast<std::size_t>(row)].check);
    case NameColumn:
        return QString(u'@' + person.username);
    case TagsColumn:
        return person.tags.join(u", "_s);
    case NoteColumn:
        return person.note;
    case LastLiveColumn:
        return WatchPresenter::moment(person.lastLiveAt, m_now);
    default:
        return {};
    }
}

QVariant WatchListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return WatchPresenter::stateTitle();
    case NameColumn:
        return WatchPresenter::nameTitle();
    case TagsColumn:
        return WatchPresenter::tagsTitle();
    case NoteColumn:
        return WatchPresenter::noteTitle();
    case LastLiveColumn:
        return WatchPresenter::lastLiveTitle();
    default:
        return {};
    }
}

int WatchListModel::liveCount() const
{
    return static_cast<int>(std::count_if(m_known.begin(), m_known.end(),
                                          [](const Known& known) { return known.check.isLive(); }));
}

int WatchListModel::rowOf(const QString& username) const
{
    const auto row = m_list.indexOf(username);
    return row ? static_cast<int>(*row) : -1;
}

void WatchListModel::setList(const WatchList& list)
{
    beginResetModel();
    m_list = list;
    m_known.assign(m_list.people().size(), {});
    endResetModel();
}

/// The row comes last; where the list refuses, the model stays as it is.
WatchList::Added WatchListModel::add(const WatchedPerson& person)
{
    WatchList grown = m_list;
    const WatchList::Added added = grown.add(person);
    if (added != WatchList::Added::Yes)
        return added;
    beginInsertRows({}, rowCount(), rowCount());
    m_list = std::move(grown);
    m_known.emplace_back();
    endInsertRows();
    Q_EMIT listChanged();
    return added;
}

std::optional<WatchedPerson> WatchListModel::remove(const QString& username)
{
    const int row = rowOf(username);
    if (row < 0)
        return std::nullopt;
    const QString name = username; // whose name it is may change while views say goodbye
    beginRemoveRows({}, row, row);
    auto removed = m_list.remove(name);
    m_known.erase(m_known.begin() + row);
    endRemoveRows();
    Q_EMIT listChanged();
    return removed;
}

void WatchListModel::describe(const QString& username, const QStringList& tags, const QString& note)
{
    if (!m_list.describe(username, tags, note))
        return;
    announce(*m_list.indexOf(username));
    Q_EMIT listChanged();
}

void WatchListModel::setCheck(const LiveCheck& check)
{
    const auto row = m_list.indexOf(check.username);
    if (!row || m_known[*row].isWatched)
        return;
    const Known before = m_known[*row];
    learn(*row, check);
    if (check.isLive() && before.isAnswered && before.room != check.room)
        Q_EMIT wentLive(check.username);
}

void WatchListModel::forgetChecks()
{
    for (std::size_t row = 0; row < m_known.size(); ++row) {
        if (m_known[row].isWatched)
            continue;
        m_known[row] = {};
        announce(row);
    }
}

void WatchListModel::setWatched(const QList<LiveCheck>& watched)
{
    QHash<QString, LiveCheck> news;
    for (const LiveCheck& check : watched)
        news.insert(check.username, check);
    for (std::size_t row = 0; row < m_known.size(); ++row) {
        Known& known = m_known[row];
        const auto found = news.constFind(m_list.people()[row].username);
        const bool isWatched = found != news.constEnd();
        if (known.isWatched && known.check.isLive())
            noteLive(row, m_now);
        if (!isWatched && !known.isWatched)
            continue;
        known.isWatched = isWatched;
        learn(row, isWatched ? *found : LiveCheck {});
    }
}

/// An answer that says nothing about the live leaves what is known of the last one.
void WatchListModel::learn(std::size_t row, const LiveCheck& check)
{
    Known& known = m_known[row];
    known.check = check;
    if (isAnswer(check.liveness))
        known.isAnswered = true;
    if (check.isLive()) {
        known.room = check.room;
        noteLive(row, check.at);
    }
    announce(row);
}

void WatchListModel::noteLive(std::size_t row, WallTime at)
{
    if (m_list.noteLive(m_list.people()[row].username, at))
        Q_EMIT lastLiveChanged();
}

void WatchListModel::announce(std::size_t row)
{
    const int at = static_cast<int>(row);
    Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

/// Only a new day changes what is shown.
void WatchListModel::advanceTo(WallTime now)
{
    const bool isOtherDay = !WatchPresenter::isSameDay(m_now, now);
    m_now = now;
    if (isOtherDay && !m_known.empty())
        Q_EMIT dataChanged(index(0, LastLiveColumn), index(rowCount() - 1, LastLiveColumn));
}

void WatchListModel::retranslate()
{
    if (!m_known.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace racha
