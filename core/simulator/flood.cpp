// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/flood.h"

#include "core/simulator/fakewebcastserver.h"
#include "core/simulator/plays.h"

#include <QDateTime>

namespace racha::simulator {

namespace {

constexpr qint64 kMaxWaiting = 64 << 20;

} // namespace

Flood::Flood(FakeWebcastServer& server, std::size_t connection, std::int64_t room,
             const FloodShape& shape)
    : QObject(&server)
    , m_server(server)
    , m_connection(connection)
    , m_frames(room, shape.messageBytes)
    , m_room(room)
    , m_framesPerMs(shape.rate / FloodFrames::kMessages / 1000)
    , m_durationMs(static_cast<qint64>(shape.seconds * 1000))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Flood::sendDue);
    m_since.start();
    m_timer.start(2);
}

void Flood::sendDue()
{
    const auto elapsed = std::min<qint64>(m_since.elapsed(), m_durationMs);
    const auto due = static_cast<std::int64_t>(static_cast<double>(elapsed) * m_framesPerMs);
    while (m_frames.frames() < due) {
        // A client that reads too slowly is let wait, not drowned.
        if (m_server.bytesToWrite(m_connection) > kMaxWaiting)
            return;
        const auto logId = 8'000'000'000'000'000'000 + m_frames.frames();
        const auto frame = m_frames.next(logId, QDateTime::currentMSecsSinceEpoch());
        m_server.sendFrame(m_connection, frame, logId, FloodFrames::kMessages);
    }
    if (elapsed >= m_durationMs)
        finish();
}

void Flood::finish()
{
    m_timer.stop();
    Q_EMIT finished();
    Story story(fakeHost(), QDateTime::currentMSecsSinceEpoch(), m_room,
                Story::kFirstMessageId + 1'000'000'000);
    m_server.send(m_connection, {.messages = {story.control(3, "flood over")}});
}

} // namespace racha::simulator
