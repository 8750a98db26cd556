// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/redaction/pseudonyms.h"
#include "proto/redactionrules.h"

namespace racha {

class FieldWriter;
class WireReader;

/// Bytes that no reader of messages goes on at: a field of number 0.
inline constexpr std::string_view kNoMessage = "\x07";

/// What a copy of a message holds, and whether anything is left of what it said.
struct RedactedMessage
{
    std::string payload;
    bool isEmptied = false; ///< only what all messages have in common is left
};

/// Copies messages, field by field as the rules allow (proto/redactionrules.h): their events have
/// the same types and figures, and nobody is recognised in them.
///
/// What cannot be decoded still cannot, so that it is counted as before. Thread: one. Errors: none;
/// the bytes are hostile: depth is that of the rules, size is bounded.
class MessageRedactor
{
public:
    /// `people` outlives it.
    MessageRedactor(Pseudonyms& people, bool keepsComments);

    RedactedMessage copied(std::string_view method, std::string_view payload);

private:
    /// What all messages have in common.
    std::string emptied(std::string_view payload);
    std::string copiedPart(std::string_view part, FieldRules rules);
    std::string copiedUser(std::string_view user, FieldRules rules);
    void copyField(const WireReader& field, const FieldRule& rule, const Pseudonyms::Person& person,
                   FieldWriter& out);
    Pseudonyms::Person personOf(std::string_view part, FieldRules rules);

    Pseudonyms& m_people;
    const bool m_keepsComments;
    bool m_isTooLarge = false; ///< the message under way
};

} // namespace racha
