// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/lines/batchlines.h"

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

/// `write` adds the members after `kind`.
template<typename Write>
void appendLine(std::string& out, std::string_view kind, Write&& write)
{
    JsonWriter json(out);
    json.beginObject();
    json.key("kind").value(kind);
    write(json);
    json.endObject();
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

void writeRoom(JsonWriter& json, const CaptureHeader& capture)
{
    json.key("room_id").value(capture.room);
    json.key("streamer_unique_id").value(capture.streamer);
}

void appendStateLine(std::string& out, const Notice& notice, LiveState state,
                     const CaptureHeader& capture)
{
    appendLine(out, "state", [&](JsonWriter& json) {
        json.key("state").value(liveStateText(state));
        json.key("time").value(isoText(notice.at));
        writeRoom(json, capture);
        if (state == LiveState::Failed)
            json.key("code").value(notice.detail);
    });
}

void appendGapLine(std::string& out, const Gap& gap, const CaptureHeader& capture)
{
    appendLine(out, "gap", [&](JsonWriter& json) {
        json.key("from").value(isoText(gap.from));
        json.key("to").value(isoText(gap.to));
        json.key("seconds").value(std::chrono::duration<double>(gap.to - gap.from).count());
        json.key("cause").value(gap.cause);
        writeRoom(json, capture);
    });
}

void appendMarkLine(std::string& out, const Notice& notice, const Mark& mark,
                    const CaptureHeader& capture)
{
    appendLine(out, "mark", [&](JsonWriter& json) {
        json.key("text").value(mark.text);
        json.key("time").value(isoText(notice.at));
        writeRoom(json, capture);
    });
}

} // namespace

void appendEventLine(std::string& out, const Event& event, std::string_view streamer)
{
    appendLine(out, "event",
               [&](JsonWriter& json) { writeEventColumns(json, event, streamer, SessionId {}); });
}

void appendStreakLine(std::string& out, const Streak& streak)
{
    appendLine(out, "streak", [&](JsonWriter& json) { writeStreakColumns(json, streak); });
}

void appendNoticeLine(std::string& out, const Notice& notice, const CaptureHeader& capture)
{
    if (const auto* const state = std::get_if<LiveState>(&notice.what))
        appendStateLine(out, notice, *state, capture);
    else if (const auto* const gap = std::get_if<Gap>(&notice.what))
        appendGapLine(out, *gap, capture);
    else if (const auto* const mark = std::get_if<Mark>(&notice.what))
        appendMarkLine(out, notice, *mark, capture);
}

void appendFailedLine(std::string& out, std::string_view streamer, ErrorCode code, WallTime at)
{
    appendLine(out, "state", [&](JsonWriter& json) {
        json.key("state").value(liveStateText(LiveState::Failed));
        json.key("time").value(isoText(at));
        json.key("room_id").null();
        writeTextOrNull(json, "streamer_unique_id", streamer);
        json.key("code").value(info(code).text);
    });
}

void appendAlertLine(std::string& out, std::string_view rule, const Event& event,
                     std::string_view streamer, std::size_t longest)
{
    std::string columns;
    JsonWriter writer(columns);
    writeEventColumns(writer, event, streamer, SessionId {});
    appendLine(out, "alert", [&](JsonWriter& json) {
        json.key("rule").value(rule);
        json.key("live").value(streamer);
        json.key("event");
        if (columns.size() <= longest)
            json.raw("{" + columns + "}");
        else
            json.null();
    });
}

void appendSummaryLine(std::string& out, const RoomStats& stats, const Coverage* coverage,
                       const CaptureHeader* capture)
{
    appendLine(out, "summary", [&](JsonWriter& json) {
        if (capture != nullptr)
            writeRoom(json, *capture);
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
        if (coverage != nullptr)
            writeCoverage(json, *coverage);
        else
            json.null();
    });
}

} // namespace racha
