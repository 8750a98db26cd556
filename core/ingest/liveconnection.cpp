// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/liveconnection.h"

#include "core/base/logging.h"
#include "core/platform/tiktok/providers.h"
#include "core/system/sinceboot.h"

#include <QNetworkInformation>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

/// Failures of the socket for which another way in may help.
bool mayHelpToTurn(ErrorCode code)
{
    switch (code) {
    case ErrorCode::PushDeviceBlocked:
    case ErrorCode::PushDirectDisabled:
    case ErrorCode::PushRefused:
    case ErrorCode::PushSignature:
    case ErrorCode::PushAppId:
    case ErrorCode::PushSilent:
    case ErrorCode::LiveBlocked:
    case ErrorCode::LiveRestricted:
        return true;
    default:
        return false;
    }
}

/// The room may be at fault: it is to be asked about.
bool isDoubtful(ErrorCode code)
{
    return code == ErrorCode::PushSilent || code == ErrorCode::PushRefused
        || code == ErrorCode::LiveRestricted;
}

/// Waiting is for the network's sake, and nobody asked for it.
bool isOfNetwork(ErrorCode code)
{
    return info(code).text.starts_with("net.");
}

} // namespace

LiveConnection::LiveConnection(ConnectionWish wish, const Clock& clock, RandomSource& random,
                               QObject* parent)
    : QObject(parent)
    , m_wish(std::move(wish))
    , m_clock(clock)
    , m_random(random)
    , m_provider(makeProvider(m_wish.connection, clock, random, m_wish.timings.lookups))
    , m_policy(m_wish.timings)
    , m_quiet(m_wish.timings)
    , m_times(m_wish.timings.look)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &LiveConnection::retryNow);
    m_look.setInterval(m_wish.timings.look);
    connect(&m_look, &QTimer::timeout, this, &LiveConnection::look);
    auto* const provider = m_provider.get();
    connect(provider, &ConnectionProvider::stepTaken, this, &LiveConnection::stepTaken);
    connect(provider, &ConnectionProvider::resolved, this, &LiveConnection::took);
    connect(provider, &ConnectionProvider::failed, this, &LiveConnection::lookupFailed);
    // Where the program loaded a backend for it; elsewhere errors and silence tell.
    if (auto* const network = QNetworkInformation::instance()) {
        connect(network, &QNetworkInformation::reachabilityChanged, this,
                [this](QNetworkInformation::Reachability reached) {
                    if (reached != QNetworkInformation::Reachability::Disconnected)
                        doubt();
                });
        connect(network, &QNetworkInformation::transportMediumChanged, this,
                &LiveConnection::doubt);
    }
}

LiveConnection::~LiveConnection() = default;

void LiveConnection::start()
{
    look(); // what it compares with later
    m_look.start();
    resolve();
}

std::optional<std::chrono::milliseconds> LiveConnection::untilRetry() const
{
    return m_retry.isActive() ? std::optional(m_retry.remainingTimeAsDuration()) : std::nullopt;
}

// ---- the look-up

void LiveConnection::resolve()
{
    stopAsking();
    m_stage = Stage::Resolving;
    m_provider->resolve(m_wish.username);
}

void LiveConnection::took(const Endpoint& endpoint)
{
    if (m_stage == Stage::Resolving)
        offer(endpoint);
    else if (m_isAsking)
        judgeQuiet(endpoint);
}

void LiveConnection::lookupFailed(const LookupFailure& failure)
{
    const auto code = failure.error.code;
    const bool wasAsking = std::exchange(m_isAsking, false);
    if (m_stage != Stage::Resolving && !wasAsking)
        return;
    if (code == ErrorCode::LiveOffline && m_policy.everConnected()) {
        qCInfo(lcIngest) << "the end of the live was missed";
        Q_EMIT liveOver();
        return;
    }
    if (wasAsking)
        return; // the socket stands, and knows better
    const bool wasWaiting = m_pause && m_pause->isUntilLive;
    const bool isSoon = failure.retryAfter <= m_wish.timings.heldFirst;
    if (failure.wasHeld && (m_policy.everConnected() || isSoon)) {
        // Nobody was asked, since the host refused somebody: this is no try, and counts as none.
        m_resolveNext = true;
        pause({failure.error, failure.retryAfter.value_or(m_wish.timings.blocked), wasWaiting});
        return;
    }
    if (m_wish.waitUntilLive && !m_policy.everConnected()
        && (code == ErrorCode::LiveOffline || (wasWaiting && !failure.isFinal))) {
        m_resolveNext = true;
        pause({code == ErrorCode::LiveOffline ? std::nullopt : std::optional(failure.error),
               std::max(jittered(m_wish.timings.waitForLive, m_random),
                        failure.retryAfter.value_or(std::chrono::milliseconds {0})),
               true});
        return;
    }
    if (failure.isFinal && !m_policy.everConnected())
        Q_EMIT gaveUp(failure.error);
    else
        retry(failure.error, failure.retryAfter, false);
}

void LiveConnection::offer(const Endpoint& endpoint)
{
    m_endpoint = endpoint;
    m_resolveNext = endpoint.isForOneSocket;
    m_stage = Stage::Offered;
    Q_EMIT found(endpoint);
}

// ---- the socket

void LiveConnection::proceed()
{
    if (m_stage == Stage::Offered)
        open();
}

void LiveConnection::open()
{
    m_stage = Stage::Open;
    m_firstResponse = std::exchange(m_endpoint->firstResponse, {});
    const bool expectsData = !m_heardData && !m_endpoint->isPaused;
    m_session = std::make_unique<PushSession>(*m_endpoint, m_wish.connection, m_wish.timings,
                                              expectsData, m_clock);
    auto* const session = m_session.get();
    connect(session, &PushSession::stepTaken, this, &LiveConnection::stepTaken);
    connect(session, &PushSession::joined, this, &LiveConnection::noteJoined);
    connect(session, &PushSession::framesReceived, this, &LiveConnection::framesReceived);
    connect(session, &PushSession::frameSent, this, &LiveConnection::frameSent);
    connect(session, &PushSession::ended, this, &LiveConnection::sessionEnded);
    if (!m_policy.everConnected())
        Q_EMIT connecting();
    session->open();
}

void LiveConnection::noteJoined()
{
    m_policy.connected();
    m_quiet.opened(m_clock.monotonic());
    Q_EMIT joined();
}

void LiveConnection::acknowledge()
{
    if (m_session)
        m_session->acknowledge();
}

void LiveConnection::withhold()
{
    if (m_session)
        m_session->withhold();
}

void LiveConnection::sessionEnded(const PushEnd& end)
{
    const bool wasStable = m_session->dataFor() >= m_wish.timings.stable;
    dropSession();
    if (m_stage == Stage::Closing) {
        finish();
        return;
    }
    if (m_saysEnd) {
        Q_EMIT liveOver();
        return;
    }
    if (wasStable)
        m_policy.startOver();
    Q_EMIT lost(end.error.code);
    if (end.refused)
        m_provider->forgetCached();
    // A room that we were in says too often that it wants a login.
    if (isDoubtful(end.error.code) && !m_heardData)
        m_provider->doubtRoom();
    retry(end.error, noteOversized(end.oversized), true);
}

void LiveConnection::dropSession()
{
    stopAsking();
    if (!m_session)
        return;
    m_heardData = m_heardData || m_session->heardData();
    m_session->disconnect(this);
    m_session.release()->deleteLater(); // it may be the one that is calling
}

// ---- what follows a failure

/// The second frame within a minute that is too large is no accident.
std::optional<std::chrono::milliseconds> LiveConnection::noteOversized(bool oversized)
{
    if (!oversized)
        return std::nullopt;
    qCWarning(lcIngest) << "finding: oversized frame, reconnecting";
    const auto now = m_clock.monotonic();
    const auto before = std::exchange(m_lastOversized, now);
    if (before && now - *before < m_wish.timings.stable)
        return m_wish.timings.oversized;
    return std::nullopt;
}

void LiveConnection::retry(const Error& error, std::optional<std::chrono::milliseconds> atLeast,
                           bool atSocket)
{
    const bool isSilent = error.code == ErrorCode::PushSilent;
    const bool again = isSilent && std::exchange(m_wasSilent, isSilent);
    auto decision = m_policy.next(error.code, atLeast, m_random, atSocket);
    if (isSilent && !m_heardData)
        decision.giveUp = again; // let in, but only in name
    if (error.code == ErrorCode::PushDirectDisabled)
        decision.giveUp = true;
    if (decision.giveUp) {
        if (!atSocket || !turnToOtherWay(error.code))
            Q_EMIT gaveUp(error);
        return;
    }
    // A signature is good for one socket, even where getting the next one failed.
    const bool mustResolve = !m_endpoint || m_endpoint->isForOneSocket;
    m_resolveNext = m_resolveNext || mustResolve || decision.resolveAgain || isSilent
        || error.code == ErrorCode::PushDeviceBlocked;
    pause({error, decision.wait, false});
}

void LiveConnection::pause(const ConnectionPause& pause)
{
    m_stage = Stage::Pausing;
    m_pause = pause;
    m_retry.start(pause.wait);
    Q_EMIT pausing(pause);
}

bool LiveConnection::turnToOtherWay(ErrorCode code)
{
    if (!mayHelpToTurn(code) || !m_provider->tryOtherWay(code))
        return false;
    m_policy.startOver();
    m_wasSilent = false;
    resolve();
    return true;
}

void LiveConnection::retryNow()
{
    if (m_stage != Stage::Pausing)
        return;
    m_retry.stop();
    if (std::exchange(m_resolveNext, false))
        resolve();
    else
        open();
}

void LiveConnection::hold()
{
    if (m_stage == Stage::Closing || m_stage == Stage::Over)
        return;
    m_retry.stop();
    m_provider->cancel();
    if (m_session)
        m_session->close();
    dropSession();
    m_stage = Stage::Held;
}

void LiveConnection::resume()
{
    if (m_stage == Stage::Held)
        resolve();
}

// ---- what may have been missed

void LiveConnection::look()
{
    const auto news = m_times.look({m_clock.now(), m_clock.monotonic(), timeSinceBoot()});
    if (news.wallStepped)
        Q_EMIT wallStepped();
    if (news.wasAway)
        doubt();
    askWhereQuiet();
}

void LiveConnection::doubt()
{
    if (m_stage == Stage::Open)
        m_session->doubt();
    else if (m_stage == Stage::Pausing && m_pause->error && isOfNetwork(m_pause->error->code))
        retryNow();
}

/// Not by another connection: it would be let in just the same.
void LiveConnection::askWhereQuiet()
{
    if (m_stage != Stage::Open || !m_session->isJoined() || m_isAsking || m_saysEnd)
        return;
    const auto now = m_clock.monotonic();
    m_quiet.heard(m_session->dataFrames(), m_session->lastData());
    if (!m_quiet.isDue(now))
        return;
    m_quiet.asked(now);
    qCInfo(lcIngest) << "quiet: asking whether the room is still live";
    m_isAsking = true;
    m_provider->askRoom(m_wish.username);
}

void LiveConnection::judgeQuiet(const Endpoint& endpoint)
{
    m_isAsking = false;
    if (endpoint.room != m_endpoint->room) {
        qCInfo(lcIngest) << "the live began anew in another room";
        m_session->close();
        dropSession();
        Q_EMIT lost(ErrorCode::NetReset);
        if (endpoint.isWay())
            offer(endpoint);
        else
            resolve();
    } else if (m_quiet.wasBusy() && !endpoint.isPaused) {
        m_session->close();
        dropSession();
        Q_EMIT lost(ErrorCode::NetTimeout);
        retry({ErrorCode::NetTimeout, u"heartbeats, but no message of a room that had many"_s},
              std::nullopt, true);
    }
}

void LiveConnection::stopAsking()
{
    if (std::exchange(m_isAsking, false))
        m_provider->cancel();
}

// ---- the end

void LiveConnection::close()
{
    if (m_stage == Stage::Closing || m_stage == Stage::Over)
        return;
    m_stage = Stage::Closing;
    m_retry.stop();
    m_look.stop();
    m_isAsking = false;
    m_provider->cancel();
    if (m_session)
        m_session->close();
    else
        finish();
}

/// Later: whoever brought the end about must have returned.
void LiveConnection::finish()
{
    const auto say = [this] {
        if (std::exchange(m_stage, Stage::Over) != Stage::Over)
            Q_EMIT closed();
    };
    QMetaObject::invokeMethod(this, say, Qt::QueuedConnection);
}

} // namespace racha
