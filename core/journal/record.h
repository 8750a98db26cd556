// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/streak/streak.h"

#include <string>
#include <variant>

namespace racha {

/// First record of a recording, and again where the room changes.
struct CaptureHeader
{
    std::string streamer; ///< handle
    RoomId room;
    std::string program; ///< name and version of the writer
    UserId hostUser;
    StreakSettings settings;
    std::string uuid;
};

struct PushFrame
{
    std::string bytes; ///< one websocket message, as received
};

struct FetchResult
{
    std::string bytes; ///< first response, as the signing service gave it
};

struct SentFrame
{
    std::string bytes;
};

/// The user's annotation.
struct Mark
{
    std::string text;
};

/// How the capture ended: an EndReason's text, or an error code's.
struct End
{
    std::string reason;
};

/// Connection lost and regained.
struct Gap
{
    WallTime from;
    WallTime to;
    std::string cause; ///< an error code's text
};

/// One record of a `.racha` file.
struct Record
{
    FrameNumber number = 0; ///< position in the file, from 1; given by writer and reader
    WallTime receivedAt;
    std::variant<std::monostate, CaptureHeader, PushFrame, FetchResult, SentFrame, Mark, End, Gap>
        body;
};

} // namespace racha
