// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/signanswer.h"

#include "core/platform/ratelimit.h"
#include "core/platform/tiktok/jsonanswer.h"
#include "proto/framecodec.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace racha {

namespace {

/// The status, or the code that an answer with status 200 carries in its body.
int effectiveStatus(const HttpAnswer& answer, const QJsonObject& body)
{
    if (answer.status != 200)
        return answer.status;
    const auto code = body.value("code"_L1).toInt(200);
    return code >= 400 && code < 600 ? code : 200;
}

QString described(const HttpAnswer& answer, const QJsonObject& body)
{
    return u"signing service: http status %1, message '%2', limit '%3', request %4"_s.arg(
        QString::number(answer.status), body.value("message"_L1).toString().left(120),
        body.value("limit_label"_L1).toString().left(60),
        QString::fromLatin1(answer.header("X-Request-Id").left(60)));
}

/// nullopt: the service did answer.
std::optional<Error> refusal(const HttpAnswer& answer)
{
    const auto body = readJsonObject(answer.body).value_or(QJsonObject());
    switch (effectiveStatus(answer, body)) {
    case 200:
        return std::nullopt;
    case 401:
    case 402:
    case 403:
        return Error {ErrorCode::SignCredentials, described(answer, body)};
    case 429:
        return Error {ErrorCode::SignQuota, described(answer, body)};
    default:
        return Error {ErrorCode::SignFailing, described(answer, body)};
    }
}

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QueryItems queryOf(const ResponseView& response)
{
    QueryItems query;
    for (const auto& [key, value] : response.routeParams)
        query.append({bytesOf(key), bytesOf(value)});
    query.append({"internal_ext", bytesOf(response.internalExt)});
    query.append({"cursor", bytesOf(response.cursor)});
    return query;
}

/// What is missing for a socket; empty: nothing.
QString missingPart(const ResponseView& response, const Cookies& cookies)
{
    if (cookies.isEmpty())
        return u"no cookies"_s;
    if (response.pushServer.empty())
        return u"no address of the socket"_s;
    if (response.cursor.empty())
        return u"no cursor"_s;
    const bool hasRoute = std::any_of(response.routeParams.cbegin(), response.routeParams.cend(),
                                      [](const auto& param) { return !param.second.empty(); });
    return hasRoute ? QString() : u"no route parameters"_s;
}

} // namespace

std::chrono::milliseconds heartbeatInterval(std::int64_t heartbeatDuration)
{
    if (heartbeatDuration <= 0)
        return 0ms;
    // A session of 2024 shows 15 where its handshake says ping-interval=15: seconds.
    const auto ms = heartbeatDuration < 1'000 ? heartbeatDuration * 1'000 : heartbeatDuration;
    return std::chrono::milliseconds(std::clamp<std::int64_t>(ms, 1'000, 30'000));
}

Result<SignedStart> readSignedStart(const HttpAnswer& answer)
{
    if (answer.failure)
        return tl::unexpected(*answer.failure);
    if (const auto refused = refusal(answer))
        return tl::unexpected(*refused);
    if (answer.body.isEmpty())
        return failure(ErrorCode::SignFailing, u"signing service: empty answer"_s);
    const auto response = parseResponse(
        std::string_view(answer.body.constData(), static_cast<std::size_t>(answer.body.size())));
    SignedStart start;
    start.cookies = readCookies(answer.header("X-Set-TT-Cookie"));
    if (const auto missing = missingPart(response, start.cookies); !missing.isEmpty()) {
        return failure(ErrorCode::SignFailing,
                       u"signing service: %1 in an answer of %2 bytes"_s.arg(
                           missing, QString::number(answer.body.size())));
    }
    start.pushServer = QUrl(QString::fromUtf8(bytesOf(response.pushServer)), QUrl::StrictMode);
    if (!start.pushServer.isValid())
        return failure(ErrorCode::SignFailing, u"signing service: no address of the socket"_s);
    start.query = queryOf(response);
    start.room = RoomId {std::max<qint64>(answer.header("X-Room-Id").trimmed().toLongLong(), 0)};
    start.heartbeat = heartbeatInterval(response.heartbeatDuration);
    return start;
}

Result<RoomId> readSignedRoom(const HttpAnswer& answer)
{
    if (answer.failure)
        return tl::unexpected(*answer.failure);
    if (answer.status == 404)
        return failure(ErrorCode::LiveUserNotFound, u"signing service knows no such user"_s);
    if (const auto refused = refusal(answer))
        return tl::unexpected(*refused);
    const auto body = readJsonObject(answer.body).value_or(QJsonObject());
    const auto live = body.value("is_live"_L1);
    const auto id = body.value("room_id"_L1);
    const auto room = id.isString() ? id.toString().toLongLong() : id.toInteger();
    if (live.isBool() && !live.toBool())
        return failure(ErrorCode::LiveOffline, u"signing service: not live"_s);
    if (room <= 0)
        return failure(ErrorCode::LiveOffline, u"signing service: no room id"_s);
    return RoomId {room};
}

std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer& answer, WallTime now)
{
    return waitAsked(answer.headers, now);
}

} // namespace racha
