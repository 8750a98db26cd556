// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/watchlist/livechecker.h"

#include "core/base/logging.h"

#include <QSet>

#include <algorithm>

namespace racha {

namespace {

constexpr std::chrono::minutes kHabitTick {10};
constexpr std::chrono::days kLongAgo {14};
constexpr qsizetype kMostRooms = AliveLookup::kMostRooms;

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

/// Who is not live for weeks hardly is in the next minutes.
Likelihood likelihoodOf(const LiveHabit& habit, WallTime now)
{
    if (habit.hours.isUsual(now))
        return Likelihood::Usual;
    const bool isLongAgo = habit.lastLiveAt != WallTime {} && now - habit.lastLiveAt > kLongAgo;
    return isLongAgo ? Likelihood::Quiet : Likelihood::Unknown;
}

} // namespace

LiveChecker::LiveChecker(MakeProvider makeProvider, MakeAlive makeAlive, const Clock& clock,
                         RandomSource& random, const CheckRules& rules, QObject* parent)
    : LiveLookout(parent)
    , m_makeProvider(std::move(makeProvider))
    , m_makeAlive(std::move(makeAlive))
    , m_clock(clock)
    , m_random(random)
    , m_schedule(rules)
    , m_timer(this) // as children they move to the other thread, too
    , m_hourly(this)
{
    m_hourly.setInterval(kHabitTick);
    connect(&m_hourly, &QTimer::timeout, this, [this] {
        readHabits();
        plan();
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveChecker::askNext);
}

LiveChecker::~LiveChecker() = default;

void LiveChecker::reachBy(MakeProvider makeProvider, MakeAlive makeAlive)
{
    giveUp();
    giveUpRooms();
    m_provider.reset();
    m_alive.reset();
    m_makeProvider = std::move(makeProvider);
    m_makeAlive = std::move(makeAlive);
    plan();
}

void LiveChecker::setOn(bool isOn)
{
    if (isOn == m_isOn)
        return;
    m_isOn = isOn;
    if (!isOn) {
        giveUp();
        giveUpRooms();
        m_known.clear();
        m_hourly.stop();
    } else {
        readHabits();
        m_hourly.start();
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
    readHabits();
    plan();
}

void LiveChecker::setHabits(const QList<LiveHabit>& habits)
{
    m_habits.clear();
    for (const LiveHabit& habit : habits)
        m_habits.insert(habit.username, habit);
    readHabits();
    plan();
}

void LiveChecker::setRequestsPerHour(int requests)
{
    m_schedule.setRequestsPerHour(requests);
    plan();
}

void LiveChecker::readHabits()
{
    const WallTime now = m_clock.now();
    for (auto habit = m_habits.cbegin(); habit != m_habits.cend(); ++habit)
        m_schedule.setLikelihood(habit.key(), likelihoodOf(*habit, now));
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
    if (m_schedule.plan() != m_toldPlan)
        announceState();
    const auto at = m_isOn ? m_schedule.nextAt() : std::nullopt;
    if (!at)
        return;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*at - m_clock.monotonic());
    m_timer.start(std::max(wait, std::chrono::milliseconds(0)));
}

void LiveChecker::askNext()
{
    const bool wasHeld = m_schedule.heldUntil().has_value();
    provider(); // from the first question on it is known whether rooms can be asked after
    if (askRooms()) {
        if (wasHeld)
            announceState();
        return;
    }
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
        connect(m_provider.get(), &ConnectionProvider::stepTaken, this, &LiveChecker::noteStep);
        m_alive = m_makeAlive();
        connect(m_alive.get(), &AliveLookup::stepTaken, this, &LiveChecker::noteStep);
        m_schedule.setRoomsAnswer(m_alive->isPossible());
    }
    return *m_provider;
}

void LiveChecker::takeEndpoint(const Endpoint& endpoint)
{
    LiveCheck check;
    check.liveness = endpoint.isPaused ? Liveness::Paused : Liveness::Live;
    check.room = endpoint.room;
    check.viewers = endpoint.viewers;
    conclude(std::move(check), CheckAnswer::Live, std::nullopt);
}

/// Whatever comes of it, a request is one of the budget; what was never sent is none.
void LiveChecker::noteStep(const LookupStep& step)
{
    if (step.wasSent)
        m_schedule.spend(m_clock.monotonic());
}

/// False where it is not time for that.
bool LiveChecker::askRooms()
{
    QList<RoomId> rooms;
    m_askedRooms.clear();
    const QStringList names = m_schedule.takeRooms(m_clock.monotonic(), m_random);
    for (const QString& name : names) {
        if (const RoomId room = m_known.value(name).room; room && rooms.size() < kMostRooms) {
            rooms << room;
            m_askedRooms << name;
        }
    }
    if (names.isEmpty())
        return false;
    if (rooms.isEmpty()) { // switched off and on again: nobody is known to be live
        m_schedule.roomsAnswered(CheckAnswer::Clear, names, std::nullopt, m_clock.monotonic());
        return false;
    }
    m_alive->ask(rooms,
                 [this](const auto& alive, auto retryAfter) { takeRooms(alive, retryAfter); });
    return true;
}

/// A live that goes on is as good as asked again; one that ended is looked up: there may be
/// another.
void LiveChecker::takeRooms(const Result<AliveLookup::Alive>& alive,
                            std::optional<std::chrono::milliseconds> retryAfter)
{
    QStringList ended;
    for (const QString& name : std::as_const(m_askedRooms)) {
        LiveCheck check = m_known.value(name);
        if (!alive || !alive->contains(check.room))
            continue;
        if (!alive->value(check.room)) {
            ended << name;
            continue;
        }
        check.at = m_clock.now();
        m_known.insert(name, check);
        Q_EMIT checked(check);
    }
    const auto answer = alive ? CheckAnswer::Clear : answerOf(alive.error().code);
    m_schedule.roomsAnswered(answer, ended, retryAfter, m_clock.monotonic());
    if (answer == CheckAnswer::Refused)
        announceState();
    plan();
}

void LiveChecker::takeFailure(const LookupFailure& failure)
{
    LiveCheck check;
    check.liveness = livenessOf(failure.error.code);
    if (check.liveness != Liveness::Offline)
        check.error = failure.error;
    const CheckAnswer answer = answerOf(failure.error.code);
    if (answer == CheckAnswer::Refused && !failure.wasHeld)
        m_provider->forgetCached();
    conclude(std::move(check), answer, failure.retryAfter);
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

void LiveChecker::giveUpRooms()
{
    m_schedule.abandon();
    if (m_alive)
        m_alive->cancel();
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
    state.plan = m_toldPlan = m_schedule.plan();
    if (const auto until = m_schedule.heldUntil()) {
        const auto left = *until - m_clock.monotonic();
        state.heldUntil =
            m_clock.now() + std::chrono::duration_cast<std::chrono::microseconds>(left);
    }
    Q_EMIT stateChanged(state);
}

} // namespace racha
