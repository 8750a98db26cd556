// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/redaction/messageredactor.h"

#include "core/event/messagedecoder.h"
#include "core/event/types/messagereader.h"
#include "core/redaction/badgeredaction.h"
#include "proto/fieldwriter.h"
#include "proto/framecodec.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace racha {

namespace {

constexpr std::string_view kSomething = "…";

const FieldRule* ruleOf(std::uint32_t number, FieldRules rules)
{
    for (const FieldRule& rule : rules) {
        if (rule.number == number)
            return &rule;
    }
    return nullptr;
}

bool namesSomebody(FieldRules rules)
{
    return std::ranges::any_of(rules, [](const FieldRule& rule) {
        return rule.use == FieldUse::ThisPerson || rule.use == FieldUse::ThisPersonText;
    });
}

/// As decoders read it: 0 where the text is no number, negative where it is too large a one.
std::int64_t idFromText(std::string_view text)
{
    std::uint64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (rest != end || error == std::errc::invalid_argument)
        return 0;
    return error == std::errc {} ? static_cast<std::int64_t>(number) : -1;
}

std::string textOfId(std::int64_t id)
{
    return id < 0 ? std::to_string(std::numeric_limits<std::uint64_t>::max()) : std::to_string(id);
}

/// A number too short for an id; else nothing.
std::string_view countText(std::string_view text)
{
    constexpr std::size_t kMostDigits = 7;
    const bool isCount = text.size() <= kMostDigits
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return isCount ? text : std::string_view();
}

std::string_view placeOf(std::string_view text)
{
    return text.empty() ? text : kSomething;
}

/// As many as decoders take; a hostile list costs no more.
template<typename Change>
void copyList(const WireReader& field, FieldWriter& out, Change&& change)
{
    std::size_t count = 0;
    forEachInteger(field, [&](std::int64_t each) {
        if (count++ < MessageReader::kMaxListedIds)
            out.integer(field.number(), change(each));
    });
}

/// Of a text that is no name of TikTok's only what decoders look for in one.
std::string wordOf(std::string_view text)
{
    if (isServiceWord(text))
        return std::string(text);
    std::string found;
    for (const std::string_view mark : {"follow", "share"}) {
        if (text.find(mark) != std::string_view::npos)
            found.append(mark).append("_");
    }
    for (const std::string_view mark :
         {"ttlive_superfan", "superfanjoined", "ttlive_superfanbox"}) {
        if (containsIgnoringCase(text, mark))
            found.append(mark).append("_");
    }
    return found;
}

} // namespace

MessageRedactor::MessageRedactor(Pseudonyms& people, bool keepsComments)
    : m_people(people)
    , m_keepsComments(keepsComments)
{
}

RedactedMessage MessageRedactor::copied(std::string_view method, std::string_view payload)
{
    const auto rules = redactionRules(method);
    if (!rules)
        return {emptied(payload), true};
    Event event;
    event.method = method;
    std::vector<std::string> findings;
    if (decodeMessage(payload, event, findings) == DecodeOutcome::Damaged)
        return {emptied(payload).append(kNoMessage), true}; // refused as before
    m_isTooLarge = false;
    const bool isTeamJoin = event.type() == EventType::TeamJoin;
    auto copy = copiedPart(payload, isTeamJoin ? teamJoinRedactionRules() : *rules);
    if (m_isTooLarge)
        return {emptied(payload).append(kNoMessage), true};
    return {std::move(copy), false};
}

std::string MessageRedactor::emptied(std::string_view payload)
{
    m_isTooLarge = false;
    return copiedPart(payload, commonRedactionRules());
}

std::string MessageRedactor::copiedPart(std::string_view part, FieldRules rules)
{
    const auto person = namesSomebody(rules) ? personOf(part, rules) : Pseudonyms::Person {};
    std::string copy;
    FieldWriter out(copy);
    WireReader field(part);
    while (!m_isTooLarge && field.next()) {
        if (const FieldRule* const rule = ruleOf(field.number(), rules))
            copyField(field, *rule, person, out);
        m_isTooLarge = m_isTooLarge || copy.size() > kMaxInflatedBytes;
    }
    return copy;
}

/// Decoders ask whether there is somebody: who tells only what is left out still is.
std::string MessageRedactor::copiedUser(std::string_view user, FieldRules rules)
{
    constexpr std::string_view kSomebody("\x10\x00", 2); // a field that nobody reads
    std::string copy = copiedPart(user, rules);
    return copy.empty() && !user.empty() ? std::string(kSomebody) : copy;
}

void MessageRedactor::copyField(const WireReader& field, const FieldRule& rule,
                                const Pseudonyms::Person& person, FieldWriter& out)
{
    const std::uint32_t number = rule.number;
    switch (rule.use) {
    case FieldUse::Number:
        return out.integer(number, field.integer());
    case FieldUse::Numbers:
        return copyList(field, out, [](std::int64_t each) { return each; });
    case FieldUse::Word:
        return out.bytes(number, wordOf(field.bytes()));
    case FieldUse::CountText:
        return out.bytes(number, countText(field.bytes()));
    case FieldUse::GiftName:
        return out.bytes(number, field.bytes());
    case FieldUse::Text:
        return out.bytes(number, placeOf(field.bytes()));
    case FieldUse::Comment:
        return out.bytes(number, m_keepsComments ? field.bytes() : placeOf(field.bytes()));
    case FieldUse::User:
        return out.bytes(number, copiedUser(field.bytes(), rule.part()));
    case FieldUse::Badge:
        return out.bytes(number, redactedBadge(field.bytes()));
    case FieldUse::ThisPerson:
        return out.integer(number, person.id);
    case FieldUse::ThisPersonText:
        return out.bytes(number, field.bytes().empty() ? std::string() : textOfId(person.id));
    case FieldUse::Handle:
        return out.bytes(number, person.handle);
    case FieldUse::Nickname:
        return out.bytes(number, person.nickname);
    case FieldUse::Person:
        return out.integer(number, m_people.person(field.integer()).id);
    case FieldUse::Host:
        return out.integer(number, m_people.host(field.integer()).id);
    case FieldUse::People:
        return copyList(field, out, [this](std::int64_t each) { return m_people.person(each).id; });
    case FieldUse::Room:
        return out.integer(number, m_people.room(field.integer()));
    case FieldUse::OtherId:
        return out.integer(number, m_people.thing(field.integer()));
    case FieldUse::OtherIdText:
        return out.bytes(number, m_people.thing(field.bytes()));
    case FieldUse::Part:
        return out.bytes(number, copiedPart(field.bytes(), rule.part()));
    }
}

/// Whose names and id stand in this part.
Pseudonyms::Person MessageRedactor::personOf(std::string_view part, FieldRules rules)
{
    std::int64_t id = 0;
    std::string_view handle;
    std::string_view nickname;
    WireReader field(part);
    while (field.next()) {
        const FieldRule* const rule = ruleOf(field.number(), rules);
        if (rule == nullptr)
            continue;
        if (rule->use == FieldUse::ThisPerson)
            id = field.integer();
        else if (rule->use == FieldUse::ThisPersonText)
            id = idFromText(field.bytes());
        else if (rule->use == FieldUse::Handle)
            handle = field.bytes();
        else if (rule->use == FieldUse::Nickname)
            nickname = field.bytes();
    }
    return m_people.person(id, handle, nickname);
}

} // namespace racha
