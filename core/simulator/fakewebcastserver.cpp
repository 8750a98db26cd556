// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/simulator/fakewebcastserver.h"

#include "core/simulator/faults.h"
#include "core/simulator/lookupanswers.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QSet>
#include <QSslServer>
#include <QTimer>

#include <algorithm>

namespace racha::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView kSocketPath("/webcast/im/ws_proxy/ws_reuse_supplement/");

/// Per open websocket.
struct Socket
{
    QPointer<FakeConnection> connection {};
    QElapsedTimer since {};
    std::int64_t room = 0;
    bool echoes = true;
    bool playsLast = false; ///< the live's last scenario
    std::int64_t lastSequence = 0;
};

/// What a frame of the scenario says of its time.
std::int64_t frameTime(const Scenario& scenario, std::chrono::milliseconds at)
{
    return scenario.enteredMs != 0 ? scenario.enteredMs + at.count()
                                   : QDateTime::currentMSecsSinceEpoch();
}

/// Look-up paths are served with and without the `/webcast` that TikTok's own base ends in.
bool isWebcastPath(const QString& path, QStringView route)
{
    QStringView view(path);
    if (view.startsWith(u"/webcast"))
        view = view.mid(8);
    while (view.endsWith(u'/'))
        view.chop(1);
    return view == route;
}

} // namespace

struct FakeWebcastServer::Private
{
    Transport transport;
    std::unique_ptr<TestCertificate> certificate;
    std::unique_ptr<QTcpServer> server;
    std::vector<std::unique_ptr<FakeLive>> lives;
    std::vector<Socket> sockets; ///< parallel to the records
    QHash<QByteArray, std::size_t> scenarioCount; ///< scenarios begun, per live
    QHash<QByteArray, std::int64_t> firstRooms; ///< before a live changed it
    Answers<TtwidAnswer> home = TtwidAnswer::Cookie;
    Answers<TtwidAnswer> registration = TtwidAnswer::Cookie;
    QSet<QByteArray> cookies; ///< those that were given out
    QByteArray lastCookie;

    QByteArray newCookie()
    {
        lastCookie = "1%7Cfakefakefakefakefake%7C1790000000%7C"
            + QByteArray::number(1000 + cookies.size()).toHex();
        cookies.insert(lastCookie);
        return lastCookie;
    }
};

std::vector<ReceivedFrame> ConnectionRecord::framesOfType(const std::string& type) const
{
    std::vector<ReceivedFrame> found;
    std::copy_if(frames.begin(), frames.end(), std::back_inserter(found),
                 [&](const ReceivedFrame& received) { return received.frame.type == type; });
    return found;
}

std::vector<std::int64_t> ConnectionRecord::acks() const
{
    std::vector<std::int64_t> ids;
    for (const auto& received : framesOfType("ack"))
        ids.push_back(received.frame.logId);
    return ids;
}

std::vector<std::int64_t> ConnectionRecord::heartbeats() const
{
    std::vector<std::int64_t> sequence;
    for (const auto& received : framesOfType("hb"))
        sequence.push_back(received.frame.sequence);
    return sequence;
}

FakeWebcastServer::FakeWebcastServer(Transport transport, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->transport = transport;
}

FakeWebcastServer::~FakeWebcastServer()
{
    // Connections say goodbye while the records still exist.
    for (auto& socket : d->sockets)
        delete socket.connection.data();
}

bool FakeWebcastServer::listen(quint16 port)
{
    if (d->transport == Transport::Tls) {
        d->certificate = TestCertificate::create();
        if (!d->certificate)
            return false;
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(d->certificate->serverConfiguration());
        d->server = std::move(server);
    } else {
        d->server = std::make_unique<QTcpServer>();
    }
    connect(d->server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto* socket = d->server->nextPendingConnection())
            adopt(socket);
    });
    return d->server->listen(QHostAddress::LocalHost, port);
}

void FakeWebcastServer::stopListening()
{
    d->server->close();
}

quint16 FakeWebcastServer::port() const
{
    return d->server ? d->server->serverPort() : 0;
}

QUrl FakeWebcastServer::httpUrl() const
{
    const auto scheme = d->transport == Transport::Tls ? u"https"_s : u"http"_s;
    return QUrl(scheme + u"://127.0.0.1:"_s + QString::number(port()));
}

QUrl FakeWebcastServer::pushUrl() const
{
    const auto scheme = d->transport == Transport::Tls ? u"wss"_s : u"ws"_s;
    return QUrl(scheme + u"://127.0.0.1:"_s + QString::number(port()));
}

QList<QSslCertificate> FakeWebcastServer::certificateAuthority() const
{
    return d->certificate ? d->certificate->authority() : QList<QSslCertificate>();
}

QString FakeWebcastServer::certificateAuthorityFile() const
{
    return d->certificate ? d->certificate->authorityFile() : QString();
}

void FakeWebcastServer::addLive(FakeLive live)
{
    d->firstRooms.insert(live.uniqueId, live.room);
    if (auto* existing = liveOf(QString::fromUtf8(live.uniqueId)))
        *existing = std::move(live);
    else
        d->lives.push_back(std::make_unique<FakeLive>(std::move(live)));
}

FakeLive& FakeWebcastServer::live(const QByteArray& uniqueId)
{
    auto* found = liveOf(QString::fromUtf8(uniqueId));
    Q_ASSERT(found);
    return *found;
}

void FakeWebcastServer::setTtwid(Answers<TtwidAnswer> home, Answers<TtwidAnswer> registration)
{
    d->home = std::move(home);
    d->registration = std::move(registration);
}

int FakeWebcastServer::requestCount(const QString& path) const
{
    return static_cast<int>(
        std::count_if(m_requests.begin(), m_requests.end(),
                      [&](const HttpRequest& request) { return request.path == path; }));
}

QByteArray FakeWebcastServer::currentCookie() const
{
    return d->lastCookie;
}

FakeLive* FakeWebcastServer::liveOf(const QString& uniqueId)
{
    const auto name = uniqueId.toUtf8();
    for (auto& live : d->lives) {
        if (live->uniqueId == name)
            return live.get();
    }
    return nullptr;
}

FakeLive* FakeWebcastServer::liveOfRoom(std::int64_t room)
{
    for (auto& live : d->lives) {
        if (live->room == room)
            return live.get();
    }
    return nullptr;
}

void FakeWebcastServer::adopt(QTcpSocket* socket)
{
    auto* connection = new FakeConnection(socket, this);
    connect(connection, &FakeConnection::requested, this,
            [this, connection](const HttpRequest& request) { route(connection, request); });
    connect(connection, &FakeConnection::disconnected, connection, &QObject::deleteLater);
}

void FakeWebcastServer::route(FakeConnection* connection, const HttpRequest& request)
{
    m_requests.push_back(request);
    if (request.wantsWebSocket()) {
        upgrade(connection, request);
    } else {
        auto answer = lookup(request);
        answer.delayMs = std::max(answer.delayMs, lookupDelay(request));
        connection->answer(answer);
    }
    Q_EMIT requested(request.path);
}

/// Of the live that a look-up asks for, by name or by room.
int FakeWebcastServer::lookupDelay(const HttpRequest& request)
{
    auto* live = liveOf(request.path.startsWith(u"/@") ? request.path.mid(2).section(u'/', 0, 0)
                                                       : request.queryValue(u"uniqueId"_s));
    if (!live)
        live = liveOfRoom(request.queryValue(u"room_id"_s).toLongLong());
    return live ? live->lookupDelayMs : 0;
}

HttpAnswer FakeWebcastServer::lookup(const HttpRequest& request)
{
    const auto& path = request.path;
    if (path.isEmpty() || path == u"/")
        return answers::ttwid(d->home.take(), d->newCookie());
    if (path.startsWith(u"/ttwid/union/register"))
        return answers::ttwid(d->registration.take(), d->newCookie());
    if (path.startsWith(u"/api-live/user/room")) {
        auto* live = liveOf(request.queryValue(u"uniqueId"_s));
        return live ? answers::apiLive(live->apiLive.take(), *live) : answers::userNotFound();
    }
    if (path.startsWith(u"/@")) {
        auto* live = liveOf(path.mid(2).section(u'/', 0, 0));
        return live ? answers::livePage(live->page.take(), *live)
                    : answers::livePage(LivePageAnswer::NoLiveRoom, {});
    }
    if (isWebcastPath(path, u"/room/info")) {
        auto* live = liveOfRoom(request.queryValue(u"room_id"_s).toLongLong());
        return live ? answers::roomInfo(live->roomInfo.take(), *live) : answers::notFound();
    }
    if (isWebcastPath(path, u"/room/info_by_user")) {
        auto* live = liveOf(request.queryValue(u"unique_id"_s));
        return live ? answers::roomInfo(live->roomInfo.take(), *live) : answers::notFound();
    }
    if (isWebcastPath(path, u"/room/check_alive"))
        return aliveAnswer(request);
    if (isWebcastPath(path, u"/gift/list")) {
        auto* live = liveOfRoom(request.queryValue(u"room_id"_s).toLongLong());
        return answers::giftList(live ? live->giftList.take() : GiftListAnswer::Gifts);
    }
    return signAnswer(request);
}

HttpAnswer FakeWebcastServer::aliveAnswer(const HttpRequest& request)
{
    std::vector<std::pair<std::int64_t, bool>> rooms;
    for (const auto& text : request.queryValue(u"room_ids"_s).split(u',', Qt::SkipEmptyParts)) {
        const auto* live = liveOfRoom(text.toLongLong());
        rooms.emplace_back(text.toLongLong(), live && !live->offline);
    }
    return answers::checkAlive(rooms);
}

HttpAnswer FakeWebcastServer::signAnswer(const HttpRequest& request)
{
    if (request.path == u"/accounts/me/rate_limits" && !m_signLimits.isEmpty())
        return {200, {{"Content-Type", "application/json"}}, m_signLimits};
    std::int64_t room = 0;
    if (isWebcastPath(request.path, u"/fetch"))
        room = request.queryValue(u"room_id"_s).toLongLong();
    else if (request.path.startsWith(u"/webcast/rooms/") && request.path.endsWith(u"/connect"))
        room = request.path.section(u'/', 3, 3).toLongLong();
    else
        return answers::notFound();
    auto* live = liveOfRoom(room);
    if (!live)
        return answers::notFound();
    if (!m_signKey.isEmpty() && request.header("X-Api-Key") != m_signKey)
        return answers::sign(SignAnswer::Unauthorized, *live, {}, {}, 0);
    return answers::sign(live->sign.take(), *live,
                         pushUrl().toEncoded() + QByteArray(kSocketPath.data(), kSocketPath.size()),
                         d->newCookie(), QDateTime::currentMSecsSinceEpoch());
}

std::optional<HandshakeAnswer>
FakeWebcastServer::refusalByQuery(const HttpRequest& request, FakeLive* live, QStringList& problems)
{
    const auto expect = [&](bool good, const QString& problem) {
        if (!good)
            problems.append(problem);
        return good;
    };
    const auto compress = request.queryValue(u"compress"_s);
    expect(compress == u"gzip" || compress.isEmpty(), u"compress is "_s + compress);
    expect(!request.queryValue(u"version_code"_s).isEmpty(), u"no version_code"_s);
    expect(request.queryValue(u"identity"_s) == u"audience", u"identity is not audience"_s);
    expect(request.queryValue(u"live_id"_s) == u"12", u"live_id is not 12"_s);
    expect(request.header("Origin") == "https://www.tiktok.com", u"no origin"_s);
    expect(request.header("Sec-WebSocket-Version") == "13", u"websocket version"_s);
    expect(QByteArray::fromBase64(request.header("Sec-WebSocket-Key")).size() == 16,
           u"websocket key"_s);
    if (!expect(request.path == kSocketPath, u"path is "_s + request.path))
        return HandshakeAnswer::Forbidden;
    if (!expect(request.queryValue(u"aid"_s) == u"1988", u"aid is not 1988"_s))
        return HandshakeAnswer::IllegalAppId;
    if (!expect(!request.header("User-Agent").isEmpty(), u"no user agent"_s))
        return HandshakeAnswer::DeviceBlocked;
    if (!expect(d->cookies.contains(request.cookie("ttwid")), u"no ttwid of ours"_s))
        return HandshakeAnswer::BareOk;
    if (!expect(live != nullptr, u"unknown room"_s))
        return HandshakeAnswer::BareOk;
    return std::nullopt;
}

void FakeWebcastServer::upgrade(FakeConnection* connection, const HttpRequest& request)
{
    const auto index = m_records.size();
    ConnectionRecord record;
    record.handshake = request;
    record.room = request.queryValue(u"room_id"_s).toLongLong();
    auto* live = liveOfRoom(record.room);
    record.streamer = live ? live->uniqueId : QByteArray();
    const auto byQuery = refusalByQuery(request, live, record.problems);
    const auto answer = byQuery ? *byQuery : live->handshake.take();
    record.accepted = record.open = answer == HandshakeAnswer::Accept;
    m_records.push_back(record);
    d->sockets.push_back({.connection = connection, .room = record.room});
    d->sockets.back().since.start();
    if (answer == HandshakeAnswer::Silent)
        return;
    if (!record.accepted) {
        connection->answer(answers::refusal(answer));
        Q_EMIT upgradeAnswered(index, false);
        return;
    }
    HttpHeaders extra;
    if (live->pingIntervalSeconds > 0)
        extra.append({"Handshake-Options",
                      "ping-interval=" + QByteArray::number(live->pingIntervalSeconds) + "; v=1"});
    connection->acceptUpgrade(request, extra);
    connect(connection, &FakeConnection::binaryReceived, this,
            [this, index](const QByteArray& bytes) { received(index, bytes); });
    connect(connection, &FakeConnection::textReceived, this,
            [this, index] { m_records[index].problems.append(u"text frame"_s); });
    connect(connection, &FakeConnection::violation, this,
            [this, index](const QString& what) { m_records[index].problems.append(what); });
    connect(connection, &FakeConnection::closeReceived, this,
            [this, index](int code) { m_records[index].closeCode = code; });
    connect(connection, &FakeConnection::disconnected, this, [this, index] {
        m_records[index].open = false;
        Q_EMIT closed(index);
    });
    Q_EMIT upgradeAnswered(index, true);
}

void FakeWebcastServer::received(std::size_t index, const QByteArray& bytes)
{
    auto& record = m_records[index];
    auto& socket = d->sockets[index];
    const auto frame =
        parseClientFrame({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!frame) {
        record.problems.append(u"frame is no PushFrame"_s);
        return;
    }
    record.frames.push_back({socket.since.elapsed(), *frame});
    if (frame->encoding != "pb")
        record.problems.append(u"payload_encoding is not pb"_s);
    if (frame->type == "im_enter_room") {
        enter(index, *frame);
    } else if (frame->type == "hb") {
        if (frame->sequence != 0 && frame->sequence != ++socket.lastSequence)
            record.problems.append(u"heartbeat sequence"_s);
        if (frame->room != 0 && frame->room != socket.room)
            record.problems.append(u"heartbeat of another room"_s);
        if (socket.echoes)
            socket.connection->sendBinary(frameBytes({.type = "hb", .payload = frame->payload}));
    } else if (frame->type == "ack") {
        if (std::find(record.askedAcks.begin(), record.askedAcks.end(), frame->logId)
            == record.askedAcks.end())
            record.problems.append(u"ack that nobody asked for"_s);
    } else {
        record.problems.append(u"frame type "_s + QString::fromStdString(frame->type));
    }
    Q_EMIT frameReceived(index);
}

void FakeWebcastServer::enter(std::size_t index, const ClientFrame& frame)
{
    auto& record = m_records[index];
    auto* live = liveOfRoom(frame.room);
    if (frame.identity != "audience" || frame.liveId != 12)
        record.problems.append(u"enter room without identity or live id"_s);
    // TikTok ignores who asks for another room than the socket's.
    if (!live || frame.room != record.room || record.joined)
        return;
    record.joined = true;
    Q_EMIT joined(index);
    if (live->silentAfterEnter)
        return;
    std::shared_ptr<const Scenario> scenario = std::make_shared<Scenario>();
    if (!live->scenarios.empty()) {
        auto& begun = d->scenarioCount[live->uniqueId];
        scenario = std::make_shared<Scenario>(
            live->scenarios.at(std::min(begun, live->scenarios.size() - 1)));
        ++begun;
        d->sockets[index].playsLast = begun >= live->scenarios.size();
    }
    if (!live->hidesEnterResponse) {
        Batch history {.messages = scenario->history, .needAck = !scenario->history.empty()};
        const auto logId = nextLogId();
        sendFrame(index, batchFrame(history, logId, frameTime(*scenario, {}), "im_enter_room_resp"),
                  history.needAck ? logId : 0, static_cast<std::int64_t>(history.messages.size()));
    }
    scheduleStep(index, scenario, 0);
}

void FakeWebcastServer::scheduleStep(std::size_t index, std::shared_ptr<const Scenario> scenario,
                                     std::size_t step)
{
    if (step >= scenario->steps.size()) {
        if (!scenario->steps.empty()) {
            startOver(index);
            Q_EMIT scenarioPlayed(index);
        }
        return;
    }
    const auto& next = scenario->steps.at(step);
    const auto before = step == 0 ? std::chrono::milliseconds(0) : scenario->steps[step - 1].at;
    const auto wait = std::max(0.0, static_cast<double>((next.at - before).count()) * m_timeScale);
    auto* connection = d->sockets[index].connection.data();
    if (!connection)
        return;
    QTimer::singleShot(static_cast<int>(wait), connection, [this, index, scenario, step] {
        const auto& what = scenario->steps.at(step).what;
        if (const auto* batch = std::get_if<Batch>(&what))
            send(index, *batch, frameTime(*scenario, scenario->steps.at(step).at));
        else
            play(index, std::get<Fault>(what));
        scheduleStep(index, scenario, step + 1);
    });
}

/// The live was shown to its end: the next connection sees it from its beginning.
void FakeWebcastServer::startOver(std::size_t index)
{
    auto* live = liveOf(QString::fromUtf8(m_records[index].streamer));
    if (!live || !live->startsOver || !d->sockets[index].playsLast)
        return;
    d->scenarioCount.remove(live->uniqueId);
    live->room = d->firstRooms.value(live->uniqueId, live->room);
}

void FakeWebcastServer::send(std::size_t connection, const Batch& batch)
{
    send(connection, batch, QDateTime::currentMSecsSinceEpoch());
}

void FakeWebcastServer::send(std::size_t connection, const Batch& batch, std::int64_t nowMs)
{
    const auto logId = nextLogId();
    sendFrame(connection, batchFrame(batch, logId, nowMs), batch.needAck ? logId : 0,
              static_cast<std::int64_t>(batch.messages.size()));
}

void FakeWebcastServer::sendFrame(std::size_t connection, std::string_view frame,
                                  std::int64_t logId, std::int64_t messages)
{
    auto& socket = d->sockets.at(connection);
    if (!socket.connection)
        return;
    if (logId != 0)
        m_records[connection].askedAcks.push_back(logId);
    m_records[connection].sentMessages += messages;
    socket.connection->sendBinary(frame);
}

qint64 FakeWebcastServer::bytesToWrite(std::size_t connection) const
{
    const auto& socket = d->sockets.at(connection);
    return socket.connection ? socket.connection->bytesToWrite() : 0;
}

void FakeWebcastServer::play(std::size_t connection, const Fault& fault)
{
    auto& socket = d->sockets.at(connection);
    auto* live = liveOf(QString::fromUtf8(m_records[connection].streamer));
    switch (fault.kind) {
    case Fault::Kind::StopEchoes:
    case Fault::Kind::ResumeEchoes:
        socket.echoes = fault.kind == Fault::Kind::ResumeEchoes;
        break;
    case Fault::Kind::ChangeRoom:
        if (live)
            live->room = fault.number;
        break;
    case Fault::Kind::GoOffline:
    case Fault::Kind::GoLive:
        if (live)
            live->offline = fault.kind == Fault::Kind::GoOffline;
        break;
    default:
        if (socket.connection)
            playOnWire(*socket.connection, fault, nextLogId());
    }
}

} // namespace racha::simulator
