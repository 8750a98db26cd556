// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// What the fake server's ground truth is called by the npm package. One row a field: where it
// stands in the truth's event_data, and how to read it from the decoded message. A type without a
// row here fails the check.

const user = (id, of) => [
    [`${id}.id`, (d) => of(d)?.id],
    [`${id}.unique_id`, (d) => of(d)?.displayId],
    [`${id}.nickname`, (d) => of(d)?.nickname],
];

const level = (scene) => (d) => d.user?.badgeList?.filter((b) => b.sceneType === scene)
    .map((b) => b.privilegeLogExtra?.level)[0];

const hasBadge = (scene) => (d) => (d.user?.badgeList ?? []).some((b) => b.sceneType === scene);

const roles = [
    ['user.is_moderator', (d) => d.userIdentity?.isModeratorOfAnchor],
    ['user.is_moderator', hasBadge(1)],
    ['user.is_subscriber', (d) => d.userIdentity?.isSubscriberOfAnchor],
    ['user.is_subscriber', hasBadge(4)],
    ['user.gifter_level', level(8)],
    ['user.member_level', level(10)],
    ['user.is_follower', (d) => d.userIdentity?.isFollowerOfAnchor],
    ['user.is_friend', (d) => d.userIdentity?.isMutualFollowingWithAnchor],
    ['user.is_host', (d) => d.userIdentity?.isAnchor],
];

const pollOptions = (d) =>
    (d.startContent ?? d.endContent ?? d.updateVotesContent)?.optionList ?? [];

/** Rows of a list: the nth of the truth against the nth of the message. */
const each = (path, list, fields) => ({ path, list, fields });

export const senderOf = {
    WebcastQuestionNewMessage: (d) => d.data?.user,
    WebcastBarrageMessage: (d) => d.userGradeParam?.user ?? d.fansLevelParam?.user ?? d.user,
    WebcastRoomPinMessage: (d) => d.operator,
    WebcastRoomMessage: (d) => d.common?.displayText?.pieces?.map((p) => p.userValue?.user)
        .find((u) => u),
};

/** Beside the fields below, the package must call the event by this name. */
export const packageEvents = {
    CommentEvent: 'chat', GiftEvent: 'gift', LikeEvent: 'like', RoomUserSeqEvent: 'roomUser',
    EmoteChatEvent: 'emote', EnvelopeEvent: 'envelope', GoalUpdateEvent: 'goalUpdate',
    LinkMicBattleEvent: 'linkMicBattle', LinkMicArmiesEvent: 'linkMicArmies',
    PollEvent: 'pollMessage', QuestionNewEvent: 'questionNew', RoomPinEvent: 'roomPin',
    CaptionEvent: 'captionMessage', ImDeleteEvent: 'imDelete', RankUpdateEvent: 'rankUpdate',
    RoomMessageEvent: 'roomMessage', TeamJoinEvent: 'roomMessage', LiveIntroEvent: 'liveIntro',
    LivePauseEvent: 'controlMessage', LiveUnpauseEvent: 'controlMessage',
    LiveEndEvent: 'controlMessage', BarrageEvent: 'barrage', SuperFanEvent: 'barrage',
};

/** A guest is named by the message, or only by its monitor_info. */
const receiver = (d) => d.toUser ?? (d.monitorInfo?.toUserId !== d.monitorInfo?.anchorId
    ? { id: d.monitorInfo?.toUserId } : undefined);

export const fieldsOf = {
    CommentEvent: [
        ['comment', (d) => d.content],
        ['language', (d) => d.contentLanguage],
        ...user('reply_to', (d) => d.atUser),
        ...roles,
    ],
    EmoteChatEvent: [each('emotes', (d) => d.emoteList, [['emote_id', (e) => e.emoteId]])],
    GiftEvent: [
        ['gift.id', (d) => d.giftId],
        ['gift.id', (d) => d.gift?.id],
        ['gift.name', (d) => d.gift?.name],
        ['gift.diamond_count', (d) => d.gift?.diamondCount],
        ['gift.type', (d) => d.gift?.type],
        ['gift.streakable', (d) => d.gift?.combo],
        ['wire_repeat_count', (d) => d.repeatCount],
        ['wire_repeat_count', (d) => d.comboCount],
        ['repeat_end', (d) => d.repeatEnd === 1],
        ['group_id', (d) => d.groupId],
        ['group_count', (d) => d.groupCount],
        ...user('from_user', (d) => d.user),
        ...user('to_user', receiver),
    ],
    LikeEvent: [
        ['like_count', (d) => d.count],
        ['total_likes', (d) => d.total],
    ],
    FollowEvent: [
        ['follow_count', (d) => d.followCount],
    ],
    ShareEvent: [
        ['share_count', (d) => d.shareCount],
        ['share_target', (d) => d.shareTarget],
        ['users_joined',
            (d) => d.common?.displayText?.key?.match(/viewer_(\d+)_share/)?.[1]],
    ],
    SocialEvent: [
        ['action', (d) => d.action],
        ['key', (d) => d.common?.displayText?.key],
    ],
    JoinEvent: [
        ['member_count', (d) => d.memberCount],
        ['action', (d) => d.action],
        ['source', (d) => d.clientEnterSource],
        ['via', (d) => ({ 9: 'gifter_level', 11: 'team_level' })[d.msgType] ?? 'member'],
    ],
    SubscribeEvent: [
        ['months', (d) => d.subMonth],
        ['via', (d) => (d.action === 3 ? 'member' : d.msgType === 4 ? 'barrage' : 'notify')],
    ],
    SuperFanEvent: [
        ['key', (d) => d.commonBarrageContent?.key],
    ],
    BarrageEvent: [
        ['msg_type', (d) => d.msgType],
        ['key', (d) => d.content?.key],
    ],
    RoomUserSeqEvent: [
        ['viewers', (d) => d.total],
        ['total_viewers', (d) => d.totalUser],
        ['anonymous', (d) => d.anonymous],
        each('top', (d) => d.ranks, [
            ['id', (r) => r.user?.id],
            ['unique_id', (r) => r.user?.displayId],
            ['nickname', (r) => r.user?.nickname],
            ['score', (r) => r.score],
            ['rank', (r) => r.rank],
        ]),
    ],
    LivePauseEvent: [['source', (d) => d.extra?.source]],
    LiveUnpauseEvent: [['source', (d) => d.extra?.source]],
    LiveEndEvent: [
        ['tips', (d) => d.tips],
        ['by_platform', (d) => d.action === 4],
    ],
    LiveIntroEvent: [
        ['text', (d) => d.content],
        ['language', (d) => d.contentLanguage],
    ],
    CaptionEvent: [
        each('texts', (d) => d.content, [
            ['language', (c) => c.lang],
            ['text', (c) => c.content],
        ]),
        ['duration_ms', (d) => d.durationMs],
        ['sentence_id', (d) => d.sentenceId],
        ['final', (d) => d.definite],
    ],
    RoomMessageEvent: [
        ['text', (d) => d.content],
        ['key', (d) => d.common?.displayText?.key],
        ['scene', (d) => d.scene],
    ],
    TeamJoinEvent: [
        ['member_number', (d) => d.common?.displayText?.pieces?.map((p) => p.stringValue)
            .find((s) => s)],
    ],
    RankUpdateEvent: [
        each('ranks', (d) => d.updates, [
            ['rank_type', (r) => r.rankType],
            ['rank', (r) => r.ownRank],
            ['score', (r) => r.currentScore],
            ['countdown_s', (r) => r.countdown],
        ]),
    ],
    PollEvent: [
        ['poll_id', (d) => d.pollId],
        ['action', (d) => ({ 1: 'end', 2: 'update' })[d.messageType] ?? 'start'],
        ['title', (d) => d.startContent?.title],
        each('options', pollOptions, [
            ['text', (o) => o.displayContent],
            ['votes', (o) => o.votes],
        ]),
    ],
    QuestionNewEvent: [
        ['question_id', (d) => d.data?.questionId],
        ['text', (d) => d.data?.content],
    ],
    RoomPinEvent: [
        ['action', (d) => (d.action === 1 ? 'pin' : 'unpin')],
        ['method', (d) => d.method],
        ['comment', (d) => d.chatMessage?.content],
        ['pinned_message_id', (d) => d.pinMsgId],
        ['operator_id', (d) => d.operator?.id],
        ['duration_s', (d) => d.displayDuration],
    ],
    ImDeleteEvent: [
        each('message_ids', (d) => d.deleteMsgIdsList ?? d.deleteMsgIds, [['', (id) => id]]),
        each('user_ids', (d) => d.deleteUserIdsList ?? d.deleteUserIds, [['', (id) => id]]),
    ],
    EnvelopeEvent: [
        ['envelope_id', (d) => d.envelopeInfo?.envelopeId],
        ['action', (d) => (d.display === 1 ? 'show' : 'hide')],
        ['business_type', (d) => d.envelopeInfo?.businessType],
        ['diamond_count', (d) => d.envelopeInfo?.diamondCount],
        ['people_count', (d) => d.envelopeInfo?.peopleCount],
        ['unpack_at', (d) => d.envelopeInfo?.unpackAt],
        ['sender_id', (d) => d.envelopeInfo?.sendUserId],
        ['sender_name', (d) => d.envelopeInfo?.sendUserName],
    ],
    GoalUpdateEvent: [
        ['goal_id', (d) => d.goal?.id],
        ['goal_type', (d) => d.goal?.type],
        ['status', (d) => d.goal?.status],
        ['description', (d) => d.goal?.description],
        each('sub_goals', (d) => d.goal?.subGoals, [
            ['type', (g) => g.type],
            ['id', (g) => g.id],
            ['progress', (g) => g.progress],
            ['target', (g) => g.target],
            ['gift_name', (g) => g.gift?.name],
        ]),
        ['contributor_id', (d) => d.contributorId],
        ['contributor', (d) => d.contributorDisplayId],
        ['contribute_count', (d) => d.contributeCount],
        ['contribute_score', (d) => d.contributeScore],
    ],
    LinkMicBattleEvent: [
        ['battle_id', (d) => d.battleId],
        ['action', (d) => d.action],
        ['status', (d) => d.battleSettings?.status],
        ['duration_s', (d) => d.battleSettings?.duration],
        each('hosts', (d) => d.anchorsInfo?.map((a) => ({
            ...a.value?.user, ...(d.battleResult?.[a.key] ? { done: d.battleResult[a.key] } : {}),
        })), [
            ['id', (h) => h.userId],
            ['unique_id', (h) => h.displayId],
            ['nickname', (h) => h.nickName],
            ['score', (h) => h.done?.score],
            ['result', (h) => (h.done ? ['win', 'lose', 'draw'][h.done.result] : undefined)],
        ]),
    ],
    LinkMicArmiesEvent: [
        ['battle_id', (d) => d.battleId],
        each('scores', (d) => Object.entries(d.armies ?? {}), [
            ['host_id', ([id]) => id],
            ['score', ([, a]) => a.hostscore],
            ['supporters', ([, a]) => a.userArmies?.length],
        ]),
        ['reason', (d) => d.triggerReason],
        ['from_user_id', (d) => d.fromUserId],
        ['gift_id', (d) => d.giftId],
        ['gift_count', (d) => d.giftCount],
    ],
    UnknownEvent: [],
};
