// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/answertimes.h"
#include "core/base/clock.h"

#include <QObject>

namespace racha {

/// The figures of the statistics pane: what captures and store say, and what the process and the
/// disk are asked when somebody looks.
/// Thread: main. The clock outlives it.
class StatisticsMeter final : public QObject
{
    Q_OBJECT

public:
    explicit StatisticsMeter(const Clock& clock, QObject* parent = nullptr);

    /// Rate and answering time are those since the last call.
    Statistics look();

    void setQuota(const std::optional<ServiceQuota>& quota) { m_quota = quota; }

public Q_SLOTS:
    void addBatch(const racha::EventBatchPtr& batch);
    void setCaptureState(const racha::CaptureState& state);
    void setStoreState(const racha::StoreState& state);
    void addAnswer(double milliseconds);

private:
    const Clock& m_clock;
    StatisticsCollector m_collector;
    AnswerTimes m_answers;
    std::optional<ServiceQuota> m_quota;
};

} // namespace racha
