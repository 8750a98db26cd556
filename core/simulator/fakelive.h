// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/scenario.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace racha::simulator {

Q_NAMESPACE

/// What a route says, request after request: each answer serves one request, the last one all
/// further ones. `{NotFound, Live}` is a live that is not found at first.
template<class T>
class Answers
{
public:
    Answers(T only)
        : m_answers {only}
    {
    }

    Answers(std::initializer_list<T> answers)
        : m_answers(answers)
    {
    }

    /// At least one.
    explicit Answers(std::vector<T> answers)
        : m_answers(std::move(answers))
    {
    }

    T take()
    {
        const T now = m_answers.at(m_next);
        if (m_next + 1 < m_answers.size())
            ++m_next;
        return now;
    }

private:
    std::vector<T> m_answers;
    std::size_t m_next = 0;
};

/// `/` and `/ttwid/union/register/`.
enum class TtwidAnswer : std::uint8_t
{
    Cookie,
    NoCookie,
    Forbidden,
    Captcha,
    Reset
};
Q_ENUM_NS(TtwidAnswer)

/// `/api-live/user/room/`. By default as the live is: status 2, or 4 after GoOffline.
enum class ApiLiveAnswer : std::uint8_t
{
    AsIs,
    Paused, ///< status 3
    Offline, ///< status 4 with the old room id
    EmptyRoom, ///< roomId ""
    ZeroRoom, ///< roomId "0"
    NotFound, ///< 19881007
    ParamsError,
    Private, ///< no room, `secret`
    Html, ///< a page where JSON was asked for
    Forbidden,
    TooMany,
    EmptyBody,
    NoStatusCode,
    ServerError,
    Slow, ///< right, after 12 s
    Reset
};
Q_ENUM_NS(ApiLiveAnswer)

/// `/@name/live`.
enum class LivePageAnswer : std::uint8_t
{
    AsIs,
    Offline,
    NoLiveRoom, ///< SIGI_STATE without `LiveRoom`: no such user
    NoScript, ///< a page without SIGI_STATE
    Captcha,
    RegionBlocked,
    Forbidden,
    Reset
};
Q_ENUM_NS(LivePageAnswer)

/// `/webcast/room/info/` and `/webcast/room/info_by_user/`.
enum class RoomInfoAnswer : std::uint8_t
{
    AsIs,
    Ended,
    AgeRestricted,
    Restricted,
    EmptyBody,
    Forbidden
};
Q_ENUM_NS(RoomInfoAnswer)

/// `/webcast/gift/list/`.
enum class GiftListAnswer : std::uint8_t
{
    Gifts,
    Forbidden
};
Q_ENUM_NS(GiftListAnswer)

/// `/webcast/fetch` and `/webcast/rooms/{id}/connect`.
enum class SignAnswer : std::uint8_t
{
    Signed,
    Unauthorized, ///< 401
    PaymentRequired, ///< 402
    Forbidden, ///< 403
    QuotaWithHeaders, ///< 429, retry-after 17
    QuotaBare, ///< 429 without headers
    ServerError, ///< 500
    EmptyBody,
    NoCookie,
    FallbackStub, ///< push_server of the outage of 2026-09
    NoCursor,
    NoPushServer,
    NoRouteParams,
    Garbage ///< 200, bytes that are no protobuf
};
Q_ENUM_NS(SignAnswer)

/// The upgrade.
enum class HandshakeAnswer : std::uint8_t
{
    Accept,
    DeviceBlocked, ///< HTTP 200, 415
    IllegalSecretKey, ///< HTTP 200, 417
    IllegalAppId, ///< HTTP 200, 417
    BareOk, ///< HTTP 200 without a word
    Forbidden,
    ServerError,
    Reset,
    Silent ///< never answered
};
Q_ENUM_NS(HandshakeAnswer)

/// One live of the fake TikTok, with how everything around it behaves.
struct FakeLive
{
    QByteArray uniqueId = "luna.canta";
    std::int64_t room = 7300000000000000001;
    std::int64_t host = 6800000000000000001;
    QString nickname = QStringLiteral("Luna Canta");
    QString title = QStringLiteral("songs of the evening");
    bool offline = false;

    Answers<ApiLiveAnswer> apiLive = ApiLiveAnswer::AsIs;
    Answers<LivePageAnswer> page = LivePageAnswer::AsIs;
    Answers<RoomInfoAnswer> roomInfo = RoomInfoAnswer::AsIs;
    Answers<GiftListAnswer> giftList = GiftListAnswer::Gifts;
    Answers<SignAnswer> sign = SignAnswer::Signed;
    Answers<HandshakeAnswer> handshake = HandshakeAnswer::Accept;

    int pingIntervalSeconds = 0; ///< `Handshake-Options: ping-interval`; 0 = not sent
    int lookupDelayMs = 0; ///< of every answer but the upgrade
    bool startsOver =
        false; ///< once its last scenario was played, the next connection has the first
    bool silentAfterEnter = false; ///< accepts everything and never says a word but hb echoes
    bool hidesEnterResponse = false; ///< no im_enter_room_resp; messages come all the same
    std::vector<Scenario> scenarios {}; ///< see Scenario; none: joined, and nothing happens
};

} // namespace racha::simulator
