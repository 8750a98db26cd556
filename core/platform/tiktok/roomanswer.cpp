// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/roomanswer.h"

#include "core/platform/tiktok/jsonanswer.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr qint64 kUserNotFound = 19881007;
constexpr qint64 kUserNotFoundToo = 404000; ///< seen for live users, too: checked twice
constexpr qint64 kLoginNeeded = 4003110;
// Of the profile page.
constexpr qint64 kPrivateAccount = 10222;
constexpr qint64 kNoAccount = 10221;
constexpr qint64 kNoAccountToo = 10223;

bool isRefusal(int httpStatus)
{
    return httpStatus == 403 || httpStatus == 429;
}

/// Ids are text, or numbers above 2^53: never a double.
Id idOf(const QJsonValue& value)
{
    const auto number = value.isString() ? value.toString().toLongLong() : value.toInteger();
    return Id {number > 0 ? number : 0};
}

QJsonValue statusOf(const QJsonObject& liveRoom, const QJsonObject& user)
{
    const auto status = liveRoom.value("status"_L1);
    return status.isDouble() ? status : user.value("status"_L1);
}

std::optional<std::int64_t> viewersOf(const QJsonObject& liveRoom)
{
    const auto stats = liveRoom.value("liveRoomStats"_L1).toObject();
    const auto count = stats.value("userCount"_L1).toInteger(-1);
    return count >= 0 ? std::optional<std::int64_t>(count) : std::nullopt;
}

RoomFacts factsOf(const QJsonObject& user, const QJsonObject& liveRoom)
{
    RoomFacts facts;
    facts.room = idOf(user.value("roomId"_L1));
    facts.host = idOf(user.value("id"_L1));
    facts.uniqueId = user.value("uniqueId"_L1).toString();
    facts.title = liveRoom.value("title"_L1).toString();
    facts.viewers = viewersOf(liveRoom);
    const auto status = statusOf(liveRoom, user);
    facts.status = status.toInt();
    facts.saysStatus = status.isDouble();
    facts.saysRoom = user.contains("roomId"_L1);
    facts.isPrivate = user.value("secret"_L1).toBool();
    return facts;
}

/// The text of `<script id="name" …>…</script>`; empty: there is none.
QByteArray scriptText(const QByteArray& page, const QByteArray& name)
{
    const auto id = page.indexOf(QByteArray("id=\"" + name + '"'));
    if (id < 0)
        return {};
    const auto begin = page.indexOf('>', id);
    const auto end = page.indexOf("</script>", begin);
    return begin < 0 || end < 0 ? QByteArray() : page.sliced(begin + 1, end - begin - 1);
}

/// A page instead of an answer: the region notice, or something that stands in the way.
Error obstacle(const QByteArray& body, const QString& what)
{
    const auto lower = body.first(std::min<qsizetype>(body.size(), 1 << 20)).toLower();
    if (lower.contains("discontinued") && lower.contains("tiktok"))
        return {ErrorCode::LiveRegion, what + u": notice that the region is not served"_s};
    if (lower.contains("tiktok-verify-page"))
        return {ErrorCode::LiveBlocked, what + u": captcha page"_s};
    return {ErrorCode::LiveBlocked, what};
}

} // namespace

Result<RoomFacts> readUserRoom(int httpStatus, const QByteArray& body)
{
    if (isRefusal(httpStatus))
        return failure(ErrorCode::LiveBlocked, u"http status %1"_s.arg(httpStatus));
    const auto root = readJsonObject(body);
    if (!root) {
        return tl::unexpected(
            obstacle(body, body.isEmpty() ? u"empty answer"_s : u"answer is not JSON"_s));
    }
    const auto code = root->value("statusCode"_L1);
    if (!code.isDouble())
        return failure(ErrorCode::LiveBlocked, u"answer without statusCode"_s);
    const auto message = root->value("message"_L1).toString();
    const auto number = code.toInteger();
    if (number == kUserNotFound || number == kUserNotFoundToo || message == "user_not_found"_L1)
        return failure(ErrorCode::LiveUserNotFound, u"statusCode %1"_s.arg(number));
    if (number != 0) {
        return failure(ErrorCode::ProtocolLookup,
                       u"statusCode %1, message %2"_s.arg(number).arg(message.left(80)));
    }
    const auto data = root->value("data"_L1).toObject();
    if (!data.value("user"_L1).isObject())
        return failure(ErrorCode::ProtocolLookup, u"answer without data.user"_s);
    return factsOf(data.value("user"_L1).toObject(), data.value("liveRoom"_L1).toObject());
}

Result<RoomFacts> readLivePage(int httpStatus, const QByteArray& body)
{
    if (isRefusal(httpStatus))
        return failure(ErrorCode::LiveBlocked, u"http status %1"_s.arg(httpStatus));
    auto state = scriptText(body, "SIGI_STATE"_ba);
    if (state.isEmpty())
        state = scriptText(body, "sigi-persisted-data"_ba);
    if (state.isEmpty())
        return tl::unexpected(obstacle(body, u"page without its state"_s));
    const auto root = readJsonObject(state);
    if (!root)
        return failure(ErrorCode::ProtocolLookup, u"the page's state is not JSON"_s);
    const auto live = root->value("LiveRoom"_L1);
    if (!live.isObject())
        return failure(ErrorCode::LiveUserNotFound, u"page without LiveRoom"_s);
    const auto info = live.toObject().value("liveRoomUserInfo"_L1).toObject();
    if (!info.value("user"_L1).isObject())
        return failure(ErrorCode::LiveUserNotFound, u"page without a user"_s);
    auto facts = factsOf(info.value("user"_L1).toObject(), info.value("liveRoom"_L1).toObject());
    facts.isAgeGated = live.toObject().value("isAgeGateRoom"_L1).toBool();
    return facts;
}

std::optional<Error> refusalOf(const RoomFacts& facts)
{
    if (facts.isPrivate)
        return Error {ErrorCode::LiveRestricted, u"private account"_s};
    if (!facts.saysStatus && (facts.room || !facts.saysRoom))
        return Error {ErrorCode::ProtocolLookup, u"answer without the live's status"_s};
    if (!facts.room && !facts.saysRoom && facts.isLive())
        return Error {ErrorCode::LiveRestricted, u"live, but its room is kept back"_s};
    if (!facts.room)
        return Error {ErrorCode::LiveOffline, u"no room id"_s};
    if (!facts.isLive())
        return Error {ErrorCode::LiveOffline, u"status %1"_s.arg(facts.status)};
    if (facts.isAgeGated)
        return Error {ErrorCode::LiveRestricted, u"age gate"_s};
    return std::nullopt;
}

std::optional<Error> readProfilePage(const QByteArray& body)
{
    const auto state = readJsonObject(scriptText(body, "__UNIVERSAL_DATA_FOR_REHYDRATION__"_ba));
    if (!state)
        return std::nullopt;
    const auto detail =
        state->value("__DEFAULT_SCOPE__"_L1).toObject().value("webapp.user-detail"_L1).toObject();
    const auto code = detail.value("statusCode"_L1).toInteger(-1);
    const auto user = detail.value("userInfo"_L1).toObject().value("user"_L1).toObject();
    const bool isSecret =
        user.value("secret"_L1).toBool() || user.value("privateAccount"_L1).toBool();
    const auto what = u"profile: statusCode %1"_s.arg(code);
    if (code == kPrivateAccount || isSecret)
        return Error {ErrorCode::LiveRestricted, what + u", private account"_s};
    if (code == kNoAccount || code == kNoAccountToo)
        return Error {ErrorCode::LiveUserNotFound, what};
    if (code == 0 && !user.value("uniqueId"_L1).toString().isEmpty())
        return Error {ErrorCode::LiveOffline, what + u", an account without a live"_s};
    return std::nullopt;
}

std::optional<Error> refusalOfRoomInfo(int httpStatus, const QByteArray& body)
{
    if (isRefusal(httpStatus))
        return Error {ErrorCode::LiveBlocked, u"room/info: http status %1"_s.arg(httpStatus)};
    if (httpStatus == 200 && body.isEmpty())
        return Error {ErrorCode::LiveBlocked, u"room/info: empty answer"_s};
    const auto root = readJsonObject(body).value_or(QJsonObject());
    const auto code = root.value("status_code"_L1).toInteger();
    if (code == kLoginNeeded)
        return Error {ErrorCode::LiveRestricted, u"room/info status_code %1"_s.arg(code)};
    const auto data = root.value("data"_L1).toObject();
    if (data.value("age_restricted"_L1).toObject().value("restricted"_L1).toBool())
        return Error {ErrorCode::LiveRestricted, u"room/info: age restricted"_s};
    if (data.value("status"_L1).toInt() == 4)
        return Error {ErrorCode::LiveOffline, u"room/info: status 4"_s};
    const auto keys = data.keys();
    const bool saysNothing = std::all_of(keys.cbegin(), keys.cend(), [](const QString& key) {
        return key == "prompts"_L1 || key == "message"_L1;
    });
    if (data.size() == 1 || (!data.isEmpty() && saysNothing))
        return Error {ErrorCode::LiveRestricted,
                      u"room/info: only "_s + keys.join(u", "_s).left(60)};
    return std::nullopt;
}

} // namespace racha
