// SPDX-FileCopyrightText: 2026 The Racha authors
// SPDX-License-Identifier: MIT

#include "app/threadedwebhooks.h"

#include "core/feed/webhooksender.h"
#include "core/settings/datafolders.h"
#include "core/settings/secretfile.h"

#include <QPointer>

#include <utility>

namespace racha {

ThreadedWebhooks::ThreadedWebhooks(ConnectionQuestion connection, QObject* parent)
    : QObject(parent)
    , m_connection(std::move(connection))
{
    qRegisterMetaType<WebhookFigures>();
    qRegisterMetaType<WebhookAnswer>();
}

ThreadedWebhooks::~ThreadedWebhooks()
{
    if (m_thread)
        m_thread->stop();
}

bool ThreadedWebhooks::hasSender()
{
    if (m_sender == nullptr) {
        if (auto secret = signingSecret())
            makeSender(*std::move(secret));
    }
    return m_sender != nullptr;
}

void ThreadedWebhooks::makeSender(Secret secret)
{
    m_thread = std::make_unique<ThreadHandle>(QStringLiteral("webhooks"));
    m_sender = new WebhookSender(std::move(secret));
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
    followConnection();
}

void ThreadedWebhooks::followConnection()
{
    if (m_sender == nullptr)
        return;
    m_connection([webhooks = QPointer(this)](const ConnectionSettings& connection) {
        if (webhooks)
            webhooks->useProxy(connection.proxy);
    });
}

void ThreadedWebhooks::useProxy(const QNetworkProxy& proxy)
{
    m_knowsProxy = true;
    tell([proxy](WebhookSender& sender) { sender.setProxy(proxy); });
    for (Order& order : std::exchange(m_waiting, {}))
        tell(std::move(order));
}

void ThreadedWebhooks::tell(Order order)
{
    if (m_knowsProxy) {
        QMetaObject::invokeMethod(
            m_sender, [sender = m_sender, order = std::move(order)] { order(*sender); },
            Qt::QueuedConnection);
    } else if (m_waiting.size() < WebhookSender::kMostWaiting) {
        m_waiting.push_back(std::move(order));
    } else {
        ++m_figures.dropped; // the keychain keeps everybody waiting
    }
}

WebhookAddress ThreadedWebhooks::addressOf(const QString& address) const
{
    return webhookAddressOf(QUrl(address, QUrl::StrictMode));
}

void ThreadedWebhooks::post(const WebhookCall& call)
{
    if (hasSender())
        tell([call](WebhookSender& sender) { sender.post(call); });
}

void ThreadedWebhooks::test(const WebhookCall& call, Tested done)
{
    if (!hasSender())
        return done({.detail = datafolders::webhookSecret()});
    m_tested = std::move(done);
    tell([call](WebhookSender& sender) { sender.test(call); });
}

Result<Secret> ThreadedWebhooks::signingSecret()
{
    return readOrMakeSecretFile(datafolders::webhookSecret());
}

} // namespace racha
