// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// The named plays. Add one: write a function, add its row to kPlays.

#include "core/simulator/plays.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace racha::simulator {

using namespace std::chrono_literals;

namespace {

using Scenarios = std::vector<Scenario>;

constexpr std::int64_t kSecondConnectionIds = Story::kFirstMessageId + 1'000'000;

std::int64_t groupNow(const Script& script)
{
    return script.story.nowMs();
}

/// 1, 3, end: three taps of a one-diamond gift.
Scenarios giftStreak(const PlayOptions& options)
{
    Script script("gift-streak", options);
    const auto ana = viewer(1);
    const auto group = groupNow(script);
    script.batch({script.story.gift(ana, {.count = 1, .group = group, .added = 1})});
    script.at(700ms).batch({script.story.gift(ana, {.count = 3, .group = group, .added = 2})});
    script.at(1500ms).batch({script.story.gift(ana, {.count = 7, .group = group, .added = 4})});
    script.at(4800ms).batch({script.story.gift(ana, {.count = 7, .end = true, .group = group})});
    return {script.ended(5000ms)};
}

Scenarios lostEnd(const PlayOptions& options)
{
    Script script("lost-end", options);
    const auto group = groupNow(script);
    script.batch({script.story.gift(viewer(1), {.count = 2, .group = group, .added = 2})});
    script.at(600ms).batch(
        {script.story.gift(viewer(1), {.count = 5, .group = group, .added = 3})});
    return {script.ended(1000ms)};
}

Scenarios duplicateEnd(const PlayOptions& options)
{
    Script script("duplicate-end", options);
    const auto group = groupNow(script);
    script.batch({script.story.gift(viewer(1), {.count = 4, .group = group, .added = 4})});
    script.at(300ms).batch(
        {script.story.gift(viewer(1), {.count = 4, .end = true, .group = group}),
         script.story.gift(viewer(1), {.count = 4, .end = true, .group = group})});
    return {script.ended(600ms)};
}

/// Two gifts of one person and one gift of two persons, taps in turn.
Scenarios interleaved(const PlayOptions& options)
{
    Script script("interleaved", options);
    const auto heart = giftNamed("Finger Heart");
    const auto first = groupNow(script);
    const auto second = first + 40;
    for (int tap = 1; tap <= 4; ++tap) {
        script.at(std::chrono::milliseconds(tap * 200))
            .batch({script.story.gift(viewer(1), {.count = tap * 2, .group = first, .added = 2}),
                    script.story.gift(viewer(1),
                                      {.gift = heart, .count = tap, .group = second, .added = 1}),
                    script.story.gift(viewer(2), {.count = tap * 3, .group = first, .added = 3})});
    }
    script.at(1200ms).batch(
        {script.story.gift(viewer(1), {.count = 8, .end = true, .group = first}),
         script.story.gift(viewer(1), {.gift = heart, .count = 4, .end = true, .group = second}),
         script.story.gift(viewer(2), {.count = 12, .end = true, .group = first})});
    return {script.ended(1500ms)};
}

Scenarios outOfOrder(const PlayOptions& options)
{
    Script script("out-of-order", options);
    const auto group = groupNow(script);
    std::vector<Message> messages;
    for (int total = 1; total <= 6; ++total)
        messages.push_back(
            script.story.gift(viewer(1), {.count = total, .group = group, .added = 1}));
    messages.push_back(script.story.gift(viewer(1), {.count = 6, .end = true, .group = group}));
    std::swap(messages[1], messages[4]);
    std::swap(messages[5], messages[6]);
    script.batch({.messages = std::move(messages), .shuffled = true});
    return {script.ended(500ms)};
}

Scenarios singleGifts(const PlayOptions& options)
{
    Script script("single-gifts", options);
    script.batch(
        {script.story.gift(viewer(1), {.gift = giftNamed("Heart Me"), .added = 1}),
         script.story.gift(viewer(2), {.gift = giftNamed("Galaxy"), .added = 1}),
         script.story.gift(viewer(3), {.gift = giftNamed("Hand Heart"), .count = 2, .added = 2})});
    return {script.ended(300ms)};
}

/// The same group to a guest, to the host, and to a guest that only monitor_info names.
Scenarios guestGift(const PlayOptions& options)
{
    Script script("guest-gift", options);
    const auto group = groupNow(script);
    const auto guest = viewer(50);
    script.batch(
        {script.story.gift(viewer(1), {.count = 3, .group = group, .added = 3, .to = guest}),
         script.story.gift(viewer(1), {.count = 2, .group = group, .added = 2}),
         script.story.gift(
             viewer(2),
             {.count = 5, .group = group, .added = 5, .to = guest, .onlyMonitorReceiver = true})});
    script.at(400ms).batch(
        {script.story.gift(viewer(1), {.count = 3, .end = true, .group = group, .to = guest}),
         script.story.gift(viewer(1), {.count = 2, .end = true, .group = group}),
         script.story.gift(
             viewer(2),
             {.count = 5, .end = true, .group = group, .to = guest, .onlyMonitorReceiver = true})});
    return {script.ended(600ms)};
}

Scenarios likes(const PlayOptions& options)
{
    Script script("likes", options);
    script.batch(
        {script.story.like(viewer(1), 15, 120'000), script.story.like(viewer(2), 1, 120'040)});
    script.at(800ms).batch({script.story.like(viewer(1), 15, 119'900)});
    script.at(1600ms).batch({script.story.like(viewer(1), 7, 120'100)});
    return {script.ended(2000ms)};
}

Scenarios social(const PlayOptions& options)
{
    Script script("social", options);
    script.batch({script.story.follow(viewer(1), 48'212), script.story.share(viewer(2), 10)});
    script.batch({script.story.follow(viewer(3), 48'213, Told::ByKey),
                  script.story.follow(viewer(4), 48'214, Told::ByAction),
                  script.story.share(viewer(5), 11, Told::ByKey),
                  script.story.share(viewer(6), 12, Told::ByAction),
                  script.story.share(viewer(7), 13, Told::ByBoth, 5),
                  script.story.otherSocial(viewer(8), 9, "pm_mt_something_new")});
    script.batch({script.story.join(viewer(9), 351), script.story.gifterJoin(viewer(39)),
                  script.story.teamMemberJoin(viewer(28)), script.story.subscribe(viewer(10), 3),
                  script.story.subscribedMember(viewer(10)),
                  script.story.superFan(viewer(11), false), script.story.superFan(viewer(12), true),
                  script.story.teamJoin(viewer(13), 321), script.story.subscribeBarrage(viewer(14)),
                  script.story.levelUp(viewer(15))});
    return {script.ended(300ms)};
}

Scenarios moderation(const PlayOptions& options)
{
    Script script("moderation", options);
    const auto chat = script.story.chat(viewer(1), "gracias por cantarla");
    const auto rude = script.story.chat(viewer(2), "spam spam");
    script.batch({chat, rude});
    script.at(200ms).batch({script.story.pin(chat, "gracias por cantarla", viewer(7)),
                            script.story.hidden({rude.id}, {viewer(2)})});
    script.at(400ms).batch({script.story.unpin(chat, viewer(7))});
    return {script.ended(500ms)};
}

Scenarios roomLife(const PlayOptions& options)
{
    Script script("room-life", options);
    const std::vector<FakeSide> sides {
        {.host = fakeHost(), .score = 940, .supporters = 4},
        {.host = viewer(70), .score = 610, .result = 1, .supporters = 2}};
    script.batch({script.story.intro("canciones a la guitarra", "es"),
                  script.story.audience(350, 5200, 120, {{viewer(1), 900}, {viewer(2), 400}}),
                  script.story.rank(8, 12, 3400), script.story.anonymousEntry(),
                  script.story.roomNotice("Welcome to the LIVE", "pm_mt_welcome")});
    script.at(200ms).batch(
        {script.story.pollStart(77, "What next?", {{"bolero"}, {"bossa nova"}})});
    script.at(400ms).batch({script.story.pollUpdate(77, {{"bolero", 4}, {"bossa nova", 7}})});
    script.at(600ms).batch({script.story.pollEnd(77, {{"bolero", 9}, {"bossa nova", 11}}),
                            script.story.question(viewer(3), 88, "how long do you play?")});
    script.batch({script.story.goal({.description = "100 roses", .progress = 40, .contributed = 3},
                                    viewer(4)),
                  script.story.box({.unpackAtSeconds = options.startMs / 1000 + 180}, viewer(5)),
                  script.story.box({.id = "7300000000000000801", .businessType = 19}, viewer(6))});
    script.batch(
        {script.story.caption({{"es", "hola a to"}, {"en", "hello every"}}, 5, false),
         script.story.caption({{"es", "hola a todos"}, {"en", "hello everybody"}}, 5, true)});
    script.at(800ms).batch({script.story.battle(99, 4, sides),
                            script.story.armies(99, sides, viewer(4), giftNamed("Rose"), 3)});
    script.at(1000ms).batch({script.story.battle(99, 5, sides),
                             script.story.box({.hide = true}, viewer(5)),
                             script.story.emoteChat(viewer(3), {"emote_1", "emote_2"})});
    return {script.ended(1200ms)};
}

Scenarios pauses(const PlayOptions& options)
{
    Script script("pause-resume", options);
    script.batch({script.story.control(1, "anchor_pause")});
    script.at(300ms).batch({script.story.control(2)});
    return {script.ended(500ms)};
}

Scenarios bannedEnd(const PlayOptions& options)
{
    Script script("banned", options);
    script.batch({script.story.chat(viewer(1), "hola")});
    script.at(200ms).batch({script.story.control(4, "This LIVE was suspended")});
    return {std::move(script.scenario)};
}

Scenarios oddMessages(const PlayOptions& options)
{
    Script script("odd-messages", options);
    auto broken = viewer(3);
    broken.nickname = "bad \xff\xfe utf8";
    script.batch({script.story.chat(viewer(1), "before"),
                  script.story.unknown("WebcastSomethingNewMessage", "from the future"),
                  script.story.undecodable("WebcastChatMessage"),
                  script.story.undecodable("WebcastGiftMessage"),
                  script.story.chat(broken, "bad \xe2\x28\xa1 text"),
                  script.story.chat(viewer(2), "after")});
    return {script.ended(300ms)};
}

Scenarios compressions(const PlayOptions& options)
{
    Script script("compressions", options);
    int n = 0;
    for (const auto compression :
         {Compression::Gzip, Compression::None, Compression::NoHeader, Compression::GzipNoHeader,
          Compression::GzipCalledNone, Compression::PlainCalledGzip}) {
        ++n;
        script.batch({script.story.chat(viewer(n), "variant " + std::to_string(n))}, compression);
    }
    return {script.ended(300ms)};
}

/// Hostile frames between good ones; each good comment must arrive.
Scenarios hostileFrames(const PlayOptions& options)
{
    using Kind = Fault::Kind;
    Script script("hostile-frames", options);
    int n = 0;
    const auto comment = [&] {
        script.at(std::chrono::milliseconds(100 * ++n))
            .batch({script.story.chat(viewer(n), "still here " + std::to_string(n))});
    };
    comment();
    for (const auto& fault :
         {Fault {Kind::TextFrame, "{\"hello\":1}"}, Fault {Kind::RawFrame, "\xff\xff\xff\xff"},
          Fault {Kind::RawFrame, ""}, Fault {Kind::BadGzip},
          Fault {Kind::GzipBomb, {}, 200'000'000}, Fault {Kind::UnknownFrameType, "surprise"},
          Fault {Kind::ServerPing}}) {
        script.fault(fault);
        comment();
    }
    return {script.ended(1200ms)};
}

Scenarios oversize(const PlayOptions& options)
{
    Script first("oversize", options);
    first.batch({first.story.chat(viewer(1), "before the big one")});
    first.at(100ms).fault({Fault::Kind::OversizeFrame, {}, 40'000'000});
    Script second("oversize, again", options, kSecondConnectionIds);
    second.batch({second.story.chat(viewer(2), "after it")});
    return {std::move(first.scenario), second.ended(300ms)};
}

/// The connection drops; the next one repeats what was already there as history and in a batch.
Scenarios reconnect(const PlayOptions& options)
{
    Script first("reconnect", options);
    const auto group = groupNow(first);
    const std::vector<Message> repeated {
        first.story.chat(viewer(1), "said once"),
        first.story.gift(viewer(1), {.count = 5, .group = group, .added = 5}),
        first.story.like(viewer(2), 5, 1000)};
    first.batch(repeated);
    first.at(300ms).fault({Fault::Kind::TcpReset});
    Script second("reconnect, again", options, kSecondConnectionIds);
    second.scenario.history = repeated;
    for (auto& message : second.scenario.history)
        message.history = true;
    second.batch(repeated);
    second.at(100ms).batch(
        {second.story.gift(viewer(1), {.count = 9, .group = group, .added = 4}),
         second.story.gift(viewer(1), {.count = 9, .end = true, .group = group})});
    return {std::move(first.scenario), second.ended(400ms)};
}

Scenarios roomChange(const PlayOptions& options)
{
    Script first("room-change", options);
    first.batch({first.story.chat(viewer(1), "in the old room")});
    first.at(200ms).fault({Fault::Kind::ChangeRoom, {}, options.room + 7});
    first.fault({Fault::Kind::TcpReset});
    auto restarted = options;
    restarted.room = options.room + 7;
    Script second("room-change, again", restarted, kSecondConnectionIds);
    second.batch({second.story.chat(viewer(2), "in the new room")});
    return {std::move(first.scenario), second.ended(300ms)};
}

/// No end message: the socket closes and look-ups say offline.
Scenarios endUnsaid(const PlayOptions& options)
{
    Script script("end-unsaid", options);
    script.batch({script.story.chat(viewer(1), "bye")});
    script.at(200ms).fault({Fault::Kind::GoOffline});
    script.fault({Fault::Kind::WebSocketClose, {}, 1000});
    return {std::move(script.scenario)};
}

Scenarios directDisabled(const PlayOptions& options)
{
    Script script("direct-disabled", options);
    script.fault({Fault::Kind::CloseFrame, "disable_web_direct"});
    script.at(50ms).fault({Fault::Kind::WebSocketClose, {}, 1000});
    return {std::move(script.scenario)};
}

Scenarios silence(const PlayOptions& options)
{
    Script first("silence", options);
    first.batch({first.story.chat(viewer(1), "and then nothing")});
    first.fault({Fault::Kind::StopEchoes});
    Script second("silence, again", options, kSecondConnectionIds);
    second.batch({second.story.chat(viewer(2), "back")});
    return {std::move(first.scenario), second.ended(300ms)};
}

Scenarios history(const PlayOptions& options)
{
    Script script("history", options);
    for (int n = 0; n < 6; ++n) {
        auto message = script.story.chat(viewer(n), "earlier " + std::to_string(n));
        message.history = true;
        script.scenario.history.push_back(std::move(message));
    }
    script.at(100ms).batch({script.story.chat(viewer(7), "now")});
    return {script.ended(300ms)};
}

Message crowdMessage(Story& story, int n)
{
    const auto who = viewer(n % 200);
    switch (n % 10) {
    case 0:
        return story.like(who, n % 15 + 1, 1000 + n * 8);
    case 1:
        return story.join(who, 300 + n % 50);
    case 2:
        return story.gift(who, {.gift = giftNamed("Heart Me"), .added = 1});
    default:
        return story.chat(who, "message number " + std::to_string(n));
    }
}

Scenarios chatFlood(const PlayOptions& options)
{
    constexpr int kPerFrame = 10;
    Script script("chat-flood", options);
    const auto total =
        static_cast<int>(options.ratePerSecond * static_cast<double>(options.duration.count()));
    for (int n = 0; n < total; n += kPerFrame) {
        script.at(std::chrono::milliseconds(static_cast<int>(n * 1000 / options.ratePerSecond)));
        std::vector<Message> messages;
        for (int i = n; i < std::min(n + kPerFrame, total); ++i)
            messages.push_back(crowdMessage(script.story, i));
        script.batch(std::move(messages));
    }
    return {script.ended(options.duration)};
}

struct Row
{
    const char* name;
    Scenarios (*write)(const PlayOptions&);
};

constexpr std::array kPlays {
    Row {"gift-streak", giftStreak},
    Row {"lost-end", lostEnd},
    Row {"duplicate-end", duplicateEnd},
    Row {"interleaved", interleaved},
    Row {"out-of-order", outOfOrder},
    Row {"single-gifts", singleGifts},
    Row {"guest-gift", guestGift},
    Row {"likes", likes},
    Row {"social", social},
    Row {"moderation", moderation},
    Row {"room-life", roomLife},
    Row {"pause-resume", pauses},
    Row {"banned", bannedEnd},
    Row {"odd-messages", oddMessages},
    Row {"compressions", compressions},
    Row {"hostile-frames", hostileFrames},
    Row {"oversize", oversize},
    Row {"reconnect", reconnect},
    Row {"room-change", roomChange},
    Row {"end-unsaid", endUnsaid},
    Row {"direct-disabled", directDisabled},
    Row {"silence", silence},
    Row {"history", history},
    Row {"chat-flood", chatFlood},
};

} // namespace

const std::vector<std::string>& playNames()
{
    static const auto names = [] {
        std::vector<std::string> list;
        for (const auto& row : kPlays)
            list.emplace_back(row.name);
        return list;
    }();
    return names;
}

Play playNamed(const std::string& name, const PlayOptions& options)
{
    const auto* row = std::find_if(kPlays.begin(), kPlays.end(),
                                   [&](const Row& candidate) { return name == candidate.name; });
    if (row == kPlays.end())
        return {};
    return {row->name, row->write(options)};
}

} // namespace racha::simulator
