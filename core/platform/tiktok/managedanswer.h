// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace racha {

// What the signing service's managed socket says. What is inferred is named in the README.

/// Why it closed.
Error managedCloseVerdict(int closeCode);
/// Why it refused the upgrade.
Error managedRefusal(int httpStatus);

/// The room, where a text frame names it.
struct ManagedRoom
{
    RoomId room;
    UserId host;
    QString title;
};

std::optional<ManagedRoom> readManagedRoom(const QString& text);
/// Whether a text frame is about the room, with or without an id that we find.
bool isAboutRoom(const QString& text);

/// A binary frame as the push frame that TikTok's socket would have sent: the service hands out
/// either that, or the response inside it, or a single message.
QByteArray asPushFrame(const QByteArray& bytes);

} // namespace racha
