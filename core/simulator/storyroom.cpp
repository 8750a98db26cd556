// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// The messages of the room: audience, state, polls, battles, boxes.

#include "core/simulator/story.h"

#include <QJsonArray>

namespace racha::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t kBattleSeconds = 301;

QJsonValue number(std::int64_t value)
{
    return static_cast<qint64>(value);
}

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QString idText(std::int64_t value)
{
    return QString::number(value);
}

WireWriter options(const std::vector<FakePollOption>& list, int field)
{
    WireWriter out;
    int index = 0;
    for (const auto& option : list)
        out.block(field,
                  WireWriter().varint(1, option.votes).text(2, option.text).varint(3, ++index));
    return out;
}

WireWriter battleSettings(std::int64_t id, std::int64_t action, std::int64_t nowMs)
{
    return WireWriter()
        .varint(1, id)
        .varint(2, nowMs)
        .varint(3, kBattleSeconds)
        .varint(5, action == 4 ? 1 : 2)
        .varint(8, 1);
}

} // namespace

Message Story::audience(std::int64_t viewers, std::int64_t total, std::int64_t anonymous,
                        const std::vector<std::pair<Person, std::int64_t>>& top)
{
    WireWriter out;
    out.block(1, common("WebcastRoomUserSeqMessage"));
    QJsonArray ranks;
    std::int64_t rank = 0;
    for (const auto& [person, score] : top) {
        ++rank;
        const bool named = rank <= 5;
        out.block(2,
                  WireWriter()
                      .varint(1, score)
                      .block(2, named ? userWire(person) : userIdWire(person))
                      .varint(3, rank));
        ranks.append(QJsonObject {{u"id"_s, idText(person.id)},
                                  {u"unique_id"_s, named ? text(person.uniqueId) : QString()},
                                  {u"nickname"_s, named ? text(person.nickname) : QString()},
                                  {u"score"_s, number(score)},
                                  {u"rank"_s, number(rank)}});
    }
    out.varint(3, viewers).varint(7, total).varint(8, anonymous);
    auto expected = truth(u"RoomUserSeqEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"viewers"_s, number(viewers)},
                                 {u"total_viewers"_s, number(total)},
                                 {u"anonymous"_s, number(anonymous)},
                                 {u"top"_s, ranks}});
    return finish("WebcastRoomUserSeqMessage", out, expected);
}

Message Story::anonymousEntry()
{
    WireWriter out;
    out.block(1, common("WebcastUnauthorizedMemberMessage"))
        .varint(2, 1)
        .block(3, WireWriter().text(1, "web_nonlogin_im_1").text(2, "Viewer%s"))
        .text(4, "743000")
        .block(5, WireWriter().text(1, "live_room_enter_toast").text(2, "{0:string} joined"));
    auto expected = truth(u"UnknownEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"method"_s, u"WebcastUnauthorizedMemberMessage"_s},
                                 {u"error"_s, QJsonValue()}});
    return finish("WebcastUnauthorizedMemberMessage", out, expected);
}

Message Story::control(std::int64_t action, const std::string& words)
{
    const bool ends = action == 3 || action == 4;
    WireWriter out;
    out.block(1, common("WebcastControlMessage")).varint(2, action);
    if (ends)
        out.text(3, words);
    else if (!words.empty())
        out.block(4, WireWriter().text(8, words));
    auto expected = truth(action == 1       ? u"LivePauseEvent"_s
                              : action == 2 ? u"LiveUnpauseEvent"_s
                                            : u"LiveEndEvent"_s);
    QJsonObject data {{ends ? u"tips"_s : u"source"_s, text(words)}};
    if (ends)
        data.insert(u"by_platform"_s, action == 4);
    expected.insert(u"event_data"_s, data);
    return finish("WebcastControlMessage", out, expected);
}

Message Story::intro(const std::string& words, const std::string& language)
{
    WireWriter out;
    out.block(1, common("WebcastLiveIntroMessage"))
        .varint(2, m_room)
        .varint(3, 1)
        .text(4, words)
        .block(5, userWire(m_host))
        .text(8, language);
    auto expected = truth(u"LiveIntroEvent"_s);
    addPersonTruth(expected, m_host);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"text"_s, text(words)}, {u"language"_s, text(language)}});
    return finish("WebcastLiveIntroMessage", out, expected);
}

Message Story::caption(const std::vector<std::pair<std::string, std::string>>& texts,
                       std::int64_t sentence, bool final)
{
    WireWriter out;
    out.block(1, common("WebcastCaptionMessage")).varint(2, nowMs()).varint(3, 2500);
    QJsonArray list;
    for (const auto& [language, words] : texts) {
        out.block(4, WireWriter().text(1, language).text(2, words));
        list.append(QJsonObject {{u"language"_s, text(language)}, {u"text"_s, text(words)}});
    }
    out.varint(5, sentence).varint(6, 1).flag(7, final);
    auto expected = truth(u"CaptionEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"texts"_s, list},
                                 {u"duration_ms"_s, 2500},
                                 {u"sentence_id"_s, number(sentence)},
                                 {u"final"_s, final}});
    return finish("WebcastCaptionMessage", out, expected);
}

Message Story::roomNotice(const std::string& words, const std::string& key)
{
    const auto display = WireWriter().text(1, key).text(2, words);
    WireWriter out;
    out.block(1, common("WebcastRoomMessage", display)).text(2, words).varint(4, 2);
    auto expected = truth(u"RoomMessageEvent"_s);
    expected.insert(
        u"event_data"_s,
        QJsonObject {{u"text"_s, text(words)}, {u"key"_s, text(key)}, {u"scene"_s, QString()}});
    return finish("WebcastRoomMessage", out, expected);
}

Message Story::teamJoin(const Person& who, std::int64_t memberNumber)
{
    const auto person = WireWriter().varint(1, 11).block(21, WireWriter().block(1, userWire(who)));
    const auto count = WireWriter().varint(1, 1).text(11, std::to_string(memberNumber));
    const auto display = WireWriter()
                             .text(1, "pm_mt_fan_live_joined_comment")
                             .text(2, "{0:user} joined the team as no. {1:string}")
                             .block(4, person)
                             .block(4, count);
    WireWriter out;
    out.block(1, common("WebcastRoomMessage", display)).text(2, " ").text(6, "user_join_fans");
    auto expected = truth(u"TeamJoinEvent"_s);
    addPersonTruth(expected, who);
    expected.insert(u"event_data"_s, QJsonObject {{u"member_number"_s, number(memberNumber)}});
    return finish("WebcastRoomMessage", out, expected);
}

Message Story::rank(std::int64_t type, std::int64_t place, std::int64_t score)
{
    WireWriter out;
    out.block(1, common("WebcastRankUpdateMessage"))
        .block(2, WireWriter().varint(1, type).varint(2, place).varint(6, 1800).varint(15, score))
        .varint(3, 1);
    auto expected = truth(u"RankUpdateEvent"_s);
    const QJsonObject one {{u"rank_type"_s, number(type)},
                           {u"rank"_s, number(place)},
                           {u"score"_s, number(score)},
                           {u"countdown_s"_s, 1800}};
    expected.insert(u"event_data"_s, QJsonObject {{u"ranks"_s, QJsonArray {one}}});
    return finish("WebcastRankUpdateMessage", out, expected);
}

Message Story::poll(std::int64_t id, std::int64_t type, const WireWriter& content,
                    const std::string& title, const std::vector<FakePollOption>& list)
{
    WireWriter out;
    out.block(1, common("WebcastPollMessage"))
        .varint(2, type)
        .varint(3, id)
        .block(static_cast<int>(4 + type), content);
    QJsonArray choices;
    for (const auto& option : list)
        choices.append(
            QJsonObject {{u"text"_s, text(option.text)}, {u"votes"_s, number(option.votes)}});
    auto expected = truth(u"PollEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"poll_id"_s, idText(id)},
                                 {u"action"_s,
                                  type == 0       ? u"start"_s
                                      : type == 1 ? u"end"_s
                                                  : u"update"_s},
                                 {u"title"_s, text(title)},
                                 {u"options"_s, choices}});
    return finish("WebcastPollMessage", out, expected);
}

Message Story::pollStart(std::int64_t id, const std::string& title,
                         const std::vector<FakePollOption>& list)
{
    WireWriter content;
    content.varint(1, nowMs()).varint(2, nowMs() + 60'000).raw(options(list, 3).bytes());
    content.text(4, title).block(5, userWire(m_host));
    return poll(id, 0, content, title, list);
}

Message Story::pollUpdate(std::int64_t id, const std::vector<FakePollOption>& list)
{
    return poll(id, 2, options(list, 2), {}, list);
}

Message Story::pollEnd(std::int64_t id, const std::vector<FakePollOption>& list)
{
    WireWriter content;
    content.varint(1, 1).raw(options(list, 2).bytes());
    return poll(id, 1, content, {}, list);
}

Message Story::question(const Person& who, std::int64_t id, const std::string& words)
{
    WireWriter out;
    out.block(1, common("WebcastQuestionNewMessage"))
        .block(2,
               WireWriter()
                   .varint(1, id)
                   .text(2, words)
                   .varint(4, nowMs() / 1000)
                   .block(5, user(who)));
    auto expected = truth(u"QuestionNewEvent"_s);
    addPersonTruth(expected, who);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"question_id"_s, idText(id)}, {u"text"_s, text(words)}});
    return finish("WebcastQuestionNewMessage", out, expected);
}

Message Story::pin(const Message& chat, const std::string& words, const Person& byWhom)
{
    WireWriter out;
    out.block(1, common("WebcastRoomPinMessage"))
        .block(2, chat.payload)
        .text(30, chat.method)
        .varint(31, nowMs())
        .block(32, userIdWire(byWhom))
        .varint(33, 1)
        .varint(34, 60)
        .varint(35, chat.id);
    auto expected = truth(u"RoomPinEvent"_s);
    expected.insert(u"user_id"_s, idText(byWhom.id));
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"action"_s, u"pin"_s},
                                 {u"method"_s, text(chat.method)},
                                 {u"comment"_s, text(words)},
                                 {u"pinned_message_id"_s, idText(chat.id)},
                                 {u"operator_id"_s, idText(byWhom.id)},
                                 {u"duration_s"_s, 60}});
    return finish("WebcastRoomPinMessage", out, expected);
}

Message Story::unpin(const Message& chat, const Person& byWhom)
{
    WireWriter out;
    out.block(1, common("WebcastRoomPinMessage"))
        .text(30, chat.method)
        .varint(31, nowMs())
        .block(32, userIdWire(byWhom))
        .varint(33, 2)
        .varint(35, chat.id);
    auto expected = truth(u"RoomPinEvent"_s);
    expected.insert(u"user_id"_s, idText(byWhom.id));
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"action"_s, u"unpin"_s},
                                 {u"method"_s, text(chat.method)},
                                 {u"pinned_message_id"_s, idText(chat.id)},
                                 {u"operator_id"_s, idText(byWhom.id)}});
    return finish("WebcastRoomPinMessage", out, expected);
}

Message Story::hidden(const std::vector<std::int64_t>& messages, const std::vector<Person>& people)
{
    std::vector<std::int64_t> ids;
    QJsonArray users;
    for (const auto& person : people) {
        ids.push_back(person.id);
        users.append(idText(person.id));
    }
    QJsonArray hiddenMessages;
    for (const auto message : messages)
        hiddenMessages.append(idText(message));
    WireWriter out;
    out.block(1, common("WebcastImDeleteMessage")).packed(2, messages).packed(3, ids);
    auto expected = truth(u"ImDeleteEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"message_ids"_s, hiddenMessages}, {u"user_ids"_s, users}});
    return finish("WebcastImDeleteMessage", out, expected);
}

Message Story::goal(const FakeGoal& goal, const Person& contributor)
{
    const auto subGoal = WireWriter()
                             .varint(1, 1)
                             .varint(2, goal.gift.id)
                             .varint(3, goal.progress)
                             .varint(4, goal.target)
                             .block(5,
                                    WireWriter()
                                        .text(1, goal.gift.name)
                                        .block(2, imageWire("goal.png"))
                                        .varint(3, goal.gift.diamonds))
                             .text(6, std::to_string(goal.gift.id));
    const auto body = WireWriter()
                          .varint(1, goal.id)
                          .varint(2, 1)
                          .varint(3, 2)
                          .block(4, subGoal)
                          .text(5, goal.description)
                          .varint(8, nowMs() / 1000 - 600)
                          .text(13, std::to_string(goal.id));
    WireWriter out;
    out.block(1, common("WebcastGoalUpdateMessage"))
        .block(2, WireWriter().text(1, "goal").varint(2, 1))
        .block(3, body)
        .varint(4, contributor.id)
        .text(6, contributor.uniqueId)
        .varint(9, goal.contributed)
        .varint(10, goal.contributed * goal.gift.diamonds)
        .text(12, std::to_string(contributor.id));
    const QJsonObject one {{u"type"_s, 1},
                           {u"id"_s, idText(goal.gift.id)},
                           {u"progress"_s, number(goal.progress)},
                           {u"target"_s, number(goal.target)},
                           {u"gift_name"_s, text(goal.gift.name)}};
    auto expected = truth(u"GoalUpdateEvent"_s);
    expected.insert(
        u"event_data"_s,
        QJsonObject {{u"goal_id"_s, idText(goal.id)},
                     {u"goal_type"_s, 1},
                     {u"status"_s, 2},
                     {u"description"_s, text(goal.description)},
                     {u"sub_goals"_s, QJsonArray {one}},
                     {u"contributor_id"_s, idText(contributor.id)},
                     {u"contributor"_s, text(contributor.uniqueId)},
                     {u"contribute_count"_s, number(goal.contributed)},
                     {u"contribute_score"_s, number(goal.contributed * goal.gift.diamonds)}});
    return finish("WebcastGoalUpdateMessage", out, expected);
}

Message Story::box(const FakeBox& box, const Person& sender)
{
    WireWriter info;
    info.text(1, box.id).varint(2, box.businessType).text(3, "maliva");
    if (!box.hide) {
        info.text(4, sender.nickname)
            .varint(5, box.diamonds)
            .varint(6, box.people)
            .varint(7, box.unpackAtSeconds)
            .text(8, std::to_string(sender.id))
            .text(10, std::to_string(nowMs()));
    }
    info.text(11, std::to_string(m_room));
    WireWriter out;
    out.block(1, common("WebcastEnvelopeMessage")).block(2, info).varint(3, box.hide ? 2 : 1);
    auto expected = truth(u"EnvelopeEvent"_s);
    QJsonObject data {{u"envelope_id"_s, text(box.id)},
                      {u"action"_s, box.hide ? u"hide"_s : u"show"_s},
                      {u"business_type"_s, number(box.businessType)},
                      {u"super_fan_box"_s, box.businessType == 19}};
    if (!box.hide) {
        data.insert(u"diamond_count"_s, number(box.diamonds));
        data.insert(u"people_count"_s, number(box.people));
        data.insert(u"unpack_at"_s, number(box.unpackAtSeconds));
        data.insert(u"sender_id"_s, idText(sender.id));
        data.insert(u"sender_name"_s, text(sender.nickname));
    }
    expected.insert(u"event_data"_s, data);
    return finish("WebcastEnvelopeMessage", out, expected);
}

Message Story::battle(std::int64_t id, std::int64_t action, const std::vector<FakeSide>& sides)
{
    const bool over = action == 5 || action == 6;
    WireWriter out;
    out.block(1, common("WebcastLinkMicBattle"))
        .varint(2, id)
        .block(3, battleSettings(id, action, nowMs()))
        .varint(4, action);
    QJsonArray hosts;
    for (const auto& side : sides) {
        const auto result =
            WireWriter().varint(1, side.host.id).varint(2, side.result).varint(3, side.score);
        if (over)
            out.block(5, WireWriter().varint(1, side.host.id).block(2, result));
        QJsonObject host {{u"id"_s, idText(side.host.id)},
                          {u"unique_id"_s, text(side.host.uniqueId)},
                          {u"nickname"_s, text(side.host.nickname)}};
        if (over) {
            host.insert(u"score"_s, number(side.score));
            host.insert(u"result"_s,
                        side.result == 0       ? u"win"_s
                            : side.result == 1 ? u"lose"_s
                                               : u"draw"_s);
        }
        hosts.append(host);
    }
    for (const auto& side : sides) {
        const auto who = WireWriter()
                             .varint(1, side.host.id)
                             .text(2, side.host.nickname)
                             .text(4, side.host.uniqueId);
        out.block(10, WireWriter().varint(1, side.host.id).block(2, WireWriter().block(1, who)));
    }
    auto expected = truth(u"LinkMicBattleEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"battle_id"_s, idText(id)},
                                 {u"action"_s, number(action)},
                                 {u"status"_s, action == 4 ? 1 : 2},
                                 {u"duration_s"_s, number(kBattleSeconds)},
                                 {u"hosts"_s, hosts}});
    return finish("WebcastLinkMicBattle", out, expected);
}

Message Story::armies(std::int64_t id, const std::vector<FakeSide>& sides, const Person& from,
                      const FakeGift& gift, std::int64_t count)
{
    WireWriter out;
    out.block(1, common("WebcastLinkMicArmies")).varint(2, id);
    QJsonArray scores;
    for (const auto& side : sides) {
        WireWriter army;
        for (std::int64_t i = 0; i < side.supporters; ++i)
            army.block(1, WireWriter().varint(1, side.host.id + i + 1).varint(2, 10 + i));
        army.varint(2, side.score);
        out.block(3, WireWriter().varint(1, side.host.id).block(2, army));
        scores.append(QJsonObject {{u"host_id"_s, idText(side.host.id)},
                                   {u"score"_s, number(side.score)},
                                   {u"supporters"_s, number(side.supporters)}});
    }
    out.varint(6, nowMs()).varint(7, 1).varint(8, from.id).varint(9, gift.id).varint(10, count);
    out.block(18, battleSettings(id, 4, nowMs()));
    auto expected = truth(u"LinkMicArmiesEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"battle_id"_s, idText(id)},
                                 {u"scores"_s, scores},
                                 {u"reason"_s, 1},
                                 {u"from_user_id"_s, idText(from.id)},
                                 {u"gift_id"_s, idText(gift.id)},
                                 {u"gift_count"_s, number(count)}});
    return finish("WebcastLinkMicArmies", out, expected);
}

Message Story::unknown(const std::string& method, const std::string& words)
{
    WireWriter out;
    out.block(1, common(method)).text(2, words).varint(3, 42);
    auto expected = truth(u"UnknownEvent"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"method"_s, text(method)}, {u"error"_s, QJsonValue()}});
    return finish(method, out, expected);
}

Message Story::undecodable(const std::string& method)
{
    auto expected = truth(u"UnknownEvent"_s);
    // The create time cannot be read either.
    expected.remove(u"timestamp_ms"_s);
    expected.insert(u"event_data"_s,
                    QJsonObject {{u"method"_s, text(method)}, {u"error"_s, u"*"_s}});
    return finish(method, WireWriter().raw("\x0a\xff\xff\xff\xff\x7f this is no protobuf"),
                  expected);
}

} // namespace racha::simulator
