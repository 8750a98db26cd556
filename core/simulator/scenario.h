// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/frames.h"

#include <chrono>
#include <string>
#include <variant>
#include <vector>

namespace racha::simulator {

/// Something a server does beside sending good batches.
struct Fault
{
    enum class Kind : std::uint8_t
    {
        TextFrame, ///< `text` as a text frame
        RawFrame, ///< `text` as a binary frame, whatever it holds
        OversizeFrame, ///< a `msg` frame of `number` incompressible bytes
        GzipBomb, ///< a small frame that inflates to `number` bytes
        BadGzip, ///< `compress_type` gzip, and a gzip member that breaks off with a wrong sum
        UnknownFrameType, ///< a PushFrame of type `text`
        ServerPing, ///< a websocket ping
        CloseFrame, ///< a PushFrame `close` with close_reason `text`
        WebSocketClose, ///< Close with code `number`
        TcpReset,
        TcpClose, ///< FIN without a Close frame
        StopEchoes, ///< silence: heartbeats are no longer answered
        ResumeEchoes,
        ChangeRoom, ///< the live goes on as room `number`; later look-ups and sockets only know it
        GoOffline, ///< look-ups say status 4 from now on
        GoLive
    };
    Kind kind = Kind::TcpReset;
    std::string text {};
    std::int64_t number = 0;
};

/// What the server does `at` after the client entered the room.
struct Step
{
    std::chrono::milliseconds at {0};
    std::variant<Batch, Fault> what {};
};

/// What one connection gets to see. Write one with Story (story.h), or by hand:
///
///     Scenario scenario {.name = "two comments", .steps = {
///         {0ms, Batch {{story.chat(ana, "hola"), story.chat(ben, "hello")}}},
///         {50ms, Fault {Fault::Kind::TcpReset}}}};
///
/// A live has a list of them: the first connection plays the first, and so on; the last one serves
/// all later connections. Steps are played in the order of their times, equal times in list order.
struct Scenario
{
    std::string name {};
    std::vector<Step> steps {};
    std::vector<Message> history {}; ///< for im_enter_room_resp, marked as history
    /// Unix ms of the entering, as frames say it, so that the same scenario gives the same bytes;
    /// 0: frames say the time of the machine.
    std::int64_t enteredMs = 0;
};

} // namespace racha::simulator
