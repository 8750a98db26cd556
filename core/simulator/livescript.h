// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/chance.h"
#include "core/simulator/fakelive.h"
#include "core/simulator/story.h"

#include <string>
#include <vector>

namespace racha::simulator {

/// A field of a message that TikTok calls by another number from today on.
struct RenamedField
{
    std::string method;
    std::vector<int> path; ///< field numbers from the message down
    int to = 0; ///< what the last of them becomes
    double chance = 1;
};

/// What goes wrong with single messages on their way, each by a probability.
struct Mischief
{
    double drop = 0;
    double repeat = 0; ///< the same message once more, in the next frame
    double reorder = 0; ///< of a frame: two of its messages change places
    std::vector<RenamedField> renames {};
};

/// Writes what one live shows from its beginning to its end, over as many connections as it takes:
/// what comes after a cut is for the next connection, so that nothing of it is lost.
class LiveScript
{
public:
    LiveScript(const FakeLive& live, std::int64_t startMs, const Mischief& mischief,
               Chance& chance);

    Story& story() { return m_story; }

    /// From now on, counted from the beginning of the live; never back.
    void at(std::chrono::milliseconds time);
    /// Joins the open frame.
    void say(Message message);
    /// Ends the open frame: what is said next is in another one.
    void endFrame();
    void fault(const Fault& fault);
    /// The connection is over with this.
    void cut(const Fault& fault);
    /// The live goes on in another room.
    void moveTo(std::int64_t room);
    void addHistory(int comments);

    std::size_t messageCount() const { return m_messages; }

    std::vector<Scenario> finished();

private:
    void beginConnection();
    void spoil(std::vector<Message>& messages);

    Story m_story;
    const std::int64_t m_startMs;
    const Mischief& m_mischief;
    Chance& m_chance;
    std::vector<Scenario> m_scenarios;
    std::chrono::milliseconds m_connectionBegan {0};
    std::vector<Message> m_frame;
    std::vector<Message> m_repeats; ///< for the next frame
    std::size_t m_messages = 0;
};

} // namespace racha::simulator
