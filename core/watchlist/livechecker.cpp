// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/watchlist/livechecker.h"

#include "core/base/logging.h"

#include <QSet>

#include <algorithm>

namespace racha {

namespace {

Liveness livenessOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::LiveOffline:
        return Liveness::Offline;
    case ErrorCode::LiveUserNotFound:
        return Liveness::NotFound;
    case ErrorCode::LiveBlocked:
    case ErrorCode::LiveRegion:
        return Liveness::Blocked;
    default:
        return Liveness::Failed;
    }
}

CheckAnswer answerOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::LiveUserNotFound:
    case ErrorCode::LiveRestricted:
        return CheckAnswer::Hopeless;
    case ErrorCode::LiveBlocked:
    case ErrorCode::LiveRegion:
        return CheckAnswer::Refused;
    case ErrorCode::NetName:
    case ErrorCode::NetTls:
    case ErrorCode::NetProxy:
    case ErrorCode::NetTimeout:
    case ErrorCode::NetRefused:
    case ErrorCode::NetReset:
    case ErrorCode::NetFailed:
        return CheckAnswer::NetworkFailed;
    default:
        return CheckAnswer::Clear;
    }
}

} // namespace

LiveChecker::LiveChecker(MakeProvider makeProvider, const Clock& clock, RandomSource& random,
                         const CheckRules& rules, QObject* parent)
    : LiveLookout(parent)
    , m_makeProvider(std::move(makeProvider))
    , m_clock(clock)
    , m_random(random)
    , m_schedule(rules)
    , m_timer(this) // as a child it moves to the other thread, too
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveChecker::askNext);
}

LiveChecker::~LiveChecker() = default;

void LiveChecker::setOn(bool isOn)
{
    if (isOn == m_isOn)
        return;
    m_isOn = isOn;
    if (!isOn) {
        giveUp();
        m_known.clear();
    }
    announceState();
    plan();
}

void LiveChecker::setNames(const QStringList& names)
{
    const QSet<QString> kept(names.cbegin(), names.cend());
    m_known.removeIf(
        [&kept](QHash<QString, LiveCheck>::iterator known) { return !kept.contains(known.key()); });
    m_schedule.setNames(names);
    giveUpUnwanted();
    plan();
}

void LiveChecker::setWatched(const QStringList& names)
{
    m_schedule.setWatched(names);
    giveUpUnwanted();
    plan();
}

void LiveChecker::plan()
{
    m_timer.stop();
    const auto at = m_isOn ? m_schedule.nextAt() : std::nullopt;
    if (!at)
        return;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*at - m_clock.monotonic());
    m_timer.start(std::max(wait, std::chrono::milliseconds(0)));
}

void LiveChecker::askNext()
{
    const bool wasHeld = m_schedule.heldUntil().has_value();
    const auto name = m_schedule.take(m_clock.monotonic(), m_random);
    if (!name) {
        plan(); // the timer was early
        return;
    }
    if (wasHeld)
        announceState();
    announce(*name, true);
    provider().resolve(*name);
}

ConnectionProvider& LiveChecker::provider()
{
    if (!m_provider) {
        m_provider = m_makeProvider();
        connect(m_provider.get(), &ConnectionProvider::resolved, this, &LiveChecker::takeEndpoint);
        connect(m_provider.get(), &ConnectionProvider::failed, this, &LiveChecker::takeFailure);
    }
    return *m_provider;
}

void LiveChecker::takeEndpoint(const Endpoint& endpoint)
{
    LiveCheck check;
    check.liveness = endpoint.isPaused ? Liveness::Paused : Liveness::Live;
    check.room = endpoint.room;
    check.viewers = endpoint.viewers;
    conclude(std::move(check), CheckAnswer::Clear, std::nullopt);
}

void LiveChecker::takeFailure(const LookupFailure& failure)
{
    LiveCheck check;
    check.liveness = livenessOf(failure.error.code);
    if (check.liveness != Liveness::Offline)
        check.error = failure.error;
    conclude(std::move(check), answerOf(failure.error.code), failure.retryAfter);
}

void LiveChecker::conclude(LiveCheck check, CheckAnswer answer,
                           std::optional<std::chrono::milliseconds> atLeast)
{
    check.username = m_schedule.underWay();
    if (check.username.isEmpty())
        return;
    check.at = m_clock.now();
    m_schedule.answered(answer, atLeast, m_clock.monotonic(), m_random);
    m_known.insert(check.username, check);
    Q_EMIT checked(check);
    if (answer == CheckAnswer::Refused) {
        qCInfo(lcPlatform) << "the watch list was refused, all wait";
        m_provider->forgetCached();
        announceState();
    }
    plan();
}

void LiveChecker::giveUpUnwanted()
{
    if (!m_schedule.isWanted(m_schedule.underWay()))
        giveUp();
}

void LiveChecker::giveUp()
{
    const QString name = m_schedule.underWay();
    if (name.isEmpty())
        return;
    m_schedule.abandon();
    m_provider->cancel();
    announce(name, false);
}

/// The last answer, with whether it is being asked again.
void LiveChecker::announce(const QString& name, bool isUnderWay)
{
    LiveCheck check = m_known.value(name);
    check.username = name;
    check.isUnderWay = isUnderWay;
    Q_EMIT checked(check);
}

void LiveChecker::announceState()
{
    LookoutState state;
    state.isOn = m_isOn;
    if (const auto until = m_schedule.heldUntil()) {
        const auto left = *until - m_clock.monotonic();
        state.heldUntil =
            m_clock.now() + std::chrono::duration_cast<std::chrono::microseconds>(left);
    }
    Q_EMIT stateChanged(state);
}

} // namespace racha
