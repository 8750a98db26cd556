// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/floodframes.h"
#include "core/simulator/simulation.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace racha::simulator {

/// Sends frames at a steady rate to one connection, then ends the live.
class Flood final : public QObject
{
    Q_OBJECT

public:
    /// Child of the server.
    Flood(FakeWebcastServer& server, std::size_t connection, std::int64_t room,
          const FloodShape& shape);

    /// Of what was sent so far, as Tally sums up.
    std::string summary() const { return m_frames.summary(); }

Q_SIGNALS:
    void finished();

private:
    void sendDue();
    void finish();

    FakeWebcastServer& m_server;
    const std::size_t m_connection;
    FloodFrames m_frames;
    const std::int64_t m_room;
    const double m_framesPerMs;
    const qint64 m_durationMs;
    QElapsedTimer m_since;
    QTimer m_timer;
};

} // namespace racha::simulator
