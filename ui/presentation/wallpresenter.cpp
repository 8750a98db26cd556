// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/presentation/wallpresenter.h"

#include "ui/presentation/theme.h"
#include "ui/presentation/watchpresenter.h"
#include "ui/words/formatters.h"

namespace racha {

using namespace Qt::Literals::StringLiterals;

QString WallPresenter::health(WallHealth health)
{
    switch (health) {
    case WallHealth::Good:
        return tr("Good", "health of a live");
    case WallHealth::Shaky:
        return tr("Shaky", "health of a live");
    case WallHealth::Failing:
        return tr("Failing", "health of a live");
    case WallHealth::Resting:
        break;
    }
    return tr("At rest", "health of a live");
}

QColor WallPresenter::colour(WallHealth health, const Theme& theme)
{
    switch (health) {
    case WallHealth::Good:
        return theme.started;
    case WallHealth::Shaky:
        return theme.running;
    case WallHealth::Failing:
        return theme.ended;
    case WallHealth::Resting:
        break;
    }
    return theme.dim;
}

QString WallPresenter::figures(const WallTile& tile)
{
    QStringList parts;
    if (tile.viewers)
        parts << tr("%1 watching", "number of viewers").arg(words::shortNumber(*tile.viewers));
    if (tile.eventsPerSecond)
        parts << words::eventRate(*tile.eventsPerSecond);
    return parts.join(u"  ·  "_s);
}

QString WallPresenter::diamonds(const WallTile& tile)
{
    return tile.diamonds ? QString(words::shortNumber(*tile.diamonds) + u" ◆"_s) : QString();
}

QString WallPresenter::gap(const WallTile& tile, WallTime now)
{
    if (tile.gapEnd == WallTime {})
        return {};
    return tr("Gap of %1 s at %2", "length, time or day")
        .arg(words::number(tile.gapLength.count()), WatchPresenter::moment(tile.gapEnd, now));
}

QString WallPresenter::line(const WallTile& tile, WallTime now)
{
    QStringList parts {u"@%1: %2"_s.arg(tile.username, tile.state), health(tile.health)};
    parts << figures(tile);
    if (tile.diamonds)
        parts << tr("%1 diamonds").arg(words::number(*tile.diamonds));
    parts << gap(tile, now);
    parts.removeAll(QString());
    return parts.join(u". "_s);
}

} // namespace racha
