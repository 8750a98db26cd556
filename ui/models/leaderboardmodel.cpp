// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/leaderboardmodel.h"

#include "ui/words/formatters.h"

#include <limits>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

LeaderRow rowOf(const Leader& leader, LeaderMeasure measure)
{
    LeaderRow row;
    row.user = leader.user;
    row.name = personName(leader.nickname, leader.uniqueId);
    row.handle = personName({}, leader.uniqueId);
    row.roles = personRoles(leader.roles);
    row.gifterLevel = leader.roles.gifterLevel;
    row.amount = leader.amount(measure);
    const LeaderMeasure other = LeaderboardModel::otherMeasure(measure);
    row.other = other == measure ? 0 : leader.amount(other);
    return row;
}

} // namespace

LeaderboardModel::LeaderboardModel(QObject* parent)
    : KeyedRows(parent)
{
    m_tick.setSingleShot(true);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &LeaderboardModel::refresh);
}

int LeaderboardModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant LeaderboardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LeaderRow& shown = row(index.row());
    if (role == RowRole)
        return QVariant::fromValue(&shown);
    if (role == Qt::AccessibleTextRole)
        return spoken(shown, index.column());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case RankColumn:
        return words::number(shown.rank);
    case PersonColumn:
        return shown.name;
    case OtherColumn:
        return shown.other > 0 ? amountText(otherMeasure(m_measure), shown.other) : QString();
    default:
        return amountText(m_measure, shown.amount);
    }
}

QVariant LeaderboardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const auto measureWord = [](LeaderMeasure measure) {
        switch (measure) {
        case LeaderMeasure::Diamonds:
            return tr("Diamonds");
        case LeaderMeasure::Gifts:
            return tr("Gifts");
        case LeaderMeasure::Comments:
            return tr("Comments");
        case LeaderMeasure::Likes:
            break;
        }
        return tr("Likes");
    };
    switch (section) {
    case RankColumn:
        return tr("Rank");
    case PersonColumn:
        return tr("Person");
    case OtherColumn:
        return measureWord(otherMeasure(m_measure));
    default:
        return measureWord(m_measure);
    }
}

LeaderMeasure LeaderboardModel::otherMeasure(LeaderMeasure measure)
{
    switch (measure) {
    case LeaderMeasure::Diamonds:
        return LeaderMeasure::Gifts;
    case LeaderMeasure::Gifts:
        return LeaderMeasure::Diamonds;
    case LeaderMeasure::Comments:
    case LeaderMeasure::Likes:
        break;
    }
    return measure;
}

QString LeaderboardModel::amountText(LeaderMeasure measure, qint64 amount)
{
    const QString number = words::number(amount);
    switch (measure) {
    case LeaderMeasure::Diamonds:
        return number + u" ◆";
    case LeaderMeasure::Gifts:
        return u"× "_s + number;
    case LeaderMeasure::Comments:
    case LeaderMeasure::Likes:
        break;
    }
    return number;
}

QString LeaderboardModel::spokenAmount(LeaderMeasure measure, qint64 amount)
{
    switch (measure) {
    case LeaderMeasure::Diamonds:
        return tr("%n diamonds", "", plural(amount));
    case LeaderMeasure::Gifts:
        return tr("%n gifts", "", plural(amount));
    case LeaderMeasure::Comments:
        return tr("%n comments", "", plural(amount));
    case LeaderMeasure::Likes:
        break;
    }
    return tr("%n likes", "", plural(amount));
}

QString LeaderboardModel::spoken(const LeaderRow& row, int column) const
{
    switch (column) {
    case RankColumn:
        return tr("Place %1").arg(words::number(row.rank));
    case PersonColumn:
        return row.name;
    case OtherColumn:
        return row.other > 0 ? spokenAmount(otherMeasure(m_measure), row.other) : QString();
    default:
        return spokenAmount(m_measure, row.amount);
    }
}

void LeaderboardModel::append(const EventBatchPtr& batch)
{
    m_board.take(*batch);
    if (m_board.version() != m_shownVersion && !m_tick.isActive())
        m_tick.start();
}

void LeaderboardModel::clear()
{
    m_board.clear();
    refresh();
}

void LeaderboardModel::setMeasure(LeaderMeasure measure)
{
    if (measure == m_measure)
        return;
    m_measure = measure;
    refresh();
    Q_EMIT headerDataChanged(Qt::Horizontal, OtherColumn, AmountColumn);
}

void LeaderboardModel::refresh()
{
    m_tick.stop();
    m_shownVersion = m_board.version();
    std::vector<LeaderRow> rows;
    for (const Leader* const leader : m_board.top(m_measure, kRows)) {
        LeaderRow& row = rows.emplace_back(rowOf(*leader, m_measure));
        row.rank = static_cast<int>(rows.size());
        row.share = static_cast<double>(row.amount) / static_cast<double>(rows.front().amount);
    }
    becomeRows(std::move(rows));
    Q_EMIT refreshed();
}

void LeaderboardModel::retranslate()
{
    announceAll();
    Q_EMIT headerDataChanged(Qt::Horizontal, RankColumn, AmountColumn);
}

} // namespace racha
