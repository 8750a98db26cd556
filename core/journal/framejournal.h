// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/record.h"
#include "core/system/openfile.h"

#include <memory>
#include <optional>

namespace racha {

/// Appends records to a `.racha` file (contract, section 6). One block per flush(), several where
/// more than 1 MiB waits.
///
/// A record is safe from a crash of the program once flush() returned (the bytes are with the
/// kernel), from a crash of the machine after sync(). The file is locked while open, so that others
/// can tell a live journal from one whose capture died.
/// Thread: one. Errors: file.unwritable; disk.full, also where less than the floor would be left. A
/// failed flush leaves the file as it was before, and what waited waits on. After a failed sync
/// nobody knows what is on the disk: everything fails from then on.
class FrameJournal
{
public:
    /// Creates the file; fails where it exists. `freeSpaceFloor`: see JournalSettings.
    static Result<std::unique_ptr<FrameJournal>> create(const QString& path,
                                                        std::int64_t freeSpaceFloor = 0);
    ~FrameJournal();

    /// Buffers the record, gives it its number, and returns the number.
    FrameNumber append(Record& record);
    Result<void> flush();
    /// Lets go what waits, as if it had never been appended: its numbers are given again.
    void discard();
    /// Flushes first.
    Result<void> sync();
    /// Another name for the file, in a folder where abandoned journals are looked for: a hard link,
    /// which stays good where the file is moved or deleted, else a symbolic one.
    Result<void> linkAs(const QString& name) const;
    std::int64_t bytesWritten() const;
    QString path() const;

    /// Whether a journal there could go on: the floor and something to write are free.
    static bool hasRoom(const QString& path, std::int64_t freeSpaceFloor);

private:
    FrameJournal();
    struct Private;
    std::unique_ptr<Private> d;
};

/// A journal that no running program holds: its capture is over, or died. Held by this object, so
/// that no other program stores it meanwhile.
class AbandonedJournal
{
public:
    /// Nullopt where a program holds it, or it is no file with something in it. May wait some
    /// hundredths of a second: others look whether it is held by holding it for a moment.
    static std::optional<AbandonedJournal> take(const QString& path);

private:
    explicit AbandonedJournal(OpenFile file);

    OpenFile m_file;
};

} // namespace racha
