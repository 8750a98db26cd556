// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/fakelive.h"

#include <optional>
#include <string>
#include <vector>

namespace racha::simulator {

class FakeWebcastServer;
class Tally;

/// Frames as fast as wanted in place of a play, see FloodFrames.
struct FloodShape
{
    double rate = 5000; ///< messages a second
    double seconds = 10;
    std::size_t messageBytes = 4700;
};

/// All that a fake TikTok is told to show: its lives, and how it answers beside them.
struct Simulation
{
    /// When a live with a seed begins: everything is the same again, the times too.
    static constexpr std::int64_t kSeededStartMs = 1'790'000'000'000;
    /// What is written beforehand lies in memory.
    static constexpr std::size_t kMostMessages = 300'000;

    std::vector<FakeLive> lives {};
    Answers<TtwidAnswer> ttwid = TtwidAnswer::Cookie;
    QByteArray signKey {}; ///< the signing service wants it; empty: anybody is served
    std::uint64_t seed = 0;
    std::optional<FloodShape> flood {};

    void showOn(FakeWebcastServer& server) const;
    /// What captures of all lives get to see; a flood is known only once it was sent.
    void count(Tally& tally) const;
};

/// What the person asked for beside the scenario.
struct SimulationWish
{
    std::optional<std::uint64_t> seed {}; ///< none: the scenario's, else `freshSeed`
    std::uint64_t freshSeed = 1;
    std::int64_t nowMs = 0; ///< where no seed fixes the times
    std::optional<double> rate {};
    std::optional<double> seconds {};
};

/// The scenarios that are built in, in the order of a list for people.
const std::vector<std::string>& simulationNames();
/// nullopt: none is called that.
std::optional<Simulation> simulationNamed(const std::string& name, const SimulationWish& wish);

/// The room of live number `index` of a simulation that begins then: another one each time, so that
/// a store takes its events, and always the same with a seed.
std::int64_t roomOf(std::int64_t startMs, std::size_t index);

} // namespace racha::simulator
