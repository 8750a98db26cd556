// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "proto/wirewalk.h"

namespace racha {

namespace {

/// Length of the well-formed, printable UTF-8 sequence at the start of `text`, 0 where there is
/// none.
std::size_t printableSequence(std::string_view text)
{
    const auto at = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = at(0);
    if (lead < 0x80)
        return (lead >= 0x20 && lead != 0x7F) || lead == '\n' || lead == '\t' || lead == '\r';
    const std::size_t length = lead >= 0xF0 && lead < 0xF5 ? 4
        : lead >= 0xE0 && lead < 0xF0                      ? 3
        : lead >= 0xC2 && lead < 0xE0                      ? 2
                                                           : 0;
    if (length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xC0U) != 0x80U)
            return 0;
    }
    return length;
}

bool isPrintable(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t length = printableSequence(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

/// A line feed is the tag of a first field that holds bytes: 32 to 126 characters of text behind it
/// make a message that is printable through and through. People rarely begin with a line feed.
bool beginsLikeMessage(std::string_view text)
{
    return text.starts_with('\n');
}

class Walker
{
public:
    explicit Walker(WalkLimits limits)
        : m_limits(limits)
    {
    }

    /// False where the bytes are no message or a limit was reached.
    bool walk(std::string_view message, std::size_t depth, std::vector<WireField>& out)
    {
        WireReader reader(message);
        for (std::size_t before = message.size(); reader.next(); before = reader.remaining()) {
            if (m_count == m_limits.fields) {
                m_limitReached = true;
                return false;
            }
            ++m_count;
            WireField field {reader.number(),
                             reader.type(),
                             static_cast<std::uint64_t>(reader.integer()),
                             reader.bytes(),
                             message.substr(message.size() - before, before - reader.remaining()),
                             false,
                             {}};
            if (field.type == WireType::Bytes)
                look(field, depth);
            out.push_back(std::move(field));
        }
        return !reader.failed();
    }

    bool limitReached() const { return m_limitReached; }

private:
    void look(WireField& field, std::size_t depth)
    {
        field.isText = isPrintable(field.bytes);
        if ((field.isText && !beginsLikeMessage(field.bytes)) || depth == m_limits.depth)
            return;
        // A wrong guess must not eat the budget of the fields behind it.
        const std::size_t before = m_count;
        if (!walk(field.bytes, depth + 1, field.children) && !m_limitReached) {
            field.children.clear();
            m_count = before;
        }
        field.isText &= field.children.empty();
    }

    WalkLimits m_limits;
    std::size_t m_count = 0;
    bool m_limitReached = false;
};

} // namespace

WireWalk walkMessage(std::string_view message, WalkLimits limits)
{
    WireWalk result;
    Walker walker(limits);
    result.isComplete = walker.walk(message, 1, result.fields) && !walker.limitReached();
    return result;
}

} // namespace racha
