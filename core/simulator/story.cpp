// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// The messages of people: comments, gifts, likes, follows, entrances.

#include "core/simulator/story.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace racha::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject personTruth(const Person& person)
{
    return {{u"id"_s, QString::number(person.id)},
            {u"unique_id"_s, QString::fromStdString(person.uniqueId)},
            {u"nickname"_s, QString::fromStdString(person.nickname)}};
}

WireWriter giftStruct(const FakeGift& gift)
{
    const bool streakable = gift.type == 1;
    const auto picture = imageWire(
        gift.imageUrl.empty() ? "gift/" + std::to_string(gift.id) + ".png" : gift.imageUrl);
    return WireWriter()
        .block(1, picture)
        .text(2, "sent " + gift.name)
        .varint(4, 1000)
        .varint(5, gift.id)
        .flag(7, true)
        .flag(10, streakable)
        .varint(11, gift.type)
        .varint(12, gift.diamonds)
        .flag(13, true)
        .text(16, gift.name)
        .block(21, picture);
}

/// A display text that names the person in its first argument.
WireWriter textWithUser(const std::string& key, const std::string& pattern, const Person& who)
{
    const auto piece = WireWriter().varint(1, 11).block(21, WireWriter().block(1, userWire(who)));
    return WireWriter()
        .text(1, key)
        .text(2, pattern)
        .block(3, WireWriter().text(1, "#ffffffff"))
        .block(4, piece);
}

} // namespace

Story::Story(Person host, std::int64_t startMs, std::int64_t room, std::int64_t firstMessageId)
    : m_host(std::move(host))
    , m_startMs(startMs)
    , m_room(room)
    , m_nextId(firstMessageId)
{
}

Story& Story::at(std::chrono::milliseconds time)
{
    m_now = time;
    return *this;
}

WireWriter Story::common(const std::string& method, const WireWriter& displayText)
{
    WireWriter out;
    out.text(1, method).varint(2, m_nextId).varint(3, m_room).varint(4, nowMs()).flag(6, true);
    return out.blockIfAny(8, displayText).varint(9, 1).varint(10, 1).text(15, "maliva");
}

QJsonObject Story::truth(const QString& type) const
{
    return {{u"event_type"_s, type},
            {u"message_id"_s, QString::number(m_nextId)},
            {u"room_id"_s, QString::number(m_room)},
            {u"timestamp_ms"_s, static_cast<qint64>(nowMs())}};
}

Message Story::finish(const std::string& method, const WireWriter& payload, QJsonObject truth)
{
    Message message {.method = method, .payload = payload.bytes(), .id = m_nextId++};
    truth.insert(u"method"_s, QString::fromStdString(method));
    message.truth = QJsonDocument(truth).toJson(QJsonDocument::Compact).toStdString();
    return message;
}

Message Story::chat(const Person& who, const std::string& text, const std::string& language,
                    const std::optional<Person>& replyTo)
{
    WireWriter out;
    out.block(1, common("WebcastChatMessage")).block(2, user(who)).text(3, text);
    if (replyTo)
        out.block(12, userWire(*replyTo));
    out.text(14, language).block(18, identityWire(who));
    auto expected = truth(u"CommentEvent"_s);
    addPersonTruth(expected, who);
    expected.insert(
        u"event_data"_s,
        QJsonObject {{u"comment"_s, QString::fromStdString(text)},
                     {u"language"_s, QString::fromStdString(language)},
                     {u"reply_to"_s, replyTo ? QJsonValue(personTruth(*replyTo)) : QJsonValue()},
                     {u"user"_s, rolesTruth(who, true)}});
    return finish("WebcastChatMessage", out, expected);
}

Message Story::emoteChat(const Person& who, const std::vector<std::string>& emoteIds)
{
    WireWriter out;
    out.block(1, common("WebcastEmoteChatMessage")).block(2, user(who));
    QJsonArray emotes;
    for (const auto& emote : emoteIds) {
        out.block(3, WireWriter().text(1, emote).block(2, imageWire("emote/" + emote)));
        emotes.append(QJsonObject {{u"emote_id"_s, QString::fromStdString(emote)}});
    }
    out.block(5, identityWire(who));
    auto expected = truth(u"EmoteChatEvent"_s);
    addPersonTruth(expected, who);
    expected.insert(u"event_data"_s, QJsonObject {{u"emotes"_s, emotes}});
    return finish("WebcastEmoteChatMessage", out, expected);
}

Message Story::gift(const Person& who, const Tap& tap)
{
    const auto receiver = tap.to ? tap.to->id : m_host.id;
    const auto worth = tap.added * tap.gift.diamonds;
    WireWriter out;
    out.block(1,
              common("WebcastGiftMessage",
                     textWithUser("webcast_aweme_gift_send_message", "{0:user} sent a gift", who)))
        .varint(2, tap.gift.id)
        .varint(3, worth)
        .varint(4, 1)
        .varint(5, tap.count)
        .varint(6, tap.count)
        .block(7, user(who));
    if (tap.to && !tap.onlyMonitorReceiver)
        out.block(8, userWire(*tap.to));
    out.flag(9, tap.end).varint(11, tap.group).varint(13, worth);
    if (!tap.withoutStruct)
        out.block(15, giftStruct(tap.gift));
    out.text(16, "log-" + std::to_string(m_nextId)).varint(17, tap.end ? 0 : 1);
    out.block(23, WireWriter().varint(1, m_host.id).varint(5, nowMs()).varint(8, receiver))
        .block(32, identityWire(who));

    auto expected = truth(u"GiftEvent"_s);
    addPersonTruth(expected, who);
    const QJsonObject gift {{u"id"_s, static_cast<qint64>(tap.gift.id)},
                            {u"name"_s, QString::fromStdString(tap.gift.name)},
                            {u"diamond_count"_s, static_cast<qint64>(tap.gift.diamonds)},
                            {u"streakable"_s, tap.gift.type == 1},
                            {u"type"_s, static_cast<qint64>(tap.gift.type)}};
    QJsonObject data {
        {u"gift"_s, gift},
        {u"wire_repeat_count"_s, static_cast<qint64>(tap.count)},
        {u"repeat_end"_s, tap.end},
        {u"group_id"_s, tap.group != 0 ? QJsonValue(QString::number(tap.group)) : QJsonValue()},
        {u"group_count"_s, 1},
        {u"from_user"_s, personTruth(who)}};
    if (tap.to) {
        const Person named = tap.onlyMonitorReceiver ? Person {.id = receiver} : *tap.to;
        data.insert(u"to_user"_s, personTruth(named));
    }
    expected.insert(u"event_data"_s, data);
    return finish("WebcastGiftMessage", out, expected);
}

Message Story::like(const Person& who, std::int64_t count, std::int64_t total)
{
    WireWriter out;
    out.block(1,
              common("WebcastLikeMessage",
                     textWithUser("pm_mt_msg_viewer", "{0:user} liked the LIVE", who)))
        .varint(2, count)
        .varint(3, total)
        .block(5, user(who))
        .varint(9, 1);
    auto expected = truth(u"LikeEvent"_s);
    addPersonTruth(expected, who);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"like_count"_s, static_cast<qint64>(count)},
                                 {u"total_likes"_s, static_cast<qint64>(total)}});
    return finish("WebcastLikeMessage", out, expected);
}

Message Story::social(const Person& who, WireWriter rest, const std::string& key, QJsonObject truth)
{
    WireWriter out;
    out.block(1,
              common("WebcastSocialMessage",
                     key.empty() ? WireWriter() : textWithUser(key, "{0:user}", who)))
        .block(2, user(who))
        .raw(rest.bytes());
    addPersonTruth(truth, who);
    return finish("WebcastSocialMessage", out, truth);
}

Message Story::follow(const Person& who, std::int64_t followers, Told told)
{
    WireWriter rest;
    rest.varint(4, told == Told::ByKey ? 0 : 1)
        .text(5, std::to_string(m_host.id))
        .varint(6, followers);
    auto expected = truth(u"FollowEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"follow_count"_s, static_cast<qint64>(followers)}});
    return social(who, rest,
                  told == Told::ByAction ? std::string() : "pm_main_follow_message_viewer_2",
                  expected);
}

Message Story::share(const Person& who, std::int64_t shares, Told told,
                     std::int64_t moreThanFriends)
{
    WireWriter rest;
    rest.varint(3, 1).varint(4, told == Told::ByKey ? 0 : 3).text(5, "-1").varint(8, shares);
    std::string key = "pm_mt_guidance_share";
    if (moreThanFriends > 0)
        key = "pm_mt_guidance_viewer_" + std::to_string(moreThanFriends) + "_share";
    if (told == Told::ByAction)
        key.clear();
    auto expected = truth(u"ShareEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"users_joined"_s,
                                  moreThanFriends > 0 && told != Told::ByAction
                                      ? QJsonValue(static_cast<qint64>(moreThanFriends))
                                      : QJsonValue()},
                                 {u"share_count"_s, static_cast<qint64>(shares)},
                                 {u"share_target"_s, u"-1"_s}});
    return social(who, rest, key, expected);
}

Message Story::otherSocial(const Person& who, std::int64_t action, const std::string& key)
{
    auto expected = truth(u"SocialEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"action"_s, static_cast<qint64>(action)},
                                 {u"key"_s, QString::fromStdString(key)}});
    return social(who, WireWriter().varint(4, action), key, expected);
}

Message Story::join(const Person& who, std::int64_t members, const std::string& source)
{
    WireWriter out;
    out.block(1,
              common("WebcastMemberMessage",
                     textWithUser("live_room_enter_toast", "{0:user} joined", who)))
        .block(2, user(who))
        .varint(3, members)
        .varint(10, 1)
        .text(19, source);
    auto expected = truth(u"JoinEvent"_s);
    addPersonTruth(expected, who);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"member_count"_s, static_cast<qint64>(members)},
                                 {u"action"_s, 1},
                                 {u"source"_s, QString::fromStdString(source)},
                                 {u"via"_s, u"member"_s}});
    return finish("WebcastMemberMessage", out, expected);
}

Message Story::subscribedMember(const Person& who)
{
    WireWriter out;
    out.block(1, common("WebcastMemberMessage")).block(2, user(who)).varint(3, 1).varint(10, 3);
    auto expected = truth(u"SubscribeEvent"_s);
    addPersonTruth(expected, who);
    expected.insert(u"event_data"_s, QJsonObject {{u"via"_s, u"member"_s}});
    return finish("WebcastMemberMessage", out, expected);
}

Message Story::subscribe(const Person& who, std::int64_t months)
{
    WireWriter out;
    out.block(1, common("WebcastSubNotifyMessage"))
        .block(2, user(who))
        .varint(4, months)
        .varint(8, 2);
    auto expected = truth(u"SubscribeEvent"_s);
    addPersonTruth(expected, who);
    expected.insert(
        u"event_data"_s,
        QJsonObject {{u"months"_s, static_cast<qint64>(months)}, {u"via"_s, u"notify"_s}});
    return finish("WebcastSubNotifyMessage", out, expected);
}

Message Story::barrage(const Person& who, std::int64_t type, const std::string& key, bool inCommon,
                       QJsonObject truth)
{
    const auto text = textWithUser(key, "{0:user} joined", who);
    WireWriter out;
    out.block(1, common("WebcastBarrageMessage"))
        .varint(3, type)
        .block(4, imageWire("barrage.png"));
    if (!inCommon)
        out.block(5, text);
    out.varint(6, 4000);
    if (inCommon)
        out.block(24, text);
    if (type == 9 || type == 8)
        out.block(100,
                  WireWriter()
                      .varint(1, who.gifterLevel)
                      .text(3, std::to_string(who.id))
                      .block(4, user(who)));
    else if (type == 11 || type == 10)
        out.block(101, WireWriter().varint(1, who.teamLevel).block(4, user(who)));
    else
        out.block(50, user(who));
    addPersonTruth(truth, who);
    return finish("WebcastBarrageMessage", out, truth);
}

Message Story::gifterJoin(const Person& who)
{
    auto expected = truth(u"JoinEvent"_s);
    expected.insert(u"event_data"_s, QJsonObject {{u"via"_s, u"gifter_level"_s}});
    return barrage(who, 9, "pm_mt_alp_join_animation", false, expected);
}

Message Story::teamMemberJoin(const Person& who)
{
    auto expected = truth(u"JoinEvent"_s);
    expected.insert(u"event_data"_s, QJsonObject {{u"via"_s, u"team_level"_s}});
    return barrage(who, 11, "pm_mt_fan_live_join", false, expected);
}

Message Story::subscribeBarrage(const Person& who)
{
    auto expected = truth(u"SubscribeEvent"_s);
    expected.insert(u"event_data"_s, QJsonObject {{u"via"_s, u"barrage"_s}});
    return barrage(who, 4, "pm_mt_sub_barrage", false, expected);
}

Message Story::superFan(const Person& who, bool joined)
{
    const std::string key =
        joined ? "ttlive_superfan_commentnotif_superfanjoined" : "ttlive_superfan_became";
    auto expected = truth(u"SuperFanEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"kind"_s, joined ? u"joined"_s : u"became"_s},
                                 {u"key"_s, QString::fromStdString(key)}});
    return barrage(who, 100, key, true, expected);
}

Message Story::levelUp(const Person& who)
{
    auto expected = truth(u"BarrageEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"msg_type"_s, 8}, {u"key"_s, u"pm_mt_level_up"_s}});
    return barrage(who, 8, "pm_mt_level_up", false, expected);
}

} // namespace racha::simulator
