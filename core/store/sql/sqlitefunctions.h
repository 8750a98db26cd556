// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <functional>

class QSqlDatabase;
struct sqlite3;

namespace racha {

/// The connection behind an open SQLite database, for what Qt has no words for. Null where Qt's
/// driver uses another SQLite library than we do, so that its handle is not ours to touch.
sqlite3* sqliteHandle(const QSqlDatabase& database);

/// SQLite without its account of the memory that it uses, which nobody asks for and which locks a
/// mutex at each piece. To be called before a connection is opened; has an effect before the
/// process' first one. Thread: any.
void leaveSqliteMemoryUncounted();

/// Teaches an open SQLite connection what SQL conditions of filters call: racha_fold(text),
/// racha_matches(text, pattern) and racha_words(…), with the answers that the live filter gives.
///
/// False: not registered, because there is no sqliteHandle(); conditions do without then.
bool registerFilterFunctions(const QSqlDatabase& database);

/// Ends what an open SQLite connection runs, from any thread, while it is open. Empty where its
/// handle is not ours to touch.
std::function<void()> sqliteInterrupter(const QSqlDatabase& database);

} // namespace racha
