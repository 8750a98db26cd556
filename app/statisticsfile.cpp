// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/statisticsfile.h"

#include <unistd.h>

#include <chrono>

namespace racha {

namespace {

constexpr std::chrono::seconds kInterval {1};

} // namespace

std::string_view capturePhaseText(CapturePhase phase)
{
    switch (phase) {
    case CapturePhase::Idle:
        return "idle";
    case CapturePhase::LookingUp:
        return "looking_up";
    case CapturePhase::Connecting:
        return "connecting";
    case CapturePhase::Live:
        return "live";
    case CapturePhase::Paused:
        return "paused";
    case CapturePhase::Reconnecting:
        return "reconnecting";
    case CapturePhase::WaitingForLive:
        return "waiting";
    case CapturePhase::Ended:
        return "ended";
    case CapturePhase::Failed:
        return "failed";
    case CapturePhase::Stopped:
        return "stopped";
    }
    return {};
}

std::string_view storePhaseText(StorePhase phase)
{
    switch (phase) {
    case StorePhase::Closed:
        return "closed";
    case StorePhase::Opening:
        return "opening";
    case StorePhase::Ready:
        return "ready";
    case StorePhase::Behind:
        return "behind";
    case StorePhase::Failed:
        return "failed";
    }
    return {};
}

double residentMebibytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    const QByteArrayList parts = file.readAll().split(' ');
    const double pages = parts.size() > 1 ? parts[1].toDouble() : 0.0;
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

StatisticsFile::StatisticsFile(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &StatisticsFile::writeLine);
}

Result<void> StatisticsFile::open(const QString& path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return failure(ErrorCode::FileUnwritable, path + u": " + m_file.errorString());
    m_lineBefore = m_clock.monotonic();
    m_timer.start();
    return {};
}

void StatisticsFile::addBatch(const EventBatchPtr& batch)
{
    RoomStats& last = m_lastStats[QByteArray::fromStdString(batch->capture->uuid)];
    m_totals.frames += batch->lastFrame - batch->firstFrame + 1;
    m_totals.events += static_cast<std::int64_t>(batch->events.size());
    m_totals.duplicates += batch->stats.duplicates - last.duplicates;
    m_totals.decodeErrors += batch->stats.decodeErrors - last.decodeErrors;
    const auto unknown = static_cast<std::size_t>(EventType::Unknown);
    m_totals.unknown += batch->stats.events[unknown] - last.events[unknown];
    last = batch->stats;
}

void StatisticsFile::setCaptureState(const CaptureState& state)
{
    m_phase = state.phase;
}

void StatisticsFile::setStoreState(const StoreState& state)
{
    m_hasStore = true;
    m_store = state;
}

void StatisticsFile::close()
{
    if (!m_file.isOpen())
        return;
    m_timer.stop();
    writeLine();
    m_file.close();
}

void StatisticsFile::writeLine()
{
    const MonoTime now = m_clock.monotonic();
    const double seconds = std::chrono::duration<double>(now - m_lineBefore).count();
    const auto events = static_cast<double>(m_totals.events - m_eventsBefore);
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    json.key("time").value(isoText(m_clock.now()));
    json.key("state").value(capturePhaseText(m_phase));
    json.key("frames").value(m_totals.frames);
    json.key("events").value(m_totals.events);
    json.key("events_per_s").value(seconds > 0.0 ? events / seconds : 0.0);
    json.key("decode_errors").value(m_totals.decodeErrors);
    json.key("duplicates").value(m_totals.duplicates);
    json.key("unknown").value(m_totals.unknown);
    json.key("queue").value(m_store.queued);
    json.key("stored").value(m_store.stored);
    json.key("store_state").value(m_hasStore ? storePhaseText(m_store.phase) : "none");
    json.key("rss_mib").value(residentMebibytes());
    if (m_extra)
        m_extra(json);
    json.endObject();
    text += '\n';
    m_file.write(text.data(), static_cast<qint64>(text.size()));
    m_lineBefore = now;
    m_eventsBefore = m_totals.events;
}

} // namespace racha
