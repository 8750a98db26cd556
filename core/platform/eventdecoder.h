// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"
#include "core/journal/record.h"

#include <string>
#include <vector>

namespace racha {

/// What a frame is like, whatever its messages say.
struct FrameFacts
{
    std::size_t size = 0; ///< bytes as they came; 0: the record is no frame
    std::size_t inflatedSize = 0;
    WallTime serverTime; ///< when the server wrote it, by its clock; zero: it did not tell
    std::string error; ///< why it, or its rest, could not be read; empty: it could
};

/// A record with what its bytes say, before anything that needs memory of earlier records.
struct DecodedRecord
{
    Record record; ///< its frame bytes may have been moved away
    /// Events of a frame in wire order: room, message, timestamp, user, payload, method, raw and
    /// history filled; number, receivedAt's ordering and all streak fields are the pipeline's.
    std::vector<Event> events;
    FrameFacts frame;
    std::int64_t idsOutOfRange = 0;
    std::int64_t decodeErrors = 0; ///< frames or messages that could not be decoded
    std::vector<std::string> findings; ///< technical English, for the log
};

/// Turns a record's bytes into events. Stateless, so several threads may decode at once.
/// Errors: none; what cannot be decoded becomes an UnknownEvent, or a finding where even the frame
/// is unreadable. Bounded in size, depth and count.
class EventDecoder
{
public:
    virtual ~EventDecoder() = default;
    virtual DecodedRecord decode(Record record) const = 0;
};

} // namespace racha
