// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/journal/record.h"

#include <memory>
#include <optional>

namespace racha {

/// A place between two blocks.
struct JournalPlace
{
    std::int64_t offset = 0; ///< bytes from the file's beginning
    FrameNumber lastNumber = 0; ///< of the record before it
};

/// Reads a `.racha` file forward. The file is hostile: blocks, records and nesting are bounded, and
/// a file cut or damaged at any byte gives everything up to its last whole block.
/// Thread: one at a time. Errors: file.unreadable, file.empty (cut before its first byte),
/// file.not_a_recording (magic or first block bad).
class JournalReader
{
public:
    static Result<std::unique_ptr<JournalReader>> open(const QString& path);
    ~JournalReader();

    /// The next record; nullopt at the end. A file that still grows gives more on a later call.
    Result<std::optional<Record>> next();
    /// Back to the first record.
    Result<void> rewind();
    /// The next record is the first one behind that place, of which the file's writer told.
    void goTo(const JournalPlace& place);
    /// Time of the last record of the last whole block, found without reading what is before it;
    /// nullopt where there is none. next() is not disturbed.
    std::optional<WallTime> lastReceivedAt();
    /// The end was reached before the last block was whole, or a block was damaged.
    bool isCut() const;
    /// The block at the end of what was read is none. Of a file that still grows this may pass: its
    /// writer may have cut off what did not fit and written other bytes there meanwhile.
    bool isDamaged() const;
    /// There are whole blocks that cannot be reached: behind a damaged one, or one whose length is
    /// wrong, which looks as if it was cut. Of a file that nobody writes to any more.
    bool isBlockBehind();
    std::int64_t bytesRead() const;
    std::int64_t bytesTotal() const;

private:
    JournalReader();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace racha
