// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/event/types/messagereader.h"

#include "core/base/utf8.h"
#include "core/event/messagedecoder.h"
#include "proto/webcast/common.pb.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace racha {

Id MessageReader::id(std::int64_t number)
{
    if (number >= 0)
        return {number};
    if (m_findings.size() < kMaxFindings)
        m_findings.push_back(m_event.method + ": " + std::string(kIdOutOfRangeText));
    return {};
}

Id MessageReader::idFromText(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::invalid_argument || end != text.data() + text.size())
        return {};
    if (error == std::errc::result_out_of_range)
        return id(-1);
    return id(static_cast<std::int64_t>(number));
}

std::string MessageReader::text(const WireReader& field)
{
    return cleanUtf8(field.bytes());
}

std::int64_t MessageReader::count(const WireReader& field)
{
    return std::clamp<std::int64_t>(field.integer(), 0, std::numeric_limits<std::int32_t>::max());
}

void MessageReader::sender(UserId id, std::string uniqueId, std::string nickname)
{
    m_sender.user.id = id;
    m_sender.user.uniqueId = std::move(uniqueId);
    m_sender.user.nickname = std::move(nickname);
}

UserReference MessageReader::person(std::string_view user)
{
    UserReference reference;
    walk(user, [&](const WireReader& field) {
        switch (field.number()) {
        case wire::User::kIdFieldNumber:
            reference.id = id(field);
            break;
        case wire::User::kNicknameFieldNumber:
            reference.nickname = text(field);
            break;
        case wire::User::kDisplayIdFieldNumber:
            reference.uniqueId = text(field);
            break;
        default:
            break;
        }
    });
    return reference;
}

std::string MessageReader::pictureUrl(std::string_view image)
{
    std::string_view url;
    walk(image, [&url](const WireReader& field) {
        if (field.number() == wire::Image::kUrlListFieldNumber && url.empty()
            && field.bytes().starts_with("https://"))
            url = field.bytes();
    });
    return cleanUtf8(url);
}

void MessageReader::readCommon(std::string_view common)
{
    walk(common, [this](const WireReader& field) {
        switch (field.number()) {
        case wire::Common::kMsgIdFieldNumber:
            if (!m_event.message)
                m_event.message = id(field);
            break;
        case wire::Common::kRoomIdFieldNumber:
            m_event.room = id(field);
            break;
        case wire::Common::kCreateTimeFieldNumber:
            m_createTime = field.integer();
            break;
        case wire::Common::kDisplayTextFieldNumber:
            m_displayText = field.bytes();
            break;
        default:
            break;
        }
    });
}

void MessageReader::finish()
{
    m_event.timestamp = plausibleTime(m_createTime, m_event.receivedAt);
    m_event.user = personFrom(std::move(m_sender));
}

} // namespace racha
