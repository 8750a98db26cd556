// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/unknownmethodsmodel.h"

#include "core/event/eventmappings.h"
#include "ui/presentation/eventpresenter.h"
#include "ui/words/eventsentence.h"
#include "ui/words/formatters.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

UnknownMethodsModel::Row& UnknownMethodsModel::rowFor(const UnknownMethod& method)
{
    auto it = std::ranges::find(m_rows, method.method, &Row::method);
    if (it == m_rows.end()) {
        const int row = rowCount();
        beginInsertRows({}, row, row);
        it = m_rows.insert(it, {method.method, 0, 0, method.firstSeen, method.lastSeen});
        endInsertRows();
    }
    it->firstSeen = std::min(it->firstSeen, method.firstSeen);
    it->lastSeen = std::max(it->lastSeen, method.lastSeen);
    return *it;
}

void UnknownMethodsModel::setCame(const std::vector<UnknownMethod>& methods)
{
    for (const UnknownMethod& method : methods)
        rowFor(method).came = method.count;
    tellChanged();
}

void UnknownMethodsModel::setStored(const std::vector<UnknownMethod>& methods)
{
    for (Row& row : m_rows)
        row.stored = 0;
    for (const UnknownMethod& method : methods)
        rowFor(method).stored = method.count;
    tellChanged();
}

void UnknownMethodsModel::tellChanged()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void UnknownMethodsModel::refreshMappings()
{
    tellChanged();
}

void UnknownMethodsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellChanged();
}

std::string UnknownMethodsModel::methodAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].method
                                        : std::string();
}

int UnknownMethodsModel::rowOf(const std::string& method) const
{
    const auto it = std::ranges::find(m_rows, method, &Row::method);
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int UnknownMethodsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int UnknownMethodsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnknownMethodsModel::text(const Row& row, int column) const
{
    switch (column) {
    case Method:
        return QString::fromStdString(row.method);
    case Came:
        return words::number(row.came);
    case Stored:
        return words::number(row.stored);
    case LastSeen:
        return EventPresenter::dayAndClock(row.lastSeen);
    default:
        break;
    }
    const auto mappings = mappingsInForce();
    const EventMapping* const mapping = mappings->ofMethod(row.method);
    return mapping != nullptr ? words::eventTypeLabel(mapping->type) : QString();
}

QVariant UnknownMethodsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::TextAlignmentRole && (index.column() == Came || index.column() == Stored))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return tr("%1, first seen %2, last seen %3", "a method, two times")
            .arg(QString::fromStdString(row.method), EventPresenter::dayAndClock(row.firstSeen),
                 EventPresenter::dayAndClock(row.lastSeen));
    return {};
}

QVariant UnknownMethodsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Method:
        return tr("Message", "name of a kind of message");
    case Came:
        return tr("Came", "messages since the program started");
    case Stored:
        return tr("Stored", "messages in the store");
    case LastSeen:
        return words::timeTitle(tr("Last seen"));
    default:
        return tr("Becomes", "the event that a mapping makes of it");
    }
}

} // namespace racha
