// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"

#include <string>
#include <string_view>

namespace racha {

/// The event_data of an event, small, for who keeps thousands of them in memory.
///
/// Less than half of its size as text: packed with the texts that all event_data have in common.
/// Thread: any.
class PackedEventData
{
public:
    PackedEventData() = default;
    explicit PackedEventData(const Event& event);
    /// Of event_data as it is stored.
    static PackedEventData ofJson(std::string_view json);
    /// Not packed until pack(): of a row that grows, most are replaced soon.
    static PackedEventData loose(const Event& event);

    void pack();

    /// As eventDataJson() of the event; empty for none.
    std::string json() const;

    /// Bytes that it takes.
    std::size_t size() const { return m_packed.size(); }

private:
    std::string m_packed; ///< a zstd frame, or loose text
};

} // namespace racha
