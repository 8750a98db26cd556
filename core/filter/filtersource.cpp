// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/filter/filtersource.h"

#include "core/event/eventmappings.h"
#include "core/event/eventtypes.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostKeys = 8;
constexpr qsizetype kLongestKey = 64;

struct ColumnInfo
{
    std::string_view name;
    FilterKind kind;
};

constexpr std::array<ColumnInfo, kFilterColumnCount> kColumns {{
    {"id", FilterKind::Integer},
    {"event_type", FilterKind::TypeName},
    {"timestamp", FilterKind::Time},
    {"received_at", FilterKind::Time},
    {"room_id", FilterKind::Integer},
    {"streamer_unique_id", FilterKind::Handle},
    {"user_id", FilterKind::Integer},
    {"user_unique_id", FilterKind::Handle},
    {"user_nickname", FilterKind::Text},
    {"is_streaking", FilterKind::Boolean},
    {"streak_id", FilterKind::Text},
    {"streak_status", FilterKind::Text},
    {"event_data", FilterKind::Text},
    {"created_at", FilterKind::Time},
    {"updated_at", FilterKind::Time},
    {"session_id", FilterKind::Integer},
    {"message_id", FilterKind::Integer},
    {"diamonds", FilterKind::Integer},
}};

constexpr std::array kShortNames {"gift"_L1, "live"_L1, "streak"_L1, "text"_L1,
                                  "time"_L1, "type"_L1, "user"_L1};

// What core/event/eventjson writes beyond the fields of the payloads.
constexpr std::array kRoles {"is_super_fan",  "is_moderator",  "member_level",   "gifter_level",
                             "is_host",       "is_subscriber", "is_follower",    "is_friend",
                             "is_new_gifter", "is_anonymous",  "top_gifter_rank"};
constexpr std::array kGiftPaths {"gift.id",
                                 "gift.name",
                                 "gift.diamond_count",
                                 "gift.streakable",
                                 "gift.type",
                                 "repeat_count",
                                 "wire_repeat_count",
                                 "repeat_end",
                                 "group_id",
                                 "group_count",
                                 "streak_total_count",
                                 "is_streaking",
                                 "value_usd",
                                 "usd_per_diamond",
                                 "from_user.id",
                                 "from_user.unique_id",
                                 "from_user.nickname",
                                 "to_user.id",
                                 "to_user.unique_id",
                                 "to_user.nickname",
                                 "history"};

FilterSource sourceOf(FilterColumn column)
{
    return {column, columnKind(column)};
}

FilterSource sourceOf(std::vector<std::string> keys)
{
    return {FilterPath {std::move(keys)}, FilterKind::Json};
}

std::vector<FilterSource> shortNameSources(QStringView name)
{
    if (name == "type"_L1)
        return {sourceOf(FilterColumn::Type)};
    if (name == "user"_L1)
        return {sourceOf(FilterColumn::UserUniqueId), sourceOf(FilterColumn::UserNickname),
                sourceOf(FilterColumn::UserNumber)};
    if (name == "text"_L1)
        return {sourceOf({"comment"})};
    if (name == "gift"_L1)
        return {sourceOf({"gift", "name"}), sourceOf({"gift", "id"})};
    if (name == "streak"_L1)
        return {sourceOf(FilterColumn::StreakId), sourceOf(FilterColumn::StreakState)};
    if (name == "live"_L1)
        return {sourceOf(FilterColumn::StreamerUniqueId), sourceOf(FilterColumn::RoomNumber)};
    if (name == "time"_L1)
        return {sourceOf(FilterColumn::Timestamp)};
    return {};
}

using Names = std::set<QString>;

template<typename T>
struct Unwrapped
{
    using Type = T;
    static constexpr bool isList = false;
};

template<typename T>
struct Unwrapped<std::optional<T>> : Unwrapped<T>
{
};

template<typename T>
struct Unwrapped<std::vector<T>>
{
    using Type = T;
    static constexpr bool isList = true;
};

/// Paths of a payload's fields. Lists are roots only: no path leads into them.
template<HasFields T>
void collect(Names& paths, Names& roots, const QString& prefix)
{
    forEachField(T {}, [&](std::string_view key, const auto& member) {
        using Member = Unwrapped<std::decay_t<decltype(member)>>;
        const QString name = prefix + QLatin1StringView(key.data(), std::ssize(key));
        roots.insert(name.section(u'.', 0, 0));
        if constexpr (HasFields<typename Member::Type> && !Member::isList)
            collect<typename Member::Type>(paths, roots, name + u'.');
        else if constexpr (!Member::isList)
            paths.insert(name);
    });
}

template<typename... Payloads>
void collectPayloads(Names& paths, Names& roots, const std::variant<Payloads...>*)
{
    const auto each = [&]<typename T>(const T*) {
        if constexpr (HasFields<T>)
            collect<T>(paths, roots, {});
    };
    (each(static_cast<const Payloads*>(nullptr)), ...);
}

struct KnownNames
{
    Names paths;
    Names roots;

    KnownNames()
    {
        collectPayloads(paths, roots, static_cast<const EventPayload*>(nullptr));
        for (const char* const path : kGiftPaths)
            paths.insert(QLatin1StringView(path));
        for (const char* const role : kRoles) {
            paths.insert("user."_L1 + QLatin1StringView(role));
            paths.insert("from_user."_L1 + QLatin1StringView(role));
        }
        for (const QString& path : paths)
            roots.insert(path.section(u'.', 0, 0));
    }
};

const KnownNames& knownNames()
{
    static const KnownNames names;
    return names;
}

bool isKey(QStringView key)
{
    const auto isLetter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
    };
    return !key.isEmpty() && key.size() <= kLongestKey && isLetter(key.front())
        && std::all_of(key.begin(), key.end(),
                       [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); });
}

bool isMappedRoot(QStringView root)
{
    const QStringList paths = mappedFieldNames();
    return std::ranges::any_of(
        paths, [root](const QString& path) { return path.section(u'.', 0, 0) == root; });
}

std::optional<std::vector<FilterSource>> pathSources(QStringView name)
{
    auto keys = name.split(u'.');
    if (keys.size() > 1 && keys.front() == "event_data"_L1)
        keys.removeFirst();
    else if (!knownNames().roots.contains(keys.front().toString()) && !isMappedRoot(keys.front()))
        return std::nullopt;
    if (keys.size() > kMostKeys || !std::all_of(keys.begin(), keys.end(), isKey))
        return std::nullopt;
    std::vector<std::string> path;
    for (const QStringView key : keys)
        path.push_back(key.toUtf8().toStdString());
    return std::vector {sourceOf(std::move(path))};
}

QStringList columnNames()
{
    QStringList names;
    for (const ColumnInfo& column : kColumns)
        names << QString::fromUtf8(column.name.data(), std::ssize(column.name));
    names.sort();
    return names;
}

} // namespace

QString FilterPath::jsonPath() const
{
    QString path = u"$"_s;
    for (const std::string& key : keys)
        path += u".\""_s + QString::fromStdString(key) + u'"';
    return path;
}

bool FilterSource::hasText() const
{
    return kind == FilterKind::Text || kind == FilterKind::TypeName || kind == FilterKind::Handle
        || kind == FilterKind::Json;
}

std::string_view columnName(FilterColumn column)
{
    return kColumns[static_cast<std::size_t>(column)].name;
}

FilterKind columnKind(FilterColumn column)
{
    return kColumns[static_cast<std::size_t>(column)].kind;
}

std::optional<std::vector<FilterSource>> filterSources(QStringView name)
{
    if (auto sources = shortNameSources(name); !sources.empty())
        return sources;
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        const std::string_view column = kColumns[i].name;
        if (name == QLatin1StringView(column.data(), std::ssize(column)))
            return std::vector {sourceOf(static_cast<FilterColumn>(i))};
    }
    return pathSources(name);
}

QStringList mappedFieldNames()
{
    QStringList names;
    const auto mappings = mappingsInForce();
    for (const EventMapping& mapping : mappings->all()) {
        for (const MappedField& field : mapping.fields)
            names << QString::fromStdString(field.key);
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

const FilterFieldNames& filterFieldNames()
{
    static const FilterFieldNames names = [] {
        const Names& paths = knownNames().paths;
        FilterFieldNames all {{}, columnNames(), QStringList(paths.begin(), paths.end())};
        for (const QLatin1StringView name : kShortNames)
            all.shortNames << name;
        all.paths.removeIf([&all](const QString& path) {
            return all.shortNames.contains(path) || all.columns.contains(path);
        });
        return all;
    }();
    return names;
}

} // namespace racha
