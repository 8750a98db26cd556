// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

namespace racha {

/// A name beside `target` that hardly anybody has, `.NAME.XXXXXXXX.part`, for what becomes `target`
/// once it is whole.
QString partNameBeside(const QString& target);

/// The same for one file, by whatever way it is reached, also where there is none yet; of what has
/// no place on a disk (a pipe) the name that was given, absolute. Empty of nothing.
QString nameOnDisk(const QString& path);

/// Who may not read or write one file may not do so with its copy. What cannot be given is not.
void takeRights(const QString& from, const QString& to);

/// A file that comes into being whole or not at all, and never in the place of another one.
///
/// It is written under partPath(), by whoever needs a name to write to, and is gone with this
/// object unless commit() gave it its own name.
/// Errors: file.unwritable (something of that name is there, too), disk.full.
class NewFile
{
public:
    explicit NewFile(QString target);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    /// Whether the name is free and the folder can be written. Nothing is made.
    Result<void> check() const;

    const QString& partPath() const { return m_part; }

    /// All is written and closed: it is on the disk, then it takes its name.
    Result<void> commit();

private:
    const QString m_target;
    const QString m_part;
};

} // namespace racha
