// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/crowd.h"

#include "core/simulator/plays.h"

#include <algorithm>
#include <numeric>

namespace racha::simulator {

namespace {

/// More runs than this are not open at once: each would wait for its turn too long.
constexpr std::size_t kMostRuns = 200;
constexpr int kGuest = 100'001; ///< beyond the persons of any crowd

constexpr std::array kComments {
    "hola",
    "hello from Lima",
    "qué linda canción",
    "another one please",
    "\U0001F339\U0001F339",
    "saludos a todos",
    "first time here",
    "¿de dónde eres?",
    "so good",
    "jajaja",
    "sing the slow one",
    "gracias por la música",
};

double seconds(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace

std::chrono::milliseconds Crowd::nextAt() const
{
    return std::chrono::milliseconds(
        static_cast<std::int64_t>(static_cast<double>(m_spoken) * 1000 / m_shape.rate));
}

bool Crowd::isOver() const
{
    return m_shape.rate <= 0 || seconds(nextAt()) >= m_shape.seconds;
}

void Crowd::speak(LiveScript& script)
{
    const auto now = seconds(nextAt());
    if (now >= m_frameEnd) {
        script.endFrame();
        m_frameEnd = now + m_shape.frameSeconds;
    }
    script.at(nextAt());
    ++m_spoken;
    if (!tapDue(script))
        act(script);
}

/// The next message of the run that waits longest.
bool Crowd::tapDue(LiveScript& script)
{
    const auto now = seconds(script.story().now());
    const auto first =
        std::min_element(m_runs.begin(), m_runs.end(), [](const Run& one, const Run& other) {
            return one.dueSeconds < other.dueSeconds;
        });
    if (first == m_runs.end() || first->dueSeconds > now)
        return false;
    auto& run = *first;
    const bool isEnd = run.tapsLeft == 0;
    const auto added = isEnd ? 0 : m_chance.whole(m_shape.gifts.jump);
    run.total += added;
    script.say(script.story().gift(run.who,
                                   {.gift = run.gift,
                                    .count = run.total,
                                    .end = isEnd,
                                    .group = run.group,
                                    .added = added,
                                    .to = run.to}));
    if (isEnd)
        --run.endsLeft;
    else
        --run.tapsLeft;
    run.dueSeconds = now + m_chance.between(m_shape.gifts.pauseSeconds);
    if (run.tapsLeft == 0 && run.endsLeft <= 0)
        m_runs.erase(first);
    return true;
}

Message Crowd::gift(Story& story, const Person& who)
{
    const auto& habits = m_shape.gifts;
    const auto& gift = giftNamed(habits.names[m_chance.below(habits.names.size())]);
    if (gift.type != 1)
        return story.gift(who, {.gift = gift, .added = 1});
    Run run {.who = who, .gift = gift, .to = {}, .group = story.nowMs()};
    if (m_chance.happens(habits.toGuest))
        run.to = viewer(kGuest);
    run.total = m_chance.whole(habits.jump);
    run.tapsLeft = m_chance.whole(habits.taps) - 1;
    run.endsLeft = m_chance.happens(habits.lostEnd) ? 0
        : m_chance.happens(habits.doubleEnd)        ? 2
                                                    : 1;
    run.dueSeconds = seconds(story.now()) + m_chance.between(habits.pauseSeconds);
    auto first = story.gift(
        who,
        {.gift = gift, .count = run.total, .group = run.group, .added = run.total, .to = run.to});
    if (run.tapsLeft > 0 || run.endsLeft > 0)
        m_runs.push_back(std::move(run));
    return first;
}

Deed Crowd::deed()
{
    const auto& weights = m_shape.weights;
    auto left = m_chance.between({0, std::accumulate(weights.begin(), weights.end(), 0.0)});
    for (std::size_t i = 0; i + 1 < kDeeds; ++i) {
        left -= weights[i];
        if (left < 0)
            return static_cast<Deed>(i);
    }
    return static_cast<Deed>(kDeeds - 1);
}

void Crowd::act(LiveScript& script)
{
    auto& story = script.story();
    const auto who =
        viewer(static_cast<int>(m_chance.below(static_cast<std::size_t>(m_shape.persons))));
    auto what = deed();
    if (what == Deed::Gift && m_runs.size() >= kMostRuns)
        what = Deed::Comment;
    switch (what) {
    case Deed::Like: {
        const auto count = m_chance.whole({1, 15});
        m_likes += count;
        return script.say(story.like(who, count, m_likes));
    }
    case Deed::Gift:
        return script.say(gift(story, who));
    case Deed::Join:
        return script.say(story.join(who, 300 + m_spoken % 100));
    case Deed::Follow:
        return script.say(story.follow(who, ++m_followers));
    case Deed::Share:
        return script.say(story.share(who, ++m_shares));
    case Deed::Subscribe:
        return script.say(story.subscribe(who, m_chance.whole({1, 12})));
    case Deed::Comment:
    case Deed::Count:
        break;
    }
    script.say(story.chat(who, kComments[m_chance.below(kComments.size())]));
}

} // namespace racha::simulator
