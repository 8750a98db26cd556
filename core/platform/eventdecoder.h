// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"
#include "core/journal/record.h"

#include <string>
#include <vector>

namespace racha {

/// A record with what its bytes say, before anything that needs memory of earlier records.
struct DecodedRecord
{
    Record record; ///< its frame bytes may have been moved away
    /// Events of a frame in wire order: room, message, timestamp, user, payload, method, raw and
    /// history filled; number, receivedAt's ordering and all streak fields are the pipeline's.
    std::vector<Event> events;
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
