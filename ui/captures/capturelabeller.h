// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/capturelabel.h"

#include <functional>

namespace racha {

/// Writes what a person calls a capture and notes of it: the seam to the composition root, which
/// has drivers and threads. The answer comes on the GUI thread, and only the newest order has one.
class CaptureLabeller
{
public:
    using Done = std::function<void(const Result<void>& done)>;

    virtual ~CaptureLabeller() = default;

    virtual void write(const DatabaseUrl& database, SessionId capture, const CaptureLabel& label,
                       Done done) = 0;
    /// Nobody waits for an answer any more; what was ordered is written all the same.
    virtual void forget() = 0;
};

} // namespace racha
