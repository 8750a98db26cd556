// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace racha {

enum class WriteEnd
{
    Written,
    ReaderGone ///< of a pipe: nobody wants the rest
};

/// What the C library's error `number` means for somebody who writes `name`.
Error writeError(int number, const QString& name);

/// An open file with what QFile has no word for: it is new for certain, what was written is on the
/// disk, and other programs see that it is held.
///
/// Unbuffered; closed, and no longer held, with this object. `name`: what errors call the file.
/// Thread: any, one at a time. Errors: disk.full, file.unwritable.
class OpenFile
{
public:
    enum class Rights
    {
        Owner, ///< nobody else reads it
        Usual
    };

    /// None.
    OpenFile() = default;
    OpenFile(OpenFile&& other) noexcept;
    OpenFile& operator=(OpenFile&& other) noexcept;
    ~OpenFile();

    /// Fails where something of that name is there.
    static Result<OpenFile> create(const QString& path, Rights rights, const QString& name);
    /// To write to what is there: a pipe, a device.
    static Result<OpenFile> openToWrite(const QString& path);
    /// To look at what is there; waits for nobody. None where it cannot be opened.
    static OpenFile openToLook(const QString& path);
    /// Of the process, which keeps it open.
    static OpenFile standardOutput();

    bool isOpen() const { return m_file >= 0; }

    void close();

    Result<WriteEnd> write(std::string_view bytes, const QString& name);
    /// It is on the disk, however the machine ends. After a failure nobody knows what is.
    Result<void> sync(const QString& name);
    /// To its first `bytes`, which the next write goes on from. False: it failed.
    bool cutTo(std::int64_t bytes);
    /// False after so long: a pipe or terminal takes nothing now. Its errors are told by write().
    bool waitUntilWritable(std::chrono::milliseconds patience) const;

    /// Of an ordinary file that still has a name; nullopt: it is none.
    std::optional<std::int64_t> ordinaryBytes() const;
    /// What an ordinary user may still write to its disk; nullopt: the system does not say.
    std::optional<std::int64_t> freeBytes() const;

    /// Waits until no other program holds it. False: it cannot be held.
    bool hold();
    /// False: another program holds it.
    bool tryHold();

private:
    OpenFile(int file, bool isOwn);

    int m_file = -1; ///< the C library's number
    bool m_isOwn = false; ///< ours to close
};

} // namespace racha
