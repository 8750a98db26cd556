// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/platform/connectionsettings.h"
#include "core/session/session.h"
#include "core/watchlist/livelookout.h"

namespace racha {

class LiveChecker;

/// A LiveChecker on the ingest thread as a window sees it. Asks by the direct way only: the watch
/// list never costs a signature. Thread: the one that made it (GUI). Must be destroyed before the
/// ingest thread ends.
class BackgroundLookout final : public LiveLookout
{
    Q_OBJECT

public:
    BackgroundLookout(const ConnectionSettings& connection, const SessionResources& resources,
                      QObject* parent = nullptr);
    ~BackgroundLookout() override;

public Q_SLOTS:
    void setOn(bool isOn) override;
    void setNames(const QStringList& names) override;
    void setHabits(const QList<racha::LiveHabit>& habits) override;
    void setRequestsPerHour(int requests) override;
    void setWatched(const QStringList& names) override;

private:
    void call(std::function<void(LiveChecker&)> order);

    LiveChecker* m_checker; ///< lives on the ingest thread
};

} // namespace racha
