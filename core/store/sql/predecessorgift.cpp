// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/predecessorgift.h"

#include "core/store/sql/columnvalue.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>

#include <algorithm>
#include <functional>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Numbers stand there as numbers or as texts.
std::int64_t numberOf(const QJsonValue& value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

/// A number that others are multiplied with: what no gift can have is nonsense.
std::int64_t countOf(const QJsonValue& value)
{
    constexpr std::int64_t kMost = 100'000'000;
    return std::clamp<std::int64_t>(numberOf(value), 0, kMost);
}

/// Who gave it. The id is often unknown: then somebody of that name, or of that streak, is one
/// person; the number only has to be the same for the same one.
UserId senderOf(const QSqlQuery& query)
{
    if (const UserId known = idOf(query.value(2)))
        return known;
    for (const int column : {3, 4}) {
        const std::string name = utf8Of(query.value(column));
        if (!name.empty())
            return UserId {static_cast<std::int64_t>(std::hash<std::string>()(name) >> 1U) | 1};
    }
    return {};
}

} // namespace

PredecessorGift::PredecessorGift(const QSqlQuery& query)
    : m_id(query.value(0).toLongLong())
    , m_timeText(query.value(1).toString())
    , m_diamonds(query.value(6).toLongLong())
{
    const auto data =
        QJsonDocument::fromJson(QByteArray::fromStdString(utf8Of(query.value(7)))).object();
    const auto gift = data["gift"_L1].toObject();
    m_row.ref.number = m_id;
    m_row.type = EventType::Gift;
    m_row.from = senderOf(query);
    m_row.gift = GiftId {numberOf(gift["id"_L1])};
    m_row.diamondCount = countOf(gift["diamond_count"_L1]);
    m_row.wireCount = countOf(data["repeat_count"_L1]);
    m_row.streakable = m_row.from
        && (gift["streakable"_L1].toBool() || numberOf(gift["type"_L1]) == 1
            || !query.value(4).isNull());
    m_row.wireEnd = m_row.streakable && query.value(5).toInt() == 0;
    m_row.timestamp = wallTimeFromText(m_timeText.toStdString());
    m_row.receivedAt = m_row.timestamp;
}

} // namespace racha
