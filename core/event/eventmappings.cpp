// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/eventmappings.h"

#include <algorithm>
#include <mutex>

namespace racha {

namespace {

struct InForce
{
    std::mutex mutex;
    EventMappingsPtr mappings = std::make_shared<const EventMappings>();
};

InForce& inForce()
{
    static InForce holder;
    return holder;
}

const EventMapping* orNull(const std::vector<EventMapping>& mappings,
                           std::vector<EventMapping>::const_iterator it)
{
    return it == mappings.end() ? nullptr : &*it;
}

} // namespace

Result<void> EventMappings::add(EventMapping mapping)
{
    const auto same = std::ranges::find(m_mappings, mapping.method, &EventMapping::method);
    const auto type = mappedType(mapping.typeName);
    if (!type || (same == m_mappings.end() && m_mappings.size() >= kMost))
        return failure(ErrorCode::FileNotMapping,
                       QStringLiteral("type: no more than %1 types can be mapped, and no two that "
                                      "differ in case only")
                           .arg(kMost));
    const EventMapping* const user = ofType(*type);
    if (user != nullptr && user->method != mapping.method)
        return failure(ErrorCode::FileNotMapping,
                       QStringLiteral("type: %1 is what %2 becomes already")
                           .arg(QString::fromStdString(mapping.typeName),
                                QString::fromStdString(user->method)));
    mapping.type = *type;
    if (same != m_mappings.end())
        *same = std::move(mapping);
    else
        m_mappings.push_back(std::move(mapping));
    return {};
}

void EventMappings::remove(std::string_view method)
{
    std::erase_if(m_mappings, [method](const EventMapping& each) { return each.method == method; });
}

const EventMapping* EventMappings::ofMethod(std::string_view method) const
{
    return orNull(m_mappings, std::ranges::find(m_mappings, method, &EventMapping::method));
}

const EventMapping* EventMappings::ofType(EventType type) const
{
    return orNull(m_mappings, std::ranges::find(m_mappings, type, &EventMapping::type));
}

EventMappingsPtr mappingsInForce()
{
    InForce& holder = inForce();
    const std::scoped_lock lock(holder.mutex);
    return holder.mappings;
}

void putInForce(EventMappings mappings)
{
    auto next = std::make_shared<const EventMappings>(std::move(mappings));
    InForce& holder = inForce();
    const std::scoped_lock lock(holder.mutex);
    holder.mappings.swap(next); // the old ones go after the lock, with their last reader
}

} // namespace racha
