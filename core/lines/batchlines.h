// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/batch/eventbatch.h"

#include <string>

namespace racha {

/// The JSON Lines of a capture, one object each, without the line's end (contract, section 8).
/// They are appended to `out`. What racha-cli prints and what the local feed sends is the same.
/// Thread: any.
void appendEventLine(std::string& out, const Event& event, std::string_view streamer);
/// For a streak that closed.
void appendStreakLine(std::string& out, const Streak& streak);
/// State, gap or mark.
void appendNoticeLine(std::string& out, const Notice& notice, const CaptureHeader& capture);
/// A capture that failed before anything was recorded.
void appendFailedLine(std::string& out, std::string_view streamer, ErrorCode code, WallTime at);
/// For a server that wants to hear of alerts: the event with the rule that it met; null where it
/// takes more than `longest` bytes.
void appendAlertLine(std::string& out, std::string_view rule, const Event& event,
                     std::string_view streamer, std::size_t longest);
/// The last line. `coverage`: null where nothing came. `capture`: whose sums these are; null: of
/// all captures together.
void appendSummaryLine(std::string& out, const RoomStats& stats, const Coverage* coverage,
                       const CaptureHeader* capture = nullptr);

} // namespace racha
