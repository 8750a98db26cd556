// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/wall/walltiles.h"

#include "ui/presentation/watchpresenter.h"
#include "ui/widgets/statepill.h"

#include <QSet>

#include <algorithm>

namespace racha {

namespace {

/// So long after a gap nobody trusts the connection yet.
constexpr std::chrono::minutes kUnsettled {5};
/// A connection that was tried so often in vain is no hiccup.
constexpr int kManyTries = 3;

bool isLive(CapturePhase phase)
{
    return phase == CapturePhase::Live || phase == CapturePhase::Paused
        || phase == CapturePhase::Reconnecting;
}

WallTile tileOf(const LiveTab& tab, WallTime now)
{
    const CaptureState& state = tab.state();
    WallTile tile;
    tile.username = state.username;
    tile.tab = tabNumber(tab);
    tile.state = StatePill::words(state);
    tile.health = healthOf(state, tab.store(), tab.lastGap(), now);
    tile.isLive = isLive(state.phase);
    tile.viewers = tab.stats().viewers;
    if (tile.isLive)
        tile.eventsPerSecond = tab.eventsPerSecond();
    tile.diamonds = tab.stats().diamonds;
    if (const auto& gap = tab.lastGap()) {
        tile.gapEnd = gap->to;
        tile.gapLength = std::chrono::round<std::chrono::seconds>(gap->to - gap->from);
    }
    return tile;
}

WallTile tileOf(const LiveCheck& check, const QString& username)
{
    WallTile tile;
    tile.username = username;
    tile.state = WatchPresenter::state(check);
    tile.health = healthOf(check);
    tile.isLive = check.isLive();
    if (tile.isLive)
        tile.viewers = check.viewers;
    return tile;
}

} // namespace

quint64 tabNumber(const LiveTab& tab)
{
    return reinterpret_cast<quintptr>(&tab);
}

WallHealth healthOf(const CaptureState& state, const StoreState& store,
                    const std::optional<Gap>& lastGap, WallTime now)
{
    switch (state.phase) {
    case CapturePhase::Failed:
        return WallHealth::Failing;
    case CapturePhase::Reconnecting:
        return state.attempt > kManyTries ? WallHealth::Failing : WallHealth::Shaky;
    case CapturePhase::LookingUp:
    case CapturePhase::Connecting:
    case CapturePhase::WaitingForLive:
        return state.error ? WallHealth::Shaky : WallHealth::Resting;
    case CapturePhase::Idle:
    case CapturePhase::Ended:
    case CapturePhase::Stopped:
        return WallHealth::Resting;
    case CapturePhase::Live:
    case CapturePhase::Paused:
        break;
    }
    const bool isUnsettled = lastGap && now - lastGap->to < kUnsettled;
    const bool isStoreIll = store.phase == StorePhase::Behind || store.phase == StorePhase::Failed;
    return isUnsettled || isStoreIll ? WallHealth::Shaky : WallHealth::Good;
}

WallHealth healthOf(const LiveCheck& check)
{
    switch (check.liveness) {
    case Liveness::Live:
    case Liveness::Paused:
        return WallHealth::Good;
    case Liveness::NotFound:
    case Liveness::Blocked:
    case Liveness::Failed:
        return WallHealth::Failing;
    case Liveness::Unknown:
    case Liveness::Offline:
        break;
    }
    return WallHealth::Resting;
}

std::vector<WallTile> wallTiles(const std::vector<std::unique_ptr<LiveTab>>& tabs,
                                const WatchListModel& list, WallTime now)
{
    std::vector<WallTile> tiles;
    QSet<QString> inTabs;
    for (const auto& tab : tabs) {
        if (tab->isEmpty() || tab->state().isReplay || tab->state().username.isEmpty())
            continue;
        tiles.push_back(tileOf(*tab, now));
        inTabs.insert(tiles.back().username);
    }
    const auto firstListed = static_cast<std::ptrdiff_t>(tiles.size());
    for (int row = 0; row < list.rowCount(); ++row) {
        const QModelIndex index = list.index(row, WatchListModel::NameColumn);
        const QString username = index.data(WatchListModel::UsernameRole).toString();
        if (!inTabs.contains(username))
            tiles.push_back(
                tileOf(*index.data(WatchListModel::CheckRole).value<const LiveCheck*>(), username));
    }
    std::stable_partition(tiles.begin() + firstListed, tiles.end(),
                          [](const WallTile& tile) { return tile.isLive; });
    return tiles;
}

} // namespace racha
