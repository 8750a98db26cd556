// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/streakstepsmodel.h"

#include "ui/presentation/theme.h"
#include "ui/words/formatters.h"
#include "ui/words/streakverdict.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

void StreakStepsModel::setStreak(std::shared_ptr<const StreakDetail> streak)
{
    const bool isSame = m_streak && streak && m_streak->streak.id == streak->streak.id
        && m_streak->steps.size() <= streak->steps.size();
    if (!isSame) {
        beginResetModel();
        m_streak = std::move(streak);
        endResetModel();
        return;
    }
    // A running streak grows: the selection and the place in it stay.
    const int before = rowCount();
    const int after = static_cast<int>(streak->steps.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    m_streak = std::move(streak);
    if (after > before)
        endInsertRows();
    if (before > 0)
        Q_EMIT dataChanged(index(0, 0), index(before - 1, ColumnCount - 1));
}

void StreakStepsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int StreakStepsModel::rowCount(const QModelIndex& parent) const
{
    return m_streak && !parent.isValid() ? static_cast<int>(m_streak->steps.size()) : 0;
}

int StreakStepsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString StreakStepsModel::text(const StreakStep& shown, int column) const
{
    switch (column) {
    case Time:
        return words::clockMillisecond(shown.receivedAt);
    case Wire:
        return words::number(shown.wire);
    case Added:
        return shown.added == 0 ? words::number(0) : u"+"_s + words::number(shown.added);
    case Total:
        return words::number(shown.total);
    default:
        break;
    }
    const QString word = words::streakStatusWord(shown.status);
    return shown.isEndMark ? tr("%1 (end mark)", "status of a message").arg(word) : word;
}

QColor StreakStepsModel::colour(StreakStatus status) const
{
    switch (status) {
    case StreakStatus::Start:
        return m_theme->started;
    case StreakStatus::Continue:
        return m_theme->running;
    case StreakStatus::End:
        return m_theme->ended;
    case StreakStatus::None:
        break;
    }
    return m_theme->text;
}

QVariant StreakStepsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StreakStep& shown = step(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Time || index.column() == Status
            ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
            : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return index.column() == Status && m_theme ? QVariant(colour(shown.status)) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Time ? QString::fromStdString(isoText(shown.receivedAt))
                                      : QString();
    default:
        return {};
    }
}

QVariant StreakStepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isLike = m_streak && m_streak->streak.type == EventType::Like;
    if (role == Qt::TextAlignmentRole && section != Time && section != Status)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return words::timeTitle(tr("Received"));
    case Wire:
        return isLike ? tr("Likes in it", "in one message") : tr("TikTok says", "a running total");
    case Added:
        return tr("Adds", "what a message adds");
    case Total:
        return tr("Total", "after a message");
    default:
        return tr("Status");
    }
}

} // namespace racha
