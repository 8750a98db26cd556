// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/reportlivesmodel.h"

#include "ui/words/formatters.h"
#include "ui/words/reportcells.h"
#include "ui/words/reporttables.h"
#include "ui/words/searchtext.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

ReportLiveRow rowOf(const StoredLive& live)
{
    ReportLiveRow row;
    row.live = live;
    row.title = words::liveName(live);
    const auto length = std::chrono::duration_cast<std::chrono::seconds>(live.end - live.begin);
    row.facts = words::dayAndMinute(live.begin) + u" · " + words::duration(length);
    if (!live.name.empty())
        row.facts += u" · " + words::plainText(live.name);
    row.amount = words::number(live.diamonds) + u"\u00A0◆";
    return row;
}

} // namespace

int ReportLivesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant ReportLivesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReportLiveRow& shown = row(index.row());
    switch (role) {
    case RowRole:
        return QVariant::fromValue(&shown);
    case Qt::DisplayRole:
        return shown.title;
    case Qt::AccessibleTextRole: {
        const QString text = QStringList {shown.title, shown.facts, shown.amount}.join(u", "_s);
        return shown.live.isRunning ? text + u", " + tr("still running") : text;
    }
    case Qt::ToolTipRole:
        return tr("Room %1, %n events", "", static_cast<int>(shown.live.events))
            .arg(shown.live.room.value);
    default:
        return {};
    }
}

void ReportLivesModel::setLives(LiveList list)
{
    m_list = std::move(list);
    refresh();
}

void ReportLivesModel::setSearch(const QString& words)
{
    m_search = words;
    refresh();
}

void ReportLivesModel::retranslate()
{
    refresh();
    announceAll();
}

void ReportLivesModel::refresh()
{
    std::vector<ReportLiveRow> rows;
    for (const StoredLive& live : m_list.lives) {
        ReportLiveRow row = racha::rowOf(live);
        const QString text = row.title + u' ' + row.facts + u' ' + words::reportMinute(live.begin)
            + u' ' + QString::number(live.room.value);
        if (words::containsWords(text, m_search))
            rows.push_back(std::move(row));
    }
    becomeRows(std::move(rows));
}

int ReportLivesModel::rowOf(RoomId room) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).live.room == room)
            return i;
    }
    return -1;
}

} // namespace racha
