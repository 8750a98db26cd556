// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/frames.h"
#include "core/simulator/giftcatalogue.h"
#include "core/simulator/person.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace racha::simulator {

/// One message of a gift run, as the wire says it.
struct Tap
{
    FakeGift gift = giftNamed("Rose");
    std::int64_t count = 1; ///< `repeat_count`, a running total
    bool end = false;
    std::int64_t group = 0; ///< epoch ms of the first tap; 0 for gifts that cannot streak
    std::int64_t added = 0; ///< diamonds of this message are added × price
    std::optional<Person> to {}; ///< a guest; none: the host
    bool onlyMonitorReceiver = false; ///< the guest stands in monitor_info alone
    bool withoutStruct = false; ///< the gift struct is missing
};

/// What makes a social message a follow or a share.
enum class Told : std::uint8_t
{
    ByBoth,
    ByKey,
    ByAction
};

struct FakePollOption
{
    std::string text;
    std::int64_t votes = 0;
};

struct FakeGoal
{
    std::int64_t id = 7300000000000000900;
    std::string description {};
    FakeGift gift = giftNamed("Rose");
    std::int64_t progress = 0;
    std::int64_t target = 100;
    std::int64_t contributed = 0;
};

struct FakeBox
{
    std::string id = "7300000000000000800";
    std::int64_t businessType = 1; ///< 19: super-fan box
    std::int64_t diamonds = 20;
    std::int64_t people = 5;
    std::int64_t unpackAtSeconds = 0;
    bool hide = false;
};

struct FakeSide
{
    Person host {};
    std::int64_t score = 0;
    std::int64_t result = 0; ///< 0 win, 1 lose, 2 draw
    std::int64_t supporters = 0;
};

/// Writes the messages of one live, with ids, times and ground truth. The clock moves by at().
///
/// Every message gets the next id and the present time; the same Story written again gives the same
/// bytes. A message is kept in a Batch, a Scenario or a recording by whoever asked for it.
class Story
{
public:
    static constexpr std::int64_t kRoom = 7300000000000000001;
    static constexpr std::int64_t kFirstMessageId = 7300000000001000001;

    Story(Person host, std::int64_t startMs, std::int64_t room = kRoom,
          std::int64_t firstMessageId = kFirstMessageId);

    /// Since the start.
    Story& at(std::chrono::milliseconds time);

    Story& wait(std::chrono::milliseconds time) { return at(m_now + time); }

    std::chrono::milliseconds now() const { return m_now; }

    std::int64_t nowMs() const { return m_startMs + m_now.count(); }

    const Person& host() const { return m_host; }

    std::int64_t room() const { return m_room; }

    void setRoom(std::int64_t room) { m_room = room; }

    /// From now on messages with a person are about this large.
    void setPadding(std::size_t bytes) { m_padding = bytes; }

    Message chat(const Person& who, const std::string& text, const std::string& language = "es",
                 const std::optional<Person>& replyTo = {});
    Message emoteChat(const Person& who, const std::vector<std::string>& emoteIds);
    Message gift(const Person& who, const Tap& tap);
    Message like(const Person& who, std::int64_t count, std::int64_t total);
    Message follow(const Person& who, std::int64_t followers, Told told = Told::ByBoth);
    Message share(const Person& who, std::int64_t shares, Told told = Told::ByBoth,
                  std::int64_t moreThanFriends = 0);
    Message otherSocial(const Person& who, std::int64_t action, const std::string& key);
    Message join(const Person& who, std::int64_t members,
                 const std::string& source = "homepage_hot");
    Message subscribedMember(const Person& who);
    Message subscribe(const Person& who, std::int64_t months);

    Message gifterJoin(const Person& who); ///< barrage 9
    Message teamMemberJoin(const Person& who); ///< barrage 11
    Message subscribeBarrage(const Person& who); ///< barrage 4
    Message superFan(const Person& who, bool joined); ///< barrage 100
    Message levelUp(const Person& who); ///< barrage 8

    Message audience(std::int64_t viewers, std::int64_t total, std::int64_t anonymous,
                     const std::vector<std::pair<Person, std::int64_t>>& top = {});
    Message anonymousEntry();
    /// 1 paused, 2 resumed, 3 ended, 4 ended by TikTok.
    Message control(std::int64_t action, const std::string& text = {});
    Message intro(const std::string& text, const std::string& language);
    Message caption(const std::vector<std::pair<std::string, std::string>>& texts,
                    std::int64_t sentence, bool final);
    Message roomNotice(const std::string& text, const std::string& key);
    Message teamJoin(const Person& who, std::int64_t number);
    Message rank(std::int64_t type, std::int64_t place, std::int64_t score);

    Message pollStart(std::int64_t id, const std::string& title,
                      const std::vector<FakePollOption>& options);
    Message pollUpdate(std::int64_t id, const std::vector<FakePollOption>& options);
    Message pollEnd(std::int64_t id, const std::vector<FakePollOption>& options);
    Message question(const Person& who, std::int64_t id, const std::string& text);
    /// Shown as done by `byWhom`, of whom the wire has only the id.
    Message pin(const Message& chat, const std::string& text, const Person& byWhom);
    Message unpin(const Message& chat, const Person& byWhom);
    Message hidden(const std::vector<std::int64_t>& messages, const std::vector<Person>& people);
    Message goal(const FakeGoal& goal, const Person& contributor);
    Message box(const FakeBox& box, const Person& sender);
    Message battle(std::int64_t id, std::int64_t action, const std::vector<FakeSide>& sides);
    Message armies(std::int64_t id, const std::vector<FakeSide>& sides, const Person& from,
                   const FakeGift& gift, std::int64_t count);

    Message unknown(const std::string& method, const std::string& text);
    /// A known method whose payload is no protobuf.
    Message undecodable(const std::string& method);

private:
    struct Shape;
    WireWriter common(const std::string& method, const WireWriter& displayText = {});

    WireWriter user(const Person& who) const { return userWire(who, m_padding); }

    QJsonObject truth(const QString& type) const;
    Message finish(const std::string& method, const WireWriter& payload, QJsonObject truth);
    Message social(const Person& who, WireWriter rest, const std::string& key, QJsonObject truth);
    Message barrage(const Person& who, std::int64_t type, const std::string& key, bool inCommon,
                    QJsonObject truth);
    Message poll(std::int64_t id, std::int64_t type, const WireWriter& content,
                 const std::string& title, const std::vector<FakePollOption>& options);

    std::int64_t id() const { return m_nextId; }

    Person m_host;
    std::int64_t m_startMs;
    std::int64_t m_room;
    std::int64_t m_nextId;
    std::chrono::milliseconds m_now {0};
    std::size_t m_padding = 0;
};

} // namespace racha::simulator
