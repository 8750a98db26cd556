// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/source/socketrequest.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <optional>

namespace racha {

/// What a server answered to an upgrade request.
struct UpgradeAnswer
{
    int status = 0; ///< 0: no answer, see failure
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::optional<Error> failure; ///< net.*, or protocol.handshake: no answer that has an end
};

/// Reads an answer's head; status 0 where it is none.
UpgradeAnswer readUpgradeAnswer(const QByteArray& head);

/// Repeats an upgrade over a plain socket once, to read what QWebSocket hides: status and headers
/// of a refusal. An accepted upgrade (101) is dropped.
/// Thread: the one it lives in.
class UpgradeProbe final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMaxHead = 16 << 10;

    UpgradeProbe(const SocketRequest& request, std::chrono::milliseconds timeout,
                 QObject* parent = nullptr);

    void run();

Q_SIGNALS:
    void finished(const racha::UpgradeAnswer& answer);

private:
    QByteArray requestBytes() const;
    void ask();
    void read();
    void finish(const UpgradeAnswer& answer);

    SocketRequest m_request;
    QSslSocket m_socket; ///< used without encryption for ws
    QTimer m_timeout;
    QByteArray m_head;
    bool m_over = false;
};

} // namespace racha

Q_DECLARE_METATYPE(racha::UpgradeAnswer)
