// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/storedrow.h"

#include "core/base/jsonwriter.h"
#include "core/store/sql/columnvalue.h"
#include "core/store/sql/sqlconnection.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

Id idFromJson(const QJsonValue& value)
{
    return Id {value.isString() ? value.toString().toLongLong() : value.toInteger()};
}

std::optional<std::int64_t> integerAt(const QJsonObject& data, QLatin1StringView key)
{
    const QJsonValue value = data[key];
    return value.isDouble() ? std::optional<std::int64_t>(value.toInteger()) : std::nullopt;
}

void readGift(StreakRow& row, const QJsonObject& data)
{
    const auto gift = data["gift"_L1].toObject();
    row.gift = idFromJson(gift["id"_L1]);
    row.giftName = gift["name"_L1].toString().toStdString();
    row.diamondCount = gift["diamond_count"_L1].toInteger();
    // A predecessor's row does not tell what the wire said.
    row.streakable = gift["streakable"_L1].toBool() && data.contains("wire_repeat_count"_L1);
    row.to = idFromJson(data["to_user"_L1].toObject()["id"_L1]);
    row.group = idFromJson(data["group_id"_L1]);
    row.wireCount = data["wire_repeat_count"_L1].toInteger();
    row.wireEnd = data["repeat_end"_L1].toBool();
}

StreakCells cellsOf(const QJsonObject& data, EventType type)
{
    StreakCells cells;
    cells.total = integerAt(data, "streak_total_count"_L1);
    if (type == EventType::Like) {
        cells.wire = integerAt(data, "like_count"_L1);
        return cells;
    }
    cells.wire = integerAt(data, "wire_repeat_count"_L1);
    cells.added = integerAt(data, "repeat_count"_L1);
    if (const QJsonValue value = data["is_streaking"_L1]; value.isBool())
        cells.isStreaking = value.toBool();
    if (const QJsonValue value = data["value_usd"_L1]; value.isDouble())
        cells.valueUsd = value.toDouble();
    cells.usdPerDiamond = data["usd_per_diamond"_L1].toDouble();
    return cells;
}

QJsonObject objectOf(const std::string& json)
{
    return QJsonDocument::fromJson(
               QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())))
        .object();
}

void readWireValues(StreakRow& row, const QJsonObject& data)
{
    if (row.type == EventType::Gift) {
        readGift(row, data);
        return;
    }
    row.streakable = row.from && data.contains("streak_total_count"_L1);
    row.wireCount = data["like_count"_L1].toInteger();
}

StoredRow rowFrom(const QSqlQuery& query)
{
    StoredRow stored;
    StreakRow& row = stored.row;
    stored.id = query.value(0).toLongLong();
    row.ref.message = idOf(query.value(1));
    if (!row.ref.message)
        row.ref.number = -stored.id;
    row.type = utf8Of(query.value(2)) == eventTypeName(EventType::Like) ? EventType::Like
                                                                        : EventType::Gift;
    row.timestamp = timeOf(query.value(3));
    row.receivedAt = timeOf(query.value(4));
    row.from = idOf(query.value(5));
    row.fromUniqueId = utf8Of(query.value(6));
    stored.streakId = utf8Of(query.value(7));
    stored.statusText = utf8Of(query.value(8));
    stored.status = streakStatusFromText(stored.statusText);
    stored.isStreaking = query.value(9).toLongLong();
    stored.diamonds = query.value(10).toLongLong();
    stored.data = utf8Of(query.value(11));
    stored.session = idOf(query.value(12));
    stored.room = idOf(query.value(13));
    const QJsonObject data = objectOf(stored.data);
    stored.cells = cellsOf(data, row.type);
    readWireValues(row, data);
    return stored;
}

/// Replaces the value behind `"key":`. The writer escapes quotes inside of text, so that the
/// pattern stands nowhere else; the first one is the top level's for all keys that we compute.
void replaceValue(std::string& json, std::string_view quotedKey, std::string_view value)
{
    const auto at = json.find(quotedKey);
    if (at == std::string::npos)
        return;
    const auto begin = at + quotedKey.size();
    const auto end = json.find_first_of(",}", begin);
    if (end != std::string::npos)
        json.replace(begin, end - begin, value);
}

double numberBehind(const std::string& json, std::string_view quotedKey)
{
    const auto at = json.find(quotedKey);
    return at == std::string::npos
        ? 0.0
        : QByteArray::fromRawData(json.data() + at + quotedKey.size(),
                                  static_cast<qsizetype>(std::min<std::size_t>(
                                      32, json.size() - at - quotedKey.size())))
              .split(',')
              .first()
              .split('}')
              .first()
              .toDouble();
}

} // namespace

StreakRow streakRowFrom(EventType type, UserId from, const std::string& data)
{
    StreakRow row;
    row.type = type;
    row.from = from;
    readWireValues(row, objectOf(data));
    return row;
}

StreakKey keyOf(const Streak& streak)
{
    if (streak.type == EventType::Like)
        return {EventType::Like, streak.user, {}, {}, {}};
    return {streak.type, streak.user, streak.gift, streak.toUser, streak.group};
}

Result<std::vector<StoredRow>> readStoredRows(SqlConnection& connection, const QString& condition,
                                              const QVariantList& values, const QString& from)
{
    const SqlDialect& dialect = connection.dialect();
    auto query =
        connection.run(u"SELECT id, message_id, event_type, "_s + dialect.timeText(u"timestamp"_s)
                           + u", "_s + dialect.timeText(u"received_at"_s)
                           + u", user_id, user_unique_id, streak_id, streak_status, "
                             "is_streaking, diamonds, event_data, session_id, room_id FROM "_s
                           + from + u" WHERE " + condition,
                       values);
    if (!query)
        return tl::unexpected(query.error());
    std::vector<StoredRow> rows;
    while ((*query)->next())
        rows.push_back(rowFrom(**query));
    (*query)->finish();
    return rows;
}

Result<bool> writeStreakCells(SqlConnection& connection, const StoredRow& row,
                              const StreakMark& mark, WallTime now)
{
    const std::string data = withStreakCells(row.data, mark);
    const bool isSame = row.streakId == mark.streakId
        && row.statusText == streakStatusText(mark.status)
        && row.isStreaking == (mark.isStreaking ? 1 : 0) && row.diamonds == mark.diamonds
        && row.data == data;
    if (isSame)
        return false;
    auto query = connection.run(
        u"UPDATE live_events SET streak_id = ?, streak_status = ?, is_streaking = ?, diamonds = ?, "
        "event_data = ?, updated_at = ? WHERE id = ?"_s,
        {nameValue(mark.streakId), nameValue(streakStatusText(mark.status)),
         mark.isStreaking ? 1 : 0, numberValue(mark.diamonds), QString::fromStdString(data),
         timeValue(now), numberValue(row.id)});
    return query ? Result<bool>(true) : tl::unexpected(query.error());
}

std::string withStreakCells(std::string data, const StreakMark& mark)
{
    const double usdEach =
        numberBehind(data, "\"diamond_count\":") * numberBehind(data, "\"usd_per_diamond\":");
    replaceValue(data, "\"repeat_count\":", std::to_string(mark.added));
    replaceValue(data, "\"streak_total_count\":", std::to_string(mark.total));
    replaceValue(data, "\"value_usd\":", decimalText(static_cast<double>(mark.total) * usdEach));
    return withIsStreaking(std::move(data), mark.isStreaking);
}

std::string withIsStreaking(std::string data, bool isStreaking)
{
    replaceValue(data, "\"is_streaking\":", isStreaking ? "true" : "false");
    return data;
}

} // namespace racha
