// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/session/session.h"

#include <functional>
#include <memory>
#include <optional>

namespace racha {

/// Where a window gets its lives and recordings from: the seam to the composition root, which
/// knows stores, servers and options.
///
/// Opening may take a while (the store opens first); the answer comes later, on the GUI thread, and
/// only for the newest request. The earlier session is to be given up before.
class SessionOpener
{
public:
    using Ready = std::function<void(std::unique_ptr<Session> session)>;

    virtual ~SessionOpener() = default;

    /// `keepRecording`: a .racha file stays in the user's recordings.
    virtual void openLive(const QString& username, bool waitUntilLive, bool keepRecording,
                          Ready ready) = 0;
    /// Into a temporary store, gone at the end. `speed`: as in ReplaySettings.
    virtual void openRecording(const QString& path, std::optional<double> speed, Ready ready) = 0;
    virtual void openDemo(Ready ready) = 0;
};

} // namespace racha
