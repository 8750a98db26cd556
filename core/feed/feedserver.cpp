// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "core/feed/feedserver.h"

#include "core/feed/feedclient.h"
#include "core/lines/batchlines.h"
#include "core/lines/batchorder.h"

#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>

#include <algorithm>

namespace racha {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kHeadEnd = "\r\n\r\n";

bool isOver(const Notice& notice)
{
    const auto* const state = std::get_if<LiveState>(&notice.what);
    return state != nullptr && *state != LiveState::Live && *state != LiveState::Paused;
}

} // namespace

FeedServer::FeedServer(QObject* parent)
    : QObject(parent)
    , m_listener(this)
    , m_upgrader(u"racha"_s, QWebSocketServer::NonSecureMode, this)
{
    connect(&m_listener, &QTcpServer::newConnection, this, [this] {
        while (auto* const socket = m_listener.nextPendingConnection())
            adopt(socket);
    });
    connect(&m_upgrader, &QWebSocketServer::newConnection, this, &FeedServer::welcome);
}

FeedServer::~FeedServer()
{
    close();
}

Result<quint16> FeedServer::listen(quint16 port, Secret token)
{
    close();
    m_token = std::move(token);
    if (!m_listener.listen(QHostAddress::LocalHost, port))
        return failure(ErrorCode::UsageInvalid,
                       u"127.0.0.1:%1: "_s.arg(port) + m_listener.errorString());
    return m_listener.serverPort();
}

void FeedServer::close()
{
    m_listener.close();
    for (auto* const socket : std::exchange(m_waiting, {})) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    m_admitted.clear();
    for (auto* const client : std::exchange(m_clients, {})) {
        client->disconnect(this);
        client->close();
        delete client;
    }
    m_states.clear();
    tellReaders();
}

void FeedServer::adopt(QTcpSocket* socket)
{
    if (m_waiting.size() >= kMostWaiting) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    socket->setReadBufferSize(kLongestHead + 1);
    m_waiting.insert(socket);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readHead(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        if (m_waiting.remove(socket))
            socket->deleteLater();
    });
    QTimer::singleShot(kHeadTimeout, socket, [this, socket] {
        if (m_waiting.contains(socket))
            socket->abort();
    });
    readHead(socket);
}

void FeedServer::readHead(QTcpSocket* socket)
{
    const QByteArray seen = socket->peek(kLongestHead + 1);
    const auto end = seen.indexOf(kHeadEnd);
    if (end < 0) {
        if (seen.size() > kLongestHead)
            refuse(socket, refusalBytes({.status = 400, .body = "too long"}));
        return;
    }
    auto admission = judgeFeedRequest(seen.left(end), m_token);
    if (admission.status == 101
        && m_clients.size() + static_cast<std::size_t>(m_admitted.size()) >= kMostReaders)
        admission = {.status = 503, .body = "full"};
    if (admission.status != 101)
        return refuse(socket, refusalBytes(admission));
    m_waiting.remove(socket);
    socket->disconnect(this);
    socket->setReadBufferSize(0); // messages have limits of their own
    const auto port = socket->peerPort();
    m_admitted.insert(port, std::move(admission));
    connect(socket, &QTcpSocket::disconnected, this, [this, port] { m_admitted.remove(port); });
    m_upgrader.handleConnection(socket);
}

void FeedServer::refuse(QTcpSocket* socket, const QByteArray& answer)
{
    socket->disconnect(this);
    m_waiting.remove(socket);
    socket->readAll();
    socket->write(answer);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(kHeadTimeout, socket, [socket] { socket->abort(); });
    socket->disconnectFromHost();
}

void FeedServer::welcome()
{
    while (auto* const socket = m_upgrader.nextPendingConnection()) {
        socket->setParent(nullptr); // its client's from now on
        auto admission = m_admitted.take(socket->peerPort());
        auto* const client = new FeedClient(std::unique_ptr<QWebSocket>(socket),
                                            std::move(admission.wish), admission.agent, this);
        m_clients.push_back(client);
        connect(client, &FeedClient::gone, this, [this, client] { remove(client); });
        for (const auto& [streamer, line] : m_states) {
            if (client->wantsLive(streamer))
                client->send(QString::fromStdString(line));
        }
        tellReaders();
    }
}

void FeedServer::remove(FeedClient* client)
{
    std::erase(m_clients, client);
    client->deleteLater();
    tellReaders();
}

void FeedServer::tellReaders()
{
    std::vector<FeedReader> readers;
    for (const auto* const client : m_clients) {
        const auto& wish = client->wish();
        readers.push_back({QString::fromUtf8(client->agent()), wish.live,
                           wish.filter ? wish.filter->text() : QString()});
    }
    Q_EMIT readersChanged(readers);
}

/// Writes the line only once somebody wants it, and once for all.
template<typename Accepts, typename Write>
void FeedServer::send(std::string_view streamer, Accepts&& accepts, Write&& write)
{
    QString line;
    for (auto* const client : m_clients) {
        if (!client->wantsLive(streamer) || !accepts(*client))
            continue;
        if (line.isEmpty()) {
            std::string text;
            write(text);
            line = QString::fromStdString(text);
        }
        client->send(line);
    }
}

void FeedServer::noteState(const Notice& notice, const CaptureHeader& capture)
{
    if (!std::holds_alternative<LiveState>(notice.what))
        return;
    if (isOver(notice)) {
        m_states.erase(capture.streamer);
        return;
    }
    auto& line = m_states[capture.streamer];
    line.clear();
    appendNoticeLine(line, notice, capture);
}

void FeedServer::append(const EventBatch& batch)
{
    const CaptureHeader& capture = *batch.capture;
    const auto anybody = [](FeedClient&) { return true; };
    forEachInOrder(
        batch,
        [&](const Event& event) {
            send(
                capture.streamer,
                [&](FeedClient& client) {
                    return client.selection().accepts(event, capture.streamer);
                },
                [&](std::string& out) { appendEventLine(out, event, capture.streamer); });
        },
        [&](const StreakChange& change) {
            if (change.kind != StreakChangeKind::Closed)
                return;
            send(
                capture.streamer,
                [&](FeedClient& client) { return client.selection().accepts(change.streak); },
                [&](std::string& out) { appendStreakLine(out, change.streak); });
        },
        [&](const Notice& notice) {
            noteState(notice, capture);
            send(capture.streamer, anybody,
                 [&](std::string& out) { appendNoticeLine(out, notice, capture); });
        });
    if (batch.end)
        send(capture.streamer, anybody, [&](std::string& out) {
            appendSummaryLine(out, batch.stats, batch.coverage.get(), &capture);
        });
}

void FeedServer::skip(std::int64_t lines)
{
    for (auto* const client : m_clients)
        client->skip(lines);
}

} // namespace racha
