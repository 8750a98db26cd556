// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/ids.h"
#include "core/base/walltime.h"
#include "core/streak/streak.h"

#include <QString>
#include <QVariant>

#include <optional>
#include <string>

namespace racha {

/// A row of another store's live_events on its way here.
struct ImportedRow
{
    std::string type;
    WallTime timestamp;
    WallTime receivedAt;
    RoomId room;
    std::string streamer;
    UserId user;
    std::string uniqueId;
    std::string nickname;
    bool isStreaking = false;
    std::string streakId;
    std::string streakStatus;
    std::string data; ///< event_data
    std::int64_t session = 0; ///< of the source; 0: none
    MessageId message;
    std::int64_t diamonds = 0;

    struct Payload
    {
        std::string method;
        std::string encoding; ///< with this store's number of the dictionary
        std::string bytes;
    };

    std::optional<Payload> payload;

    /// Texts of others made fit for the columns. False: it cannot be a row.
    bool tidy();
    /// The row as the streak rules see it; nullopt where it holds no wire's values, or no streak.
    std::optional<StreakRow> streakRow() const;
    /// What names a row without message id: the same for the same event in any store.
    std::string contentKey() const;
};

/// A row of another store's live_sessions.
struct ImportedSession
{
    std::string uuid; ///< never empty: where the source has none, made of what it is
    RoomId room;
    QVariantList cells; ///< of kSessionCells, in that order
    StreakSettings settings;
    FrameNumber storedUpTo = 0;
};

} // namespace racha
