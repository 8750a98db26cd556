// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/threadhandle.h"
#include "core/platform/connectionsettings.h"
#include "ui/alerts/webhooks.h"

#include <QObject>

#include <vector>

namespace racha {

class WebhookSender;

/// Webhooks on a thread of their own, which is there from the first call on.
/// Thread: GUI.
class ThreadedWebhooks final : public QObject, public Webhooks
{
    Q_OBJECT

public:
    /// `connection`: asked before the first call, which waits for the answer; its proxy is used.
    explicit ThreadedWebhooks(ConnectionQuestion connection, QObject* parent = nullptr);
    ~ThreadedWebhooks() override;

    /// The proxy may be another one: it is asked for again.
    void followConnection();

    WebhookAddress addressOf(const QString& address) const override;
    void post(const WebhookCall& call) override;
    void test(const WebhookCall& call, Tested done) override;

    WebhookFigures figures() const override { return m_figures; }

    Result<Secret> signingSecret() override;

    void watch(std::function<void()> changed) override { m_changed = std::move(changed); }

private:
    using Order = std::function<void(WebhookSender& sender)>;

    /// False where calls cannot be signed.
    bool hasSender();
    void makeSender(Secret secret);
    void tell(Order order);
    void useProxy(const QNetworkProxy& proxy);

    const ConnectionQuestion m_connection;
    bool m_knowsProxy = false;
    std::vector<Order> m_waiting; ///< until it does
    std::unique_ptr<ThreadHandle> m_thread;
    WebhookSender* m_sender = nullptr; ///< lives there, and is deleted there
    WebhookFigures m_figures;
    Tested m_tested;
    std::function<void()> m_changed;
};

} // namespace racha
