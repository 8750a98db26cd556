// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/mappings.h"

#include "core/event/eventmappings.h"
#include "core/event/mappingfile.h"
#include "core/event/mappingfolder.h"
#include "core/settings/datafolders.h"

#include <algorithm>

namespace racha {

Result<QList<Error>> useMappings(const CommandLine& line)
{
    EventMappings mappings;
    QList<Error> problems = MappingFolder(datafolders::mappings()).readInto(mappings);
    QStringList paths = line.values(Option::Mapping);
    std::ranges::reverse(paths); // as they were given
    for (const QString& path : std::as_const(paths)) {
        auto mapping = readMappingFile(path);
        if (!mapping)
            return tl::unexpected(mapping.error());
        if (const auto added = mappings.add(*std::move(mapping)); !added)
            return tl::unexpected(added.error().within(path));
    }
    putInForce(std::move(mappings));
    return problems;
}

} // namespace racha
