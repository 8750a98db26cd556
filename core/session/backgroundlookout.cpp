// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/session/backgroundlookout.h"

#include "core/platform/tiktok/providers.h"
#include "core/watchlist/livechecker.h"

#include <utility>

namespace racha {

BackgroundLookout::BackgroundLookout(const ConnectionSettings& connection,
                                     const SessionResources& resources, QObject* parent)
    : LiveLookout(parent)
{
    ConnectionSettings direct = connection;
    direct.provider = ProviderChoice::Direct;
    direct.visitor = resources.visitor;
    direct.session = {}; // a login is for what one watches oneself
    const auto makeDirect = [direct, clock = resources.clock, random = resources.random] {
        return makeProvider(direct, *clock, *random);
    };
    const auto makeAlive = [direct, clock = resources.clock, random = resources.random] {
        return std::make_unique<AliveLookup>(direct, LookupTimings(), *clock, *random);
    };
    m_checker = new LiveChecker(makeDirect, makeAlive, *resources.clock, *resources.random);
    connect(m_checker, &LiveLookout::checked, this, &LiveLookout::checked, Qt::QueuedConnection);
    connect(m_checker, &LiveLookout::stateChanged, this, &LiveLookout::stateChanged,
            Qt::QueuedConnection);
    m_checker->moveToThread(resources.ingestThread);
}

BackgroundLookout::~BackgroundLookout()
{
    // Runs in the ingest thread's loop, or when that thread ends.
    m_checker->deleteLater();
}

void BackgroundLookout::setOn(bool isOn)
{
    call([isOn](LiveChecker& checker) { checker.setOn(isOn); });
}

void BackgroundLookout::setNames(const QStringList& names)
{
    call([names](LiveChecker& checker) { checker.setNames(names); });
}

void BackgroundLookout::setHabits(const QList<LiveHabit>& habits)
{
    call([habits](LiveChecker& checker) { checker.setHabits(habits); });
}

void BackgroundLookout::setRequestsPerHour(int requests)
{
    call([requests](LiveChecker& checker) { checker.setRequestsPerHour(requests); });
}

void BackgroundLookout::setWatched(const QStringList& names)
{
    call([names](LiveChecker& checker) { checker.setWatched(names); });
}

void BackgroundLookout::call(std::function<void(LiveChecker&)> order)
{
    LiveChecker* const checker = m_checker;
    QMetaObject::invokeMethod(
        checker, [checker, order = std::move(order)] { order(*checker); }, Qt::QueuedConnection);
}

} // namespace racha
