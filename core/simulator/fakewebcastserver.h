// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/simulator/fakeconnection.h"
#include "core/simulator/fakelive.h"
#include "core/simulator/testcertificate.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace racha::simulator {

/// A frame that a client sent, with when.
struct ReceivedFrame
{
    qint64 atMs = 0; ///< since the handshake
    ClientFrame frame;
};

/// All that is known of one websocket, or of one refused attempt.
struct ConnectionRecord
{
    HttpRequest handshake;
    QByteArray streamer; ///< empty where the room is nobody's
    bool accepted = false;
    bool joined = false; ///< entered the right room
    bool open = false;
    std::int64_t room = 0;
    int closeCode = 0; ///< of the client's Close frame; 0: none came
    std::vector<ReceivedFrame> frames;
    std::vector<std::int64_t> askedAcks; ///< log ids that the server wants acknowledged
    std::int64_t sentMessages = 0;
    /// What the client did against the protocol, in technical English; empty is good.
    QStringList problems;

    std::vector<ReceivedFrame> framesOfType(const std::string& type) const;
    /// Log ids of the acks, in order.
    std::vector<std::int64_t> acks() const;
    /// Sequence numbers of the heartbeats, in order.
    std::vector<std::int64_t> heartbeats() const;
};

/// A TikTok on loopback, with signing service: HTTP look-ups and websocket on one port.
///
///     FakeWebcastServer server;
///     server.addLive({.uniqueId = "luna.canta", .scenarios = {scenarioNamed("gift-streak")}});
///     QVERIFY(server.listen());
///     settings.tiktokUrl = server.httpUrl();      // likewise webcastUrl, signUrl, ttwidUrl
///     settings.pushUrl = server.pushUrl();        // ws://127.0.0.1:port, without path
///     settings.extraCertificates = server.certificateAuthority();   // TLS only
///
/// Each live says how its look-ups and handshakes answer (FakeLive); unknown names are "not found".
/// A websocket stays silent until `im_enter_room` names the right room, then gets
/// im_enter_room_resp and the steps of its scenario; heartbeats are echoed. A signed answer carries
/// the history of the live's first scenario.
/// Thread: the one it lives in; it needs an event loop. Not for use from other threads.
class FakeWebcastServer final : public QObject
{
    Q_OBJECT

public:
    enum class Transport
    {
        Plain,
        Tls
    };

    explicit FakeWebcastServer(Transport transport = Transport::Plain, QObject* parent = nullptr);
    ~FakeWebcastServer() override;

    /// Port 0 picks a free one. False where the port is taken, or no certificate could be made.
    bool listen(quint16 port = 0);
    void stopListening();
    quint16 port() const;
    QUrl httpUrl() const; ///< `http://127.0.0.1:port`
    QUrl pushUrl() const; ///< `ws://127.0.0.1:port`
    QList<QSslCertificate> certificateAuthority() const;
    QString certificateAuthorityFile() const;

    /// Adds a live, or replaces the one of that name.
    void addLive(FakeLive live);
    /// The live of that name; valid until the next addLive().
    FakeLive& live(const QByteArray& uniqueId);

    /// Answers of `/`, and of `/ttwid/union/register/`.
    void setTtwid(Answers<TtwidAnswer> home, Answers<TtwidAnswer> registration);

    /// From now on the signing service wants this key in `X-Api-Key`.
    void setSignKey(const QByteArray& key) { m_signKey = key; }

    /// What the signing service says of the key's limits; empty: it has no such page.
    void setSignLimits(const QByteArray& json) { m_signLimits = json; }

    /// Time between steps is multiplied by this; 0 plays all at once.
    void setTimeScale(double scale) { m_timeScale = scale; }

    /// Every HTTP request so far, upgrades too.
    const std::vector<HttpRequest>& requests() const { return m_requests; }

    int requestCount(const QString& path) const;

    /// Every upgrade so far, refused ones too.
    const std::vector<ConnectionRecord>& connections() const { return m_records; }

    /// The cookie that `/` gave last.
    QByteArray currentCookie() const;

    // What a test says while a connection is open; `connection` counts as connections() does.
    void send(std::size_t connection, const Batch& batch);
    void play(std::size_t connection, const Fault& fault);
    /// A frame made beforehand; `logId` 0: without ack.
    void sendFrame(std::size_t connection, std::string_view frame, std::int64_t logId,
                   std::int64_t messages);
    qint64 bytesToWrite(std::size_t connection) const;

Q_SIGNALS:
    void requested(const QString& path);
    void upgradeAnswered(std::size_t connection, bool accepted);
    void joined(std::size_t connection);
    void frameReceived(std::size_t connection);
    void scenarioPlayed(std::size_t connection);
    void closed(std::size_t connection);

private:
    struct Private;
    void adopt(QTcpSocket* socket);
    void route(FakeConnection* connection, const HttpRequest& request);
    int lookupDelay(const HttpRequest& request);
    HttpAnswer lookup(const HttpRequest& request);
    HttpAnswer signAnswer(const HttpRequest& request);
    HttpAnswer aliveAnswer(const HttpRequest& request);
    void upgrade(FakeConnection* connection, const HttpRequest& request);
    std::optional<HandshakeAnswer> refusalByQuery(const HttpRequest& request, FakeLive* live,
                                                  QStringList& problems);
    void received(std::size_t index, const QByteArray& bytes);
    void enter(std::size_t index, const ClientFrame& frame);
    void send(std::size_t connection, const Batch& batch, std::int64_t nowMs);
    void startOver(std::size_t index);
    void scheduleStep(std::size_t index, std::shared_ptr<const Scenario> scenario,
                      std::size_t step);
    FakeLive* liveOf(const QString& uniqueId);
    FakeLive* liveOfRoom(std::int64_t room);

    std::int64_t nextLogId() { return ++m_logId; }

    std::unique_ptr<Private> d;
    std::vector<HttpRequest> m_requests;
    std::vector<ConnectionRecord> m_records;
    QByteArray m_signKey;
    QByteArray m_signLimits =
        R"({"day":{"max":2500,"remaining":2463},"hour":{"max":300,"remaining":263}})";
    double m_timeScale = 1;
    std::int64_t m_logId = 7'000'000'000'000'000'000;
};

} // namespace racha::simulator
