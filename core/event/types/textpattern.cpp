// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/textpattern.h"

#include "core/base/utf8.h"
#include "core/event/types/messagereader.h"
#include "proto/webcast/common.pb.h"

#include <algorithm>
#include <charconv>

namespace racha {

namespace {

// A pattern may name one long argument again and again.
constexpr std::size_t kMaxRendered = 16 * 1024;
constexpr std::size_t kMaxArguments = 32;
constexpr std::size_t kMaxPlace = 32; // `{12:pattern_ref}` is shorter

/// `{<index>}` or `{<index>:<kind>}` at the start of `pattern`.
struct Place
{
    std::size_t length = 0; ///< 0: the brace begins no place
    std::size_t index = 0;
};

Place placeAt(std::string_view pattern)
{
    const auto close = pattern.substr(0, kMaxPlace).find('}');
    if (close == std::string_view::npos)
        return {};
    Place place;
    const char* end = pattern.data() + close;
    const auto [rest, error] = std::from_chars(pattern.data() + 1, end, place.index);
    if (error == std::errc {} && (rest == end || *rest == ':'))
        place.length = close + 1;
    return place;
}

std::string textOfReference(MessageReader& message, std::string_view reference)
{
    std::string_view key;
    std::string_view words;
    message.walk(reference, [&](const WireReader& field) {
        if (field.number() == wire::PatternRef::kKeyFieldNumber)
            key = field.bytes();
        else if (field.number() == wire::PatternRef::kDefaultPatternFieldNumber)
            words = field.bytes();
    });
    return cleanUtf8(words.empty() ? key : words);
}

void readUserArgument(MessageReader& message, std::string_view value, TextArgument& argument)
{
    message.walk(value, [&](const WireReader& field) {
        if (field.number() != wire::TextPieceUser::kUserFieldNumber)
            return;
        argument.user = field.bytes();
        UserReference user = message.person(field.bytes());
        argument.text = user.nickname.empty() ? std::move(user.uniqueId) : std::move(user.nickname);
    });
}

void readGiftArgument(MessageReader& message, std::string_view value, TextArgument& argument)
{
    message.walk(value, [&](const WireReader& field) {
        if (field.number() == wire::TextPieceGift::kNameRefFieldNumber)
            argument.text = textOfReference(message, field.bytes());
        else if (field.number() == wire::TextPieceGift::kGiftIdFieldNumber && argument.text.empty())
            argument.text = std::to_string(field.integer());
    });
}

TextArgument readArgument(MessageReader& message, std::string_view piece)
{
    TextArgument argument;
    message.walk(piece, [&](const WireReader& field) {
        switch (field.number()) {
        case wire::TextPiece::kStringValueFieldNumber:
            argument.text = message.text(field);
            break;
        case wire::TextPiece::kUserValueFieldNumber:
            readUserArgument(message, field.bytes(), argument);
            break;
        case wire::TextPiece::kGiftValueFieldNumber:
            readGiftArgument(message, field.bytes(), argument);
            break;
        case wire::TextPiece::kPatternRefValueFieldNumber:
            argument.text = textOfReference(message, field.bytes());
            break;
        default:
            break;
        }
    });
    return argument;
}

} // namespace

std::string TextPattern::rendered() const
{
    std::string out;
    std::string_view rest = pattern.substr(0, kMaxRendered);
    while (!rest.empty() && out.size() < kMaxRendered) {
        const Place place = rest.front() == '{' ? placeAt(rest) : Place {};
        if (place.length > 0 && place.index < arguments.size()) {
            out += arguments[place.index].text;
            rest.remove_prefix(place.length);
            continue;
        }
        const auto plain = std::min(rest.find('{', 1), rest.size());
        out += rest.substr(0, plain);
        rest.remove_prefix(plain);
    }
    return cleanUtf8(std::string_view(out).substr(0, kMaxRendered));
}

std::string_view TextPattern::firstUser() const
{
    for (const TextArgument& argument : arguments) {
        if (!argument.user.empty())
            return argument.user;
    }
    return {};
}

std::int64_t TextPattern::number(std::size_t argument) const
{
    std::int64_t value = 0;
    if (argument < arguments.size()) {
        const std::string& text = arguments[argument].text;
        std::from_chars(text.data(), text.data() + text.size(), value);
    }
    return value;
}

TextPattern readTextPattern(MessageReader& message, std::string_view text)
{
    TextPattern result;
    message.walk(text, [&](const WireReader& field) {
        switch (field.number()) {
        case wire::Text::kKeyFieldNumber:
            result.key = field.bytes();
            break;
        case wire::Text::kDefaultPatternFieldNumber:
            result.pattern = field.bytes();
            break;
        case wire::Text::kPiecesFieldNumber:
            if (result.arguments.size() < kMaxArguments)
                result.arguments.push_back(readArgument(message, field.bytes()));
            break;
        default:
            break;
        }
    });
    return result;
}

std::string_view readTextKey(MessageReader& message, std::string_view text)
{
    std::string_view key;
    message.walk(text, [&key](const WireReader& field) {
        if (field.number() == wire::Text::kKeyFieldNumber)
            key = field.bytes();
    });
    return key;
}

bool containsIgnoringCase(std::string_view text, std::string_view word)
{
    const auto equal = [](char c, char lower) {
        return (c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c) == lower;
    };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), equal) != text.end();
}

} // namespace racha
