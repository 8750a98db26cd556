// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/redaction/messageredactor.h"

#include <optional>

namespace racha {

/// What was copied, and what of it lost what it said.
struct RedactionFigures
{
    std::int64_t messages = 0;
    std::int64_t emptied = 0; ///< of those: nobody knows what is in them, or they are damaged
    std::int64_t damagedFrames = 0; ///< left out, or from the damage on
};

/// Copies frames: their messages one by one, and nothing of the connection that they came by.
/// Thread: one. Errors: none, see RedactionFigures. Bounded as frames are (proto/framecodec.h).
class FrameRedactor
{
public:
    /// `people` outlives it.
    FrameRedactor(Pseudonyms& people, bool keepsComments);

    /// Nullopt where nothing of it can be read.
    std::optional<std::string> pushFrame(std::string_view bytes);
    std::optional<std::string> firstResponse(std::string_view bytes);

    const RedactionFigures& figures() const { return m_figures; }

private:
    std::string response(std::string_view bytes);
    std::string entry(std::string_view bytes);
    std::nullopt_t leaveOut();

    MessageRedactor m_messages;
    RedactionFigures m_figures;
};

} // namespace racha
