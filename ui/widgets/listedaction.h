// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

#include <vector>

class QAction;
class QMainWindow;

namespace racha {

/// An action of a window as people know it: by its words and where it is found.
struct ListedAction
{
    QAction* action = nullptr;
    QString title; ///< without mnemonic
    QStringList menus; ///< from the menu bar down; empty: only by its keys
    QString shortcut; ///< as people read it; may be empty
};

/// Every action of the window's menus in their order, then those that have only a shortcut. The
/// actions are the only source: no second list can fall behind.
std::vector<ListedAction> listedActions(const QMainWindow& window);

} // namespace racha
