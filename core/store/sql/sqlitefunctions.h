// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

class QSqlDatabase;

namespace racha {

/// Teaches an open SQLite connection what SQL conditions of filters call: racha_fold(text) and
/// racha_matches(text, pattern), with the answers that the live filter gives.
///
/// False: not registered, because Qt's driver uses another SQLite library than we do, so that its
/// handle is not ours to touch; conditions do without then.
bool registerFilterFunctions(const QSqlDatabase& database);

} // namespace racha
