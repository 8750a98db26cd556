// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"
#include "ui/models/keyedrows.h"

#include <QString>

#include <optional>

namespace racha {

/// How a live does, at a glance.
enum class WallHealth : std::uint8_t
{
    Resting, ///< no live, or nobody knows of one
    Good,
    Shaky, ///< connecting again, or it was a moment ago; the store is behind
    Failing,
};

/// One tile of the wall: a tab's live, or somebody of the watch list.
struct WallTile
{
    QString username; ///< normalised
    quint64 tab = 0; ///< which tab; 0: in none
    QString state; ///< in words
    WallHealth health = WallHealth::Resting;
    bool isLive = false;
    std::optional<std::int64_t> viewers;
    std::optional<std::int64_t> eventsPerSecond; ///< of a tab
    std::optional<std::int64_t> diamonds; ///< of a tab
    WallTime gapEnd; ///< of the last one; zero: none
    std::chrono::seconds gapLength {0};

    QString key() const { return tab != 0 ? QString::number(tab) : QString(u'@' + username); }

    bool operator==(const WallTile&) const = default;
};

/// The tiles of the wall, tabs first. What it shows is computed anew by who knows it, and set.
/// Thread: GUI.
class WallModel final : public KeyedRows<WallTile>
{
    Q_OBJECT

public:
    enum Role
    {
        TileRole = Qt::UserRole, ///< const WallTile*, valid until control returns to the event loop
    };

    using KeyedRows::KeyedRows;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setTiles(std::vector<WallTile> tiles, WallTime now);

    void retranslate() { announceAll(); }

    /// How many are live.
    int liveCount() const;

private:
    WallTime m_now;
};

} // namespace racha
