// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/scenario.h"
#include "core/simulator/story.h"

#include <functional>
#include <string>
#include <vector>

namespace racha::simulator {

/// How a named play is to be written.
struct PlayOptions
{
    std::int64_t startMs = 1'790'000'000'000; ///< create time of the first message
    std::int64_t room = Story::kRoom;
    std::size_t padding = 0; ///< bytes of pictures per person, see userWire()
    double ratePerSecond = 500; ///< floods only
    std::chrono::seconds duration {5}; ///< floods only
};

/// Writes one scenario: a Story for the messages and the list of steps that they go into.
///
///     Script script("two taps", options);
///     script.batch(0ms, {script.story.gift(ana, {.count = 1, .group = g, .added = 1})});
///     script.batch(700ms, {script.story.gift(ana, {.count = 3, .group = g, .added = 2})});
///     return script.ended(4s);
///
/// Braces are evaluated in order, so ids rise in the order of the text. batch() takes times from
/// the joining; the Story's clock must be set before its messages are made, which at() does.
struct Script
{
    Script(std::string name, const PlayOptions& options,
           std::int64_t firstMessageId = Story::kFirstMessageId);

    Script& at(std::chrono::milliseconds time);
    /// One frame, now.
    Script& batch(std::vector<Message> messages, Compression compression = Compression::Gzip);
    Script& batch(Batch batch);
    Script& fault(Fault fault);
    /// The host ends the live.
    Scenario ended(std::chrono::milliseconds time);

    Story story;
    Scenario scenario;
};

/// Person number n of an endless crowd, the same each time.
Person viewer(int n);
/// The host of all plays.
const Person& fakeHost();

/// What the lives of one name show, connection after connection.
struct Play
{
    std::string name;
    std::vector<Scenario> connections;
};

const std::vector<std::string>& playNames();
/// An empty play where the name is not known.
Play playNamed(const std::string& name, const PlayOptions& options = {});

} // namespace racha::simulator
