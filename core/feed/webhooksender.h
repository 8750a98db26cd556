// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/secret.h"
#include "core/feed/webhook.h"

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QObject>
#include <QQueue>

#include <chrono>

class QNetworkReply;

namespace racha {

WebhookAddress webhookAddressOf(const QUrl& url);

/// Times, shortened by tests.
struct WebhookTimings
{
    std::chrono::milliseconds answer {10'000};
    std::chrono::milliseconds firstWait {1'000}; ///< then five times as long, twice
    std::chrono::milliseconds limitWindow {60'000};
};

/// Posts alerts as JSON. No redirect is followed, no cookie kept; an answer is read to 4 KiB. What
/// fails for want of an answer, or with 429 or 5xx, is tried three times more with growing waits.
/// Where more comes than a rule may send or than may wait, it is dropped and counted.
///
/// Each call is signed: `X-Racha-Signature: sha256=…` is the HMAC of `X-Racha-Time`, a dot and the
/// body, with the secret.
/// Thread: one with an event loop, never a capture's.
class WebhookSender final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kLongestBody = 64 << 10;
    static constexpr qsizetype kMostWaiting = 100;
    static constexpr int kMostInWindow = 30; ///< of a rule
    static constexpr int kTries = 4;
    static constexpr int kAtOnce = 2;

    explicit WebhookSender(Secret secret, WebhookTimings timings = {}, QObject* parent = nullptr);
    ~WebhookSender() override;

    void setSecret(Secret secret) { m_secret = std::move(secret); }

    void setProxy(const QNetworkProxy& proxy);

    void post(const WebhookCall& call);
    /// Once, whatever waits; tested() says how it went.
    void test(const WebhookCall& call);

Q_SIGNALS:
    void figuresChanged(const racha::WebhookFigures& figures);
    void tested(const racha::WebhookAnswer& answer);

private:
    struct Attempt
    {
        WebhookCall call;
        int number = 1;
        bool isTest = false;
    };

    struct Window
    {
        QElapsedTimer since;
        int calls = 0;
    };

    bool mayCall(const QString& rule);
    void drop();
    void sendNext();
    void send(Attempt attempt);
    void finish(QNetworkReply* reply, const Attempt& attempt);
    void conclude(const Attempt& attempt, const WebhookAnswer& answer);

    Secret m_secret;
    const WebhookTimings m_timings;
    QNetworkAccessManager m_direct; ///< for this computer and the private network
    QNetworkAccessManager m_proxied;
    QQueue<Attempt> m_waiting;
    int m_running = 0;
    int m_retrying = 0;
    QHash<QString, Window> m_windows;
    WebhookFigures m_figures;
};

} // namespace racha
