// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/event/event.h"
#include "core/event/types/person.h"
#include "core/event/types/textpattern.h"
#include "proto/wirereader.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace racha {

inline constexpr std::string_view kDamagedText = "malformed message";

/// What a decoder reads one message with: it walks fields, cleans text, checks ids, gathers what is
/// known of the sender, and remembers whether anything was damaged. Lives for one message.
class MessageReader
{
public:
    /// Entries of a list that are kept; real lists are far shorter, hostile ones cost no memory.
    static constexpr std::size_t kMaxListed = 100;
    static constexpr std::size_t kMaxListedIds = 1000;
    /// Findings of one frame; a frame of nonsense must not flood the log.
    static constexpr std::size_t kMaxFindings = 32;

    MessageReader(std::string_view payload, Event& event, std::vector<std::string>& findings)
        : m_payload(payload)
        , m_event(event)
        , m_findings(findings)
    {
    }

    /// Calls `take(field)` for each field of the message but the one that all have in common.
    template<typename Take>
    void fields(Take&& take)
    {
        walk(m_payload, [&](const WireReader& field) {
            if (field.number() == 1)
                readCommon(field.bytes());
            else
                take(field);
        });
    }

    /// Calls `take(field)` for each field of a part of the message.
    template<typename Take>
    void walk(std::string_view part, Take&& take)
    {
        WireReader reader(part);
        while (reader.next())
            take(std::as_const(reader));
        if (reader.failed())
            m_damaged = true;
    }

    /// The value of a field that holds an id; above 2^63 - 1 it becomes 0 and a finding.
    Id id(const WireReader& field) { return id(field.integer()); }

    Id id(std::int64_t number);
    /// A decimal id; 0 where the text is none.
    Id idFromText(std::string_view text);
    static std::string text(const WireReader& field);
    /// A number of things: 0 … 2^31 - 1 as on the wire, so that products fit 64 bits.
    static std::int64_t count(const WireReader& field);

    /// The sender, and what the message says about their relation to the host. Any order.
    void sender(std::string_view user) { readPerson(*this, user, m_sender); }

    void senderIdentity(std::string_view identity) { readIdentity(*this, identity, m_sender); }

    /// A sender of whom the message gives no more than this.
    void sender(UserId id, std::string uniqueId, std::string nickname);
    /// Somebody else whom the message mentions.
    UserReference person(std::string_view user);
    /// First https picture of an image.
    std::string pictureUrl(std::string_view image);

    /// The localisable sentence that most messages have, parsed on demand; or only its key.
    TextPattern displayText() { return textPattern(m_displayText); }

    std::string_view displayTextKey() { return readTextKey(*this, m_displayText); }

    TextPattern textPattern(std::string_view text) { return readTextPattern(*this, text); }

    /// Makes the event one of this type.
    template<typename Payload>
    Payload& become()
    {
        return m_event.payload.emplace<Payload>();
    }

    void markDamaged() { m_damaged = true; }

    bool isDamaged() const { return m_damaged; }

    /// Writes sender and time into the event; after the decoder.
    void finish();

private:
    void readCommon(std::string_view common);

    std::string_view m_payload;
    Event& m_event;
    std::vector<std::string>& m_findings;
    PersonFacts m_sender;
    std::string_view m_displayText;
    std::int64_t m_createTime = 0;
    bool m_damaged = false;
};

} // namespace racha
