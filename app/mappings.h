// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"

namespace racha {

/// Puts the mapping files of the user's folder into force, and those of `--mapping`, which have the
/// last word on their method. What is wrong with a file of the folder costs that file alone and is
/// returned, to be told; one that was asked for is an error. Before any event is decoded or read.
/// Errors: file.unreadable, file.not_a_mapping.
Result<QList<Error>> useMappings(const CommandLine& line);

} // namespace racha
