// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/cli/reportoutput.h"

#include "core/batch/coveragejson.h"
#include "ui/words/coveragetext.h"
#include "ui/words/eventsentence.h"
#include "ui/words/formatters.h"
#include "ui/words/streakverdict.h"

#include <QCoreApplication>

#include <cwchar>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReportOutputText
{
    Q_DECLARE_TR_FUNCTIONS(ReportOutputText)
};

/// A nickname may be as long as a screen is wide.
constexpr int kWidestCell = 40;

int widthOf(char32_t codePoint)
{
    return std::max(::wcwidth(static_cast<wchar_t>(codePoint)), 0);
}

/// Places on a terminal, which gives two to an ideograph.
int widthOf(const QString& text)
{
    int width = 0;
    for (const char32_t codePoint : text.toUcs4())
        width += widthOf(codePoint);
    return width;
}

QString shortened(const QString& text)
{
    if (widthOf(text) <= kWidestCell)
        return text;
    QString kept;
    int width = 1;
    for (const char32_t codePoint : text.toUcs4()) {
        width += widthOf(codePoint);
        if (width > kWidestCell)
            break;
        kept += QChar::fromUcs4(codePoint);
    }
    return kept + u'…';
}

QString padded(const QString& text, int width, bool isRight)
{
    const QString space(std::max(width - widthOf(text), 0), u' ');
    return isRight ? space + text : text + space;
}

void writeTextOrNull(JsonWriter& json, std::string_view key, std::string_view text)
{
    json.key(key);
    if (text.empty())
        json.null();
    else
        json.value(text);
}

/// The columns of live_events, in their order.
void writeEvent(JsonWriter& json, const StoredEvent& event)
{
    json.key("id").value(Id {event.id});
    json.key("event_type").value(eventTypeName(event.type));
    json.key("timestamp").value(isoText(event.timestamp));
    json.key("received_at").value(isoText(event.receivedAt));
    json.key("room_id").value(event.room);
    json.key("streamer_unique_id").value(event.streamer);
    json.key("user_id").value(event.user);
    writeTextOrNull(json, "user_unique_id", event.userUniqueId);
    writeTextOrNull(json, "user_nickname", event.userNickname);
    json.key("is_streaking").value(event.isStreaking);
    writeTextOrNull(json, "streak_id", event.streakId);
    writeTextOrNull(json, "streak_status", streakStatusText(event.streakStatus));
    json.key("event_data");
    if (event.data.empty())
        json.null();
    else
        json.raw(event.data);
    json.key("created_at").value(isoText(event.createdAt));
    json.key("updated_at").value(isoText(event.updatedAt));
    json.key("session_id").value(event.session);
    json.key("message_id").value(event.message);
    json.key("diamonds").value(event.diamonds);
}

QString clockText(WallTime time)
{
    return words::reportTime(time).mid(11);
}

} // namespace

template<typename Write>
void ReportOutput::line(std::string_view kind, Write&& write)
{
    JsonWriter json(m_output.buffer());
    json.beginObject();
    json.key("kind").value(kind);
    write(json);
    json.endObject();
    m_output.buffer() += '\n';
    m_output.flushIfLarge();
}

void ReportOutput::begin(const QString& report, const StoredLive* live, bool isNewest)
{
    if (m_isJson) {
        line("report", [&](JsonWriter& json) {
            json.key("report").value(report.toStdString());
            json.key("room_id").value(live ? live->room : RoomId());
            writeTextOrNull(json, "streamer_unique_id", live ? live->streamer : std::string());
            json.key("is_newest").value(isNewest);
        });
        return;
    }
    if (live == nullptr) {
        m_output.writeLine(isNewest ? ReportOutputText::tr("No live is stored yet.")
                                    : ReportOutputText::tr("All lives"));
    } else {
        const QString title = words::liveTitle(*live) + u" · " + QString::number(live->room.value);
        m_output.writeLine(
            isNewest
                ? ReportOutputText::tr("%1 (the newest; --live ROOM chooses another)").arg(title)
                : title);
    }
    m_output.writeLine(QString());
}

void ReportOutput::note(const QString& text)
{
    if (!m_isJson)
        m_output.writeLine(text);
}

void ReportOutput::page(const QByteArray& text)
{
    m_output.buffer().append(text.constData(), static_cast<std::size_t>(text.size()));
    m_output.flushIfLarge();
}

void ReportOutput::table(const ReportTable& table)
{
    if (!m_isJson) {
        printTable(table);
        return;
    }
    for (std::size_t row = 0; row < table.rows.size() && !isBroken(); ++row)
        line(table.kind, [&](JsonWriter& json) { writeReportRow(json, table, row); });
}

void ReportOutput::printTable(const ReportTable& table)
{
    if (table.rows.empty()) {
        m_output.writeLine(ReportOutputText::tr("Nothing of this is stored."));
        return;
    }
    std::vector<std::size_t> shown;
    std::vector<int> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].kind == ReportColumn::Kind::Machine)
            continue;
        int width = widthOf(table.columns[i].title);
        for (const auto& row : table.rows)
            width = std::max(width, widthOf(shortened(row[i].text)));
        shown.push_back(i);
        widths.push_back(width);
    }
    const auto print = [&](const auto& cellOf) {
        QString text;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const bool isNumber = table.columns[shown[i]].kind == ReportColumn::Kind::Number;
            text += (i > 0 ? u"  "_s : QString())
                + padded(shortened(cellOf(shown[i])), widths[i], isNumber);
        }
        while (text.endsWith(u' '))
            text.chop(1);
        m_output.writeLine(text);
    };
    print([&table](std::size_t i) { return table.columns[i].title; });
    for (const auto& row : table.rows)
        print([&row](std::size_t i) { return row[i].text; });
}

void ReportOutput::summary(const LiveSummary& summary, const StoredLive* live)
{
    const auto figures = words::summaryFigures(summary, m_rate);
    if (m_isJson) {
        line("summary", [&](JsonWriter& json) {
            json.key("room_id").value(live ? live->room : RoomId());
            writeTextOrNull(json, "streamer_unique_id", live ? live->streamer : std::string());
            writeTextOrNull(json, "name", summary.name);
            json.key("lives").value(summary.lives);
            json.key("is_running").value(summary.isRunning);
            json.key("events").beginObject();
            for (std::size_t i = 0; i < kEventTypeCount; ++i) {
                if (summary.figures.events[i] > 0)
                    json.key(eventTypeName(static_cast<EventType>(i)))
                        .value(summary.figures.events[i]);
            }
            json.endObject();
            for (const SummaryFigure& figure : figures) {
                json.key(figure.key);
                writeReportValue(json, figure.cell.value);
            }
            json.key("gifters").value(summary.gifters);
            json.key("commenters").value(summary.commenters);
            json.key("room_likes").value(summary.figures.roomLikes);
            json.key("best_minute_diamonds").value(summary.mostDiamonds.amount);
            json.key("busiest_minute_events").value(summary.mostEvents.amount);
            json.key("gaps").value(static_cast<std::int64_t>(summary.gaps.size()));
            json.key("rate").value(m_rate.perDiamond);
            json.key("currency").value(m_rate.currency.toStdString());
            json.key("is_estimate").value(true);
            if (summary.coverage) {
                json.key("coverage");
                writeCoverage(json, *summary.coverage);
            }
        });
        return;
    }
    int width = 0;
    for (const SummaryFigure& figure : figures)
        width = std::max(width, widthOf(figure.title));
    for (const SummaryFigure& figure : figures) {
        QString text = padded(figure.title + u':', width + 3, false) + figure.cell.text;
        if (!figure.remark.isEmpty())
            text += u" (" + figure.remark + u')';
        m_output.writeLine(text);
    }
    if (!summary.coverage)
        return;
    m_output.writeLine(QString());
    m_output.writeLine(words::coverageSentence(*summary.coverage));
    m_output.writeLine(QString());
    printTable(words::coverageTable(*summary.coverage));
}

void ReportOutput::streak(const StreakDetail& detail)
{
    if (m_isJson)
        return; // its row says it all; its events follow
    const Streak& streak = detail.streak;
    m_output.writeLine(
        words::streakVerdict(streak, detail.settings, QString::fromStdString(streak.userUniqueId)));
    m_output.writeLine(QString());
    ReportTable steps {"step",
                       {{"time", ReportOutputText::tr("Time")},
                        {"wire", ReportOutputText::tr("Told"), ReportColumn::Kind::Number},
                        {"added", ReportOutputText::tr("Added"), ReportColumn::Kind::Number},
                        {"total", ReportOutputText::tr("Total"), ReportColumn::Kind::Number},
                        {"status", ReportOutputText::tr("State")}},
                       {}};
    for (const StreakStep& step : detail.steps) {
        steps.rows.push_back({{words::reportTime(step.timestamp), step.timestamp},
                              {words::number(step.wire), step.wire},
                              {u'+' + words::number(step.added), step.added},
                              {words::number(step.total), step.total},
                              {words::streakStatusWord(step.status), {}}});
    }
    printTable(steps);
    if (static_cast<std::size_t>(detail.stepCount) > detail.steps.size())
        m_output.writeLine(ReportOutputText::tr("… and %n more", "events of a streak",
                                                static_cast<int>(detail.stepCount)
                                                    - static_cast<int>(detail.steps.size())));
}

void ReportOutput::event(const StoredEvent& event)
{
    if (m_isJson)
        line("event", [&](JsonWriter& json) { writeEvent(json, event); });
    else
        m_output.writeLine(clockText(event.timestamp) + u"  "_s + words::eventLine(eventOf(event)));
}

} // namespace racha
