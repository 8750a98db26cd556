// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/lookupanswers.h"

#include "core/simulator/giftcatalogue.h"
#include "core/simulator/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace racha::simulator::answers {

using namespace Qt::Literals::StringLiterals;

namespace {

using Header = std::pair<QByteArray, QByteArray>;

constexpr qint64 kStartSeconds = 1'790'000'000;

HttpAnswer json(const QJsonObject& object, int status = 200)
{
    return {status,
            {{"Content-Type", "application/json; charset=utf-8"},
             {"X-Tt-Logid", "20261123201403000000000000000001"}},
            QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

HttpAnswer html(const QByteArray& body, int status = 200)
{
    return {status,
            {{"Content-Type", "text/html; charset=utf-8"}},
            "<!DOCTYPE html><html lang=\"en\"><head><title>live</title></head><body>" + body
                + "</body></html>"};
}

QString idText(std::int64_t id)
{
    return QString::number(id);
}

int statusOf(const FakeLive& live)
{
    return live.offline ? 4 : 2;
}

QJsonObject userJson(const FakeLive& live, int status, const QString& room)
{
    return {{u"id"_s, idText(live.host)},
            {u"uniqueId"_s, QString::fromUtf8(live.uniqueId)},
            {u"nickname"_s, live.nickname},
            {u"secUid"_s, u"MS4wLjABAAAAfakefakefakefakefakefakefakefakefake"_s},
            {u"roomId"_s, room},
            {u"status"_s, status},
            {u"followStatus"_s, 0},
            {u"verified"_s, false},
            {u"secret"_s, false},
            {u"signature"_s, u""_s},
            {u"avatarThumb"_s, u"https://p16-fake.tiktokcdn.com/avatar.webp"_s}};
}

QJsonObject liveRoomJson(const FakeLive& live, int status)
{
    return {{u"title"_s, live.title},
            {u"startTime"_s, kStartSeconds},
            {u"status"_s, status},
            {u"coverUrl"_s, u""_s},
            {u"liveRoomMode"_s, 0},
            {u"liveRoomStats"_s, QJsonObject {{u"userCount"_s, 350}, {u"enterCount"_s, 5200}}}};
}

HttpAnswer roomJson(const FakeLive& live, int status, const QString& room, bool secret = false)
{
    auto user = userJson(live, status, room);
    user.insert(u"secret"_s, secret);
    return json({{u"data"_s,
                  QJsonObject {{u"user"_s, user},
                               {u"stats"_s, QJsonObject {{u"followerCount"_s, 48211}}},
                               {u"liveRoom"_s, liveRoomJson(live, status)}}},
                 {u"message"_s, u""_s},
                 {u"statusCode"_s, 0}});
}

HttpAnswer apiError(qint64 code, const QString& message)
{
    return json({{u"data"_s, QJsonValue()}, {u"message"_s, message}, {u"statusCode"_s, code}});
}

QByteArray sigiScript(const QJsonObject& state)
{
    return "<script id=\"SIGI_STATE\" type=\"application/json\">"
        + QJsonDocument(state).toJson(QJsonDocument::Compact) + "</script>";
}

HttpAnswer sigiPage(const FakeLive& live, int status)
{
    const QJsonObject info {{u"user"_s, userJson(live, status, idText(live.room))},
                            {u"liveRoom"_s, liveRoomJson(live, status)}};
    return html(sigiScript({{u"LiveRoom"_s, QJsonObject {{u"liveRoomUserInfo"_s, info}}}}));
}

HttpAnswer roomInfoJson(const FakeLive& live, int status)
{
    const QJsonObject owner {{u"id"_s, static_cast<qint64>(live.host)},
                             {u"id_str"_s, idText(live.host)},
                             {u"display_id"_s, QString::fromUtf8(live.uniqueId)},
                             {u"nickname"_s, live.nickname}};
    const QJsonObject data {{u"id"_s, static_cast<qint64>(live.room)},
                            {u"id_str"_s, idText(live.room)},
                            {u"title"_s, live.title},
                            {u"status"_s, status},
                            {u"user_count"_s, 350},
                            {u"like_count"_s, 120034},
                            {u"start_time"_s, kStartSeconds},
                            {u"create_time"_s, kStartSeconds},
                            {u"owner"_s, owner},
                            {u"stats"_s, QJsonObject {{u"total_user"_s, 5200}}}};
    return json({{u"data"_s, data}, {u"status_code"_s, 0}});
}

HttpAnswer signError(int status, const QString& message, const QString& limit = {})
{
    QJsonObject body {{u"code"_s, status}, {u"message"_s, message}};
    if (!limit.isEmpty())
        body.insert(u"limit_label"_s, limit);
    return json(body, status);
}

/// The FetchResult of the signing service.
QByteArray signedBody(SignAnswer kind, const QByteArray& pushServer, const Scenario* scenario,
                      std::int64_t nowMs)
{
    WireWriter out;
    if (scenario != nullptr) {
        for (const auto& message : scenario->history)
            out.block(1, baseMessageBytes(message));
    }
    if (kind != SignAnswer::NoCursor)
        out.text(2, std::to_string(nowMs) + "_7300000000000000001_1_1_1_0");
    out.varint(3, 1000).varint(4, nowMs).text(5, "fetch_time:" + std::to_string(nowMs));
    if (kind != SignAnswer::NoRouteParams) {
        out.block(7, WireWriter().text(1, "imprp").text(2, "fakeimprp"));
        out.block(7, WireWriter().text(1, "wrss").text(2, "fakewrss"));
    }
    out.varint(8, 10000).flag(9, true);
    const QByteArray stub =
        "wss://ws-fallback.eulerstream.com/webcast/im/ws_proxy/?reason=degraded";
    if (kind == SignAnswer::FallbackStub)
        out.text(10, stub.toStdString());
    else if (kind != SignAnswer::NoPushServer)
        out.text(10, pushServer.toStdString());
    return QByteArray::fromStdString(out.flag(11, true).bytes());
}

} // namespace

HttpAnswer ttwid(TtwidAnswer kind, const QByteArray& cookie)
{
    switch (kind) {
    case TtwidAnswer::Cookie: {
        auto page = html("welcome");
        page.headers.append(Header {"Set-Cookie", "tt_csrf_token=fakecsrf; Path=/; HttpOnly"});
        page.headers.append(
            Header {"Set-Cookie",
                    "ttwid=" + cookie + "; Path=/; Domain=tiktok.com; Max-Age=31536000; HttpOnly"});
        return page;
    }
    case TtwidAnswer::NoCookie:
        return html("welcome");
    case TtwidAnswer::Forbidden:
        return html("Access Denied", 403);
    case TtwidAnswer::Captcha:
        return html("<div id=\"tiktok-verify-page\"></div>");
    case TtwidAnswer::Reset:
        break;
    }
    return {.reset = true};
}

HttpAnswer apiLive(ApiLiveAnswer kind, const FakeLive& live)
{
    switch (kind) {
    case ApiLiveAnswer::AsIs:
        return roomJson(live, statusOf(live), idText(live.room));
    case ApiLiveAnswer::Paused:
        return roomJson(live, 3, idText(live.room));
    case ApiLiveAnswer::Offline:
        return roomJson(live, 4, idText(live.room));
    case ApiLiveAnswer::EmptyRoom:
        return roomJson(live, 4, u""_s);
    case ApiLiveAnswer::ZeroRoom:
        return roomJson(live, 4, u"0"_s);
    case ApiLiveAnswer::Private:
        return roomJson(live, 4, u""_s, true);
    case ApiLiveAnswer::NotFound:
        return userNotFound();
    case ApiLiveAnswer::ParamsError:
        return apiError(10202, u"params_error"_s);
    case ApiLiveAnswer::Html:
        return html("Please wait...");
    case ApiLiveAnswer::Forbidden:
        return html("Access Denied", 403);
    case ApiLiveAnswer::TooMany:
        return html("Too many requests", 429);
    case ApiLiveAnswer::EmptyBody:
        return {};
    case ApiLiveAnswer::NoStatusCode:
        return json({{u"data"_s, QJsonObject()}});
    case ApiLiveAnswer::ServerError:
        return html("Internal Server Error", 500);
    case ApiLiveAnswer::Slow: {
        auto answer = roomJson(live, statusOf(live), idText(live.room));
        answer.delayMs = 12'000;
        return answer;
    }
    case ApiLiveAnswer::Reset:
        break;
    }
    return {.reset = true};
}

HttpAnswer livePage(LivePageAnswer kind, const FakeLive& live)
{
    switch (kind) {
    case LivePageAnswer::AsIs:
        return sigiPage(live, statusOf(live));
    case LivePageAnswer::Offline:
        return sigiPage(live, 4);
    case LivePageAnswer::NoLiveRoom:
        return html(sigiScript({{u"CurrentRoom"_s, QJsonObject()}}));
    case LivePageAnswer::NoScript:
        return html("<div id=\"app\"></div>");
    case LivePageAnswer::Captcha:
        return html("<div id=\"tiktok-verify-page\"></div>");
    case LivePageAnswer::RegionBlocked:
        return html("<p>We regret to inform you that we have discontinued operating TikTok in your "
                    "region.</p>");
    case LivePageAnswer::Forbidden:
        return html("Access Denied", 403);
    case LivePageAnswer::Reset:
        break;
    }
    return {.reset = true};
}

HttpAnswer roomInfo(RoomInfoAnswer kind, const FakeLive& live)
{
    switch (kind) {
    case RoomInfoAnswer::AsIs:
        return roomInfoJson(live, statusOf(live));
    case RoomInfoAnswer::Ended:
        return roomInfoJson(live, 4);
    case RoomInfoAnswer::AgeRestricted:
        return json(
            {{u"data"_s, QJsonObject {{u"prompts"_s, u""_s}}}, {u"status_code"_s, 4003110}});
    case RoomInfoAnswer::Restricted:
        return json(
            {{u"data"_s, QJsonObject {{u"prompts"_s, u"not available"_s}}}, {u"status_code"_s, 0}});
    case RoomInfoAnswer::EmptyBody:
        return {};
    case RoomInfoAnswer::Forbidden:
        break;
    }
    return html("Access Denied", 403);
}

HttpAnswer giftList(GiftListAnswer kind)
{
    if (kind == GiftListAnswer::Forbidden)
        return html("Access Denied", 403);
    QJsonArray gifts;
    for (const auto& gift : giftCatalogue()) {
        gifts.append(QJsonObject {{u"id"_s, static_cast<qint64>(gift.id)},
                                  {u"name"_s, QString::fromStdString(gift.name)},
                                  {u"diamond_count"_s, static_cast<qint64>(gift.diamonds)},
                                  {u"type"_s, static_cast<qint64>(gift.type)},
                                  {u"combo"_s, gift.type == 1}});
    }
    return json({{u"data"_s, QJsonObject {{u"gifts"_s, gifts}}}, {u"status_code"_s, 0}});
}

HttpAnswer checkAlive(const std::vector<std::pair<std::int64_t, bool>>& rooms)
{
    QJsonArray data;
    for (const auto& [room, alive] : rooms) {
        data.append(QJsonObject {{u"alive"_s, alive},
                                 {u"room_id"_s, static_cast<qint64>(room)},
                                 {u"room_id_str"_s, idText(room)}});
    }
    return json({{u"data"_s, data}, {u"status_code"_s, 0}});
}

HttpAnswer sign(SignAnswer kind, const FakeLive& live, const QByteArray& pushServer,
                const QByteArray& cookie, std::int64_t nowMs)
{
    switch (kind) {
    case SignAnswer::Unauthorized:
        return signError(401, u"Invalid API key"_s);
    case SignAnswer::PaymentRequired:
        return signError(402, u"This route needs a plan"_s);
    case SignAnswer::Forbidden:
        return signError(403, u"Your plan does not include this route"_s);
    case SignAnswer::QuotaWithHeaders: {
        auto answer = signError(429, u"Too many connections"_s, u"rate_limit_account_day"_s);
        answer.headers.append(Header {"retry-after", "17"});
        answer.headers.append(Header {"x-ratelimit-reset", QByteArray::number(nowMs / 1000 + 17)});
        answer.headers.append(Header {"RateLimit-Remaining", "0"});
        return answer;
    }
    case SignAnswer::QuotaBare:
        return signError(429, u"Too many connections"_s, u"rate_limit_account_minute"_s);
    case SignAnswer::ServerError:
        return signError(500, u"empty response payload, internal code 200"_s);
    case SignAnswer::EmptyBody:
        return {200, {{"X-Set-TT-Cookie", "ttwid=" + cookie}}, {}};
    case SignAnswer::Garbage:
        return {200, {{"X-Set-TT-Cookie", "ttwid=" + cookie}}, "\x07\xff\xff no protobuf"};
    default:
        break;
    }
    const auto* first = live.scenarios.empty() ? nullptr : &live.scenarios.front();
    HttpAnswer answer {200,
                       {{"Content-Type", "application/protobuf"},
                        {"X-Room-Id", QByteArray::number(static_cast<qint64>(live.room))},
                        {"X-Request-Id", "fake-request"},
                        {"X-Agent-Id", "fake-agent"}},
                       signedBody(kind, pushServer, first, nowMs)};
    if (kind != SignAnswer::NoCookie)
        answer.headers.append(Header {
            "X-Set-TT-Cookie", "ttwid=" + cookie + "; msToken=fake; tt-target-idc=useast1a"});
    return answer;
}

HttpAnswer refusal(HandshakeAnswer kind)
{
    const auto worded = [](const QByteArray& message, const QByteArray& status) {
        return HttpAnswer {200,
                           {{"Handshake-Msg", message},
                            {"Handshake-Status", status},
                            {"X-Tt-Logid", "20261123201403000000000000000002"}},
                           {}};
    };
    switch (kind) {
    case HandshakeAnswer::DeviceBlocked:
        return worded("DEVICE_BLOCKED", "415");
    case HandshakeAnswer::IllegalSecretKey:
        return worded("illegal secret key", "417");
    case HandshakeAnswer::IllegalAppId:
        return worded("illegal app_id", "417");
    case HandshakeAnswer::BareOk:
        return {};
    case HandshakeAnswer::Forbidden:
        return html("Access Denied", 403);
    case HandshakeAnswer::ServerError:
        return html("Internal Server Error", 500);
    case HandshakeAnswer::Accept:
    case HandshakeAnswer::Silent:
    case HandshakeAnswer::Reset:
        break;
    }
    return {.reset = true};
}

HttpAnswer userNotFound()
{
    return apiError(19881007, u"user_not_found"_s);
}

HttpAnswer notFound()
{
    return html("not found", 404);
}

} // namespace racha::simulator::answers
