// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/importedrow.h"

#include "core/base/utf8.h"
#include "core/event/columnlimits.h"
#include "core/event/event.h"
#include "core/store/sql/storedrow.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kTypeLength = 100;

void tidyText(std::string& text, std::size_t length)
{
    text = cleanUtf8(text);
    text.resize(firstCodePoints(text, length).size());
}

QJsonObject objectOf(const std::string& json)
{
    return QJsonDocument::fromJson(
               QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())))
        .object();
}

} // namespace

bool ImportedRow::tidy()
{
    tidyText(type, kTypeLength);
    for (std::string* const text : {&streamer, &uniqueId, &nickname, &streakId})
        tidyText(*text, kNameLength);
    streakStatus = streakStatusText(streakStatusFromText(streakStatus));
    data = cleanUtf8(data);
    if (receivedAt == WallTime())
        receivedAt = timestamp;
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(
        QByteArray::fromRawData(data.data(), static_cast<qsizetype>(data.size())), &error);
    return !type.empty() && room && timestamp != WallTime()
        && error.error == QJsonParseError::NoError && document.isObject();
}

std::optional<StreakRow> ImportedRow::streakRow() const
{
    if (type != eventTypeName(EventType::Gift) && type != eventTypeName(EventType::Like))
        return std::nullopt;
    StreakRow row = streakRowFrom(
        type == eventTypeName(EventType::Like) ? EventType::Like : EventType::Gift, user, data);
    return row.streakable ? std::optional(row) : std::nullopt;
}

std::string ImportedRow::contentKey() const
{
    QJsonObject wire = objectOf(data);
    for (const auto& key : {u"streak_total_count"_s, u"is_streaking"_s, u"value_usd"_s})
        wire.remove(key);
    if (wire.contains("wire_repeat_count"_L1))
        wire.remove(u"repeat_count"_s); // computed; in a predecessor's row it is the wire's
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const std::string& text) {
        hash.addData(QByteArray::fromStdString(text));
        hash.addData(QByteArray(1, '\0'));
    };
    add(std::to_string(room.value));
    add(storeText(timestamp));
    add(type);
    add(std::to_string(user.value));
    add(uniqueId);
    add(nickname);
    hash.addData(QJsonDocument(wire).toJson(QJsonDocument::Compact));
    return hash.result().toStdString();
}

} // namespace racha
