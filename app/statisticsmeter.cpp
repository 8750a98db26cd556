// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/statisticsmeter.h"

#include "app/statisticsfile.h"
#include "core/settings/datafolders.h"

#include <filesystem>

namespace racha {

namespace {

/// Room on the disk of the data folder, or of what is there of its path.
std::optional<std::int64_t> diskFreeBytes()
{
    std::filesystem::path folder = datafolders::data().toStdString();
    std::error_code error;
    while (!std::filesystem::exists(folder, error) && folder.has_relative_path())
        folder = folder.parent_path();
    const auto space = std::filesystem::space(folder, error);
    if (error)
        return std::nullopt;
    return static_cast<std::int64_t>(space.available);
}

} // namespace

StatisticsMeter::StatisticsMeter(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_collector.begin(clock.monotonic());
}

Statistics StatisticsMeter::look()
{
    Statistics statistics = m_collector.look(m_clock.now(), m_clock.monotonic());
    statistics.residentMebibytes = residentMebibytes();
    statistics.diskFreeBytes = diskFreeBytes();
    statistics.answer = m_answers.take();
    statistics.quota = m_quota;
    return statistics;
}

void StatisticsMeter::addBatch(const EventBatchPtr& batch)
{
    m_collector.addBatch(*batch);
}

void StatisticsMeter::setCaptureState(const CaptureState& state)
{
    m_collector.setPhase(state.phase);
}

void StatisticsMeter::setStoreState(const StoreState& state)
{
    m_collector.setStore(state);
}

void StatisticsMeter::addAnswer(double milliseconds)
{
    m_answers.add(milliseconds);
}

} // namespace racha
