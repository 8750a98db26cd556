// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/mappingfolder.h"

#include "core/event/mappingfile.h"

#include <QDir>

namespace racha {

using namespace Qt::Literals::StringLiterals;

QStringList MappingFolder::files() const
{
    QStringList paths;
    const QDir folder(m_path);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names.first(std::min(names.size(), kFiles)))
        paths << folder.filePath(name);
    return paths;
}

QList<Error> MappingFolder::readInto(EventMappings& mappings) const
{
    QList<Error> problems;
    const QStringList paths = files();
    for (const QString& path : paths) {
        auto mapping = readMappingFile(path);
        if (!mapping) {
            problems << mapping.error();
        } else if (mappings.ofMethod(mapping->method) != nullptr) {
            problems << Error {
                ErrorCode::FileNotMapping,
                u"mapping %1: method: another file maps %2 already"_s.arg(
                    QFileInfo(path).fileName(), QString::fromStdString(mapping->method))};
        } else if (const auto added = mappings.add(*std::move(mapping)); !added) {
            problems << added.error().within(u"mapping "_s + QFileInfo(path).fileName());
        }
    }
    return problems;
}

QString MappingFolder::pathOf(const std::string& method) const
{
    const QStringList paths = files();
    for (const QString& path : paths) {
        if (const auto mapping = readMappingFile(path); mapping && mapping->method == method)
            return path;
    }
    return QDir(m_path).filePath(QString::fromStdString(method) + u".json");
}

} // namespace racha
