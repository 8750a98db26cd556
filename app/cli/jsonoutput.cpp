// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/eventoutput.h"
#include "app/cli/standardoutput.h"
#include "core/lines/batchlines.h"
#include "core/lines/batchorder.h"
#include "core/lines/eventselection.h"

namespace racha {

namespace {

class JsonOutput final : public EventOutput
{
public:
    JsonOutput(StandardOutput& output, const Clock& clock, FilterExpressionPtr filter)
        : m_output(output)
        , m_clock(clock)
        , m_selection(std::move(filter))
    {
    }

    void begin(const QString&) override { }

    void state(const CaptureState&) override { }

    void batch(const EventBatch& batch) override;
    void failed(const QString& name, const Error& error) override;

private:
    void endLine();

    StandardOutput& m_output;
    const Clock& m_clock;
    EventSelection m_selection;
    bool m_saidFailed = false;
};

void JsonOutput::endLine()
{
    m_output.buffer() += '\n';
    m_output.flushIfLarge();
}

void JsonOutput::batch(const EventBatch& batch)
{
    const CaptureHeader& capture = *batch.capture;
    forEachInOrder(
        batch,
        [&](const Event& event) {
            if (!m_selection.accepts(event, capture.streamer))
                return;
            appendEventLine(m_output.buffer(), event, capture.streamer);
            endLine();
        },
        [&](const StreakChange& change) {
            if (change.kind != StreakChangeKind::Closed || !m_selection.accepts(change.streak))
                return;
            appendStreakLine(m_output.buffer(), change.streak);
            endLine();
        },
        [&](const Notice& notice) {
            const auto* const state = std::get_if<LiveState>(&notice.what);
            m_saidFailed = m_saidFailed || (state != nullptr && *state == LiveState::Failed);
            appendNoticeLine(m_output.buffer(), notice, capture);
            endLine();
        });
}

/// For failures before anything was recorded; later ones are in the batches.
void JsonOutput::failed(const QString& name, const Error& error)
{
    if (std::exchange(m_saidFailed, true))
        return;
    appendFailedLine(m_output.buffer(), name.toStdString(), error.code, m_clock.now());
    endLine();
}

} // namespace

std::unique_ptr<EventOutput> makeJsonOutput(StandardOutput& output, const Clock& clock,
                                            FilterExpressionPtr filter)
{
    return std::make_unique<JsonOutput>(output, clock, std::move(filter));
}

void writeJsonSummary(StandardOutput& output, const RoomStats& stats, const Coverage& coverage)
{
    appendSummaryLine(output.buffer(), stats, &coverage);
    output.buffer() += '\n';
    output.flush();
}

} // namespace racha
