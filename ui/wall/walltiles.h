// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/live/livetab.h"
#include "ui/models/wallmodel.h"
#include "ui/models/watchlistmodel.h"

#include <memory>
#include <vector>

namespace racha {

/// The tiles of the wall: of each live in a tab, in their order, then of the people on the watch
/// list who are in none, those who are live first. Thread: GUI.
std::vector<WallTile> wallTiles(const std::vector<std::unique_ptr<LiveTab>>& tabs,
                                const WatchListModel& list, WallTime now);

/// How a live in a tab does.
WallHealth healthOf(const CaptureState& state, const StoreState& store,
                    const std::optional<Gap>& lastGap, WallTime now);
/// How somebody on the watch list does.
WallHealth healthOf(const LiveCheck& check);
/// Which tab a tile stands for, see WallTile::tab.
quint64 tabNumber(const LiveTab& tab);

} // namespace racha
