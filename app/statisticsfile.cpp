// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/statisticsfile.h"

#include "app/system/processfigures.h"

#include <chrono>

namespace racha {

namespace {

constexpr std::chrono::seconds kInterval {1};

void writeShare(JsonWriter& json, std::string_view key, std::optional<double> share)
{
    json.key(key);
    if (share)
        json.value(*share);
    else
        json.null();
}

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
    m_collector.begin(m_clock.monotonic());
    m_timer.start();
    return {};
}

void StatisticsFile::addBatch(const EventBatchPtr& batch)
{
    m_collector.addBatch(*batch);
}

void StatisticsFile::setCaptureState(const CaptureState& state)
{
    m_collector.setPhase(state.phase);
}

void StatisticsFile::setStoreState(const StoreState& state)
{
    m_collector.setStore(state);
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
    const Statistics now = m_collector.look(m_clock.now(), m_clock.monotonic());
    const StoreState store = now.store.value_or(StoreState());
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    json.key("time").value(isoText(now.at));
    json.key("state").value(capturePhaseText(now.phase));
    json.key("frames").value(now.frames);
    json.key("events").value(now.events);
    json.key("events_per_s").value(now.eventsPerSecond);
    json.key("decode_errors").value(now.decodeErrors);
    json.key("duplicates").value(now.duplicates);
    json.key("unknown").value(now.unknown);
    json.key("queue").value(store.queued);
    json.key("stored").value(store.stored);
    json.key("store_state").value(now.store ? storePhaseText(store.phase) : "none");
    json.key("gaps").value(now.coverage.of(CoverageFigure::Gaps).value_or(0));
    writeShare(json, "connected_share", now.coverage.connectedShare());
    writeShare(json, "likes_share", now.coverage.likesShare());
    json.key("rss_mib").value(residentMebibytes());
    if (m_extra)
        m_extra(json);
    json.endObject();
    text += '\n';
    m_file.write(text.data(), static_cast<qint64>(text.size()));
}

} // namespace racha
