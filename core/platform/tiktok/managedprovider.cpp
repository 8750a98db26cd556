// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/platform/tiktok/managedprovider.h"

#include "core/base/logging.h"
#include "core/platform/tiktok/directprovider.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace racha {

namespace {

/// The texts come in this order: the worker, the room.
constexpr int kRoomText = 2;

/// The service learns nothing of a login.
ConnectionSettings withoutSession(ConnectionSettings settings)
{
    settings.session = {};
    return settings;
}

} // namespace

ManagedProvider::ManagedProvider(const ConnectionSettings& settings, const LookupTimings& timings,
                                 RandomSource& random, QObject* parent)
    : ConnectionProvider(parent)
    , m_settings(withoutSession(settings))
    , m_timings(timings)
    , m_addresses(m_settings)
    , m_identity(BrowserIdentity::invented(random, settings.language))
    , m_http(m_settings, timings.request)
    , m_rooms(m_http, m_addresses, timings)
{
    connect(&m_http, &HttpLookup::stepTaken, this, &ConnectionProvider::stepTaken);
    m_patience.setSingleShot(true);
    m_patience.setInterval(timings.managed);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        tell(101, u"no word about the room in time"_s);
        fail({ErrorCode::SignFailing, u"managed socket: no word about the room in time"_s});
    });
}

void ManagedProvider::resolve(const QString& username)
{
    cancel();
    m_username = username;
    if (!m_addresses.hasManagedSocket())
        fail({ErrorCode::UsageInvalid, u"no address of a managed socket (managed-url)"_s});
    else if (m_settings.signKey.isEmpty())
        fail({ErrorCode::SignCredentials, u"managed socket: no key is set"_s});
    else
        openSocket();
}

void ManagedProvider::askRoom(const QString& username)
{
    cancel();
    if (m_addresses.home().isEmpty()) {
        fail({ErrorCode::UsageInvalid, u"no address to ask for a room (tiktok-url)"_s});
        return;
    }
    m_rooms.find(username, m_identity, Secret(), false, [this](const Result<RoomFacts>& facts) {
        if (!facts) {
            fail(facts.error());
            return;
        }
        Endpoint answer;
        answer.room = facts->room;
        answer.isPaused = facts->isPaused();
        answer.providerName = u"managed"_s;
        Q_EMIT resolved(answer);
    });
}

void ManagedProvider::cancel()
{
    m_patience.stop();
    m_http.cancel();
    m_rooms.cancel();
    m_probe.reset();
    if (const auto socket = std::exchange(m_socket, nullptr)) {
        socket->disconnect(this);
        socket->close();
    }
}

void ManagedProvider::openSocket()
{
    m_request = {};
    m_request.url = m_addresses.managedSocket(m_username, m_settings.signKey);
    m_request.headers = {{"User-Agent", "Racha/" RACHA_VERSION}};
    m_request.extraCertificates = m_settings.extraCertificates;
    m_request.proxy = m_settings.proxy;
    m_textBytes = 0;
    m_texts = 0;
    m_socket = {new ManagedSocket(m_request, {m_timings.managed, m_timings.closeGrace}),
                [](ManagedSocket* socket) { socket->deleteLater(); }};
    connect(m_socket.get(), &ManagedSocket::told, this, &ManagedProvider::takeText);
    connect(m_socket.get(), &ManagedSocket::gone, this, &ManagedProvider::takeEnd);
    m_patience.start();
    m_took.start();
    m_socket->begin();
}

void ManagedProvider::takeText(const QString& text)
{
    if (!m_socket)
        return;
    m_textBytes += text.size();
    const auto room = readManagedRoom(text);
    if (room)
        announce(*room);
    else if (++m_texts == kRoomText || isAboutRoom(text))
        askTikTok();
}

void ManagedProvider::takeEnd(const SocketEnd& end)
{
    if (!m_socket)
        return;
    if (end.kind == SocketEnd::Kind::Refused) {
        probeRefusal();
        return;
    }
    tell(end.kind == SocketEnd::Kind::Failed ? 0 : 101, end.error.detail);
    fail(end.error);
}

void ManagedProvider::probeRefusal()
{
    m_probe = std::make_unique<UpgradeProbe>(m_request, m_timings.request);
    connect(m_probe.get(), &UpgradeProbe::finished, this, [this](const UpgradeAnswer& answer) {
        const Error error = answer.failure.value_or(managedRefusal(answer.status));
        tell(answer.status, error.detail);
        m_probe.release()->deleteLater(); // it is the one that is calling
        fail(error);
    });
    m_probe->run();
}

void ManagedProvider::askTikTok()
{
    qCInfo(lcPlatform) << "managed socket: no room id that we find, asking TikTok";
    m_rooms.find(m_username, m_identity, Secret(), false, [this](const Result<RoomFacts>& facts) {
        if (facts)
            announce({facts->room, facts->host, facts->title});
        else
            fail(facts.error());
    });
}

void ManagedProvider::announce(const ManagedRoom& room)
{
    if (!m_socket)
        return;
    tell(101, u"room %1"_s.arg(room.room.value));
    m_patience.stop();
    m_rooms.cancel();
    m_http.cancel();
    Endpoint endpoint;
    endpoint.room = room.room;
    endpoint.host = room.host;
    endpoint.title = room.title;
    endpoint.streamer = m_username;
    endpoint.providerName = u"managed"_s;
    endpoint.isForOneSocket = true;
    m_socket->disconnect(this);
    endpoint.stream = std::exchange(m_socket, nullptr);
    Q_EMIT resolved(endpoint);
}

void ManagedProvider::tell(int httpStatus, const QString& outcome)
{
    LookupStep step;
    step.what = u"managed socket"_s;
    step.url = m_request.url.toString(QUrl::RemoveQuery); // which holds the key
    step.httpStatus = httpStatus;
    step.bytes = m_textBytes;
    step.took = std::chrono::milliseconds(m_took.elapsed());
    step.outcome = outcome;
    qCInfo(lcPlatform).noquote() << step.what << step.url << "status=" << step.httpStatus
                                 << "ms=" << step.took.count() << step.outcome;
    Q_EMIT stepTaken(step);
}

void ManagedProvider::fail(const Error& error)
{
    cancel();
    Q_EMIT failed({error, std::nullopt, isFinal(error.code)});
}

} // namespace racha
