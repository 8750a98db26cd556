// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/directprovider.h"

#include "core/platform/tiktok/sessioncookies.h"

using namespace Qt::Literals::StringLiterals;

namespace racha {

QList<std::pair<QByteArray, QByteArray>> pushHeaders(const BrowserIdentity& identity)
{
    return {{"User-Agent", identity.userAgent},
            {"Referer", "https://www.tiktok.com/"},
            {"Accept-Language", identity.acceptLanguage()},
            {"Accept-Encoding", "gzip, deflate"},
            {"Cache-Control", "no-cache"}};
}

bool isFinal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::UsageInvalid:
    case ErrorCode::UsageUsername:
    case ErrorCode::LiveUserNotFound:
    case ErrorCode::LiveRestricted:
    case ErrorCode::LiveRegion:
    case ErrorCode::SignCredentials:
        return true;
    default:
        return false;
    }
}

DirectProvider::DirectProvider(const ConnectionSettings& settings, const LookupTimings& timings,
                               const Clock& clock, RandomSource& random, QObject* parent)
    : ConnectionProvider(parent)
    , m_addresses(settings)
    , m_visitor(visitorOf(settings, clock, random))
    , m_language(settings.language)
    , m_http(settings, timings.request)
    , m_cookies(m_http, m_addresses, *m_visitor, timings)
    , m_rooms(m_http, m_addresses, timings)
{
    connect(&m_http, &HttpLookup::stepTaken, this, &ConnectionProvider::stepTaken);
}

void DirectProvider::resolve(const QString& username)
{
    cancel();
    m_identity = m_visitor->identity(m_language);
    m_cookies.find(m_identity,
                   [this, username](const Result<Secret>& cookie) { findRoom(username, cookie); });
}

void DirectProvider::cancel()
{
    m_http.cancel();
    m_rooms.cancel();
}

void DirectProvider::forgetCached()
{
    m_cookies.forget();
    m_visitor->renewIdentity(m_identity);
}

void DirectProvider::doubtRoom()
{
    m_doubtful = true;
}

bool DirectProvider::tryOtherWay(ErrorCode refusedWith)
{
    if (refusedWith != ErrorCode::PushDirectDisabled || m_edge + 1 >= m_addresses.directEdgeCount())
        return false;
    ++m_edge;
    return true;
}

/// A missing cookie is judged last: whether the user is live at all says more. But nobody is asked
/// whose silence is known.
void DirectProvider::findRoom(const QString& username, const Result<Secret>& cookie)
{
    if (!cookie && cookie.error().code == ErrorCode::NetTimeout) {
        fail(cookie.error());
        return;
    }
    const Secret session = m_addresses.sessionFor(m_addresses.userRoom(username, m_identity));
    m_rooms.find(username, m_identity, joinedCookies(cookie.value_or(Secret()), session),
                 m_doubtful,
                 [this, cookie](const Result<RoomFacts>& facts) { conclude(facts, cookie); });
}

void DirectProvider::conclude(const Result<RoomFacts>& facts, const Result<Secret>& cookie)
{
    m_doubtful = false;
    if (!facts)
        fail(facts.error());
    else if (!cookie)
        fail(cookie.error());
    else if (m_addresses.directPush(m_edge).isEmpty())
        fail({ErrorCode::UsageInvalid, u"no address for the socket (push-url)"_s});
    else
        Q_EMIT resolved(endpointOf(*facts, *cookie));
}

Endpoint DirectProvider::endpointOf(const RoomFacts& facts, const Secret& cookie) const
{
    Endpoint endpoint;
    endpoint.url = pushAddress(m_addresses.directPush(m_edge), facts.room, m_identity);
    endpoint.headers = pushHeaders(m_identity);
    endpoint.cookies = joinedCookies(cookie, m_addresses.sessionFor(endpoint.url));
    endpoint.origin = m_addresses.origin();
    endpoint.room = facts.room;
    endpoint.host = facts.host;
    endpoint.streamer = facts.uniqueId;
    endpoint.title = facts.title;
    endpoint.isPaused = facts.isPaused();
    endpoint.viewers = facts.viewers;
    endpoint.providerName = u"direct"_s;
    return endpoint;
}

void DirectProvider::fail(const Error& error)
{
    LookupFailure failure {error, std::nullopt, isFinal(error.code)};
    m_http.tellHold(failure);
    Q_EMIT failed(failure);
}

} // namespace racha
