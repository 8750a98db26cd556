// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventtype.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <string>

namespace racha {

namespace {

struct Names
{
    std::string_view stored;
    std::string_view shortName;
};

constexpr std::array<Names, kPayloadCount - 1> kNames {{
    {"CommentEvent", "comment"},
    {"GiftEvent", "gift"},
    {"LikeEvent", "like"},
    {"ShareEvent", "share"},
    {"FollowEvent", "follow"},
    {"JoinEvent", "join"},
    {"SubscribeEvent", "subscribe"},
    {"RoomUserSeqEvent", "roomuserseq"},
    {"LivePauseEvent", "livepause"},
    {"LiveUnpauseEvent", "liveunpause"},
    {"LiveEndEvent", "liveend"},
    {"EmoteChatEvent", "emotechat"},
    {"EnvelopeEvent", "envelope"},
    {"GoalUpdateEvent", "goalupdate"},
    {"LinkMicBattleEvent", "linkmicbattle"},
    {"LinkMicArmiesEvent", "linkmicarmies"},
    {"PollEvent", "poll"},
    {"QuestionNewEvent", "questionnew"},
    {"RoomPinEvent", "roompin"},
    {"CaptionEvent", "caption"},
    {"ImDeleteEvent", "imdelete"},
    {"RankUpdateEvent", "rankupdate"},
    {"RoomMessageEvent", "roommessage"},
    {"LiveIntroEvent", "liveintro"},
    {"SuperFanEvent", "superfan"},
    {"TeamJoinEvent", "teamjoin"},
    {"SocialEvent", "social"},
    {"BarrageEvent", "barrage"},
    {"UnknownEvent", "unknown"},
}};

constexpr std::string_view kSuffix = "Event";
constexpr std::size_t kLongestName = 50;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lowerCase(std::string_view name)
{
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

/// Names that mapping files and stored rows brought. They only grow and never move, so that who
/// reads them needs no lock, and a type means the same as long as the process lives.
class MappedNames
{
public:
    std::size_t count() const { return m_count.load(std::memory_order_acquire); }

    Names at(std::size_t index) const
    {
        if (index >= count())
            return {};
        return {m_names[index].stored, m_names[index].shortName};
    }

    std::optional<std::size_t> add(std::string_view name)
    {
        const std::scoped_lock lock(m_adding);
        const std::size_t size = count();
        const std::string shortName = lowerCase(name.substr(0, name.size() - kSuffix.size()));
        for (std::size_t i = 0; i < size; ++i) {
            if (m_names[i].shortName == shortName) // filters do not tell them apart
                return m_names[i].stored == name ? std::optional(i) : std::nullopt;
        }
        if (size == m_names.size())
            return std::nullopt;
        m_names[size] = {std::string(name), shortName};
        m_count.store(size + 1, std::memory_order_release);
        return size;
    }

private:
    struct Entry
    {
        std::string stored;
        std::string shortName;
    };

    std::mutex m_adding;
    std::atomic<std::size_t> m_count {0};
    std::array<Entry, kMappedTypes> m_names;
};

MappedNames& mappedNames()
{
    static MappedNames names;
    return names;
}

Names namesOf(std::size_t index)
{
    return index < kNames.size() ? kNames[index] : mappedNames().at(index - kNames.size());
}

} // namespace

std::size_t namedEventTypes()
{
    return kNames.size() + mappedNames().count();
}

std::string_view eventTypeName(EventType type)
{
    return namesOf(static_cast<std::size_t>(type)).stored;
}

std::string_view eventTypeShortName(EventType type)
{
    return namesOf(static_cast<std::size_t>(type)).shortName;
}

std::optional<EventType> eventTypeFromName(std::string_view name)
{
    const std::size_t count = namedEventTypes();
    for (std::size_t i = 0; i < count; ++i) {
        const Names names = namesOf(i);
        if (names.stored == name || names.shortName == name)
            return static_cast<EventType>(i);
    }
    return std::nullopt;
}

bool isMappedTypeName(std::string_view name)
{
    if (!name.ends_with(kSuffix) || name.size() == kSuffix.size() || name.size() > kLongestName)
        return false;
    const bool isPlain =
        std::ranges::all_of(name, [](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
    if (!isPlain || !isLetter(name.front()))
        return false;
    const std::string shortName = lowerCase(name.substr(0, name.size() - kSuffix.size()));
    return std::ranges::none_of(kNames,
                                [&](const Names& ours) { return ours.shortName == shortName; });
}

std::optional<EventType> mappedType(std::string_view name)
{
    if (!isMappedTypeName(name))
        return std::nullopt;
    const auto index = mappedNames().add(name);
    return index ? std::optional(static_cast<EventType>(kNames.size() + *index)) : std::nullopt;
}

EventType storedEventType(std::string_view name)
{
    if (const auto known = eventTypeFromName(name))
        return *known;
    return mappedType(name).value_or(EventType::Unknown);
}

} // namespace racha
