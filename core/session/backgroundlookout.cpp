// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/session/backgroundlookout.h"

#include "core/platform/tiktok/providers.h"
#include "core/watchlist/livechecker.h"

#include <QPointer>

#include <utility>

namespace racha {

BackgroundLookout::BackgroundLookout(ConnectionQuestion connection,
                                     const SessionResources& resources, QObject* parent)
    : LiveLookout(parent)
    , m_connection(std::move(connection))
    , m_resources(resources)
    , m_checker(new LiveChecker({}, {}, *resources.clock, *resources.random))
{
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
    m_isOn = isOn;
    if (isOn)
        followConnection();
    else
        call([](LiveChecker& checker) { checker.setOn(false); });
}

void BackgroundLookout::followConnection()
{
    if (!m_isOn)
        return;
    m_connection([lookout = QPointer(this)](const ConnectionSettings& connection) {
        if (lookout && lookout->m_isOn)
            lookout->reachBy(connection);
    });
}

void BackgroundLookout::reachBy(ConnectionSettings connection)
{
    connection.provider = ProviderChoice::Direct;
    connection.visitor = m_resources.visitor;
    connection.session = {}; // a login is for what one watches oneself
    call([connection, clock = m_resources.clock,
          random = m_resources.random](LiveChecker& checker) {
        const LookupTimings timings = lookupTimings(connection);
        checker.reachBy(
            [=] { return makeProvider(connection, *clock, *random, timings); },
            [=] { return std::make_unique<AliveLookup>(connection, timings, *clock, *random); });
        checker.setOn(true);
    });
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
