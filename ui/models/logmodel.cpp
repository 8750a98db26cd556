// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/logmodel.h"

#include "ui/words/formatters.h"

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Every area is ours but for a few of Qt.
QString areaText(const QString& area)
{
    return area.startsWith(u"racha.") ? area.mid(6) : area;
}

} // namespace

void LogModel::refresh(const LogRing& ring)
{
    std::vector<LogLine> fresh = ring.after(m_taken);
    if (fresh.empty())
        return;
    m_taken = fresh.back().number;
    const std::size_t sum = m_lines.size() + fresh.size();
    if (sum > LogRing::kMostLines)
        dropOldest(std::min(m_lines.size(), sum - LogRing::kMostLines));
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    std::ranges::move(fresh, std::back_inserter(m_lines));
    endInsertRows();
}

void LogModel::dropOldest(std::size_t count)
{
    if (count == 0)
        return;
    beginRemoveRows({}, 0, static_cast<int>(count) - 1);
    m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(count));
    endRemoveRows();
}

void LogModel::clear()
{
    dropOldest(m_lines.size());
}

void LogModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, TimeColumn), index(rowCount() - 1, LevelColumn));
}

QString LogModel::levelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return tr("Detail");
    case LogLevel::Info:
        return tr("Info");
    case LogLevel::Warning:
        return tr("Warning");
    case LogLevel::Critical:
        break;
    }
    return tr("Error");
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogModel::cell(const LogLine& line, int column) const
{
    switch (column) {
    case TimeColumn:
        return words::clockMillisecond(line.at);
    case LevelColumn:
        return levelText(line.level);
    case AreaColumn:
        return areaText(line.area);
    default:
        return line.text;
    }
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(line, index.column());
    case Qt::ToolTipRole:
        return index.column() == TextColumn ? line.text : QVariant();
    case LevelRole:
        return static_cast<int>(line.level);
    case LineRole:
        return QString(words::clockMillisecond(line.at) + u' ' + levelText(line.level) + u' '
                       + areaText(line.area) + u": " + line.text);
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return words::timeTitle(tr("Time"));
    case LevelColumn:
        return tr("Level");
    case AreaColumn:
        return tr("Part");
    default:
        return tr("Message");
    }
}

} // namespace racha
