// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/batchorder.h"
#include "app/cli/eventoutput.h"
#include "app/cli/eventselection.h"
#include "app/cli/standardoutput.h"
#include "core/batch/coveragejson.h"
#include "core/event/eventjson.h"

namespace racha {

namespace {

void writeTextOrNull(JsonWriter& json, std::string_view key, std::string_view text)
{
    json.key(key);
    if (text.empty())
        json.null();
    else
        json.value(text);
}

/// A line of its own: `write` adds the members after `kind`.
template<typename Write>
void writeLine(StandardOutput& output, std::string_view kind, Write&& write)
{
    JsonWriter json(output.buffer());
    json.beginObject();
    json.key("kind").value(kind);
    write(json);
    json.endObject();
    output.buffer() += '\n';
    output.flushIfLarge();
}

/// The columns of live_streaks, in their order.
void writeStreakColumns(JsonWriter& json, const Streak& streak)
{
    json.key("id").null();
    json.key("streak_id").value(streak.id);
    json.key("room_id").value(streak.room);
    json.key("event_type").value(eventTypeName(streak.type));
    json.key("user_id").value(streak.user);
    writeTextOrNull(json, "user_unique_id", streak.userUniqueId);
    json.key("gift_id").value(streak.gift);
    writeTextOrNull(json, "gift_name", streak.giftName);
    json.key("to_user_id").value(streak.toUser);
    json.key("group_id").value(streak.group);
    json.key("started_at").value(isoText(streak.startedAt));
    json.key("ended_at").value(isoText(streak.endedAt));
    json.key("total_count").value(streak.total);
    json.key("diamonds").value(streak.diamonds);
    writeTextOrNull(json, "end_reason", endReasonText(streak.endReason));
}

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
    void writeState(const CaptureHeader& capture, const Notice& notice, LiveState state);
    void writeNotice(const CaptureHeader& capture, const Notice& notice);

    StandardOutput& m_output;
    const Clock& m_clock;
    EventSelection m_selection;
    bool m_saidFailed = false;
};

void writeRoom(JsonWriter& json, const CaptureHeader& capture)
{
    json.key("room_id").value(capture.room);
    json.key("streamer_unique_id").value(capture.streamer);
}

void JsonOutput::batch(const EventBatch& batch)
{
    const CaptureHeader& capture = *batch.capture;
    forEachInOrder(
        batch,
        [&](const Event& event) {
            if (!m_selection.accepts(event, capture.streamer))
                return;
            writeLine(m_output, "event", [&](JsonWriter& json) {
                writeEventColumns(json, event, capture.streamer, SessionId {});
            });
        },
        [&](const StreakChange& change) {
            if (change.kind == StreakChangeKind::Closed && m_selection.accepts(change.streak))
                writeLine(m_output, "streak",
                          [&](JsonWriter& json) { writeStreakColumns(json, change.streak); });
        },
        [&](const Notice& notice) { writeNotice(capture, notice); });
}

void JsonOutput::writeState(const CaptureHeader& capture, const Notice& notice, LiveState state)
{
    writeLine(m_output, "state", [&](JsonWriter& json) {
        json.key("state").value(liveStateText(state));
        json.key("time").value(isoText(notice.at));
        writeRoom(json, capture);
        if (state == LiveState::Failed)
            json.key("code").value(notice.detail);
    });
    m_saidFailed = m_saidFailed || state == LiveState::Failed;
}

void JsonOutput::writeNotice(const CaptureHeader& capture, const Notice& notice)
{
    if (const auto* const state = std::get_if<LiveState>(&notice.what)) {
        writeState(capture, notice, *state);
    } else if (const auto* const gap = std::get_if<Gap>(&notice.what)) {
        writeLine(m_output, "gap", [&](JsonWriter& json) {
            json.key("from").value(isoText(gap->from));
            json.key("to").value(isoText(gap->to));
            json.key("seconds").value(std::chrono::duration<double>(gap->to - gap->from).count());
            json.key("cause").value(gap->cause);
            writeRoom(json, capture);
        });
    } else if (const auto* const mark = std::get_if<Mark>(&notice.what)) {
        writeLine(m_output, "mark", [&](JsonWriter& json) {
            json.key("text").value(mark->text);
            json.key("time").value(isoText(notice.at));
            writeRoom(json, capture);
        });
    }
}

/// For failures before anything was recorded; later ones are in the batches.
void JsonOutput::failed(const QString& name, const Error& error)
{
    if (m_saidFailed)
        return;
    m_saidFailed = true;
    writeLine(m_output, "state", [&](JsonWriter& json) {
        json.key("state").value(liveStateText(LiveState::Failed));
        json.key("time").value(isoText(m_clock.now()));
        json.key("room_id").null();
        writeTextOrNull(json, "streamer_unique_id", name.toStdString());
        json.key("code").value(info(error.code).text);
    });
}

} // namespace

std::unique_ptr<EventOutput> makeJsonOutput(StandardOutput& output, const Clock& clock,
                                            FilterExpressionPtr filter)
{
    return std::make_unique<JsonOutput>(output, clock, std::move(filter));
}

void writeJsonSummary(StandardOutput& output, const RoomStats& stats, const Coverage& coverage)
{
    writeLine(output, "summary", [&](JsonWriter& json) {
        json.key("events").beginObject();
        for (std::size_t i = 0; i < stats.events.size(); ++i) {
            if (stats.events[i] > 0)
                json.key(eventTypeName(static_cast<EventType>(i))).value(stats.events[i]);
        }
        json.endObject();
        json.key("diamonds").value(stats.diamonds);
        json.key("streaks").value(stats.streaks);
        json.key("duplicates").value(stats.duplicates);
        json.key("decode_errors").value(stats.decodeErrors);
        json.key("coverage");
        writeCoverage(json, coverage);
    });
    output.flush();
}

} // namespace racha
