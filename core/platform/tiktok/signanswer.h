// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/platform/connectionprovider.h"
#include "core/platform/tiktok/cookies.h"
#include "core/platform/tiktok/httpanswer.h"
#include "core/platform/tiktok/webcastaddresses.h"

#include <chrono>
#include <optional>

namespace racha {

/// What the signing service hands out, checked for being complete.
struct SignedStart
{
    QUrl pushServer;
    QueryItems query; ///< route parameters, cursor and internal_ext
    Cookies cookies;
    RoomId room; ///< 0: as asked
    std::chrono::milliseconds heartbeat {0};
};

/// Errors: sign.quota, sign.credentials, sign.failing.
Result<SignedStart> readSignedStart(const HttpAnswer& answer);
/// The same for the service's room look-up, and live.offline, live.user_not_found.
Result<RoomId> readSignedRoom(const HttpAnswer& answer);
/// When the service may be asked again; nullopt where it does not say.
std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer& answer, WallTime now);
/// Milliseconds, or seconds as some servers write; within 1 to 30 s, zero where nothing was said.
std::chrono::milliseconds heartbeatInterval(std::int64_t heartbeatDuration);

} // namespace racha
