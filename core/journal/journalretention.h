// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"

#include <QMetaType>
#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>

namespace racha {

/// How long journals stay that are wholly stored.
struct JournalKeeping
{
    std::chrono::hours age {0}; ///< since their last record; 0: they go at once
    std::int64_t mostBytes = 0; ///< of all that are kept together; beyond it the oldest go earlier
};

struct JournalShare
{
    std::int64_t count = 0;
    std::int64_t bytes = 0; ///< on disk; recordings that the person keeps count with nothing
};

/// What lies in the folder of the journals.
struct JournalFigures
{
    JournalShare running; ///< of captures that run, or are being stored just now
    JournalShare waiting; ///< not wholly stored and nobody at it: caught up at the next start
    JournalShare kept; ///< wholly stored
    JournalShare unreadable; ///< set aside for the person to look at
    JournalShare next; ///< of those kept, what goes first
    std::optional<WallTime> nextAt; ///< and when
};

/// The folder of the journals and what becomes of them. One that is not wholly stored is never
/// removed, nor one that cannot be read.
///
/// Those kept lie in `stored` below the folder, those that cannot be read in `unreadable`. A name
/// that is but a link to somebody's recording goes at once: the recording is kept already.
/// Thread: any; several programs may use one folder. Errors: logged; a later round tries again.
class JournalRetention
{
public:
    explicit JournalRetention(QString folder, JournalKeeping keeping = {});

    const QString& folder() const { return m_folder; }

    /// Everything in this journal is stored.
    void retire(const QString& path) const;
    /// Out of the way of the next start; its place then.
    QString setAside(const QString& path) const;
    /// A second name there for one that is still written and read: wherever that one goes, it
    /// stays. Where the disk has no such names, as setAside(). Its place.
    QString keepAside(const QString& path) const;
    /// Removes what was kept long enough. Its time: the disk's, which files are stamped with.
    void apply(WallTime now) const;
    JournalFigures figures(WallTime now) const;

private:
    QString m_folder;
    JournalKeeping m_keeping;
};

} // namespace racha

Q_DECLARE_METATYPE(racha::JournalKeeping)
Q_DECLARE_METATYPE(racha::JournalShare)
