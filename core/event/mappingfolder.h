// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/eventmappings.h"

#include <QList>
#include <QString>

namespace racha {

/// The folder of somebody's mapping files, `*.json`, one a method. Nothing is kept in memory.
class MappingFolder
{
public:
    static constexpr qsizetype kFiles = 200; ///< read at most, by name

    explicit MappingFolder(QString path)
        : m_path(std::move(path))
    {
    }

    /// Takes in what the files say, in the order of their names; returns what is wrong with others.
    /// No folder is an empty one.
    QList<Error> readInto(EventMappings& mappings) const;
    /// The file that holds, or would hold, the mapping of this method.
    QString pathOf(const std::string& method) const;

private:
    QStringList files() const;

    QString m_path;
};

} // namespace racha
