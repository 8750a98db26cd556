// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/watchlist/livecheck.h"
#include "core/watchlist/livehours.h"

#include <QObject>
#include <QStringList>

namespace racha {

/// What is known of somebody's earlier lives.
struct LiveHabit
{
    QString username; ///< normalised
    LiveHours hours;
    WallTime lastLiveAt; ///< zero: never seen live
};

/// Says who of some people is live. Off until it is switched on: it asks TikTok by itself.
/// Subclasses: LiveChecker, BackgroundLookout. Thread: the one it lives in.
class LiveLookout : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

public Q_SLOTS:
    /// What was known is forgotten when it is switched off; a refusal of TikTok is not.
    virtual void setOn(bool isOn) = 0;
    /// Who is asked after; normalised names.
    virtual void setNames(const QStringList& names) = 0;
    /// Which of them usually are live when, and when they were seen last; others were never seen.
    virtual void setHabits(const QList<racha::LiveHabit>& habits) = 0;
    /// The budget: requests an hour, at most.
    virtual void setRequestsPerHour(int requests) = 0;
    /// Whose live is watched anyway: nobody asks for them.
    virtual void setWatched(const QStringList& names) = 0;

Q_SIGNALS:
    void checked(const racha::LiveCheck& check);
    void stateChanged(const racha::LookoutState& state);
};

} // namespace racha
