// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/watchlist/livecheck.h"

#include <QColor>
#include <QCoreApplication>
#include <QString>

namespace racha {

struct Theme;
struct WatchedPerson;

/// Says what is known of somebody on the watch list, in the current language. Thread: GUI.
class WatchPresenter
{
    Q_DECLARE_TR_FUNCTIONS(WatchPresenter)

public:
    static QString stateTitle();
    static QString nameTitle();
    static QString tagsTitle();
    static QString noteTitle();
    static QString lastLiveTitle();

    /// `Live`, `Offline`, `No such user`, `Not checked`.
    static QString state(const LiveCheck& check);
    static QColor colour(const LiveCheck& check, const Theme& theme);
    /// `1,204 watching`; empty where it is not known.
    static QString viewers(const LiveCheck& check);
    /// The time of a moment of today, else its day; empty for the zero value.
    static QString moment(WallTime at, WallTime now);
    /// By the local calendar.
    static bool isSameDay(WallTime left, WallTime right);
    /// All of it in sentences, for screen readers.
    static QString line(const WatchedPerson& person, const LiveCheck& check, bool isWatched,
                        WallTime now);
    /// The same, and how old the answer is or why there is none; several lines of plain text.
    static QString details(const WatchedPerson& person, const LiveCheck& check, bool isWatched,
                           WallTime now);

private:
    static QStringList sentences(const WatchedPerson& person, const LiveCheck& check,
                                 bool isWatched, WallTime now);
};

} // namespace racha
