// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/watchpresenter.h"

#include "core/watchlist/watchlist.h"
#include "ui/presentation/theme.h"
#include "ui/words/displayzone.h"
#include "ui/words/errortext.h"
#include "ui/words/formatters.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isNetwork(ErrorCode code)
{
    return code >= ErrorCode::NetName && code <= ErrorCode::NetFailed;
}

} // namespace

QString WatchPresenter::stateTitle()
{
    return tr("State");
}

QString WatchPresenter::nameTitle()
{
    return tr("Name");
}

QString WatchPresenter::tagsTitle()
{
    return tr("Tags");
}

QString WatchPresenter::noteTitle()
{
    return tr("Note");
}

QString WatchPresenter::lastLiveTitle()
{
    return tr("Last live", "column: when somebody was last seen live");
}

QString WatchPresenter::state(const LiveCheck& check)
{
    switch (check.liveness) {
    case Liveness::Unknown:
        return check.isUnderWay ? tr("Checking", "a person of the watch list")
                                : tr("Not checked", "a person of the watch list");
    case Liveness::Live:
        return tr("Live");
    case Liveness::Paused:
        return tr("Paused", "by the host");
    case Liveness::Offline:
        return tr("Offline");
    case Liveness::NotFound:
        return tr("No such user");
    case Liveness::Blocked:
        return tr("Refused", "by TikTok");
    case Liveness::Failed:
        break;
    }
    if (check.error && check.error->code == ErrorCode::LiveRestricted)
        return tr("Restricted", "a live for certain accounts only");
    return check.error && isNetwork(check.error->code) ? tr("No network") : tr("Failed");
}

QColor WatchPresenter::colour(const LiveCheck& check, const Theme& theme)
{
    switch (check.liveness) {
    case Liveness::Live:
        return theme.started;
    case Liveness::Paused:
        return theme.running;
    case Liveness::NotFound:
    case Liveness::Blocked:
    case Liveness::Failed:
        return theme.ended;
    case Liveness::Unknown:
    case Liveness::Offline:
        break;
    }
    return theme.dim;
}

QString WatchPresenter::viewers(const LiveCheck& check)
{
    if (!check.isLive() || !check.viewers)
        return {};
    return tr("%1 watching", "number of viewers").arg(words::shortNumber(*check.viewers));
}

QString WatchPresenter::moment(WallTime at, WallTime now)
{
    if (at == WallTime {})
        return {};
    return isSameDay(at, now) ? words::clockMinute(at) : words::day(at);
}

bool WatchPresenter::isSameDay(WallTime left, WallTime right)
{
    return shownTime(left).date() == shownTime(right).date();
}

QStringList WatchPresenter::sentences(const WatchedPerson& person, const LiveCheck& check,
                                      bool isWatched, WallTime now)
{
    QStringList parts {u"@%1: %2"_s.arg(person.username, state(check))};
    parts << viewers(check);
    if (isWatched)
        parts << tr("Watched in a tab");
    if (!person.tags.isEmpty())
        parts << tr("Tags: %1").arg(person.tags.join(u", "_s));
    parts << person.note;
    if (!check.isLive() && person.lastLiveAt != WallTime {})
        parts << tr("Last seen live: %1").arg(moment(person.lastLiveAt, now));
    parts.removeAll(QString());
    return parts;
}

QString WatchPresenter::line(const WatchedPerson& person, const LiveCheck& check, bool isWatched,
                             WallTime now)
{
    return sentences(person, check, isWatched, now).join(u". "_s);
}

QString WatchPresenter::details(const WatchedPerson& person, const LiveCheck& check, bool isWatched,
                                WallTime now)
{
    QStringList lines = sentences(person, check, isWatched, now);
    if (check.at != WallTime {} && !isWatched)
        lines << tr("Checked: %1", "time or day").arg(moment(check.at, now));
    if (check.error)
        lines << errorSentence(check.error->code);
    return lines.join(u'\n');
}

} // namespace racha
