// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

// The scenarios that are built in. Add one: a row of kRefusals or of kWritten, and its words in
// app/cli/scenariowords.cpp.

#include "core/simulator/simulation.h"

#include "core/simulator/fakewebcastserver.h"
#include "core/simulator/plays.h"
#include "core/simulator/scenariofile.h"
#include "core/simulator/tally.h"

#include <algorithm>
#include <array>

namespace racha::simulator {

namespace {

constexpr auto kFlood = "flood";

/// Scenarios in the format of files.
struct Written
{
    const char* name;
    const char* json;
};

constexpr std::array kWritten {
    Written {"crowd", R"({
        "start": "now",
        "crowd": {"rate": 8, "duration": 120, "persons": 150},
        "lives": [{"history": 5, "steps": [
            {"at": 1, "viewers": {"count": 350}},
            {"at": 20, "every": 20, "times": 5, "viewers": {"count": 420, "total": 6100}},
            {"at": 5, "gift": {"person": "ana", "gift": "Rose", "totals": [1, 3, 7, 15]}},
            {"at": 60, "host": "pauses"}, {"at": 64, "host": "resumes"}]}]})"},
    Written {"bad-evening", R"({
        "start": "now",
        "crowd": {"rate": 20, "duration": 60, "faults": {
            "drop": 0.01, "repeat": 0.03, "reorder": 0.1,
            "rename": [{"method": "WebcastLikeMessage", "field": 2, "to": 202, "chance": 0.2}]}},
        "lives": [{"steps": [
            {"at": 6, "raw_frame": "ffffffff"}, {"at": 8, "bad_gzip": true},
            {"at": 10, "cut": "reset"}, {"at": 15, "bomb": 100000000},
            {"at": 20, "unknown": {}}, {"at": 25, "undecodable": "WebcastChatMessage"},
            {"at": 30, "cut": 1001}, {"at": 40, "new_room": true}, {"at": 50, "stall": true}]}]})"},
    Written {"three-lives", R"({
        "start": "now", "crowd": {"rate": 5, "duration": 90},
        "lives": [{"user": "luna.canta"}, {"user": "rio.toca", "crowd": {"rate": 15}},
                  {"user": "sol.baila", "offline": true}]})"},
};

/// A live that answers in one way, so that one verdict is due.
struct Refusal
{
    const char* name;
    void (*answer)(FakeLive& live);
};

constexpr std::array kRefusals {
    Refusal {"user-not-found",
             [](FakeLive& live) {
                 live.apiLive = ApiLiveAnswer::NotFound;
                 live.page = LivePageAnswer::NoLiveRoom;
             }},
    Refusal {"found-late",
             [](FakeLive& live) {
                 live.apiLive = {ApiLiveAnswer::NotFound, ApiLiveAnswer::AsIs};
             }},
    Refusal {"offline", [](FakeLive& live) { live.offline = true; }},
    Refusal {"private", [](FakeLive& live) { live.apiLive = ApiLiveAnswer::Private; }},
    Refusal {"age-restricted",
             [](FakeLive& live) {
                 live.roomInfo = RoomInfoAnswer::AgeRestricted;
                 live.handshake = HandshakeAnswer::BareOk;
             }},
    Refusal {"restricted",
             [](FakeLive& live) {
                 live.roomInfo = RoomInfoAnswer::Restricted;
                 live.handshake = HandshakeAnswer::BareOk;
             }},
    Refusal {"captcha",
             [](FakeLive& live) {
                 live.apiLive = ApiLiveAnswer::Html;
                 live.page = LivePageAnswer::Captcha;
             }},
    Refusal {"too-many-requests",
             [](FakeLive& live) {
                 live.apiLive = ApiLiveAnswer::TooMany;
                 live.page = LivePageAnswer::Forbidden;
             }},
    Refusal {"region-blocked",
             [](FakeLive& live) {
                 live.apiLive = ApiLiveAnswer::Html;
                 live.page = LivePageAnswer::RegionBlocked;
             }},
    Refusal {"slow-answers", [](FakeLive& live) { live.lookupDelayMs = 12'000; }},
    Refusal {"device-blocked",
             [](FakeLive& live) { live.handshake = HandshakeAnswer::DeviceBlocked; }},
    Refusal {"illegal-key",
             [](FakeLive& live) { live.handshake = HandshakeAnswer::IllegalSecretKey; }},
    Refusal {"joined-but-silent", [](FakeLive& live) { live.silentAfterEnter = true; }},
    Refusal {"sign-quota", [](FakeLive& live) { live.sign = SignAnswer::QuotaWithHeaders; }},
    Refusal {"sign-credentials", [](FakeLive& live) { live.sign = SignAnswer::Unauthorized; }},
    Refusal {"sign-failing", [](FakeLive& live) { live.sign = SignAnswer::ServerError; }},
};

Simulation refused(const Refusal& refusal, std::int64_t startMs)
{
    FakeLive live {.room = roomOf(startMs, 0)};
    refusal.answer(live);
    PlayOptions options {.startMs = startMs, .room = live.room};
    live.scenarios = playNamed("gift-streak", options).connections;
    return {.lives = {std::move(live)}};
}

Simulation flooded(const SimulationWish& wish, std::int64_t startMs)
{
    FloodShape shape;
    shape.rate = wish.rate.value_or(shape.rate);
    shape.seconds = wish.seconds.value_or(shape.seconds);
    return {.lives = {FakeLive {.room = roomOf(startMs, 0)}}, .flood = shape};
}

std::optional<Simulation> played(const std::string& name, const SimulationWish& wish,
                                 std::int64_t startMs)
{
    PlayOptions options {.startMs = startMs, .room = roomOf(startMs, 0)};
    options.ratePerSecond = wish.rate.value_or(options.ratePerSecond);
    options.duration = std::chrono::seconds(std::llround(wish.seconds.value_or(10)));
    if (options.ratePerSecond * static_cast<double>(options.duration.count())
        > static_cast<double>(Simulation::kMostMessages))
        options.duration = std::chrono::seconds(static_cast<int>(
            static_cast<double>(Simulation::kMostMessages) / options.ratePerSecond));
    auto play = playNamed(name, options);
    if (play.name.empty())
        return std::nullopt;
    FakeLive live {.room = options.room};
    live.scenarios = std::move(play.connections);
    return Simulation {.lives = {std::move(live)}};
}

template<class Rows>
const auto* rowNamed(const Rows& rows, const std::string& name)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return name == row.name; });
    return found == rows.end() ? nullptr : &*found;
}

std::optional<Simulation> made(const std::string& name, const SimulationWish& wish,
                               std::int64_t startMs)
{
    if (const auto* const written = rowNamed(kWritten, name)) {
        auto simulation = readScenario(written->json, wish);
        return simulation ? std::optional(*std::move(simulation)) : std::nullopt;
    }
    if (const auto* const refusal = rowNamed(kRefusals, name))
        return refused(*refusal, startMs);
    return name == kFlood ? flooded(wish, startMs) : played(name, wish, startMs);
}

} // namespace

void Simulation::showOn(FakeWebcastServer& server) const
{
    for (const auto& live : lives)
        server.addLive(live);
    server.setTtwid(ttwid, ttwid);
    server.setSignKey(signKey);
}

void Simulation::count(Tally& tally) const
{
    for (const auto& live : lives) {
        for (const auto& scenario : live.scenarios)
            tally.take(scenario);
    }
}

const std::vector<std::string>& simulationNames()
{
    static const auto names = [] {
        std::vector<std::string> list;
        for (const auto& row : kWritten)
            list.emplace_back(row.name);
        for (const auto& name : playNames())
            list.push_back(name);
        list.emplace_back(kFlood);
        for (const auto& row : kRefusals)
            list.emplace_back(row.name);
        return list;
    }();
    return names;
}

std::optional<Simulation> simulationNamed(const std::string& name, const SimulationWish& wish)
{
    auto simulation = made(name, wish, wish.seed ? Simulation::kSeededStartMs : wish.nowMs);
    if (simulation)
        simulation->seed = wish.seed.value_or(wish.freshSeed);
    return simulation;
}

std::int64_t roomOf(std::int64_t startMs, std::size_t index)
{
    constexpr std::int64_t kFirst = 7'300'000'000'000'000'000;
    constexpr std::int64_t kStride = 100'000'000'000'000;
    return kFirst + static_cast<std::int64_t>(index) * kStride + startMs;
}

} // namespace racha::simulator
