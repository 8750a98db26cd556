// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/system/openfile.h"

#include <QCryptographicHash>

#include <atomic>
#include <optional>

namespace racha {

/// Where an export goes: a file that has its name only once it is whole, or an open stream.
///
/// A file is written beside its target, `.NAME.XXXXXXXX.part`, and takes its place in commit(); it
/// is gone with this object otherwise. What is there already and no ordinary file (a pipe, a
/// device) is written to as it is.
/// Errors: file.unwritable, disk.full.
class ExportFile
{
public:
    /// `isCancelled` may be set by another thread: a reader that does not read holds nobody then.
    explicit ExportFile(const std::atomic<bool>& isCancelled)
        : m_isCancelled(isCancelled)
    {
    }

    ~ExportFile();
    ExportFile(const ExportFile&) = delete;
    ExportFile& operator=(const ExportFile&) = delete;

    /// `-`: standard output.
    Result<void> open(const QString& target);
    Result<WriteEnd> write(std::string_view bytes);
    /// All is written: it takes the target's name. Nothing is written after that.
    Result<void> commit();

    /// Before anything is written: sha256() will be asked for.
    void prepareHash();
    /// Of all that was written, by whomever, as hexadecimal digits; before commit().
    /// Empty: cancelled meanwhile. Errors: file.unreadable.
    Result<QByteArray> sha256() const;

    /// The file that is written now, for libraries that write by name; empty where there is none.
    QString partPath() const { return m_part; }

private:
    Result<void> openPart();
    Result<WriteEnd> writeToReader(std::string_view bytes);
    bool waitForReader() const;

    const std::atomic<bool>& m_isCancelled;

    QString m_target;
    QString m_part; ///< empty: written in place
    OpenFile m_file;
    bool m_hasReader = false; ///< a pipe, a terminal: it takes bytes when it likes
    std::optional<QCryptographicHash> m_hash; ///< of what is written in place, and cannot be read
};

} // namespace racha
