// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "tests/support/filterevents.h"

namespace racha::test {

namespace {

constexpr std::int64_t kRoom = 7'300'000'000'000'000'001;

class EventMaker
{
public:
    explicit EventMaker(std::uint64_t seed)
        : m_random(seed)
    {
    }

    Event next()
    {
        Event event;
        event.number = event.frame = ++m_count;
        event.room = RoomId {kRoom};
        event.message = MessageId {isOneOf(5) ? 0 : 7'000'000 + m_count};
        event.receivedAt = wallTimeFromText("2026-11-23T20:00:00.000000Z")
            + std::chrono::microseconds {m_count * 1'500'123};
        event.timestamp = isOneOf(3)
            ? event.receivedAt
            : event.receivedAt - std::chrono::milliseconds {number() % 90'000};
        event.history = isOneOf(6);
        event.user = user();
        addPayload(event);
        return event;
    }

private:
    bool isOneOf(std::uint64_t n) { return m_random.next() % n == 0; }

    std::int64_t number() { return chosen(m_random, oddNumbers()); }

    std::string text() { return chosen(m_random, oddTexts()); }

    User user()
    {
        User user;
        if (isOneOf(6))
            return user;
        user.id = UserId {isOneOf(5) ? 0 : number()};
        user.uniqueId = text();
        user.nickname = text();
        user.roles.isModerator = isOneOf(2);
        user.roles.isFollower = isOneOf(2);
        user.roles.memberLevel = number() % 50;
        user.roles.badges = std::make_shared<const std::vector<Badge>>(
            std::vector {Badge {number() % 10, number() % 10, text()}});
        return user;
    }

    std::optional<UserReference> reference()
    {
        return isOneOf(2) ? std::nullopt
                          : std::optional(UserReference {UserId {number()}, text(), text()});
    }

    void addPayload(Event& event)
    {
        switch (m_random.next() % 9) {
        case 0:
        case 1:
            event.payload = CommentEvent {text(), isOneOf(2) ? "es" : "", reference()};
            break;
        case 2:
        case 3:
            addGift(event);
            break;
        case 4:
            addLike(event);
            break;
        case 5:
            event.payload =
                ShareEvent {isOneOf(2) ? std::nullopt : std::optional(number()), number(), text()};
            break;
        case 6: {
            RoomPinEvent pin;
            pin.comment = text();
            pin.operatorId = UserId {number()};
            event.payload = pin;
            break;
        }
        case 7: {
            RoomUserSeqEvent viewers;
            viewers.viewers = number();
            viewers.top.push_back({UserId {number()}, text(), text(), number(), number()});
            event.payload = viewers;
            break;
        }
        default:
            event.payload =
                UnknownEvent {text(), isOneOf(2) ? std::nullopt : std::optional(text())};
        }
    }

    void addStreak(Event& event)
    {
        if (isOneOf(4))
            return;
        event.streakId = "streak " + text() + std::to_string(number());
        event.streakStatus = static_cast<StreakStatus>(1 + m_random.next() % 3);
        event.isStreaking = event.streakStatus != StreakStatus::End;
    }

    void addGift(Event& event)
    {
        GiftEvent gift;
        gift.gift.id = GiftId {number()};
        gift.gift.name = text();
        gift.gift.diamondCount = number() % 1'000;
        gift.groupId = GroupId {isOneOf(3) ? 0 : number()};
        gift.repeatEnd = isOneOf(3);
        gift.toUser = reference();
        gift.added = number() % 100;
        gift.streakTotal = number() % 1'000;
        gift.usdPerDiamond = chosen(m_random, std::vector {0.01, 0.005, 0.0137});
        event.diamonds = gift.added * gift.gift.diamondCount;
        event.payload = gift;
        addStreak(event);
    }

    void addLike(Event& event)
    {
        event.payload = LikeEvent {number() % 20, number(), number()};
        addStreak(event);
    }

    SeededRandomSource m_random;
    std::int64_t m_count = 0;
};

} // namespace

const std::vector<std::string>& oddTexts()
{
    static const std::vector<std::string> texts {
        "",
        "ana",
        "Ana",
        "ana ",
        "anabel",
        "ANÁ",
        "José",
        "jose",
        "JOSE\u0301",
        "🌹",
        "🎁",
        "a🌹b",
        "❤️",
        "❤",
        "李雷",
        "ａｎａ",
        "が",
        "か",
        "Straße",
        "STRASSE",
        "73",
        "true",
        "5655",
        "0.5",
        "%_\\",
        "O'Neill",
        "a\"b",
        "'; DROP TABLE live_events; --",
        "line\nbreak",
        "@ana",
        "and",
        "Rosa",
        "Corazón coreano",
        "ﬁn",
        "\u0130stanbul",
        "start",
        "null",
        "-15m",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        std::string(300, 'n'),
    };
    return texts;
}

const std::vector<std::int64_t>& oddNumbers()
{
    static const std::vector<std::int64_t> numbers {
        0,
        1,
        2,
        3,
        5,
        7,
        15,
        73,
        100,
        999,
        1000,
        5'655,
        65'536,
        4294967296,
        9'007'199'254'740'993,
        7'300'000'000'000'000'001,
        7'300'000'000'000'000'002,
        9'223'372'036'854'775'807,
    };
    return numbers;
}

std::vector<Event> oddEvents(std::size_t count, std::uint64_t seed)
{
    EventMaker maker(seed);
    std::vector<Event> events;
    for (std::size_t i = 0; i < count; ++i)
        events.push_back(maker.next());
    return events;
}

} // namespace racha::test
