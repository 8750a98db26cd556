// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/threadhandle.h"
#include "ui/alerts/webhooks.h"

#include <QNetworkProxy>
#include <QObject>

namespace racha {

class WebhookSender;

/// Webhooks on a thread of their own, which is there from the first call on.
/// Thread: GUI.
class ThreadedWebhooks final : public QObject, public Webhooks
{
    Q_OBJECT

public:
    /// `proxy`: asked when the thread begins.
    explicit ThreadedWebhooks(std::function<QNetworkProxy()> proxy, QObject* parent = nullptr);
    ~ThreadedWebhooks() override;

    WebhookAddress addressOf(const QString& address) const override;
    void post(const WebhookCall& call) override;
    void test(const WebhookCall& call, Tested done) override;

    WebhookFigures figures() const override { return m_figures; }

    Result<Secret> signingSecret() override;

    void watch(std::function<void()> changed) override { m_changed = std::move(changed); }

private:
    /// Null where calls cannot be signed.
    WebhookSender* sender();

    const std::function<QNetworkProxy()> m_proxy;
    std::unique_ptr<ThreadHandle> m_thread;
    WebhookSender* m_sender = nullptr; ///< lives there, and is deleted there
    WebhookFigures m_figures;
    Tested m_tested;
    std::function<void()> m_changed;
};

} // namespace racha
