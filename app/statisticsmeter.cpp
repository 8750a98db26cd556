// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/statisticsmeter.h"

#include "app/system/processfigures.h"
#include "core/settings/datafolders.h"
#include "core/system/filenames.h"

#include <QFileInfo>

namespace racha {

namespace {

/// Room on the disk of the data folder, or of what is there of its path.
std::optional<std::int64_t> diskFreeBytes()
{
    QFileInfo folder(datafolders::data());
    while (!folder.exists() && !folder.isRoot())
        folder.setFile(folder.path());
    return filenames::freeBytes(folder.filePath());
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
