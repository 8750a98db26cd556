// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedwebhooks.h"

#include "core/feed/webhooksender.h"
#include "core/settings/datafolders.h"
#include "core/settings/secretfile.h"

#include <utility>

namespace racha {

ThreadedWebhooks::ThreadedWebhooks(std::function<QNetworkProxy()> proxy, QObject* parent)
    : QObject(parent)
    , m_proxy(std::move(proxy))
{
    qRegisterMetaType<WebhookFigures>();
    qRegisterMetaType<WebhookAnswer>();
}

ThreadedWebhooks::~ThreadedWebhooks()
{
    if (m_thread)
        m_thread->stop();
}

WebhookSender* ThreadedWebhooks::sender()
{
    if (m_sender != nullptr)
        return m_sender;
    auto secret = signingSecret();
    if (!secret)
        return nullptr;
    m_thread = std::make_unique<ThreadHandle>(QStringLiteral("webhooks"));
    m_sender = new WebhookSender(*std::move(secret));
    m_sender->setProxy(m_proxy());
    m_sender->moveToThread(m_thread->thread());
    connect(m_thread->thread(), &QThread::finished, m_sender, &QObject::deleteLater);
    connect(
        m_sender, &WebhookSender::figuresChanged, this,
        [this](const WebhookFigures& figures) {
            m_figures = figures;
            if (m_changed)
                m_changed();
        },
        Qt::QueuedConnection);
    connect(
        m_sender, &WebhookSender::tested, this,
        [this](const WebhookAnswer& answer) {
            if (const auto done = std::exchange(m_tested, {}))
                done(answer);
        },
        Qt::QueuedConnection);
    return m_sender;
}

WebhookAddress ThreadedWebhooks::addressOf(const QString& address) const
{
    return webhookAddressOf(QUrl(address, QUrl::StrictMode));
}

void ThreadedWebhooks::post(const WebhookCall& call)
{
    if (WebhookSender* const to = sender())
        QMetaObject::invokeMethod(
            to, [to, call] { to->post(call); }, Qt::QueuedConnection);
}

void ThreadedWebhooks::test(const WebhookCall& call, Tested done)
{
    WebhookSender* const to = sender();
    if (to == nullptr)
        return done({.detail = datafolders::webhookSecret()});
    m_tested = std::move(done);
    QMetaObject::invokeMethod(
        to, [to, call] { to->test(call); }, Qt::QueuedConnection);
}

Result<Secret> ThreadedWebhooks::signingSecret()
{
    return readOrMakeSecretFile(datafolders::webhookSecret());
}

} // namespace racha
