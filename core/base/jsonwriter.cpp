// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/base/jsonwriter.h"

#include <charconv>
#include <cmath>

namespace racha {

namespace {

constexpr char kHex[] = "0123456789abcdef";

void appendNumber(std::string& out, std::int64_t number)
{
    char buffer[24];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
    out.append(buffer, end);
}

void appendEscaped(std::string& out, std::string_view text)
{
    std::size_t copiedTo = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, copiedTo, i - copiedTo);
        copiedTo = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += kHex[c >> 4U];
            out += kHex[c & 15U];
        }
    }
    out.append(text, copiedTo);
}

} // namespace

std::string decimalText(double number)
{
    if (!std::isfinite(number))
        return "0";
    char buffer[352];
    const auto [end, error] =
        std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, 4);
    std::string text(buffer, end);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string exactText(double number)
{
    if (!std::isfinite(number))
        return "0";
    char buffer[32];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
    return {buffer, end};
}

JsonWriter& JsonWriter::key(std::string_view name)
{
    separate();
    m_out += '"';
    appendEscaped(m_out, name);
    m_out += "\":";
    m_needComma = false;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text)
{
    separate();
    m_out += '"';
    appendEscaped(m_out, text);
    m_out += '"';
    m_needComma = true;
    return *this;
}

JsonWriter& JsonWriter::value(bool truth)
{
    return raw(truth ? "true" : "false");
}

JsonWriter& JsonWriter::value(std::int64_t number)
{
    separate();
    appendNumber(m_out, number);
    m_needComma = true;
    return *this;
}

JsonWriter& JsonWriter::value(double number)
{
    return raw(decimalText(number));
}

JsonWriter& JsonWriter::value(Id id)
{
    if (!id)
        return null();
    separate();
    m_out += '"';
    appendNumber(m_out, id.value);
    m_out += '"';
    m_needComma = true;
    return *this;
}

JsonWriter& JsonWriter::null()
{
    return raw("null");
}

JsonWriter& JsonWriter::raw(std::string_view json)
{
    separate();
    m_out += json;
    m_needComma = true;
    return *this;
}

} // namespace racha
