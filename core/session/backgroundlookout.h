// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/connectionsettings.h"
#include "core/session/session.h"
#include "core/watchlist/livelookout.h"

namespace racha {

class LiveChecker;

/// A LiveChecker on the ingest thread as a window sees it. Asks by the direct way only: the watch
/// list never costs a signature. Nobody is asked before the connection is known with the password
/// of its proxy. Thread: the one that made it (GUI). Must be destroyed before the ingest thread
/// ends.
class BackgroundLookout final : public LiveLookout
{
    Q_OBJECT

public:
    /// `connection`: gives the settings as they are now, at once or later.
    BackgroundLookout(ConnectionQuestion connection, const SessionResources& resources,
                      QObject* parent = nullptr);
    ~BackgroundLookout() override;

    /// The connection may be another one: it is asked for again.
    void followConnection();

public Q_SLOTS:
    void setOn(bool isOn) override;
    void setNames(const QStringList& names) override;
    void setHabits(const QList<racha::LiveHabit>& habits) override;
    void setRequestsPerHour(int requests) override;
    void setWatched(const QStringList& names) override;

private:
    void reachBy(ConnectionSettings connection);
    void call(std::function<void(LiveChecker&)> order);

    const ConnectionQuestion m_connection;
    const SessionResources m_resources;
    bool m_isOn = false; ///< as wished; the checker is, once the connection is known
    LiveChecker* m_checker; ///< lives on the ingest thread
};

} // namespace racha
