// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace racha::words {

/// The text as searches compare it: without case and accents.
QString searchText(const QString& text);

/// Each word of `query` is somewhere in `text`; both are as people wrote them. An empty query is in
/// everything.
bool containsWords(const QString& text, const QString& query);

} // namespace racha::words
