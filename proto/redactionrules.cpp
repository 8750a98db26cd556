// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "proto/redactionrules.h"

#include "proto/webcast/envelope.pb.h"
#include "proto/webcast/messages.pb.h"

#include <array>

namespace racha {

namespace {

using enum FieldUse;

constexpr FieldRule rule(int number, FieldUse use)
{
    return {static_cast<std::uint32_t>(number), use, nullptr, 0};
}

constexpr FieldRule keep(int number)
{
    return rule(number, Number);
}

template<std::size_t N>
constexpr FieldRule part(int number, const std::array<FieldRule, N>& rules)
{
    return {static_cast<std::uint32_t>(number), Part, rules.data(), N};
}

constexpr std::array kFollowInfo {keep(wire::FollowInfo::kFollowStatusFieldNumber)};
constexpr std::array kUserAttr {keep(wire::UserAttr::kIsAdminFieldNumber)};
constexpr std::array kEnigmaInfo {keep(wire::EnigmaInfo::kIsMaskOnFieldNumber)};
constexpr std::array kUser {
    rule(wire::User::kIdFieldNumber, ThisPerson),
    rule(wire::User::kNicknameFieldNumber, Nickname),
    part(wire::User::kFollowInfoFieldNumber, kFollowInfo),
    part(wire::User::kUserAttrFieldNumber, kUserAttr),
    rule(wire::User::kDisplayIdFieldNumber, Handle),
    rule(wire::User::kBadgeListFieldNumber, Badge),
    part(wire::User::kEnigmaInfoFieldNumber, kEnigmaInfo),
};

constexpr FieldRule user(int number)
{
    return {static_cast<std::uint32_t>(number), User, kUser.data(), kUser.size()};
}

// The sentence beside a message: its pieces name people, so that of most messages nothing is left
// of it, and of the others what decoders need.

constexpr std::array kTextKey {rule(wire::Text::kKeyFieldNumber, Word)};
constexpr std::array kPieceUser {user(wire::TextPieceUser::kUserFieldNumber)};
constexpr std::array kPiece {
    keep(wire::TextPiece::kTypeFieldNumber),
    part(wire::TextPiece::kUserValueFieldNumber, kPieceUser),
};
constexpr std::array kCountPiece {
    keep(wire::TextPiece::kTypeFieldNumber),
    rule(wire::TextPiece::kStringValueFieldNumber, CountText),
    part(wire::TextPiece::kUserValueFieldNumber, kPieceUser),
};
constexpr std::array kText {
    rule(wire::Text::kKeyFieldNumber, Word),
    rule(wire::Text::kDefaultPatternFieldNumber, Text),
    part(wire::Text::kPiecesFieldNumber, kPiece),
};
constexpr std::array kTextWithCounts {
    rule(wire::Text::kKeyFieldNumber, Word),
    rule(wire::Text::kDefaultPatternFieldNumber, Text),
    part(wire::Text::kPiecesFieldNumber, kCountPiece),
};

constexpr FieldRule kMessageId = keep(wire::Common::kMsgIdFieldNumber);
constexpr FieldRule kRoomId = rule(wire::Common::kRoomIdFieldNumber, Room);
constexpr FieldRule kCreateTime = keep(wire::Common::kCreateTimeFieldNumber);
constexpr std::array kCommonFields {kMessageId, kRoomId, kCreateTime};
constexpr std::array kCommonFieldsWithKey {kMessageId, kRoomId, kCreateTime,
                                           part(wire::Common::kDisplayTextFieldNumber, kTextKey)};
constexpr std::array kCommonFieldsWithText {kMessageId, kRoomId, kCreateTime,
                                            part(wire::Common::kDisplayTextFieldNumber, kText)};
constexpr std::array kCommonFieldsWithCounts {
    kMessageId, kRoomId, kCreateTime, part(wire::Common::kDisplayTextFieldNumber, kTextWithCounts)};

constexpr int kCommonNumber = 1; // of each message
constexpr FieldRule kCommon = part(kCommonNumber, kCommonFields);
constexpr FieldRule kCommonWithKey = part(kCommonNumber, kCommonFieldsWithKey);
constexpr FieldRule kCommonWithText = part(kCommonNumber, kCommonFieldsWithText);
constexpr FieldRule kCommonWithCounts = part(kCommonNumber, kCommonFieldsWithCounts);

constexpr std::array kAnyMessage {kCommon};

constexpr std::array kIdentity {
    keep(wire::UserIdentity::kIsGiftGiverOfAnchorFieldNumber),
    keep(wire::UserIdentity::kIsSubscriberOfAnchorFieldNumber),
    keep(wire::UserIdentity::kIsMutualFollowingWithAnchorFieldNumber),
    keep(wire::UserIdentity::kIsFollowerOfAnchorFieldNumber),
    keep(wire::UserIdentity::kIsModeratorOfAnchorFieldNumber),
    keep(wire::UserIdentity::kIsAnchorFieldNumber),
};

constexpr std::array kChat {
    kCommon,
    user(wire::Chat::kUserFieldNumber),
    rule(wire::Chat::kContentFieldNumber, Comment),
    user(wire::Chat::kAtUserFieldNumber),
    part(wire::Chat::kUserIdentityFieldNumber, kIdentity),
};

// A streamer's own emotes are named by numbers of their own.
constexpr std::array kEmote {rule(wire::Emote::kEmoteIdFieldNumber, OtherIdText)};
constexpr std::array kEmoteChat {
    kCommon,
    user(wire::EmoteChat::kUserFieldNumber),
    part(wire::EmoteChat::kEmoteListFieldNumber, kEmote),
    part(wire::EmoteChat::kUserIdentityFieldNumber, kIdentity),
};

constexpr std::array kGiftStruct {
    keep(wire::GiftStruct::kIdFieldNumber),
    keep(wire::GiftStruct::kComboFieldNumber),
    keep(wire::GiftStruct::kTypeFieldNumber),
    keep(wire::GiftStruct::kDiamondCountFieldNumber),
    rule(wire::GiftStruct::kNameFieldNumber, GiftName),
};
constexpr std::array kGiftReceiver {
    rule(wire::GiftMonitorInfo::kAnchorIdFieldNumber, Host),
    rule(wire::GiftMonitorInfo::kToUserIdFieldNumber, Person),
};
constexpr std::array kGift {
    kCommon,
    keep(wire::Gift::kGiftIdFieldNumber),
    keep(wire::Gift::kFanTicketCountFieldNumber),
    keep(wire::Gift::kGroupCountFieldNumber),
    keep(wire::Gift::kRepeatCountFieldNumber),
    keep(wire::Gift::kComboCountFieldNumber),
    user(wire::Gift::kUserFieldNumber),
    user(wire::Gift::kToUserFieldNumber),
    keep(wire::Gift::kRepeatEndFieldNumber),
    keep(wire::Gift::kGroupIdFieldNumber),
    part(wire::Gift::kGiftFieldNumber, kGiftStruct),
    part(wire::Gift::kMonitorInfoFieldNumber, kGiftReceiver),
    part(wire::Gift::kUserIdentityFieldNumber, kIdentity),
};

constexpr std::array kLike {
    kCommon,
    keep(wire::Like::kCountFieldNumber),
    keep(wire::Like::kTotalFieldNumber),
    user(wire::Like::kUserFieldNumber),
};

// Not the share's target, which may be the host's id, nor how many follow the host: that is a
// figure of their profile.
constexpr std::array kSocial {
    kCommonWithKey,
    user(wire::Social::kUserFieldNumber),
    keep(wire::Social::kActionFieldNumber),
    keep(wire::Social::kShareCountFieldNumber),
};

constexpr std::array kMember {
    kCommon,
    user(wire::Member::kUserFieldNumber),
    keep(wire::Member::kMemberCountFieldNumber),
    keep(wire::Member::kActionFieldNumber),
};

constexpr std::array kContributor {
    keep(wire::Contributor::kScoreFieldNumber),
    user(wire::Contributor::kUserFieldNumber),
    keep(wire::Contributor::kRankFieldNumber),
};
constexpr std::array kRoomUserSeq {
    kCommon,
    part(wire::RoomUserSeq::kRanksFieldNumber, kContributor),
    keep(wire::RoomUserSeq::kTotalFieldNumber),
    keep(wire::RoomUserSeq::kTotalUserFieldNumber),
    keep(wire::RoomUserSeq::kAnonymousFieldNumber),
};

constexpr std::array kControlExtra {rule(wire::ControlExtra::kSourceFieldNumber, Word)};
constexpr std::array kControl {
    kCommon,
    keep(wire::Control::kActionFieldNumber),
    rule(wire::Control::kTipsFieldNumber, Text),
    part(wire::Control::kExtraFieldNumber, kControlExtra),
};

constexpr std::array kSubNotify {
    kCommon,
    user(wire::SubNotify::kUserFieldNumber),
    keep(wire::SubNotify::kSubMonthFieldNumber),
    keep(wire::SubNotify::kMessageTypeFieldNumber),
    keep(wire::SubNotify::kGiftSourceFieldNumber),
};

constexpr std::array kLiveIntro {
    kCommon,
    rule(wire::LiveIntro::kContentFieldNumber, Text),
    user(wire::LiveIntro::kUserFieldNumber),
};

constexpr std::array kCaptionContent {rule(wire::CaptionContent::kContentFieldNumber, Text)};
constexpr std::array kCaption {
    kCommon,
    keep(wire::Caption::kTimestampMsFieldNumber),
    keep(wire::Caption::kDurationMsFieldNumber),
    part(wire::Caption::kContentFieldNumber, kCaptionContent),
    keep(wire::Caption::kSentenceIdFieldNumber),
    keep(wire::Caption::kDefiniteFieldNumber),
};

constexpr std::array kEnvelopeInfo {
    rule(wire::EnvelopeInfo::kEnvelopeIdFieldNumber, OtherIdText),
    keep(wire::EnvelopeInfo::kBusinessTypeFieldNumber),
    rule(wire::EnvelopeInfo::kSendUserNameFieldNumber, Handle),
    keep(wire::EnvelopeInfo::kDiamondCountFieldNumber),
    keep(wire::EnvelopeInfo::kPeopleCountFieldNumber),
    keep(wire::EnvelopeInfo::kUnpackAtFieldNumber),
    rule(wire::EnvelopeInfo::kSendUserIdFieldNumber, ThisPersonText),
};
constexpr std::array kEnvelope {
    kCommonWithText,
    part(wire::Envelope::kEnvelopeInfoFieldNumber, kEnvelopeInfo),
    keep(wire::Envelope::kDisplayFieldNumber),
};

constexpr std::array kSubGoalGift {rule(wire::SubGoalGift::kNameFieldNumber, GiftName)};
constexpr std::array kSubGoal {
    keep(wire::LiveSubGoal::kTypeFieldNumber),
    rule(wire::LiveSubGoal::kIdFieldNumber, OtherId),
    keep(wire::LiveSubGoal::kProgressFieldNumber),
    keep(wire::LiveSubGoal::kTargetFieldNumber),
    part(wire::LiveSubGoal::kGiftFieldNumber, kSubGoalGift),
};
constexpr std::array kLiveGoal {
    rule(wire::LiveGoal::kIdFieldNumber, OtherId),
    keep(wire::LiveGoal::kTypeFieldNumber),
    keep(wire::LiveGoal::kStatusFieldNumber),
    part(wire::LiveGoal::kSubGoalsFieldNumber, kSubGoal),
    rule(wire::LiveGoal::kDescriptionFieldNumber, Text),
};
constexpr std::array kGoalUpdate {
    kCommon,
    part(wire::GoalUpdate::kGoalFieldNumber, kLiveGoal),
    rule(wire::GoalUpdate::kContributorIdFieldNumber, ThisPerson),
    rule(wire::GoalUpdate::kContributorDisplayIdFieldNumber, Handle),
    keep(wire::GoalUpdate::kContributeCountFieldNumber),
    keep(wire::GoalUpdate::kContributeScoreFieldNumber),
};

constexpr std::array kBattleSetting {
    keep(wire::BattleSetting::kStartTimeMsFieldNumber),
    keep(wire::BattleSetting::kDurationFieldNumber),
    keep(wire::BattleSetting::kStatusFieldNumber),
};
constexpr std::array kBattleResult {
    rule(wire::BattleResult::kUserIdFieldNumber, Person),
    keep(wire::BattleResult::kResultFieldNumber),
    keep(wire::BattleResult::kScoreFieldNumber),
};
constexpr std::array kBattleResultEntry {
    rule(wire::BattleResultEntry::kKeyFieldNumber, Person),
    part(wire::BattleResultEntry::kValueFieldNumber, kBattleResult),
};
constexpr std::array kBattleArmy {rule(wire::BattleUserArmy::kUserIdFieldNumber, Person)};
constexpr std::array kBattleArmies {
    part(wire::BattleUserArmies::kUserArmiesFieldNumber, kBattleArmy),
    keep(wire::BattleUserArmies::kHostScoreFieldNumber),
};
constexpr std::array kBattleArmiesEntry {
    rule(wire::BattleArmiesEntry::kKeyFieldNumber, Person),
    part(wire::BattleArmiesEntry::kValueFieldNumber, kBattleArmies),
};
constexpr std::array kBattleUser {
    rule(wire::BattleUser::kUserIdFieldNumber, ThisPerson),
    rule(wire::BattleUser::kNicknameFieldNumber, Nickname),
    rule(wire::BattleUser::kDisplayIdFieldNumber, Handle),
};
constexpr std::array kBattleUserInfo {part(wire::BattleUserInfo::kUserFieldNumber, kBattleUser)};
constexpr std::array kBattleUserInfoEntry {
    rule(wire::BattleUserInfoEntry::kKeyFieldNumber, Person),
    part(wire::BattleUserInfoEntry::kValueFieldNumber, kBattleUserInfo),
};
constexpr std::array kLinkMicBattle {
    kCommon,
    rule(wire::LinkMicBattle::kBattleIdFieldNumber, OtherId),
    part(wire::LinkMicBattle::kBattleSettingsFieldNumber, kBattleSetting),
    keep(wire::LinkMicBattle::kActionFieldNumber),
    part(wire::LinkMicBattle::kBattleResultFieldNumber, kBattleResultEntry),
    part(wire::LinkMicBattle::kArmiesFieldNumber, kBattleArmiesEntry),
    part(wire::LinkMicBattle::kAnchorsInfoFieldNumber, kBattleUserInfoEntry),
};
constexpr std::array kLinkMicArmies {
    kCommon,
    rule(wire::LinkMicArmies::kBattleIdFieldNumber, OtherId),
    part(wire::LinkMicArmies::kArmiesFieldNumber, kBattleArmiesEntry),
    keep(wire::LinkMicArmies::kTriggerReasonFieldNumber),
    rule(wire::LinkMicArmies::kFromUserIdFieldNumber, Person),
    keep(wire::LinkMicArmies::kGiftIdFieldNumber),
    keep(wire::LinkMicArmies::kGiftCountFieldNumber),
};
// No schema of ours has it; the diamonds that are known to be missing are reckoned from the total.
constexpr std::array kFanTicketTotal {keep(2)};
constexpr std::array kFanTicket {kCommon, part(2, kFanTicketTotal)};

constexpr std::array kPollOption {
    keep(wire::PollOption::kVotesFieldNumber),
    rule(wire::PollOption::kDisplayContentFieldNumber, Text),
};
constexpr std::array kPollStart {
    part(wire::PollStart::kOptionsFieldNumber, kPollOption),
    rule(wire::PollStart::kTitleFieldNumber, Text),
    user(wire::PollStart::kOperatorFieldNumber),
};
constexpr std::array kPollEnd {
    part(wire::PollEnd::kOptionsFieldNumber, kPollOption),
    user(wire::PollEnd::kOperatorFieldNumber),
};
constexpr std::array kPollVotes {part(wire::PollVotes::kOptionsFieldNumber, kPollOption)};
constexpr std::array kPollBasicInfo {rule(wire::PollBasicInfo::kTitleFieldNumber, Text)};
constexpr std::array kPoll {
    kCommon,
    keep(wire::Poll::kMessageTypeFieldNumber),
    rule(wire::Poll::kPollIdFieldNumber, OtherId),
    part(wire::Poll::kStartContentFieldNumber, kPollStart),
    part(wire::Poll::kEndContentFieldNumber, kPollEnd),
    part(wire::Poll::kUpdateVotesContentFieldNumber, kPollVotes),
    part(wire::Poll::kPollBasicInfoFieldNumber, kPollBasicInfo),
};

constexpr std::array kQuestion {
    rule(wire::Question::kQuestionIdFieldNumber, OtherId),
    rule(wire::Question::kContentFieldNumber, Text),
    user(wire::Question::kUserFieldNumber),
};
constexpr std::array kQuestionNew {
    kCommon,
    part(wire::QuestionNew::kDataFieldNumber, kQuestion),
};

constexpr std::array kRoomPin {
    kCommon,
    part(wire::RoomPin::kChatMessageFieldNumber, kChat),
    rule(wire::RoomPin::kMethodFieldNumber, Word),
    user(wire::RoomPin::kOperatorFieldNumber),
    keep(wire::RoomPin::kActionFieldNumber),
    keep(wire::RoomPin::kDisplayDurationFieldNumber),
    keep(wire::RoomPin::kPinMsgIdFieldNumber),
};

constexpr std::array kRankUpdate {
    keep(wire::RankUpdate::kRankTypeFieldNumber),
    keep(wire::RankUpdate::kOwnerRankFieldNumber),
    keep(wire::RankUpdate::kCountdownFieldNumber),
    keep(wire::RankUpdate::kScoreFieldNumber),
};
constexpr std::array kRankUpdates {
    kCommon,
    part(wire::RankUpdates::kUpdatesFieldNumber, kRankUpdate),
};

constexpr std::array kGradeParam {
    keep(wire::BarrageGradeParam::kCurrentGradeFieldNumber),
    user(wire::BarrageGradeParam::kUserFieldNumber),
};
constexpr std::array kBarrage {
    kCommon,
    keep(wire::Barrage::kMsgTypeFieldNumber),
    part(wire::Barrage::kContentFieldNumber, kText),
    rule(wire::Barrage::kSubTypeFieldNumber, Word),
    part(wire::Barrage::kCommonBarrageContentFieldNumber, kText),
    user(wire::Barrage::kUserFieldNumber),
    part(wire::Barrage::kUserGradeParamFieldNumber, kGradeParam),
    part(wire::Barrage::kFansLevelParamFieldNumber, kGradeParam),
};

constexpr std::array kImDelete {
    kCommon,
    rule(wire::ImDelete::kDeleteMsgIdsFieldNumber, Numbers),
    rule(wire::ImDelete::kDeleteUserIdsFieldNumber, People),
};

constexpr std::array kRoom {
    kCommonWithText,
    rule(wire::Room::kContentFieldNumber, Text),
    rule(wire::Room::kSceneFieldNumber, Word),
};
constexpr std::array kTeamJoin {
    kCommonWithCounts,
    rule(wire::Room::kContentFieldNumber, Text),
    rule(wire::Room::kSceneFieldNumber, Word),
};

// Neither cursors nor addresses: they belong to the connection.
constexpr std::array kResponse {
    keep(wire::FetchResult::kFetchIntervalFieldNumber),
    keep(wire::FetchResult::kNowFieldNumber),
    keep(wire::FetchResult::kFetchTypeFieldNumber),
    keep(wire::FetchResult::kHeartbeatDurationFieldNumber),
    keep(wire::FetchResult::kNeedAckFieldNumber),
    keep(wire::FetchResult::kIsFirstFieldNumber),
    keep(wire::FetchResult::kHistoryNoMoreFieldNumber),
};

struct MethodRules
{
    std::string_view method;
    FieldRules rules;
};

constexpr std::array kMethods {
    MethodRules {"WebcastChatMessage", kChat},
    MethodRules {"WebcastEmoteChatMessage", kEmoteChat},
    MethodRules {"WebcastGiftMessage", kGift},
    MethodRules {"WebcastLikeMessage", kLike},
    MethodRules {"WebcastSocialMessage", kSocial},
    MethodRules {"WebcastMemberMessage", kMember},
    MethodRules {"WebcastRoomUserSeqMessage", kRoomUserSeq},
    MethodRules {"WebcastControlMessage", kControl},
    MethodRules {"WebcastSubNotifyMessage", kSubNotify},
    MethodRules {"WebcastLiveIntroMessage", kLiveIntro},
    MethodRules {"WebcastCaptionMessage", kCaption},
    MethodRules {"WebcastEnvelopeMessage", kEnvelope},
    MethodRules {"WebcastGoalUpdateMessage", kGoalUpdate},
    MethodRules {"WebcastLinkMicBattle", kLinkMicBattle},
    MethodRules {"WebcastLinkMicArmies", kLinkMicArmies},
    MethodRules {"WebcastLinkMicFanTicketMethod", kFanTicket},
    MethodRules {"WebcastPollMessage", kPoll},
    MethodRules {"WebcastQuestionNewMessage", kQuestionNew},
    MethodRules {"WebcastRoomPinMessage", kRoomPin},
    MethodRules {"WebcastRankUpdateMessage", kRankUpdates},
    MethodRules {"WebcastBarrageMessage", kBarrage},
    MethodRules {"WebcastImDeleteMessage", kImDelete},
    MethodRules {"WebcastRoomMessage", kRoom},
};

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

std::optional<FieldRules> redactionRules(std::string_view method)
{
    for (const MethodRules& known : kMethods) {
        if (known.method == method)
            return known.rules;
    }
    return std::nullopt;
}

FieldRules teamJoinRedactionRules()
{
    return kTeamJoin;
}

FieldRules commonRedactionRules()
{
    return kAnyMessage;
}

FieldRules responseRedactionRules()
{
    return kResponse;
}

bool isServiceWord(std::string_view text)
{
    constexpr std::size_t kLongest = 128;
    constexpr std::size_t kMostDigits = 4; // ids of people begin at five or more
    std::size_t digits = 0;
    for (const char c : text) {
        digits = isDigit(c) ? digits + 1 : 0;
        const bool isAllowed = isLetter(c) || isDigit(c) || c == '_' || c == '-' || c == '.';
        if (!isAllowed || digits > kMostDigits)
            return false;
    }
    return text.size() <= kLongest;
}

} // namespace racha
