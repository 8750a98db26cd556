// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/connectionprovider.h"
#include "core/source/upgradeprobe.h"

namespace racha {

// What happened at the socket, as steps of the way in. Without secrets, in technical English.

/// An upgrade: accepted, refused with a verdict, or failed. `answer`: of a refusal only.
LookupStep handshakeStep(const QUrl& url, std::chrono::milliseconds took,
                         const std::optional<Error>& verdict, const UpgradeAnswer& answer = {});

/// What was heard from the handshake until the server let us in, or until that was given up.
struct Heard
{
    qint64 frames = 0;
    qint64 bytes = 0;
    bool messages = false;
};

LookupStep joiningStep(const QUrl& url, std::chrono::milliseconds took,
                       const std::optional<Error>& verdict, const Heard& heard);

} // namespace racha
