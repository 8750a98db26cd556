// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace racha {

/// The columns of live_events, in their order.
enum class FilterColumn : std::uint8_t
{
    Id,
    Type,
    Timestamp,
    ReceivedAt,
    RoomNumber,
    StreamerUniqueId,
    UserNumber,
    UserUniqueId,
    UserNickname,
    IsStreaking,
    StreakId,
    StreakState,
    EventData,
    CreatedAt,
    UpdatedAt,
    SessionNumber,
    MessageNumber,
    Diamonds,
};
inline constexpr std::size_t kFilterColumnCount =
    static_cast<std::size_t>(FilterColumn::Diamonds) + 1;

/// How the cells of a source compare.
enum class FilterKind : std::uint8_t
{
    Integer,
    Text,
    TypeName, ///< text, and `gift` means `GiftEvent`
    Handle, ///< text, and an `@` before it does not count
    Boolean,
    Time,
    Json, ///< whatever the event holds there: text, number or truth
};

/// The way to a value in event_data, by the keys of objects. `gift.name`.
struct FilterPath
{
    std::vector<std::string> keys; ///< at least one; ASCII letters, digits and `_`

    /// `$."gift"."name"`, for both engines.
    QString jsonPath() const;
    friend bool operator==(const FilterPath&, const FilterPath&) = default;
};

/// One place that a field looks at.
struct FilterSource
{
    std::variant<FilterColumn, FilterPath> where;
    FilterKind kind = FilterKind::Text;

    bool hasText() const;
};

std::string_view columnName(FilterColumn column);
FilterKind columnKind(FilterColumn column);

/// The sources of a field: one for a column or a path, several for a short name (`user` is handle,
/// nickname or id). nullopt: no such field. Keys of event_data that no event of ours has are
/// reached as `event_data.key`.
std::optional<std::vector<FilterSource>> filterSources(QStringView name);

/// Names for completion: short names, columns, known paths. Each list is sorted.
struct FilterFieldNames
{
    QStringList shortNames;
    QStringList columns;
    QStringList paths;
};

const FilterFieldNames& filterFieldNames();
/// Paths that the mappings in force add to them.
QStringList mappedFieldNames();

} // namespace racha
