// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/coverage.h"
#include "core/event/eventtype.h"
#include "core/filter/filtersource.h"

#include <array>

namespace racha {

/// What becomes of a value in an export with pseudonyms.
enum class ValueUse : std::uint8_t
{
    Keep, ///< a number, truth or time, the id of a gift: as it is
    Word, ///< a name that TikTok or Racha gave: as it is where it can be no more, else null
    GiftName, ///< as it is
    RowNumber, ///< the number of the row in the export
    Person, ///< id of somebody: their pseudonym
    Handle, ///< of the person whose id stands beside it
    Nickname, ///< the same
    Streamer, ///< handle; a pseudonym where the streamer is hidden
    StreamerFigure, ///< as it is; left out where the streamer is hidden
    Room, ///< id; a pseudonym where the streamer is hidden
    Message, ///< id: a pseudonym
    Streak, ///< id, in which its people stand: a pseudonym
    Thing, ///< id of something that others could look up: a pseudonym
    Text, ///< what a person wrote or may have written: without names
    Object, ///< as the rules of its keys say
    LeftOut,
};

/// What a value is, and in which unit.
enum class ValueKind : std::uint8_t
{
    Text,
    Word,
    Id,
    Truth,
    Time,
    Count,
    Characters,
    Code, ///< a number that stands for something
    Level,
    Rank,
    Diamonds,
    UsDollars,
    Seconds,
    Milliseconds,
    UnixSeconds,
    Object,
};

/// Who says so.
enum class ValueSource : std::uint8_t
{
    TikTok,
    Computer, ///< that captured
    Store,
    Racha,
};

struct ColumnRule
{
    FilterColumn column;
    ValueUse use;
    ValueKind kind;
    ValueSource source;
    Basis basis;
};

/// A key of event_data, by its path; a path through a list holds for each part of it.
struct KeyRule
{
    std::optional<EventType> type; ///< of events; none: of all
    std::string_view path;
    ValueUse use;
    ValueKind kind;
    ValueSource source;
    Basis basis;
};

namespace rules {

using enum ValueUse;
using enum ValueSource;
using enum Basis;
using K = ValueKind;
using E = EventType;

/// In the order of the columns.
inline constexpr std::array<ColumnRule, kFilterColumnCount> kColumns {{
    {FilterColumn::Id, RowNumber, K::Id, Store, Derived},
    {FilterColumn::Type, Word, K::Word, Racha, Derived},
    {FilterColumn::Timestamp, Keep, K::Time, TikTok, Observed},
    {FilterColumn::ReceivedAt, Keep, K::Time, Computer, Observed},
    {FilterColumn::RoomNumber, Room, K::Id, TikTok, Observed},
    {FilterColumn::StreamerUniqueId, Streamer, K::Text, TikTok, Observed},
    {FilterColumn::UserNumber, Person, K::Id, TikTok, Observed},
    {FilterColumn::UserUniqueId, Handle, K::Text, TikTok, Observed},
    {FilterColumn::UserNickname, Nickname, K::Text, TikTok, Observed},
    {FilterColumn::IsStreaking, Keep, K::Truth, Racha, Derived},
    {FilterColumn::StreakId, Streak, K::Id, Racha, Derived},
    {FilterColumn::StreakState, Word, K::Word, Racha, Derived},
    {FilterColumn::EventData, Object, K::Object, TikTok, Observed},
    {FilterColumn::CreatedAt, Keep, K::Time, Store, Observed},
    {FilterColumn::UpdatedAt, Keep, K::Time, Store, Observed},
    {FilterColumn::SessionNumber, Keep, K::Id, Store, Derived},
    {FilterColumn::MessageNumber, Message, K::Id, TikTok, Observed},
    {FilterColumn::Diamonds, Keep, K::Diamonds, Racha, Derived},
}};

/// An allow-list: of event_data a key without a rule, and all that a mapping made, is left out.
/// `from_user` has the keys of `user`. A new key needs its rule, and each rule its meaning in
/// ui/words/codebook; tests find what has none.
inline constexpr std::array kKeys {
    KeyRule {{}, "history", Keep, K::Truth, Racha, Derived},
    KeyRule {{}, "text_length", Keep, K::Characters, Racha, Derived},
    KeyRule {{}, "user.id", Person, K::Id, TikTok, Observed},
    KeyRule {{}, "user.unique_id", Handle, K::Text, TikTok, Observed},
    KeyRule {{}, "user.nickname", Nickname, K::Text, TikTok, Observed},
    KeyRule {{}, "user.is_super_fan", Keep, K::Truth, TikTok, Derived},
    KeyRule {{}, "user.is_moderator", Keep, K::Truth, TikTok, Derived},
    KeyRule {{}, "user.member_level", Keep, K::Level, TikTok, Observed},
    KeyRule {{}, "user.gifter_level", Keep, K::Level, TikTok, Observed},
    KeyRule {{}, "user.is_host", Keep, K::Truth, TikTok, Derived},
    KeyRule {{}, "user.is_subscriber", Keep, K::Truth, TikTok, Derived},
    KeyRule {{}, "user.is_follower", Keep, K::Truth, TikTok, Derived},
    KeyRule {{}, "user.is_friend", Keep, K::Truth, TikTok, Derived},
    KeyRule {{}, "user.is_new_gifter", Keep, K::Truth, TikTok, Derived},
    KeyRule {{}, "user.is_anonymous", Keep, K::Truth, TikTok, Derived},
    KeyRule {{}, "user.top_gifter_rank", Keep, K::Rank, TikTok, Observed},
    KeyRule {{}, "user.badges.scene", Keep, K::Code, TikTok, Observed},
    KeyRule {{}, "user.badges.level", Keep, K::Level, TikTok, Observed},
    KeyRule {{}, "user.badges.name", LeftOut, K::Text, TikTok, Observed},

    KeyRule {E::Comment, "comment", Text, K::Text, TikTok, Observed},
    KeyRule {E::Comment, "language", Word, K::Word, TikTok, Estimated},
    KeyRule {E::Comment, "reply_to.id", Person, K::Id, TikTok, Observed},
    KeyRule {E::Comment, "reply_to.unique_id", Handle, K::Text, TikTok, Observed},
    KeyRule {E::Comment, "reply_to.nickname", Nickname, K::Text, TikTok, Observed},

    KeyRule {E::Gift, "gift.id", Keep, K::Id, TikTok, Observed},
    KeyRule {E::Gift, "gift.name", GiftName, K::Text, TikTok, Observed},
    KeyRule {E::Gift, "gift.diamond_count", Keep, K::Diamonds, TikTok, Observed},
    KeyRule {E::Gift, "gift.streakable", Keep, K::Truth, Racha, Derived},
    KeyRule {E::Gift, "gift.type", Keep, K::Code, TikTok, Observed},
    KeyRule {E::Gift, "repeat_count", Keep, K::Count, Racha, Derived},
    KeyRule {E::Gift, "wire_repeat_count", Keep, K::Count, TikTok, Observed},
    KeyRule {E::Gift, "repeat_end", Keep, K::Truth, TikTok, Observed},
    KeyRule {E::Gift, "group_id", Thing, K::Id, TikTok, Observed},
    KeyRule {E::Gift, "group_count", Keep, K::Count, TikTok, Observed},
    KeyRule {E::Gift, "streak_total_count", Keep, K::Count, Racha, Derived},
    KeyRule {E::Gift, "is_streaking", Keep, K::Truth, Racha, Derived},
    KeyRule {E::Gift, "value_usd", Keep, K::UsDollars, Racha, Estimated},
    KeyRule {E::Gift, "usd_per_diamond", Keep, K::UsDollars, Racha, Estimated},
    KeyRule {E::Gift, "from_user", Object, K::Object, TikTok, Observed},
    KeyRule {E::Gift, "to_user.id", Person, K::Id, TikTok, Observed},
    KeyRule {E::Gift, "to_user.unique_id", Handle, K::Text, TikTok, Observed},
    KeyRule {E::Gift, "to_user.nickname", Nickname, K::Text, TikTok, Observed},

    KeyRule {E::Like, "like_count", Keep, K::Count, TikTok, Observed},
    KeyRule {E::Like, "streak_total_count", Keep, K::Count, Racha, Derived},
    KeyRule {E::Like, "total_likes", Keep, K::Count, TikTok, Observed},

    KeyRule {E::Share, "users_joined", Keep, K::Count, TikTok, Derived},
    KeyRule {E::Share, "share_count", Keep, K::Count, TikTok, Observed},
    // May be the host's id.
    KeyRule {E::Share, "share_target", LeftOut, K::Word, TikTok, Observed},

    KeyRule {E::Follow, "follow_count", StreamerFigure, K::Count, TikTok, Observed},

    KeyRule {E::Join, "member_count", Keep, K::Count, TikTok, Observed},
    KeyRule {E::Join, "action", Keep, K::Code, TikTok, Observed},
    KeyRule {E::Join, "source", Word, K::Word, TikTok, Observed},
    KeyRule {E::Join, "via", Word, K::Word, Racha, Derived},

    KeyRule {E::Subscribe, "months", Keep, K::Count, TikTok, Observed},
    KeyRule {E::Subscribe, "via", Word, K::Word, Racha, Derived},
    KeyRule {E::Subscribe, "repeated", Keep, K::Truth, Racha, Derived},

    KeyRule {E::RoomUserSeq, "viewers", Keep, K::Count, TikTok, Observed},
    KeyRule {E::RoomUserSeq, "total_viewers", Keep, K::Count, TikTok, Observed},
    KeyRule {E::RoomUserSeq, "anonymous", Keep, K::Count, TikTok, Observed},
    KeyRule {E::RoomUserSeq, "top.id", Person, K::Id, TikTok, Observed},
    KeyRule {E::RoomUserSeq, "top.unique_id", Handle, K::Text, TikTok, Observed},
    KeyRule {E::RoomUserSeq, "top.nickname", Nickname, K::Text, TikTok, Observed},
    KeyRule {E::RoomUserSeq, "top.score", Keep, K::Diamonds, TikTok, Observed},
    KeyRule {E::RoomUserSeq, "top.rank", Keep, K::Rank, TikTok, Observed},

    KeyRule {E::LivePause, "source", Word, K::Word, TikTok, Observed},
    KeyRule {E::LiveUnpause, "source", Word, K::Word, TikTok, Observed},
    KeyRule {E::LiveEnd, "by_platform", Keep, K::Truth, TikTok, Derived},
    KeyRule {E::LiveEnd, "tips", Text, K::Text, TikTok, Observed},

    // A streamer's own emotes are named by words of their own.
    KeyRule {E::EmoteChat, "emotes.emote_id", Thing, K::Id, TikTok, Observed},
    KeyRule {E::EmoteChat, "emotes.image_url", LeftOut, K::Text, TikTok, Observed},

    KeyRule {E::Envelope, "envelope_id", Thing, K::Id, TikTok, Observed},
    KeyRule {E::Envelope, "action", Word, K::Word, TikTok, Observed},
    KeyRule {E::Envelope, "business_type", Keep, K::Code, TikTok, Observed},
    KeyRule {E::Envelope, "super_fan_box", Keep, K::Truth, TikTok, Derived},
    KeyRule {E::Envelope, "diamond_count", Keep, K::Diamonds, TikTok, Observed},
    KeyRule {E::Envelope, "people_count", Keep, K::Count, TikTok, Observed},
    KeyRule {E::Envelope, "unpack_at", Keep, K::UnixSeconds, TikTok, Observed},
    KeyRule {E::Envelope, "sender_id", Person, K::Id, TikTok, Observed},
    KeyRule {E::Envelope, "sender_name", Nickname, K::Text, TikTok, Observed},

    KeyRule {E::GoalUpdate, "goal_id", Thing, K::Id, TikTok, Observed},
    KeyRule {E::GoalUpdate, "goal_type", Keep, K::Code, TikTok, Observed},
    KeyRule {E::GoalUpdate, "status", Keep, K::Code, TikTok, Observed},
    KeyRule {E::GoalUpdate, "description", Text, K::Text, TikTok, Observed},
    KeyRule {E::GoalUpdate, "sub_goals.type", Keep, K::Code, TikTok, Observed},
    KeyRule {E::GoalUpdate, "sub_goals.id", Thing, K::Id, TikTok, Observed},
    KeyRule {E::GoalUpdate, "sub_goals.progress", Keep, K::Count, TikTok, Observed},
    KeyRule {E::GoalUpdate, "sub_goals.target", Keep, K::Count, TikTok, Observed},
    KeyRule {E::GoalUpdate, "sub_goals.gift_name", GiftName, K::Text, TikTok, Observed},
    KeyRule {E::GoalUpdate, "contributor_id", Person, K::Id, TikTok, Observed},
    KeyRule {E::GoalUpdate, "contributor", Handle, K::Text, TikTok, Observed},
    KeyRule {E::GoalUpdate, "contribute_count", Keep, K::Count, TikTok, Observed},
    KeyRule {E::GoalUpdate, "contribute_score", Keep, K::Count, TikTok, Observed},

    KeyRule {E::LinkMicBattle, "battle_id", Thing, K::Id, TikTok, Observed},
    KeyRule {E::LinkMicBattle, "action", Keep, K::Code, TikTok, Observed},
    KeyRule {E::LinkMicBattle, "status", Keep, K::Code, TikTok, Observed},
    KeyRule {E::LinkMicBattle, "duration_s", Keep, K::Seconds, TikTok, Observed},
    KeyRule {E::LinkMicBattle, "hosts.id", Person, K::Id, TikTok, Observed},
    KeyRule {E::LinkMicBattle, "hosts.unique_id", Handle, K::Text, TikTok, Observed},
    KeyRule {E::LinkMicBattle, "hosts.nickname", Nickname, K::Text, TikTok, Observed},
    KeyRule {E::LinkMicBattle, "hosts.score", Keep, K::Count, TikTok, Observed},
    KeyRule {E::LinkMicBattle, "hosts.result", Word, K::Word, TikTok, Observed},

    KeyRule {E::LinkMicArmies, "battle_id", Thing, K::Id, TikTok, Observed},
    KeyRule {E::LinkMicArmies, "scores.host_id", Person, K::Id, TikTok, Observed},
    KeyRule {E::LinkMicArmies, "scores.score", Keep, K::Count, TikTok, Observed},
    KeyRule {E::LinkMicArmies, "scores.supporters", Keep, K::Count, TikTok, Observed},
    KeyRule {E::LinkMicArmies, "reason", Keep, K::Code, TikTok, Observed},
    KeyRule {E::LinkMicArmies, "from_user_id", Person, K::Id, TikTok, Observed},
    KeyRule {E::LinkMicArmies, "gift_id", Keep, K::Id, TikTok, Observed},
    KeyRule {E::LinkMicArmies, "gift_count", Keep, K::Count, TikTok, Observed},

    KeyRule {E::Poll, "poll_id", Thing, K::Id, TikTok, Observed},
    KeyRule {E::Poll, "action", Word, K::Word, TikTok, Observed},
    KeyRule {E::Poll, "title", Text, K::Text, TikTok, Observed},
    KeyRule {E::Poll, "options.text", Text, K::Text, TikTok, Observed},
    KeyRule {E::Poll, "options.votes", Keep, K::Count, TikTok, Observed},

    KeyRule {E::QuestionNew, "question_id", Thing, K::Id, TikTok, Observed},
    KeyRule {E::QuestionNew, "text", Text, K::Text, TikTok, Observed},

    KeyRule {E::RoomPin, "action", Word, K::Word, TikTok, Observed},
    KeyRule {E::RoomPin, "method", Word, K::Word, TikTok, Observed},
    KeyRule {E::RoomPin, "comment", Text, K::Text, TikTok, Observed},
    KeyRule {E::RoomPin, "pinned_message_id", Message, K::Id, TikTok, Observed},
    KeyRule {E::RoomPin, "operator_id", Person, K::Id, TikTok, Observed},
    KeyRule {E::RoomPin, "duration_s", Keep, K::Seconds, TikTok, Observed},

    KeyRule {E::Caption, "texts.language", Word, K::Word, TikTok, Observed},
    KeyRule {E::Caption, "texts.text", Text, K::Text, TikTok, Estimated},
    KeyRule {E::Caption, "duration_ms", Keep, K::Milliseconds, TikTok, Observed},
    KeyRule {E::Caption, "sentence_id", Keep, K::Count, TikTok, Observed},
    KeyRule {E::Caption, "final", Keep, K::Truth, TikTok, Observed},

    KeyRule {E::ImDelete, "message_ids", Message, K::Id, TikTok, Observed},
    KeyRule {E::ImDelete, "user_ids", Person, K::Id, TikTok, Observed},

    KeyRule {E::RankUpdate, "ranks.rank_type", Keep, K::Code, TikTok, Observed},
    KeyRule {E::RankUpdate, "ranks.rank", Keep, K::Rank, TikTok, Observed},
    KeyRule {E::RankUpdate, "ranks.score", Keep, K::Count, TikTok, Observed},
    KeyRule {E::RankUpdate, "ranks.countdown_s", Keep, K::Seconds, TikTok, Observed},

    KeyRule {E::RoomMessage, "text", Text, K::Text, TikTok, Observed},
    KeyRule {E::RoomMessage, "key", Word, K::Word, TikTok, Observed},
    KeyRule {E::RoomMessage, "scene", Word, K::Word, TikTok, Observed},

    KeyRule {E::LiveIntro, "text", Text, K::Text, TikTok, Observed},
    KeyRule {E::LiveIntro, "language", Word, K::Word, TikTok, Estimated},

    KeyRule {E::SuperFan, "kind", Word, K::Word, Racha, Derived},
    KeyRule {E::SuperFan, "key", Word, K::Word, TikTok, Observed},

    KeyRule {E::TeamJoin, "member_number", Keep, K::Count, TikTok, Observed},

    KeyRule {E::Social, "action", Keep, K::Code, TikTok, Observed},
    KeyRule {E::Social, "key", Word, K::Word, TikTok, Observed},

    KeyRule {E::Barrage, "msg_type", Keep, K::Code, TikTok, Observed},
    KeyRule {E::Barrage, "key", Word, K::Word, TikTok, Observed},
    KeyRule {E::Barrage, "text", Text, K::Text, TikTok, Observed},
    KeyRule {E::Barrage, "sub_type", Word, K::Word, TikTok, Observed},

    KeyRule {E::Unknown, "method", Word, K::Word, TikTok, Observed},
    KeyRule {E::Unknown, "error", LeftOut, K::Text, Racha, Derived},
};

} // namespace rules

const ColumnRule& columnRule(FilterColumn column);
/// Of events of a type; nullptr: there is none.
const KeyRule* keyRule(EventType type, std::string_view path);
/// Whether keys that have rules begin with this one: an object, or a list of such.
bool leadsToKeys(EventType type, std::string_view path);
/// Of events of whatever type.
std::vector<const KeyRule*> keyRules(std::string_view path);
/// `gift.name`
std::string pathText(const FilterPath& path);

} // namespace racha
