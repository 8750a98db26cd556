// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/eventoutput.h"
#include "app/cli/messages.h"
#include "app/cli/standardoutput.h"
#include "core/lines/batchorder.h"
#include "core/lines/eventselection.h"
#include "ui/words/errortext.h"
#include "ui/words/eventsentence.h"
#include "ui/words/formatters.h"

#include <QCoreApplication>

#include <optional>
#include <unordered_map>

namespace racha {

namespace {

struct TextOutputText
{
    Q_DECLARE_TR_FUNCTIONS(TextOutputText)
};

constexpr std::size_t kMostOpen = 100'000;

std::chrono::seconds roundedUp(std::chrono::microseconds time)
{
    return std::max(std::chrono::ceil<std::chrono::seconds>(time), std::chrono::seconds {0});
}

class TextOutput final : public EventOutput
{
public:
    TextOutput(StandardOutput& output, QString prefix, const Clock& clock,
               FilterExpressionPtr filter)
        : m_output(output)
        , m_prefix(std::move(prefix))
        , m_clock(clock)
        , m_selection(std::move(filter))
    {
    }

    void begin(const QString& name) override;
    void batch(const EventBatch& batch) override;
    void state(const CaptureState& state) override;

    void failed(const QString&, const Error&) override { } // said on standard error

private:
    void print(const QString& line) { m_output.writeLine(QString(m_prefix + line)); }

    void printEvent(const Event& event, std::string_view streamer);
    void printStreak(const StreakChange& change);
    void printNotice(const CaptureHeader& capture, const Notice& notice);
    void announce(const QString& name, RoomId room);

    StandardOutput& m_output;
    QString m_prefix;
    const Clock& m_clock;
    EventSelection m_selection;
    bool m_hasBegun = false;
    RoomId m_announced;
    bool m_hasEnded = false;
    int m_toldAttempt = 0;
    /// What the last growing message of each open gift streak added.
    std::unordered_map<std::string, std::int64_t> m_additions;
};

void TextOutput::begin(const QString& name)
{
    if (!std::exchange(m_hasBegun, true))
        print(words::beginLine(name));
}

void TextOutput::announce(const QString& name, RoomId room)
{
    begin(name);
    if (std::exchange(m_announced, room) != room) {
        m_hasEnded = false;
        print(words::connectedLine(name, room));
    }
}

void TextOutput::batch(const EventBatch& batch)
{
    begin(QString::fromStdString(batch.capture->streamer));
    forEachInOrder(
        batch, [&](const Event& event) { printEvent(event, batch.capture->streamer); },
        [this](const StreakChange& change) { printStreak(change); },
        [&](const Notice& notice) { printNotice(*batch.capture, notice); });
}

void TextOutput::printEvent(const Event& event, std::string_view streamer)
{
    std::int64_t last = 0;
    if (const auto* const gift = std::get_if<GiftEvent>(&event.payload);
        gift != nullptr && !event.streakId.empty()) {
        if (m_additions.size() > kMostOpen)
            m_additions.clear(); // late messages of closed streaks leave entries behind
        std::int64_t& remembered = m_additions[event.streakId];
        if (gift->added > 0)
            remembered = gift->added;
        last = remembered;
    }
    if (m_selection.accepts(event, streamer))
        print(words::eventLine(event, last));
}

void TextOutput::printStreak(const StreakChange& change)
{
    if (change.kind != StreakChangeKind::Closed || change.streak.type != EventType::Gift)
        return;
    const auto found = m_additions.find(change.streak.id);
    const std::int64_t last = found == m_additions.end() ? 0 : found->second;
    if (found != m_additions.end())
        m_additions.erase(found);
    // The message with the end mark has printed its end itself.
    if (change.streak.endReason != EndReason::WireEnd && m_selection.accepts(change.streak))
        print(words::streakEndedLine(change.streak, last));
}

void TextOutput::printNotice(const CaptureHeader& capture, const Notice& notice)
{
    if (const auto* const state = std::get_if<LiveState>(&notice.what)) {
        if (*state == LiveState::Live)
            announce(QString::fromStdString(capture.streamer), capture.room);
        else if (*state == LiveState::Ended && !std::exchange(m_hasEnded, true))
            print(words::liveEndedLine());
    } else if (const auto* const gap = std::get_if<Gap>(&notice.what)) {
        print(words::reconnectedLine(roundedUp(gap->to - gap->from)));
        m_toldAttempt = 0;
    } else if (const auto* const mark = std::get_if<Mark>(&notice.what)) {
        print(words::markLine(mark->text));
    }
}

void TextOutput::state(const CaptureState& state)
{
    switch (state.phase) {
    case CapturePhase::Live:
    case CapturePhase::Paused:
        if (!state.isReplay && state.room)
            announce(state.username, state.room);
        break;
    case CapturePhase::Reconnecting:
        if (state.retryAt && std::exchange(m_toldAttempt, state.attempt) != state.attempt) {
            const auto cause = state.error ? info(state.error->code).text : std::string_view();
            print(words::connectionLostLine(cause, roundedUp(*state.retryAt - m_clock.now())));
        }
        break;
    default:
        break;
    }
}

} // namespace

std::unique_ptr<EventOutput> makeTextOutput(StandardOutput& output, const QString& prefix,
                                            const Clock& clock, FilterExpressionPtr filter)
{
    return std::make_unique<TextOutput>(output, prefix, clock, std::move(filter));
}

QString summaryText(const RoomStats& stats)
{
    return TextOutputText::tr("events: %1, streaks: %2, diamonds: %3, duplicates: %4, "
                              "not decoded: %5")
        .arg(words::number(stats.eventCount()), words::number(stats.streaks),
             words::number(stats.diamonds), words::number(stats.duplicates),
             words::number(stats.decodeErrors));
}

} // namespace racha
