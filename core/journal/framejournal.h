// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/journal/record.h"

#include <memory>

namespace racha {

/// Appends records to a `.racha` file (contract, section 6). One block per flush(), several where
/// more than 1 MiB waits.
///
/// A record is safe from a crash of the program once flush() returned (the bytes are with the
/// kernel), from a crash of the machine after sync(). The file is locked while open, so that others
/// can tell a live journal from one whose capture died.
/// Thread: one. Errors: file.unwritable, disk.full; a failed flush leaves the file as it was
/// before.
class FrameJournal
{
public:
    /// Creates the file; fails where it exists.
    static Result<std::unique_ptr<FrameJournal>> create(const QString& path);
    ~FrameJournal();

    /// Buffers the record, gives it its number, and returns the number.
    FrameNumber append(Record& record);
    Result<void> flush();
    Result<void> sync();
    std::int64_t bytesWritten() const;
    QString path() const;

    /// True where no running program holds the journal's lock.
    static bool isAbandoned(const QString& path);

private:
    FrameJournal();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace racha
