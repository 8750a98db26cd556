// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/record.h"

#include <optional>
#include <string>
#include <string_view>

namespace racha {

/// Larger records lose their bytes: they would not fit into a block.
inline constexpr std::size_t kMaxRecordBytes = (64U << 20U) - 64;

/// Appends the record as it stands in a block: length, then protobuf.
void appendRecord(const Record& record, std::string& out);

/// Takes the record at the start of `bytes` away from them and reads it, without its number. Any
/// order of fields, unknown ones skipped, missing ones with their defaults; text is made clean
/// UTF-8 and times are kept within four-digit years. Nullopt where the bytes are no record.
std::optional<Record> takeRecord(std::string_view& bytes);

} // namespace racha
