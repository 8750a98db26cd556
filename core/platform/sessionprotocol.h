// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/walltime.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace racha {

/// What the protocol wants done after something happened.
struct Step
{
    std::vector<QByteArray> send; ///< frames to send, in order
    std::optional<MonoTime> nextTick; ///< when tick() is due; none: as it was
    bool joined = false; ///< the server let us in: the connection counts from here
    bool heardData = false; ///< the frame carried messages
    std::optional<Error> closing; ///< the server said that it will close, and why
};

/// The talk of one socket: heartbeats, entering the room, acknowledgements. No I/O, no clock.
/// Create one per connection. The caller journals a frame before it sends what received() wants.
class SessionProtocol
{
public:
    virtual ~SessionProtocol() = default;
    virtual Step opened(MonoTime now) = 0;
    virtual Step received(const QByteArray& frame, MonoTime now) = 0;
    virtual Step tick(MonoTime now) = 0;
};

} // namespace racha
