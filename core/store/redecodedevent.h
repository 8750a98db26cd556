// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/storedevent.h"

namespace racha {

/// One field of a row that a new decoding would change.
struct RedecodedField
{
    std::string path; ///< `event_type`, `user_nickname`, `event_data.comment`
    std::string found; ///< JSON of what stands there; empty: nothing
    std::string becomes; ///< the same; empty: it goes
};

/// A stored row, decoded again from its payload. What the message alone does not tell stays as it
/// is stored: the streak, roles that other messages told, gifts that come without their struct, the
/// times. No SQL, no I/O.
class RedecodedEvent
{
public:
    enum class Outcome : std::uint8_t
    {
        Same,
        Differs,
        Worse ///< this version cannot read what an earlier one could: the row stays
    };

    /// `host`: the room's, 0 where unknown; a gift for the host names no receiver.
    RedecodedEvent(const StoredEvent& row, const StoredPayload& payload, UserId host);

    Outcome outcome() const { return m_outcome; }

    const std::vector<RedecodedField>& fields() const { return m_fields; }

    /// With the streak fields of the row.
    const Event& event() const { return m_event; }

    const std::string& data() const { return m_data; } ///< its event_data

    /// The streaks of the room have to be computed again.
    bool touchesStreaks() const { return m_touchesStreaks; }

private:
    void decode(const StoredEvent& row, const StoredPayload& payload);
    void keepStored(const Event& stored, UserId host);
    void compare(const StoredEvent& row);
    void compareText(const char* path, const std::string& found, const std::string& becomes);

    Outcome m_outcome = Outcome::Same;
    Event m_event;
    std::string m_data;
    std::vector<RedecodedField> m_fields;
    bool m_touchesStreaks = false;
};

} // namespace racha
