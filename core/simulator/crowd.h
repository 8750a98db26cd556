// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/livescript.h"

#include <array>
#include <deque>

namespace racha::simulator {

/// What people of a crowd do.
enum class Deed : std::uint8_t
{
    Comment,
    Like,
    Gift,
    Join,
    Follow,
    Share,
    Subscribe,
    Count
};
inline constexpr std::size_t kDeeds = static_cast<std::size_t>(Deed::Count);

/// How gifts are given.
struct GiftHabits
{
    std::vector<std::string> names {"Rose", "GG", "Heart Me", "Finger Heart", "Galaxy"};
    Span taps {1, 8}; ///< messages of a run, without its end
    Span jump {1, 4}; ///< by which the running total grows from one message to the next
    Span pauseSeconds {0.3, 2};
    double lostEnd = 0.05; ///< the end mark never comes
    double doubleEnd = 0.02;
    double toGuest = 0;
};

/// An audience: how much it says, and what.
struct CrowdShape
{
    double rate = 0; ///< messages a second, the taps of gift runs among them; 0: nobody is there
    double seconds = 60;
    double frameSeconds = 0.25; ///< what is said in this time comes in one frame
    int persons = 200;
    std::array<double, kDeeds> weights {60, 20, 6, 10, 2, 1, 1};
    GiftHabits gifts {};
    Mischief mischief {};
};

/// Lets a crowd speak in a live, message after message, as chance has it.
class Crowd
{
public:
    Crowd(const CrowdShape& shape, Chance& chance)
        : m_shape(shape)
        , m_chance(chance)
    {
    }

    /// When it speaks next, from the beginning of the live; past the end: never.
    std::chrono::milliseconds nextAt() const;
    bool isOver() const;
    void speak(LiveScript& script);

private:
    /// A run of gifts that is not over.
    struct Run
    {
        Person who;
        FakeGift gift;
        std::optional<Person> to;
        std::int64_t group = 0;
        std::int64_t total = 0;
        std::int64_t tapsLeft = 0;
        int endsLeft = 0;
        double dueSeconds = 0;
    };

    bool tapDue(LiveScript& script);
    void act(LiveScript& script);
    Message gift(Story& story, const Person& who);
    Deed deed();

    const CrowdShape& m_shape;
    Chance& m_chance;
    std::int64_t m_spoken = 0;
    std::int64_t m_likes = 1000;
    std::int64_t m_followers = 48'000;
    std::int64_t m_shares = 10;
    std::deque<Run> m_runs;
    double m_frameEnd = 0;
};

} // namespace racha::simulator
