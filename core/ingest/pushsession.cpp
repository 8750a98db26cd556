// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/ingest/pushsession.h"

#include "core/base/logging.h"
#include "core/platform/listeningprotocol.h"
#include "core/platform/tiktok/handshakeverdict.h"
#include "core/platform/tiktok/webcastprotocol.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr qsizetype kBytesAtOnce = 512 << 10; ///< of frames, as they come

SocketRequest requestFor(const Endpoint& endpoint, const ConnectionSettings& settings)
{
    SocketRequest request;
    request.url = endpoint.url;
    request.headers = endpoint.headers;
    request.cookies = endpoint.cookies;
    request.origin = endpoint.origin;
    request.extraCertificates = settings.extraCertificates;
    request.proxy = settings.proxy;
    return request;
}

/// Where somebody else talks with TikTok we only listen.
std::unique_ptr<SessionProtocol> protocolFor(const Endpoint& endpoint)
{
    auto talk = std::make_unique<WebcastProtocol>(endpoint.room, endpoint.heartbeat);
    if (!endpoint.stream)
        return talk;
    return std::make_unique<ListeningProtocol>(std::move(talk));
}

} // namespace

PushSession::PushSession(const Endpoint& endpoint, const ConnectionSettings& settings,
                         const CaptureTimings& timings, bool expectsData, const Clock& clock,
                         QObject* parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_request(requestFor(endpoint, settings))
    , m_timings(timings)
    , m_clock(clock)
    , m_expectsData(expectsData)
    , m_source(endpoint.stream)
    , m_protocol(protocolFor(endpoint))
{
    if (!m_source)
        m_source = std::make_shared<WebSocketSource>(
            m_request, SocketTimings {timings.connect, timings.closeGrace});
    connect(m_source.get(), &FrameSource::opened, this, &PushSession::begin);
    connect(m_source.get(), &FrameSource::frameReceived, this, &PushSession::queue);
    connect(m_source.get(), &FrameSource::ended, this, &PushSession::socketEnded);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PushSession::check);
}

void PushSession::open()
{
    m_begunAt = m_clock.monotonic();
    m_source->open();
}

void PushSession::close()
{
    m_asked = true;
    m_timer.stop();
    if (m_probe) {
        m_probe.reset();
        finish({{ErrorCode::NetReset, u"closed by us"_s}, false, false, true});
        return;
    }
    m_source->close();
}

std::chrono::milliseconds PushSession::dataFor() const
{
    if (!m_joined || !m_heardData)
        return std::chrono::milliseconds {0};
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_lastData - m_joinedAt);
}

void PushSession::begin()
{
    noteHandshake(std::nullopt);
    const auto now = m_clock.monotonic();
    m_begunAt = now;
    m_lastData = now;
    m_isJoining = true;
    m_stall.emplace(m_timings, m_expectsData, now);
    apply(m_protocol->opened(now));
    arrangeCheck();
}

/// Frames that arrive together are journaled together, as far as they are few.
void PushSession::queue(const QByteArray& frame)
{
    m_pending.push_back(frame);
    if (m_pending.size() == 1)
        QMetaObject::invokeMethod(this, &PushSession::drain, Qt::QueuedConnection);
}

/// All of them, before the socket reads more: so a peer that is faster than we are has to wait.
void PushSession::drain()
{
    while (!m_pending.empty() && !m_over && !m_asked)
        take(nextFrames());
    m_pending.clear();
}

/// A burst reads megabytes at once; what is done with them takes several times their room.
std::vector<QByteArray> PushSession::nextFrames()
{
    std::vector<QByteArray> frames;
    qsizetype bytes = 0;
    while (!m_pending.empty() && bytes < kBytesAtOnce) {
        bytes += m_pending.front().size();
        frames.push_back(std::move(m_pending.front()));
        m_pending.pop_front();
    }
    return frames;
}

void PushSession::take(const std::vector<QByteArray>& frames)
{
    const auto now = m_clock.monotonic();
    m_stall->heardFrame(now);
    std::vector<Step> steps;
    steps.reserve(frames.size());
    for (const auto& frame : frames) {
        steps.push_back(m_protocol->received(frame, now));
        ++m_heard.frames;
        m_heard.bytes += frame.size();
        if (steps.back().heardData) {
            m_heardData = true;
            m_heard.messages = true;
            ++m_dataFrames;
            m_lastData = now;
            m_stall->heardData();
        }
        if (steps.back().joined && !std::exchange(m_joined, true)) {
            m_joinedAt = now;
            m_stall->joined();
            noteJoining(std::nullopt);
            Q_EMIT joined();
        }
        auto& answers = steps.back().send;
        m_answers.insert(m_answers.end(), std::make_move_iterator(answers.begin()),
                         std::make_move_iterator(answers.end()));
        answers.clear();
    }
    Q_EMIT framesReceived(frames);
    if (m_over || m_asked)
        return;
    for (const auto& step : steps)
        apply(step);
    arrangeCheck();
}

void PushSession::acknowledge()
{
    if (m_over || m_asked)
        return;
    for (const auto& frame : std::exchange(m_answers, {}))
        send(frame);
}

void PushSession::send(const QByteArray& frame)
{
    m_source->send(frame);
    Q_EMIT frameSent(frame);
}

void PushSession::apply(const Step& step)
{
    if (step.nextTick)
        m_nextTick = step.nextTick;
    for (const auto& frame : step.send)
        send(frame);
    if (!step.closing)
        return;
    if (step.closing->code == ErrorCode::PushDirectDisabled)
        breakOff(*step.closing);
    else
        m_cause = step.closing;
}

void PushSession::check()
{
    if (m_over || m_asked || !m_stall)
        return;
    const auto now = m_clock.monotonic();
    switch (m_stall->verdict(now)) {
    case StallDetector::Verdict::Silent:
        breakOff({ErrorCode::PushSilent, u"joined, but no message came"_s});
        return;
    case StallDetector::Verdict::Stalled:
        breakOff({ErrorCode::NetTimeout, u"no frame for too long"_s});
        return;
    case StallDetector::Verdict::Alive:
        break;
    }
    if (m_nextTick && now >= *m_nextTick)
        apply(m_protocol->tick(now));
    arrangeCheck();
}

void PushSession::doubt()
{
    if (m_over || m_asked || !m_stall)
        return;
    const auto now = m_clock.monotonic();
    m_stall->doubt(now, m_nextTick.value_or(now));
    arrangeCheck();
}

void PushSession::arrangeCheck()
{
    if (m_over || m_asked || !m_stall)
        return;
    auto next = m_stall->nextCheck();
    if (m_nextTick)
        next = std::min(next, *m_nextTick);
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next - m_clock.monotonic());
    m_timer.start(std::max(wait, std::chrono::milliseconds {0}));
}

void PushSession::breakOff(const Error& error)
{
    noteJoining(error);
    m_cause = error;
    m_timer.stop();
    m_source->close();
}

void PushSession::socketEnded(const SocketEnd& end)
{
    drain(); // what came before the end counts
    m_timer.stop();
    if (!m_asked)
        noteJoining(m_cause.value_or(end.error));
    if (!m_asked && end.kind == SocketEnd::Kind::Failed)
        noteHandshake(end.error);
    if (m_asked || m_cause) {
        finish({m_cause.value_or(end.error), false, false, m_asked});
        return;
    }
    if (end.kind != SocketEnd::Kind::Refused) {
        finish({end.error, false, end.kind == SocketEnd::Kind::Oversized, false});
        return;
    }
    m_probe = std::make_unique<UpgradeProbe>(m_request, m_timings.lookups.request);
    connect(m_probe.get(), &UpgradeProbe::finished, this, &PushSession::judgeRefusal);
    m_probe->run();
}

void PushSession::judgeRefusal(const UpgradeAnswer& answer)
{
    PushEnd end;
    end.refused = !answer.failure;
    if (answer.failure)
        end.error = *answer.failure;
    else if (answer.status == 101)
        end.error = {ErrorCode::NetReset, u"handshake refused once, then accepted"_s};
    else
        end.error =
            handshakeVerdict(answer.status, answer.headers,
                             {m_endpoint.providerName == "sign"_L1, !m_endpoint.cookies.isEmpty()});
    noteHandshake(end.error, answer);
    finish(end);
}

std::chrono::milliseconds PushSession::tookUntilNow() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.monotonic() - m_begunAt);
}

void PushSession::noteHandshake(const std::optional<Error>& verdict, const UpgradeAnswer& answer)
{
    Q_EMIT stepTaken(handshakeStep(m_request.url, tookUntilNow(), verdict, answer));
}

/// Once: how the joining came out.
void PushSession::noteJoining(const std::optional<Error>& verdict)
{
    if (std::exchange(m_isJoining, false))
        Q_EMIT stepTaken(joiningStep(m_request.url, tookUntilNow(), verdict, m_heard));
}

void PushSession::finish(const PushEnd& end)
{
    if (std::exchange(m_over, true))
        return;
    qCInfo(lcIngest).noquote() << "connection ended:" << end.error.detail;
    Q_EMIT ended(end);
}

} // namespace racha
