// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/platform/connectionprovider.h"
#include "core/platform/tiktok/alivelookup.h"
#include "core/watchlist/checkschedule.h"
#include "core/watchlist/livelookout.h"

#include <QHash>
#include <QTimer>

#include <functional>
#include <memory>

namespace racha {

/// Asks TikTok who is live: one look-up at a time, when CheckSchedule says so, and in one request
/// whether the lives that were found go on.
/// Thread: the one it lives in (ingest); the provider is made there with the first question.
class LiveChecker final : public LiveLookout
{
    Q_OBJECT

public:
    using MakeProvider = std::function<std::unique_ptr<ConnectionProvider>()>;

    using MakeAlive = std::function<std::unique_ptr<AliveLookup>()>;

    /// See reachBy(); both may be empty until then. `clock` and `random` outlive it.
    LiveChecker(MakeProvider makeProvider, MakeAlive makeAlive, const Clock& clock,
                RandomSource& random, const CheckRules& rules = {}, QObject* parent = nullptr);
    ~LiveChecker() override;

    /// Asks by other means from now on, as after the proxy changed; what is being asked is given up
    /// and asked again. `makeProvider`: a way whose resolve() costs nothing but its look-up.
    void reachBy(MakeProvider makeProvider, MakeAlive makeAlive);

public Q_SLOTS:
    void setOn(bool isOn) override;
    void setNames(const QStringList& names) override;
    void setHabits(const QList<racha::LiveHabit>& habits) override;
    void setRequestsPerHour(int requests) override;
    void setWatched(const QStringList& names) override;

private:
    void plan();
    void askNext();
    bool askRooms();
    void takeRooms(const Result<AliveLookup::Alive>& alive,
                   std::optional<std::chrono::milliseconds> retryAfter);
    void readHabits();
    void noteStep(const LookupStep& step);
    ConnectionProvider& provider();
    void takeEndpoint(const Endpoint& endpoint);
    void takeFailure(const LookupFailure& failure);
    void conclude(LiveCheck check, CheckAnswer answer,
                  std::optional<std::chrono::milliseconds> atLeast);
    void giveUpUnwanted();
    void giveUp();
    void giveUpRooms();
    void announce(const QString& name, bool isUnderWay);
    void announceState();

    MakeProvider m_makeProvider;
    MakeAlive m_makeAlive;
    const Clock& m_clock;
    RandomSource& m_random;
    CheckSchedule m_schedule;
    bool m_isOn = false;
    QHash<QString, LiveCheck> m_known; ///< last answers, of names in the schedule only
    std::unique_ptr<ConnectionProvider> m_provider;
    std::unique_ptr<AliveLookup> m_alive; ///< made with the provider
    QStringList m_askedRooms; ///< whose rooms are asked after
    QHash<QString, LiveHabit> m_habits;
    CheckPlan m_toldPlan;
    QTimer m_timer;
    QTimer m_hourly; ///< whose hour it is changes
};

} // namespace racha
