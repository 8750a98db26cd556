// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/eventrecord.h"

#include "core/base/utf8.h"
#include "core/event/columnlimits.h"
#include "core/event/eventjson.h"

#include <algorithm>
#include <array>
#include <span>

namespace racha {

namespace {

using Keys = std::span<const std::string>;

FilterValue ofColumn(std::string_view name)
{
    return FilterValue::ofName(name.size() <= kNameLength ? name
                                                          : firstCodePoints(name, kNameLength));
}

/// The value of a payload's field as event_data has it, without making event_data. nullopt: only
/// event_data can tell.
class FieldReader
{
public:
    explicit FieldReader(std::string& digits)
        : m_digits(digits)
    {
    }

    std::optional<FilterValue> read(std::int64_t number, Keys rest) const
    {
        return rest.empty() ? FilterValue::ofInteger(number) : FilterValue();
    }

    std::optional<FilterValue> read(bool truth, Keys rest) const
    {
        return rest.empty() ? FilterValue::ofBoolean(truth) : FilterValue();
    }

    std::optional<FilterValue> read(const std::string& text, Keys rest) const
    {
        return rest.empty() ? FilterValue::ofText(text) : FilterValue();
    }

    std::optional<FilterValue> read(Id id, Keys rest) const
    {
        if (!id || !rest.empty())
            return FilterValue();
        m_digits = std::to_string(id.value);
        return FilterValue::ofText(m_digits);
    }

    template<typename T>
    std::optional<FilterValue> read(const std::optional<T>& value, Keys rest) const
    {
        return value ? read(*value, rest) : FilterValue();
    }

    template<HasFields T>
    std::optional<FilterValue> read(const T& object, Keys keys) const
    {
        std::optional<FilterValue> found = FilterValue();
        if (keys.empty())
            return found;
        forEachField(object, [&](std::string_view key, const auto& member) {
            if (key == keys.front())
                found = read(member, keys.subspan(1));
        });
        return found;
    }

    template<typename T>
    std::optional<FilterValue> read(const T& /*list, or a number that JSON rounds*/, Keys) const
    {
        return std::nullopt;
    }

private:
    std::string& m_digits;
};

constexpr std::array<std::string_view, 13> kGiftKeys {
    "gift",      "repeat_count",    "wire_repeat_count",  "repeat_end",
    "group_id",  "group_count",     "streak_total_count", "is_streaking",
    "value_usd", "usd_per_diamond", "from_user",          "to_user",
    "history"};

std::optional<FilterValue> giftValue(const GiftEvent& gift, const FilterPath& path)
{
    const auto& keys = path.keys;
    if (std::ranges::find(kGiftKeys, keys[0]) == kGiftKeys.end())
        return FilterValue();
    if (keys.size() == 1) {
        if (keys[0] == "repeat_count")
            return FilterValue::ofInteger(gift.added);
        if (keys[0] == "streak_total_count")
            return FilterValue::ofInteger(gift.streakTotal);
    } else if (keys.size() == 2 && keys[0] == "gift") {
        if (keys[1] == "name")
            return FilterValue::ofName(gift.gift.name);
        if (keys[1] == "id")
            return FilterValue::ofInteger(gift.gift.id.value);
        if (keys[1] == "diamond_count")
            return FilterValue::ofInteger(gift.gift.diamondCount);
    }
    return std::nullopt;
}

/// What event_data has beside the fields of the payload.
bool isCommonKey(const std::string& key)
{
    return key == "user" || key == "history";
}

} // namespace

std::string_view EventRecord::eventData()
{
    if (m_data.empty())
        m_data = eventDataJson(m_event);
    return m_data;
}

FilterValue EventRecord::valueAt(const FilterPath& path)
{
    const auto direct = std::visit(
        [&](const auto& payload) -> std::optional<FilterValue> {
            using Payload = std::decay_t<decltype(payload)>;
            if constexpr (std::is_same_v<Payload, GiftEvent>)
                return giftValue(payload, path);
            else if (isCommonKey(path.keys.front()))
                return std::nullopt;
            else
                return FieldReader(m_digits).read(payload, path.keys);
        },
        m_event.payload);
    return direct ? *direct : FilterRecord::valueAt(path);
}

FilterValue EventRecord::cell(FilterColumn column)
{
    switch (column) {
    case FilterColumn::Type:
        return FilterValue::ofText(eventTypeName(m_event.type()));
    case FilterColumn::Timestamp:
        return FilterValue::ofTime(m_event.timestamp);
    case FilterColumn::ReceivedAt:
        return FilterValue::ofTime(m_event.receivedAt);
    case FilterColumn::RoomNumber:
        return FilterValue::ofInteger(m_event.room.value);
    case FilterColumn::StreamerUniqueId:
        return FilterValue::ofText(firstCodePoints(m_streamer, kNameLength));
    case FilterColumn::UserNumber:
        return FilterValue::ofId(m_event.user.id);
    case FilterColumn::UserUniqueId:
        return ofColumn(m_event.user.uniqueId);
    case FilterColumn::UserNickname:
        return ofColumn(m_event.user.nickname);
    case FilterColumn::IsStreaking:
        return FilterValue::ofBoolean(m_event.isStreaking);
    case FilterColumn::StreakId:
        return ofColumn(m_event.streakId);
    case FilterColumn::StreakState:
        return FilterValue::ofName(streakStatusText(m_event.streakStatus));
    case FilterColumn::EventData:
        return FilterValue::ofText(eventData());
    case FilterColumn::SessionNumber:
        return FilterValue::ofId(m_session);
    case FilterColumn::MessageNumber:
        return FilterValue::ofId(m_event.message);
    case FilterColumn::Diamonds:
        return FilterValue::ofInteger(m_event.diamonds);
    case FilterColumn::Id:
    case FilterColumn::CreatedAt:
    case FilterColumn::UpdatedAt:
        break;
    }
    return {};
}

} // namespace racha
