// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/batch/eventbatch.h"
#include "core/feed/feedadmission.h"

#include <QHash>
#include <QMetaType>
#include <QObject>
#include <QSet>
#include <QTcpServer>
#include <QWebSocketServer>

#include <map>
#include <string>
#include <vector>

namespace racha {

class FeedClient;

/// A program that reads the feed now, for people.
struct FeedReader
{
    QString agent; ///< who it says it is; may be empty
    QString live; ///< that it wants; empty: every
    QString filter;
};

/// The local feed: what running captures see, as JSON Lines over a WebSocket, for overlays and bots
/// on this computer. Listens on 127.0.0.1 and nowhere else, and lets in who says the token.
///
/// A client that begins in the middle of a live is told the state of each. Nobody can make it
/// slow: clients, their heads, their messages and what waits for them are bounded.
/// Thread: its own (it needs an event loop), never a capture's.
class FeedServer final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostReaders = 16;
    static constexpr int kMostWaiting = 16; ///< that have not said yet what they want
    static constexpr qsizetype kLongestHead = 16 << 10; ///< bytes
    static constexpr int kHeadTimeout = 5'000; ///< ms

    explicit FeedServer(QObject* parent = nullptr);
    ~FeedServer() override;

    /// Port 0: a free one. Errors: usage.invalid: the port is taken, or may not be used.
    Result<quint16> listen(quint16 port, Secret token);
    void close();

    void append(const EventBatch& batch);
    /// That many lines were lost on the way here.
    void skip(std::int64_t lines);

Q_SIGNALS:
    void readersChanged(const std::vector<racha::FeedReader>& readers);

private:
    void adopt(QTcpSocket* socket);
    void readHead(QTcpSocket* socket);
    void refuse(QTcpSocket* socket, const QByteArray& answer);
    void welcome();
    void remove(FeedClient* client);
    void tellReaders();
    void noteState(const Notice& notice, const CaptureHeader& capture);
    template<typename Accepts, typename Write>
    void send(std::string_view streamer, Accepts&& accepts, Write&& write);

    Secret m_token;
    QTcpServer m_listener;
    QWebSocketServer m_upgrader; ///< does the handshake of sockets that were let in
    QSet<QTcpSocket*> m_waiting;
    QHash<quint16, FeedAdmission> m_admitted; ///< by their port, until they are upgraded
    std::vector<FeedClient*> m_clients;
    std::map<std::string, std::string> m_states; ///< of the lives that run, by streamer
};

} // namespace racha

Q_DECLARE_METATYPE(std::vector<racha::FeedReader>)
