// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/jsonwriter.h"
#include "core/session/statistics.h"

#include <QFile>
#include <QTimer>

#include <functional>

namespace racha {

/// Stable name of a phase in machine output, as in `looking_up`.
std::string_view capturePhaseText(CapturePhase phase);
std::string_view storePhaseText(StorePhase phase);

/// `--stats FILE`: one JSON object a second (contract, section 7), of all captures of the process.
/// Thread: main.
class StatisticsFile final : public QObject
{
    Q_OBJECT

public:
    explicit StatisticsFile(const Clock& clock, QObject* parent = nullptr);

    /// Begins to write; an earlier file is replaced. Errors: file.unwritable.
    Result<void> open(const QString& path);

    /// Members that only this program has; called for each line.
    void setExtra(std::function<void(JsonWriter&)> extra) { m_extra = std::move(extra); }

public Q_SLOTS:
    void addBatch(const racha::EventBatchPtr& batch);
    void setCaptureState(const racha::CaptureState& state);
    void setStoreState(const racha::StoreState& state);
    /// The last line, then no more.
    void close();

private:
    void writeLine();

    const Clock& m_clock;
    QFile m_file;
    QTimer m_timer;
    StatisticsCollector m_collector;
    std::function<void(JsonWriter&)> m_extra;
};

} // namespace racha
