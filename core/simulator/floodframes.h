// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/frames.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace racha::simulator {

/// Frames of ten realistic messages, made at memory speed for load tests.
///
/// A frame is compressed once. What differs from one use to the next (message ids, times, gift
/// groups) has a fixed width on the wire and lies in stored blocks of the deflate stream, so that a
/// further frame costs one copy and a combined checksum. Every frame has new message ids and one
/// new gift streak: 4 comments, 2 likes, 1 join, 1 gift of one diamond without streak, and a gift
/// run of five roses in two messages.
class FloodFrames
{
public:
    static constexpr int kMessages = 10;
    static constexpr int kDiamonds = 6;

    /// `messageBytes`: size of one message, inflated.
    FloodFrames(std::int64_t room, std::size_t messageBytes = 4700);
    ~FloodFrames();

    /// A whole PushFrame; valid until the next call.
    std::string_view next(std::int64_t logId, std::int64_t nowMs);

    std::int64_t frames() const { return m_frames; }

    /// `{"kind": "truth", "events": {…}, "diamonds": n, …}` of all frames so far.
    std::string summary() const;

private:
    struct Template;
    Template makeTemplate(int index, std::int64_t room, std::size_t padding) const;

    std::vector<Template> m_templates;
    std::string m_frame;
    std::string m_body;
    std::int64_t m_frames = 0;
};

} // namespace racha::simulator
