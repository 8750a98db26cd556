// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/plays.h"

namespace racha::simulator {

Script::Script(std::string name, const PlayOptions& options, std::int64_t firstMessageId)
    : story(fakeHost(), options.startMs, options.room, firstMessageId)
{
    scenario.name = std::move(name);
    story.setPadding(options.padding);
}

Script& Script::at(std::chrono::milliseconds time)
{
    story.at(time);
    return *this;
}

Script& Script::batch(std::vector<Message> messages, Compression compression)
{
    return batch(Batch {.messages = std::move(messages), .compression = compression});
}

Script& Script::batch(Batch batch)
{
    scenario.steps.push_back({story.now(), std::move(batch)});
    return *this;
}

Script& Script::fault(Fault fault)
{
    scenario.steps.push_back({story.now(), std::move(fault)});
    return *this;
}

Scenario Script::ended(std::chrono::milliseconds time)
{
    at(time).batch({story.control(3, "The host ended the LIVE")});
    return std::move(scenario);
}

const Person& fakeHost()
{
    static const Person host {.id = 6800000000000000001,
                              .uniqueId = "luna.canta",
                              .nickname = "Luna Canta",
                              .host = true};
    return host;
}

Person viewer(int n)
{
    Person person {.id = 6900000000000000000 + n,
                   .uniqueId = "viewer." + std::to_string(1000 + n),
                   .nickname = "Viewer " + std::to_string(n)};
    person.gifterLevel = n % 3 == 0 ? n % 40 + 1 : 0;
    person.teamLevel = n % 4 == 0 ? n % 30 + 1 : 0;
    person.moderator = n % 25 == 7;
    person.subscriber = n % 10 == 3;
    person.follower = n % 2 == 0;
    person.mutual = n % 12 == 0;
    person.newGifter = n % 15 == 5;
    return person;
}

} // namespace racha::simulator
