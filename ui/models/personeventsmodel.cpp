// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/personeventsmodel.h"

#include "ui/presentation/eventpresenter.h"
#include "ui/words/formatters.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

void PersonEventsModel::setEvents(const std::vector<StoredEvent>& events)
{
    beginResetModel();
    m_rows.clear();
    m_lives.clear();
    for (const StoredEvent& event : events) {
        m_rows.push_back(feedRowOf(eventOf(event)));
        m_lives.push_back(u'@' + QString::fromStdString(event.streamer));
    }
    endResetModel();
}

void PersonEventsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int PersonEventsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PersonEventsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PersonEventsModel::text(int index, int column) const
{
    const FeedRow& shown = row(index);
    switch (column) {
    case Time:
        return EventPresenter::dayAndClock(shown.at);
    case Type:
        return EventPresenter::typeWord(shown);
    case What:
        return shown.diamonds > 0
            ? u"%1 · %2 ◆"_s.arg(EventPresenter::sentence(shown), words::number(shown.diamonds))
            : EventPresenter::sentence(shown);
    default:
        return m_lives[static_cast<std::size_t>(index)];
    }
}

QVariant PersonEventsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return text(index.row(), index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Time ? QString::fromStdString(isoText(row(index.row()).at))
                                      : text(index.row(), index.column());
    return {};
}

QVariant PersonEventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return words::timeTitle(tr("Time"));
    case Type:
        return tr("Type", "of an event");
    case What:
        return tr("What", "happened");
    default:
        return tr("Live", "in which it happened");
    }
}

} // namespace racha
