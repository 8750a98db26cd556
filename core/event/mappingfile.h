// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/event/eventmapping.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace racha {

/// The largest mapping file that is read, in bytes.
inline constexpr qint64 kLargestMapping = 64 * 1024;

/// A mapping as its file has it, checked: an object with the keys `method`, `type`, `label`,
/// `accent`, `icon` and `fields`, and no others. `name`: of the file, for errors.
/// The file is hostile: bounded in size, depth and count.
/// Errors: file.not_a_mapping, whose detail names the file and the line or key.
Result<EventMapping> readMapping(const QByteArray& json, const QString& name);
/// Errors: file.unreadable, too.
Result<EventMapping> readMappingFile(const QString& path);
/// What readMapping() reads.
QByteArray mappingText(const EventMapping& mapping);
/// Takes the place of a file of that name; its folder is made.
/// Errors: file.unwritable, disk.full; file.not_a_mapping where it would not be read again.
Result<void> writeMappingFile(const EventMapping& mapping, const QString& path);

/// `varint`, `string` … as mapping files have them, by MappedWire; `guess` for a field without.
std::span<const std::string_view> mappedWireNames();
/// `user`, `text` … by MappedRole; the first, none, is empty.
std::span<const std::string_view> mappedRoleNames();
/// What `accent` may be: the groups of events that lists tell apart by colour.
std::span<const std::string_view> mappingAccents();
/// `3.2.8`; nullopt where it is none, or too deep.
std::optional<std::vector<std::uint32_t>> mappedPath(std::string_view text);
std::string mappedPathText(std::span<const std::uint32_t> path);

} // namespace racha
