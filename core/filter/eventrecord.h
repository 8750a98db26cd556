// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"
#include "core/filter/filterrecord.h"

namespace racha {

/// A live event as the row that it becomes. Columns and the payload's own fields need no JSON.
/// `id`, `created_at` and `updated_at` are NULL: it is not stored yet.
class EventRecord final : public FilterRecord
{
public:
    /// `event` and `streamer` outlive the record. `session`: 0 where nothing is stored.
    EventRecord(const Event& event, std::string_view streamer, SessionId session = {})
        : m_event(event)
        , m_streamer(streamer)
        , m_session(session)
    {
    }

    FilterValue cell(FilterColumn column) override;
    FilterValue valueAt(const FilterPath& path) override;

protected:
    std::string_view eventData() override;

private:
    const Event& m_event;
    std::string_view m_streamer;
    SessionId m_session;
    std::string m_data;
    std::string m_digits; ///< of an id that is text in event_data
};

} // namespace racha
