// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/walltime.h"
#include "ui/models/wallmodel.h"

#include <QColor>
#include <QCoreApplication>
#include <QString>

namespace racha {

struct Theme;

/// Says what a tile of the wall shows, in the current language. Thread: GUI.
class WallPresenter
{
    Q_DECLARE_TR_FUNCTIONS(WallPresenter)

public:
    /// `Good`, `Shaky`, `Failing`, `At rest`.
    static QString health(WallHealth health);
    static QColor colour(WallHealth health, const Theme& theme);
    /// `1,204 watching · 12 events/s`; empty where nothing is known.
    static QString figures(const WallTile& tile);
    /// `8,410 ◆`; empty where nothing is known.
    static QString diamonds(const WallTile& tile);
    /// `Gap of 14 s at 20:13`; empty: there was none.
    static QString gap(const WallTile& tile, WallTime now);
    /// All of it in sentences, for screen readers.
    static QString line(const WallTile& tile, WallTime now);
};

} // namespace racha
