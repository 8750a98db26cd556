// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/store/sql/predecessorgift.h"

#include <QJsonDocument>
#include <QJsonObject>

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
UserId senderOf(const PredecessorGift& gift)
{
    if (gift.user)
        return gift.user;
    const std::string& name = gift.uniqueId.empty() ? gift.streakId : gift.uniqueId;
    if (name.empty())
        return {};
    return UserId {static_cast<std::int64_t>(std::hash<std::string>()(name) >> 1U) | 1};
}

} // namespace

StreakRow PredecessorGift::row() const
{
    const auto object = QJsonDocument::fromJson(QByteArray::fromStdString(data)).object();
    const auto gift = object["gift"_L1].toObject();
    StreakRow row;
    row.ref.number = id;
    row.type = EventType::Gift;
    row.from = senderOf(*this);
    row.gift = GiftId {numberOf(gift["id"_L1])};
    row.diamondCount = countOf(gift["diamond_count"_L1]);
    row.wireCount = countOf(object["repeat_count"_L1]);
    row.streakable = row.from
        && (gift["streakable"_L1].toBool() || numberOf(gift["type"_L1]) == 1 || !streakId.empty());
    row.wireEnd = row.streakable && !isStreaking;
    row.timestamp = timestamp;
    row.receivedAt = timestamp;
    return row;
}

} // namespace racha
