// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/feedrow.h"

#include "core/event/eventjson.h"
#include "ui/words/eventsentence.h"

namespace racha {

namespace {

constexpr qsizetype kTextKept = 500; ///< characters; the store has it whole

QString textOf(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (text.size() > kTextKept)
        text.truncate(text.at(kTextKept - 1).isHighSurrogate() ? kTextKept - 1 : kTextKept);
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

QString nameOf(std::string_view nickname, std::string_view handle)
{
    return textOf(nickname.empty() ? handle : nickname);
}

PersonRoles rolesOf(const UserRoles& roles)
{
    PersonRoles flags;
    flags.setFlag(PersonRole::Host, roles.isHost);
    flags.setFlag(PersonRole::Moderator, roles.isModerator);
    flags.setFlag(PersonRole::Subscriber, roles.isSubscriber);
    flags.setFlag(PersonRole::SuperFan, roles.isSuperFan);
    flags.setFlag(PersonRole::Friend, roles.isFriend);
    flags.setFlag(PersonRole::TopGifter, roles.topGifterRank > 0);
    flags.setFlag(PersonRole::NewGifter, roles.isNewGifter);
    return flags;
}

/// Takes from a payload what its sentence needs.
struct PayloadReader
{
    FeedRow& row;

    void operator()(const CommentEvent& event) const
    {
        row.text = textOf(event.comment);
        if (event.replyTo)
            row.other = nameOf(event.replyTo->nickname, event.replyTo->uniqueId);
    }

    void operator()(const GiftEvent& event) const
    {
        row.text = textOf(event.gift.name);
        row.count = event.added;
        row.streakTotal = event.streakTotal;
        row.target = event.gift.id.value;
        if (event.toUser)
            row.other = nameOf(event.toUser->nickname, event.toUser->uniqueId);
    }

    void operator()(const LikeEvent& event) const
    {
        row.count = event.count;
        row.streakTotal = event.streakTotal;
    }

    void operator()(const ShareEvent& event) const { row.count = event.usersJoined.value_or(0); }

    void operator()(const FollowEvent&) const { }

    void operator()(const JoinEvent& event) const { row.text = textOf(event.source); }

    void operator()(const SubscribeEvent& event) const { row.count = event.months; }

    void operator()(const RoomUserSeqEvent& event) const { row.count = event.viewers; }

    void operator()(const LivePauseEvent&) const { }

    void operator()(const LiveUnpauseEvent&) const { }

    void operator()(const LiveEndEvent& event) const { row.text = textOf(event.tips); }

    void operator()(const EmoteChatEvent& event) const
    {
        row.count = static_cast<qint64>(event.emotes.size());
    }

    void operator()(const EnvelopeEvent& event) const
    {
        row.text = textOf(event.action);
        row.count = event.diamondCount;
        row.target = event.peopleCount;
        if (row.name.isEmpty())
            row.name = textOf(event.senderName);
    }

    void operator()(const GoalUpdateEvent& event) const
    {
        row.text = textOf(event.description);
        for (const SubGoal& goal : event.subGoals) {
            row.count += goal.progress;
            row.target += goal.target;
        }
    }

    void operator()(const LinkMicBattleEvent& event) const
    {
        row.target = event.action;
        QStringList hosts;
        for (const BattleHost& host : event.hosts)
            hosts << nameOf(host.nickname, host.uniqueId);
        row.text = hosts.join(u" – ");
    }

    void operator()(const LinkMicArmiesEvent& event) const
    {
        QStringList scores;
        for (const BattleScore& side : event.scores)
            scores << QString::number(side.score);
        row.text = scores.join(u" : ");
    }

    void operator()(const PollEvent& event) const
    {
        row.text = textOf(event.title);
        row.other = textOf(event.action);
        for (const PollOption& option : event.options)
            row.count += option.votes;
    }

    void operator()(const QuestionNewEvent& event) const { row.text = textOf(event.text); }

    void operator()(const RoomPinEvent& event) const
    {
        row.text = textOf(event.comment);
        row.other = textOf(event.action);
    }

    void operator()(const CaptionEvent& event) const
    {
        if (!event.texts.empty())
            row.text = textOf(event.texts.front().text);
    }

    void operator()(const ImDeleteEvent& event) const
    {
        row.count = static_cast<qint64>(event.messageIds.size());
        row.target = static_cast<qint64>(event.userIds.size());
    }

    void operator()(const RankUpdateEvent& event) const
    {
        if (!event.ranks.empty())
            row.count = event.ranks.front().rank;
    }

    void operator()(const RoomMessageEvent& event) const { row.text = textOf(event.text); }

    void operator()(const LiveIntroEvent& event) const { row.text = textOf(event.text); }

    void operator()(const SuperFanEvent& event) const { row.text = textOf(event.kind); }

    void operator()(const TeamJoinEvent& event) const { row.count = event.memberNumber; }

    void operator()(const SocialEvent& event) const { row.text = textOf(event.key); }

    void operator()(const BarrageEvent& event) const
    {
        row.text = textOf(event.text.empty() ? event.key : event.text);
    }

    void operator()(const MappedEvent& event) const
    {
        row.text = textOf(words::mappedEventText(event).toStdString());
    }

    void operator()(const UnknownEvent& event) const
    {
        row.text = textOf(event.method);
        row.other = textOf(event.error.value_or(""));
    }
};

/// Takes from a notice what its sentence needs.
struct NoticeReader
{
    FeedRow& row;

    void operator()(LiveState state) const
    {
        row.kind = FeedRowKind::State;
        row.state = state;
    }

    void operator()(const Gap& gap) const
    {
        row.kind = FeedRowKind::Gap;
        row.at = gap.from;
        row.lastAt = gap.to;
        row.text = textOf(gap.cause);
    }

    void operator()(const Mark& mark) const
    {
        row.kind = FeedRowKind::Mark;
        row.text = textOf(mark.text);
    }
};

} // namespace

QString personName(std::string_view nickname, std::string_view handle)
{
    return nameOf(nickname, handle);
}

PersonRoles personRoles(const UserRoles& roles)
{
    return rolesOf(roles);
}

FeedRow feedRowOf(const Event& event)
{
    FeedRow row = feedRowWithoutData(event);
    row.data = PackedEventData(event);
    return row;
}

FeedRow feedRowWithoutData(const Event& event)
{
    FeedRow row;
    row.type = event.type();
    row.at = event.receivedAt;
    row.lastAt = event.receivedAt;
    row.timestamp = event.timestamp;
    row.message = event.message;
    row.room = event.room;
    row.isHistory = event.history;
    if (event.user.isKnown()) {
        row.user = event.user.id;
        row.name = nameOf(event.user.nickname, event.user.uniqueId);
        row.handle = textOf(event.user.uniqueId);
        row.gifterLevel = event.user.roles.gifterLevel;
        row.memberLevel = event.user.roles.memberLevel;
        row.roles = rolesOf(event.user.roles);
    }
    row.streakId = event.streakId;
    row.streak = event.streakStatus;
    row.diamonds = event.diamonds;
    std::visit(PayloadReader {row}, event.payload);
    return row;
}

FeedRow feedRowOf(const Notice& notice)
{
    FeedRow row;
    row.at = notice.at;
    row.lastAt = notice.at;
    row.text = textOf(notice.detail);
    std::visit(NoticeReader {row}, notice.what);
    return row;
}

} // namespace racha
