// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/eventpresenter.h"

#include "core/event/eventmappings.h"
#include "ui/models/feedrow.h"
#include "ui/words/eventsentence.h"
#include "ui/words/formatters.h"
#include "ui/words/streakverdict.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;
using words::isolated;
using words::number;

namespace {

int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

QString EventPresenter::groupWord(FeedGroup group)
{
    switch (group) {
    case FeedGroup::Comment:
        return tr("Comment");
    case FeedGroup::Gift:
        return tr("Gift");
    case FeedGroup::Like:
        return tr("Like");
    case FeedGroup::Join:
        return tr("Join");
    case FeedGroup::Follow:
        return tr("Follow");
    case FeedGroup::Share:
        return tr("Share");
    case FeedGroup::Subscribe:
        return tr("Subscription");
    case FeedGroup::Room:
        return tr("Live", "events about the live itself");
    case FeedGroup::Other:
        break;
    }
    return tr("Other", "events of other kinds");
}

QString EventPresenter::typeWord(const FeedRow& row)
{
    return words::eventTypeLabel(row.type);
}

QString EventPresenter::iconName(FeedGroup group)
{
    switch (group) {
    case FeedGroup::Comment:
        return u"comment"_s;
    case FeedGroup::Gift:
        return u"gift"_s;
    case FeedGroup::Like:
        return u"like"_s;
    case FeedGroup::Join:
        return u"join"_s;
    case FeedGroup::Follow:
        return u"follow"_s;
    case FeedGroup::Share:
        return u"share"_s;
    case FeedGroup::Subscribe:
        return u"subscribe"_s;
    case FeedGroup::Room:
        return u"live"_s;
    case FeedGroup::Other:
        break;
    }
    return u"other"_s;
}

QString EventPresenter::iconName(const FeedRow& row)
{
    if (row.type == EventType::LinkMicBattle || row.type == EventType::LinkMicArmies)
        return u"battle"_s;
    if (row.type == EventType::RoomUserSeq)
        return u"viewers"_s;
    if (isMapped(row.type)) {
        const auto mappings = mappingsInForce();
        const EventMapping* const mapping = mappings->ofType(row.type);
        if (mapping != nullptr && !mapping->icon.empty())
            return QString::fromStdString(mapping->icon);
    }
    return iconName(feedGroupOf(row.type));
}

QString EventPresenter::person(const FeedRow& row)
{
    if (row.kind == FeedRowKind::Joins && row.count > 1)
        return tr("%n joined", "people", plural(row.count));
    return row.name;
}

QString EventPresenter::joins(const FeedRow& row)
{
    if (row.count <= 1)
        return tr("joined", "one person");
    QStringList names;
    for (const QString& name : row.names)
        names << isolated(name);
    const QString list = names.join(u", "_s);
    const qint64 more = row.count - row.names.size();
    return more > 0 ? tr("%1 and %n more", "names of people", plural(more)).arg(list) : list;
}

QString EventPresenter::gift(const FeedRow& row)
{
    return forReceiver(giftName(row), row);
}

/// A message of a streak that added nothing, as its end mark, has no count to tell.
QString EventPresenter::gifts(const FeedRow& row)
{
    const QString name = giftName(row);
    const bool isCounted = row.count > 1 || (row.count == 1 && !row.streakId.empty());
    return forReceiver(isCounted ? u"%1 × %2"_s.arg(name, number(row.count)) : name, row);
}

QString EventPresenter::giftName(const FeedRow& row)
{
    return row.text.isEmpty() ? tr("Gift no. %1").arg(row.target) : isolated(row.text);
}

QString EventPresenter::forReceiver(const QString& what, const FeedRow& row)
{
    return row.other.isEmpty()
        ? what
        : tr("%1 for %2", "a gift for a guest").arg(what, isolated(row.other));
}

QString EventPresenter::sentence(const FeedRow& row)
{
    switch (row.kind) {
    case FeedRowKind::Gap:
    case FeedRowKind::State:
    case FeedRowKind::Mark:
        return notice(row);
    case FeedRowKind::Joins:
        return joins(row);
    case FeedRowKind::Message:
    case FeedRowKind::Streak:
        break;
    }
    switch (row.type) {
    case EventType::Comment:
        return row.other.isEmpty() ? row.text : tr("to %1: %2").arg(isolated(row.other), row.text);
    case EventType::Gift:
        return gifts(row);
    case EventType::Like:
        return tr("%n likes", "", plural(row.count));
    case EventType::Share:
        return row.count > 0
            ? tr("shared the live · %n joined", "people whom a share brought", plural(row.count))
            : tr("shared the live");
    case EventType::Follow:
        return tr("followed");
    case EventType::Join:
        return tr("joined", "one person");
    case EventType::Subscribe:
        return row.count > 1 ? tr("subscribed for %n months", "", plural(row.count))
                             : tr("subscribed");
    case EventType::SuperFan:
        return row.text == u"joined" ? tr("joined as a super fan") : tr("became a super fan");
    case EventType::TeamJoin:
        return tr("joined the fan team");
    default:
        return roomSentence(row);
    }
}

QString EventPresenter::roomSentence(const FeedRow& row)
{
    switch (row.type) {
    case EventType::EmoteChat:
        return tr("%n stickers", "", plural(row.count));
    case EventType::QuestionNew:
        return row.text;
    case EventType::Envelope:
        return row.text == u"hide"
            ? tr("The treasure is gone")
            : tr("Treasure of %1 ◆ for %n people", "", plural(row.target)).arg(number(row.count));
    case EventType::LivePause:
        return tr("The host paused the live");
    case EventType::LiveUnpause:
        return tr("The live goes on");
    case EventType::LiveEnd:
        return tr("The live ended");
    case EventType::LinkMicBattle:
        return row.target >= 5 ? tr("Battle over: %1").arg(row.text)
                               : tr("Battle: %1").arg(row.text);
    case EventType::Poll:
        if (row.text.isEmpty())
            return tr("%n votes", "", plural(row.count));
        return tr("%1 · %n votes", "title of a poll", plural(row.count)).arg(row.text);
    case EventType::RoomPin:
        return row.other == u"unpin" ? tr("unpinned") : row.text;
    default:
        return otherSentence(row);
    }
}

QString EventPresenter::otherSentence(const FeedRow& row)
{
    switch (row.type) {
    case EventType::RoomUserSeq:
        return tr("%1 watching").arg(number(row.count));
    case EventType::GoalUpdate:
        return tr("%1: %2 of %3", "title, reached, target")
            .arg(row.text, number(row.count), number(row.target));
    case EventType::ImDelete:
        return tr("A moderator hid %n messages", "", plural(row.count));
    case EventType::RankUpdate:
        return row.count > 0 ? tr("Place %1 in the ranking").arg(number(row.count))
                             : tr("No place in the ranking");
    case EventType::Unknown:
        return row.other.isEmpty() ? row.text : tr("%1 could not be read").arg(row.text);
    default:
        return row.text;
    }
}

QString EventPresenter::notice(const FeedRow& row)
{
    if (row.kind == FeedRowKind::Mark)
        return row.text.isEmpty() ? tr("Mark") : row.text;
    if (row.kind == FeedRowKind::Gap) {
        const auto length = std::chrono::ceil<std::chrono::seconds>(row.lastAt - row.at);
        return tr("%1 s without connection (%2 – %3): events may be missing")
            .arg(number(length.count()), clock(row.at), clock(row.lastAt));
    }
    switch (row.state) {
    case LiveState::Live:
        return row.isTold ? tr("The live went on at %1").arg(clock(row.at))
                          : tr("Connected at %1").arg(clock(row.at));
    case LiveState::Paused:
        return tr("Paused by the host at %1").arg(clock(row.at));
    case LiveState::Ended:
        return tr("The live ended at %1").arg(clock(row.at));
    case LiveState::Interrupted:
        return tr("The capture stopped at %1").arg(clock(row.at));
    case LiveState::Failed:
        break;
    }
    return tr("The capture failed at %1").arg(clock(row.at));
}

QString EventPresenter::badge(const FeedRow& row, WallTime now)
{
    if (row.streak == StreakStatus::None)
        return {};
    const QString word = words::streakStatusWord(row.streak);
    if (row.kind == FeedRowKind::Message)
        return row.streakTotal > 0 ? u"%1 %2"_s.arg(word, number(row.streakTotal)) : word;
    if (row.streak == StreakStatus::End)
        return u"%1 %2"_s.arg(word, number(row.count));
    if (row.streak == StreakStatus::Start)
        return word;
    const auto length =
        std::chrono::floor<std::chrono::seconds>(std::max(now, row.lastAt) - row.at);
    return tr("running %1", "a streak, with its duration").arg(duration(length));
}

QString EventPresenter::roles(const FeedRow& row)
{
    QStringList words;
    if (row.roles & PersonRole::Host)
        words << tr("host");
    if (row.roles & PersonRole::Moderator)
        words << tr("moderator");
    if (row.roles & PersonRole::SuperFan)
        words << tr("super fan");
    if (row.roles & PersonRole::Subscriber)
        words << tr("subscriber");
    if (row.roles & PersonRole::TopGifter)
        words << tr("top gifter");
    if (row.roles & PersonRole::NewGifter)
        words << tr("new gifter");
    if (row.roles & PersonRole::Friend)
        words << tr("friend");
    return words.join(u", "_s);
}

QString EventPresenter::line(const FeedRow& row)
{
    QStringList parts {clock(row.at)};
    if (row.kind == FeedRowKind::Message || row.kind == FeedRowKind::Streak
        || row.kind == FeedRowKind::Joins) {
        parts << typeWord(row);
        const QString who = person(row);
        if (!who.isEmpty())
            parts << isolated(who);
    }
    parts << sentence(row);
    const QString state = badge(row, row.lastAt);
    if (!state.isEmpty())
        parts << state;
    if (row.diamonds > 0)
        parts << u"%1 ◆"_s.arg(number(row.diamonds));
    return parts.join(u"  "_s);
}

QString EventPresenter::clock(WallTime time)
{
    return words::clock(time);
}

QString EventPresenter::dayAndClock(WallTime time)
{
    return words::dayAndClock(time);
}

QString EventPresenter::duration(std::chrono::seconds length)
{
    const auto seconds = std::max<qint64>(0, length.count());
    const QChar zero(u'0');
    const QString tail = u"%1:%2"_s.arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, zero)
                             .arg(seconds % 60, 2, 10, zero);
    return seconds >= 3600 ? u"%1:%2"_s.arg(seconds / 3600).arg(tail) : tail;
}

} // namespace racha
