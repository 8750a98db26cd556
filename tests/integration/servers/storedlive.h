// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"

#include <QString>

#include <functional>
#include <vector>

namespace racha::test {

/// Runs a statement by a client of the engine's own, one line a row.
using AskStore = std::function<QString(const QString& sql)>;

/// What a store holds of events, streaks, payloads and words, without what differs from store to
/// store (ids, times of storing).
QString contentsOf(const AskStore& ask);

/// The same of a store of its own into which one capture wrote these in peace, live by live.
QString contentsInPeace(const std::vector<std::vector<Event>>& lives);

/// The first line in which two such texts differ, as each has it; empty: they do not.
QString firstDifference(const QString& found, const QString& expected);

} // namespace racha::test
