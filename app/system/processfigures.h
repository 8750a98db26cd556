// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

namespace racha {

/// Memory of this process that is in use, in MiB; 0 where the system does not say.
double residentMebibytes();

/// A process lives from its start, not from main(): milliseconds since then; 0 where the system
/// does not say.
double millisecondsSinceProcessStart();

} // namespace racha
