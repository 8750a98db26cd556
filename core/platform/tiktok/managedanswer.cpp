// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/managedanswer.h"

#include "core/platform/tiktok/jsonanswer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr qsizetype kMaxText = 1 << 20;
constexpr int kMaxDepth = 6;

struct CloseMeaning
{
    int code;
    ErrorCode error;
    const char* detail;
};

// Source: protocol notes, managed websocket.
constexpr std::array kCloses {
    CloseMeaning {1011, ErrorCode::SignFailing, "internal error"},
    CloseMeaning {4005, ErrorCode::LiveOffline, "the live ended"},
    CloseMeaning {4006, ErrorCode::PushSilent, "no message in time"},
    CloseMeaning {4400, ErrorCode::PushRefused, "options refused"},
    CloseMeaning {4401, ErrorCode::SignCredentials, "key refused"},
    CloseMeaning {4403, ErrorCode::SignCredentials, "no permission"},
    CloseMeaning {4404, ErrorCode::LiveOffline, "not live"},
    CloseMeaning {4429, ErrorCode::SignQuota, "too many connections"},
    CloseMeaning {4500, ErrorCode::SignFailing, "TikTok closed its connection"},
    CloseMeaning {4555, ErrorCode::NetReset, "eight hours are over"},
    CloseMeaning {4556, ErrorCode::SignFailing, "start package failed"},
    CloseMeaning {4557, ErrorCode::SignFailing, "room look-up failed"},
};

qint64 idOf(const QJsonValue& value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

/// The first of these keys that holds an id.
qint64 idAt(const QJsonObject& object, std::initializer_list<const char*> keys)
{
    for (const char* const key : keys) {
        if (const auto id = idOf(object.value(QLatin1StringView(key))); id > 0)
            return id;
    }
    return 0;
}

/// What a text holds; a list is what a bundle of one kind is.
QJsonObject objectIn(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    const bool isList = bytes.startsWith('[');
    return readJsonObject(isList ? R"({"messages":)" + bytes + '}' : bytes).value_or(QJsonObject());
}

/// Walks to where a room is spoken of, whatever is wrapped around it.
class RoomSearch
{
public:
    void look(const QJsonObject& object, bool isRoom, int depth)
    {
        if (depth > kMaxDepth || m_found.room)
            return;
        const bool saysSo = isRoom || object.value("type"_L1).toString() == "roomInfo"_L1;
        m_found.room = {idAt(object, {"roomId", "room_id"})};
        const bool hasHost = object.value("owner"_L1).isObject();
        if (!m_found.room && (isRoom || hasHost))
            m_found.room = {idAt(object, {"id_str", "idStr", "id"})};
        if (m_found.room) {
            m_found.title = object.value("title"_L1).toString().left(300);
            m_found.host = {idAt(object.value("owner"_L1).toObject(), {"id_str", "idStr", "id"})};
            return;
        }
        for (auto it = object.begin(); it != object.end(); ++it) {
            const bool isInside = it.key() == "roomInfo"_L1 || it.key() == "room_info"_L1
                || (saysSo && it.key() == "data"_L1);
            lookInto(it.value(), isInside, depth + 1);
        }
    }

    const ManagedRoom& found() const { return m_found; }

private:
    void lookInto(const QJsonValue& value, bool isRoom, int depth)
    {
        if (value.isObject()) {
            look(value.toObject(), isRoom, depth);
        } else if (isRoom && value.isString()) {
            look(objectIn(value.toString()), isRoom, depth);
        } else if (value.isArray()) {
            for (const auto& each : value.toArray()) {
                if (each.isObject())
                    look(each.toObject(), isRoom, depth + 1);
            }
        }
    }

    ManagedRoom m_found;
};

} // namespace

Error managedCloseVerdict(int closeCode)
{
    const auto* const known =
        std::find_if(kCloses.begin(), kCloses.end(),
                     [closeCode](const CloseMeaning& each) { return each.code == closeCode; });
    const auto detail = u"managed socket closed, code %1: %2"_s.arg(closeCode);
    if (known == kCloses.end())
        return {ErrorCode::NetReset, detail.arg(u"no known reason"_s)};
    return {known->error, detail.arg(QLatin1StringView(known->detail))};
}

Error managedRefusal(int httpStatus)
{
    const auto detail = u"managed socket refused: http status %1"_s.arg(httpStatus);
    switch (httpStatus) {
    case 401:
    case 402:
    case 403:
        return {ErrorCode::SignCredentials, detail};
    case 404:
        return {ErrorCode::LiveOffline, detail};
    case 429:
        return {ErrorCode::SignQuota, detail};
    default:
        return {ErrorCode::SignFailing, detail};
    }
}

bool isAboutRoom(const QString& text)
{
    return text.size() <= kMaxText
        && (text.contains("roomInfo"_L1) || text.contains("room_info"_L1));
}

std::optional<ManagedRoom> readManagedRoom(const QString& text)
{
    if (text.size() > kMaxText)
        return std::nullopt;
    RoomSearch search;
    search.look(objectIn(text), false, 0);
    return search.found().room ? std::optional(search.found()) : std::nullopt;
}

} // namespace racha
