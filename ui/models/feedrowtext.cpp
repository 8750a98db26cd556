// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "ui/models/feedrowtext.h"

#include "core/base/csvcell.h"
#include "core/base/jsonwriter.h"
#include "ui/models/feedrow.h"
#include "ui/presentation/eventpresenter.h"

#include <QStringList>

#include <array>

namespace racha {

namespace {

void textOrNull(JsonWriter& json, std::string_view key, std::string_view text)
{
    json.key(key);
    if (text.empty())
        json.null();
    else
        json.value(text);
}

std::string jsonOf(const FeedRow& row, std::string_view streamer)
{
    std::string text;
    JsonWriter json(text);
    json.beginObject();
    json.key("event_type").value(eventTypeName(row.type));
    json.key("timestamp").value(isoText(row.timestamp));
    json.key("received_at").value(isoText(row.lastAt));
    json.key("room_id").value(row.room);
    textOrNull(json, "streamer_unique_id", streamer);
    json.key("user_id").value(row.user);
    textOrNull(json, "user_unique_id", row.handle.toStdString());
    textOrNull(json, "user_nickname", row.name.toStdString());
    json.key("is_streaking").value(row.isStreakRunning());
    textOrNull(json, "streak_id", row.streakId);
    textOrNull(json, "streak_status", streakStatusText(row.streak));
    json.key("event_data").raw(row.data.json());
    json.key("message_id").value(row.message);
    json.key("diamonds").value(static_cast<std::int64_t>(row.diamonds));
    json.endObject();
    return text;
}

std::string csvOf(const FeedRow& row)
{
    const bool isGift = row.type == EventType::Gift;
    const std::array<std::string, 9> cells {isoText(row.at),
                                            std::string(eventTypeShortName(row.type)),
                                            row.handle.toStdString(),
                                            row.name.toStdString(),
                                            isGift ? std::string() : row.text.toStdString(),
                                            isGift ? row.text.toStdString() : std::string(),
                                            row.count > 0 ? std::to_string(row.count)
                                                          : std::string(),
                                            std::to_string(row.diamonds),
                                            std::string(streakStatusText(row.streak))};
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += ',';
        appendCsvCell(line, cells[i]);
    }
    return line;
}

} // namespace

QString feedRowsAsText(const std::vector<const FeedRow*>& rows)
{
    QStringList lines;
    for (const FeedRow* const row : rows)
        lines << EventPresenter::line(*row);
    return lines.join(u'\n');
}

QString feedRowsAsJson(const std::vector<const FeedRow*>& rows, std::string_view streamer)
{
    std::string text;
    for (const FeedRow* const row : rows) {
        if (!row->isNotice())
            text += jsonOf(*row, streamer) + '\n';
    }
    return QString::fromStdString(text);
}

QString feedRowsAsCsv(const std::vector<const FeedRow*>& rows)
{
    std::string text = "time,type,user,nickname,text,gift,count,diamonds,streak\r\n";
    for (const FeedRow* const row : rows) {
        if (!row->isNotice())
            text += csvOf(*row) + "\r\n";
    }
    return QString::fromStdString(text);
}

} // namespace racha
