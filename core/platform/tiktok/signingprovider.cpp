// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/signingprovider.h"

#include "core/platform/tiktok/directprovider.h"

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

/// Whether the service's own room look-up may know more.
bool mayAskService(ErrorCode code)
{
    return code == ErrorCode::LiveBlocked || code == ErrorCode::LiveRegion
        || code == ErrorCode::ProtocolLookup;
}

/// A service, and what it signs, learn nothing of a login.
ConnectionSettings withoutSession(ConnectionSettings settings)
{
    settings.session = {};
    return settings;
}

Cookies withDataCentre(Cookies cookies)
{
    if (cookieValue(cookies, "tt-target-idc").isEmpty())
        cookies.emplace_back("tt-target-idc", "useast1a");
    return cookies;
}

} // namespace

SigningProvider::SigningProvider(const ConnectionSettings& settings, const LookupTimings& timings,
                                 const Clock& clock, RandomSource& random, QObject* parent)
    : ConnectionProvider(parent)
    , m_addresses(withoutSession(settings))
    , m_clock(clock)
    , m_visitor(visitorOf(settings, clock, random))
    , m_language(settings.language)
    , m_key(settings.signKey)
    , m_http(withoutSession(settings), timings.request)
    , m_rooms(m_http, m_addresses, timings)
{
    connect(&m_http, &HttpLookup::stepTaken, this, &ConnectionProvider::stepTaken);
}

void SigningProvider::resolve(const QString& username)
{
    m_wantsRoomOnly = false;
    find(username);
}

void SigningProvider::askRoom(const QString& username)
{
    m_wantsRoomOnly = true;
    find(username);
}

void SigningProvider::find(const QString& username)
{
    cancel();
    m_identity = m_visitor->identity(m_language);
    m_username = username;
    m_facts = {};
    if (!m_addresses.hasSigningService()) {
        fail({ErrorCode::UsageInvalid, u"no address of a signing service (sign-url)"_s});
        return;
    }
    if (m_addresses.home().isEmpty()) {
        askServiceForRoom(std::nullopt);
        return;
    }
    m_rooms.find(username, m_identity, Secret(), m_doubtful,
                 [this](const Result<RoomFacts>& facts) { takeRoom(facts); });
}

void SigningProvider::cancel()
{
    m_http.cancel();
    m_rooms.cancel();
}

void SigningProvider::forgetCached()
{
    m_visitor->renewIdentity(m_identity);
}

void SigningProvider::doubtRoom()
{
    m_doubtful = true;
}

HttpQuestion SigningProvider::question(const QString& what, const QUrl& url) const
{
    HttpQuestion question {what, url, {}, std::nullopt, false, AskedParty::Service};
    question.headers = {{"User-Agent", "Racha/" RACHA_VERSION},
                        {"Accept", "application/protobuf, application/json"}};
    if (!m_key.isEmpty())
        question.headers.append({"X-Api-Key", m_key.reveal()});
    return question;
}

void SigningProvider::takeRoom(const Result<RoomFacts>& facts)
{
    m_doubtful = false;
    if (facts) {
        m_facts = *facts;
        takeFound();
    } else if (!m_wantsRoomOnly && mayAskService(facts.error().code)) {
        askServiceForRoom(facts.error());
    } else {
        fail(facts.error());
    }
}

/// `otherwise`: what TikTok itself had said; it stands where the service's plan lacks this route.
void SigningProvider::askServiceForRoom(const std::optional<Error>& otherwise)
{
    m_http.ask(question(u"room id (signing service)"_s, m_addresses.signRoomId(m_username)),
               [this, otherwise](const HttpAnswer& answer) {
                   const auto room = readSignedRoom(answer);
                   if (room) {
                       m_facts.room = *room;
                       m_facts.uniqueId = m_username;
                       m_facts.status = 2;
                       takeFound();
                   } else if (otherwise && room.error().code != ErrorCode::SignQuota
                              && room.error().code != ErrorCode::LiveOffline) {
                       fail(*otherwise);
                   } else {
                       fail(room.error(), retryAfter(answer, m_clock.now()));
                   }
               });
}

void SigningProvider::takeFound()
{
    if (!m_wantsRoomOnly) {
        sign(Shape::Fetch);
        return;
    }
    Endpoint answer;
    answer.room = m_facts.room;
    answer.isPaused = m_facts.isPaused();
    answer.providerName = u"sign"_s;
    Q_EMIT resolved(answer);
}

void SigningProvider::sign(Shape shape)
{
    const bool isFetch = shape == Shape::Fetch;
    const auto url = isFetch ? m_addresses.signFetch(m_facts.room, m_identity)
                             : m_addresses.signConnect(m_facts.room, m_identity);
    auto asked = question(isFetch ? u"signature (fetch)"_s : u"signature (connect)"_s, url);
    asked.party = AskedParty::Signature;
    m_http.ask(asked, [this, isFetch](const HttpAnswer& answer) {
        if (isFetch && answer.status == 404)
            sign(Shape::Connect);
        else
            conclude(answer);
    });
}

void SigningProvider::conclude(const HttpAnswer& answer)
{
    const auto start = readSignedStart(answer);
    if (!start) {
        fail(start.error(), retryAfter(answer, m_clock.now()));
        return;
    }
    const auto base = m_addresses.signedPush(start->pushServer);
    if (base.isEmpty()) {
        fail({ErrorCode::SignFailing,
              u"signing service: socket at a foreign host, %1"_s.arg(start->pushServer.host())});
        return;
    }
    announce(*start, base, answer.body);
}

void SigningProvider::announce(const SignedStart& start, const QUrl& base,
                               const QByteArray& firstResponse)
{
    Endpoint endpoint;
    endpoint.room = start.room ? start.room : m_facts.room;
    endpoint.url = pushAddress(base, endpoint.room, m_identity, start.query);
    endpoint.headers = pushHeaders(m_identity);
    endpoint.cookies = Secret(cookieLine(withDataCentre(start.cookies)));
    endpoint.origin = m_addresses.origin();
    endpoint.host = m_facts.host;
    endpoint.streamer = m_facts.uniqueId;
    endpoint.title = m_facts.title;
    endpoint.isPaused = m_facts.isPaused();
    endpoint.firstResponse = firstResponse;
    endpoint.providerName = u"sign"_s;
    endpoint.isForOneSocket = true; // as a signature is
    endpoint.heartbeat = start.heartbeat;
    Q_EMIT resolved(endpoint);
}

void SigningProvider::fail(const Error& error, std::optional<std::chrono::milliseconds> retry)
{
    LookupFailure failure {error, retry, isFinal(error.code)};
    m_http.tellHold(failure);
    Q_EMIT failed(failure);
}

} // namespace racha
