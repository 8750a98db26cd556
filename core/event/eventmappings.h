// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/event/eventmapping.h"

#include <memory>
#include <string_view>

namespace racha {

/// Mappings that can be in force together: each has a method and a type of its own. A value; what
/// is in force is shared and never changes.
class EventMappings
{
public:
    static constexpr std::size_t kMost = kMappedTypes;

    /// Takes it in. One of the same method takes the place of what was there.
    /// Errors: file.not_a_mapping (another method makes events of that type, or there are too
    /// many).
    Result<void> add(EventMapping mapping);
    void remove(std::string_view method);

    /// nullptr: there is none.
    const EventMapping* ofMethod(std::string_view method) const;
    const EventMapping* ofType(EventType type) const;

    const std::vector<EventMapping>& all() const { return m_mappings; }

private:
    std::vector<EventMapping> m_mappings;
};

using EventMappingsPtr = std::shared_ptr<const EventMappings>;

/// What decoders go by from now on, on every thread: mappings extend the list of event types, which
/// is the program's and not of one capture. Never null. Thread: any.
EventMappingsPtr mappingsInForce();
void putInForce(EventMappings mappings);

} // namespace racha
