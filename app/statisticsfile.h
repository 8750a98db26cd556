// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/jsonwriter.h"
#include "core/ingest/capture.h"
#include "core/store/storewriter.h"

#include <QFile>
#include <QHash>
#include <QTimer>

#include <functional>

namespace racha {

/// Stable name of a phase in machine output, as in `looking_up`.
std::string_view capturePhaseText(CapturePhase phase);
std::string_view storePhaseText(StorePhase phase);
/// Memory of this process that is in use, in MiB; 0 where the system does not say.
double residentMebibytes();

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

    struct Totals
    {
        std::int64_t frames = 0;
        std::int64_t events = 0;
        std::int64_t unknown = 0;
        std::int64_t duplicates = 0;
        std::int64_t decodeErrors = 0;
    };

    const Clock& m_clock;
    QFile m_file;
    QTimer m_timer;
    Totals m_totals;
    QHash<QByteArray, RoomStats> m_lastStats; ///< by capture, for what batches only sum up
    std::int64_t m_eventsBefore = 0;
    MonoTime m_lineBefore;
    CapturePhase m_phase = CapturePhase::Idle;
    bool m_hasStore = false;
    StoreState m_store;
    std::function<void(JsonWriter&)> m_extra;
};

} // namespace racha
