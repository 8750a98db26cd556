// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/batch/eventbatch.h"
#include "core/event/packedeventdata.h"

#include <QFlags>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <string>

namespace racha {

enum class FeedRowKind : std::uint8_t
{
    Message, ///< one event
    Streak, ///< all messages of a streak so far
    Joins, ///< several people who came in
    Gap, ///< connection lost and regained
    State, ///< the live paused, went on, ended …
    Mark, ///< the user's annotation
};

enum class PersonRole : std::uint8_t
{
    Host = 1,
    Moderator = 2,
    Subscriber = 4,
    SuperFan = 8,
    Friend = 16,
    TopGifter = 32,
    NewGifter = 64,
};
Q_DECLARE_FLAGS(PersonRoles, PersonRole)
Q_DECLARE_OPERATORS_FOR_FLAGS(PersonRoles)

/// What the feed keeps of an event: enough to say it in any language, nothing of its payload.
struct FeedRow
{
    // Small things stand together: a feed holds 50,000 rows.
    FeedRowKind kind = FeedRowKind::Message;
    EventType type = EventType::Unknown;
    StreakStatus streak = StreakStatus::None;
    EndReason endReason = EndReason::Running;
    LiveState state = LiveState::Live;
    bool isHistory = false;
    bool isAlert = false; ///< the person asked to have such events pointed out
    bool isTold = false; ///< of a state: a message of TikTok's with a row of its own says it, too
    PersonRoles roles;
    qint64 gifterLevel = 0;
    qint64 memberLevel = 0;

    WallTime at; ///< when it reached us; of a row that grows: its first message
    WallTime timestamp; ///< TikTok's own time; of a row that grows: of its last message
    WallTime lastAt; ///< its last message; of a gap: its end

    UserId user;
    QString name; ///< nickname, else handle
    QString handle;
    QString text; ///< comment, gift, title …: what the type's sentence needs
    QString other; ///< second text: receiver, opponent, option …
    qint64 count = 0; ///< gifts, likes, people …: of the streak where the row is one
    qint64 streakTotal = 0; ///< of a message of a streak: that of the streak with it
    qint64 target = 0; ///< second number: goal, opponent's score …
    qint64 diamonds = 0;

    std::string streakId;
    qint64 messages = 1; ///< how many events the row stands for
    MessageId message; ///< of a streak: the newest
    std::int64_t storedId = 0; ///< StoredEvent::id, where the row was read from the store
    RoomId room;
    PackedEventData data; ///< of a row that grows: of its last message

    QStringList names; ///< joins: the first kNamesShown

    static constexpr qsizetype kNamesShown = 4;

    bool isStreakRunning() const
    {
        return streak == StreakStatus::Start || streak == StreakStatus::Continue;
    }

    /// No message: a gap, a change of state, a mark.
    bool isNotice() const
    {
        return kind == FeedRowKind::Gap || kind == FeedRowKind::State || kind == FeedRowKind::Mark;
    }

    /// Worth a coloured row.
    bool isLargeGift() const { return type == EventType::Gift && diamonds >= kLargeGift; }

    static constexpr qint64 kLargeGift = 500; ///< diamonds
};

/// The nickname, else the handle, as rows show it: one line, at most 500 characters.
QString personName(std::string_view nickname, std::string_view handle);
/// The roles that rows show.
PersonRoles personRoles(const UserRoles& roles);

/// The row of one message.
FeedRow feedRowOf(const Event& event);
/// For who shows the row and never its event_data, which is most of the work.
FeedRow feedRowWithoutData(const Event& event);
/// The row of a notice.
FeedRow feedRowOf(const Notice& notice);

} // namespace racha

Q_DECLARE_METATYPE(const racha::FeedRow*)
