// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/coveragemanifest.h"

#include "core/batch/coveragejson.h"
#include "core/store/sql/sqleventquery.h"

#include <charconv>
#include <chrono>
#include <utility>

namespace racha {

namespace {

void writeTimeOrNull(JsonWriter& json, std::string_view key, WallTime time)
{
    json.key(key);
    if (time == WallTime())
        json.null();
    else
        json.value(isoText(time));
}

void writeGaps(JsonWriter& json, const std::vector<Gap>& gaps)
{
    json.key("gaps").beginArray();
    for (const Gap& gap : gaps) {
        json.beginObject();
        json.key("from").value(isoText(gap.from));
        json.key("to").value(isoText(gap.to));
        json.key("seconds").value(std::chrono::duration<double>(gap.to - gap.from).count());
        json.key("cause").value(gap.cause);
        json.endObject();
    }
    json.endArray();
}

void writeCapture(JsonWriter& json, const StoredCapture& capture)
{
    json.beginObject();
    json.key("session_id").value(capture.id);
    json.key("streamer_unique_id").value(capture.streamer);
    json.key("room_id").value(capture.room);
    writeTimeOrNull(json, "started_at", capture.startedAt);
    writeTimeOrNull(json, "ended_at", capture.endedAt);
    json.key("status").value(capture.status);
    json.key("coverage");
    if (capture.coverage)
        writeCoverage(json, *capture.coverage);
    else
        json.null();
    writeGaps(json, capture.gaps);
    json.endObject();
}

} // namespace

void CoverageManifest::take(EventStream::Cell session)
{
    std::int64_t id = 0;
    if (session)
        std::from_chars(session->data(), session->data() + session->size(), id);
    if (id == 0)
        ++m_rowsOfNone;
    else if (std::exchange(m_last, id) != id)
        m_sessions.insert(id);
}

Result<std::string> CoverageManifest::text(const DatabaseUrl& database, std::int64_t rows) const
{
    CapturesQuestion question;
    for (const std::int64_t id : m_sessions)
        question.sessions.push_back({id});
    question.most = m_sessions.size();
    CaptureList list;
    if (!m_sessions.empty()) {
        SqlEventQuery query(database);
        if (auto opened = query.open(); !opened)
            return tl::unexpected(opened.error());
        auto report = query.report(question);
        if (!report)
            return tl::unexpected(report.error());
        list = std::get<CaptureList>(*std::move(report));
    }
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    json.key("kind").value("coverage");
    json.key("events").value(rows);
    json.key("events_without_capture").value(m_rowsOfNone);
    json.key("captures").beginArray();
    for (const StoredCapture& capture : list.captures)
        writeCapture(json, capture);
    json.endArray();
    json.endObject();
    return text + '\n';
}

} // namespace racha
