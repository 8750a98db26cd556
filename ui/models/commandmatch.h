// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace racha {

/// How well a command answers what was typed; larger is better, nullopt: not at all.
///
/// Best is a title that begins so, then one with a word that begins so, then one that holds it,
/// then all words somewhere in title and menus, then the letters in their order in the title. All
/// texts are those of words::searchText(). An empty query is answered by everything alike.
std::optional<int> commandMatch(const QString& title, const QString& menus, const QString& query);

} // namespace racha
