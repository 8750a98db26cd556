// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/watchlist/watchlist.h"

namespace racha {

/// What a file gave.
struct LoadedWatchList
{
    WatchList list; ///< all that could be read
    std::optional<Error> problem; ///< not all could
    QString copy; ///< where the damaged file was copied to; empty: it stands where it stood
};

/// The watch list on the disk: JSON in the user's data folder, readable by the user alone.
///
/// Of a file that is not understood whole a copy is kept before it is written anew with what was.
/// Where that fails, or where it cannot even be read, nothing is ever written.
/// Thread: any, one at a time. Blocks for a small file.
class WatchListFile
{
public:
    static constexpr qint64 kMaxBytes = 2 << 20;

    explicit WatchListFile(QString path);

    /// A missing file is an empty list. Errors, with what could be read: file.unreadable.
    LoadedWatchList load();
    /// Whole or not at all. Errors: file.unwritable.
    Result<void> save(const WatchList& list) const;

private:
    QString keepCopy() const;

    const QString m_path;
    bool m_isProtected = false; ///< what stands there must not be lost
};

} // namespace racha
