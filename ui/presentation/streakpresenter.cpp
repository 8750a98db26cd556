// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/streakpresenter.h"

#include "ui/models/streaklane.h"
#include "ui/presentation/eventpresenter.h"
#include "ui/words/formatters.h"
#include "ui/words/streakverdict.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;
using words::isolated;
using words::number;

namespace {

std::chrono::seconds lengthOf(const StreakLane& lane, WallTime now)
{
    return std::chrono::floor<std::chrono::seconds>(lane.until(now) - lane.row.at);
}

} // namespace

QString StreakPresenter::labelTitle()
{
    return tr("Streak");
}

QString StreakPresenter::spanTitle()
{
    return tr("When it ran", "column of the timeline: from when to when a streak lasted");
}

QString StreakPresenter::label(const StreakLane& lane)
{
    return isolated(lane.row.name) + u"  " + EventPresenter::sentence(lane.row);
}

QString StreakPresenter::what(const FeedRow& row)
{
    return row.type == EventType::Like ? tr("likes", "what a streak is made of")
                                       : EventPresenter::gift(row);
}

QString StreakPresenter::state(const StreakLane& lane)
{
    if (!lane.isRunning())
        return words::streakStatusWord(StreakStatus::End);
    return lane.row.streak == StreakStatus::Start ? words::streakStatusWord(StreakStatus::Start)
                                                  : tr("running", "a streak");
}

QString StreakPresenter::span(const StreakLane& lane, WallTime now)
{
    const QString begin = EventPresenter::clock(lane.row.at);
    if (lane.isRunning()) {
        return tr("%1, running %2", "begin and duration of a streak")
            .arg(begin, EventPresenter::duration(lengthOf(lane, now)));
    }
    return u"%1 – %2"_s.arg(begin, EventPresenter::clock(*lane.end));
}

QString StreakPresenter::line(const StreakLane& lane)
{
    const QString who = isolated(lane.row.name);
    const QString total = number(lane.row.count);
    if (lane.isRunning()) {
        return tr("%1, %2, total %3, running since %4", "person, gift, number, time")
            .arg(who, what(lane.row), total, EventPresenter::clock(lane.row.at));
    }
    return tr("%1, %2, total %3, ended at %4", "person, gift, number, time")
        .arg(who, what(lane.row), total, EventPresenter::clock(*lane.end));
}

QString StreakPresenter::details(const StreakLane& lane)
{
    const FeedRow& row = lane.row;
    const auto length = std::chrono::floor<std::chrono::seconds>(row.lastAt - row.at);
    QStringList lines {label(lane)};
    lines << tr("First event: %1").arg(EventPresenter::clock(row.at));
    lines << tr("Last event: %1 (%2 later)", "time, duration")
                 .arg(EventPresenter::clock(row.lastAt), EventPresenter::duration(length));
    lines << tr("%n additions", "events that added to a streak",
                static_cast<int>(std::min<qint64>(lane.additions, INT_MAX)));
    if (row.diamonds > 0)
        lines << u"%1 ◆"_s.arg(number(row.diamonds));
    lines << verdict(row.endReason, lane.idleLimit);
    return lines.join(u'\n');
}

QString StreakPresenter::verdict(EndReason reason, std::chrono::milliseconds idleLimit)
{
    switch (reason) {
    case EndReason::Running:
        return tr("Still running.", "a streak");
    case EndReason::WireEnd:
        return tr("Ended by TikTok's end mark.", "a streak");
    case EndReason::Idle:
        return tr("Closed after %1 s without a message.", "a streak")
            .arg(number(std::chrono::ceil<std::chrono::seconds>(idleLimit).count()));
    case EndReason::LiveEnd:
        return tr("Closed by the end of the live.", "a streak");
    case EndReason::Interrupted:
        break;
    }
    return tr("Closed because the capture stopped.", "a streak");
}

} // namespace racha
