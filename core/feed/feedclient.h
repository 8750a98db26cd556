// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/feed/feedwish.h"
#include "core/lines/eventselection.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

class QWebSocket;

namespace racha {

/// One program that reads the local feed. What it reads too slowly it does not get; it is told how
/// many lines those were, `{"kind": "skipped", "count": n}`, once it reads again.
class FeedClient final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMostWaiting = 1 << 20; ///< bytes
    static constexpr quint64 kLongestMessage = 8 << 10; ///< of a client, bytes
    static constexpr int kMostMessages = 20; ///< of a client in ten seconds

    /// Takes the socket.
    FeedClient(std::unique_ptr<QWebSocket> socket, FeedWish wish, QByteArray agent,
               QObject* parent = nullptr);
    ~FeedClient() override;

    bool wantsLive(std::string_view streamer) const;

    EventSelection& selection() { return m_selection; }

    void send(const QString& line);
    /// Lines that were lost before they came here.
    void skip(std::int64_t lines);
    void close();

    const QByteArray& agent() const { return m_agent; }

    const FeedWish& wish() const { return m_wish; }

Q_SIGNALS:
    void gone();

private:
    bool canTake() const;
    void tellSkipped();
    void hear(const QString& message);

    std::unique_ptr<QWebSocket> m_socket;
    FeedWish m_wish;
    QByteArray m_agent;
    EventSelection m_selection;
    std::int64_t m_skipped = 0;
    QElapsedTimer m_hearing;
    int m_heard = 0;
};

} // namespace racha
