// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/webcastaddresses.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

constexpr auto kPushPath = "/webcast/im/ws_proxy/ws_reuse_supplement/"_L1;
constexpr std::array kPublicPush {"wss://webcast-ws.tiktok.com", "wss://webcast-ws.eu.tiktok.com",
                                  "wss://webcast-ws.us.tiktok.com"};

QUrl publicUrl(const char* address)
{
    return QUrl(QString::fromLatin1(address));
}

bool isTikTokHost(const QString& host)
{
    return host == "tiktok.com"_L1 || host.endsWith(".tiktok.com"_L1);
}

/// Whether an address is at a given host; all of this computer is one.
bool isSameHost(const QUrl& given, const QUrl& url)
{
    return !given.isEmpty()
        && (given.host() == url.host() || (isOnThisComputer(given) && isOnThisComputer(url)));
}

/// ws or wss whatever was given, with the usual path where it has none.
QUrl asSocketBase(QUrl url)
{
    if (url.scheme() == "http"_L1)
        url.setScheme(u"ws"_s);
    else if (url.scheme() == "https"_L1)
        url.setScheme(u"wss"_s);
    if (url.path().isEmpty() || url.path() == "/"_L1)
        url.setPath(kPushPath);
    return url;
}

QByteArray number(RoomId room)
{
    return QByteArray::number(qint64 {room.value});
}

/// What every unsigned look-up of the web player says about its browser.
QueryItems lookupItems(const BrowserIdentity& b, bool hasSession)
{
    return {{"aid", "1988"},
            {"app_name", "tiktok_web"},
            {"app_language", b.shortLanguage},
            {"webcast_language", b.shortLanguage},
            {"channel", "tiktok_web"},
            {"device_platform", "web_pc"},
            {"browser_language", b.language},
            {"browser_name", "Mozilla"},
            {"browser_platform", b.platform},
            {"browser_version", b.browserVersion()},
            {"browser_online", "true"},
            {"cookie_enabled", "true"},
            {"focus_state", "true"},
            {"from_page", "user"},
            {"history_len", b.historyLength},
            {"is_fullscreen", "false"},
            {"is_page_visible", "true"},
            {"screen_width", "1920"},
            {"screen_height", "1080"},
            {"tz_name", b.timeZone},
            {"data_collection_enabled", "true"},
            {"os", b.os},
            {"priority_region", b.region},
            {"region", b.region},
            {"user_is_login", hasSession ? "true" : "false"},
            {"device_id", b.deviceId}};
}

QueryItems pushItems(RoomId room, const BrowserIdentity& b)
{
    return {{"version_code", "180800"},
            {"device_platform", "web"},
            {"cookie_enabled", "true"},
            {"screen_width", "1920"},
            {"screen_height", "1080"},
            {"browser_language", b.language},
            {"browser_platform", b.platform},
            {"browser_name", "Mozilla"},
            {"browser_version", b.browserVersion()},
            {"browser_online", "true"},
            {"tz_name", b.timeZone},
            {"app_name", "tiktok_web"},
            {"sup_ws_ds_opt", "1"},
            {"update_version_code", "2.0.0"},
            {"compress", "gzip"},
            {"webcast_language", b.shortLanguage},
            {"ws_direct", "1"},
            {"aid", "1988"},
            {"live_id", "12"},
            {"app_language", b.shortLanguage},
            {"client_enter", "1"},
            {"room_id", number(room)},
            {"identity", "audience"},
            {"history_comment_count", "6"},
            {"last_rtt", b.lastRtt},
            {"heartbeat_duration", "10000"},
            {"resp_content_type", "protobuf"},
            {"did_rule", "3"}};
}

QueryItems signItems(const BrowserIdentity& b)
{
    return {{"client", "racha"},
            {"user_agent", b.userAgent},
            {"platform", "web"},
            {"client_enter", "true"}};
}

} // namespace

bool isOnThisComputer(const QUrl& url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

bool isBridgeAddress(const QUrl& url)
{
    return url.isValid() && url.scheme() == "http"_L1 && url.userInfo().isEmpty()
        && isOnThisComputer(url);
}

QUrl joined(const QUrl& base, const QString& path)
{
    if (base.isEmpty())
        return {};
    QUrl url = base;
    QString front = base.path();
    while (front.endsWith(u'/'))
        front.chop(1);
    // TikTok's own base is often written with the first segment of every path.
    if (front.endsWith("/webcast"_L1) && path.startsWith("/webcast/"_L1))
        front.chop(8);
    url.setPath(front + path);
    return url;
}

QUrl withQuery(const QUrl& url, const QueryItems& items)
{
    if (url.isEmpty())
        return {};
    QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    for (const auto& [key, value] : items) {
        if (!query.isEmpty())
            query += '&';
        query += key.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    QUrl whole = url;
    whole.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return whole;
}

QUrl pushAddress(const QUrl& base, RoomId room, const BrowserIdentity& identity,
                 const QueryItems& routeParams)
{
    const auto ours = pushItems(room, identity);
    const auto isOurs = [&ours](const QByteArray& key) {
        return std::any_of(ours.cbegin(), ours.cend(),
                           [&key](const auto& item) { return item.first == key; });
    };
    QueryItems items;
    for (const auto& item : routeParams) {
        if (!item.second.isEmpty() && !isOurs(item.first))
            items.append(item);
    }
    return withQuery(base, items + ours);
}

WebcastAddresses::WebcastAddresses(const ConnectionSettings& settings)
    : m_settings(settings)
    , m_custom(settings.usesCustomHosts())
{
    if (m_custom)
        return;
    m_settings.tiktokUrl = publicUrl("https://www.tiktok.com");
    m_settings.webcastUrl = publicUrl("https://webcast.tiktok.com");
    m_settings.ttwidUrl = publicUrl("https://ttwid.bytedance.com");
    m_settings.signUrl = publicUrl("https://api.eulerstream.com");
    m_settings.managedUrl = publicUrl("wss://ws.eulerstream.com");
}

QUrl WebcastAddresses::home() const
{
    return joined(m_settings.tiktokUrl, u"/"_s);
}

QUrl WebcastAddresses::cookieRegistration() const
{
    return joined(m_settings.ttwidUrl, u"/ttwid/union/register/"_s);
}

QUrl WebcastAddresses::userRoom(const QString& username, const BrowserIdentity& identity) const
{
    const QueryItems who {
        {"uniqueId", username.toUtf8()}, {"sourceType", "54"}, {"staleTime", "600000"}};
    return withQuery(joined(m_settings.tiktokUrl, u"/api-live/user/room/"_s),
                     who + lookupItems(identity, hasSession()));
}

QUrl WebcastAddresses::livePage(const QString& username) const
{
    return joined(m_settings.tiktokUrl, u"/@"_s + username + u"/live"_s);
}

QUrl WebcastAddresses::profilePage(const QString& username) const
{
    return joined(m_settings.tiktokUrl, u"/@"_s + username);
}

QUrl WebcastAddresses::roomInfo(RoomId room, const BrowserIdentity& identity) const
{
    const QueryItems which {{"room_id", number(room)}};
    return withQuery(joined(m_settings.webcastUrl, u"/webcast/room/info/"_s),
                     which + lookupItems(identity, hasSession()));
}

QUrl WebcastAddresses::checkAlive(const QList<RoomId>& rooms, const BrowserIdentity& identity) const
{
    QByteArrayList ids;
    for (const RoomId room : rooms)
        ids << number(room);
    const QueryItems which {{"room_ids", ids.join(',')}};
    return withQuery(joined(m_settings.webcastUrl, u"/webcast/room/check_alive/"_s),
                     which + lookupItems(identity, hasSession()));
}

bool WebcastAddresses::hasSigningService() const
{
    return !m_settings.signUrl.isEmpty();
}

QUrl WebcastAddresses::signFetch(RoomId room, const BrowserIdentity& identity) const
{
    const QueryItems which {{"room_id", number(room)}};
    return withQuery(joined(m_settings.signUrl, u"/webcast/fetch"_s), signItems(identity) + which);
}

QUrl WebcastAddresses::signConnect(RoomId room, const BrowserIdentity& identity) const
{
    const QString path = u"/webcast/rooms/%1/connect"_s.arg(room.value);
    return withQuery(joined(m_settings.signUrl, path), signItems(identity));
}

QUrl WebcastAddresses::signRoomId(const QString& username) const
{
    return joined(m_settings.signUrl, u"/webcast/anchors/%1/room_id"_s.arg(username));
}

QUrl WebcastAddresses::signLimits(bool isOlder) const
{
    if (isOlder)
        return joined(m_settings.signUrl, u"/webcast/rate_limits"_s);
    return withQuery(joined(m_settings.signUrl, u"/accounts/me/rate_limits"_s),
                     {{"type", "WEBCAST"}});
}

bool WebcastAddresses::hasManagedSocket() const
{
    return !m_settings.managedUrl.isEmpty();
}

QUrl WebcastAddresses::managedSocket(const QString& username, const Secret& key) const
{
    return withQuery(m_settings.managedUrl,
                     {{"uniqueId", username.toUtf8()},
                      {"apiKey", key.reveal()},
                      {"features.rawMessages", "true"}});
}

bool WebcastAddresses::isPushSocket(const QUrl& url) const
{
    if (url.host().startsWith("webcast-ws"_L1))
        return true;
    return m_custom && url.host() == m_settings.pushUrl.host()
        && url.port() == m_settings.pushUrl.port();
}

Secret WebcastAddresses::sessionFor(const QUrl& url) const
{
    const bool isEncrypted = url.scheme() == "https"_L1 || url.scheme() == "wss"_L1;
    const bool isTikTok = isEncrypted && isTikTokHost(url.host());
    const bool isStandIn = m_custom && isGivenTikTok(url) && (isEncrypted || isOnThisComputer(url));
    return isTikTok || isStandIn ? m_settings.session : Secret();
}

std::size_t WebcastAddresses::directEdgeCount() const
{
    return m_custom ? 1 : kPublicPush.size();
}

QUrl WebcastAddresses::directPush(std::size_t edge) const
{
    if (m_custom)
        return m_settings.pushUrl.isEmpty() ? QUrl() : asSocketBase(m_settings.pushUrl);
    return asSocketBase(publicUrl(kPublicPush[edge % kPublicPush.size()]));
}

QUrl WebcastAddresses::signedPush(const QUrl& pushServer) const
{
    if (!m_custom)
        return isTikTokHost(pushServer.host()) ? asSocketBase(pushServer) : QUrl();
    if (isGivenHost(pushServer))
        return asSocketBase(pushServer);
    // A private signing service that hands out TikTok's address: the given socket stands for it.
    if (isTikTokHost(pushServer.host()) && !m_settings.pushUrl.isEmpty())
        return asSocketBase(m_settings.pushUrl);
    return {};
}

bool WebcastAddresses::mayRedirect(const QUrl& from, const QUrl& to) const
{
    if (from.scheme() == "https"_L1 && to.scheme() != "https"_L1)
        return false;
    if (to.scheme() != "https"_L1 && to.scheme() != "http"_L1)
        return false;
    if (!m_custom)
        return isTikTokHost(to.host());
    // Cookies go along: from TikTok's stand-in not to a service beside it.
    return isGivenTikTok(from) ? isGivenTikTok(to) : isGivenHost(to);
}

QByteArray WebcastAddresses::origin() const
{
    return "https://www.tiktok.com"_ba;
}

bool WebcastAddresses::isGivenHost(const QUrl& url) const
{
    return isGivenTikTok(url) || isSameHost(m_settings.signUrl, url)
        || isSameHost(m_settings.ttwidUrl, url);
}

/// What stands for TikTok itself, not for a service beside it.
bool WebcastAddresses::isGivenTikTok(const QUrl& url) const
{
    const std::array given {m_settings.tiktokUrl, m_settings.webcastUrl, m_settings.pushUrl};
    return std::any_of(given.cbegin(), given.cend(),
                       [&url](const QUrl& base) { return isSameHost(base, url); });
}

} // namespace racha
