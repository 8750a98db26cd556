// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/export/coveragemanifest.h"

#include "core/batch/coveragejson.h"
#include "core/export/filterwithoutpeople.h"
#include "core/export/keyedpseudonyms.h"
#include "core/store/sql/sqleventquery.h"
#include "proto/redactionrules.h"

#include <QFileInfo>

#include <charconv>
#include <chrono>
#include <utility>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeTimeOrNull(JsonWriter& json, std::string_view key, WallTime time)
{
    json.key(key);
    if (time == WallTime())
        json.null();
    else
        json.value(isoText(time));
}

/// Recordings and stores of others may hold anything there: with pseudonyms it is told where it is
/// a plain word.
void writeWord(JsonWriter& json, std::string_view word, const ExportPrivacy& privacy)
{
    if (privacy.hasPseudonyms() && !isServiceWord(word))
        json.null();
    else
        json.value(word);
}

/// The same of names of parts: what cannot be told is one part without a name.
Coverage toldCoverage(Coverage coverage, const ExportPrivacy& privacy)
{
    if (!privacy.hasPseudonyms())
        return coverage;
    for (Coverage::Part& part : coverage.parts) {
        if (!isServiceWord(part.name))
            part.name.clear();
    }
    return joined({&coverage, 1});
}

void writeGaps(JsonWriter& json, const std::vector<Gap>& gaps, const ExportPrivacy& privacy)
{
    json.key("gaps").beginArray();
    for (const Gap& gap : gaps) {
        json.beginObject();
        json.key("from").value(isoText(gap.from));
        json.key("to").value(isoText(gap.to));
        json.key("seconds").value(std::chrono::duration<double>(gap.to - gap.from).count());
        json.key("cause");
        writeWord(json, gap.cause, privacy);
        json.endObject();
    }
    json.endArray();
}

void writeTextOrNull(JsonWriter& json, std::string_view key, const QString& text)
{
    json.key(key);
    if (text.isEmpty())
        json.null();
    else
        json.value(text.toStdString());
}

std::string_view formatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::JsonLines:
        return "jsonl";
    case ExportFormat::Xlsx:
        return "xlsx";
    case ExportFormat::Csv:
        break;
    }
    return "csv";
}

void writeForm(JsonWriter& json, const ExportForm& form)
{
    json.key("format").value(formatName(form.format));
    json.key("columns").beginArray();
    for (const ExportColumn& column : form.columns)
        json.value(column.name.toStdString());
    json.endArray();
    json.key("zone").value(form.zone.isEmpty() ? "UTC" : form.zone.toStdString());
    if (form.format != ExportFormat::Csv)
        return;
    json.key("delimiter").value(std::string_view(&form.delimiter, 1));
    json.key("byte_order_mark").value(form.hasByteOrderMark);
    json.key("raw_cells").value(form.cells == CsvCells::Raw);
}

/// Which events were asked for. People are searched by name: what could be one is not told where
/// the rows do not tell it.
void writeFilter(JsonWriter& json, const HistoryFilter& filter, const ExportPrivacy& privacy)
{
    QString text = filter.expression ? filter.expression->text() : QString();
    if (privacy.hasPseudonyms())
        text = filterWithoutPeople(text, privacy);
    writeTextOrNull(json, "filter", text);
    json.key("words").beginArray();
    for (const std::string& word : filter.words)
        json.value(privacy.hasPseudonyms() ? std::string("…") : word);
    json.endArray();
    writeTimeOrNull(json, "from", filter.from);
    writeTimeOrNull(json, "until", filter.until);
    writeTimeOrNull(json, "now", filter.now);
}

void writePrivacy(JsonWriter& json, const ExportPrivacy& privacy)
{
    json.key("pseudonyms");
    if (privacy.hasPseudonyms()) {
        json.beginObject();
        json.key("key_fingerprint").value(KeyedPseudonyms(privacy.key).fingerprint());
        json.key("streamer_hidden").value(privacy.hidesStreamer);
        json.endObject();
    } else {
        json.null();
    }
    json.key("text_dropped").value(privacy.dropsText);
}

void writeExport(JsonWriter& json, const ExportTask& task, const ExportedFile& file)
{
    json.key("export").beginObject();
    writeTextOrNull(json, "file",
                    task.target == "-"_L1 ? QString() : QFileInfo(task.target).fileName());
    json.key("bytes").value(file.written.bytes);
    json.key("sha256").value(file.sha256.toStdString());
    writeForm(json, task.form);
    writeFilter(json, task.filter, task.privacy);
    json.key("limit");
    if (task.mostRows > 0)
        json.value(task.mostRows);
    else
        json.null();
    writePrivacy(json, task.privacy);
    json.endObject();
}

/// Whose live it was, as the rows tell it.
class StreamerNames
{
public:
    explicit StreamerNames(const ExportPrivacy& privacy)
        : m_isHidden(privacy.hasPseudonyms() && privacy.hidesStreamer)
        , m_pseudonyms(privacy.key)
    {
    }

    void write(JsonWriter& json, const StoredCapture& capture)
    {
        json.key("streamer_unique_id")
            .value(m_isHidden ? m_pseudonyms.person({{}, capture.streamer, {}}) : capture.streamer);
        json.key("room_id");
        if (m_isHidden && capture.room)
            json.value(m_pseudonyms.room(std::to_string(capture.room.value)));
        else
            json.value(capture.room);
    }

private:
    const bool m_isHidden;
    KeyedPseudonyms m_pseudonyms;
};

void writeCapture(JsonWriter& json, const StoredCapture& capture, StreamerNames& streamers,
                  const ExportPrivacy& privacy)
{
    json.beginObject();
    json.key("session_id").value(capture.id);
    streamers.write(json, capture);
    writeTimeOrNull(json, "started_at", capture.startedAt);
    writeTimeOrNull(json, "ended_at", capture.endedAt);
    json.key("status");
    writeWord(json, capture.status, privacy);
    json.key("coverage");
    if (capture.coverage)
        writeCoverage(json, toldCoverage(*capture.coverage, privacy));
    else
        json.null();
    writeGaps(json, capture.gaps, privacy);
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

Result<CaptureList> CoverageManifest::captures(const DatabaseUrl& database) const
{
    if (m_sessions.empty())
        return CaptureList();
    CapturesQuestion question;
    for (const std::int64_t id : m_sessions)
        question.sessions.push_back({id});
    question.most = m_sessions.size();
    SqlEventQuery query(database);
    if (auto opened = query.open(); !opened)
        return tl::unexpected(opened.error());
    auto report = query.report(question);
    if (!report)
        return tl::unexpected(report.error());
    return std::get<CaptureList>(*std::move(report));
}

Result<std::string> CoverageManifest::text(const ExportTask& task, const ExportedFile& file) const
{
    const auto list = captures(task.database);
    if (!list)
        return tl::unexpected(list.error());
    StreamerNames streamers(task.privacy);
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    json.key("kind").value("coverage");
    writeTextOrNull(json, "program", task.program);
    json.key("schema").value(migrations().back().version);
    json.key("exported_at").value(isoText(file.startedAt));
    writeExport(json, task, file);
    json.key("events").value(file.written.rows);
    json.key("events_without_capture").value(m_rowsOfNone);
    json.key("captures").beginArray();
    for (const StoredCapture& capture : list->captures)
        writeCapture(json, capture, streamers, task.privacy);
    json.endArray();
    json.endObject();
    return text + '\n';
}

} // namespace racha
