// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/integration/captures/independentdecoding.h"

#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace racha::test {

namespace {

QJsonValue number(const QJsonObject& object, const QString& key)
{
    return QJsonValue(integerOf(object[key]));
}

/// Ids are text, and null for 0.
QJsonValue idOf(const QJsonValue& value)
{
    const qint64 id = integerOf(value);
    return id == 0 ? QJsonValue() : QJsonValue(QString::number(id));
}

QString text(const QJsonObject& object, const QString& key)
{
    return object[key].toString();
}

QString displayKey(const QJsonObject& message)
{
    return message["common"_L1]["displayText"_L1]["key"_L1].toString();
}

QJsonObject pieceUser(const QJsonObject& patternText)
{
    for (const QJsonValue& piece : patternText["pieces"_L1].toArray()) {
        const QJsonObject user = piece["userValue"_L1]["user"_L1].toObject();
        if (!user.isEmpty())
            return user;
    }
    return {};
}

QJsonObject reference(const QJsonObject& user)
{
    return {{u"id"_s, idOf(user["id"_L1])},
            {u"unique_id"_s, text(user, u"displayId"_s)},
            {u"nickname"_s, text(user, u"nickname"_s)}};
}

QJsonArray mapped(const QJsonValue& array, const std::function<QJsonObject(QJsonObject)>& convert)
{
    QJsonArray result;
    for (const QJsonValue& value : array.toArray())
        result.append(convert(value.toObject()));
    return result;
}

Expectation chat(const QJsonObject& m)
{
    const QJsonObject at = m["atUser"_L1].toObject();
    return {.type = u"CommentEvent"_s,
            .data = {{u"comment"_s, text(m, u"content"_s)},
                     {u"language"_s, text(m, u"contentLanguage"_s)},
                     {u"reply_to"_s, at.isEmpty() ? QJsonValue() : QJsonValue(reference(at))}}};
}

Expectation emoteChat(const QJsonObject& m)
{
    return {.type = u"EmoteChatEvent"_s,
            .data = {{u"emotes"_s, mapped(m["emoteList"_L1], [](const QJsonObject& emote) {
                          const QJsonArray urls = emote["image"_L1]["urlList"_L1].toArray();
                          return QJsonObject {{u"emote_id"_s, text(emote, u"emoteId"_s)},
                                              {u"image_url"_s, urls.first().toString()}};
                      })}}};
}

Expectation gift(const QJsonObject& m)
{
    const QJsonObject g = m["gift"_L1].toObject();
    const QJsonObject monitor = m["monitorInfo"_L1].toObject();
    const bool forHost = monitor["toUserId"_L1] == monitor["anchorId"_L1];
    const bool streakable = integerOf(g["type"_L1]) == 1 || g["combo"_L1].toBool();
    QJsonObject data {
        {u"gift"_s,
         QJsonObject {{u"id"_s, number(g, u"id"_s)},
                      {u"name"_s, text(g, u"name"_s)},
                      {u"diamond_count"_s, number(g, u"diamondCount"_s)},
                      {u"streakable"_s, streakable},
                      {u"type"_s, number(g, u"type"_s)}}},
        {u"wire_repeat_count"_s, number(m, u"repeatCount"_s)},
        {u"repeat_end"_s, integerOf(m["repeatEnd"_L1]) != 0},
        {u"group_id"_s, idOf(m["groupId"_L1])},
        {u"group_count"_s, number(m, u"groupCount"_s)},
    };
    if (forHost)
        data.insert(u"to_user"_s, QJsonValue());
    return {.type = u"GiftEvent"_s, .data = data};
}

Expectation like(const QJsonObject& m)
{
    return {.type = u"LikeEvent"_s,
            .data = {{u"like_count"_s, number(m, u"count"_s)},
                     {u"total_likes"_s, number(m, u"total"_s)}}};
}

Expectation social(const QJsonObject& m)
{
    if (integerOf(m["action"_L1]) == 1)
        return {.type = u"FollowEvent"_s,
                .data = {{u"follow_count"_s, number(m, u"followCount"_s)}}};
    static const QRegularExpression friends(u"viewer_(\\d+)_share"_s);
    const auto match = friends.match(displayKey(m));
    const QJsonValue joined =
        match.hasMatch() ? QJsonValue(match.captured(1).toLongLong()) : QJsonValue();
    // A target of "0" was taken for a default and left out there.
    const QString target = m["shareTarget"_L1].toString(u"0"_s);
    return {.type = u"ShareEvent"_s,
            .data = {{u"share_count"_s, number(m, u"shareCount"_s)},
                     {u"share_target"_s, target},
                     {u"users_joined"_s, joined}}};
}

Expectation member(const QJsonObject& m)
{
    if (integerOf(m["action"_L1]) == 3)
        return {.type = u"SubscribeEvent"_s, .data = {{u"via"_s, u"member"_s}}};
    return {.type = u"JoinEvent"_s,
            .data = {{u"via"_s, u"member"_s},
                     {u"action"_s, number(m, u"action"_s)},
                     {u"member_count"_s, number(m, u"memberCount"_s)},
                     {u"source"_s, text(m, u"clientEnterSource"_s)}}};
}

Expectation audience(const QJsonObject& m)
{
    return {.type = u"RoomUserSeqEvent"_s,
            .data = {{u"viewers"_s, number(m, u"total"_s)},
                     {u"total_viewers"_s, number(m, u"totalUser"_s)},
                     {u"anonymous"_s, number(m, u"anonymous"_s)},
                     {u"top"_s, mapped(m["ranks"_L1], [](const QJsonObject& rank) {
                          QJsonObject viewer = reference(rank["user"_L1].toObject());
                          viewer.insert(u"score"_s, number(rank, u"score"_s));
                          viewer.insert(u"rank"_s, number(rank, u"rank"_s));
                          return viewer;
                      })}}};
}

Expectation control(const QJsonObject& m)
{
    const QString source = m["extra"_L1]["source"_L1].toString();
    switch (integerOf(m["action"_L1])) {
    case 1:
        return {.type = u"LivePauseEvent"_s, .data = {{u"source"_s, source}}};
    case 2:
        return {.type = u"LiveUnpauseEvent"_s, .data = {{u"source"_s, source}}};
    case 3:
    case 4:
        return {.type = u"LiveEndEvent"_s,
                .data = {{u"by_platform"_s, integerOf(m["action"_L1]) == 4},
                         {u"tips"_s, text(m, u"tips"_s)}}};
    default:
        return {.type = u"UnknownEvent"_s};
    }
}

Expectation subNotify(const QJsonObject& m)
{
    return {.type = u"SubscribeEvent"_s,
            .data = {{u"months"_s, number(m, u"subMonth"_s)}, {u"via"_s, u"notify"_s}}};
}

Expectation intro(const QJsonObject& m)
{
    return {.type = u"LiveIntroEvent"_s,
            .data = {{u"text"_s, text(m, u"content"_s)},
                     {u"language"_s, text(m, u"contentLanguage"_s)}}};
}

Expectation caption(const QJsonObject& m)
{
    return {.type = u"CaptionEvent"_s,
            .data = {{u"duration_ms"_s, number(m, u"durationMs"_s)},
                     {u"sentence_id"_s, number(m, u"sentenceId"_s)},
                     {u"final"_s, m["definite"_L1].toBool()},
                     {u"texts"_s, mapped(m["content"_L1], [](const QJsonObject& one) {
                          return QJsonObject {{u"language"_s, text(one, u"lang"_s)},
                                              {u"text"_s, text(one, u"content"_s)}};
                      })}}};
}

Expectation envelope(const QJsonObject& m)
{
    const QJsonObject info = m["envelopeInfo"_L1].toObject();
    return {.type = u"EnvelopeEvent"_s,
            .data = {{u"envelope_id"_s, text(info, u"envelopeId"_s)},
                     {u"action"_s, integerOf(m["display"_L1]) == 1 ? u"show"_s : u"hide"_s},
                     {u"business_type"_s, number(info, u"businessType"_s)},
                     {u"super_fan_box"_s, integerOf(info["businessType"_L1]) == 19},
                     {u"diamond_count"_s, number(info, u"diamondCount"_s)},
                     {u"people_count"_s, number(info, u"peopleCount"_s)},
                     {u"unpack_at"_s, number(info, u"unpackAt"_s)},
                     {u"sender_id"_s, idOf(info["sendUserId"_L1])},
                     {u"sender_name"_s, text(info, u"sendUserName"_s)}},
            .user = pieceUser(m["common"_L1]["displayText"_L1].toObject())};
}

Expectation goal(const QJsonObject& m)
{
    const QJsonObject g = m["goal"_L1].toObject();
    const auto subGoal = [](const QJsonObject& sub) {
        return QJsonObject {{u"type"_s, number(sub, u"type"_s)},
                            {u"id"_s, idOf(sub["id"_L1])},
                            {u"progress"_s, number(sub, u"progress"_s)},
                            {u"target"_s, number(sub, u"target"_s)},
                            {u"gift_name"_s, sub["gift"_L1]["name"_L1].toString()}};
    };
    return {.type = u"GoalUpdateEvent"_s,
            .data = {{u"goal_id"_s, idOf(g["id"_L1])},
                     {u"goal_type"_s, number(g, u"type"_s)},
                     {u"status"_s, number(g, u"status"_s)},
                     {u"description"_s, text(g, u"description"_s)},
                     {u"sub_goals"_s, mapped(g["subGoals"_L1], subGoal)},
                     {u"contributor_id"_s, idOf(m["contributorId"_L1])},
                     {u"contributor"_s, text(m, u"contributorDisplayId"_s)},
                     {u"contribute_count"_s, number(m, u"contributeCount"_s)},
                     {u"contribute_score"_s, number(m, u"contributeScore"_s)}}};
}

Expectation battle(const QJsonObject& m)
{
    QMap<qint64, QJsonObject> hosts;
    for (const QJsonValue& info : m["anchorsInfo"_L1].toArray()) {
        const QJsonObject user = info["value"_L1]["user"_L1].toObject();
        hosts[integerOf(info["key"_L1])] = {{u"unique_id"_s, text(user, u"displayId"_s)},
                                            {u"nickname"_s, text(user, u"nickName"_s)}};
    }
    const QJsonObject results = m["battleResult"_L1].toObject();
    QJsonArray list;
    for (auto host = hosts.begin(); host != hosts.end(); ++host) {
        const QString key = QString::number(host.key());
        const QJsonObject result = results[key].toObject();
        const QStringList names {u"win"_s, u"lose"_s, u"draw"_s};
        host->insert(u"id"_s, key);
        host->insert(u"score"_s, number(result, u"score"_s));
        host->insert(u"result"_s,
                     results.contains(key)
                         ? names.value(static_cast<int>(integerOf(result["result"_L1])))
                         : QString());
        list.append(*host);
    }
    const QJsonObject settings = m["battleSettings"_L1].toObject();
    return {.type = u"LinkMicBattleEvent"_s,
            .data = {{u"battle_id"_s, idOf(m["battleId"_L1])},
                     {u"action"_s, number(m, u"action"_s)},
                     {u"status"_s, number(settings, u"status"_s)},
                     {u"duration_s"_s, number(settings, u"duration"_s)},
                     {u"hosts"_s, list}}};
}

Expectation armies(const QJsonObject& m)
{
    QMap<qint64, QJsonObject> scores;
    const QJsonObject map = m["armies"_L1].toObject();
    for (auto it = map.begin(); it != map.end(); ++it) {
        scores[it.key().toLongLong()] = {
            {u"host_id"_s, it.key()},
            {u"score"_s, number(it.value().toObject(), u"hostscore"_s)},
            {u"supporters"_s, it.value()["userArmies"_L1].toArray().size()}};
    }
    QJsonArray list;
    for (const QJsonObject& score : std::as_const(scores))
        list.append(score);
    return {.type = u"LinkMicArmiesEvent"_s,
            .data = {{u"battle_id"_s, idOf(m["battleId"_L1])},
                     {u"scores"_s, list},
                     {u"reason"_s, number(m, u"triggerReason"_s)},
                     {u"from_user_id"_s, idOf(m["fromUserId"_L1])},
                     {u"gift_id"_s, idOf(m["giftId"_L1])},
                     {u"gift_count"_s, number(m, u"giftCount"_s)}}};
}

Expectation poll(const QJsonObject& m)
{
    const QStringList actions {u"start"_s, u"end"_s, u"update"_s};
    const QStringList contents {u"startContent"_s, u"endContent"_s, u"updateVotesContent"_s};
    const int type = static_cast<int>(integerOf(m["messageType"_L1]));
    const QJsonObject content = m[contents.value(type)].toObject();
    return {.type = u"PollEvent"_s,
            .data = {{u"poll_id"_s, idOf(m["pollId"_L1])},
                     {u"action"_s, actions.value(type)},
                     {u"title"_s, text(content, u"title"_s)},
                     {u"options"_s,
                      mapped(content["optionList"_L1],
                             [](const QJsonObject& one) {
                                 return QJsonObject {{u"text"_s, text(one, u"displayContent"_s)},
                                                     {u"votes"_s, number(one, u"votes"_s)}};
                             })}},
            .user = content["operator"_L1].toObject()};
}

Expectation question(const QJsonObject& m)
{
    const QJsonObject data = m["data"_L1].toObject();
    return {.type = u"QuestionNewEvent"_s,
            .data = {{u"question_id"_s, idOf(data["questionId"_L1])},
                     {u"text"_s, text(data, u"content"_s)}},
            .user = data["user"_L1].toObject()};
}

Expectation pin(const QJsonObject& m)
{
    return {.type = u"RoomPinEvent"_s,
            .data = {{u"action"_s, integerOf(m["action"_L1]) == 1 ? u"pin"_s : u"unpin"_s},
                     {u"method"_s, text(m, u"method"_s)},
                     {u"comment"_s, m["chatMessage"_L1]["content"_L1].toString()},
                     {u"pinned_message_id"_s, idOf(m["pinMsgId"_L1])},
                     {u"operator_id"_s, idOf(m["operator"_L1]["id"_L1])},
                     {u"duration_s"_s, number(m, u"displayDuration"_s)}},
            .user = m["operator"_L1].toObject()};
}

Expectation ranks(const QJsonObject& m)
{
    return {.type = u"RankUpdateEvent"_s,
            .data = {{u"ranks"_s, mapped(m["updates"_L1], [](const QJsonObject& one) {
                          return QJsonObject {{u"rank_type"_s, number(one, u"rankType"_s)},
                                              {u"rank"_s, number(one, u"ownRank"_s)},
                                              {u"score"_s, QJsonValue(0)},
                                              {u"countdown_s"_s, number(one, u"countdown"_s)}};
                      })}}};
}

Expectation barrage(const QJsonObject& m)
{
    const qint64 type = integerOf(m["msgType"_L1]);
    const QJsonObject content = m["content"_L1].toObject();
    QJsonObject user = m["fansLevelParam"_L1]["user"_L1].toObject();
    if (user.isEmpty())
        user = m["userGradeParam"_L1]["user"_L1].toObject();
    if (user.isEmpty())
        user = pieceUser(content);
    if (type == 4)
        return {.type = u"SubscribeEvent"_s, .data = {{u"via"_s, u"barrage"_s}}, .user = user};
    if (type == 9 || type == 11)
        return {.type = u"JoinEvent"_s,
                .data = {{u"via"_s, type == 9 ? u"gifter_level"_s : u"team_level"_s}},
                .user = user};
    return {.type = u"BarrageEvent"_s,
            .data = {{u"msg_type"_s, type}, {u"key"_s, text(content, u"key"_s)}},
            .user = user};
}

Expectation deletion(const QJsonObject& m)
{
    const auto ids = [](const QJsonValue& list) {
        QJsonArray result;
        for (const QJsonValue& id : list.toArray())
            result.append(idOf(id));
        return result;
    };
    return {.type = u"ImDeleteEvent"_s,
            .data = {{u"message_ids"_s, ids(m["deleteMsgIds"_L1])},
                     {u"user_ids"_s, ids(m["deleteUserIds"_L1])}}};
}

Expectation roomMessage(const QJsonObject& m)
{
    const QJsonObject display = m["common"_L1]["displayText"_L1].toObject();
    if (text(m, u"scene"_s) == u"user_join_fans"_s) {
        const QString argument = display["pieces"_L1][1]["stringValue"_L1].toString();
        return {.type = u"TeamJoinEvent"_s,
                .data = {{u"member_number"_s, QJsonValue(argument.toLongLong())}},
                .user = pieceUser(display)};
    }
    QString words = text(m, u"content"_s);
    if (words.trimmed().isEmpty())
        words = text(display, u"defaultPattern"_s);
    return {.type = u"RoomMessageEvent"_s,
            .data = {{u"text"_s, words},
                     {u"key"_s, text(display, u"key"_s)},
                     {u"scene"_s, text(m, u"scene"_s)}}};
}

using Expect = Expectation (*)(const QJsonObject&);

const QHash<QString, Expect>& expectations()
{
    static const QHash<QString, Expect> table {
        {u"WebcastChatMessage"_s, chat},
        {u"WebcastEmoteChatMessage"_s, emoteChat},
        {u"WebcastGiftMessage"_s, gift},
        {u"WebcastLikeMessage"_s, like},
        {u"WebcastSocialMessage"_s, social},
        {u"WebcastMemberMessage"_s, member},
        {u"WebcastRoomUserSeqMessage"_s, audience},
        {u"WebcastControlMessage"_s, control},
        {u"WebcastSubNotifyMessage"_s, subNotify},
        {u"WebcastLiveIntroMessage"_s, intro},
        {u"WebcastCaptionMessage"_s, caption},
        {u"WebcastEnvelopeMessage"_s, envelope},
        {u"WebcastGoalUpdateMessage"_s, goal},
        {u"WebcastLinkMicBattle"_s, battle},
        {u"WebcastLinkMicArmies"_s, armies},
        {u"WebcastPollMessage"_s, poll},
        {u"WebcastQuestionNewMessage"_s, question},
        {u"WebcastRoomPinMessage"_s, pin},
        {u"WebcastRankUpdateMessage"_s, ranks},
        {u"WebcastBarrageMessage"_s, barrage},
        {u"WebcastImDeleteMessage"_s, deletion},
        {u"WebcastRoomMessage"_s, roomMessage},
    };
    return table;
}

struct BadgeFacts
{
    QMap<qint64, qint64> levels; ///< by scene
    qint64 topRank = 0;
};

BadgeFacts badgesOf(const QJsonObject& user)
{
    static const QRegularExpression rank(u"[?&]rank=(\\d+)"_s);
    BadgeFacts facts;
    for (const QJsonValue& badge : user["badgeList"_L1].toArray()) {
        const qint64 scene = integerOf(badge["sceneType"_L1]);
        const qint64 level = badge["privilegeLogExtra"_L1]["level"_L1].toString().toLongLong();
        facts.levels[scene] = std::max(facts.levels.value(scene), level);
        const auto match = rank.match(badge["openweburl"_L1].toString());
        if (scene == 6 && match.hasMatch())
            facts.topRank = match.captured(1).toLongLong();
    }
    return facts;
}

} // namespace

qint64 integerOf(const QJsonValue& value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

Expectation expectationFor(const QString& method, const QJsonObject& decoded)
{
    const Expect expect = expectations().value(method);
    if (!expect)
        return {};
    Expectation expectation = expect(decoded);
    if (expectation.user.isEmpty())
        expectation.user = decoded["user"_L1].toObject();
    expectation.hasIdentity = decoded.contains("userIdentity"_L1);
    expectation.identity = decoded["userIdentity"_L1].toObject();
    return expectation;
}

QJsonObject expectedRoles(const Expectation& expectation)
{
    const QJsonObject& user = expectation.user;
    const QJsonObject& identity = expectation.identity;
    const BadgeFacts badges = badgesOf(user);
    const qint64 follow = integerOf(user["followInfo"_L1]["followStatus"_L1]);
    const bool subscriber = identity["isSubscriberOfAnchor"_L1].toBool();
    return {
        {u"id"_s, idOf(user["id"_L1])},
        {u"unique_id"_s, text(user, u"displayId"_s)},
        {u"nickname"_s, text(user, u"nickname"_s)},
        {u"host"_s, identity["isAnchor"_L1].toBool() || badges.levels.contains(12)},
        {u"moderator"_s,
         identity["isModeratorOfAnchor"_L1].toBool() || badges.levels.contains(1)
             || user["userAttr"_L1]["isAdmin"_L1].toBool()},
        {u"subscriber"_s, subscriber || badges.levels.contains(4) || badges.levels.contains(7)},
        {u"super_fan"_s, subscriber},
        {u"follower"_s,
         expectation.hasIdentity ? identity["isFollowerOfAnchor"_L1].toBool()
                                 : follow >= 1 && follow <= 3},
        {u"friend"_s,
         expectation.hasIdentity ? identity["isMutualFollowingWithAnchor"_L1].toBool()
                                 : follow == 2},
        {u"new_gifter"_s, badges.levels.contains(2)},
        {u"top_rank"_s, badges.topRank},
        {u"gifter_level"_s, badges.levels.value(8)},
        {u"member_level"_s, badges.levels.value(10)},
        {u"badges"_s, badges.levels.size()},
    };
}

} // namespace racha::test
