// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QString>

#include <optional>

namespace racha {

// What the signing service's managed socket says. What is inferred is named in the README.

/// Why it closed.
Error managedCloseVerdict(int closeCode);
/// Why it refused the upgrade.
Error managedRefusal(int httpStatus);

/// The room, where a text frame names it: alone or in a bundle, as itself, under `roomInfo`, or as
/// JSON inside a text.
struct ManagedRoom
{
    RoomId room;
    UserId host;
    QString title;
};

std::optional<ManagedRoom> readManagedRoom(const QString& text);
/// Whether a text frame is about the room, with or without an id that we find.
bool isAboutRoom(const QString& text);

} // namespace racha
