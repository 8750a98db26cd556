// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace racha {

/// The variables of a `.env` file: `NAME=value` lines, with an optional `export`, quotes of both
/// kinds, and comments. A line that is none of this is passed over, as the usual readers do.
///
/// Single quotes keep their content as it is; double quotes know \n \r \t \\ \" and \$; without
/// quotes a value ends at ` #` and loses surrounding spaces. A quoted value may span lines. A name
/// given twice has its last value. Nothing is expanded and no process environment is touched.
/// The file is hostile: at most kMaxBytes are read and kMaxVariables kept.
class DotEnvFile
{
public:
    static constexpr qint64 kMaxBytes = 64 * 1024;
    static constexpr qsizetype kMaxVariables = 1'000;

    DotEnvFile() = default;

    static DotEnvFile parse(const QByteArray& text);
    /// A file that does not exist is an empty one. Errors: file.unreadable (also: too large).
    static Result<DotEnvFile> read(const QString& path);

    /// The bytes of the value; nullopt where the name is not set.
    std::optional<QByteArray> value(const QByteArray& name) const;

    QList<QByteArray> names() const { return m_values.keys(); }

    qsizetype size() const { return m_values.size(); }

    /// Other users of the computer can read it (it may hold a password).
    bool isReadableByOthers() const { return m_isReadableByOthers; }

private:
    QHash<QByteArray, QByteArray> m_values;
    bool m_isReadableByOthers = false;
};

} // namespace racha
